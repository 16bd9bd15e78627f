import type { MiembroEntrada } from '@core/features/personas/familia.types';
import { addHours, localDay } from '@core/kernel/dates';
import { cerrar } from './demo-cierres';
import { llamar } from './demo-ensayo';
import type { Ensayo, Escena } from './demo-ensayo';
import { makeRandom } from './demo-gente';
import { reunirHogar } from './demo-protecciones';
import { abrirBreve, abrirEntero, otraFirma } from './mundo-actos';
import type { Abierto } from './mundo-actos';
import { imaginar, rutaDe, sucede } from './mundo-gente';
import type { CasoDelMundo } from './mundo-gente';
import { informar, terminar } from './mundo-marcha';
import type { Marcha } from './mundo-marcha';
import type { PlanCaso, PlanPunto } from './mundo-plan';

/** Children that the point knows, with their household: some come back, and so do their brothers and sisters. */
export interface Conocido {
  casoId: string;
  personaId: string;
  nna: CasoDelMundo['nna'][number];
  familia: readonly MiembroEntrada[];
}

/** Of a hundred. */
const ENTEROS = 40;
const VUELVE = 10;
const ES_HERMANO = 12;
/** One of so many. */
const SE_ANULA = 150;
/** A child who comes back is about as old as the one who was imagined. */
const MESES_PARECIDOS = 18;

interface Apertura {
  caso: CasoDelMundo;
  plan: PlanCaso;
  entero: boolean;
  conocidos: Conocido[];
  /** 0 to 99. */
  suerte: number;
}

/**
 * One case of the test world from its first day to its last, by chance: told in time, late or not yet; by letter or by word of
 * mouth; answered or not; visited, mediated, followed up; closed for one reason or another, or still open.
 */
export function historiaDelMundo(ensayo: Ensayo, punto: PlanPunto, plan: PlanCaso, orden: number, conocidos: Conocido[]): Escena[] {
  const azar = makeRandom((punto.semilla + orden * 7919) >>> 0);
  const entero = plan.recibe === null && sucede(azar, ENTEROS);
  const caso = imaginar({ punto, plan, chance: azar, cedula: ensayo.cedula, entero });
  const escenas: Escena[] = [];
  const el = (dias: number, hora: string, acto: () => Promise<void>): void => {
    if (dias >= 1) escenas.push({ dias, hora, acto });
  };
  const suerte = azar(100);
  const abierto: Abierto = { id: '', personaId: null };
  el(plan.dias, plan.hora, async () => {
    Object.assign(abierto, await abrir(ensayo, { caso, plan, entero, conocidos, suerte }));
  });
  const marcha: Marcha = { ensayo, plan, caso, entero, azar, el, abierto };
  if (plan.envia !== null) entregarAOtro(marcha, plan.envia.otro);
  else if (azar(SE_ANULA) === 0) anular(marcha);
  else terminar(marcha, informar(marcha));
  return escenas;
}

/** Registers it; sometimes for a child who came before, or for a brother or sister of one. */
async function abrir(ensayo: Ensayo, { caso, plan, entero, conocidos, suerte }: Apertura): Promise<Abierto> {
  if (plan.recibe !== null) {
    // known where it was known first: the clock goes on from there
    const conocidoEn = addHours(ensayo.reloj.en(plan.dias + 1, '09:00'), -caso.demo.horasAntes);
    return abrirBreve(ensayo, caso, { recibidoDe: plan.recibe.otro, conocidoEn });
  }
  const [primera] = caso.nna;
  if (primera === undefined) throw new Error('demo: a case without a child');
  if (!entero) {
    const meses = primera.edadMeses ?? 0;
    const vuelve = suerte < VUELVE ? conocidos.find(({ nna }) => Math.abs((nna.edadMeses ?? 0) - meses) < MESES_PARECIDOS) : undefined;
    if (vuelve === undefined) return abrirBreve(ensayo, caso);
    const nna = [{ ...vuelve.nna, personaId: vuelve.personaId }];
    return abrirBreve(ensayo, { ...caso, nna, ruta: rutaDe(caso.demo, nna, false) });
  }
  const hermano = suerte < ES_HERMANO ? conocidos.at(-1) : undefined;
  if (hermano !== undefined) {
    const { primerApellido, segundoApellido } = hermano.nna;
    const nna = caso.nna.map((una) => ({ ...una, primerApellido, segundoApellido }));
    const abierto = await abrirEntero(ensayo, { ...caso, nna });
    await reunirHogar(ensayo, abierto.id, hermano.casoId, hermano.familia);
    return abierto;
  }
  const familia = ensayo.familia(primera);
  const abierto = await abrirEntero(ensayo, { ...caso, demo: { ...caso.demo, familia } });
  if (abierto.personaId !== null) conocidos.push({ casoId: abierto.id, personaId: abierto.personaId, nna: primera, familia });
  return abierto;
}

/** The other Defensoría signs for it on the same day, and writes it down there on the next. */
function entregarAOtro({ ensayo, plan, el, abierto }: Marcha, receptora: string): void {
  el(plan.dias, '16:30', async () => {
    const firma = { receptora, receptoraFirma: 'Alondra Ficticio Demo' };
    const situacionNna = 'La familia se cambió de barrio y sigue bien.';
    const hoy = localDay(ensayo.reloj.now());
    await cerrar(ensayo, abierto.id, { motivo: 'TRASLADO_OTRA_DEFENSORIA', situacionNna, ...firma, receptoraFirmoEl: hoy }, true);
  });
}

/** Written down by mistake. */
function anular({ ensayo, plan, el, abierto }: Marcha): void {
  el(plan.dias, '17:20', async () => {
    await llamar(ensayo.program, 'seguimiento.anular', {
      casoId: abierto.id,
      motivo: 'ERROR_REGISTRO',
      razon: 'Se registró por error: era una consulta de otra familia.',
      segundaFirma: await otraFirma(ensayo, 'ANULAR_CASO', abierto.id),
    });
  });
}
