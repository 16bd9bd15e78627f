import { Button } from '@mantine/core';
import { CANALES } from '@core/features/casos/caso.types';
import type { RegistrarCaso } from '@core/features/casos/casos.contract';
import { exigeMotivo } from '@core/features/casos/caso.rules';
import { casosTexts } from '@core/features/casos/casos.texts';
import { rutaTexts } from '@core/features/ruta/ruta.texts';
import { useBorrador } from '@renderer/lib/borrador';
import { useCatalogo } from '@renderer/lib/catalogo';
import { nowIso } from '@renderer/lib/clock';
import { useAnotarMotivo } from '@renderer/lib/motivos';
import { useSession } from '@renderer/lib/session';
import { useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { InstantField } from '@renderer/ui/date-field';
import { notify } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { SelectField, TextArea, YesNoUnknownField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, Page } from '@renderer/ui/page';
import { localDay } from '@core/kernel/dates';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { CASOS_TEXTS } from './casos-pantallas.texts';
import { Desplaza } from './desplaza';
import { enterSigue } from '@renderer/ui/enter-sigue';
import { NnaBloque } from './nna-bloque';
import { PapelDatos, PapelSwitch } from './papel-field';
import { QuienInformaDatos, QuienInformaField } from './quien-informa-field';
import { aRegistrar, registrarFormSchema, registroVacio } from './registrar.mapping';
import { REGISTRAR_TEXTS as T } from './registrar.texts';
import { SignificadoPanel } from './significado-panel';
import { TiposField } from './tipos-field';
import './casos.css';

const FORM_ID = 'registrar-caso';
const OPCIONES_CANAL = CANALES.map((value) => ({ value, label: casosTexts.canal[value] }));

/** What «¿Qué hago si…?» already knew, handed over in the navigation's state (memory only). */
type Previo = Parameters<typeof registroVacio>[1];

/** The one screen of registration: at most twelve inputs and eight questions; on the right, what the answers mean. */
export function RegistrarPage() {
  const { puede } = useSession();
  if (!puede('CASO_REGISTRAR')) {
    return (
      <Page title={T.titulo}>
        <p>{T.sinPermiso}</p>
      </Page>
    );
  }
  return <Registrar />;
}

function Registrar() {
  const navigate = useNavigate();
  const location = useLocation();
  const catalogo = useCatalogo();
  const anotarMotivo = useAnotarMotivo();
  const [inicio] = useState(nowIso);
  const form = useFormulario(registrarFormSchema, registroVacio(inicio, (location.state as { previo?: Previo } | null)?.previo));
  const borrador = useBorrador('registrar-caso', 1, form);
  const registrar = useCommand('casos.registrar', { invalidates: ['casos.', 'recordatorios.'] });

  const enviar = async (valores: RegistrarCaso) => {
    const creado = await registrar.run(aRegistrar(valores));
    if (!creado) return;
    if (exigeMotivo({ tipos: valores.tipos, respuestas: valores.triaje })) anotarMotivo(creado.id, CASOS_TEXTS.motivoRecienRegistrado);
    try {
      await borrador.descartar();
    } finally {
      notify(T.registrado);
      void navigate(`/casos/${creado.id}`, { replace: true });
    }
  };

  return (
    <Page
      title={T.titulo}
      subtitle={
        <>
          {T.subtitulo} <BorradorStatus borrador={borrador} />
        </>
      }
      actions={
        <div className="casos-solo-angosto">
          <EmergencyButton />
        </div>
      }
      aside={
        <div className="casos-lateral">
          <div className="casos-solo-ancho">
            <EmergencyButton />
          </div>
          <Desplaza label={rutaTexts.significado.titulo}>
            <SignificadoPanel control={form.control} catalogo={catalogo} />
          </Desplaza>
          <Button type="submit" form={FORM_ID} loading={registrar.running} fullWidth>
            {T.registrar}
          </Button>
          <Button variant="default" fullWidth onClick={() => void borrador.guardar()}>
            {T.guardarBorrador}
          </Button>
          <p className="v-muted casos-centrado">{T.atajo}</p>
        </div>
      }
    >
      {/* Enter goes on and Ctrl+Enter sends: a listener for the whole form, not a control of its own. */}
      <div role="presentation" onKeyDown={enterSigue}>
        <Form id={FORM_ID} form={form} onSubmit={enviar} error={registrar.error}>
          <Card title={T.supimos} actions={<PapelSwitch />}>
            <div className="casos-supimos">
              <InstantField<RegistrarCaso> name="conocidoEn" label={T.dia} timeLabel={T.hora} max={localDay(inicio)} />
              <SelectField<RegistrarCaso> name="canal" label={T.medio} options={OPCIONES_CANAL} />
              <QuienInformaField />
            </div>
            <QuienInformaDatos />
            <PapelDatos />
          </Card>
          <NnaBloque />
          <Card title={T.paso}>
            <div className="casos-paso">
              <TextArea<RegistrarCaso> name="relato" label={T.relato} description={T.relatoAyuda} minRows={4} personal />
              <TiposField catalogo={catalogo} label={T.tipo} description={T.tipoAyuda} />
            </div>
          </Card>
          <Card title={T.preguntas} note={T.preguntasNota}>
            {catalogo.preguntas
              .filter(({ bloque }) => bloque === 'A')
              .map(({ codigo, texto }) => (
                <YesNoUnknownField
                  key={codigo}
                  name={`triaje.${codigo}`}
                  label={
                    <>
                      <span className="v-muted">{codigo}</span> {texto}
                    </>
                  }
                />
              ))}
          </Card>
        </Form>
      </div>
    </Page>
  );
}
