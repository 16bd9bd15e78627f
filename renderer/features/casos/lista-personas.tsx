import { useSession } from '@renderer/lib/session';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { Link } from 'react-router';
import { LISTA_TEXTS } from './lista.texts';

const T = LISTA_TEXTS.personas;
const MUESTRA = 3;
const MIN_LETRAS = 3;
const NOMBRE = /\p{L}{3}|\d{5}/u;

/** Under a search: persons with that name or document, also those who are relatives only. Initials, as everywhere. */
export function PersonasHalladas({ texto }: { texto: string }) {
  const { puede } = useSession();
  const enabled = puede('CASO_PERSONA_LEER') && texto.length >= MIN_LETRAS && NOMBRE.test(texto);
  const { data } = useQueryOperation('personas.buscar', { texto, limite: MUESTRA }, { enabled, keepPrevious: true });
  const filas = enabled ? (data?.filas ?? []) : [];
  if (filas.length === 0) return null;
  return (
    <nav aria-label={T.titulo} className="casos-personas">
      <span className="v-strong">{T.titulo}:</span>
      {filas.map(({ id, iniciales, edadAnios, casos, reservado }) => (
        <Link key={id} to={`/personas/${id}`}>
          {[iniciales, edadAnios === null ? null : T.conEdad(edadAnios), casos[0]?.codigo ?? (reservado ? T.reservado : null)]
            .filter(Boolean)
            .join(' · ')}
        </Link>
      ))}
      {data?.hayMas === true && <Link to="/personas">{T.verTodas}</Link>}
    </nav>
  );
}
