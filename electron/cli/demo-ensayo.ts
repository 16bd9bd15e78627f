import type { Input, OperationName, Output } from '@core/contract/index';
import { localDay } from '@core/kernel/dates';
import type { Program } from '@electron/main/compose';
import { makeFixedClock } from '@electron/platform/clock';
import type { Azar, Familias } from './demo-gente';
import { callOperation } from './program';

const DIA = 86_400_000;

/** Days and hours of the rehearsal, counted back from the moment at which it ends. */
export interface RelojDemo {
  now(): string;
  /** Goes on to an hour of Loja so many days before the end. @throws Error when that is in the past: nothing is dated back. */
  irA(diasAntes: number, hora: string): string;
  /** Goes on to that hour, unless it is later already: for scenes of many cases on one day. */
  alMenos(diasAntes: number, hora: string): string;
  /** Goes on by some minutes. */
  pasar(minutos: number): string;
  /** Goes on to the end. */
  terminar(): void;
  /** An hour of Loja, so many days before the end; negative: after it. */
  en(diasAntes: number, hora: string): string;
  /** The same day without its hour. */
  dia(diasAntes: number): string;
}

/** A clock that starts some days before `fin` and only goes forward. */
export function makeRelojDemo(fin: string, diasAntes: number): RelojDemo {
  const end = new Date(fin).toISOString();
  const hoy = Date.parse(localDay(end));
  const dia = (antes: number): string => new Date(hoy - antes * DIA).toISOString().slice(0, 10);
  const en = (antes: number, hora: string): string => new Date(`${dia(antes)}T${hora}:00-05:00`).toISOString();
  const clock = makeFixedClock(diasAntes === 0 ? end : en(diasAntes, '08:00'));
  const moverA = (instante: string): string => {
    const espera = Date.parse(instante) - Date.parse(clock.now());
    if (espera < 0) throw new Error(`demo: ${instante} is before ${clock.now()}`);
    clock.advance(espera);
    return clock.now();
  };
  return {
    now: clock.now,
    irA: (antes, hora) => moverA(en(antes, hora)),
    alMenos: (antes, hora) => (en(antes, hora) > clock.now() ? moverA(en(antes, hora)) : clock.now()),
    pasar: (minutos) => moverA(new Date(Date.parse(clock.now()) + minutos * 60_000).toISOString()),
    terminar: () => void moverA(end),
    en,
    dia,
  };
}

/** What every scene of the demo works with. */
export interface Ensayo {
  program: Program;
  reloj: RelojDemo;
  azar: Azar;
  /** A number of the fictitious block that nobody else has; undefined when there are no more. */
  cedula: () => string | undefined;
  /** A household of its own. */
  familia: Familias;
  /** People of the point. */
  ids: { coordinadora: string; defensora: string; secretario: string };
  /** Password of everybody. */
  clave: string;
  /** Numbers of the documents, in the order in which they were issued; each was saved as PDF. */
  numeros: string[];
}

/** One day of a case: so many days before the end of the demo, at an hour of Loja. */
export interface Escena {
  dias: number;
  hora: string;
  acto(): Promise<void>;
}
/** A case from its first day to the end of the demo; scenes of several are played in the order of their days. */
export type Historia = (ensayo: Ensayo) => Escena[];

/** Scenes of many cases in the order in which they happened. */
export const enOrden = (escenas: readonly Escena[]): Escena[] =>
  escenas.toSorted((a, b) => b.dias - a.dias || a.hora.localeCompare(b.hora));

/** Motive with which the demo opens its own cases of sexual violence. */
export const MOTIVO = 'Demostración con datos inventados';

/** Calls and insists: the demo is a rehearsal, a refusal is a fault in it. */
export async function llamar<N extends OperationName>(program: Program, name: N, input: Input<N>): Promise<Output<N>> {
  const envelope = await callOperation(program, name, input);
  if (!envelope.ok) {
    const { code, fields, message } = envelope.error;
    throw new Error(`demo: ${name}: ${code} ${JSON.stringify(fields ?? {})} ${message}`);
  }
  return envelope.data as Output<N>;
}

/** Somebody else of the point sits down. */
export async function sentarse({ program, ids, clave }: Ensayo, quien: keyof Ensayo['ids']): Promise<void> {
  await llamar(program, 'acceso.entrar', { personaId: ids[quien], clave });
}

/** A document that was just issued leaves the program once, as its signature on paper asks for. */
export async function guardar(
  { program, numeros }: Ensayo,
  { documentoId, numero }: { documentoId: string; numero: string },
): Promise<void> {
  await llamar(program, 'documentos.guardarPdf', { id: documentoId });
  numeros.push(numero);
}
