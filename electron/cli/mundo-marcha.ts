import { conOficio, tipoDeOficio } from '@core/features/derivaciones/oficio.catalogo';
import { addHours, localDay } from '@core/kernel/dates';
import { entregar, responder, revalorar, seguir, visitar } from './demo-actos';
import { cerrar } from './demo-cierres';
import { llamar } from './demo-ensayo';
import type { Ensayo } from './demo-ensayo';
import type { Azar } from './demo-gente';
import { acordar, decir, escribir, insistir, otraFirma, visitarEnVano } from './mundo-actos';
import type { Abierto } from './mundo-actos';
import { sucede } from './mundo-gente';
import type { CasoDelMundo } from './mundo-gente';
import type { PlanCaso } from './mundo-plan';
import { callOperation } from './program';

/** Of a hundred. */
const POR_OFICIO = 65;
const A_TIEMPO = 82;
const TARDE = 13;
const RESPONDE = 60;
const INSISTE = 20;
const LLAMA_911 = 50;
const SE_VISITA = 25;
const SE_ENCUENTRA = 70;
const SE_MEDIA = 40;
const CUMPLE = 80;
const NO_SE_LOCALIZA = 6;
const DESISTE = 10;
const SE_REABRE = 5;
const CIERRA = { sinDeber: 75, bajo: 55, alto: 25 } as const;
/** One of so many. */
const SE_INTENTA_MEDIAR = 250;

/** What authorities answer; the first two settle a letter. */
const RESUELVEN: readonly string[] = ['ADMITIDA', 'SERVICIO_BRINDADO'];
const DECISIONES = ['ADMITIDA', 'ADMITIDA', 'SERVICIO_BRINDADO', 'ADMITIDA', 'NO_COMPETENTE', 'SIN_NOVEDAD'] as const;

/** One case under way. Chance is asked while the scenes are laid out, never while they are played. */
export interface Marcha {
  ensayo: Ensayo;
  plan: PlanCaso;
  caso: CasoDelMundo;
  /** Everything that the sheet asks is written down. */
  entero: boolean;
  azar: Azar;
  /** Lays out a scene so many days before the end; one that would come after the end is left out. */
  el(dias: number, hora: string, acto: () => Promise<void>): void;
  /** Filled in by the first scene. */
  abierto: Abierto;
}

/** What the end of a case hangs on. */
export interface Curso {
  /** Days before the end on which the authority knew; null when nobody had to be told, or nobody was. */
  informado: number | null;
  /** A letter that was not delivered, or whose answer settles nothing: nothing is closed over it. */
  pendiente: boolean;
  /** What the authority decided in writing, where that settles it. */
  decision: string | null;
}

/** Who is told, when and how, and what comes back. */
export function informar({ ensayo, plan, caso, entero, azar, el, abierto }: Marcha): Curso {
  const { principal, plazo, riesgo } = caso.ruta;
  const curso: Curso = { informado: null, pendiente: false, decision: null };
  if (riesgo === 'CRITICO' && sucede(azar, LLAMA_911))
    el(plan.dias, plan.hora, async () => {
      const llamada = { llamadoEn: ensayo.reloj.now(), numeroFicha: 'DEMO-911', operador: 'Operadora 14', unidad: 'Patrullero Ficticio 3' };
      await llamar(ensayo.program, 'casos.registrarLlamada911', { casoId: abierto.id, ...llamada });
    });
  if (plazo === null || principal === null) return curso;
  if (azar(SE_INTENTA_MEDIAR) === 0) el(plan.dias, plan.hora, () => intentarLoProhibido(ensayo, abierto.id));
  const suerte = azar(100);
  const cuando = suerte < A_TIEMPO ? plan.dias : suerte < A_TIEMPO + TARDE ? plan.dias - 3 : null;
  const hora = cuando === plan.dias ? '17:30' : '10:00';
  if (cuando !== null && cuando >= 1) curso.informado = cuando;
  if (!entero || !conOficio(principal) || !sucede(azar, POR_OFICIO)) {
    if (cuando !== null) el(cuando, hora, () => decir(ensayo, abierto.id, principal));
    return curso;
  }
  let carta = '';
  el(plan.dias, '17:10', async () => {
    carta = await escribir(ensayo, abierto.id, principal);
  });
  curso.pendiente = true;
  if (cuando === null) return curso;
  const tramite = azar(2) === 0 ? `DEMO-${plan.dias}` : undefined;
  el(cuando, hora, () => entregar(ensayo, carta, tramite));
  if (tipoDeOficio(principal) === 'ORIENTACION') return { ...curso, pendiente: false }; // nobody answers it
  const despues = azar(100);
  const respuesta = cuando - (4 + azar(15));
  const decision = DECISIONES[azar(DECISIONES.length)] ?? 'ADMITIDA';
  if (despues < RESPONDE && respuesta >= 1) {
    curso.pendiente = !RESUELVEN.includes(decision);
    curso.decision = decision;
    el(respuesta, '11:00', async () => {
      await responder(ensayo, carta, { decision, resumen: 'Respuesta inventada para la demostración.' });
      await revalorar(ensayo, abierto.id);
    });
  } else if (despues < RESPONDE + INSISTE) el(cuando - 12, '09:30', () => insistir(ensayo, carta));
  return curso;
}

/** What the law forbids is refused, and stays in the bitácora. */
async function intentarLoProhibido({ program }: Ensayo, casoId: string): Promise<void> {
  const partes = ['Malva Muestra', 'Tilo Ejemplo'].map((nombre) => ({ esNna: false, nombre, calidad: 'Familiar' }));
  const { ok } = await callOperation(program, 'mediacion.proponer', { casoId, asunto: 'Intento que la ley no admite', partes });
  if (ok) throw new Error('demo: a mediation that the law forbids was admitted');
}

/** Visits, mediation, follow-ups, and how it ends. */
export function terminar(marcha: Marcha, curso: Curso): void {
  const { ensayo, plan, caso, entero, azar, el, abierto } = marcha;
  const { riesgo, plazo, mediabilidad } = caso.ruta;
  const bajo = riesgo === 'BAJO' || riesgo === 'MEDIO';
  const sinDeber = plazo === null;
  if (entero && bajo && sucede(azar, SE_VISITA)) {
    const enCasa = sucede(azar, SE_ENCUENTRA);
    el(plan.dias - 1, '09:00', async () => {
      if (enCasa) await visitar(ensayo, abierto.id, 'CONTINUAR');
      else await visitarEnVano(ensayo, abierto.id);
      await revalorar(ensayo, abierto.id);
    });
  }
  if (entero && sinDeber && mediabilidad === 'PERMITIDA' && sucede(azar, SE_MEDIA)) {
    mediar(marcha);
    return;
  }
  const perdida = !sinDeber && bajo && curso.informado !== null && !curso.pendiente && sucede(azar, NO_SE_LOCALIZA);
  const cierra = diaDelCierre(marcha, curso, perdida);
  acompanar(marcha, { desde: curso.informado ?? plan.dias, hasta: cierra, perdida });
  if (cierra === null) return;
  const motivo = perdida
    ? 'NO_LOCALIZADO'
    : !sinDeber
      ? curso.decision === null
        ? 'DERECHO_RESTITUIDO'
        : 'DERIVACION_ACEPTADA'
      : sucede(azar, DESISTE)
        ? 'DESISTIMIENTO'
        : 'ORIENTACION_BRINDADA';
  el(cierra, '15:30', async () => {
    if (perdida) await revalorar(ensayo, abierto.id);
    const cierre = { motivo, situacionNna: 'Vive con su familia, va a la escuela y sabe a quién llamar.' } as const;
    await cerrar(ensayo, abierto.id, cierre, true, bajo ? undefined : () => otraFirma(ensayo, 'CERRAR_CASO', abierto.id));
  });
  if (sinDeber && sucede(azar, SE_REABRE))
    el(cierra - 6, '16:00', async () => {
      const hechos = 'La familia vuelve: hubo otra discusión y piden ayuda.';
      await llamar(ensayo.program, 'seguimiento.reabrir', { casoId: abierto.id, hechos, conocidoEn: addHours(ensayo.reloj.now(), -1) });
    });
}

/** Null for a case that stays open. */
function diaDelCierre({ plan, caso, azar }: Marcha, curso: Curso, perdida: boolean): number | null {
  const { riesgo, plazo } = caso.ruta;
  const bajo = riesgo === 'BAJO' || riesgo === 'MEDIO';
  const dias = plan.dias - (plazo === null ? 10 + azar(30) : 26 + azar(60));
  const toca = sucede(azar, plazo === null ? CIERRA.sinDeber : bajo ? CIERRA.bajo : CIERRA.alto) || perdida;
  // over a high risk only an authority that took it on in writing lets a case be closed
  const puede = plazo === null || (curso.informado !== null && !curso.pendiente && (bajo || curso.decision !== null));
  return puede && toca && dias >= 1 ? dias : null;
}

/** Follow-ups spread over the time that the case was open; three in vain where nobody is found any more. */
function acompanar(
  { ensayo, azar, el, abierto }: Marcha,
  { desde, hasta, perdida }: { desde: number; hasta: number | null; perdida: boolean },
): void {
  const veces = perdida ? 3 : Math.max(azar(4), hasta === null ? 0 : 1);
  const paso = Math.max(1, Math.floor((desde - (hasta ?? 1)) / (veces + 1)));
  for (let vez = 1; vez <= veces; vez += 1) {
    const dias = desde - vez * paso;
    const contactoNna = azar(3) > 0;
    const hallada = { nota: 'La familia cuenta cómo le va y se acuerda la próxima llamada.', contactoNna };
    const enVano = { localizado: false, contactoNna: false, situacion: 'NO_SE_SABE', nota: 'No se encontró a la familia.' } as const;
    if (dias > (hasta ?? 0)) el(dias, '10:30', () => seguir(ensayo, abierto.id, perdida ? enVano : hallada));
  }
}

/** Both want it: an agreement, its check, and mostly the closing. */
function mediar({ ensayo, plan, azar, el, abierto }: Marcha): void {
  const { reloj, program } = ensayo;
  const control = plan.dias - 20;
  const cumple = sucede(azar, CUMPLE);
  let compromisos: readonly string[] = [];
  el(plan.dias - 3, '09:30', async () => {
    compromisos = await acordar(ensayo, abierto.id, reloj.dia(control));
    await revalorar(ensayo, abierto.id);
  });
  el(control, '11:30', async () => {
    const verificado = { estado: cumple ? 'CUMPLIDO' : 'INCUMPLIDO', verificadoEl: localDay(reloj.now()) } as const;
    for (const compromisoId of compromisos)
      await llamar(program, 'mediacion.verificarCompromiso', { compromisoId, ...verificado, nota: 'Se habló con cada parte por su lado.' });
    await seguir(ensayo, abierto.id, { nota: 'Se habló con las dos partes.', acuerdosCumplidos: cumple ? 'SI' : 'NO' });
  });
  if (cumple)
    el(control - 3, '15:00', async () => {
      await cerrar(ensayo, abierto.id, { motivo: 'ACUERDO_CUMPLIDO', situacionNna: 'La familia conversa y cumple lo acordado.' }, true);
    });
}
