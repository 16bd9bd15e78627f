import type { Genograma, Nodo } from '@core/features/personas/genograma.rules';
import { useUi } from '@renderer/lib/ui-store';
import { PERSONAS_TEXTS } from './personas-pantallas.texts';

const T = PERSONAS_TEXTS.familia;
const ANCHO = 124;
const ALTO = 118;
const LADO = 40;
const ARRIBA = 10;
/** Room for three lines of words under the last row. */
const PIE = 58;
/** A large family is scrolled rather than drawn too small to read. */
const ANCHO_MINIMO = 96;

export interface Rotulo {
  /** `Madre`, or what she is in the case. */
  titulo: string;
  /** First name, covered by F9. */
  nombre: string | null;
  edad: string | null;
}

const centroX = (columna: number) => columna * ANCHO + ANCHO / 2;
const centroY = (fila: number) => fila * ALTO + ARRIBA + LADO / 2;

function Figura({ nodo }: { nodo: Nodo }) {
  const [x, y, r] = [centroX(nodo.columna), centroY(nodo.fila), LADO / 2];
  const comun = { className: 'personas-figura', 'data-nna': nodo.nna, 'data-fuera': nodo.convive === false };
  const dibujar = (radio: number) => {
    if (nodo.forma === 'CUADRADO') return <rect {...comun} x={x - radio} y={y - radio} width={radio * 2} height={radio * 2} />;
    if (nodo.forma === 'CIRCULO') return <circle {...comun} cx={x} cy={y} r={radio} />;
    return <path {...comun} d={`M ${x} ${y - radio} L ${x + radio} ${y} L ${x} ${y + radio} L ${x - radio} ${y} Z`} />;
  };
  return (
    <>
      {dibujar(r)}
      {nodo.nna && dibujar(r - 5)}
    </>
  );
}

/**
 * The household as a genogram: grandparents, parents and grown-ups, children. Shapes and words carry the meaning, never
 * colour alone; the list beside it says the same to readers.
 */
export function GenogramaSvg({ dibujo, rotulos, label }: { dibujo: Genograma; rotulos: ReadonlyMap<string, Rotulo>; label: string }) {
  const oculto = useUi((state) => state.namesHidden);
  const { nodos, parejas, descendencia, columnas, filas } = dibujo;
  const lugar = (id: string) => nodos.find((uno) => uno.id === id);
  const alto = Math.max(1, filas) * ALTO - (ALTO - LADO - ARRIBA - PIE);
  const bajo = (fila: number) => centroY(fila) + LADO / 2;
  return (
    // it may be wider than the window: then it scrolls, also by keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="personas-dibujo" role="group" aria-label={label} tabIndex={0}>
      <svg
        viewBox={`0 0 ${columnas * ANCHO} ${alto}`}
        width={columnas * ANCHO}
        height={alto}
        style={{ minWidth: columnas * ANCHO_MINIMO }}
        aria-hidden="true"
      >
        {parejas.map(({ desde, hasta }) => {
          const [a, b] = [lugar(desde), lugar(hasta)];
          return a && b ? (
            <path
              key={`${desde} ${hasta}`}
              className="personas-trazo"
              d={`M ${centroX(a.columna) + LADO / 2} ${centroY(a.fila)} H ${centroX(b.columna) - LADO / 2}`}
            />
          ) : null;
        })}
        {descendencia && <Descendencia dibujo={dibujo} bajo={bajo} />}
        {nodos.map((nodo) => {
          const rotulo = rotulos.get(nodo.id);
          const x = centroX(nodo.columna);
          const marcas = [nodo.cuidador ? T.cuida : null, nodo.presuntoAgresor ? T.presunto : null].filter(Boolean).join(' · ');
          return (
            <g key={nodo.id}>
              <Figura nodo={nodo} />
              <text x={x} y={bajo(nodo.fila) + 17}>
                {rotulo?.nombre == null ? (rotulo?.titulo ?? '') : oculto ? '•••••' : rotulo.nombre}
              </text>
              <text x={x} y={bajo(nodo.fila) + 33} className="personas-menor">
                {[rotulo?.nombre == null ? null : rotulo.titulo, rotulo?.edad].filter(Boolean).join(', ')}
              </text>
              {marcas !== '' && (
                <text x={x} y={bajo(nodo.fila) + 49} className="personas-menor personas-marca">
                  {marcas}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** From the parents down to a bar, and from the bar to each child. */
function Descendencia({ dibujo: { nodos, descendencia }, bajo }: { dibujo: Genograma; bajo(fila: number): number }) {
  if (!descendencia) return null;
  const hijos = nodos.filter(({ id }) => descendencia.hijos.includes(id));
  const padres = nodos.filter(({ id }) => descendencia.padres.includes(id));
  const fila = padres[0]?.fila ?? 0;
  const barra = bajo(fila) + 58;
  const x = centroX(descendencia.columna);
  const desde = padres.length > 1 ? centroY(fila) : bajo(fila);
  const xs = [x, ...hijos.map(({ columna }) => centroX(columna))];
  return (
    <>
      <path className="personas-trazo" d={`M ${x} ${desde} V ${barra} M ${Math.min(...xs)} ${barra} H ${Math.max(...xs)}`} />
      {hijos.map(({ id, columna, fila: suya }) => (
        <path key={id} className="personas-trazo" d={`M ${centroX(columna)} ${barra} V ${centroY(suya) - LADO / 2}`} />
      ))}
    </>
  );
}
