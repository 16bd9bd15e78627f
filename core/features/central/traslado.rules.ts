import type { CasoConsolidado } from './central.types';

export interface LadoTraslado {
  punto: string;
  casoId: string;
  codigo: string;
  /** Day-independent order: when the sending side closed, or the receiving side came to know. */
  en: string;
}

/** Both sides of a case that one point handed to another; a side that nobody has sent yet is null. */
export interface Traslado {
  de: string;
  a: string;
  enviado: LadoTraslado | null;
  recibido: LadoTraslado | null;
  /** More than one case went this way and nothing but their order tells which is which: somebody should look. */
  dudoso: boolean;
}

type Fila = Pick<CasoConsolidado, 'casoId' | 'codigo' | 'conocidoEn' | 'cerradoEn' | 'trasladadoA' | 'recibidoDe'> & {
  punto: string;
  tipos: readonly string[];
};

const porFecha = (a: LadoTraslado, b: LadoTraslado) => a.en.localeCompare(b.en) || a.codigo.localeCompare(b.codigo);

/**
 * Links cases that were handed from one point to another. Neither side writes the other's case code, only the point's;
 * so sent and received are paired inside each direction: first those that share a kind of violation, then the rest, each
 * in order of date. Pure and independent of the order of the rows.
 */
export function enlazarTraslados(filas: readonly Fila[]): Traslado[] {
  const sentidos = new Map<string, { de: string; a: string; enviados: Fila[]; recibidos: Fila[] }>();
  const sentido = (de: string, a: string) => {
    const clave = `${de}>${a}`;
    const found = sentidos.get(clave) ?? { de, a, enviados: [], recibidos: [] };
    sentidos.set(clave, found);
    return found;
  };
  for (const fila of filas) {
    if (fila.trasladadoA !== null) sentido(fila.punto, fila.trasladadoA).enviados.push(fila);
    if (fila.recibidoDe !== null) sentido(fila.recibidoDe, fila.punto).recibidos.push(fila);
  }
  return [...sentidos.values()]
    .toSorted((x, y) => x.de.localeCompare(y.de) || x.a.localeCompare(y.a))
    .flatMap(({ de, a, enviados, recibidos }) => emparejar(enviados, recibidos).map((par) => ({ de, a, ...par })));
}

function emparejar(enviados: readonly Fila[], recibidos: readonly Fila[]): Pick<Traslado, 'enviado' | 'recibido' | 'dudoso'>[] {
  const dudoso = enviados.length > 1 && recibidos.length > 1;
  const lado = (fila: Fila, en: string): LadoTraslado & { tipos: readonly string[] } => ({
    punto: fila.punto,
    casoId: fila.casoId,
    codigo: fila.codigo,
    en,
    tipos: fila.tipos,
  });
  const libres = recibidos.map((fila) => lado(fila, fila.conocidoEn)).toSorted(porFecha);
  const sinPar: ReturnType<typeof lado>[] = [];
  const pares: Pick<Traslado, 'enviado' | 'recibido' | 'dudoso'>[] = [];
  const solo = ({ tipos: _tipos, ...resto }: ReturnType<typeof lado>): LadoTraslado => resto;
  for (const enviado of enviados.map((fila) => lado(fila, fila.cerradoEn ?? fila.conocidoEn)).toSorted(porFecha)) {
    const index = libres.findIndex((candidato) => candidato.tipos.some((tipo) => enviado.tipos.includes(tipo)));
    const [recibido] = index === -1 ? [] : libres.splice(index, 1);
    if (recibido) pares.push({ enviado: solo(enviado), recibido: solo(recibido), dudoso });
    else sinPar.push(enviado);
  }
  for (const enviado of sinPar) {
    const recibido = libres.shift();
    pares.push({ enviado: solo(enviado), recibido: recibido ? solo(recibido) : null, dudoso: dudoso || recibido !== undefined });
  }
  pares.push(...libres.map((recibido) => ({ enviado: null, recibido: solo(recibido), dudoso: false })));
  return pares;
}
