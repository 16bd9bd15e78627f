import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import type { RegistrarSeguimiento } from '@core/features/seguimiento/seguimiento.contract';
import { visitaVaAparte } from '@core/features/seguimiento/seguimiento.rules';
import { seguimientoTexts } from '@core/features/seguimiento/seguimiento.texts';
import { CUMPLIMIENTOS, SITUACIONES_SEGUIMIENTO, TIPOS_SEGUIMIENTO } from '@core/features/seguimiento/seguimiento.types';
import { fechaLarga, localDay } from '@core/kernel/dates';
import { useBorrador } from '@renderer/lib/borrador';
import { CasoGate } from '@renderer/lib/caso-gate';
import { nowIso } from '@renderer/lib/clock';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { DateField, InstantField } from '@renderer/ui/date-field';
import { notify } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { enterSigue } from '@renderer/ui/enter-sigue';
import { CheckboxField, ChoiceField, TextArea, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, FieldGrid, Page } from '@renderer/ui/page';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { makeSeguimientoForm } from './seguimiento-form.mapping';
import type { SeguimientoForm } from './seguimiento-form.mapping';
import { SEGUIMIENTO_TEXTS } from './seguimiento-pantallas.texts';
import { TOCA_SEGUIMIENTO } from './toca';
import './seguimiento.css';

const T = SEGUIMIENTO_TEXTS.nuevo;
const FORM_ID = 'seguimiento-nuevo';
const SI_NO = [
  { value: 'SI', label: SEGUIMIENTO_TEXTS.si, key: 's' },
  { value: 'NO', label: SEGUIMIENTO_TEXTS.no, key: 'n' },
];
const SITUACIONES = SITUACIONES_SEGUIMIENTO.map((value) => ({ value, label: seguimientoTexts.situacion[value] }));
const OPCIONES_CUMPLIMIENTO = CUMPLIMIENTOS.map((value) => ({ value, label: seguimientoTexts.cumplimiento[value] }));

/** Writes a follow-up down (§4.9); what worsens leads straight to a new triage. */
export function NuevoSeguimientoPage() {
  return <CasoGate fresco>{(caso) => <Comprobar key={caso.id} caso={caso} />}</CasoGate>;
}

function Comprobar({ caso }: { caso: Caso }) {
  const { puede } = useSession();
  const navigate = useNavigate();
  const acto = caso.actos.find((uno) => uno.acto === 'SEGUIR');
  if (puede('SEGUIMIENTO_REGISTRAR') && acto?.permitido) return <Nuevo caso={caso} />;
  return (
    <Page title={T.titulo(caso.codigo)} actions={<EmergencyButton />}>
      <Card>
        <Notice tone="high" title={T.sinPaso}>
          <p>{puede('SEGUIMIENTO_REGISTRAR') ? `${acto?.razon ?? ''}${acto?.articulo ? ` (${acto.articulo})` : ''}` : T.sinPermiso}</p>
        </Notice>
        <div>
          <Button variant="default" onClick={() => void navigate(`/casos/${caso.id}`)}>
            {SEGUIMIENTO_TEXTS.volver}
          </Button>
        </div>
      </Card>
    </Page>
  );
}

function Nuevo({ caso }: { caso: Caso }) {
  const navigate = useNavigate();
  const { puede } = useSession();
  const [inicio] = useState(nowIso);
  const [schema] = useState(() => makeSeguimientoForm({ conocidoEn: caso.conocidoEn }));
  const form = useFormulario(schema, {
    casoId: caso.id,
    hechoEn: `${inicio.slice(0, 16)}:00.000Z`,
    medidasCumplidas: 'NO_APLICA',
    acuerdosCumplidos: 'NO_APLICA',
    escuela: '',
    salud: '',
    hechosNuevos: '',
    nota: '',
    enPapel: false,
    papelNumero: '',
  });
  const borrador = useBorrador(`seguimiento:${caso.id}`, 1, form);
  const registrar = useCommand('seguimiento.registrar', { invalidates: TOCA_SEGUIMIENTO });
  const enPapel = useWatch({ control: form.control, name: 'enPapel' });
  const localizado = useWatch({ control: form.control, name: 'localizado' });
  const violencia = useWatch({ control: form.control, name: 'violenciaNueva' });
  const aparte = visitaVaAparte(caso.riesgo);

  const enviar = async (valores: RegistrarSeguimiento) => {
    const hecho = await registrar.run(valores);
    if (!hecho) return;
    const revalorar = hecho.revalorar && puede('CASO_VALORAR');
    try {
      await borrador.descartar();
    } finally {
      notify(revalorar ? T.hechoRevalorar : T.hecho);
      void navigate(`/casos/${caso.id}${revalorar ? '/valorar' : ''}`, { replace: true });
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
        <div className="seguimiento-lateral">
          <Aviso control={form.control} />
          <Button type="submit" form={FORM_ID} loading={registrar.running} fullWidth>
            {T.boton}
          </Button>
          <Button variant="default" fullWidth onClick={() => void navigate(`/casos/${caso.id}`)}>
            {SEGUIMIENTO_TEXTS.volver}
          </Button>
        </div>
      }
    >
      <div role="presentation" onKeyDown={enterSigue}>
        <Form id={FORM_ID} form={form} onSubmit={enviar} error={registrar.error}>
          <Card title={T.cuando}>
            <div className="seguimiento-cuando">
              <InstantField<SeguimientoForm> name="hechoEn" label={T.dia} timeLabel={T.hora} max={localDay(inicio)} />
            </div>
            <ChoiceField<SeguimientoForm>
              name="tipo"
              label={T.tipo}
              {...(aparte ? { description: T.visitaAparte } : {})}
              options={TIPOS_SEGUIMIENTO.filter((tipo) => !aparte || tipo !== 'VISITA').map((value) => ({
                value,
                label: seguimientoTexts.tipo[value],
              }))}
            />
            <ChoiceField<SeguimientoForm> name="localizado" label={T.localizado} options={SI_NO} layout="row" />
            {localizado !== 'NO' && <ChoiceField<SeguimientoForm> name="contactoNna" label={T.contactoNna} options={SI_NO} layout="row" />}
          </Card>
          {localizado !== 'NO' && (
            <Card title={T.como}>
              <ChoiceField<SeguimientoForm> name="situacion" label={T.situacion} options={SITUACIONES} />
              <ChoiceField<SeguimientoForm> name="medidasCumplidas" label={T.medidas} options={OPCIONES_CUMPLIMIENTO} layout="row" />
              <ChoiceField<SeguimientoForm> name="acuerdosCumplidos" label={T.acuerdos} options={OPCIONES_CUMPLIMIENTO} layout="row" />
              <FieldGrid min={240}>
                <TextField<SeguimientoForm> name="escuela" label={T.escuela} optional personal />
                <TextField<SeguimientoForm> name="salud" label={T.salud} optional personal />
              </FieldGrid>
            </Card>
          )}
          <Card title={T.queSeSupo}>
            <ChoiceField<SeguimientoForm>
              name="violenciaNueva"
              label={T.violencia}
              description={T.violenciaAyuda}
              options={SI_NO}
              layout="row"
            />
            <TextArea<SeguimientoForm>
              name="hechosNuevos"
              label={T.hechos}
              description={T.hechosAyuda}
              optional={violencia !== 'SI'}
              minRows={2}
              personal
            />
            <TextArea<SeguimientoForm> name="nota" label={T.nota} minRows={3} personal />
          </Card>
          <Card title={T.sigue}>
            <Proximo casoId={caso.id} />
            <CheckboxField<SeguimientoForm> name="enPapel" label={T.enPapel} />
            {enPapel === true && (
              <div className="seguimiento-cuando">
                <TextField<SeguimientoForm> name="papelNumero" label={T.papelNumero} optional={SEGUIMIENTO_TEXTS.opcional} />
              </div>
            )}
          </Card>
        </Form>
      </div>
    </Page>
  );
}

/** The date of the next one, with what the programme proposes for this risk. */
function Proximo({ casoId }: { casoId: string }) {
  const { data } = useQueryOperation('seguimiento.listar', { casoId });
  const { setValue } = useFormContext<SeguimientoForm>();
  const propuesta = data?.proximoSugerido ?? null;
  const hoy = localDay(nowIso());
  // a proposal that is already over means: as soon as possible
  const dia = propuesta !== null && propuesta < hoy ? hoy : propuesta;
  return (
    <div className="seguimiento-cuando">
      <DateField<SeguimientoForm> name="proximoEl" label={T.proximo} optional />
      {data && (
        <p className="v-muted">
          {dia === null ? SEGUIMIENTO_TEXTS.ultimo.ninguno : SEGUIMIENTO_TEXTS.ultimo.propone(fechaLarga(dia))}{' '}
          {dia !== null && (
            <button
              type="button"
              className="v-link"
              onClick={() => setValue('proximoEl', dia, { shouldDirty: true, shouldValidate: true })}
            >
              {SEGUIMIENTO_TEXTS.ultimo.usar}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** What the answers will set off, before they are sent. */
function Aviso({ control }: { control: ReturnType<typeof useFormulario<ReturnType<typeof makeSeguimientoForm>>>['control'] }) {
  const [situacion, violencia, hechos, medidas] = useWatch({
    control,
    name: ['situacion', 'violenciaNueva', 'hechosNuevos', 'medidasCumplidas'],
  });
  const conViolencia = violencia === 'SI';
  if (!conViolencia && situacion !== 'EMPEORA' && medidas !== 'NO' && (hechos ?? '').trim() === '') return null;
  return (
    <Notice tone={conViolencia ? 'urgent' : 'warn'} role="status">
      {conViolencia && (
        <>
          <p className="v-strong">{T.avisoPeligro}</p>
          <p>{T.avisoViolencia}</p>
        </>
      )}
      <p>{T.aviso}</p>
    </Notice>
  );
}
