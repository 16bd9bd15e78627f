import type { Faltante } from '@core/features/derivaciones/derivaciones.contract';
import { Icon } from '@renderer/ui/icons';
import { irACampo } from '@renderer/ui/ir-a-campo';
import { Link, useLocation } from 'react-router';
import { destinoDeFaltante } from './campo-destino';
import { DOCUMENTO_TEXTS as T } from './documentos.texts';

/** Written on this very screen, beside the preview. */
const ESCRITO_AQUI = /^complemento\./;

/** What the document lacks: first what stops it, then what would make it better. Each line leads to where it is written, and back. */
export function Faltantes({ faltantes, casoId }: { faltantes: readonly Faltante[]; casoId: string }) {
  const bloquean = faltantes.filter(({ bloquea }) => bloquea);
  const convienen = faltantes.filter(({ bloquea }) => !bloquea);
  if (faltantes.length === 0) return <p className="v-muted">{T.nadaFalta}</p>;
  return (
    <>
      {bloquean.length > 0 && (
        <section>
          <h3 className="documentos-bloquea">{T.bloquea}</h3>
          <Lista faltantes={bloquean} casoId={casoId} />
        </section>
      )}
      {convienen.length > 0 && (
        <section>
          <h3>{T.conviene}</h3>
          <Lista faltantes={convienen} casoId={casoId} />
        </section>
      )}
    </>
  );
}

function Lista({ faltantes, casoId }: { faltantes: readonly Faltante[]; casoId: string }) {
  const { pathname } = useLocation();
  return (
    <ul className="documentos-faltan">
      {faltantes.map(({ campo, texto, bloquea }) => {
        const destino = destinoDeFaltante(campo, casoId);
        return (
          <li key={campo} data-bloquea={bloquea}>
            <Icon name={bloquea ? 'alerta' : 'lapiz'} size={16} />
            {ESCRITO_AQUI.test(campo) ? (
              <button type="button" className="v-link" onClick={() => irACampo(campo.replace(ESCRITO_AQUI, ''))}>
                {texto}
              </button>
            ) : destino === null ? (
              <span>{texto}</span>
            ) : (
              <Link to={destino} state={{ volver: pathname }}>
                {texto}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
