import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import { nombreDeDocumento } from '@core/features/documentos/documentos.texts';
import { derivacionesTexts } from '@core/features/derivaciones/derivaciones.texts';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import { conA } from '@core/kernel/text';
import { useCatalogo } from '@renderer/lib/catalogo';
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
const mayuscula = (texto: string): string => texto.charAt(0).toUpperCase() + texto.slice(1);
const sinArticulo = (nombre: string): string => {
  const resto = nombre.replace(/^(la|el|un|una) /, '');
  return mayuscula(resto);
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
            <UnDocumento key={documento.id} casoId={caso.id} documento={documento} abierto={abierto} />
          ))}
        </ul>
      )}
      {abierto && <AQuienInformar caso={caso} />}
      {puede('FICHA_EMITIR') && (
        <section className="casos-seccion">
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

function UnDocumento({ casoId, documento, abierto }: { casoId: string; documento: Caso['documentos'][number]; abierto: boolean }) {
  const { puede } = useSession();
  const navigate = useNavigate();
  const ahora = useNow(60_000);
  const abrir = useActo((state) => state.abrir);
  const { instituciones } = useCatalogo();
  const { id, numero, institucion, derivacionId, emitidoEn, entregadoEn, anulado } = documento;
  const destino = instituciones.find(({ codigo }) => codigo === institucion)?.nombreCorto;
  return (
    <li className="casos-documento">
      <div className="casos-paso-texto">
        <p>
          <span className="v-strong">
            {nombreDeDocumento(numero)}
            {destino !== undefined && ` ${conA(destino)}`}
          </span>
        </p>
        <p className="v-muted">
          <span className="v-code">{numero}</span> · {T.emitido(cuando(emitidoEn, ahora))}
        </p>
        {anulado && <Badge tone="neutral">{T.anulado}</Badge>}
        {derivacionId !== null && !anulado && (
          <Badge tone={entregadoEn === null ? 'high' : 'ok'} icon={entregadoEn === null ? 'reloj' : 'visto'}>
            {entregadoEn === null ? T.sinEntregar : T.entregado(cuando(entregadoEn, ahora))}
          </Badge>
        )}
      </div>
      <Row>
        {derivacionId !== null && !anulado && entregadoEn === null && abierto && puede('ENTREGA_REGISTRAR') && (
          <Button variant="default" onClick={() => abrir({ clase: 'ENTREGA', derivacionId, numero })}>
            {T.entrega}
          </Button>
        )}
        {derivacionId !== null && (
          <Button
            variant="default"
            aria-label={`${T.seguir} ${numero}`}
            onClick={() => void navigate(`/casos/${casoId}/derivaciones/${derivacionId}`)}
          >
            {T.seguir}
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
    <section className="casos-seccion">
      <h3>{T.aQuien}</h3>
      {data.destinos.length === 0 ? (
        <p className="v-muted">{T.sinValorar}</p>
      ) : (
        <ol className="v-list">
          {data.destinos.map(({ institucion, nombre, papel, tipo, emitido, impedimento }) => (
            <li key={institucion} className="casos-documento">
              <p className="casos-paso-texto">
                <span className={papel === 'OTRA' ? undefined : 'v-strong'}>{sinArticulo(nombre)}</span>
                <span className="v-muted"> · {emitido ? T.emitidoYa : derivacionesTexts.papel[papel]}</span>
                {impedimento !== null && <span className="v-muted casos-segunda">{mayuscula(impedimento)}</span>}
              </p>
              {impedimento === null && !emitido && puede('OFICIO_EMITIR') && (
                <Button
                  variant="default"
                  aria-label={`${tipo === 'ORIENTACION' ? T.prepararHoja : T.preparar}: ${sinArticulo(nombre)}`}
                  onClick={() => void navigate(`/documentos/${caso.id}/oficio/${institucion}`)}
                >
                  {tipo === 'ORIENTACION' ? T.prepararHoja : T.preparar}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      <div className="casos-documentos-mas">
        <Button variant="default" onClick={() => void navigate(`/casos/${caso.id}/derivaciones`)}>
          {T.derivaciones}
        </Button>
      </div>
    </section>
  );
}
