import type { CasosDeps } from '@electron/features/casos/public';
import type { HandlersOf } from '@electron/platform/ipc/context';
import { buscar, duplicados, obtener, parecidas } from './consultar';
import { guardarFamilia, obtenerFamilia } from './familia';
import { deshacerFusion, fusionar } from './fusionar';
import { guardarDatos } from './guardar-datos';

export function makePersonasHandlers(deps: CasosDeps): HandlersOf<'personas'> {
  return {
    'personas.parecidas': (context, entrada) => parecidas(context, entrada),
    'personas.buscar': (context, entrada) => buscar(context, entrada),
    'personas.duplicados': (context, entrada) => duplicados(context, entrada),
    'personas.obtener': (context, entrada) => obtener(context, entrada),
    'personas.guardarDatos': (context, entrada) => guardarDatos(context, entrada),
    'personas.obtenerFamilia': (context, entrada) => obtenerFamilia(deps, context, entrada),
    'personas.guardarFamilia': (context, entrada) => guardarFamilia(deps, context, entrada),
    'personas.fusionar': (context, entrada) => fusionar(deps, context, entrada),
    'personas.deshacerFusion': (context, entrada) => deshacerFusion(deps, context, entrada),
  };
}
