import type { PgTable } from 'drizzle-orm/pg-core';
import type { Client } from 'pg';
import { nombrePeriodo, rangoDe } from '@core/features/informes/periodos.rules';
import type { CasoPublicado, IndicadorPublicado } from '@core/features/publicacion/publicacion.types';
import { abrirCarga, agregar, copiar, vaciar } from './cargar.repository';
import type { PgDb } from './db.repository';
import type { Pedido } from './publicar.types';
import {
  cargaTable,
  casoTable,
  casoTipoTable,
  derivacionTable,
  indicadorTable,
  mediacionTable,
  nnaTable,
  visitaTable,
} from './vigia-casos.table';

/** Replaced as a whole by every publication; a case before its parts. */
const TABLAS: readonly PgTable[] = [casoTable, casoTipoTable, nnaTable, derivacionTable, visitaTable, mediacionTable, indicadorTable];

const dia = (mes: string): string => `${mes}-01`;
const diaONada = (mes: string | null): string | null => (mes === null ? null : dia(mes));

const filaCaso = (
  puntoCodigo: string,
  { codigo, tipos: _t, nna: _n, derivaciones: _d, visitas: _v, mediaciones: _m, ...caso }: CasoPublicado,
) => ({
  ...caso,
  puntoCodigo,
  casoCodigo: codigo,
  mesConocido: dia(caso.mesConocido),
  mesRegistrado: dia(caso.mesRegistrado),
  mesInformado: diaONada(caso.mesInformado),
  mesCierre: diaONada(caso.mesCierre),
});

const filaIndicador = (puntoCodigo: string, { clase, numero, terminado, codigo, titulo, etiqueta, ...uno }: IndicadorPublicado) => {
  const periodo = { clase, anio: uno.anio, numero };
  return {
    ...uno,
    ...rangoDe(periodo),
    puntoCodigo,
    periodoClase: clase,
    periodoNumero: numero,
    periodo: nombrePeriodo(periodo),
    periodoTerminado: terminado,
    indicador: codigo,
    indicadorTitulo: titulo,
    medidaNombre: etiqueta,
  };
};

/** Empties the tables of the cases and opens the waiting ones. */
export async function abrirCasos(db: PgDb): Promise<void> {
  for (const tabla of TABLAS) await abrirCarga(db, tabla);
  for (const tabla of TABLAS.toReversed()) await vaciar(db, tabla);
}

/** Sends the cases of one point on their way. */
export async function copiarCasos(
  client: Client,
  punto: string,
  casos: readonly CasoPublicado[],
  progreso: Pedido['progreso'],
): Promise<void> {
  /** The parts of all cases, each with its case and its place among its kind. */
  const partes = <T, F extends object>(de: (caso: CasoPublicado) => readonly T[], fila: (parte: T) => F) =>
    casos.flatMap((caso) =>
      de(caso).map((parte, index) => ({ ...fila(parte), puntoCodigo: punto, casoCodigo: caso.codigo, orden: index + 1 })),
    );
  await copiar(
    client,
    casoTable,
    casos.map((caso) => filaCaso(punto, caso)),
    progreso,
  );
  await copiar(
    client,
    casoTipoTable,
    partes(
      ({ tipos }) => tipos,
      (tipo) => tipo,
    ),
    progreso,
  );
  await copiar(
    client,
    nnaTable,
    partes(
      ({ nna }) => nna,
      (nna) => nna,
    ),
    progreso,
  );
  await copiar(
    client,
    derivacionTable,
    partes(
      ({ derivaciones }) => derivaciones,
      (una) => ({
        ...una,
        mesEmitida: dia(una.mesEmitida),
        mesEntregada: diaONada(una.mesEntregada),
        mesRespondida: diaONada(una.mesRespondida),
      }),
    ),
    progreso,
  );
  await copiar(
    client,
    visitaTable,
    partes(
      ({ visitas }) => visitas,
      (una) => ({ ...una, mesProgramada: dia(una.mesProgramada) }),
    ),
    progreso,
  );
  await copiar(
    client,
    mediacionTable,
    partes(
      ({ mediaciones }) => mediaciones,
      (una) => ({ ...una, mesPropuesta: dia(una.mesPropuesta), mesAcordada: diaONada(una.mesAcordada) }),
    ),
    progreso,
  );
}

/** Sends the exact indicators of one point, or of the canton, on their way. */
export async function copiarIndicadores(
  client: Client,
  punto: string,
  indicadores: readonly IndicadorPublicado[],
  progreso: Pedido['progreso'],
): Promise<void> {
  await copiar(
    client,
    indicadorTable,
    indicadores.map((uno) => filaIndicador(punto, uno)),
    progreso,
  );
}

/** Puts everything that waits in its place. */
export async function cerrarCasos(db: PgDb, cargas: readonly (typeof cargaTable.$inferInsert)[]): Promise<void> {
  for (const tabla of TABLAS) await agregar(db, tabla);
  if (cargas.length > 0) await db.insert(cargaTable).values([...cargas]);
}
