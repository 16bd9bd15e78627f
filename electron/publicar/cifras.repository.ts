import { sql } from 'drizzle-orm';
import type { Client } from 'pg';
import { clavePeriodo, nombrePeriodo, rangoDe } from '@core/features/informes/periodos.rules';
import type { Cifra, ColumnaPublicada } from '@core/features/publicacion/publicacion.types';
import { abrirCarga, agregar, copiar } from './cargar.repository';
import type { PgDb } from './db.repository';
import type { Pedido } from './publicar.types';
import { cifraTable, paqueteTable, publicacionTable, puntoTable } from './vigia-publico.table';

export type Publicacion = typeof publicacionTable.$inferInsert;
type Paquete = Omit<typeof paqueteTable.$inferInsert, 'publicacionId'>;

/** Whether invented data were published here before; null where nothing was. */
export async function leerFicticio(db: PgDb): Promise<boolean | null> {
  const [fila] = await db.select({ ficticios: publicacionTable.datosFicticios }).from(publicacionTable).limit(1);
  return fila?.ficticios ?? null;
}

/** Every column that is out, with the mark of each row. */
export async function listPublicadas(db: PgDb): Promise<ColumnaPublicada[]> {
  const filas = await db
    .select({
      punto: cifraTable.puntoCodigo,
      tabla: cifraTable.tabla,
      clase: cifraTable.periodoClase,
      anio: cifraTable.anio,
      numero: cifraTable.periodoNumero,
      categoria: cifraTable.categoria,
      marca: cifraTable.marca,
    })
    .from(cifraTable);
  const columnas = new Map<string, ColumnaPublicada>();
  for (const { categoria, marca, ...columna } of filas) {
    const clave = `${columna.punto ?? ''} ${columna.tabla} ${clavePeriodo(columna)}`;
    const found = columnas.get(clave) ?? { ...columna, marcas: {} };
    // the marks of the crossed table are never handed back; what is not written down hides nothing
    if (marca !== 'SIN_DATOS') found.marcas[categoria] = marca;
    columnas.set(clave, found);
  }
  return [...columnas.values()];
}

const filaDe = (
  { punto, clase, numero, etiqueta, columnaEtiqueta, ...cifra }: Cifra,
  publicacionId: string,
): typeof cifraTable.$inferInsert => {
  const periodo = { clase, anio: cifra.anio, numero };
  return {
    ...cifra,
    ...rangoDe(periodo),
    puntoCodigo: punto,
    periodoClase: clase,
    periodoNumero: numero,
    periodo: nombrePeriodo(periodo),
    categoriaNombre: etiqueta,
    columnaNombre: columnaEtiqueta,
    publicacionId,
  };
};

/** Writes a publication down, with the package of each point and the new figures. */
export async function insertPublicacion(
  { client, db }: { client: Client; db: PgDb },
  publicacion: Publicacion,
  datos: { puntos: readonly (typeof puntoTable.$inferInsert)[]; paquetes: readonly Paquete[]; cifras: readonly Cifra[] },
  progreso: Pedido['progreso'],
): Promise<void> {
  const { publicacionId } = publicacion;
  await db
    .insert(puntoTable)
    .values([...datos.puntos])
    .onConflictDoUpdate({
      target: puntoTable.puntoCodigo,
      set: { puntoNombre: sql`excluded.punto_nombre`, parroquia: sql`excluded.parroquia` },
    });
  await db.insert(publicacionTable).values(publicacion);
  if (datos.paquetes.length > 0) await db.insert(paqueteTable).values(datos.paquetes.map((paquete) => ({ ...paquete, publicacionId })));
  await abrirCarga(db, cifraTable);
  await copiar(
    client,
    cifraTable,
    datos.cifras.map((cifra) => filaDe(cifra, publicacionId)),
    progreso,
  );
  await agregar(db, cifraTable);
}
