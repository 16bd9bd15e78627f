import type { Input } from '@core/contract/index';
import { call, toEnvelopeError } from '@renderer/lib/api';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

const PAGINA = 100;

/** The list of cases, page after page as it is scrolled; the former list stays while a new search is read. */
export function useListaCasos(filtro: Omit<Input<'casos.listar'>, 'desde' | 'limite'>, enabled: boolean) {
  const query = useInfiniteQuery({
    queryKey: ['casos.listar', filtro],
    queryFn: ({ pageParam }) => call('casos.listar', { ...filtro, desde: pageParam, limite: PAGINA }),
    initialPageParam: 0,
    getNextPageParam: (last, all) => {
      const read = all.reduce((sum, page) => sum + page.filas.length, 0);
      return read < last.total && last.filas.length > 0 ? read : undefined;
    },
    placeholderData: keepPreviousData,
    enabled,
  });
  const pages = query.data?.pages;
  return {
    filas: pages?.flatMap(({ filas }) => filas) ?? [],
    total: pages?.at(-1)?.total ?? null,
    error: query.error ? toEnvelopeError(query.error) : null,
    refetch: () => void query.refetch(),
    masFilas: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
  };
}
