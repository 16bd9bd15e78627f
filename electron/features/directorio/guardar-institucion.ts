import type { DatosDelPunto } from '@core/features/directorio/directorio.rules';
import type { CodigoInstitucion } from '@core/features/directorio/institucion.catalogo';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import type { CommandContext } from '@electron/platform/ipc/context';
import { findInstitucionLocal, upsertInstitucionLocal } from './institucion-local.repository';
import type { InstitucionLocalRow } from './institucion-local.repository';

type Campos = Omit<DatosDelPunto, 'verificadoEl'>;
const CAMPOS = ['titularNombre', 'tratamiento', 'cargoDestinatario', 'direccion', 'telefono', 'correo', 'horario', 'nota'] as const;
type Entrada = { codigo: CodigoInstitucion; version: number } & { [K in (typeof CAMPOS)[number]]?: string | undefined };

/** @throws DomainError REGISTRO_CAMBIADO when somebody wrote since the person read it. */
function requireRow(context: CommandContext, { codigo, version }: Pick<Entrada, 'codigo' | 'version'>): InstitucionLocalRow | null {
  const row = findInstitucionLocal(context.read, context.puntoId, codigo);
  if ((row?.version ?? 0) !== version) throw new DomainError('REGISTRO_CAMBIADO');
  return row;
}

const VACIA: Campos = {
  titularNombre: null,
  tratamiento: null,
  cargoDestinatario: null,
  direccion: null,
  telefono: null,
  correo: null,
  horario: null,
  nota: null,
};

/** Keeps what the point knows. A changed datum has not been checked yet: the mark is taken off until somebody checks again. */
export function guardarInstitucion(context: CommandContext, entrada: Entrada) {
  const antes = requireRow(context, entrada);
  const datos = Object.fromEntries(CAMPOS.map((campo) => [campo, entrada[campo] || null])) as unknown as Campos;
  const cambiados = CAMPOS.filter((campo) => datos[campo] !== (antes?.[campo] ?? null));
  const sigueVerificada = cambiados.every((campo) => campo === 'nota');
  const verificadoEl = sigueVerificada ? (antes?.verificadoEl ?? null) : null;
  const version = entrada.version + 1;
  upsertInstitucionLocal(context.write, {
    puntoId: context.puntoId,
    codigo: entrada.codigo,
    ...datos,
    verificadoEl,
    verificadoPor: sigueVerificada ? (antes?.verificadoPor ?? null) : null,
    version,
    actualizadoEn: context.ahora,
    actualizadoPor: context.sesion.usuarioId,
  });
  context.anotar({
    accion: 'DIRECTORIO_GUARDAR',
    entidad: 'institucion',
    entidadId: entrada.codigo,
    detalle: { version, campos: cambiados.join(' '), verificada: verificadoEl !== null },
  });
  return { codigo: entrada.codigo, version, verificadoEl };
}

/** Somebody checked today, by telephone or at the counter, that the data are right. */
export function verificarInstitucion(context: CommandContext, entrada: { codigo: CodigoInstitucion; version: number }) {
  const antes = requireRow(context, entrada);
  const verificadoEl = localDay(context.ahora);
  const version = entrada.version + 1;
  upsertInstitucionLocal(context.write, {
    puntoId: context.puntoId,
    codigo: entrada.codigo,
    ...VACIA,
    ...antes,
    verificadoEl,
    verificadoPor: context.sesion.usuarioId,
    version,
    actualizadoEn: context.ahora,
    actualizadoPor: context.sesion.usuarioId,
  });
  context.anotar({ accion: 'DIRECTORIO_VERIFICAR', entidad: 'institucion', entidadId: entrada.codigo, detalle: { version } });
  return { codigo: entrada.codigo, version, verificadoEl };
}
