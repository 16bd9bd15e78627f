import { revisarDia, revisarMomento } from '@core/features/casos/caso-entrada.rules';
import type { Acto, Impedimento, Situacion } from '@core/features/casos/situacion.types';
import { TRANSICIONES } from '@core/features/casos/transiciones.rules';
import { addHours, localDay } from '@core/kernel/dates';
import type { EstadoVisita, ResultadoVisita } from './visita.types';
import type { ProgramarVisita, RegistrarVisita } from './visitas.contract';
import { visitasTexts as t } from './visitas.texts';

const CLOCK_TOLERANCE_MS = 60_000;
const UN_ANIO_H = 366 * 24;
const DURACION_MAX_H = 12;

/** The guard of §4.3 alone, as it stands now: the risk may have risen since the visit was planned. */
export function impedimentosDeVisita(situacion: Situacion, acto: Acto): Impedimento[] {
  return TRANSICIONES.VISITAR.guarda(situacion, acto);
}

/** Which inputs a guard's refusal is about: those that, given otherwise, would lift it. */
export function camposDeImpedimentos(situacion: Situacion, acto: Acto): Record<string, string> {
  const impedimentos = impedimentosDeVisita(situacion, acto);
  const remedios: readonly (readonly [string, Partial<Acto>])[] = [
    ['autoridad.institucion', { acompanamientoAutoridad: true }],
    ['visitantes.usuarios', { visitantes: 2 }],
  ];
  return Object.fromEntries(
    remedios.flatMap(([campo, remedio]) => {
      const quedan = impedimentosDeVisita(situacion, { ...acto, ...remedio });
      const cede = impedimentos.find(({ razon }) => !quedan.some((otro) => otro.razon === razon));
      return cede ? [[campo, cede.razon]] : [];
    }),
  );
}

/** The person accused was there: the visit stops and can be nothing else (§4.5). */
export function resultadoDe(pedido: ResultadoVisita, ficha: { agresorPresente?: 'SI' | 'NO' | 'NO_SABE' | undefined }): ResultadoVisita {
  return ficha.agresorPresente === 'SI' ? 'SUSPENDIDA_POR_RIESGO' : pedido;
}

/** Only what has not happened yet can be changed. */
export function admiteCambios(estado: EstadoVisita): boolean {
  return estado === 'PROGRAMADA';
}

/** Impossible dates of a plan, by field. On paper first: the visit was already made, so that its day lies behind. */
export function revisarProgramacion(
  entrada: Pick<ProgramarVisita, 'programadaPara' | 'papelFecha' | 'papelNumero'>,
  caso: { conocidoEn: string },
  ahora: string,
): Record<string, string> {
  const { programadaPara, papelFecha } = entrada;
  const fields: Record<string, string> = {};
  const note = (campo: string, mensaje: string | null) => {
    if (mensaje !== null) fields[campo] ??= mensaje;
  };
  if (papelFecha === undefined) {
    if (entrada.papelNumero) note('papelFecha', t.no.papelFecha);
    if (Date.parse(programadaPara) < Math.max(Date.parse(ahora), Date.parse(caso.conocidoEn)) - CLOCK_TOLERANCE_MS)
      note('programadaPara', t.no.fechaPasada);
    if (Date.parse(programadaPara) > Date.parse(addHours(ahora, UN_ANIO_H))) note('programadaPara', t.no.fechaLejana);
    return fields;
  }
  note('papelFecha', revisarDia(caso, papelFecha, ahora));
  note('programadaPara', revisarMomento(caso, programadaPara, ahora));
  if (papelFecha < localDay(programadaPara)) note('papelFecha', t.no.papelAntes);
  return fields;
}

/** Impossible hours of a visit that is told afterwards, by field. @param resultado the one it will have */
export function revisarHoras(
  entrada: Pick<RegistrarVisita, 'inicioEn' | 'finEn' | 'papelFecha' | 'papelNumero'> & {
    ficha: Pick<RegistrarVisita['ficha'], 'agresorPresente'>;
  },
  resultado: ResultadoVisita,
  caso: { conocidoEn: string },
  ahora: string,
): Record<string, string> {
  const { inicioEn, finEn, papelFecha } = entrada;
  const fields: Record<string, string> = {};
  const note = (campo: string, mensaje: string | null | false) => {
    if (typeof mensaje === 'string') fields[campo] ??= mensaje;
  };
  const fueron = resultado !== 'SUSPENDIDA_POR_RIESGO' || entrada.ficha.agresorPresente === 'SI';
  if (inicioEn !== undefined) note('inicioEn', revisarMomento(caso, inicioEn, ahora));
  else if (fueron || finEn !== undefined || papelFecha !== undefined) note('inicioEn', t.no.inicio);
  if (finEn === undefined) note('finEn', resultado === 'REALIZADA' && t.no.fin);
  else {
    note('finEn', revisarMomento(caso, finEn, ahora));
    if (inicioEn !== undefined) {
      note('finEn', Date.parse(finEn) < Date.parse(inicioEn) && t.no.finAntes);
      note('finEn', Date.parse(finEn) > Date.parse(addHours(inicioEn, DURACION_MAX_H)) && t.no.finLargo);
    }
  }
  if (papelFecha === undefined) note('papelFecha', Boolean(entrada.papelNumero) && t.no.papelFecha);
  else {
    note('papelFecha', revisarDia(caso, papelFecha, ahora));
    note('papelFecha', inicioEn !== undefined && papelFecha < localDay(inicioEn) && t.no.papelAntes);
  }
  return fields;
}
