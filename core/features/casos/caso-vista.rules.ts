import type { RutaRespuesta } from '@core/features/ruta/ruta.contract';
import type { Antecedentes } from './antecedentes.types';
import type { CasoDatos } from './caso-datos.rules';
import { constaOpinion } from './caso-entrada.rules';
import { situacionDe } from './situacion.rules';
import { ACTOS_DE_RUTA } from './actos.types';
import type { Acto, Situacion } from './situacion.types';
import type { Rol } from '@core/kernel/permisos';
import { decidir, decidirQuien, TRANSICIONES } from './transiciones.rules';
import { personasTexts } from '@core/features/personas/personas.texts';
import { casosTexts as t } from './casos.texts';
import type { Caso } from './casos.contract';

type Faltan = { campo: string; texto: string }[];

type Nna = CasoDatos['nna'][number];

/** What of a case its completeness is read from; reports over thousands of cases gather no more than this. */
export type FichaMedida = Pick<
  CasoDatos,
  | 'direccion'
  | 'contactoSeguro'
  | 'opinionNna'
  | 'opinionSituacion'
  | 'ambito'
  | 'frecuencia'
  | 'lugarHecho'
  | 'parroquiaRural'
  | 'lesiones'
> & {
  hechos: readonly unknown[];
  agresores: readonly unknown[];
  nna: readonly (Pick<Nna, 'viveCon' | 'institucionEducativa' | 'edadMeses'> & { datos: object })[];
  familia: readonly { cuidador: boolean }[];
};

/** What the sheet still lacks, in paper order; each names the field that the form jumps to. */
export function faltanEnFicha(caso: FichaMedida): Faltan {
  const primero = caso.nna[0];
  const asks: readonly (readonly [boolean, string, string])[] = [
    [caso.direccion !== null, 'direccion', t.falta.direccion],
    [caso.contactoSeguro !== null, 'contactoSeguro', t.falta.contactoSeguro],
    [caso.hechos.length > 0, 'hechos', t.falta.hechos],
    [caso.agresores.length > 0, 'agresores', t.falta.agresores],
    [constaOpinion(caso), 'opinionNna', t.falta.opinionNna],
    [caso.ambito !== null, 'ambito', t.falta.ambito],
    [caso.frecuencia !== null, 'frecuencia', t.falta.frecuencia],
    [caso.lugarHecho !== null, 'lugarHecho', t.falta.lugarHecho],
    [caso.parroquiaRural !== null, 'parroquiaRural', t.falta.parroquiaRural],
    [caso.lesiones !== null, 'lesiones', t.falta.lesiones],
    [primero?.viveCon != null, 'nna.0.viveCon', t.falta.viveCon],
    [primero?.institucionEducativa != null, 'nna.0.institucionEducativa', t.falta.institucionEducativa],
    [caso.nna.every((uno) => uno.edadMeses !== null), 'nna.0.edadMeses', t.falta.edad],
    [caso.familia.length > 0, 'familia', personasTexts.falta.familia],
    [caso.familia.some(({ cuidador }) => cuidador), 'familia.cuidador', personasTexts.falta.cuidador],
    [caso.nna.every(({ datos }) => Object.keys(datos).length > 1), 'nna.0.datos', personasTexts.falta.datosNna],
  ];
  return asks.flatMap(([known, campo, texto]) => (known ? [] : [{ campo, texto }]));
}

const FIELDS_OF_SHEET = 23;

/** 0 to 100. The registration's own fields count as filled: they are compulsory. */
export function completitud(caso: FichaMedida): number {
  return Math.round(((FIELDS_OF_SHEET - faltanEnFicha(caso).length) / FIELDS_OF_SHEET) * 100);
}

const ORDEN = ['REGISTRADO', 'VALORADO', 'EN_VISITA', 'EN_MEDIACION', 'EN_DERIVACION', 'EN_SEGUIMIENTO', 'CERRADO'] as const;
const RANGO: Readonly<Record<Caso['estado'], number>> = {
  REGISTRADO: 0,
  VALORADO: 1,
  EN_VISITA: 2,
  EN_MEDIACION: 3,
  EN_DERIVACION: 4,
  DERIVADO: 4,
  EN_SEGUIMIENTO: 5,
  CERRADO: 6,
  ANULADO: 6,
};

/** What anyone could bring along; what is refused even then is refused by the law or the risk. */
const TODO_A_LA_MANO: Acto = { roles: ['COORDINADOR'], visitantes: 2, voluntariedadFirmada: true, opinionNnaOida: true };

/** Each act of the route for one person: allowed, or one reason against it, that of the law if there is one. */
export function actosDe(situacion: Situacion, roles: readonly Rol[]): Caso['actos'] {
  return ACTOS_DE_RUTA.map((acto) => {
    const trae: Acto = { ...TODO_A_LA_MANO, acompanamientoAutoridad: true, roles, razon: 'la escribe la persona' };
    // whether a closing is complete is asked on its own screen, with the reason chosen there
    const decision = acto === 'CERRAR' ? decidirQuien(acto, situacion, roles) : decidir(acto, situacion, trae);
    // what the law forbids is said before what is merely out of turn
    const contra = decision.permitido ? [] : decision.impedimentos;
    const primero = contra.find(({ articulo }) => articulo !== null) ?? contra[0];
    return { acto, permitido: decision.permitido, razon: primero?.razon ?? null, articulo: primero?.articulo ?? null };
  });
}

/** Why a visit or a mediation is out of the question for this case, in words, or null. */
function leyContra(clave: string, situacion: Situacion): string | null {
  const nombre = clave === 'EN_VISITA' ? 'VISITAR' : clave === 'EN_MEDIACION' ? 'MEDIAR' : null;
  const impedimentos = nombre === null ? [] : TRANSICIONES[nombre].guarda({ ...situacion, valorado: true }, TODO_A_LA_MANO);
  const [primero] = impedimentos;
  if (primero === undefined) return null;
  return `${primero.corto ?? primero.razon}${primero.articulo === null ? '' : ` (${primero.articulo})`}`;
}

/** What was really done at a station that a case may pass by; null for the two that every case goes through. */
function hechoEn(clave: (typeof ORDEN)[number], informes: Antecedentes): { hecho: boolean; detalle: string } | null {
  const d = t.estacionDetalle;
  const entregado = informes.derivaciones.some((derivacion) => derivacion.entregadaEn !== null);
  switch (clave) {
    case 'EN_VISITA':
      return { hecho: informes.visitas.hechas > 0, detalle: '' };
    case 'EN_MEDIACION':
      return { hecho: informes.acuerdo !== null, detalle: informes.acuerdo === null ? '' : d.acuerdo };
    case 'EN_DERIVACION':
      return { hecho: entregado || informes.denunciasVerbales > 0, detalle: entregado ? d.entregado : d.verbal };
    case 'EN_SEGUIMIENTO':
      return { hecho: informes.seguimientos.hechos > 0, detalle: '' };
    default:
      return null;
  }
}

/** The route as a line of stations: what was done, where the case stands, what the law forbids and why. */
export function estaciones(caso: CasoDatos, ruta: RutaRespuesta | null, informes: Antecedentes): Caso['estaciones'] {
  const rango = RANGO[caso.estado];
  const situacion = situacionDe(caso, ruta, informes);
  return ORDEN.map((clave, index) => {
    const titulo = t.estacion[clave];
    const paso = hechoEn(clave, informes);
    const hecha = paso === null ? index < rango : paso.hecho;
    // delivered is done, although the case still stands there: what comes now is its follow-up
    const entregado = caso.estado === 'DERIVADO' && clave === 'EN_DERIVACION' && hecha;
    if (index === rango && !entregado) return { clave, titulo, situacion: 'PRESENTE' as const, detalle: t.estacionDetalle.presente };
    if (caso.estado === 'DERIVADO' && clave === 'EN_SEGUIMIENTO')
      return { clave, titulo, situacion: 'PRESENTE' as const, detalle: t.estacionDetalle.sigue };
    if (hecha) return { clave, titulo, situacion: 'HECHA' as const, detalle: paso?.detalle ?? '' };
    const impedimento = ruta === null ? null : leyContra(clave, situacion);
    if (impedimento !== null) return { clave, titulo, situacion: 'PROHIBIDA' as const, detalle: impedimento };
    return { clave, titulo, situacion: 'PENDIENTE' as const, detalle: '' };
  });
}
