/** What other modules and the entry points may use of acceso. */
export { findInstalacion, updateInstalacion } from './instalacion.repository';
export { findUsuario, listUsuarios } from './usuario.repository';
export { bloquear, comprobarClave, requireIdentity } from './entrar';
export { makeHojas, nombrePunto } from './hoja';
export type { AccesoDeps, SessionStore } from './deps';
