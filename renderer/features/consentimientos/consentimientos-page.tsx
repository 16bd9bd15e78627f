import { Button } from '@mantine/core';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { Caso } from '@core/features/casos/casos.contract';
import type { Consentimiento } from '@core/features/consentimientos/consentimientos.contract';
import { consentimientosTexts as t } from '@core/features/consentimientos/consentimientos.texts';
import { PROPOSITOS } from '@core/features/consentimientos/consentimientos.types';
import { fechaCorta } from '@core/kernel/dates';
import { CasoGate } from '@renderer/lib/caso-gate';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Badge, Notice } from '@renderer/ui/badge';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { DataList } from '@renderer/ui/display';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Page, Row } from '@renderer/ui/page';
import { EmptyState, ErrorNotice, Loading } from '@renderer/ui/states';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { NuevoConsentimiento } from './nuevo-consentimiento';
import { RetirarDialog } from './retirar-dialog';

const T = t.pantalla;

/** What was allowed, by whom, what the child said, and what was withdrawn. */
export function ConsentimientosPage() {
  return <CasoGate fresco>{(caso) => <Consentimientos key={caso.id} caso={caso} />}</CasoGate>;
}

function Consentimientos({ caso }: { caso: Caso }) {
  const navigate = useNavigate();
  const { puede } = useSession();
  const { data, error, refetch } = useQueryOperation('consentimientos.listar', { casoId: caso.id });
  const [vez, setVez] = useState(0);
  return (
    <Page
      title={T.titulo(caso.codigo)}
      actions={<EmergencyButton />}
      aside={
        <>
          {data && (
            <Card title={T.resumen}>
              <DataList
                items={PROPOSITOS.map((proposito) => ({
                  label: t.proposito[proposito],
                  value: data.vigentes.includes(proposito) ? (
                    <Badge tone="ok" icon="visto">
                      {T.vigente}
                    </Badge>
                  ) : (
                    <span className="v-muted">{T.sin}</span>
                  ),
                }))}
              />
            </Card>
          )}
          <Button variant="default" onClick={() => void navigate(`/casos/${caso.id}`)}>
            {T.volver}
          </Button>
        </>
      }
    >
      <Notice tone="info">
        <p>{T.explica}</p>
      </Notice>
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading label={T.titulo(caso.codigo)} />}
      {data?.consentimientos.length === 0 && <EmptyState icon="documento" title={T.ninguno} />}
      {data?.consentimientos.toReversed().map((uno) => (
        <Uno key={uno.id} uno={uno} caso={caso} />
      ))}
      {puede('CONSENTIMIENTO_REGISTRAR') && admiteActuaciones(caso.estado) && (
        <NuevoConsentimiento key={vez} caso={caso} onGuardado={() => setVez(vez + 1)} />
      )}
    </Page>
  );
}

function Uno({ uno, caso }: { uno: Consentimiento; caso: Caso }) {
  const navigate = useNavigate();
  const { puede } = useSession();
  const emitir = useCommand('consentimientos.emitirAviso', { invalidates: ['consentimientos.', 'casos.', 'documentos.listar'] });
  const [retira, setRetira] = useState(false);
  const calidad = t.calidad[uno.calidad as keyof typeof t.calidad] ?? uno.calidad;
  return (
    <Card
      title={t.proposito[uno.proposito]}
      level={3}
      actions={
        <Badge tone={uno.vale ? 'ok' : 'neutral'} icon={uno.vale ? 'visto' : 'cruz'}>
          {uno.vale ? T.vigente : uno.retiradoEl === null ? t.decision[uno.decision] : T.retirado(fechaCorta(uno.retiradoEl))}
        </Badge>
      }
    >
      <p>
        {t.decision[uno.decision]} · {calidad}: <Nombre>{uno.otorgadoPor}</Nombre> · {t.modo[uno.modo]} · {fechaCorta(uno.otorgadoEl)}
      </p>
      <p>
        {T.tambienNna(t.asentimiento[uno.asentimiento])}
        {uno.asentimientoNota !== null && (
          <>
            {' '}
            <Nombre>«{uno.asentimientoNota}»</Nombre>
          </>
        )}
      </p>
      <p className="v-muted">
        {T.anotado(fechaCorta(uno.registradoEn), '')}
        <Nombre>{uno.registradoPor}</Nombre>
      </p>
      <ErrorNotice error={emitir.error} />
      {puede('CONSENTIMIENTO_REGISTRAR') && (
        <Row>
          {uno.documentoId !== null ? (
            <Button variant="default" onClick={() => void navigate(`/documentos/${uno.documentoId}`)}>
              {T.imprimir}
            </Button>
          ) : (
            <Button
              variant="default"
              loading={emitir.running}
              onClick={() => {
                void emitir
                  .run({ id: uno.id })
                  .then((hecho) => hecho && navigate(`/documentos/${hecho.documentoId}`, { state: { reciente: true } }));
              }}
            >
              {T.emitir}
            </Button>
          )}
          {uno.vale && (
            <Button variant="default" onClick={() => setRetira(true)}>
              {T.retirar}
            </Button>
          )}
        </Row>
      )}
      {retira && <RetirarDialog id={uno.id} casoId={caso.id} onClose={() => setRetira(false)} />}
    </Card>
  );
}
