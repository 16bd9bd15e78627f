import type { Miembro, MiembroEntrada } from '@core/features/personas/familia.types';
import { guardarFamiliaSchema, type GuardarFamilia } from '@core/features/personas/personas.contract';
import type { Output } from '@core/contract/index';

export const familiaFormSchema = guardarFamiliaSchema;

/** What is not known has no key; texts that are not known are empty. */
const known = <K extends string, V>(key: K, value: V | null): Partial<Record<K, V>> =>
  value === null ? {} : ({ [key]: value } as Record<K, V>);

/** A stored relative, ready to be corrected. */
export function toMiembroEntrada(uno: Miembro): MiembroEntrada {
  return {
    id: uno.id,
    personaId: uno.personaId,
    nombres: uno.nombres,
    primerApellido: uno.primerApellido,
    segundoApellido: uno.segundoApellido,
    sexo: uno.sexo,
    parentesco: uno.parentesco,
    ...known('edadAnios', uno.edadAnios),
    tipoDocumento: uno.tipoDocumento,
    numeroDocumento: uno.numeroDocumento ?? '',
    documentoObservacion: uno.documentoObservacion ?? '',
    telefono: uno.telefono ?? '',
    ocupacion: uno.ocupacion ?? '',
    ...known('instruccion', uno.instruccion),
    ...known('convive', uno.convive),
    ...known('aporta', uno.aporta),
    discapacidadEnfermedad: uno.discapacidadEnfermedad ?? '',
    rolEnCaso: uno.rolEnCaso ?? '',
    cuidador: uno.cuidador,
    ...known('relacionLegal', uno.relacionLegal),
    ...known('protector', uno.protector),
    ...known('presuntoAgresor', uno.presuntoAgresor),
  };
}

/** Somebody of whom nothing is known yet. */
export const miembroVacio = (): Omit<MiembroEntrada, 'parentesco'> => ({
  nombres: '',
  primerApellido: '',
  segundoApellido: '',
  tipoDocumento: 'CEDULA',
  numeroDocumento: '',
  documentoObservacion: '',
  telefono: '',
  ocupacion: '',
  discapacidadEnfermedad: '',
  rolEnCaso: '',
  cuidador: false,
});

/** The form of a stored household. */
export function toGuardarFamilia(casoId: string, familia: Output<'personas.obtenerFamilia'>, motivo: string | undefined): GuardarFamilia {
  return {
    casoId,
    ...(motivo === undefined ? {} : { motivo }),
    ...(familia.actualizadoEn === null ? {} : { vistoEn: familia.actualizadoEn }),
    miembros: familia.miembros.map(toMiembroEntrada),
  };
}
