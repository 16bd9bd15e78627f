import type { Extracto } from '@core/features/central/central.types';
import type { HechoCaso } from '@core/features/informes/hechos.types';
import { verifyBitacora } from '@electron/features/bitacora/public';
import type { Extract } from '@electron/platform/backup/receive-package';
import type { ReadDb } from '@electron/platform/db/open';
import { listCasosDePunto } from './extraer.repository';
import { loadHechosProvisional } from './hechos-provisional.repository';

/** Where the facts of a point's cases come from: one per case of the point. */
export type CargarHechos = (read: ReadDb, punto: string) => readonly HechoCaso[];

/** What a reception takes out of a snapshot while it is open, in whatever thread that is. */
export function makeExtraer(cargarHechos: CargarHechos, cargarPrograma: (read: ReadDb, punto: string) => object = () => ({})): Extract {
  return (read, { punto }): Extracto => {
    const hechos = new Map(cargarHechos(read, punto).map((hecho) => [hecho.casoId, hecho]));
    return {
      casos: listCasosDePunto(read, punto).map((caso) => {
        const hecho = hechos.get(caso.casoId);
        if (!hecho) throw new TypeError('a case without its facts');
        return { ...caso, hecho };
      }),
      programa: cargarPrograma(read, punto),
      bitacoraIntegra: verifyBitacora(read).integra,
    };
  };
}

export const extraer = makeExtraer(loadHechosProvisional);
