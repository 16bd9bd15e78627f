import { makeTurn } from '@electron/platform/worker/backup-runner';
import type { HandlersOf } from '@electron/platform/ipc/context';
import { emitirConformidad } from './conformidad';
import { requireClaves } from './deps';
import type { CentralDeps } from './deps';
import { inspeccionar, recibir } from './recibir';
import { escribirNota, leerNotas, verCaso } from './supervisar';
import { abrirTarjeta, cargarTarjeta, exportarTarjeta, imprimirHojaSello, imprimirTarjeta, leerCentral, verTarjetaPropia } from './tarjeta';
import { leerCambios, leerTraslados, listCasos, listDePunto, listPuntos } from './vista';

export function makeCentralHandlers(deps: CentralDeps): HandlersOf<'central'> {
  // one reception after the other: what no row names yet must not be tidied away under somebody else
  const turno = makeTurn();
  return {
    'central.leer': (context) => leerCentral(context),
    'central.abrirTarjeta': (context) => abrirTarjeta(deps, context),
    'central.cargarTarjeta': (context, entrada) => cargarTarjeta(context, entrada),
    'central.tarjeta': (context) => verTarjetaPropia(context),
    'central.exportarTarjeta': (context) => exportarTarjeta(deps, context),
    'central.imprimirTarjeta': (context) => imprimirTarjeta(deps, context),
    'central.hojaSello': (context) => imprimirHojaSello(deps, context),
    'central.medios': async (context) => {
      requireClaves(context);
      return { medios: (await deps.destinos.list()).map(({ id, etiqueta, clase }) => ({ id, etiqueta, clase })) };
    },
    'central.elegirCarpeta': async (context) => {
      requireClaves(context);
      const ruta = await deps.desktop.chooseFolder();
      if (ruta === null) return { medio: null };
      const { id, etiqueta, clase } = await deps.destinos.addFolder(ruta);
      return { medio: { id, etiqueta, clase } };
    },
    'central.inspeccionar': (context, { medioId }) => inspeccionar(deps, context, medioId),
    'central.recibir': (context, entrada) => turno(() => recibir(deps, context, entrada)),
    'central.emitirConformidad': (context, entrada) => emitirConformidad(deps, context, entrada),
    'central.puntos': (context) => listPuntos(context),
    'central.recepciones': (context, { punto }) => listDePunto(context, punto),
    'central.cambios': (context, { recepcionId }) => leerCambios(context, recepcionId),
    'central.traslados': (context) => leerTraslados(context),
    'central.casos': (context, { punto, buscar }) => listCasos(context, punto, buscar),
    'central.verCaso': (context, entrada) => verCaso(deps, context, entrada),
    'central.notaSupervision': (context, entrada) => escribirNota(context, entrada),
    'central.notas': (context, { punto }) => leerNotas(context, punto),
  };
}
