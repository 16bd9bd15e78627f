import { LIMITES } from '@core/features/documentos/campos.datos';
import type { FichaVisitaDatos } from '@core/features/documentos/ficha-visita.datos';
import { inicialesDe, puntoEmisor } from '@core/features/documentos/oficio-de-caso.rules';
import type { OrigenDocumento } from '@core/features/documentos/oficio-de-caso.rules';
import { localDay, localTime } from '@core/kernel/dates';
import { lineasDe } from './ficha-visita.rules';
import type { FichaGuardada } from './visita.types';
import type { Visita } from './visitas.contract';
import { visitasTexts as t } from './visitas.texts';

type Respuesta = 'SI' | 'NO' | 'NO_SABE' | undefined;
/** Three answers in a field that prints yes, no or nothing known. */
const siNo = (respuesta: Respuesta): boolean | null => (respuesta === 'SI' ? true : respuesta === 'NO' ? false : null);
const palabra = (respuesta: Respuesta): string | null => (respuesta === undefined ? null : t.respuesta[respuesta]);
const orNull = (texto: string | undefined | null): string | null => texto ?? null;
const clip = (texto: string, max: number): string => (texto.length <= max ? texto : `${texto.slice(0, max - 1)}…`);

function opinionesDe(visita: Pick<Visita, 'nna'>, { opiniones }: FichaGuardada): Pick<FichaVisitaDatos, 'opiniones' | 'opinionRazon'> {
  const nombreDe = (nnaId: string) => visita.nna.find(({ id }) => id === nnaId)?.nombre ?? 'NNA';
  const dijeron = opiniones.filter(({ situacion }) => situacion !== undefined);
  const unica = opiniones[0];
  // with one child the reason has its own line; with several each reason stands beside its child
  if (opiniones.length === 1 && unica?.situacion === 'NO_FUE_POSIBLE')
    return { opiniones: [], opinionRazon: clip(`${t.opinion.NO_FUE_POSIBLE}: ${unica.razon ?? ''}`, LIMITES.linea) };
  return {
    opiniones: dijeron.slice(0, 15).map(({ nnaId, situacion, palabras, razon }) => ({
      de: clip(nombreDe(nnaId), LIMITES.nombre),
      texto:
        situacion === 'EXPRESO'
          ? orNull(palabras)
          : situacion === 'NO_FUE_POSIBLE'
            ? `${t.opinion.NO_FUE_POSIBLE}: ${razon ?? ''}`
            : razon === undefined
              ? null
              : `${t.opinion.PREFIRIO_NO_OPINAR}: ${razon}`,
      textual: situacion === 'EXPRESO',
    })),
    opinionRazon: null,
  };
}

function viviendaDe({ vivienda }: FichaGuardada): FichaVisitaDatos['vivienda'] {
  if (vivienda === undefined) return null;
  return {
    tenencia: vivienda.tenencia ? t.tenencia[vivienda.tenencia] : null,
    tipo: vivienda.tipo ? t.vivienda[vivienda.tipo] : null,
    cuartos: vivienda.cuartos ?? null,
    personas: vivienda.personas ?? null,
    agua: palabra(vivienda.agua),
    luz: palabra(vivienda.luz),
    servicioHigienico: palabra(vivienda.servicioHigienico),
    seguridad: orNull(vivienda.seguridad),
  };
}

/**
 * The printed sheet of a visit (§4.5) from what was recorded; the point's letterhead and the initials come from `origen`.
 * @param visita with its result; @param cargoDe post of a visitor with access, null for one from outside
 * @throws Error for a visit that has no result yet
 */
export function fichaDeVisita(
  origen: Pick<OrigenDocumento, 'caso' | 'catalogo' | 'defensoria' | 'elaborador' | 'emitidoEn'>,
  visita: Visita,
  { numero, cargoDe }: { numero: string | null; cargoDe(usuarioId: string | null): string | null },
): FichaVisitaDatos {
  const { ficha, estado, autoridad } = visita;
  if (ficha === null || estado === 'PROGRAMADA') throw new Error('a sheet is printed from the result of a visit');
  const institucion = origen.catalogo.instituciones.find(({ codigo }) => codigo === autoridad?.institucion);
  return {
    formato: 1,
    punto: puntoEmisor(origen.defensoria, null),
    emitidoEn: origen.emitidoEn,
    elaboradoPor: inicialesDe(origen.elaborador),
    numero,
    codigoCaso: origen.caso.codigo,
    papel: visita.papelFecha === null && visita.papelNumero === null ? null : { numero: visita.papelNumero, fecha: visita.papelFecha },
    tipo: visita.tipo,
    resultado: estado,
    razonResultado: orNull(ficha.razon),
    fecha: localDay(visita.inicioEn ?? visita.programadaPara),
    horaInicio: visita.inicioEn === null ? null : localTime(visita.inicioEn),
    horaFin: visita.finEn === null ? null : localTime(visita.finEn),
    direccion: visita.direccion,
    referencia: visita.referencia,
    motivo: visita.motivo,
    visitantes: visita.visitantes
      .slice(0, 8)
      .map(({ usuarioId, nombre }) => ({ nombre: clip(nombre, LIMITES.nombre), cargo: cargoDe(usuarioId) })),
    autoridad:
      autoridad === null
        ? null
        : clip([autoridad.nombre, institucion?.nombreOficial ?? autoridad.institucion].filter(Boolean).join(', '), LIMITES.linea),
    recibio:
      ficha.recibe === undefined
        ? null
        : { nombre: orNull(ficha.recibe.nombre), parentesco: orNull(ficha.recibe.parentesco), consiente: siNo(ficha.recibe.consiente) },
    presentes: (ficha.presentes ?? []).map(({ nombre, parentesco, edad }) => ({
      nombre: orNull(nombre),
      parentesco: orNull(parentesco),
      edad: edad ?? null,
    })),
    senaladaPresente: siNo(ficha.agresorPresente),
    familiaConfirmada: siNo(ficha.familiaConfirmada),
    familia: ficha.familia.slice(0, 25).map((uno) => ({ ...uno, nota: null })),
    familiaNota: orNull(ficha.familiaNota),
    vivienda: viviendaDe(ficha),
    economia:
      ficha.economia === undefined
        ? null
        : {
            quienAporta: orNull(ficha.economia.quienAporta),
            ocupacion: orNull(ficha.economia.ocupacion),
            bono: palabra(ficha.economia.bono),
          },
    salud: orNull(ficha.salud),
    educacion: orNull(ficha.educacion),
    relacionFamiliar: orNull(ficha.relacionFamiliar),
    rutinaCuidado: orNull(ficha.rutinaCuidado),
    ...opinionesDe(visita, ficha),
    observado: orNull(ficha.observado),
    manifestado: orNull(ficha.manifestado),
    apreciacion: orNull(ficha.apreciacion),
    senalesViolencia: siNo(ficha.senalesViolencia),
    factoresRiesgo: lineasDe(ficha.factoresRiesgo),
    factoresProteccion: lineasDe(ficha.factoresProteccion),
    compromisos: (ficha.compromisos ?? []).map(({ quien, que, hasta }) => ({ quien, que, hasta: hasta ?? null })),
    decision: ficha.decision ?? null,
    razonDecision: orNull(ficha.razonDecision),
    proximaFecha: ficha.proximaFecha ?? null,
    observacionesSeguridad: orNull(ficha.seguridad),
  };
}
