import { localDay, monthsBetween } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { CENTRAL } from '@core/kernel/ids';
import { ROLES } from '@core/kernel/permisos';
import type { Rol } from '@core/kernel/permisos';
import { foldText } from '@core/kernel/text';

/**
 * The short name shown at sign-in: first name and as many letters of the first surname as make it unique («Rosa D.»,
 * «Rosa De.»). It is the only personal word outside the encrypted database.
 */
export function nombreEntrada(nombres: string, apellidos: string, usados: readonly string[]): string {
  const nombre = nombres.trim().split(/\s+/)[0] ?? '';
  const apellido = [...(apellidos.trim().split(/\s+/)[0] ?? '')];
  const taken = new Set(usados.map(foldText));
  for (let letters = 1; letters <= Math.min(3, apellido.length); letters += 1) {
    const candidate = `${nombre} ${apellido.slice(0, letters).join('')}.`;
    if (!taken.has(foldText(candidate))) return candidate;
  }
  for (let number = 2; ; number += 1) {
    const candidate = `${nombre} ${apellido[0] ?? ''}. ${number}`;
    if (!taken.has(foldText(candidate))) return candidate;
  }
}

/** Whether what somebody typed means this sign-in name: the short name itself, or a full name that shortens to it. */
export function coincideNombre(escrito: string, entrada: string): boolean {
  const typed = foldText(escrito);
  const short = foldText(entrada);
  if (typed === short) return true;
  const words = typed.split(' ');
  const [first, initial] = short.split(' ');
  const stem = (initial ?? '').replace(/\.$/, '');
  return words.length >= 2 && words[0] === first && stem !== '' && words.slice(1).some((word) => word.startsWith(stem));
}

const CARGO_DE_ROL: readonly (readonly [Rol, string])[] = [
  ['COORDINADOR', 'Coordinador/a'],
  ['SECRETARIO', 'Secretario/a'],
  ['DEFENSOR', 'Defensor/a comunitario/a'],
  ['ADMIN_PUNTO', 'Administrador/a del punto'],
  ['AUTORIDAD_CENTRAL', 'Autoridad de la oficina central'],
  ['TECNICO_CENTRAL', 'Técnico/a de la central'],
  ['CAPACITADOR', 'Capacitador/a'],
  ['DEFENSOR_JUVENIL', 'Defensor/a juvenil'],
];

/** The post that letters print when nobody wrote another one. */
export function cargoDe(roles: readonly Rol[]): string {
  return CARGO_DE_ROL.find(([rol]) => roles.includes(rol))?.[1] ?? 'Integrante';
}

/** @throws DomainError ENTRADA_INVALIDA when a person would be born after today or before anybody alive. */
export function exigirPersona(persona: { fechaNacimiento?: string | undefined }, ahora: string): void {
  const { fechaNacimiento } = persona;
  if (fechaNacimiento === undefined || (fechaNacimiento >= '1900-01-01' && fechaNacimiento <= localDay(ahora))) return;
  throw new DomainError('ENTRADA_INVALIDA', { fields: { 'persona.fechaNacimiento': 'Revise la fecha de nacimiento.' } });
}

/** CONA 4: an adolescent is under 18. Not the parameter of the catalogue, which the first person of a point does not have yet. */
const MESES_DE_MAYORIA = 18 * 12;

/**
 * Who is under 18 has the juvenile function and no other, because every other may lead to cases (domain.md §4.2); and that
 * function says of itself that she is under 18, so that none stands beside it. Without a birth date nothing is assumed.
 * @param campo the input that the person can change: functions, or the birth date where they are not hers to choose.
 * @throws DomainError ENTRADA_INVALIDA
 */
export function exigirEdadParaRoles(
  persona: { fechaNacimiento?: string | undefined },
  roles: readonly Rol[],
  ahora: string,
  campo: 'roles' | 'persona.fechaNacimiento',
): void {
  const juvenil = roles.includes('DEFENSOR_JUVENIL');
  if (juvenil && roles.some((rol) => rol !== 'DEFENSOR_JUVENIL'))
    throw new DomainError('ENTRADA_INVALIDA', { fields: { [campo]: 'La función juvenil va sola: quien la tiene no ve los casos.' } });
  const { fechaNacimiento } = persona;
  if (juvenil || fechaNacimiento === undefined || monthsBetween(fechaNacimiento, localDay(ahora)) >= MESES_DE_MAYORIA) return;
  throw new DomainError('ENTRADA_INVALIDA', { fields: { [campo]: MENOR_DE_EDAD[campo] } });
}

const MENOR_DE_EDAD = {
  roles: 'Por su fecha de nacimiento tiene menos de 18 años: solo puede ser defensora o defensor juvenil.',
  'persona.fechaNacimiento':
    'Con menos de 18 años solo se puede ser defensora o defensor juvenil. Revise la fecha, o pida que le cambien la función.',
} as const;

const ROLES_CENTRAL: readonly Rol[] = ['TECNICO_CENTRAL', 'AUTORIDAD_CENTRAL'];

/** Roles that can be given at a point, or at the central. */
export const rolesDe = (lugar: string): readonly Rol[] =>
  lugar === CENTRAL ? ROLES_CENTRAL : ROLES.filter((rol) => rol !== 'AUTORIDAD_CENTRAL');

/**
 * Roles belong to a place: at the central only hers, and the one that may open cases of other points only there.
 * @throws DomainError ENTRADA_INVALIDA
 */
export function exigirRolesDe(lugar: string, roles: readonly Rol[]): void {
  if (roles.every((rol) => rolesDe(lugar).includes(rol))) return;
  const mensaje =
    lugar === CENTRAL
      ? 'Elija una función de la central: las demás son de los puntos de atención.'
      : 'Esa función es solo de la oficina central. Elija otra.';
  throw new DomainError('ENTRADA_INVALIDA', { fields: { roles: mensaje } });
}

/** At least one active person who administers must remain, or nobody could close cases or add people. */
export function quedaCoordinacion(personas: readonly { roles: readonly Rol[]; activo: boolean }[]): boolean {
  return personas.some(
    (persona) => persona.activo && (persona.roles.includes('COORDINADOR') || persona.roles.includes('AUTORIDAD_CENTRAL')),
  );
}
