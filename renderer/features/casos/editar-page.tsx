import { Button } from '@mantine/core';
import type { Caso, EditarCaso } from '@core/features/casos/casos.contract';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import { CasoGate } from '@renderer/lib/caso-gate';
import { useBorrador } from '@renderer/lib/borrador';
import { SegundaFirmaDialog, useConSegundaFirma } from '@renderer/lib/segunda-firma';
import { useSession } from '@renderer/lib/session';
import { invalidate, useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { notify } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { Form, useFormulario } from '@renderer/ui/form';
import { Page } from '@renderer/ui/page';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useLocation, useNavigate } from 'react-router';
import { CambiadoNotice } from './cambiado-notice';
import { Desplaza } from './desplaza';
import { EditarBloques } from './editar-bloques';
import { editarFormSchema, fusionar, toEditar } from './editar.mapping';
import { EDITAR_TEXTS as T } from './editar.texts';
import { FaltanPanel } from './faltan-panel';
import { irACampo } from '@renderer/ui/ir-a-campo';
import { CAMBIADO_TEXTS, VALORAR_TEXTS } from './valorar.texts';
import './casos.css';

const FORM_ID = 'completar-caso';

/** The whole sheet of a case, in the order of the printed one; `#campo` in the address puts the focus on that field. */
export function EditarPage() {
  const { puede } = useSession();
  return (
    <CasoGate fresco>
      {(caso) =>
        puede('CASO_EDITAR') && admiteActuaciones(caso.estado) ? (
          <Editar key={caso.id} caso={caso} />
        ) : (
          <Page title={T.titulo(caso.codigo)}>
            <p>{admiteActuaciones(caso.estado) ? T.sinPermiso : VALORAR_TEXTS.cerrado}</p>
          </Page>
        )
      }
    </CasoGate>
  );
}

function Editar({ caso }: { caso: Caso }) {
  const navigate = useNavigate();
  const location = useLocation();
  /** Where she came from (a letter that lacked something), or the case. */
  const volver = (location.state as { volver?: string } | null)?.volver ?? `/casos/${caso.id}`;
  const [base, setBase] = useState(() => toEditar(caso));
  const form = useFormulario(editarFormSchema, base);
  const borrador = useBorrador(`completar-caso:${caso.id}`, 1, form);
  const editar = useCommand('casos.editar', { invalidates: ['casos.', 'recordatorios.', 'derivaciones.', 'documentos.previsualizar'] });
  const [guardado, setGuardado] = useState(false);
  const version = useWatch({ control: form.control, name: 'version' });

  const campo = location.hash.slice(1);
  const { listo } = borrador;
  useEffect(() => {
    if (campo !== '' && listo) irACampo(campo);
  }, [campo, listo]);

  const seCambio = editar.error?.code === 'CASO_CAMBIADO';
  useEffect(() => {
    if (seCambio) invalidate(['casos.obtener']);
  }, [seCambio]);
  const desfasada = !guardado && version !== caso.version;
  // A draft of before somebody else's change has no base to compare with: then all of it counts as hers.
  const fusion = desfasada ? fusionar(version === base.version ? base : null, form.getValues(), toEditar(caso)) : null;

  const enviar = async (valores: EditarCaso): Promise<boolean> => {
    if (!(await editar.run(valores))) return false;
    setGuardado(true);
    try {
      await borrador.descartar();
    } finally {
      notify(T.guardado);
      void navigate(volver, { replace: true });
    }
    return true;
  };
  const firma = useConSegundaFirma(editar, enviar);
  const seguirCon = (valores: EditarCaso) => {
    setBase(toEditar(caso));
    form.reset(valores, { keepDefaultValues: false });
    editar.clearError();
  };

  return (
    <Page
      title={T.titulo(caso.codigo)}
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
          <Button type="submit" form={FORM_ID} loading={editar.running} disabled={desfasada}>
            {T.guardar}
          </Button>
          <Desplaza label={T.faltan}>
            <FaltanPanel caso={caso} control={form.control} />
          </Desplaza>
        </div>
      }
    >
      {firma.pedido && (
        <SegundaFirmaDialog
          acto="ALARGAR_PLAZO"
          entidadId={caso.id}
          que={T.aFirmar(caso.codigo, firma.pedido.razonPlazo ?? '')}
          onFirmada={firma.firmada}
          onClose={firma.cerrar}
        />
      )}
      {fusion && (
        <CambiadoNotice
          caso={caso}
          desde={version}
          enConflicto={fusion.enConflicto}
          onSeguir={() => {
            seguirCon(fusion.valores);
            notify(CAMBIADO_TEXTS.juntado);
          }}
          onUsarGuardado={() => {
            seguirCon(toEditar(caso));
            void borrador.descartar();
          }}
        />
      )}
      <Form id={FORM_ID} form={form} onSubmit={firma.enviar} error={desfasada || firma.pedido ? null : editar.error}>
        <EditarBloques caso={caso} pideRazonPlazo={editar.error?.code === 'PLAZO_NO_SE_ALARGA'} />
      </Form>
    </Page>
  );
}
