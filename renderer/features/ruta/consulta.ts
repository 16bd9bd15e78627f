import type { RutaConsulta } from '@core/features/ruta/ruta.contract';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { monthsBetween } from '@core/kernel/dates';
import { localDay } from '@core/kernel/dates';
import { parseEdad } from '@renderer/lib/edad';
import { parseDay } from '@renderer/ui/field-buffer';

export type SiNoSabe = 'SI' | 'NO' | 'NO_SABE';
export type Senalado = 'ADULTA' | 'ADOLESCENTE' | 'NINIA' | 'NO_SABE';

/** What somebody tells at the counter without a name; nothing of it is kept. */
export interface Pregunta {
  tipos: readonly string[];
  edad: string;
  triaje: Readonly<Record<string, SiNoSabe>>;
  senalado: Senalado | null;
  publico: SiNoSabe | null;
  escuela: SiNoSabe | null;
  rural: SiNoSabe | null;
  quieren: SiNoSabe | null;
}

export const PREGUNTA_VACIA: Pregunta = {
  tipos: [],
  edad: '',
  triaje: {},
  senalado: null,
  publico: null,
  escuela: null,
  rural: null,
  quieren: null,
};

/** The questions of urgency that change the answer most; the whole triage belongs to a registered case. */
const URGENTES: readonly string[] = ['A1', 'A2', 'A5', 'A7'];
const SEXUALES: readonly string[] = ['A3'];

export type Extra = 'senalado' | 'publico' | 'escuela' | 'rural' | 'quieren';

/** Which questions make sense for the types chosen: nobody is asked what the type already says. */
export function preguntasPara(
  catalogo: Pick<CatalogoRuta, 'tipos'>,
  tipos: readonly string[],
): { triaje: readonly string[]; extras: readonly Extra[] } {
  const filas = catalogo.tipos.filter(({ codigo }) => tipos.includes(codigo));
  const sexual = filas.some(({ grupo }) => grupo === 'VIOLENCIA_SEXUAL');
  const mediable =
    filas.length > 0 &&
    filas.every(({ mediable: como }) => como === 'SI' || como === 'NA') &&
    filas.some(({ mediable: como }) => como === 'SI');
  const conSenalado = filas.some(({ grupo }) => grupo === 'VIOLENCIA' || grupo === 'VIOLENCIA_SEXUAL' || grupo === 'EXPLOTACION');
  return {
    triaje: [...URGENTES, ...(sexual ? SEXUALES : [])],
    extras: [...(conSenalado ? (['senalado', 'publico', 'escuela'] as const) : []), 'rural', ...(mediable ? (['quieren'] as const) : [])],
  };
}

/** Completed months at `conocidoEn`, from an age or a birth date as typed; null when it cannot be read. */
export function mesesEscritos(edad: string, conocidoEn: string): number | null {
  const meses = parseEdad(edad);
  if (meses !== null) return meses;
  const dia = parseDay(edad, Number(conocidoEn.slice(0, 4)));
  const hoy = localDay(conocidoEn);
  return dia === null || dia > hoy ? null : monthsBetween(dia, hoy);
}

const EDAD_SENALADO: Readonly<Partial<Record<Senalado, number>>> = { ADULTA: 30, ADOLESCENTE: 15, NINIA: 10 };

/** The consultation that `ruta.consultar` takes; only what is asked for these types goes into it. */
export function toConsulta(catalogo: Pick<CatalogoRuta, 'tipos'>, pregunta: Pregunta, conocidoEn: string): RutaConsulta {
  const { triaje, extras } = preguntasPara(catalogo, pregunta.tipos);
  const con = (respuesta: SiNoSabe) => triaje.filter((codigo) => pregunta.triaje[codigo] === respuesta);
  const meses = mesesEscritos(pregunta.edad, conocidoEn);
  const edadAnios = extras.includes('senalado') && pregunta.senalado !== null ? EDAD_SENALADO[pregunta.senalado] : undefined;
  const publico = extras.includes('publico') && pregunta.publico === 'SI';
  return {
    id: 'consulta',
    tipos: [...pregunta.tipos],
    conocidoEn,
    nna: [meses === null ? {} : { edadMeses: meses }],
    ...(extras.includes('escuela') && pregunta.escuela === 'SI' ? { ambito: 'EDUCATIVO' as const } : {}),
    ...(edadAnios === undefined && !publico
      ? {}
      : { agresor: { ...(edadAnios === undefined ? {} : { edadAnios }), ...(publico ? { servidorPublico: true } : {}) } }),
    ...(pregunta.rural === 'SI' ? { parroquiaRural: true } : {}),
    ...(extras.includes('quieren') && pregunta.quieren !== null && pregunta.quieren !== 'NO_SABE'
      ? { voluntariedad: pregunta.quieren === 'SI' }
      : {}),
    triaje: { si: con('SI'), noSabe: con('NO_SABE') },
  };
}
