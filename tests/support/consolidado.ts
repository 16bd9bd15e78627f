import type { HechoCaso, HechosPrograma } from '@core/features/informes/hechos.types';
import { replaceConsolidado } from '@electron/features/central/consolidado.repository';
import { makeHandles } from '@electron/platform/db/open';
import { v5 as uuidv5 } from 'uuid';
import { carta, hecho, nna, programa } from './hechos';
import { withRaw } from './program';
import type { Lugar } from './central';

/** What must never leave the central: a barrio, and the ids of people and cases. */
export const CANARIO_BARRIO = 'qanari ñoxil';
export const idPersona = (punto: string, numero: number): string => uuidv5(`persona ${punto} ${numero}`, uuidv5.DNS);
const idCaso = (punto: string, numero: number): string => uuidv5(`caso ${punto} ${numero}`, uuidv5.DNS);

/** Cases of each nature in the twelve months of 2026. */
export type Anio = Readonly<Record<'VULNERACION' | 'AMENAZA' | 'CONFLICTO' | 'ORIENTACION', readonly number[]>>;

const EDADES = [30, 84, 100, 150, 190, null];
const dos = (n: number) => String(n).padStart(2, '0');

/** A year of a point: invented, the same on every run, with annulled cases and instants at both ends of a month. */
export function anioDe(punto: string, anio: Anio): HechoCaso[] {
  const casos: HechoCaso[] = [];
  for (const [naturaleza, meses] of Object.entries(anio) as [keyof Anio, readonly number[]][])
    meses.forEach((cuantos, mes) => {
      for (let n = 0; n < cuantos; n += 1) {
        const numero = casos.length + 1;
        // the first instant of the month in Loja, and for every third case the last one
        const fin = new Date(Date.UTC(2026, mes + 1, 1, 4, 59, 59, 999)).toISOString();
        const conocidoEn = numero % 3 === 0 ? fin : `2026-${dos(mes + 1)}-01T05:00:00.000Z`;
        casos.push(
          hecho({
            punto,
            casoId: idCaso(punto, numero),
            codigo: `${punto.replace('-', '')}-2026-${String(numero).padStart(4, '0')}`,
            naturaleza,
            estado: numero % 4 === 0 ? 'CERRADO' : 'VALORADO',
            tipos: [numero % 5 === 0 ? 'SEX-02' : 'VIO-01', ...(numero % 7 === 0 ? ['EDU-02'] : [])],
            barrio: CANARIO_BARRIO,
            conocidoEn,
            registradoEn: conocidoEn,
            venceEn: numero % 2 === 0 ? new Date(Date.parse(conocidoEn) + 24 * 3_600_000).toISOString() : null,
            informadoEn: numero % 2 === 0 ? new Date(Date.parse(conocidoEn) + (numero % 6 === 0 ? 30 : 5) * 3_600_000).toISOString() : null,
            cierres: numero % 4 === 0 ? [{ en: fin, motivo: 'DERECHO_RESTITUIDO' as const }] : [],
            nna: [nna({ personaId: idPersona(punto, numero % 50), edadMeses: EDADES[numero % EDADES.length] ?? null })],
            derivaciones: numero % 2 === 0 ? [carta({ emitidaEn: conocidoEn, entregadaEn: fin })] : [],
            visitas: numero % 3 === 0 ? [{ programadaPara: conocidoEn, estado: 'REALIZADA' }] : [],
            mediaciones:
              naturaleza === 'CONFLICTO' ? [{ propuestaEn: conocidoEn, estado: 'PROPUESTA', acordadaEn: null, cumplida: null }] : [],
          }),
        );
      }
      if (cuantos > 0)
        casos.push(
          hecho({
            punto,
            casoId: idCaso(punto, 10_000 + casos.length),
            codigo: `${punto.replace('-', '')}-2026-${String(9000 + casos.length)}`,
            estado: 'ANULADO',
            naturaleza,
            barrio: CANARIO_BARRIO,
            conocidoEn: `2026-${dos(mes + 1)}-15T15:00:00.000Z`,
          }),
        );
    });
  return casos;
}

/** Puts the last package of a point into a closed central, as a reception would. */
export function consolidar(
  central: Pick<Lugar, 'folder' | 'rawKeyHex'>,
  punto: string,
  casos: readonly HechoCaso[],
  { generadoEn, secuencia = 1, actos = {} }: { generadoEn: string; secuencia?: number; actos?: Partial<HechosPrograma> },
): void {
  withRaw(central.folder, central.rawKeyHex, (connection) => {
    const { write } = makeHandles(connection);
    replaceConsolidado(
      write,
      {
        puntoId: punto,
        secuencia,
        generadoEn,
        dispositivoId: uuidv5(punto, uuidv5.DNS),
        sha256: `${secuencia}`.padStart(64, '0'),
        conteos: { caso: casos.length },
        programa: programa({ punto, ...actos }),
        deVuelta: { receptor: null, paquete: null },
      },
      casos.map((caso) => ({
        casoId: caso.casoId,
        codigo: caso.codigo,
        estado: caso.estado,
        conocidoEn: caso.conocidoEn,
        cerradoEn: caso.cierres.at(-1)?.en ?? null,
        trasladadoA: null,
        recibidoDe: null,
        hecho: caso,
      })),
    );
  });
}
