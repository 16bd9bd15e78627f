import type { CasoConsolidado } from '@core/features/central/central.types';
import { INSTITUCION_CATALOGO } from '@core/features/directorio/institucion.catalogo';
import { nombreGrupo } from '@core/features/informes/armar-informe.rules';
import { diasEntre } from '@core/features/informes/cuentas.rules';
import { bandaEdad, grupoDe } from '@core/features/informes/indicadores-casos.rules';
import { TIPO_VULNERACION_CATALOGO } from '@core/features/ruta/tipo-vulneracion.catalogo';
import { localDay } from '@core/kernel/dates';
import type { CasoPublicado } from './publicacion.types';

/** In words, so that nobody has to look codes up elsewhere; a code that this program does not know stands for itself. */
const TIPOS = new Map<string, string>(TIPO_VULNERACION_CATALOGO.filas.map(({ codigo, etiqueta }) => [codigo, etiqueta]));
const AUTORIDADES = new Map<string, string>(INSTITUCION_CATALOGO.filas.map(({ codigo, nombreOficial }) => [codigo, nombreOficial]));

const mes = (momento: string): string => (momento.length > 10 ? localDay(momento) : momento).slice(0, 7);
const mesONada = (momento: string | null): string | null => (momento === null ? null : mes(momento));
const horas = (desde: string, hasta: string): number => Math.round((Date.parse(hasta) - Date.parse(desde)) / 3_600_000);

/**
 * A case as it leaves the central (§9.4.4): months and not days, bands and not ages, the parish and not the barrio, and none of
 * the ids of the program, which are made of the moment at which somebody typed. The code stays: it is what the point calls it by.
 * @param seudonimo of the id of a person
 */
export function desidentificar(
  { hecho, trasladadoA, recibidoDe }: CasoConsolidado,
  seudonimo: (personaId: string) => string,
): CasoPublicado {
  const { conocidoEn, informadoEn, venceEn } = hecho;
  const cierre = hecho.cierres.at(-1);
  return {
    codigo: hecho.codigo,
    estado: hecho.estado,
    naturaleza: hecho.naturaleza,
    riesgoInicial: hecho.riesgoInicial,
    riesgoActual: hecho.riesgoActual,
    parroquia: hecho.parroquia,
    mesConocido: mes(conocidoEn),
    mesRegistrado: mes(hecho.registradoEn),
    conDeberDeInformar: venceEn !== null,
    mesInformado: mesONada(informadoEn),
    informadoATiempo: informadoEn === null || venceEn === null ? null : informadoEn <= venceEn,
    horasHastaInformar: informadoEn === null ? null : horas(conocidoEn, informadoEn),
    mesCierre: mesONada(cierre?.en ?? null),
    motivoCierre: cierre?.motivo ?? null,
    reaperturas: hecho.reaperturas.length,
    completitud: hecho.completitud,
    opinionConsta: hecho.opinionConsta,
    llamadas911: hecho.llamadas911.length,
    seguimientosHechos: hecho.seguimientos.length,
    seguimientosPrevistos: hecho.previstos.length,
    trasladadoA,
    recibidoDe,
    tipos: hecho.tipos.map((tipo) => {
      const grupo = grupoDe(tipo);
      return { tipo, tipoNombre: TIPOS.get(tipo) ?? tipo, grupo, grupoNombre: nombreGrupo(grupo) };
    }),
    nna: hecho.nna.map(({ personaId, sexo, edadMeses, etnia, discapacidad, movilidad }) => ({
      seudonimo: seudonimo(personaId),
      sexo,
      grupoEdad: bandaEdad(edadMeses),
      etnia,
      discapacidad,
      movilidad,
    })),
    derivaciones: hecho.derivaciones.map(({ autoridad, tipo, anulada, emitidaEn, entregadaEn, decision, respondidaEn, insistencias }) => ({
      autoridad,
      autoridadNombre: AUTORIDADES.get(autoridad) ?? autoridad,
      tipo,
      anulada,
      mesEmitida: mes(emitidaEn),
      mesEntregada: mesONada(entregadaEn),
      decision,
      mesRespondida: mesONada(respondidaEn),
      diasHastaRespuesta: entregadaEn === null || respondidaEn === null ? null : diasEntre(entregadaEn, respondidaEn),
      insistencias,
    })),
    visitas: hecho.visitas.map(({ programadaPara, estado }) => ({ mesProgramada: mes(programadaPara), estado })),
    mediaciones: hecho.mediaciones.map(({ propuestaEn, estado, acordadaEn, cumplida }) => ({
      mesPropuesta: mes(propuestaEn),
      estado,
      mesAcordada: mesONada(acordadaEn),
      cumplida,
    })),
  };
}
