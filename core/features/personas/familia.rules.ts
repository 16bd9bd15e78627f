import { faltaRazonDeCedula } from '@core/features/casos/caso-entrada.rules';
import type { Agresor, SEXOS } from '@core/features/casos/caso.types';
import { clavesDeNombre, partirNombre } from './fonetica.rules';
import type { NombreEscrito } from './fonetica.rules';
import type { Miembro, MiembroEntrada, Parentesco } from './familia.types';
import { personasTexts } from './personas.texts';

const T = personasTexts.familia;

/** `Abuela` rather than «Abuela o abuelo» where the sex is known. */
export function parentescoTexto(parentesco: Parentesco, sexo: (typeof SEXOS)[number]): string {
  const porSexo: Readonly<Partial<Record<Parentesco, Readonly<Record<'HOMBRE' | 'MUJER', string>>>>> = personasTexts.parentescoDe;
  return sexo === 'HOMBRE' || sexo === 'MUJER'
    ? (porSexo[parentesco]?.[sexo] ?? personasTexts.parentesco[parentesco])
    : personasTexts.parentesco[parentesco];
}

/** What the kinship itself says of the sex; nothing for the others. */
export function sexoDeParentesco(parentesco: Parentesco): (typeof SEXOS)[number] {
  if (parentesco === 'MADRE' || parentesco === 'MADRASTRA') return 'MUJER';
  return parentesco === 'PADRE' || parentesco === 'PADRASTRO' ? 'HOMBRE' : 'NO_DETERMINADO';
}

const conNombre = (uno: Pick<MiembroEntrada, 'nombres' | 'primerApellido' | 'segundoApellido'>): boolean =>
  [uno.nombres, uno.primerApellido, uno.segundoApellido].some((parte) => (parte ?? '').trim() !== '');

/** Somebody of whom nothing but the kinship is known is NN; the kinship alone is enough (§5). */
export const esNn = (uno: MiembroEntrada): boolean => uno.personaId === undefined && !conNombre(uno);

/**
 * What cannot be, as messages by field.
 * @param nna persons of the children of the case.
 */
export function revisarFamilia(miembros: readonly MiembroEntrada[], nna: readonly string[]): Record<string, string> {
  const fields: Record<string, string> = {};
  const vistas = new Set<string>();
  miembros.forEach((uno, index) => {
    const campo = (nombre: string) => `miembros.${index}.${nombre}`;
    if (!uno.cuidador && uno.relacionLegal !== undefined) fields[campo('relacionLegal')] = T.error.relacionSinCuidado;
    const sinRazon = faltaRazonDeCedula({ ...uno, tipoDocumento: uno.tipoDocumento ?? 'CEDULA' });
    if (sinRazon !== null) fields[campo('documentoObservacion')] = sinRazon;
    if (uno.protector === true && uno.presuntoAgresor === true) fields[campo('protector')] = T.error.protectorYAgresor;
    if (uno.personaId === undefined) return;
    if (vistas.has(uno.personaId)) fields[campo('personaId')] = T.error.repetida;
    else if (nna.includes(uno.personaId)) fields[campo('personaId')] = T.error.esNna;
    vistas.add(uno.personaId);
  });
  return fields;
}

type Senalada = Pick<Agresor, 'conocido' | 'nombres' | 'personaId'>;

/** Whether an accused person and a relative are the same: linked, or the same words by sound. */
export function esSenalada(familiar: NombreEscrito & { personaId: string; nn: boolean }, senalada: Senalada): boolean {
  if (!senalada.conocido) return false;
  if (senalada.personaId === familiar.personaId) return true;
  const suyo = clavesDeNombre(partirNombre(senalada.nombres ?? '')).todas;
  const mio = clavesDeNombre(familiar).todas;
  const comunes = suyo.filter((clave) => mio.includes(clave)).length;
  return !familiar.nn && comunes >= 2 && (comunes === suyo.length || comunes === mio.length);
}

/** How a relative is called in a warning: no name, the screen shows it beside. */
const quien = (uno: Pick<Miembro, 'parentesco' | 'sexo'>): string => parentescoTexto(uno.parentesco, uno.sexo);

export interface Aviso {
  /** Who it is about, or null for the household. */
  familiarId: string | null;
  texto: string;
}

/** What a person should look at again; nothing here keeps anybody from saving. */
export function avisosDeFamilia(caso: {
  miembros: readonly Miembro[];
  agresores: readonly Senalada[];
  nna: readonly { edadMeses: number | null }[];
  hogares: number;
}): Aviso[] {
  const { miembros, agresores } = caso;
  const mayor = Math.max(-1, ...caso.nna.map(({ edadMeses }) => (edadMeses === null ? -1 : Math.floor(edadMeses / 12))));
  const de = (uno: Miembro): Aviso[] => {
    const consta = agresores.some((senalada) => esSenalada(uno, senalada));
    const raro =
      (uno.parentesco === 'MADRE' || uno.parentesco === 'PADRE') && uno.edadAnios !== null && mayor >= 0 && uno.edadAnios < mayor + 10;
    return [
      uno.presuntoAgresor === true && !consta && T.aviso.agresorSinSenalar(quien(uno)),
      uno.presuntoAgresor !== true && consta && T.aviso.senaladaSinMarcar(quien(uno)),
      uno.cuidador && (uno.presuntoAgresor === true || consta) && T.aviso.cuidadorAgresor(quien(uno)),
      raro && T.aviso.edadMadre(quien(uno)),
    ].flatMap((texto) => (texto === false ? [] : [{ familiarId: uno.id, texto }]));
  };
  return [
    ...(caso.hogares > 1 ? [{ familiarId: null, texto: T.aviso.otroHogar }] : []),
    ...miembros.flatMap(de),
    ...(miembros.length > 0 && !miembros.some(({ cuidador }) => cuidador) ? [{ familiarId: null, texto: T.aviso.sinCuidador }] : []),
  ];
}

/**
 * Who represents the children: a caregiver who is not the alleged aggressor, the one with parental authority first.
 * Null when nobody is left: then nobody of the family is named as such on paper.
 */
export function representanteDe(miembros: readonly Miembro[], agresores: readonly Senalada[]): Miembro | null {
  const orden = ['PATRIA_POTESTAD', 'TENENCIA', 'CUSTODIA', 'DE_HECHO', null];
  return (
    miembros
      .filter((uno) => uno.cuidador && uno.presuntoAgresor !== true && !agresores.some((senalada) => esSenalada(uno, senalada)))
      .toSorted((a, b) => orden.indexOf(a.relacionLegal) - orden.indexOf(b.relacionLegal))[0] ?? null
  );
}

/** Name of a relative as printed, or null when it is not known. */
export function nombreDeMiembro(uno: NombreEscrito & { nn: boolean }): string | null {
  if (uno.nn) return null;
  const nombre = `${uno.nombres} ${uno.primerApellido} ${uno.segundoApellido}`.replace(/\s+/g, ' ').trim();
  return nombre === '' ? null : nombre;
}
