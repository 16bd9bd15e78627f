import { localDay, monthsBetween } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { cedulaValida } from '@core/kernel/cedula';
import { esNombreDePersona, letrasDe } from '@core/kernel/fields';
import { casosTexts } from './casos.texts';
import type { DenuncianteEntrada, NnaEntrada, SituacionOpinion } from './caso.types';

const T = casosTexts.error;

const CLOCK_TOLERANCE_MS = 60_000;

/** Months of age on a day, from the birth date when there is one; null when nobody knows. */
export function edadMesesEn(nna: Pick<NnaEntrada, 'fechaNacimiento' | 'edadMeses'>, dia: string): number | null {
  return nna.fechaNacimiento === undefined ? (nna.edadMeses ?? null) : Math.max(0, monthsBetween(nna.fechaNacimiento, dia));
}

/** A document as a form of a child or of a relative has it. */
type Documento = Partial<Pick<NnaEntrada, 'tipoDocumento' | 'numeroDocumento' | 'documentoObservacion'>>;

/** A cédula whose check digit fails is a warning to look again, never a block: real documents are misread (§5). */
export function avisoCedula(documento: Documento): string | null {
  if (documento.tipoDocumento !== 'CEDULA' || !documento.numeroDocumento) return null;
  return cedulaValida(documento.numeroDocumento)
    ? null
    : 'El número no parece una cédula. Mírela otra vez; si el documento dice eso, puede seguir.';
}

/** The override of §5 is a written one: what a failing cédula of a child or a relative lacks to be kept, or null. */
export function faltaRazonDeCedula(documento: Documento): string | null {
  return avisoCedula(documento) !== null && letrasDe(documento.documentoObservacion ?? '') < 3 ? T.cedulaSinRazon : null;
}

/** Who informs and what is written of her must agree: nothing is dropped in silence, and nobody is «identified» without a name. */
export function revisarDenunciante({ tipo, calidad, nombre, contacto, aceptaTestigo }: DenuncianteEntrada): Record<string, string> {
  const escrito = (valor: string | undefined) => (valor ?? '').trim() !== '';
  if (tipo === 'ANONIMO')
    return {
      ...(escrito(nombre) ? { 'denunciante.nombre': T.anonimoConDatos } : {}),
      ...(escrito(contacto) ? { 'denunciante.contacto': T.anonimoConDatos } : {}),
      ...(aceptaTestigo === undefined ? {} : { 'denunciante.aceptaTestigo': T.anonimoConDatos }),
    };
  // of the child who tells it herself the name stands in her own sheet
  return tipo === 'IDENTIFICADO' && calidad !== 'NNA' && !esNombreDePersona(nombre ?? '')
    ? { 'denunciante.nombre': T.identificadoSinNombre }
    : {};
}

/** Why an act of a case cannot have happened at that moment, in one sentence, or null: not before anybody knew, not later than now. */
export function revisarMomento(caso: { conocidoEn: string }, instante: string, ahora: string): string | null {
  if (Date.parse(instante) > Date.parse(ahora) + CLOCK_TOLERANCE_MS) return 'No puede ser posterior a este momento.';
  // hours are typed to the minute, so the minute of the knowledge itself is admitted
  if (Date.parse(instante) < Date.parse(caso.conocidoEn) - CLOCK_TOLERANCE_MS) return 'No puede ser anterior a cuando se conoció el caso.';
  return null;
}

/** The same for a calendar day, such as the date written on a paper. */
export function revisarDia(caso: { conocidoEn: string }, dia: string, ahora: string): string | null {
  if (dia > localDay(ahora)) return 'No puede ser posterior a hoy.';
  return dia < localDay(caso.conocidoEn) ? 'No puede ser anterior al día en que se conoció el caso.' : null;
}

/** Impossible dates, children nobody could find again, and a reporter who contradicts herself, as messages by field. */
export function revisarEntrada(
  entrada: {
    conocidoEn: string;
    nna: readonly NnaEntrada[];
    denunciante?: DenuncianteEntrada;
    fechaHecho?: string | undefined;
    hechos?: readonly { fecha?: string | undefined }[];
    papelFecha?: string | undefined;
    papelNumero?: string | undefined;
  },
  ahora: string,
): Record<string, string> {
  const fields: Record<string, string> = entrada.denunciante === undefined ? {} : revisarDenunciante(entrada.denunciante);
  if (entrada.papelFecha !== undefined && entrada.papelFecha !== localDay(entrada.conocidoEn))
    fields['papelFecha'] = 'La fecha del papel es el día en que se supo; corrija una de las dos.';
  if (entrada.papelFecha === undefined && (entrada.papelNumero ?? '') !== '') fields['papelFecha'] = 'Escriba la fecha del papel.';
  const hoy = localDay(ahora);
  if (Date.parse(entrada.conocidoEn) > Date.parse(ahora) + CLOCK_TOLERANCE_MS)
    fields['conocidoEn'] = 'La fecha y la hora no pueden ser posteriores a este momento.';
  if (localDay(entrada.conocidoEn) < '2003-07-03') fields['conocidoEn'] = 'Revise el año: la fecha es demasiado antigua.';
  if (entrada.fechaHecho !== undefined && entrada.fechaHecho > hoy) fields['fechaHecho'] = 'El hecho no puede ser posterior a hoy.';
  entrada.hechos?.forEach((hecho, index) => {
    if (hecho.fecha !== undefined && hecho.fecha > hoy) fields[`hechos.${index}.fecha`] = 'El hecho no puede ser posterior a hoy.';
  });
  entrada.nna.forEach((nna, index) => {
    const conocida = nna.personaId !== undefined; // her sheet already says who she is
    // a surname alone is not who she is: without a name she is NN, with her sex and about her age (§4.3)
    if (!nna.nn && !conocida && letrasDe(nna.nombres ?? '') < 2) fields[`nna.${index}.nombres`] = T.nombreNna;
    const sinRazon = faltaRazonDeCedula(nna);
    if (sinRazon !== null) fields[`nna.${index}.documentoObservacion`] = sinRazon;
    if (nna.nn && nna.edadMeses === undefined && nna.fechaNacimiento === undefined && !conocida)
      fields[`nna.${index}.edadMeses`] = 'Si no se conoce el nombre, escriba la edad aproximada.';
    if (nna.fechaNacimiento !== undefined && nna.fechaNacimiento > hoy)
      fields[`nna.${index}.fechaNacimiento`] = 'El nacimiento no puede ser posterior a hoy.';
    if (nna.fechaNacimiento !== undefined && nna.fechaNacimiento < '1900-01-01')
      fields[`nna.${index}.fechaNacimiento`] = 'Revise el año de nacimiento.';
  });
  return fields;
}

/** @throws DomainError ENTRADA_INVALIDA with one sentence beside each wrong field; nothing is written then. */
export function exigirEntrada(entrada: Parameters<typeof revisarEntrada>[0], ahora: string): void {
  const fields = revisarEntrada(entrada, ahora);
  if (Object.keys(fields).length > 0) throw new DomainError('ENTRADA_INVALIDA', { fields });
}

/** What a child said is never skipped in silence: her words, that she preferred not to speak, or why she was not heard (CONA 60). */
export function revisarOpinion(entrada: {
  opinionNna?: string | null | undefined;
  opinionSituacion?: SituacionOpinion | null | undefined;
  opinionRazon?: string | null | undefined;
}): Record<string, string> {
  const texto = (entrada.opinionNna ?? '').trim();
  const { opinionSituacion: situacion } = entrada;
  if (situacion === 'EXPRESO' && texto === '') return { opinionNna: 'Escriba lo que dijo, con sus palabras.' };
  if ((situacion === 'PREFIRIO_NO_OPINAR' || situacion === 'NO_FUE_POSIBLE') && texto !== '')
    return { opinionSituacion: 'Hay palabras escritas: marque que sí se expresó, o bórrelas.' };
  if (situacion === 'NO_FUE_POSIBLE' && (entrada.opinionRazon ?? '').trim().length < 10)
    return { opinionRazon: 'Escriba por qué no fue posible oírle (al menos 10 letras).' };
  return {};
}

/** @throws DomainError ENTRADA_INVALIDA with one sentence beside the field; nothing is written then. */
export function exigirOpinion(entrada: Parameters<typeof revisarOpinion>[0]): void {
  const fields = revisarOpinion(entrada);
  if (Object.keys(fields).length > 0) throw new DomainError('ENTRADA_INVALIDA', { fields });
}

/** Whether it stands on record what the child said, or why nothing was heard. Words of an older program count as said. */
export function constaOpinion(caso: { opinionNna: string | null; opinionSituacion: SituacionOpinion | null }): boolean {
  return caso.opinionSituacion !== null || caso.opinionNna !== null;
}
