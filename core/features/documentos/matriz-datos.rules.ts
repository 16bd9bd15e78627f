import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import type { CodigoConOficio } from '@core/features/derivaciones/oficio.catalogo';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { PREGUNTAS_SEXUALES, TIPOS_SEXUALES } from '@core/features/ruta/sexual.rules';
import type { NnaOficio, PuntoOficio } from './oficio.datos';
import type { AlcanceLimitado } from './oficio-servicio.datos';
import { matrizTexts as t } from './matriz-datos.texts';

/** The case as far as a service letter may look at it. Narrative, facts, opinion, reporter and accused are not here. */
export type CasoParaServicio = Pick<CasoDatos, 'tipos' | 'respuestas' | 'lesiones'>;

type CampoNna = keyof NnaOficio;
const IDENTIDAD: readonly CampoNna[] = ['nombres', 'apellidos', 'sexo', 'edadMeses', 'edadAproximada', 'fechaNacimiento', 'documento'];

/** Minimum-data matrix of §4.7: which data of a child each kind of service may see. What is not named stays out. */
export const MATRIZ_NNA: Readonly<Record<AlcanceLimitado, readonly CampoNna[]>> = {
  SALUD: [...IDENTIDAD, 'discapacidad', 'salud'],
  EDUCATIVO: [...IDENTIDAD, 'discapacidad', 'centroEducativo'],
  SOCIOECONOMICO: [...IDENTIDAD, 'discapacidad', 'direccion'],
  MINIMO: [...IDENTIDAD, 'nacionalidad'],
};

/** A shelter takes the child in: it needs health and school (§2). */
const ADEMAS: Partial<Record<CodigoConOficio, readonly CampoNna[]>> = { ACOGIDA: ['discapacidad', 'salud', 'centroEducativo'] };

const VACIA: NnaOficio = {
  nombres: null,
  apellidos: null,
  sexo: null,
  edadMeses: null,
  edadAproximada: false,
  fechaNacimiento: null,
  documento: null,
  nacionalidad: null,
  discapacidad: null,
  viveCon: null,
  representante: null,
  direccion: null,
  ubicacionActual: null,
  centroEducativo: null,
  salud: null,
};

/** The child with only the data of its row: built up from nothing, never cut down, so that a new field stays out. */
export function nnaPara(nna: NnaOficio, alcance: AlcanceLimitado, institucion: CodigoConOficio): NnaOficio {
  const campos = new Set([...MATRIZ_NNA[alcance], ...(ADEMAS[institucion] ?? [])]);
  return Object.fromEntries(
    Object.entries(VACIA).map(([campo, vacio]) => [campo, campos.has(campo as CampoNna) ? nna[campo as CampoNna] : vacio]),
  ) as NnaOficio;
}

interface Senal {
  titulo: string;
  texto: string;
  /** Any of these answers, types or flags. */
  preguntas?: readonly string[];
  tipos?: RegExp;
  lesiones?: boolean;
}

/** Closed phrases: what is said of the case is chosen by codes, never copied from what people typed. */
const SENALES: Readonly<Record<AlcanceLimitado, readonly Senal[]>> = {
  SALUD: [
    { ...t.salud.lesiones, preguntas: ['A2', 'B2'], tipos: /^(VIO-01|VIO-06)$/, lesiones: true },
    { ...t.salud.sexual, preguntas: PREGUNTAS_SEXUALES, tipos: TIPOS_SEXUALES },
    { ...t.salud.suicidio, preguntas: ['A6'], tipos: /^SUP-01$/ },
    { ...t.salud.embarazo, preguntas: ['B6'], tipos: /^SUP-0[67]$/ },
    { ...t.salud.controles, preguntas: ['C2'], tipos: /^SUP-02$/ },
    { ...t.salud.nutricion, preguntas: ['C4'], tipos: /^SUP-03$/ },
    { ...t.salud.consumo, preguntas: ['C9'], tipos: /^SUP-08$/ },
    { ...t.salud.animo, preguntas: ['C11'] },
    { ...t.salud.ambiente, tipos: /^SUP-09$/ },
    { ...t.salud.discapacidad, tipos: /^PRO-03$/ },
  ],
  EDUCATIVO: [{ ...t.educacion.sinEstudiar, preguntas: ['C1'], tipos: /^EDU-01$/ }],
  SOCIOECONOMICO: [
    { ...t.social.ingresos, preguntas: ['C6'], tipos: /^SUP-0[34]$/ },
    { ...t.social.vivienda, preguntas: ['C7'], tipos: /^SUP-0[49]$/ },
    { ...t.social.red, preguntas: ['C8'] },
    { ...t.social.cuidado, preguntas: ['C5'] },
    { ...t.social.documentos, preguntas: ['C3'] },
    { ...t.social.discapacidad, tipos: /^PRO-03$/ },
  ],
  MINIMO: [],
};

/** Types of a case whose name each institution may read in its letter; all the others stay unnamed. */
const TIPOS_NOMBRABLES: Partial<Record<CodigoConOficio, RegExp>> = {
  MINEDUC: /^(EDU-\d\d|SEX-10)$/,
  DECE: /^EDU-0[123567]$/,
  MDT: /^EXP-0[345]$/,
  REG_CIVIL: /^IDE-0[12]$/,
  DEF_PUBLICA: /^(SUP-05|IDE-03|FAM-0[23458]|COM-04)$/,
  CENTRO_MEDIACION: /^(SUP-05|FAM-0[2348])$/,
  MOVILIDAD: /^(DES-04|PRO-04|IDE-0[12])$/,
  MDH: /^(SUP-0[34]|PRO-03|FAM-0[89]|EXP-03)$/,
  PATRONATO: /^(SUP-0[49]|FAM-01|PAR-02)$/,
};

/** Types that the institution to which a case is reported reads by their name: those it may, and those it is the authority of (§3). */
export function derechosPropios(tipos: readonly string[], institucion: CodigoConOficio, catalogo: Pick<CatalogoRuta, 'tipos'>): string[] {
  const nombrables = TIPOS_NOMBRABLES[institucion];
  const esSuya = (codigo: string) => catalogo.tipos.find((tipo) => tipo.codigo === codigo)?.principal.includes(institucion) === true;
  return tipos.filter((tipo) => nombrables?.test(tipo) === true || esSuya(tipo));
}

const cumple = (senal: Senal, caso: CasoParaServicio): boolean =>
  (senal.preguntas ?? []).some((codigo) => caso.respuestas[codigo] === 'SI') ||
  (senal.tipos !== undefined && caso.tipos.some((tipo) => senal.tipos?.test(tipo))) ||
  (senal.lesiones === true && caso.lesiones === true);

/** Matters that are wholly of one institution: with any other type in the case, its facts are not for that institution alone. */
const MATERIA_PROPIA: Partial<Record<CodigoConOficio, RegExp>> = {
  MINEDUC: /^EDU-\d\d$/,
  MDT: /^(EXP-0[345]|EDU-0[1237])$/,
};

/**
 * Whether the facts of a case may go to an institution of minimum data: the Distrito and the Inspectoría have to know what
 * happened (§2), and do so only when the case holds nothing but their matter (§4.7, «school facts only»).
 */
export function admiteHechos({ tipos, agresores }: Pick<CasoDatos, 'tipos' | 'agresores'>, institucion: CodigoConOficio): boolean {
  const propia = MATERIA_PROPIA[institucion];
  if (propia === undefined || tipos.length === 0 || !tipos.every((tipo) => propia.test(tipo))) return false;
  // somebody of the home is pointed at too: the facts tell of the home
  return institucion !== 'MINEDUC' || agresores.every(({ convive, cuidador }) => convive !== true && cuidador !== true);
}

/** What an institution may know of the case, in closed phrases and catalogue labels. */
export function puntosPara(
  caso: CasoParaServicio,
  alcance: AlcanceLimitado,
  institucion: CodigoConOficio,
  catalogo: Pick<CatalogoRuta, 'tipos'>,
): PuntoOficio[] {
  const nombrables = TIPOS_NOMBRABLES[institucion];
  const etiquetas = caso.tipos.flatMap((codigo) =>
    nombrables?.test(codigo) === true ? [catalogo.tipos.find((tipo) => tipo.codigo === codigo)?.etiqueta ?? codigo] : [],
  );
  const unidades = [
    ...new Set(
      caso.tipos.flatMap((codigo) => {
        const unidad =
          nombrables?.test(codigo) === true ? catalogo.tipos.find((tipo) => tipo.codigo === codigo)?.unidades[institucion] : undefined;
        return unidad === undefined ? [] : [unidad];
      }),
    ),
  ];
  return [
    ...unidades.map((texto) => ({ titulo: t.unidad, texto })),
    ...(etiquetas.length > 0 ? [{ titulo: t.materia, texto: etiquetas.join('; ') }] : []),
    ...SENALES[alcance].filter((senal) => cumple(senal, caso)).map(({ titulo, texto }) => ({ titulo, texto })),
  ];
}

/** Types in which the school's own staff is pointed at (§2): then the DECE gets no letter and the Distrito learns who. */
const DE_PERSONAL = ['EDU-04', 'SEX-10'];
const OFICIO_ESCOLAR = /docente|profesor|maestr|inspector|rector|director|consejer|conserje|dece\b|auxiliar|parvulari/i;

type SenaladoEscolar = Pick<CasoDatos['agresores'][number], 'ocupacion' | 'servidorPublico' | 'convive'>;

/** Staff of a school among the people pointed at: by their work, or as public servants of the school where it happens. */
export function personalEscolar<T extends SenaladoEscolar>(caso: {
  tipos: readonly string[];
  ambito: CasoDatos['ambito'];
  agresores: readonly T[];
}): T[] {
  const enEscuela = caso.ambito === 'EDUCATIVO' || caso.tipos.some((tipo) => DE_PERSONAL.includes(tipo));
  if (!enEscuela) return [];
  return caso.agresores.filter(
    ({ ocupacion, servidorPublico, convive }) => convive !== true && (servidorPublico === true || OFICIO_ESCOLAR.test(ocupacion ?? '')),
  );
}

/** Whether school staff is pointed at, known by name or not. */
export function senalaPersonalEscolar(caso: Parameters<typeof personalEscolar>[0]): boolean {
  return caso.tipos.some((tipo) => DE_PERSONAL.includes(tipo)) || personalEscolar(caso).length > 0;
}
