import type { Extracto } from '@core/features/central/central.types';
import type { HechoCaso } from '@core/features/informes/hechos.types';
import { verifyBitacora } from '@electron/features/bitacora/public';
import { faltanCatalogos, seedCatalogos } from '@electron/features/catalogos/public';
import { loadHechos, loadHechosPrograma } from '@electron/features/informes/public';
import { listRespuestasDePunto } from '@electron/features/supervision/public';
import type { Extract } from '@electron/platform/backup/receive-package';
import type { ReadDb } from '@electron/platform/db/open';
import { listCasosDePunto, listPaquetesAplicados } from './extraer.repository';

/** Where the facts of a point's cases come from: one per case of the point, and nothing that depends on today. */
type CargarHechos = (read: ReadDb, punto: string) => readonly HechoCaso[];

/** What a reception takes out of a snapshot while it is open, in whatever thread that is. */
function makeExtraer(cargarHechos: CargarHechos, cargarPrograma: (read: ReadDb, punto: string) => object): Extract {
  return ({ read, write }, { punto }): Extracto => {
    const bitacoraIntegra = verifyBitacora(read).integra;
    // a package of an older program lacks the tables of law that its facts are judged by today
    if (faltanCatalogos(read)) seedCatalogos(write);
    const hechos = new Map(cargarHechos(read, punto).map((hecho) => [hecho.casoId, hecho]));
    return {
      casos: listCasosDePunto(read, punto).map((caso) => {
        const hecho = hechos.get(caso.casoId);
        if (!hecho) throw new TypeError('a case without its facts');
        return { ...caso, hecho };
      }),
      programa: cargarPrograma(read, punto),
      bitacoraIntegra,
      notas: listRespuestasDePunto(read, punto),
      paquetes: listPaquetesAplicados(read),
    };
  };
}

export const extraer = makeExtraer(loadHechos, loadHechosPrograma);
