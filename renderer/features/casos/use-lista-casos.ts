import type { Input, Output } from '@core/contract/index';
import { call, toEnvelopeError } from '@renderer/lib/api';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

const PAGINA = 100;

/** The list of cases, page after page as it is scrolled; the former list stays while a new search is read. */
export function useListaCasos(filtro: Omit<Input<'casos.listar'>, 'cursor' | 'limite'>, enabled: boolean) {
  const query = useInfiniteQuery({
    queryKey: ['casos.listar', filtro],
    queryFn: ({ pageParam }): Promise<Output<'casos.listar'>> =>
      call('casos.listar', { ...filtro, limite: PAGINA, ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.siguiente,
    placeholderData: keepPreviousData,
    enabled,
  });
  const pages = query.data?.pages;
  const filas = pages?.flatMap((page) => page.filas) ?? [];
  const primera = pages?.[0];
  return {
    filas,
    total: primera?.total ?? null,
    hayMas: primera?.hayMas ?? false,
    /** Rows that the table may come to have: one more than are here while there is another page. */
    alcance: query.hasNextPage ? Math.max(primera?.total ?? 0, filas.length + 1) : filas.length,
    error: query.error ? toEnvelopeError(query.error) : null,
    refetch: () => void query.refetch(),
    masFilas: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
  };
}
