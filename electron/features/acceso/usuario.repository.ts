import { asc, eq } from 'drizzle-orm';
import { cargoDe } from '@core/features/acceso/acceso.rules';
import type { DatosPersona, MisDatos, Persona } from '@core/features/acceso/acceso.contract';
import type { Rol } from '@core/kernel/permisos';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { usuarioRolTable, usuarioTable } from './acceso.table';

type Row = typeof usuarioTable.$inferSelect;

function toPersona(row: Row, roles: Rol[]): Persona {
  return {
    id: row.id,
    nombreEntrada: row.nombreEntrada,
    nombres: row.nombres,
    apellidos: row.apellidos,
    cargo: row.cargo,
    roles,
    activo: row.activo,
    ...(row.cedula === null ? {} : { cedula: row.cedula }),
    ...(row.fechaNacimiento === null ? {} : { fechaNacimiento: row.fechaNacimiento }),
    ...(row.telefono === null ? {} : { telefono: row.telefono }),
    ...(row.direccion === null ? {} : { direccion: row.direccion }),
  };
}

function listRoles(read: ReadDb, usuarioId: string): Rol[] {
  return read
    .select({ rol: usuarioRolTable.rol })
    .from(usuarioRolTable)
    .where(eq(usuarioRolTable.usuarioId, usuarioId))
    .all()
    .map((row) => row.rol);
}

/** One person with access, active or not. */
export function findUsuario(read: ReadDb, id: string): Persona | null {
  const row = read.select().from(usuarioTable).where(eq(usuarioTable.id, id)).get();
  return row ? toPersona(row, listRoles(read, id)) : null;
}

/** Everyone who has or had access; inactive people keep the authorship of what they did. */
export function listUsuarios(read: ReadDb): Persona[] {
  return read
    .select()
    .from(usuarioTable)
    .orderBy(asc(usuarioTable.creadoEn))
    .all()
    .map((row) => toPersona(row, listRoles(read, row.id)));
}

function ownColumns(datos: MisDatos) {
  return {
    cedula: datos.cedula || null,
    fechaNacimiento: datos.fechaNacimiento ?? null,
    telefono: datos.telefono || null,
    direccion: datos.direccion || null,
  };
}

function personColumns(persona: DatosPersona, roles: readonly Rol[]) {
  return {
    nombres: persona.nombres,
    apellidos: persona.apellidos,
    ...ownColumns(persona),
    cargo: persona.cargo || cargoDe(roles),
  };
}

function replaceRoles(write: WriteDb, usuarioId: string, roles: readonly Rol[]): void {
  write.delete(usuarioRolTable).where(eq(usuarioRolTable.usuarioId, usuarioId)).run();
  for (const rol of new Set(roles)) write.insert(usuarioRolTable).values({ usuarioId, rol }).run();
}

/** Adds a person with their roles. */
export function insertUsuario(
  write: WriteDb,
  datos: { id: string; puntoId: string; nombreEntrada: string; persona: DatosPersona; roles: readonly Rol[]; en: string; por: string },
): void {
  write
    .insert(usuarioTable)
    .values({
      id: datos.id,
      puntoId: datos.puntoId,
      nombreEntrada: datos.nombreEntrada,
      ...personColumns(datos.persona, datos.roles),
      activo: true,
      creadoEn: datos.en,
      creadoPor: datos.por,
      actualizadoEn: datos.en,
      actualizadoPor: datos.por,
    })
    .run();
  replaceRoles(write, datos.id, datos.roles);
}

/** Changes a person's data, roles and access; their sign-in name stays. */
export function updateUsuario(
  write: WriteDb,
  datos: { id: string; persona: DatosPersona; roles: readonly Rol[]; activo: boolean; en: string; por: string },
): void {
  write
    .update(usuarioTable)
    .set({ ...personColumns(datos.persona, datos.roles), activo: datos.activo, actualizadoEn: datos.en, actualizadoPor: datos.por })
    .where(eq(usuarioTable.id, datos.id))
    .run();
  replaceRoles(write, datos.id, datos.roles);
}

/** Changes what a person may change of herself. */
export function updateDatosPropios(write: WriteDb, { id, datos, en }: { id: string; datos: MisDatos; en: string }): void {
  write
    .update(usuarioTable)
    .set({ ...ownColumns(datos), actualizadoEn: en, actualizadoPor: id })
    .where(eq(usuarioTable.id, id))
    .run();
}
