import { buscarRespuestas } from '@core/features/ruta/entrada.rules';
import { valorarRiesgo } from '@core/features/ruta/riesgo.rules';
import { consultarRuta } from '@core/features/ruta/ruta.rules';
import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import type { CatalogoRuta, NivelRiesgo } from '@core/features/ruta/ruta.types';
import { localDay } from '@core/kernel/dates';
import { toRutaConsulta } from './caso.rules';
import type { HechosDeRuta } from './caso.rules';

type Carga = HechosDeRuta & { riesgo: NivelRiesgo; valorado: boolean };

const order = (riesgo: NivelRiesgo): number => NIVELES_RIESGO.indexOf(riesgo);
const menor = (uno: NivelRiesgo, otro: NivelRiesgo): NivelRiesgo => (order(uno) < order(otro) ? uno : otro);

function nivelSegun(catalogo: CatalogoRuta, caso: HechosDeRuta): NivelRiesgo {
  const consulta = toRutaConsulta('referencia', caso);
  if (caso.tipos.length > 0) return consultarRuta(catalogo, consulta).riesgo;
  const edades = caso.nna.map(({ edadMeses }) => edadMeses);
  return valorarRiesgo(catalogo, { tipos: [], ...buscarRespuestas(catalogo, consulta.triaje), edades, dia: localDay(caso.conocidoEn) })
    .nivel;
}

/**
 * The level below which a new triage goes only by the coordinator (§4.2, §4.4), whatever its answers now say: the one that
 * a person confirmed, or before that the one of the answers on record. Otherwise whoever answers «no» where there was a
 * «yes» would lower a risk alone. A level that only stood for a «no sabe» goes with its answer («until answered»).
 * @param caso as it is stored, before the new triage
 */
export function riesgoDeReferencia(catalogo: CatalogoRuta, caso: Carga): NivelRiesgo {
  const respuestas = Object.fromEntries(Object.entries(caso.respuestas).filter(([, respuesta]) => respuesta !== 'NO_SABE'));
  const sinDudas = nivelSegun(catalogo, { ...caso, respuestas });
  if (!caso.valorado) return sinDudas;
  return order(caso.riesgo) > order(nivelSegun(catalogo, caso)) ? caso.riesgo : menor(caso.riesgo, sinDudas);
}
