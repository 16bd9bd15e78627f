import { and, asc, desc, eq, gte, max } from 'drizzle-orm';
import type { Agresor, DenuncianteEntrada, Hecho, Respuestas } from '@core/features/casos/caso.types';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { VIOLENCIA_REVELADA } from '@core/features/casos/caso.types';
import { DomainError } from '@core/kernel/errors';
import { tieneMedidaAbierta } from '@electron/features/derivaciones/public';
import { listFamilia, resolverPersonas } from '@electron/features/personas/public';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import type { FieldCipher } from '@electron/platform/vault';
import {
  casoNnaTable,
  casoTable,
  casoTipoTable,
  denuncianteTable,
  eventoCasoTable,
  hechoTable,
  presuntoAgresorTable,
  valoracionTable,
} from './caso.table';

type Row = typeof casoTable.$inferSelect;

/** Drops the keys whose value is null, for shapes that say «absent» instead of null. */
function present<T extends object>(row: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as { [K in keyof T]?: NonNullable<T[K]> };
}

/** The link keeps its own id; who it is comes from the person that stands for it since any merges. */
function listNna(read: ReadDb, casoId: string): CasoDatos['nna'] {
  const enlaces = read.select().from(casoNnaTable).where(eq(casoNnaTable.casoId, casoId)).orderBy(asc(casoNnaTable.orden)).all();
  const personas = resolverPersonas(
    read,
    enlaces.map(({ personaId }) => personaId),
  );
  return enlaces.map((n) => {
    const p = personas.get(n.personaId);
    if (!p) throw new DomainError('DATOS_DANADOS');
    return {
      id: n.personaId,
      nn: p.nn,
      nombres: p.nombres,
      primerApellido: p.primerApellido,
      segundoApellido: p.segundoApellido,
      sexo: p.sexo,
      fechaNacimiento: p.fechaNacimiento,
      edadMeses: n.edadMeses,
      edadFuente: n.edadFuente,
      tipoDocumento: p.tipoDocumento,
      numeroDocumento: p.numeroDocumento,
      documentoObservacion: p.documentoObservacion,
      viveCon: n.viveCon,
      institucionEducativa: n.institucionEducativa,
      salud: n.salud,
      personaId: p.id,
      datos: p.datos,
    };
  });
}

function listAgresores(read: ReadDb, casoId: string): Agresor[] {
  return read
    .select()
    .from(presuntoAgresorTable)
    .where(eq(presuntoAgresorTable.casoId, casoId))
    .orderBy(asc(presuntoAgresorTable.orden))
    .all()
    .map(({ id: _id, casoId: _casoId, orden: _orden, conocido, ...rest }) => ({ conocido, ...present(rest) }));
}

function listHechos(read: ReadDb, casoId: string): Hecho[] {
  return read
    .select({ fecha: hechoTable.fecha, hora: hechoTable.hora, lugar: hechoTable.lugar, texto: hechoTable.texto })
    .from(hechoTable)
    .where(eq(hechoTable.casoId, casoId))
    .orderBy(asc(hechoTable.orden))
    .all()
    .map(({ texto, ...rest }) => ({ texto, ...present(rest) }));
}

/** What stands encrypted of who informs. */
type DatosDenunciante = Pick<DenuncianteEntrada, 'nombre' | 'contacto' | 'aceptaTestigo'>;

function findDenunciante(read: ReadDb, cipher: FieldCipher, casoId: string): CasoDatos['denunciante'] {
  const row = read.select().from(denuncianteTable).where(eq(denuncianteTable.casoId, casoId)).get();
  if (!row) throw new DomainError('DATOS_DANADOS');
  const datos =
    row.datosCifrados === null ? {} : (JSON.parse(cipher.decrypt(row.datosCifrados, `denunciante:${casoId}`)) as DatosDenunciante);
  return {
    tipo: row.tipo,
    calidad: row.calidad,
    nombre: datos.nombre ?? null,
    contacto: datos.contacto ?? null,
    aceptaTestigo: datos.aceptaTestigo ?? null,
  };
}

/** The newest answers of a case; confirmed only since it was last opened, because a reopening asks for a new triage (§4.3). */
function findValoracion(read: ReadDb, casoId: string, reabiertoEn: string | null): { respuestas: Respuestas; confirmada: boolean } {
  const row = read
    .select()
    .from(valoracionTable)
    .where(eq(valoracionTable.casoId, casoId))
    .orderBy(desc(valoracionTable.valoradoEn), desc(valoracionTable.id))
    .limit(1)
    .get();
  if (!row) return { respuestas: {}, confirmada: false };
  const vigente = row.confirmada && row.valoradoEn >= (reabiertoEn ?? '');
  return { respuestas: JSON.parse(row.respuestas) as Respuestas, confirmada: vigente };
}

/** Who confirmed the valuation that counts today, and when; null while the case waits for one. */
export function findConfirmacion(read: ReadDb, { id, valorado }: Pick<CasoDatos, 'id' | 'valorado'>): { por: string; en: string } | null {
  if (!valorado) return null;
  return (
    read
      .select({ por: valoracionTable.valoradoPor, en: valoracionTable.valoradoEn })
      .from(valoracionTable)
      .where(and(eq(valoracionTable.casoId, id), eq(valoracionTable.confirmada, true)))
      .orderBy(desc(valoracionTable.valoradoEn), desc(valoracionTable.id))
      .limit(1)
      .get() ?? null
  );
}

/** When somebody last told of violence on the way, since the case was last opened; the memory of a case is only added to. */
function findRevelacion(read: ReadDb, casoId: string, reabiertoEn: string | null): string | null {
  return (
    read
      .select({ en: max(eventoCasoTable.ocurridoEn) })
      .from(eventoCasoTable)
      .where(
        and(
          eq(eventoCasoTable.casoId, casoId),
          eq(eventoCasoTable.tipo, VIOLENCIA_REVELADA),
          gte(eventoCasoTable.anotadoEn, reabiertoEn ?? ''),
        ),
      )
      .get()?.en ?? null
  );
}

/** A case with everything that hangs on it, or null when this point has none of that id. */
export function findCaso(read: ReadDb, cipher: FieldCipher, puntoId: string, id: string): CasoDatos | null {
  const row = read.select().from(casoTable).where(eq(casoTable.id, id)).get();
  if (!row || row.puntoId !== puntoId) return null;
  const {
    plazoCodigo,
    plazoHoras,
    venceEn,
    creadoEn,
    creadoPor,
    actualizadoEn: _en,
    actualizadoPor: _por,
    secuencia: _secuencia,
    puntoId: _punto,
    ...columns
  } = row;
  const valoracion = findValoracion(read, id, row.reabiertoEn);
  return {
    ...columns,
    registradoEn: creadoEn,
    registradorId: creadoPor,
    valorado: valoracion.confirmada,
    violenciaReveladaEn: findRevelacion(read, id, row.reabiertoEn),
    // a measure on record cannot be answered away on the sheet (§1.3)
    medidaVigente: tieneMedidaAbierta(read, id) ? true : row.medidaVigente,
    plazo: plazoCodigo !== null && plazoHoras !== null && venceEn !== null ? { codigo: plazoCodigo, horas: plazoHoras, venceEn } : null,
    tipos: read
      .select({ codigo: casoTipoTable.tipoCodigo })
      .from(casoTipoTable)
      .where(eq(casoTipoTable.casoId, id))
      .orderBy(asc(casoTipoTable.orden))
      .all()
      .map((tipo) => tipo.codigo),
    nna: listNna(read, id),
    familia: listFamilia(read, id),
    denunciante: findDenunciante(read, cipher, id),
    agresores: listAgresores(read, id),
    hechos: listHechos(read, id),
    respuestas: valoracion.respuestas,
  };
}

export type CasoColumns = Omit<typeof casoTable.$inferInsert, 'creadoEn' | 'creadoPor' | 'actualizadoEn' | 'actualizadoPor'>;

/** Writes the row of a new case. */
export function insertCaso(write: WriteDb, columns: CasoColumns, en: string, por: string): void {
  write
    .insert(casoTable)
    .values({ ...columns, creadoEn: en, creadoPor: por, actualizadoEn: en, actualizadoPor: por })
    .run();
}

/**
 * Refuses to go on when somebody else changed the case since the person saw it.
 * @throws DomainError CASO_CAMBIADO
 */
export function requireVersion(read: ReadDb, id: string, versionVista: number): void {
  const actual = read.select({ version: casoTable.version }).from(casoTable).where(eq(casoTable.id, id)).get();
  if (actual?.version !== versionVista) throw new DomainError('CASO_CAMBIADO');
}

/** Changes columns of a case; an act that a person sees as one change raises `version` once. */
export function updateCaso(write: WriteDb, id: string, cambio: Partial<Row>, en: string, por: string): void {
  write
    .update(casoTable)
    .set({ ...cambio, actualizadoEn: en, actualizadoPor: por })
    .where(eq(casoTable.id, id))
    .run();
}

/** The types of a case, in the order in which they were chosen. */
export function replaceTipos(write: WriteDb, casoId: string, tipos: readonly string[]): void {
  write.delete(casoTipoTable).where(eq(casoTipoTable.casoId, casoId)).run();
  [...new Set(tipos)].forEach((tipoCodigo, orden) => write.insert(casoTipoTable).values({ casoId, tipoCodigo, orden }).run());
}

/** One answer sheet of the triage; never changed afterwards. */
export function insertValoracion(
  write: WriteDb,
  row: Omit<typeof valoracionTable.$inferInsert, 'respuestas'> & { respuestas: Respuestas },
): void {
  write
    .insert(valoracionTable)
    .values({ ...row, respuestas: JSON.stringify(row.respuestas) })
    .run();
}

/** The reporter's row; all that is hers goes in encrypted. */
export function upsertDenunciante(
  write: WriteDb,
  cipher: FieldCipher,
  datos: {
    id: string;
    casoId: string;
    denunciante: DenuncianteEntrada;
    en: string;
    por: string;
  },
): void {
  const { tipo, calidad, nombre, contacto, aceptaTestigo } = datos.denunciante;
  const known: DatosDenunciante =
    tipo === 'ANONIMO'
      ? {}
      : { ...(nombre ? { nombre } : {}), ...(contacto ? { contacto } : {}), ...(aceptaTestigo === undefined ? {} : { aceptaTestigo }) };
  const datosCifrados = Object.keys(known).length === 0 ? null : cipher.encrypt(JSON.stringify(known), `denunciante:${datos.casoId}`);
  write
    .insert(denuncianteTable)
    .values({
      id: datos.id,
      casoId: datos.casoId,
      tipo,
      calidad,
      datosCifrados,
      creadoEn: datos.en,
      creadoPor: datos.por,
      actualizadoEn: datos.en,
      actualizadoPor: datos.por,
    })
    .onConflictDoUpdate({
      target: denuncianteTable.casoId,
      set: { tipo, calidad, datosCifrados, actualizadoEn: datos.en, actualizadoPor: datos.por },
    })
    .run();
}

/** Ties a child to a case, or changes what is true of her in this case only. */
export function upsertEnlaceNna(write: WriteDb, enlace: typeof casoNnaTable.$inferInsert): void {
  const { casoId: _caso, personaId: _persona, ...columnas } = enlace;
  write
    .insert(casoNnaTable)
    .values(enlace)
    .onConflictDoUpdate({ target: [casoNnaTable.casoId, casoNnaTable.personaId], set: columnas })
    .run();
}

/** Says that an accused person of a case is this person. */
export function linkAgresor(write: WriteDb, casoId: string, orden: number, personaId: string): void {
  write
    .update(presuntoAgresorTable)
    .set({ personaId })
    .where(and(eq(presuntoAgresorTable.casoId, casoId), eq(presuntoAgresorTable.orden, orden)))
    .run();
}

/** The alleged aggressors and the numbered facts are rewritten as a whole; their former text stays in the history. */
export function replaceDetalle(
  write: WriteDb,
  casoId: string,
  datos: { agresores: readonly (Agresor & { id: string })[]; hechos: readonly (Hecho & { id: string })[] },
): void {
  write.delete(presuntoAgresorTable).where(eq(presuntoAgresorTable.casoId, casoId)).run();
  datos.agresores.forEach((agresor, orden) =>
    write
      .insert(presuntoAgresorTable)
      .values({ ...agresor, casoId, orden })
      .run(),
  );
  write.delete(hechoTable).where(eq(hechoTable.casoId, casoId)).run();
  datos.hechos.forEach((hecho, orden) =>
    write
      .insert(hechoTable)
      .values({ ...hecho, casoId, orden })
      .run(),
  );
}

/** One more numbered fact at the end of the list; the others stay as they are. */
export function addHecho(write: WriteDb, casoId: string, hecho: Hecho & { id: string }): void {
  const orden = listHechos(write, casoId).length;
  write
    .insert(hechoTable)
    .values({ ...hecho, casoId, orden })
    .run();
}
