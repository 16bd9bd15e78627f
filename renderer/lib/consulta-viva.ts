import { edadMesesEn } from '@core/features/casos/caso-entrada.rules';
import { toRutaConsulta, type HechosDeRuta } from '@core/features/casos/caso.rules';
import { RESPUESTAS, type Respuestas } from '@core/features/casos/caso.types';
import { buscarRespuestas } from '@core/features/ruta/entrada.rules';
import { plazoProvisional } from '@core/features/ruta/plazo.rules';
import { valorarRiesgo } from '@core/features/ruta/riesgo.rules';
import type { RutaRespuesta } from '@core/features/ruta/ruta.contract';
import { consultarRuta } from '@core/features/ruta/ruta.rules';
import type { CatalogoRuta, NivelRiesgo } from '@core/features/ruta/ruta.types';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';

/** What a form says so far; any part may still be missing or half typed. */
export interface HechosEscritos {
  conocidoEn: unknown;
  nna: readonly { edadMeses?: unknown; fechaNacimiento?: unknown }[];
  tipos: readonly string[];
  respuestas: Readonly<Record<string, unknown>>;
  /** Facts already stored of the case, when there is one. */
  resto?: Partial<HechosDeRuta>;
}

export interface ConsultaViva {
  riesgo: NivelRiesgo;
  /** Null while no type is chosen: then only the risk and the provisional clock are known. */
  ruta: RutaRespuesta | null;
  plazo: { codigo: string; horas: number; venceEn: string } | null;
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const esRespuesta = (value: unknown): value is Respuestas[string] => RESPUESTAS.some((una) => una === value);

/**
 * The route as the answers stand, by the same rules that main applies; nothing is asked of main for it. Null while the moment
 * of knowledge cannot be read.
 */
export function consultarEnVivo(catalogo: CatalogoRuta, escrito: HechosEscritos): ConsultaViva | null {
  const { conocidoEn } = escrito;
  if (typeof conocidoEn !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(conocidoEn) || Number.isNaN(Date.parse(conocidoEn))) return null;
  const dia = localDay(conocidoEn);
  const nna = escrito.nna.map(({ edadMeses, fechaNacimiento }) => {
    const valida = typeof edadMeses === 'number' && edadMeses >= 0 && edadMeses <= 1440;
    return { edadMeses: edadMesesEn({ ...(isDay(fechaNacimiento) ? { fechaNacimiento } : {}), ...(valida ? { edadMeses } : {}) }, dia) };
  });
  const respuestas: Respuestas = Object.fromEntries(
    Object.entries(escrito.respuestas).flatMap(([codigo, valor]) => (esRespuesta(valor) ? [[codigo, valor]] : [])),
  );
  const hechos: HechosDeRuta = {
    naturaleza: null,
    ambito: null,
    agresores: [],
    parroquiaRural: null,
    lesiones: null,
    movilidad: null,
    medidaVigente: null,
    denunciaPenalAbierta: null,
    voluntariedad: null,
    ...escrito.resto,
    tipos: escrito.tipos,
    conocidoEn,
    nna,
    respuestas,
  };
  try {
    const consulta = toRutaConsulta('vista', hechos);
    if (escrito.tipos.length > 0) {
      const ruta = consultarRuta(catalogo, consulta);
      return { riesgo: ruta.riesgo, ruta, plazo: ruta.plazo };
    }
    const { si, noSabe } = buscarRespuestas(catalogo, consulta.triaje);
    const riesgo = valorarRiesgo(catalogo, { tipos: [], si, noSabe, edades: nna.map((una) => una.edadMeses), dia }).nivel;
    return { riesgo, ruta: null, plazo: plazoProvisional(conocidoEn, catalogo) };
  } catch (error) {
    // A year out of range or a code of another catalogue: the field itself says so.
    if (error instanceof DomainError) return null;
    throw error;
  }
}
