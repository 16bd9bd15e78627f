import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import { derivacionesTexts } from '@core/features/derivaciones/derivaciones.texts';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import { useActo } from '@renderer/lib/acto-store';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { Badge } from '@renderer/ui/badge';
import { Row, Stack } from '@renderer/ui/page';
import { EmptyState, ErrorNotice } from '@renderer/ui/states';
import { useNavigate } from 'react-router';
import { CASOS_TEXTS } from './casos-pantallas.texts';

const T = CASOS_TEXTS.documentos;
const sinArticulo = (nombre: string): string => {
  const resto = nombre.replace(/^(la|el|un|una) /, '');
  return resto.charAt(0).toUpperCase() + resto.slice(1);
};

/** What was issued of a case, and to whom something is still to be issued. */
export function CasoDocumentos({ caso }: { caso: Caso }) {
  const { puede } = useSession();
  const navigate = useNavigate();
  const abierto = admiteActuaciones(caso.estado);
  return (
    <Stack>
      {caso.documentos.length === 0 ? (
        <EmptyState icon="documento" title={T.ninguno}>
          {T.ningunoQue}
        </EmptyState>
      ) : (
        <ul className="v-list">
          {caso.documentos.map((documento) => (
            <UnDocumento key={documento.id} documento={documento} abierto={abierto} />
          ))}
        </ul>
      )}
      {abierto && <AQuienInformar caso={caso} />}
      {puede('FICHA_EMITIR') && (
        <section>
          <h3>{T.ficha}</h3>
          <p className="v-muted">{T.fichaNota}</p>
          <Row>
            <Button variant="default" onClick={() => void navigate(`/documentos/${caso.id}/ficha/INTERNA`)}>
              {T.fichaInterna}
            </Button>
            <Button variant="default" onClick={() => void navigate(`/documentos/${caso.id}/ficha/RESERVADA`)}>
              {T.fichaReservada}
            </Button>
          </Row>
        </section>
      )}
    </Stack>
  );
}

function UnDocumento({ documento, abierto }: { documento: Caso['documentos'][number]; abierto: boolean }) {
  const { puede } = useSession();
  const navigate = useNavigate();
  const ahora = useNow(60_000);
  const abrir = useActo((state) => state.abrir);
  const { id, numero, derivacionId, emitidoEn, entregadoEn } = documento;
  const esOficio = derivacionId !== null;
  return (
    <li className="casos-documento">
      <div className="casos-paso-texto">
        <p>
          <span className="v-strong">{esOficio ? T.oficio : T.ficha}</span> {numero}
        </p>
        <p className="v-muted">{T.emitido(cuando(emitidoEn, ahora))}</p>
        {esOficio && (
          <Badge tone={entregadoEn === null ? 'high' : 'ok'} icon={entregadoEn === null ? 'reloj' : 'visto'}>
            {entregadoEn === null ? T.sinEntregar : T.entregado(cuando(entregadoEn, ahora))}
          </Badge>
        )}
      </div>
      <Row>
        {esOficio && entregadoEn === null && abierto && puede('ENTREGA_REGISTRAR') && (
          <Button variant="default" onClick={() => abrir({ clase: 'ENTREGA', derivacionId, numero })}>
            {T.entrega}
          </Button>
        )}
        {puede('DOCUMENTO_LEER') && (
          <Button variant="default" aria-label={`${T.abrir} ${numero}`} onClick={() => void navigate(`/documentos/${id}`)}>
            {T.abrir}
          </Button>
        )}
      </Row>
    </li>
  );
}

/** The addressees of the route in order, each with what can be done towards it. */
function AQuienInformar({ caso }: { caso: Caso }) {
  const { puede } = useSession();
  const navigate = useNavigate();
  const { data, error, refetch } = useQueryOperation('derivaciones.destinos', { casoId: caso.id });
  if (error) return <ErrorNotice error={error} onRetry={refetch} />;
  if (!data) return null;
  return (
    <section>
      <h3>{T.aQuien}</h3>
      {data.destinos.length === 0 ? (
        <p className="v-muted">{T.sinValorar}</p>
      ) : (
        <ol className="v-list">
          {data.destinos.map(({ institucion, nombre, papel, conOficio, emitido }) => (
            <li key={institucion} className="casos-documento">
              <p className="casos-paso-texto">
                <span className={papel === 'OTRA' ? undefined : 'v-strong'}>{sinArticulo(nombre)}</span>
                <span className="v-muted"> · {emitido ? T.emitidoYa : derivacionesTexts.papel[papel]}</span>
                {!conOficio && <span className="v-muted casos-segunda">{T.sinOficio}</span>}
              </p>
              {conOficio && !emitido && puede('OFICIO_EMITIR') && (
                <Button
                  variant="default"
                  aria-label={`${T.preparar}: ${sinArticulo(nombre)}`}
                  onClick={() => void navigate(`/documentos/${caso.id}/oficio/${institucion}`)}
                >
                  {T.preparar}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
