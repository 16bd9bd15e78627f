import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import { actosTexts } from '@core/features/derivaciones/derivaciones-actos.texts';
import { DECISIONES_RESPUESTA, MEDIOS_RESPUESTA } from '@core/features/derivaciones/derivacion-estado.rules';
import type { Derivacion } from '@core/features/derivaciones/derivaciones.types';
import { localDay } from '@core/kernel/dates';
import { useBorrador } from '@renderer/lib/borrador';
import { CasoGate } from '@renderer/lib/caso-gate';
import { nowIso } from '@renderer/lib/clock';
import { useMotivo } from '@renderer/lib/motivos';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { InstantField } from '@renderer/ui/date-field';
import { notify } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { enterSigue } from '@renderer/ui/enter-sigue';
import { CheckboxField, ChoiceField, TextArea, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, FieldGrid, Page } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import { DERIVACION_TEXTS } from './derivaciones-pantallas.texts';
import { MedidasField } from './medidas-field';
import { respuestaFormSchema, type RespuestaForm } from './respuesta-form';
import { TOCA_DERIVACION } from './toca';
import './derivaciones.css';

const T = DERIVACION_TEXTS.respuesta;
const FORM_ID = 'registrar-respuesta';
const MEDIOS = MEDIOS_RESPUESTA.map((value) => ({ value, label: actosTexts.medio[value] }));
const DECISIONES = DECISIONES_RESPUESTA.map((value) => ({ value, label: actosTexts.decision[value] }));

/** The answer of an institution, in the order in which its paper says it (§4.8). */
export function RespuestaPage() {
  return <CasoGate>{(caso) => <Abrir key={caso.id} caso={caso} />}</CasoGate>;
}

function Abrir({ caso }: { caso: Caso }) {
  const { derivacionId = '' } = useParams();
  const navigate = useNavigate();
  const { puede } = useSession();
  const { motivo } = useMotivo(caso.id);
  const { data, error, refetch } = useQueryOperation('derivaciones.obtener', {
    id: derivacionId,
    ...(motivo === undefined ? {} : { motivo }),
  });
  if (data?.puede.responder.permitido === true && puede('RESPUESTA_REGISTRAR')) return <Registrar caso={caso} derivacion={data} />;
  return (
    <Page
      title={data ? T.titulo(data.oficio.numero) : <span className="solo-lectores">{DERIVACION_TEXTS.abriendo}</span>}
      actions={<EmergencyButton />}
    >
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading label={DERIVACION_TEXTS.abriendo} />}
      {data && (
        <>
          <p>{puede('RESPUESTA_REGISTRAR') ? (data.puede.responder.razon ?? T.noAhora) : DERIVACION_TEXTS.sinPermiso}</p>
          <div>
            <Button variant="default" onClick={() => void navigate(`/casos/${caso.id}/derivaciones/${data.oficio.id}`)}>
              {DERIVACION_TEXTS.volverOficio}
            </Button>
          </div>
        </>
      )}
    </Page>
  );
}

function Registrar({ caso, derivacion: { oficio } }: { caso: Caso; derivacion: Derivacion }) {
  const navigate = useNavigate();
  const [inicio] = useState(nowIso);
  const form = useFormulario(respuestaFormSchema, {
    derivacionId: oficio.id,
    recibidaEn: inicio,
    numeroTramite: '',
    funcionario: '',
    resumen: '',
    medidas: [],
    conAudiencia: false,
  });
  const borrador = useBorrador(`respuesta:${oficio.id}`, 1, form);
  const registrar = useCommand('derivaciones.registrarRespuesta', { invalidates: TOCA_DERIVACION });
  const decision = useWatch({ control: form.control, name: 'decision' });
  const conAudiencia = useWatch({ control: form.control, name: 'conAudiencia' });
  const volver = `/casos/${caso.id}/derivaciones/${oficio.id}`;
  return (
    <Page
      title={T.titulo(oficio.numero)}
      subtitle={
        <>
          {T.subtitulo} <BorradorStatus borrador={borrador} />
        </>
      }
      actions={<EmergencyButton />}
      aside={
        <div className="derivaciones-lateral">
          <Card>
            <p className="v-strong">{oficio.nombre}</p>
            <p className="v-muted">{DERIVACION_TEXTS.oficio.caso(caso.codigo)}</p>
          </Card>
          <Button type="submit" form={FORM_ID} loading={registrar.running} fullWidth>
            {T.guardar}
          </Button>
          <Button variant="default" fullWidth onClick={() => void navigate(volver)}>
            {DERIVACION_TEXTS.volverOficio}
          </Button>
        </div>
      }
    >
      <div role="presentation" onKeyDown={enterSigue}>
        <Form
          id={FORM_ID}
          form={form}
          error={registrar.error}
          onSubmit={async (valores) => {
            const hecha = await registrar.run(valores);
            if (!hecha) return;
            try {
              await borrador.descartar();
            } finally {
              notify(hecha.rederivar ? T.rederivar : T.hecho);
              void navigate(hecha.rederivar ? `/casos/${caso.id}/derivaciones` : volver, { replace: true });
            }
          }}
        >
          <Card title={T.que}>
            <InstantField<RespuestaForm> name="recibidaEn" label={T.recibida} timeLabel={T.hora} max={localDay(inicio)} />
            <ChoiceField<RespuestaForm> name="medio" label={T.medio} options={MEDIOS} />
            <FieldGrid min={260}>
              <TextField<RespuestaForm> name="funcionario" label={T.funcionario} description={T.funcionarioAyuda} personal />
              <TextField<RespuestaForm> name="numeroTramite" label={T.tramite} optional={DERIVACION_TEXTS.opcional} />
            </FieldGrid>
            <ChoiceField<RespuestaForm> name="decision" label={T.decision} options={DECISIONES} />
            <TextArea<RespuestaForm> name="resumen" label={T.resumen} minRows={3} personal />
          </Card>
          {decision === 'MEDIDA_DICTADA' && (
            <Card title={T.medidas} note={T.medidasAyuda}>
              <MedidasField inicio={inicio} />
            </Card>
          )}
          <Card title={T.audiencia}>
            <CheckboxField<RespuestaForm> name="conAudiencia" label={T.conAudiencia} />
            {conAudiencia && (
              <>
                <InstantField<RespuestaForm> name="audiencia.fijadaPara" label={T.cuando} timeLabel={T.hora} />
                <FieldGrid min={260}>
                  <TextField<RespuestaForm> name="audiencia.asunto" label={T.asunto} />
                  <TextField<RespuestaForm> name="audiencia.lugar" label={T.lugar} optional={DERIVACION_TEXTS.opcional} />
                </FieldGrid>
              </>
            )}
          </Card>
        </Form>
      </div>
    </Page>
  );
}
