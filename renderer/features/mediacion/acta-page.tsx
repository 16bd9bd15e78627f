import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import type { Mediacion } from '@core/features/mediacion/mediacion-vista.contract';
import { admiteActaMediacion } from '@core/features/mediacion/mediacion.rules';
import { mediacionTexts } from '@core/features/mediacion/mediacion.texts';
import { useBorrador } from '@renderer/lib/borrador';
import { CasoGate } from '@renderer/lib/caso-gate';
import { useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { enterSigue } from '@renderer/ui/enter-sigue';
import { ChoiceField, TextArea } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, Page } from '@renderer/ui/page';
import { ErrorNotice, Loading, ProgressPanel } from '@renderer/ui/states';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { actaForm } from './acta-form';
import type { ActaForm, ActaValores } from './acta-form';
import { CompromisosFields, FirmasFields } from './acta-fields';
import { ActaVista } from './acta-vista';
import { contraDe, useImpedido } from './impedido';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';
import { useMediacion } from './use-mediacion';
import './mediacion.css';

const T = MEDIACION_TEXTS.acta;
const FORM_ID = 'acta-de-acuerdo';
/** Writes the act, shows it as it will print, and issues it. */
export function ActaPage() {
  return <CasoGate fresco>{(caso) => <Abrir key={caso.id} caso={caso} />}</CasoGate>;
}

function Abrir({ caso }: { caso: Caso }) {
  const { data, error, refetch } = useMediacion(caso.id);
  if (data) return <Escribir key={data.id} mediacion={data} />;
  return (
    <Page title={<span className="solo-lectores">{MEDIACION_TEXTS.abriendo}</span>}>
      <ErrorNotice error={error} onRetry={refetch} />
      {!error && <Loading label={MEDIACION_TEXTS.abriendo} />}
    </Page>
  );
}

function Escribir({ mediacion }: { mediacion: Mediacion }) {
  const navigate = useNavigate();
  const form = useFormulario(actaForm, {
    mediacionId: mediacion.id,
    tipoActa: 'ACTA_COMPROMISO',
    antecedentes: '',
    compromisos: [{ quien: '', que: '', comoSeVerifica: '' }],
    firmas: mediacion.partes.map(({ id }) => ({ parteId: id, firma: 'FIRMA' as const, testigoNombre: '', testigoCedula: '' })),
  });
  const borrador = useBorrador(`mediacion-acta:${mediacion.id}`, 1, form);
  const ver = useCommand('mediacion.previsualizarActa');
  const [vista, setVista] = useState<{ valores: ActaValores; pdf: string; avisos: readonly { campo: string; texto: string }[] } | null>(
    null,
  );
  const { aviso, boton, impedido } = useImpedido(contraDe(mediacion, 'ACORDAR'));
  const volver = () => void navigate(`/casos/${mediacion.casoId}/mediacion/${mediacion.id}`);
  if (vista !== null)
    return <ActaVista mediacion={mediacion} {...vista} descartar={() => borrador.descartar()} onCambiar={() => setVista(null)} />;
  const mediador = mediacion.sesiones.at(-1)?.mediador ?? null;
  return (
    <Page
      title={T.pagina(mediacion.codigoCaso)}
      subtitle={
        <>
          {T.subtitulo} <BorradorStatus borrador={borrador} />
        </>
      }
      actions={<EmergencyButton />}
      aside={
        <div className="mediacion-lateral" data-fija>
          {aviso}
          {ver.running ? (
            <ProgressPanel title={T.preparando} event={ver.progress} onCancel={ver.cancel} cancelling={ver.cancelling} />
          ) : (
            <Button type="submit" form={FORM_ID} fullWidth {...boton}>
              {T.ver}
            </Button>
          )}
          <Button variant="default" fullWidth onClick={volver}>
            {MEDIACION_TEXTS.volverMediacion}
          </Button>
        </div>
      }
    >
      {!impedido && (
        <div role="presentation" onKeyDown={enterSigue}>
          <Form
            id={FORM_ID}
            form={form}
            error={ver.error}
            onSubmit={async (valores) => {
              const hecha = await ver.run({ ...valores, version: mediacion.version });
              if (hecha) setVista({ valores, ...hecha });
            }}
          >
            {admiteActaMediacion(mediador) && (
              <Card>
                <ChoiceField<ActaForm>
                  name="tipoActa"
                  label={T.tipo}
                  description={T.tipoAyuda}
                  options={(['ACTA_COMPROMISO', 'ACTA_MEDIACION'] as const).map((value) => ({
                    value,
                    label: mediacionTexts.tipoActa[value],
                  }))}
                />
              </Card>
            )}
            <Card title={T.antecedentes}>
              <TextArea<ActaForm>
                name="antecedentes"
                label={T.antecedentesEtiqueta}
                description={T.antecedentesAyuda}
                minRows={3}
                personal
              />
            </Card>
            <Card title={T.compromisos}>
              <CompromisosFields />
            </Card>
            <Card title={T.firmas}>
              <FirmasFields partes={mediacion.partes} />
            </Card>
          </Form>
        </div>
      )}
    </Page>
  );
}
