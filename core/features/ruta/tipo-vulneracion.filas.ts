import type { CodigoInstitucion } from '@core/features/directorio/institucion.catalogo';
import type { CondicionDestino, Destino, GrupoTipo, TipoVulneracion } from './ruta.types';

/** What a row writes out; the rest of `TipoVulneracion` has a usual value. */
export type FilaTipo = Omit<TipoVulneracion, 'grupo' | 'obligatorias' | 'copias' | 'unidades' | 'naturaleza'> &
  Partial<Pick<TipoVulneracion, 'obligatorias' | 'copias' | 'unidades' | 'naturaleza'>>;

/** Rows of one group of §3; `naturaleza` is VULNERACION unless the row says otherwise. */
export const grupo = (nombre: GrupoTipo, filas: readonly FilaTipo[]): readonly TipoVulneracion[] =>
  filas.map((fila) => ({ obligatorias: [], copias: [], unidades: {}, naturaleza: 'VULNERACION', ...fila, grupo: nombre }));

/** The authorities in brackets of §3, in their order. */
export const mas = (...codigos: readonly CodigoInstitucion[]): readonly Destino[] => codigos.map((codigo) => ({ opciones: [codigo] }));

/** An authority in brackets that stands there only under a condition. */
export const solo = (codigo: CodigoInstitucion, condicion: CondicionDestino): Destino => ({ opciones: [codigo], condicion });
