import { puntoCierreTexts } from '@core/features/casos/cierre.texts';
import type { EstadoCierre } from '@core/features/seguimiento/seguimiento.contract';
import { Icon } from '@renderer/ui/icons';
import { Card } from '@renderer/ui/page';
import { Link } from 'react-router';
import { conArticulo } from './cierre.mapping';
import { CIERRE_TEXTS as T } from './cierre-pantallas.texts';

type Punto = EstadoCierre['motivos'][number]['puntos'][number];

function destino(clave: Punto['clave'], casoId: string): string {
  return clave === 'VALORADO' || clave === 'REVALORADO' ? `/casos/${casoId}/valorar` : `/casos/${casoId}`;
}

/** The checklist of §4.9 for the chosen reason; each missing point leads to where it is done. */
export function PuntosCard({
  casoId,
  puntos,
  sinImprimir,
  guardado,
  onInformar,
}: {
  casoId: string;
  puntos: readonly Punto[] | undefined;
  sinImprimir: EstadoCierre['sinImprimir'];
  /** What is on the screen is what the list was made from. */
  guardado: boolean;
  onInformar(): void;
}) {
  const faltan = puntos?.filter(({ cumplido }) => !cumplido) ?? [];
  const hechos = puntos?.filter(({ cumplido }) => cumplido) ?? [];
  return (
    <Card title={T.lista}>
      {puntos === undefined && <p className="v-muted">{T.eligeMotivo}</p>}
      {faltan.length > 0 && (
        <ul className="seguimiento-puntos">
          {faltan.map(({ clave, falta }) => (
            <li key={clave} data-cumplido={false}>
              <Icon name="cruz" size={18} />
              <span>
                <span className="solo-lectores">{T.falta}: </span>
                {conArticulo(falta)}
              </span>
              <Ir clave={clave} casoId={casoId} sinImprimir={sinImprimir} onInformar={onInformar} />
            </li>
          ))}
        </ul>
      )}
      {puntos !== undefined && faltan.length === 0 && <p>{T.nadaFalta}</p>}
      {hechos.length > 0 && (
        <details className="v-por-que">
          <summary>{T.hechos(hechos.length)}</summary>
          <ul className="seguimiento-puntos">
            {hechos.map(({ clave }) => (
              <li key={clave} data-cumplido>
                <Icon name="visto" size={18} />
                <span>{puntoCierreTexts[clave]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {puntos !== undefined && !guardado && <p className="v-muted">{T.guardeParaVer}</p>}
    </Card>
  );
}

function Ir({
  clave,
  casoId,
  sinImprimir,
  onInformar,
}: {
  clave: Punto['clave'];
  casoId: string;
  sinImprimir: EstadoCierre['sinImprimir'];
  onInformar(): void;
}) {
  if (clave === 'ACTA') return null;
  if (clave === 'NNA_INFORMADO')
    return (
      <span>
        <button type="button" className="v-link" onClick={onInformar}>
          {T.ir[clave]}
        </button>
      </span>
    );
  if (clave === 'DOCUMENTOS')
    return (
      <span>
        {sinImprimir.map(({ id, numero }) => (
          <span key={id}>
            <Link to={`/documentos/${id}`}>{T.imprimir(numero)}</Link>{' '}
          </span>
        ))}
      </span>
    );
  return (
    <span>
      <Link to={destino(clave, casoId)}>{T.ir[clave]}</Link>
    </span>
  );
}
