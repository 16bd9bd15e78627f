import { valorParametro } from './parametro.rules';
import type { CodigoInstitucion } from '@core/features/directorio/institucion.catalogo';
import type { ContextoRuta } from './entrada.rules';
import { enumerar, razon, type Razon } from './razon.catalogo';
import type { TipoVulneracion } from './ruta.types';

const TIPOS_EMBARAZO: readonly string[] = ['SUP-06', 'SUP-07'];
const esSexual = (tipo: TipoVulneracion): boolean => tipo.grupo === 'VIOLENCIA_SEXUAL';

/**
 * Routing modifiers of §2, added after the authorities of the types. Only for VULNERACION and AMENAZA: the caller sees to
 * that. `senaladoAjeno` is false when the person pointed at is under 12 and the route goes to the Junta only.
 */
export function modificadores(
  contexto: ContextoRuta,
  { senaladoAjeno }: { senaladoAjeno: boolean },
): { codigos: readonly CodigoInstitucion[]; razones: readonly Razon[] } {
  const { catalogo, dia, entrada, tipos, senales, si, senaladoNinio } = contexto;
  const codigos: CodigoInstitucion[] = [];
  const razones: Razon[] = [];
  const sumar = (codigo: CodigoInstitucion, ...nuevas: readonly Razon[]) => {
    codigos.push(codigo);
    razones.push(...nuevas);
  };

  const edad = entrada.agresor?.edadAnios;
  const adolescencia = valorParametro(catalogo, 'EDAD_ADOLESCENCIA', dia);
  const mayoria = valorParametro(catalogo, 'EDAD_MAYORIA', dia);
  if (!senaladoAjeno) razones.push(razon('SENALADO_MENOR_12', { edad: adolescencia }));
  else if (edad !== undefined && edad >= adolescencia && edad < mayoria)
    sumar('FISCALIA', razon('SENALADO_ADOLESCENTE', { desde: adolescencia, hasta: mayoria - 1 }));

  if (entrada.ambito === 'EDUCATIVO') sumar('MINEDUC', razon('EDUCATIVO'));
  if (entrada.agresor?.servidorPublico === true) sumar('DEF_PUEBLO', razon('SERVIDOR_PUBLICO'));
  if (entrada.parroquiaRural === true) sumar('TEN_POLITICA', razon('RURAL'));

  const motivos = [
    ...(entrada.lesiones === true || senales.has('LESION') ? ['lesiones'] : []),
    ...(senales.has('SEXUAL') || tipos.some(esSexual) ? [senaladoNinio ? 'lo ocurrido' : 'violencia sexual'] : []),
    ...(senales.has('EMBARAZO') || tipos.some((tipo) => TIPOS_EMBARAZO.includes(tipo.codigo)) ? ['embarazo'] : []),
  ];
  if (motivos.length > 0) {
    sumar('MSP', razon('SALUD_HOY', { motivos: enumerar(motivos) }));
    const ventana = catalogo.plazos.find((fila) => fila.codigo === 'VENTANA_SALUD_72');
    // Only where it may still be open: recent by the triage, or a sexual type not known to be old (B1).
    const noReciente = si.some((pregunta) => pregunta.senales.includes('SEXUAL') && !pregunta.senales.includes('SEXUAL_RECIENTE'));
    if (ventana !== undefined && (senales.has('SEXUAL_RECIENTE') || (tipos.some(esSexual) && !noReciente)))
      razones.push(razon('SALUD_VENTANA', { horas: ventana.valor }));
  }
  if (entrada.movilidad === true || senales.has('MOVILIDAD')) sumar('MOVILIDAD', razon('MOVILIDAD'));
  return { codigos, razones };
}
