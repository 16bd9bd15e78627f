import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import type { Output } from '@core/contract/index';
import { TIPOS_VISITA } from '@core/features/visitas/visita.types';
import type { ProgramarVisita } from '@core/features/visitas/visitas.contract';
import { visitasTexts } from '@core/features/visitas/visitas.texts';
import { localDay } from '@core/kernel/dates';
import { useBorrador } from '@renderer/lib/borrador';
import { CasoGate } from '@renderer/lib/caso-gate';
import { nowIso } from '@renderer/lib/clock';
import { useMotivo } from '@renderer/lib/motivos';
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
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { AntesDeIr } from './antes-de-ir';
import { AutoridadFields, DondeFields, QuienesFields } from './plan-fields';
import { TOCA_VISITA } from './toca';
import { makeProgramarSchema, type ProgramarForm } from './visita-form.mapping';
import { VISITAS_TEXTS } from './visitas-pantallas.texts';
import './visitas.css';

const T = VISITAS_TEXTS.programar;
const FORM_ID = 'programar-visita';

const OPCIONES_TIPO = TIPOS_VISITA.map((value) => ({ value, label: visitasTexts.tipo[value] }));

type Preparada = Output<'visitas.preparar'>;

/** Plans a visit. What the law forbids stands here before anything is typed. */
export function ProgramarVisitaPage() {
  return <CasoGate fresco>{(caso) => <Preparar key={caso.id} caso={caso} />}</CasoGate>;
}

function Preparar({ caso }: { caso: Caso }) {
  const { puede, sesion } = useSession();
  const { motivo } = useMotivo(caso.id);
  const visita = puede('VISITA_REGISTRAR');
  const { data, error, refetch } = useQueryOperation(
    'visitas.preparar',
    { casoId: caso.id, ...(motivo === undefined ? {} : { motivo }) },
    { enabled: visita },
  );
  const titulo = T.titulo(caso.codigo);
  if (data && data.impedimento === null) return <Programar caso={caso} preparada={data} usuarioId={sesion.usuarioId} />;
  return (
    <Page title={titulo} actions={<EmergencyButton />}>
      {!visita && <p>{T.sinPermiso}</p>}
      <ErrorNotice error={error} onRetry={refetch} />
      {visita && !data && !error && <Loading label={VISITAS_TEXTS.visita.abriendo} />}
      {data?.impedimento && <Prohibida casoId={caso.id} impedimento={data.impedimento} />}
    </Page>
  );
}

/** The reason with its article, and the button that it disables. */
function Prohibida({ casoId, impedimento: { razon, articulo } }: { casoId: string; impedimento: NonNullable<Preparada['impedimento']> }) {
  const navigate = useNavigate();
  return (
    <Card edge="urgent">
      <Notice tone="high" title={T.prohibida}>
        <p id="por-que-no">
          {razon}
          {articulo !== null && ` (${articulo})`}
        </p>
      </Notice>
      <p>{T.prohibidaQue}</p>
      <div className="v-row">
        <Button disabled aria-describedby="por-que-no">
          {T.boton}
        </Button>
        <Button variant="default" onClick={() => void navigate(`/casos/${casoId}`)}>
          {VISITAS_TEXTS.volver}
        </Button>
      </div>
    </Card>
  );
}

function Programar({ caso, preparada, usuarioId }: { caso: Caso; preparada: Preparada; usuarioId: string }) {
  const navigate = useNavigate();
  const [inicio] = useState(nowIso);
  const [schema] = useState(() =>
    makeProgramarSchema({ conocidoEn: caso.conocidoEn, exigeAutoridad: preparada.exigeAutoridad?.razon ?? null }),
  );
  const form = useFormulario(schema, {
    casoId: caso.id,
    tipo: preparada.tipoSugerido,
    motivo: '',
    direccion: preparada.direccion,
    referencia: '',
    visitantes: { usuarios: preparada.personas.some(({ id }) => id === usuarioId) ? [usuarioId] : [], otros: '' },
    autoridad: { nombre: '' },
    enPapel: false,
    papelNumero: '',
  });
  const borrador = useBorrador(`programar-visita:${caso.id}`, 1, form);
  const programar = useCommand('visitas.programar', { invalidates: TOCA_VISITA });
  const enPapel = useWatch({ control: form.control, name: 'enPapel' });

  const enviar = async (valores: ProgramarVisita) => {
    const hecha = await programar.run(valores);
    if (!hecha) return;
    try {
      await borrador.descartar();
    } finally {
      notify(T.hecho);
      void navigate(`/casos/${caso.id}/visitas/${hecha.id}`, { replace: true });
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
        <div className="visitas-lateral">
          <AntesDeIr preparada={preparada} />
          <Button type="submit" form={FORM_ID} loading={programar.running} fullWidth>
            {T.boton}
          </Button>
          <Button variant="default" fullWidth onClick={() => void navigate(`/casos/${caso.id}`)}>
            {VISITAS_TEXTS.volver}
          </Button>
        </div>
      }
    >
      <div role="presentation" onKeyDown={enterSigue}>
        <Form id={FORM_ID} form={form} onSubmit={enviar} error={programar.error}>
          <Card title={T.cuando}>
            <ChoiceField<ProgramarForm> name="tipo" label={T.tipo} options={OPCIONES_TIPO} />
            <CheckboxField<ProgramarForm> name="enPapel" label={T.enPapel} />
            {enPapel === true && (
              <FieldGrid min={220}>
                <DateField<ProgramarForm> name="papelFecha" label={T.papelFecha} max={localDay(inicio)} />
                <TextField<ProgramarForm> name="papelNumero" label={T.papelNumero} optional={VISITAS_TEXTS.opcional} />
              </FieldGrid>
            )}
            <div className="visitas-cuando">
              <InstantField<ProgramarForm> name="programadaPara" label={T.dia} timeLabel={T.hora} />
            </div>
            <TextArea<ProgramarForm> name="motivo" label={T.motivo} description={T.motivoAyuda} minRows={2} personal />
          </Card>
          <Card title={T.donde}>
            <DondeFields />
          </Card>
          <Card title={T.quienes}>
            <QuienesFields personas={preparada.personas} />
          </Card>
          <Card title={T.autoridad}>
            {preparada.exigeAutoridad !== null && (
              <Notice tone="high">
                <p>{preparada.exigeAutoridad.razon}</p>
              </Notice>
            )}
            <AutoridadFields />
          </Card>
        </Form>
      </div>
    </Page>
  );
}
