import type { RegistrarCaso } from '@core/features/casos/casos.contract';
import { toRutaConsulta } from '@core/features/casos/caso.rules';
import type { Agresor } from '@core/features/casos/caso.types';
import { consultarRuta } from '@core/features/ruta/ruta.rules';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import type { RutaRespuesta } from '@core/features/ruta/ruta.contract';
import { DATOS_ESCOLARES, FAMILIAR, respuestasDemo, VECINA } from './demo-casos';
import type { CasoDemo } from './demo-casos';
import { APELLIDOS, makeRandom, nnaDemo, NOMBRES, pick } from './demo-gente';
import type { Azar } from './demo-gente';
import { CLASES } from './mundo-clases';
import type { Clase } from './mundo-clases';
import type { PlanCaso, PlanPunto } from './mundo-plan';

type Nna = RegistrarCaso['nna'][number] & { primerApellido: string; segundoApellido: string };

/** What is handed to another point: of a kind that both sides would write alike, and that takes no second signature. */
const CLASE_DEL_TRASLADO = 'EDU-02';
/** Of a hundred children. */
const CON_HERMANO = 12;
const CON_DATOS = 60;
/** One of so many, while the point has numbers left. */
const CON_CEDULA = 30;

export interface CasoDelMundo {
  demo: CasoDemo;
  nna: Nna[];
  ruta: RutaRespuesta;
}

/** True for so many of a hundred. */
export const sucede = (azar: Azar, deCien: number): boolean => azar(100) < deCien;

function elegirClase(azar: Azar, { rural }: Pick<PlanPunto, 'rural'>): Clase {
  const pesos = CLASES.map((clase) => clase.peso * (rural ? (clase.rural ?? 1) : 1));
  let queda = azar(pesos.reduce((sum, peso) => sum + peso, 0));
  const index = pesos.findIndex((peso) => (queda -= peso) < 0);
  return pick(CLASES, Math.max(index, 0));
}

/** A child of the kind; `hermanoDe` shares her surnames. */
function unaNna(azar: Azar, clase: Clase, cedula: string | undefined, hermanoDe?: Nna): Nna {
  const sexo = clase.sexo ?? (azar(2) === 0 ? 'MUJER' : 'HOMBRE');
  const [desde, hasta] = clase.edades;
  const primero = azar(APELLIDOS.length);
  const apellidos = hermanoDe
    ? ([hermanoDe.primerApellido, hermanoDe.segundoApellido] as const)
    : ([pick(APELLIDOS, primero), pick(APELLIDOS, primero + 1 + azar(APELLIDOS.length - 1))] as const);
  return nnaDemo(sexo, [pick(NOMBRES[sexo], azar(1000)), ...apellidos], { edadMeses: desde * 12 + azar((hasta - desde + 1) * 12) }, cedula);
}

function agresorDe(azar: Azar, clase: Clase): Agresor | null {
  switch (clase.senalado) {
    case null:
      return clase.naturaleza === 'VULNERACION' ? { conocido: false } : null;
    case 'DESCONOCIDO':
      return { conocido: false };
    case 'DOCENTE':
      return { conocido: true, nombres: 'Pino Prueba Muestra', edadAnios: 45, sexo: 'HOMBRE', ocupacion: 'Docente', servidorPublico: true };
    case 'PADRE':
      return {
        conocido: true,
        nombres: `${pick(['Olmo', 'Acanto', 'Tilo', 'Sauce', 'Abeto'], azar(1000))} Demo Muestra`,
        edadAnios: 28 + azar(20),
        sexo: 'HOMBRE',
        parentesco: 'Padre',
        convive: azar(3) > 0,
        cuidador: true,
      };
  }
}

const ETNIAS = [
  'MESTIZO',
  'MESTIZO',
  'MESTIZO',
  'MESTIZO',
  'MESTIZO',
  'MESTIZO',
  'INDIGENA',
  'AFROECUATORIANO',
  'MONTUVIO',
  'NO_SABE',
] as const;
const DISCAPACIDADES = ['NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'SI', 'NO_SABE'] as const;
const MOVILIDADES = ['NINGUNA', 'NINGUNA', 'NINGUNA', 'NINGUNA', 'NINGUNA', 'NINGUNA', 'MIGRANTE_IRREGULAR', 'RETORNADO'] as const;

function datosDe(azar: Azar, edadMeses: number): NonNullable<CasoDemo['datos']> {
  const comun = {
    autoidentificacion: pick(ETNIAS, azar(1000)),
    autoidentificacionDe: 'REPRESENTANTE' as const,
    discapacidad: pick(DISCAPACIDADES, azar(1000)),
    movilidad: pick(MOVILIDADES, azar(1000)),
    vacunas: 'NO_SABE' as const,
  };
  return edadMeses < 60 ? comun : { ...DATOS_ESCOLARES, ...comun };
}

interface Encuentro {
  punto: PlanPunto;
  plan: PlanCaso;
  chance: Azar;
  cedula: () => string | undefined;
  /** Whether the whole sheet will be filled in. */
  entero: boolean;
}

/** What somebody comes with: the same for the same chance. A case that is handed on is told alike by both points. */
export function imaginar({ punto, plan, chance, cedula, entero }: Encuentro): CasoDelMundo {
  const pase = plan.envia ?? plan.recibe;
  const azar = pase === null ? chance : makeRandom(pase.semilla);
  const clase = pase === null ? elegirClase(azar, punto) : (CLASES.find(({ tipos }) => tipos[0] === CLASE_DEL_TRASLADO) ?? pick(CLASES, 0));
  const primera = unaNna(azar, clase, pase === null && azar(CON_CEDULA) === 0 ? cedula() : undefined);
  const hermana =
    pase === null && clase.sexo === undefined && sucede(azar, CON_HERMANO)
      ? [unaNna(azar, { ...clase, edades: [2, 15] }, undefined, primera)]
      : [];
  const nna = [primera, ...hermana];
  const edadMeses = primera.edadMeses ?? 0;
  const demo: CasoDemo = {
    horasAntes: 1 + azar(6),
    barrio: pick([punto.nombre, `${punto.nombre}, sector alto`, `${punto.nombre}, sector bajo`], azar(7)),
    canal: clase.canal,
    denunciante: azar(2) === 0 ? VECINA : FAMILIAR,
    edadMeses,
    sexo: primera.sexo === 'HOMBRE' ? 'HOMBRE' : 'MUJER',
    relato: clase.relato,
    tipos: [...clase.tipos],
    naturaleza: clase.naturaleza,
    si: [...clase.si],
    agresor: agresorDe(azar, clase),
    hechos: [{ lugar: 'Sector del barrio', texto: `Según se refiere: ${clase.relato}` }],
    detalle: {
      ambito: clase.canal === 'ESCUELA' ? 'EDUCATIVO' : 'FAMILIAR',
      frecuencia: pick(['UNICA', 'REPETIDA', 'CONTINUA'], azar(3)),
      ...(punto.rural ? { parroquiaRural: true } : {}),
      ...(edadMeses >= 48 && azar(4) > 0 ? { opinionNna: 'Quiero que me ayuden y que nadie se enoje.' } : {}),
      solicitud: 'Que se conozca el caso y se acompañe a la familia',
    },
    ...(sucede(azar, CON_DATOS) ? { datos: datosDe(azar, edadMeses) } : {}),
    oficios: [],
  };
  return { demo, nna, ruta: rutaDe(demo, nna, entero) };
}

/** The route that the program will propose: the least that is known, or everything that the sheet says. */
export function rutaDe({ tipos, naturaleza, si, agresor, detalle }: CasoDemo, nna: readonly Nna[], entero: boolean): RutaRespuesta {
  const consulta = toRutaConsulta('mundo', {
    tipos,
    naturaleza,
    conocidoEn: '2026-01-01T12:00:00Z',
    nna: nna.map(({ edadMeses }) => ({ edadMeses: edadMeses ?? null })),
    ambito: (entero ? detalle.ambito : null) ?? null,
    agresores: entero && agresor ? [agresor] : [],
    parroquiaRural: (entero ? detalle.parroquiaRural : null) ?? null,
    lesiones: null,
    movilidad: null,
    medidaVigente: null,
    denunciaPenalAbierta: null,
    voluntariedad: null,
    respuestas: respuestasDemo(si),
  });
  return consultarRuta(CATALOGO_VIGENTE, consulta);
}
