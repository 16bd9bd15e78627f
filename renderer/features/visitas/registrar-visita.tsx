import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import { resultadoDe } from '@core/features/visitas/visita.rules';
import type { RegistrarVisita, Visita } from '@core/features/visitas/visitas.contract';
import { visitasTexts } from '@core/features/visitas/visitas.texts';
import type { Output } from '@core/contract/index';
import { useBorrador } from '@renderer/lib/borrador';
import { useCommand } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { notify } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { enterSigue } from '@renderer/ui/enter-sigue';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, Page } from '@renderer/ui/page';
import { type ReactNode, useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { Consentimiento } from './antes-de-ir';
import { CierreBlocks, CompromisosBlock, FactoresBlock, OpinionBlock, RelatoBlocks } from './ficha-final';
import { DatosBlock, HogarBlocks, PresentesBlock } from './ficha-inicio';
import { TOCA_VISITA } from './toca';
import { makeRegistrarSchema, registroVacio } from './visita-form.mapping';
import { VISITAS_TEXTS } from './visitas-pantallas.texts';

const T = VISITAS_TEXTS.registrar;
const FORM_ID = 'registrar-visita';

interface RegistrarProps {
  caso: Caso;
  visita: Visita;
  preparada: Output<'visitas.preparar'>;
  /** What was planned, above the sheet. */
  plan: ReactNode;
}

/** The result of a visit in the order of its paper. Only what belongs to the chosen result is asked. */
export function RegistrarVisitaForm({ caso, visita, preparada, plan }: RegistrarProps) {
  const navigate = useNavigate();
  const [schema] = useState(() =>
    makeRegistrarSchema({
      conocidoEn: caso.conocidoEn,
      exigeAutoridad: preparada.exigeAutoridad?.razon ?? null,
      nna: visita.nna.map(({ id }) => id),
    }),
  );
  const form = useFormulario(schema, registroVacio(visita));
  const borrador = useBorrador(`registrar-visita:${visita.id}`, 1, form);
  const registrar = useCommand('visitas.registrar', { invalidates: TOCA_VISITA });
  const pedido = useWatch({ control: form.control, name: 'resultado' });
  const agresor = useWatch({ control: form.control, name: 'ficha.agresorPresente' });
  const resultado = pedido && resultadoDe(pedido, { agresorPresente: agresor });
  const realizada = resultado === 'REALIZADA';
  const vieron = realizada || resultado === 'SUSPENDIDA_POR_RIESGO';

  const { clearErrors } = form;
  // Another result asks other things: what was missing for the former one is no mistake any more.
  useEffect(() => clearErrors(), [resultado, clearErrors]);

  const enviar = async (valores: RegistrarVisita) => {
    const hecha = await registrar.run({ ...valores, version: visita.version });
    if (!hecha) return;
    await borrador.descartar();
    notify(hecha.estado === 'SUSPENDIDA_POR_RIESGO' ? T.suspendida : T.hecho);
    window.scrollTo(0, 0);
  };

  return (
    <Page
      title={VISITAS_TEXTS.visita.titulo(visitasTexts.tipo[visita.tipo], visita.codigoCaso)}
      subtitle={
        <>
          {VISITAS_TEXTS.visita.subtitulo} <BorradorStatus borrador={borrador} />
        </>
      }
      actions={<EmergencyButton />}
      aside={
        <div className="visitas-lateral">
          <Card title={T.paraRegistrar}>
            <p className="v-muted">{T.noCambia}</p>
            <Button type="submit" form={FORM_ID} loading={registrar.running} fullWidth>
              {T.boton}
            </Button>
          </Card>
          <Consentimiento consentimiento={visita.consentimiento} />
          <Button variant="default" fullWidth onClick={() => void navigate(`/casos/${caso.id}`)}>
            {VISITAS_TEXTS.volver}
          </Button>
        </div>
      }
    >
      {plan}
      {visita.impedimento !== null && (
        <Notice tone="high" title={visita.soloSuspender ? VISITAS_TEXTS.visita.suspender : VISITAS_TEXTS.visita.conAutoridad}>
          <p>
            {visita.impedimento.razon}
            {visita.impedimento.articulo !== null && ` (${visita.impedimento.articulo})`}
          </p>
          {visita.soloSuspender && <p>{VISITAS_TEXTS.visita.suspenderQue}</p>}
        </Notice>
      )}
      <div role="presentation" onKeyDown={enterSigue}>
        <Form id={FORM_ID} form={form} onSubmit={enviar} error={registrar.error}>
          <DatosBlock visita={visita} resultado={resultado} personas={preparada.personas} />
          {vieron && <PresentesBlock detenida={agresor === 'SI'} completa={realizada} />}
          {realizada && <HogarBlocks familia={visita.familia} />}
          {realizada && <OpinionBlock nna={visita.nna} />}
          {vieron && <RelatoBlocks />}
          {vieron && <FactoresBlock completa={realizada} />}
          {realizada && <CompromisosBlock />}
          {resultado !== undefined && <CierreBlocks completa={realizada} />}
        </Form>
      </div>
    </Page>
  );
}
