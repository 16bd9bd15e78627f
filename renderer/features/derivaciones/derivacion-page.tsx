import type { Caso } from '@core/features/casos/casos.contract';
import { actosTexts } from '@core/features/derivaciones/derivaciones-actos.texts';
import { derivacionesTexts } from '@core/features/derivaciones/derivaciones.texts';
import type { Derivacion, Oficio } from '@core/features/derivaciones/derivaciones.types';
import { useActo } from '@renderer/lib/acto-store';
import { CasoGate } from '@renderer/lib/caso-gate';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useMotivo } from '@renderer/lib/motivos';
import { useSession } from '@renderer/lib/session';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { DataList } from '@renderer/ui/display';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Page, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { Button } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import { AudienciasCard } from './audiencias-card';
import { DERIVACION_TEXTS } from './derivaciones-pantallas.texts';
import { EstadoBadge } from './estado-badge';
import { MedidasCard } from './medidas-card';
import { OficioActos } from './oficio-actos';
import './derivaciones.css';

const T = DERIVACION_TEXTS.oficio;

/** One letter with its delivery, answers, measures and hearings, and what may be done with it now. */
export function DerivacionPage() {
  return <CasoGate>{(caso) => <Abrir key={caso.id} caso={caso} />}</CasoGate>;
}

function Abrir({ caso }: { caso: Caso }) {
  const { derivacionId = '' } = useParams();
  const { motivo } = useMotivo(caso.id);
  const { data, error, refetch } = useQueryOperation('derivaciones.obtener', {
    id: derivacionId,
    ...(motivo === undefined ? {} : { motivo }),
  });
  if (!data)
    return (
      <Page title={<span className="solo-lectores">{DERIVACION_TEXTS.abriendo}</span>}>
        <ErrorNotice error={error} onRetry={refetch} />
        {!error && <Loading label={DERIVACION_TEXTS.abriendo} />}
      </Page>
    );
  return <Ver caso={caso} derivacion={data} />;
}

function Ver({ caso, derivacion }: { caso: Caso; derivacion: Derivacion }) {
  const ahora = useNow(60_000);
  const navigate = useNavigate();
  const { oficio, siguientes, respuestas, medidas, audiencias } = derivacion;
  return (
    <Page
      title={T.titulo(oficio.numero)}
      subtitle={
        <span className="derivaciones-marcas">
          <EstadoBadge oficio={oficio} />
          <span>{T.caso(derivacion.codigoCaso)}</span>
        </span>
      }
      actions={<EmergencyButton />}
      aside={<OficioActos caso={caso} derivacion={derivacion} />}
    >
      {oficio.anulacion !== null && (
        <Notice tone="neutral" title={T.anulado}>
          <p>{T.anuladoQue(cuando(oficio.anulacion.en, ahora), oficio.anulacion.razon)}</p>
        </Notice>
      )}
      {oficio.estado === 'DEVUELTA' && (
        <Notice tone="high" title={actosTexts.estado.DEVUELTA}>
          <p>{T.devuelto}</p>
          <Button onClick={() => void navigate(`/casos/${caso.id}/derivaciones`)}>{T.elegirOtra}</Button>
        </Notice>
      )}
      <Card title={T.datos}>
        <DataList
          items={[
            { label: T.institucion, value: oficio.nombre },
            { label: T.clase, value: [actosTexts.tipo[oficio.tipo], ...(oficio.esPrincipal ? [T.principal] : [])].join(', ') },
            { label: T.emitido, value: cuando(oficio.emitidaEn, ahora) },
            {
              label: T.entregado,
              value:
                oficio.entregadaEn === null
                  ? T.sinEntregar
                  : [cuando(oficio.entregadaEn, ahora), canal(oficio.entregaCanal)].filter(Boolean).join(', '),
            },
            ...(oficio.entregadaEn === null
              ? []
              : [
                  {
                    label: T.recibio,
                    value: (
                      <>
                        <Nombre>{oficio.recibidoPor}</Nombre>
                        {oficio.recibidoCargo !== null && `, ${oficio.recibidoCargo}`}
                      </>
                    ),
                  },
                  { label: T.tramite, value: oficio.numeroTramite ?? T.sinTramite },
                ]),
            ...(oficio.diasSinRespuesta === null ? [] : [{ label: T.dias, value: T.diasCuantos(oficio.diasSinRespuesta) }]),
            ...(oficio.respuestaVence === null ? [] : [{ label: T.vence, value: cuando(oficio.respuestaVence, ahora) }]),
          ]}
        />
      </Card>
      <Card title={T.respuestas}>
        {respuestas.length === 0 && <p className="v-muted">{T.sinRespuestas}</p>}
        <ul className="v-list">
          {respuestas.toReversed().map((una) => (
            <li key={una.id} className="derivaciones-fila">
              <p>
                <span className="v-strong">{actosTexts.decision[una.decision]}</span>
                <span className="v-muted">
                  {' · '}
                  {cuando(una.recibidaEn, ahora)}
                  {' · '}
                  {actosTexts.medio[una.medio]}
                </span>
              </p>
              <p className="derivaciones-parrafos">
                <Nombre>{una.resumen}</Nombre>
              </p>
              <p className="v-muted">
                {T.funcionario}: <Nombre>{una.funcionario}</Nombre>
                {una.numeroTramite !== null && ` · ${T.tramite}: ${una.numeroTramite}`}
              </p>
              <p className="v-muted">
                {T.registrada(cuando(una.registradaEn, ahora), '')}
                <Nombre>{una.registradaPor}</Nombre>
              </p>
            </li>
          ))}
        </ul>
      </Card>
      {siguientes.length > 0 && (
        <Card title={T.siguientes}>
          <ul className="v-list">
            {siguientes.map((una) => (
              <Siguiente key={una.id} oficio={una} />
            ))}
          </ul>
        </Card>
      )}
      <MedidasCard medidas={medidas} vacio={T.sinMedidas} titulo={T.medidas} />
      <AudienciasCard
        casoId={caso.id}
        institucion={oficio.institucion}
        audiencias={audiencias}
        vacio={T.sinAudiencias}
        titulo={T.audiencias}
      />
    </Page>
  );
}

const canal = (codigo: string | null): string | null =>
  codigo === null ? null : (derivacionesTexts.canalEntrega[codigo as keyof typeof derivacionesTexts.canalEntrega]?.toLowerCase() ?? codigo);

/** An insistence or scope letter: its number, where it stands, and its delivery. */
function Siguiente({ oficio }: { oficio: Oficio }) {
  const ahora = useNow(60_000);
  const { puede } = useSession();
  const navigate = useNavigate();
  const abrir = useActo((state) => state.abrir);
  const { id, documentoId, numero, tipo, insistencia, emitidaEn, entregadaEn, estado } = oficio;
  const nombre = tipo === 'INSISTENCIA' ? `${actosTexts.tipo.INSISTENCIA} ${insistencia}` : actosTexts.tipo[tipo];
  return (
    <li className="derivaciones-linea">
      <div>
        <p>
          <span className="v-strong">{nombre}</span> {numero}
        </p>
        <p className="v-muted">
          {T.emitido} {cuando(emitidaEn, ahora)}
          {entregadaEn !== null && ` · ${T.entregado.toLowerCase()} ${cuando(entregadaEn, ahora)}`}
        </p>
        <EstadoBadge oficio={oficio} />
      </div>
      <Row>
        {estado === 'EMITIDA' && puede('ENTREGA_REGISTRAR') && (
          <Button aria-label={`${T.entrega}: ${numero}`} onClick={() => abrir({ clase: 'ENTREGA', derivacionId: id, numero })}>
            {T.entrega}
          </Button>
        )}
        {estado === 'EMITIDA' && puede('DOCUMENTO_ANULAR') && (
          <Button variant="default" aria-label={`${T.anular}: ${numero}`} onClick={() => abrir({ clase: 'ANULAR', documentoId, numero })}>
            {T.anular}
          </Button>
        )}
        {puede('DOCUMENTO_LEER') && (
          <Button variant="default" aria-label={`${T.ver}: ${numero}`} onClick={() => void navigate(`/documentos/${documentoId}`)}>
            {T.ver}
          </Button>
        )}
      </Row>
    </li>
  );
}
