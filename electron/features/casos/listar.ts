import { comoCodigo, toFtsQuery } from '@core/features/casos/busqueda.rules';
import type { ListarCasos } from '@core/features/casos/lista.contract';
import { leerCursor } from '@core/features/casos/lista.rules';
import type { GrupoTipo } from '@core/features/ruta/ruta.types';
import type { Output } from '@core/contract/index';
import { localDay } from '@core/kernel/dates';
import { foldText } from '@core/kernel/text';
import { quienMira } from '@electron/features/accesos/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import type { QueryContext } from '@electron/platform/ipc/context';
import { listCasos } from './lista.repository';
import { listAutoridadesVisibles, listBarriosVisibles } from './lista-filtro.repository';
import type { Busca } from './lista-hallar.repository';

type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora' | 'sesion'>;

/** A code is looked up as a code; anything else as words, which the catalogue of today helps to understand. */
function buscaDe(context: Gather, texto: string | undefined): Busca {
  if (texto === undefined || texto.trim() === '') return { clase: 'TODO' };
  const codigo = comoCodigo(texto);
  if (codigo !== null) return { clase: 'CODIGO', codigo };
  const consultas = toFtsQuery(texto, loadCatalogoRuta(context.read, localDay(context.ahora)));
  return consultas === null ? { clase: 'NADA' } : { clase: 'PALABRAS', ...consultas };
}

/** Codes of the types asked for, those of whole groups among them; types of every period, so that old cases are found. */
function tiposDe(context: Gather, tipos: readonly string[] = [], grupos: readonly GrupoTipo[] = []): string[] {
  if (grupos.length === 0) return [...tipos];
  const deGrupos = loadCatalogoRuta(context.read, localDay(context.ahora)).tipos.filter(({ grupo }) => grupos.includes(grupo));
  return [...new Set([...tipos, ...deGrupos.map(({ codigo }) => codigo)])];
}

/** A page of the list, searched and filtered, of what the person may see. */
export function listar(context: Gather, entrada: ListarCasos): Output<'casos.listar'> {
  const { texto, orden, cursor, limite, grupos, tipos, ...filtro } = entrada;
  return listCasos(context.read, {
    ...quienMira(context),
    puntoId: context.puntoId,
    filtro: { ...filtro, tipos: tiposDe(context, tipos, grupos) },
    orden: orden ?? 'URGENCIA',
    busca: buscaDe(context, texto),
    cursor: leerCursor(cursor),
    limite,
  });
}

/** What the filters offer: only what stands in some case that the person may see. */
export function opcionesDeLista(context: Gather): Output<'casos.opcionesDeLista'> {
  const ambito = { ...quienMira(context), puntoId: context.puntoId };
  const barrios = new Map<string, string>();
  for (const barrio of listBarriosVisibles(context.read, ambito)) {
    const clave = foldText(barrio);
    if (!barrios.has(clave)) barrios.set(clave, barrio);
  }
  const { instituciones } = loadCatalogoRuta(context.read, localDay(context.ahora));
  const codigos = listAutoridadesVisibles(context.read, ambito);
  return {
    barrios: [...barrios.values()].toSorted((a, b) => a.localeCompare(b, 'es')),
    autoridades: instituciones
      .filter(({ codigo }) => codigos.includes(codigo))
      .map(({ codigo, nombreOficial }) => ({ codigo, nombre: nombreOficial })),
  };
}
