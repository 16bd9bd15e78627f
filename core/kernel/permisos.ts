/**
 * Roles of a point and what each may do (domain.md §4.2). Case-level access and two-person acts come on top of this;
 * an operation names exactly one permission, the dispatcher checks it before the use case runs.
 */
export const ROLES = [
  'DEFENSOR',
  'SECRETARIO',
  'COORDINADOR',
  'ADMIN_PUNTO',
  'TECNICO_CENTRAL',
  'CAPACITADOR',
  'DEFENSOR_JUVENIL',
] as const;
export type Rol = (typeof ROLES)[number];

export const PERMISOS = [
  'HOY_LEER',
  'RUTA_CONSULTAR',
  'CASO_LEER',
  'CASO_REGISTRAR',
  'CASO_EDITAR',
  'CASO_VALORAR',
  'EMERGENCIA_REGISTRAR',
  'OFICIO_EMITIR',
  'ENTREGA_REGISTRAR',
  'FICHA_EMITIR',
  'DOCUMENTO_LEER',
  'DIRECTORIO_LEER',
  'RESPALDO_LEER',
  'RESPALDO_CREAR',
  'PERSONA_LEER',
  'PERSONA_ADMINISTRAR',
  'CLAVE_CENTRAL_CARGAR',
  'RECUPERACION_RENOVAR',
  'BITACORA_VERIFICAR',
  'BORRADOR_USAR',
] as const;
export type Permiso = (typeof PERMISOS)[number];

const CASOS: readonly Permiso[] = [
  'HOY_LEER',
  'RUTA_CONSULTAR',
  'CASO_LEER',
  'CASO_REGISTRAR',
  'CASO_EDITAR',
  'CASO_VALORAR',
  'EMERGENCIA_REGISTRAR',
  'OFICIO_EMITIR',
  'ENTREGA_REGISTRAR',
  'FICHA_EMITIR',
  'DOCUMENTO_LEER',
  'DIRECTORIO_LEER',
  'RESPALDO_LEER',
  'PERSONA_LEER',
  'BORRADOR_USAR',
];
const ADMINISTRACION: readonly Permiso[] = [
  'HOY_LEER',
  'RUTA_CONSULTAR',
  'RESPALDO_LEER',
  'RESPALDO_CREAR',
  'PERSONA_LEER',
  'PERSONA_ADMINISTRAR',
  'CLAVE_CENTRAL_CARGAR',
  'RECUPERACION_RENOVAR',
  'BITACORA_VERIFICAR',
];

/** Permissions of each role. `OFICIO_EMITIR` is only the door: `puedeEmitirOficio` decides by risk (§4.2). */
export const PERMISOS_DE_ROL: Readonly<Record<Rol, readonly Permiso[]>> = {
  DEFENSOR: CASOS,
  SECRETARIO: CASOS,
  COORDINADOR: [...CASOS, ...ADMINISTRACION],
  ADMIN_PUNTO: ADMINISTRACION,
  TECNICO_CENTRAL: ['HOY_LEER', 'RUTA_CONSULTAR', 'RESPALDO_LEER', 'BITACORA_VERIFICAR'],
  CAPACITADOR: ['RUTA_CONSULTAR'],
  DEFENSOR_JUVENIL: ['RUTA_CONSULTAR'],
};

/** True when any of the person's roles carries the permission. */
export function tienePermiso(roles: readonly Rol[], permiso: Permiso): boolean {
  return roles.some((rol) => PERMISOS_DE_ROL[rol].includes(permiso));
}
