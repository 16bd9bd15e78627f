import { accesosTexts } from '@core/features/accesos/accesos.texts';
import { esperaRatificacion } from '@core/features/accesos/segunda-firma.rules';
import { SIN_ANTECEDENTES } from '@core/features/casos/antecedentes.types';
import {
  accesoTras,
  admiteActuaciones,
  comprobarPreguntas,
  comprobarReserva,
  comprobarRiesgo,
  nivelReserva,
  quitaViolenciaSexual,
  seAlarga,
  siguientePlazo,
  toPlazo,
  toRutaConsulta,
} from '@core/features/casos/caso.rules';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import { situacionDe } from '@core/features/casos/situacion.rules';
import { decidir, enPalabras } from '@core/features/casos/transiciones.rules';
import { fueInformado } from '@core/features/casos/caso-datos.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { VIOLENCIA_REVELADA } from '@core/features/casos/caso.types';
import { traeDeberNuevo } from '@core/features/casos/debidas.rules';
import { riesgoDeReferencia } from '@core/features/casos/riesgo-de-referencia.rules';
import type { ValorarCaso } from '@core/features/casos/casos.contract';
import { maxRiesgo } from '@core/features/ruta/riesgo.rules';
import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { consultarRuta } from '@core/features/ruta/ruta.rules';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { anotarActuacion } from '@electron/features/accesos/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { loadInformes } from '@electron/features/derivaciones/public';
import { EVENTO_POR_RATIFICAR, exigirSegundaFirma, ratificarConFirma } from '@electron/features/firmas/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { insertValoracion, replaceTipos, requireVersion, updateCaso } from './caso.repository';
import { anotarEvento, reindexar, requireCaso, rutaDeCaso } from './comunes';
import type { CasosDeps } from './comunes';
import { insertHistoria } from './evento.repository';

/**
 * REGISTRADO → VALORADO, and every later re-assessment (§4.4). The program suggests from the answers; the person
 * confirms: higher freely, lower only as coordinator with a reason and a second signature, never below the types' minimum.
 * A high risk counts at once and waits for the coordinator's ratification (§4.2). Facts that bring in a mandatory authority
 * after others were told start a clock of their own, now.
 */
export function valorarCaso(
  deps: CasosDeps,
  context: CommandContext,
  entrada: ValorarCaso,
): { id: string; codigo: string; version: number } {
  const antes = requireCaso(deps, context, entrada.id);
  if (!admiteActuaciones(antes.estado)) throw new DomainError('CASO_CERRADO');
  const respuestas = { ...antes.respuestas, ...entrada.respuestas };
  const catalogo = loadCatalogoRuta(context.read, localDay(antes.conocidoEn));
  comprobarPreguntas(catalogo, entrada.respuestas);
  const consultar = (violenciaReveladaEn: string | null) =>
    consultarRuta(
      catalogo,
      toRutaConsulta(antes.id, { ...antes, tipos: entrada.tipos, naturaleza: entrada.naturaleza, respuestas, violenciaReveladaEn }),
    );
  const conocida = consultar(antes.violenciaReveladaEn);
  const informes = loadInformes(context.read, antes.id);
  const deberNuevo = traeDeberNuevo(rutaDeCaso(context, antes), conocida, {
    informado: fueInformado(informes),
    avisadas: informes.avisadas,
  });
  const ruta = deberNuevo ? consultar(context.ahora) : conocida;
  const aplicados = [...entrada.tipos, ...ruta.tiposAgregados];
  const minimo = maxRiesgo(...catalogo.tipos.filter((tipo) => aplicados.includes(tipo.codigo)).map((tipo) => tipo.riesgoMinimo));
  const clasificado = { tipos: aplicados, respuestas };
  comprobarReserva(antes, clasificado, { roles: context.sesion.roles, razon: entrada.razon });
  const plazo = deberNuevo
    ? toPlazo(ruta)
    : siguientePlazo(
        antes.plazo,
        toPlazo(ruta),
        { roles: context.sesion.roles, razon: entrada.razon, campo: 'razon' },
        antes.violenciaReveladaEn !== null,
      );
  const referencia = maxRiesgo(ruta.riesgo, riesgoDeReferencia(catalogo, antes));
  comprobarRiesgo({ confirmado: entrada.riesgo, sugerido: referencia, minimo, roles: context.sesion.roles, razon: entrada.razon });
  const despues = { ...antes, riesgo: entrada.riesgo, naturaleza: ruta.naturaleza, valorado: true };
  // a valuation does not depend on what the authority was told
  const decision = decidir('VALORAR', situacionDe(despues, ruta, SIN_ANTECEDENTES), { roles: context.sesion.roles });
  if (!decision.permitido) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: enPalabras(decision.impedimentos) } });
  const por = context.sesion.usuarioId;
  const version = entrada.version + 1;
  requireVersion(context.read, entrada.id, entrada.version);
  anotarActuacion(context, entrada.id); // before its reserve may rise: who assesses keeps the case in sight
  updateCaso(
    context.write,
    entrada.id,
    {
      version,
      estado: decision.hacia,
      naturaleza: ruta.naturaleza,
      nivelReserva: nivelReserva(clasificado),
      acceso: accesoTras(antes.acceso, nivelReserva(clasificado)),
      riesgo: entrada.riesgo,
      plazoCodigo: plazo?.codigo ?? null,
      plazoHoras: plazo?.horas ?? null,
      venceEn: plazo?.venceEn ?? null,
    },
    context.ahora,
    por,
  );
  replaceTipos(context.write, entrada.id, aplicados);
  insertValoracion(context.write, {
    id: context.comandoId,
    casoId: entrada.id,
    valoradoEn: context.ahora,
    valoradoPor: por,
    respuestas,
    riesgoSugerido: ruta.riesgo,
    riesgoConfirmado: entrada.riesgo,
    confirmada: true,
    razon: entrada.razon || null,
  });
  const si = Object.entries(respuestas).flatMap(([codigo, valor]) => (valor === 'SI' ? [codigo] : []));
  insertHistoria(context.write, {
    casoId: entrada.id,
    version,
    cambiadoEn: context.ahora,
    cambiadoPor: por,
    cambios: [
      { campo: 'tipos', antes: antes.tipos, despues: aplicados },
      { campo: 'naturaleza', antes: antes.naturaleza, despues: ruta.naturaleza },
      { campo: 'riesgo', antes: antes.riesgo, despues: entrada.riesgo },
    ].filter(({ antes: before, despues }) => JSON.stringify(before) !== JSON.stringify(despues)),
  });
  anotarEvento(context, {
    casoId: entrada.id,
    tipo: 'VALORACION',
    texto: t.evento.valorado(t.riesgo[entrada.riesgo], [...si, ...aplicados].join(', ')),
    referenciaId: context.comandoId,
  });
  if (deberNuevo)
    anotarEvento(context, { casoId: entrada.id, tipo: VIOLENCIA_REVELADA, texto: t.evento.deberNuevo, referenciaId: context.comandoId });
  const bajado = NIVELES_RIESGO.indexOf(entrada.riesgo) < NIVELES_RIESGO.indexOf(referencia);
  const descubierto = quitaViolenciaSexual(antes, clasificado);
  firmar(deps, context, antes, entrada, {
    bajado: bajado || descubierto,
    alargado: !deberNuevo && seAlarga(antes.plazo, plazo, antes.violenciaReveladaEn !== null),
  });
  if (entrada.razon)
    anotarEvento(context, {
      casoId: entrada.id,
      tipo: 'RAZON',
      texto: bajado ? t.evento.riesgoBajado(entrada.razon) : t.evento.razon(entrada.razon),
    });
  deps.trasCambiarRuta(context, entrada.id);
  reindexar(deps, context, entrada.id);
  context.anotar({
    accion: 'VALORAR',
    entidad: 'caso',
    entidadId: entrada.id,
    detalle: { sugerido: ruta.riesgo, confirmado: entrada.riesgo, plazo: plazo?.codigo ?? null },
  });
  return { id: entrada.id, codigo: antes.codigo, version };
}

/** The second person of a lowering or of more time; or the ratification of a high risk, given now or waited for. */
function firmar(
  deps: CasosDeps,
  context: CommandContext,
  antes: CasoDatos,
  entrada: ValorarCaso,
  { bajado, alargado }: { bajado: boolean; alargado: boolean },
): void {
  const casoId = antes.id;
  const { segundaFirma: firmaId } = entrada;
  if (bajado || alargado) {
    const actos = [...(bajado ? ['BAJAR_RIESGO' as const] : []), ...(alargado ? ['ALARGAR_PLAZO' as const] : [])];
    const [acto = 'BAJAR_RIESGO', ...tambien] = actos;
    exigirSegundaFirma(deps, context, { acto, tambien, casoId, firmaId, caso: antes });
    return;
  }
  if (!esperaRatificacion({ riesgo: entrada.riesgo, roles: context.sesion.roles })) return;
  if (firmaId !== undefined) ratificarConFirma(deps, context, { casoId, valoracionId: context.comandoId, firmaId });
  else
    anotarEvento(context, {
      casoId,
      tipo: EVENTO_POR_RATIFICAR,
      texto: accesosTexts.evento.porRatificar,
      referenciaId: context.comandoId,
    });
}
