import { toUtc } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import type { Rol } from '@core/kernel/permisos';
import type { RutaConsulta, RutaRespuesta } from '@core/features/ruta/ruta.contract';
import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import type { CatalogoRuta, NaturalezaHecho, NivelRiesgo } from '@core/features/ruta/ruta.types';
import { plazoProvisional } from '@core/features/ruta/plazo.rules';
import { esCasoSexual, tieneTipoSexual } from '@core/features/ruta/sexual.rules';
import type { PosibleSexual } from '@core/features/ruta/sexual.rules';
import type { Agresor, Respuestas } from './caso.types';

/** The part of a case that decides its route. Null means «not known yet». */
export interface HechosDeRuta {
  tipos: readonly string[];
  naturaleza: NaturalezaHecho | null;
  conocidoEn: string;
  /** Violence that came to light later: its clock starts then (§4.3), not when the conflict became known. */
  violenciaReveladaEn?: string | null | undefined;
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

/** Where the clock of a case starts: when anyone first knew, or later, when violence came to light. */
export function iniciaReloj({ conocidoEn, violenciaReveladaEn }: Pick<HechosDeRuta, 'conocidoEn' | 'violenciaReveladaEn'>): string {
  return violenciaReveladaEn && Date.parse(violenciaReveladaEn) > Date.parse(conocidoEn) ? violenciaReveladaEn : conocidoEn;
}

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
    conocidoEn: iniciaReloj(hechos),
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
export function nivelReserva({ tipos, respuestas }: PosibleSexual): 'NORMAL' | 'RESERVADO' | 'MAXIMO' {
  if (esCasoSexual({ tipos, respuestas }) || tipos.some((tipo) => /^(EXP|DES)-/.test(tipo))) return 'MAXIMO';
  return tipos.some((tipo) => tipo.startsWith('VIO-')) ? 'RESERVADO' : 'NORMAL';
}

/** The highest reserve closes a case to all but those who carry it (§1.5.4); nothing opens it again by itself. */
export function accesoTras(actual: 'PUNTO' | 'RESTRINGIDO', reserva: ReturnType<typeof nivelReserva>): 'PUNTO' | 'RESTRINGIDO' {
  return reserva === 'MAXIMO' ? 'RESTRINGIDO' : actual;
}

/** A case of sexual violence opens only with a written motive (§1.5.5). */
export function exigeMotivo(caso: PosibleSexual): boolean {
  return esCasoSexual(caso);
}

/** Whether a new classification or new answers take sexual violence off a case, and with it motive, reserve and the ban on pictures. */
export function quitaViolenciaSexual(antes: PosibleSexual, despues: PosibleSexual): boolean {
  if (tieneTipoSexual(antes.tipos) && !tieneTipoSexual(despues.tipos)) return true; // also while an answer still tells of it
  return esCasoSexual(antes) && !esCasoSexual(despues);
}

/**
 * That is the coordinator's, with a reason (and a second signature, as for a lower risk): otherwise anybody could open the
 * case without a motive, or keep a picture with it, by classifying it otherwise for a moment (§1.5.5–6).
 * @throws DomainError SIN_PERMISO or ENTRADA_INVALIDA
 */
export function comprobarReserva(antes: PosibleSexual, despues: PosibleSexual, quien: Pick<QuienAlarga, 'roles' | 'razon'>): void {
  if (!quitaViolenciaSexual(antes, despues)) return;
  if (!quien.roles.includes('COORDINADOR'))
    throw new DomainError('SIN_PERMISO', { fields: { tipos: 'Solo quien coordina puede quitar la violencia sexual de un caso.' } });
  if ((quien.razon ?? '').trim().length < 10)
    throw new DomainError('ENTRADA_INVALIDA', { fields: { razon: 'Escriba por qué se quita la violencia sexual (al menos 10 letras).' } });
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
 * provisional clock is replaced freely, because it only stood for what was not known yet; not so the one that revealed
 * violence set (`revelada`): that one stands for something that is known.
 * @throws DomainError PLAZO_NO_SE_ALARGA
 */
export function siguientePlazo(actual: Plazo | null, calculado: Plazo | null, quien: QuienAlarga, revelada = false): Plazo | null {
  if (revelada) return trasRevelacion(actual, calculado, quien);
  if (actual === null || actual.codigo === PLAZO_PROVISIONAL) return calculado;
  if (calculado === null || calculado.venceEn > actual.venceEn) exigirRazonDePlazo(quien);
  return calculado;
}

function trasRevelacion(actual: Plazo | null, calculado: Plazo | null, quien: QuienAlarga): Plazo | null {
  if (actual === null) return calculado;
  if (calculado === null) {
    exigirRazonDePlazo(quien);
    return null;
  }
  if (calculado.venceEn <= actual.venceEn) return calculado;
  return actual.codigo === PLAZO_PROVISIONAL ? { ...actual, codigo: 'DENUNCIA_24' } : actual;
}

/**
 * The clock at the moment in which violence comes to light: 24 hours from then, or the one that runs already when it ends
 * earlier. Never later than before.
 */
export function plazoAlRevelar(actual: Plazo | null, reveladoEn: string, catalogo: CatalogoRuta): Plazo {
  const nuevo = toPlazoProvisional(reveladoEn, catalogo);
  return actual !== null && actual.venceEn <= nuevo.venceEn ? actual : nuevo;
}

/** Whether a change gave a legal clock more time, or took it away: what only the coordinator may do, and not alone (ADR 0011). */
export function seAlarga(antes: Plazo | null, despues: Plazo | null, revelada: boolean): boolean {
  if (antes === null || (antes.codigo === PLAZO_PROVISIONAL && !revelada)) return false;
  return despues === null || despues.venceEn > antes.venceEn;
}

/**
 * The clock of a case that is opened again: the one of the new facts, unless the duty of the former ones was never met
 * here (it went out as a duplicate or to another Defensoría before anybody was told). Then the earlier of the two runs:
 * closing and opening a case is no way of gaining time (§4.3 invariant 4).
 */
export function plazoAlReabrir(anterior: Plazo | null, nuevo: Plazo, deberPendiente: boolean): Plazo {
  return deberPendiente && anterior !== null && anterior.venceEn < nuevo.venceEn ? anterior : nuevo;
}

/** Code of a case that is opened again for the n-th time: the same, with `-R1`, `-R2`… at its end (§4.3). */
export function codigoReabierto(codigo: string, vez: number): string {
  return `${codigo.replace(/-R\d+$/, '')}-R${vez}`;
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
 * @param entrada.sugerido the higher of what the answers suggest and `riesgoDeReferencia`
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
    throw new DomainError('SIN_PERMISO', { fields: { riesgo: 'Solo quien coordina puede bajar el riesgo.' } });
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
