import { toUtc } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import type { Rol } from '@core/kernel/permisos';
import type { RutaConsulta, RutaRespuesta } from '@core/features/ruta/ruta.contract';
import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import type { CatalogoRuta, NaturalezaHecho, NivelRiesgo } from '@core/features/ruta/ruta.types';
import { plazoProvisional } from '@core/features/ruta/plazo.rules';
import type { Agresor, Respuestas } from './caso.types';

/** The part of a case that decides its route. Null means «not known yet». */
export interface HechosDeRuta {
  tipos: readonly string[];
  naturaleza: NaturalezaHecho | null;
  conocidoEn: string;
  nna: readonly { edadMeses: number | null }[];
  ambito: RutaConsulta['ambito'] | null;
  agresores: readonly Agresor[];
  parroquiaRural: boolean | null;
  lesiones: boolean | null;
  movilidad: boolean | null;
  medidaVigente: boolean | null;
  denunciaPenalAbierta: boolean | null;
  voluntariedad: boolean | null;
  respuestas: Respuestas;
}

const codesWith = (respuestas: Respuestas, respuesta: 'SI' | 'NO_SABE') =>
  Object.entries(respuestas).flatMap(([codigo, valor]) => (valor === respuesta ? [codigo] : []));

/**
 * The consultation of a case. With several alleged aggressors the strictest reading counts: the youngest age is used
 * only when every one of them is that young, a caregiver or public servant among them is enough.
 */
export function toRutaConsulta(id: string, hechos: HechosDeRuta): RutaConsulta {
  const edades = hechos.agresores.flatMap((agresor) => (agresor.edadAnios === undefined ? [] : [agresor.edadAnios]));
  const oldest = edades.length > 0 && edades.length === hechos.agresores.length ? Math.max(...edades) : undefined;
  const agresor = {
    ...(oldest === undefined ? {} : { edadAnios: oldest }),
    ...(hechos.agresores.some((uno) => uno.servidorPublico) ? { servidorPublico: true } : {}),
    ...(hechos.agresores.some((uno) => uno.cuidador) ? { cuidador: true } : {}),
  };
  return {
    id,
    tipos: [...hechos.tipos],
    ...(hechos.naturaleza ? { naturaleza: hechos.naturaleza } : {}),
    conocidoEn: hechos.conocidoEn,
    nna: hechos.nna.map(({ edadMeses }) => (edadMeses === null ? {} : { edadMeses })),
    ...(hechos.ambito ? { ambito: hechos.ambito } : {}),
    ...(Object.keys(agresor).length > 0 ? { agresor } : {}),
    ...(hechos.parroquiaRural === null ? {} : { parroquiaRural: hechos.parroquiaRural }),
    ...(hechos.lesiones === null ? {} : { lesiones: hechos.lesiones }),
    ...(hechos.movilidad === null ? {} : { movilidad: hechos.movilidad }),
    ...(hechos.medidaVigente === null ? {} : { medidaVigente: hechos.medidaVigente }),
    ...(hechos.denunciaPenalAbierta === null ? {} : { denunciaPenalAbierta: hechos.denunciaPenalAbierta }),
    voluntariedad: hechos.voluntariedad,
    triaje: { si: codesWith(hechos.respuestas, 'SI'), noSabe: codesWith(hechos.respuestas, 'NO_SABE') },
  };
}

/** MAXIMO for sexual violence, exploitation and whereabouts, RESERVADO for violence (domain.md §5 Confidencialidad). */
export function nivelReserva(tipos: readonly string[]): 'NORMAL' | 'RESERVADO' | 'MAXIMO' {
  if (tipos.some((tipo) => /^(SEX|EXP|DES)-/.test(tipo))) return 'MAXIMO';
  return tipos.some((tipo) => tipo.startsWith('VIO-')) ? 'RESERVADO' : 'NORMAL';
}

/** A case of sexual violence opens only with a written motive (§1.5.5). */
export function exigeMotivo(tipos: readonly string[]): boolean {
  return tipos.some((tipo) => tipo.startsWith('SEX-'));
}

export interface Plazo {
  codigo: string;
  horas: number;
  venceEn: string;
}

/** The code of the 24 hour clock that runs while a case has no types yet (§4.3). */
export const PLAZO_PROVISIONAL = 'PROVISIONAL_24';

/** The clock of a route answer, in UTC. */
export function toPlazo(ruta: RutaRespuesta): Plazo | null {
  return ruta.plazo ? { codigo: ruta.plazo.codigo, horas: ruta.plazo.horas, venceEn: toUtc(ruta.plazo.venceEn) } : null;
}

/** The clock of a case without types, from the moment anyone of the point first knew. */
export function toPlazoProvisional(conocidoEn: string, catalogo: CatalogoRuta): Plazo {
  const { horas, venceEn } = plazoProvisional(conocidoEn, catalogo);
  return { codigo: PLAZO_PROVISIONAL, horas, venceEn: toUtc(venceEn) };
}

/**
 * Invariant 4 of §4.3: a legal clock moves earlier by itself; later (or away) only by the coordinator with a reason. The
 * provisional clock is replaced freely, because it only stood for what was not known yet.
 * @throws DomainError PLAZO_NO_SE_ALARGA
 */
export function siguientePlazo(actual: Plazo | null, calculado: Plazo | null, quien: QuienAlarga): Plazo | null {
  if (actual === null || actual.codigo === PLAZO_PROVISIONAL) return calculado;
  if (calculado === null || calculado.venceEn > actual.venceEn) exigirRazonDePlazo(quien);
  return calculado;
}

export interface QuienAlarga {
  roles: readonly Rol[];
  razon: string | undefined;
  /** Input that holds the reason. */
  campo: 'razon' | 'razonPlazo';
}

/** More time is the coordinator's to give, with a written reason. @throws DomainError PLAZO_NO_SE_ALARGA */
function exigirRazonDePlazo({ roles, razon, campo }: QuienAlarga): void {
  if (roles.includes('COORDINADOR') && (razon ?? '').trim().length >= 10) return;
  throw new DomainError('PLAZO_NO_SE_ALARGA', { fields: { [campo]: 'Quien coordina escribe la razón (al menos 10 letras).' } });
}

/**
 * The moment of knowledge starts every clock, so that it too moves later only by the coordinator, whatever clock runs
 * now: otherwise a case without types could be given time by moving it before its types are set.
 * @throws DomainError PLAZO_NO_SE_ALARGA
 */
export function comprobarConocimiento(antes: string, despues: string, quien: QuienAlarga): void {
  if (Date.parse(despues) > Date.parse(antes)) exigirRazonDePlazo(quien);
}

const order = (riesgo: NivelRiesgo) => NIVELES_RIESGO.indexOf(riesgo);

/** Questions answered must exist. @throws DomainError CODIGO_DESCONOCIDO naming the first that does not. */
export function comprobarPreguntas(catalogo: Pick<CatalogoRuta, 'preguntas'>, respuestas: Respuestas): void {
  const codigo = Object.keys(respuestas).find((uno) => !catalogo.preguntas.some((pregunta) => pregunta.codigo === uno));
  if (codigo !== undefined)
    throw new DomainError('CODIGO_DESCONOCIDO', {
      datos: { codigo },
      fields: { [`respuestas.${codigo}`]: `No existe la pregunta «${codigo}».` },
    });
}

/**
 * What a person may confirm (§4.4): raising is free; lowering is the coordinator's, with a reason, never below the
 * minimum of the types.
 * @throws DomainError RIESGO_BAJO_MINIMO, SIN_PERMISO or ENTRADA_INVALIDA
 */
export function comprobarRiesgo(entrada: {
  confirmado: NivelRiesgo;
  sugerido: NivelRiesgo;
  minimo: NivelRiesgo;
  roles: readonly Rol[];
  razon: string | undefined;
}): void {
  if (order(entrada.confirmado) < order(entrada.minimo))
    throw new DomainError('RIESGO_BAJO_MINIMO', {
      datos: { minimo: entrada.minimo },
      fields: { riesgo: `El mínimo de este tipo es ${entrada.minimo}.` },
    });
  if (order(entrada.confirmado) >= order(entrada.sugerido)) return;
  if (!entrada.roles.includes('COORDINADOR'))
    throw new DomainError('SIN_PERMISO', { fields: { riesgo: 'Solo quien coordina puede bajar el riesgo sugerido.' } });
  if ((entrada.razon ?? '').trim().length < 10)
    throw new DomainError('ENTRADA_INVALIDA', { fields: { razon: 'Escriba por qué baja el riesgo (al menos 10 letras).' } });
}

/** Letters: COORDINADOR or SECRETARIO; any DEFENSOR when the risk is CRITICO, so that absence never blocks (§4.2). */
export function puedeEmitirOficio(roles: readonly Rol[], riesgo: NivelRiesgo): boolean {
  return roles.includes('COORDINADOR') || roles.includes('SECRETARIO') || (riesgo === 'CRITICO' && roles.includes('DEFENSOR'));
}

/**
 * Whether an institution may receive a letter of this case: it is on the route, or it is the Junta and there is a duty to
 * report (JCPD is the default authority of any threat or violation, §2).
 */
export function destinatarioAdmitido(ruta: RutaRespuesta, institucion: string): boolean {
  const enRuta = ruta.principal === institucion || [...ruta.obligatorias, ...ruta.otras].some((codigo) => codigo === institucion);
  return enRuta || (institucion === 'JCPD' && ruta.plazo !== null);
}

/** Open cases admit acts; closed and annulled ones only reading. */
export function admiteActuaciones(estado: string): boolean {
  return estado !== 'CERRADO' && estado !== 'ANULADO';
}

/** A legal clock counts as met when a letter was delivered or a verbal report recorded, or nothing has to be reported. */
export function plazoCumplido(plazo: Plazo | null, informado: boolean): boolean {
  return plazo === null || informado;
}

/** Overdue is asked at read time, never stored. */
export function estaVencido(caso: { plazo: Plazo | null; cumplido: boolean; estado: string }, ahora: string): boolean {
  return caso.plazo !== null && !caso.cumplido && admiteActuaciones(caso.estado) && caso.plazo.venceEn < ahora;
}
