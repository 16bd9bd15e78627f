import { Button } from '@mantine/core';
import type { Output } from '@core/contract/index';
import type { Caso } from '@core/features/casos/casos.contract';
import { proponerSchema } from '@core/features/mediacion/mediacion.contract';
import type { Proponer } from '@core/features/mediacion/mediacion.contract';
import { useBorrador } from '@renderer/lib/borrador';
import { CasoGate } from '@renderer/lib/caso-gate';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { notify } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { enterSigue } from '@renderer/ui/enter-sigue';
import { TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, Page, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useNavigate } from 'react-router';
import { useImpedido } from './impedido';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';
import { PartesFields } from './partes-fields';
import { TOCA_MEDIACION } from './toca';
import './mediacion.css';

const T = MEDIACION_TEXTS.nueva;
const FORM_ID = 'proponer-mediacion';
type Preparada = Output<'mediacion.preparar'>;

/** Proposes a mediation. What the law forbids stands here before anything is typed. */
export function NuevaMediacionPage() {
  return <CasoGate fresco>{(caso) => <Preparar key={caso.id} caso={caso} />}</CasoGate>;
}

function Preparar({ caso }: { caso: Caso }) {
  const { puede } = useSession();
  const conduce = puede('MEDIACION_CONDUCIR');
  const { data, error, refetch } = useQueryOperation('mediacion.preparar', { casoId: caso.id }, { enabled: conduce });
  if (data && data.impedimentos.length === 0) return <ProponerForm caso={caso} preparada={data} />;
  return (
    <Page title={T.titulo(caso.codigo)} actions={<EmergencyButton />}>
      {!conduce && <p>{MEDIACION_TEXTS.sinPermiso}</p>}
      <ErrorNotice error={error} onRetry={refetch} />
      {conduce && !data && !error && <Loading label={MEDIACION_TEXTS.abriendo} />}
      {data && <NoSePropone casoId={caso.id} preparada={data} />}
    </Page>
  );
}

/** The reasons with their articles, and the button that they disable. */
function NoSePropone({ casoId, preparada }: { casoId: string; preparada: Preparada }) {
  const navigate = useNavigate();
  const { aviso, boton } = useImpedido(preparada.impedimentos);
  const { abierta } = preparada;
  return (
    <Card title={abierta === null ? T.prohibida : T.abierta} edge={abierta === null ? 'urgent' : 'action'}>
      {aviso}
      {abierta === null && <p>{T.prohibidaQue}</p>}
      <Row>
        {abierta === null ? (
          <Button {...boton}>{T.boton}</Button>
        ) : (
          <Button onClick={() => void navigate(`/casos/${casoId}/mediacion/${abierta}`, { replace: true })}>{T.abrir}</Button>
        )}
        <Button variant="default" onClick={() => void navigate(`/casos/${casoId}`)}>
          {MEDIACION_TEXTS.volver}
        </Button>
      </Row>
    </Card>
  );
}

const adulta = { esNna: false, nombre: '', cedula: '', calidad: '', representante: '' };

function ProponerForm({ caso, preparada }: { caso: Caso; preparada: Preparada }) {
  const navigate = useNavigate();
  const form = useFormulario(proponerSchema, {
    casoId: caso.id,
    asunto: '',
    partes: [
      adulta,
      ...(preparada.nna.length === 0
        ? [adulta]
        : preparada.nna.map(({ personaId, nombre }) => ({ esNna: true, personaId, nombre, cedula: '', calidad: '', representante: '' }))),
    ],
  });
  const borrador = useBorrador(`proponer-mediacion:${caso.id}`, 1, form);
  const proponer = useCommand('mediacion.proponer', { invalidates: TOCA_MEDIACION });
  const enviar = async (valores: Proponer) => {
    const hecha = await proponer.run(valores);
    if (!hecha) return;
    try {
      await borrador.descartar();
    } finally {
      notify(T.hecho);
      void navigate(`/casos/${caso.id}/mediacion/${hecha.id}`, { replace: true });
    }
  };
  return (
    <Page
      title={T.titulo(caso.codigo)}
      subtitle={
        <>
          {T.subtitulo} <BorradorStatus borrador={borrador} />
        </>
      }
      actions={<EmergencyButton />}
      aside={
        <div className="mediacion-lateral" data-fija>
          <Card title={T.antes}>
            <ul className="v-bullets">
              {T.reglas.map((regla) => (
                <li key={regla}>{regla}</li>
              ))}
            </ul>
          </Card>
          <Button type="submit" form={FORM_ID} loading={proponer.running} fullWidth>
            {T.boton}
          </Button>
          <Button variant="default" fullWidth onClick={() => void navigate(`/casos/${caso.id}`)}>
            {MEDIACION_TEXTS.volver}
          </Button>
        </div>
      }
    >
      <div role="presentation" onKeyDown={enterSigue}>
        <Form id={FORM_ID} form={form} onSubmit={enviar} error={proponer.error}>
          <Card title={T.asunto}>
            <TextField<Proponer> name="asunto" label={T.asuntoEtiqueta} placeholder={T.asuntoEjemplo} maxLength={300} />
          </Card>
          <Card title={T.partes}>
            <p className="v-muted">{T.partesAyuda}</p>
            <PartesFields nna={preparada.nna} />
          </Card>
        </Form>
      </div>
    </Page>
  );
}
