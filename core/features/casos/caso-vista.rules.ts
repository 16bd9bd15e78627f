import { conOficio } from '@core/features/derivaciones/oficio.catalogo';
import type { RutaRespuesta } from '@core/features/ruta/ruta.contract';
import type { CasoDatos, InformesCaso } from './caso-datos.rules';
import { fueInformado } from './caso-datos.rules';
import { situacionDe } from './situacion.rules';
import type { Acto, Situacion } from './situacion.types';
import { TRANSICIONES } from './transiciones.rules';
import { casosTexts as t } from './casos.texts';
import type { Caso } from './casos.contract';

type Nombrar = (institucion: string) => string;
type Faltan = { campo: string; texto: string }[];

/** What the sheet still lacks, in paper order; each names the field that the form jumps to. */
export function faltanEnFicha(caso: CasoDatos): Faltan {
  const primero = caso.nna[0];
  const asks: readonly (readonly [boolean, string, string])[] = [
    [caso.direccion !== null, 'direccion', t.falta.direccion],
    [caso.contactoSeguro !== null, 'contactoSeguro', t.falta.contactoSeguro],
    [caso.hechos.length > 0, 'hechos', t.falta.hechos],
    [caso.agresores.length > 0, 'agresores', t.falta.agresores],
    [caso.opinionNna !== null, 'opinionNna', t.falta.opinionNna],
    [caso.ambito !== null, 'ambito', t.falta.ambito],
    [caso.frecuencia !== null, 'frecuencia', t.falta.frecuencia],
    [caso.lugarHecho !== null, 'lugarHecho', t.falta.lugarHecho],
    [caso.parroquiaRural !== null, 'parroquiaRural', t.falta.parroquiaRural],
    [caso.lesiones !== null, 'lesiones', t.falta.lesiones],
    [primero?.viveCon != null, 'nna.0.viveCon', t.falta.viveCon],
    [primero?.institucionEducativa != null, 'nna.0.institucionEducativa', t.falta.institucionEducativa],
    [caso.nna.every((uno) => uno.edadMeses !== null), 'nna.0.edadMeses', t.falta.edad],
  ];
  return asks.flatMap(([known, campo, texto]) => (known ? [] : [{ campo, texto }]));
}

const FIELDS_OF_SHEET = 20;

/** 0 to 100. The registration's own fields count as filled: they are compulsory. */
export function completitud(caso: CasoDatos): number {
  return Math.round(((FIELDS_OF_SHEET - faltanEnFicha(caso).length) / FIELDS_OF_SHEET) * 100);
}

/** Who the next letter goes to: the principal, then the mandatory ones, then the others; only those with a letter. */
export function siguienteDestinatario(ruta: RutaRespuesta, informes: InformesCaso): string | null {
  const done = new Set(informes.derivaciones.map((derivacion) => derivacion.institucion));
  return (
    [ruta.principal, ...ruta.obligatorias, ...ruta.otras].find((codigo) => codigo !== null && conOficio(codigo) && !done.has(codigo)) ??
    null
  );
}

/** The one primary button of a case (ux.md rule 1), computed from the route. */
export function siguientePaso(
  caso: CasoDatos,
  ruta: RutaRespuesta | null,
  informes: InformesCaso,
  nombrar: Nombrar,
): Caso['siguientePaso'] {
  const none = { institucion: null, documentoId: null };
  if (caso.estado === 'CERRADO' || caso.estado === 'ANULADO') return { acto: 'NINGUNO', titulo: t.paso.cerrado, detalle: '', ...none };
  if (!caso.valorado || !ruta) return { acto: 'VALORAR', titulo: t.paso.valorar, detalle: t.paso.valorarDetalle, ...none };
  const pendiente = informes.derivaciones.find((derivacion) => derivacion.entregadaEn === null);
  if (pendiente) {
    return {
      acto: 'REGISTRAR_ENTREGA',
      titulo: t.paso.entregar(nombrar(pendiente.institucion)),
      detalle: fueInformado(informes) ? t.paso.entregarOtraDetalle : t.paso.entregarDetalle,
      institucion: pendiente.institucion,
      documentoId: pendiente.documentoId,
    };
  }
  if (ruta.plazo === null)
    return {
      acto: 'ORIENTAR',
      titulo: t.paso.conflicto,
      detalle: ruta.principal ? t.paso.conflictoDetalle(nombrar(ruta.principal)) : t.paso.sinAutoridad,
      ...none,
    };
  const principalPendiente = ruta.principal !== null && !conOficio(ruta.principal) && !fueInformado(informes);
  const destinatario = siguienteDestinatario(ruta, informes);
  if (destinatario !== null && (!principalPendiente || informes.derivaciones.length === 0)) {
    const faltan = faltanEnFicha(caso).length;
    return {
      acto: 'EMITIR_OFICIO',
      titulo: t.paso.emitir(nombrar(destinatario)),
      detalle: faltan > 0 ? t.paso.emitirFaltan(faltan) : t.paso.emitirListo,
      institucion: destinatario,
      documentoId: null,
    };
  }
  if (!fueInformado(informes) && ruta.principal !== null)
    return {
      acto: 'ORIENTAR',
      titulo: t.paso.orientar(nombrar(ruta.principal)),
      detalle: t.paso.orientarDetalle,
      ...none,
      institucion: ruta.principal,
    };
  return { acto: 'NINGUNO', titulo: t.paso.informado, detalle: t.paso.informadoDetalle, ...none };
}

const ORDEN = ['REGISTRADO', 'VALORADO', 'EN_VISITA', 'EN_MEDIACION', 'EN_DERIVACION', 'EN_SEGUIMIENTO', 'CERRADO'] as const;
const RANGO: Readonly<Record<Caso['estado'], number>> = {
  REGISTRADO: 0,
  VALORADO: 1,
  EN_VISITA: 2,
  EN_MEDIACION: 3,
  EN_DERIVACION: 4,
  DERIVADO: 4,
  EN_SEGUIMIENTO: 5,
  CERRADO: 6,
  ANULADO: 6,
};

/** What anyone could bring along; what is refused even then is refused by the law or the risk. */
const TODO_A_LA_MANO: Acto = { roles: ['COORDINADOR'], visitantes: 2, voluntariedadFirmada: true, opinionNnaOida: true };

/** Why a visit or a mediation is out of the question for this case, in words, or null. */
function leyContra(clave: string, situacion: Situacion): string | null {
  const nombre = clave === 'EN_VISITA' ? 'VISITAR' : clave === 'EN_MEDIACION' ? 'MEDIAR' : null;
  const impedimentos = nombre === null ? [] : TRANSICIONES[nombre].guarda({ ...situacion, valorado: true }, TODO_A_LA_MANO);
  const [primero] = impedimentos;
  if (primero === undefined) return null;
  return `${primero.corto ?? primero.razon}${primero.articulo === null ? '' : ` (${primero.articulo})`}`;
}

/** The route as a line of stations: what is done, where the case stands, what the law forbids and why. */
export function estaciones(caso: CasoDatos, ruta: RutaRespuesta | null, informes: InformesCaso): Caso['estaciones'] {
  const rango = RANGO[caso.estado];
  const situacion = situacionDe(caso, ruta, informes);
  const derivado = informes.derivaciones.some((derivacion) => derivacion.entregadaEn !== null);
  return ORDEN.map((clave, index) => {
    const titulo = t.estacion[clave];
    const impedimento = index === rango || ruta === null ? null : leyContra(clave, situacion);
    if (impedimento !== null) return { clave, titulo, situacion: 'PROHIBIDA' as const, detalle: impedimento };
    if (clave === 'EN_DERIVACION' && derivado) return { clave, titulo, situacion: 'HECHA' as const, detalle: t.estacionDetalle.entregado };
    if (index === rango) return { clave, titulo, situacion: 'PRESENTE' as const, detalle: t.estacionDetalle.presente };
    const skipped = (clave === 'EN_VISITA' || clave === 'EN_MEDIACION') && index < rango;
    if (index < rango && !skipped) return { clave, titulo, situacion: 'HECHA' as const, detalle: '' };
    return { clave, titulo, situacion: 'PENDIENTE' as const, detalle: '' };
  });
}
