import { Button } from '@mantine/core';
import { guardarDatosSchema } from '@core/features/personas/personas.contract';
import { useBorrador } from '@renderer/lib/borrador';
import { invalidate, useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { notify } from '@renderer/ui/dialog';
import { Form, useFormulario } from '@renderer/ui/form';
import { Page, Row } from '@renderer/ui/page';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { DatosFields } from './datos-fields';
import { PersonaGate, type Ficha } from './persona-gate';
import { PERSONAS_TEXTS } from './personas-pantallas.texts';
import { inicialesDe } from './personas-vista';
import './personas.css';

const T = PERSONAS_TEXTS.datos;
type GuardarDatos = z.output<typeof guardarDatosSchema>;

/** The questions of the printed sheet about a child; none is compulsory. */
export function DatosPage() {
  return <PersonaGate fresco>{(ficha, motivo) => <Datos key={ficha.persona.id} ficha={ficha} motivo={motivo} />}</PersonaGate>;
}

const valores = ({ persona }: Ficha, motivo: string | undefined): GuardarDatos => ({
  id: persona.id,
  vistoEn: persona.actualizadoEn,
  datos: persona.datos,
  ...(motivo === undefined ? {} : { motivo }),
});

function Datos({ ficha, motivo }: { ficha: Ficha; motivo: string | undefined }) {
  const navigate = useNavigate();
  const { persona } = ficha;
  const form = useFormulario(guardarDatosSchema, valores(ficha, motivo));
  const borrador = useBorrador(`datos-persona:${persona.id}`, 1, form);
  const guardar = useCommand('personas.guardarDatos', { invalidates: ['personas.', 'casos.', 'documentos.previsualizar'] });
  const enviar = async (entrada: GuardarDatos) => {
    if (!(await guardar.run(entrada))) return;
    try {
      await borrador.descartar();
    } finally {
      notify(T.guardado);
      void navigate(`/personas/${persona.id}`, { replace: true });
    }
  };
  const usarLoGuardado = async () => {
    await borrador.descartar();
    guardar.clearError();
    form.reset(valores(ficha, motivo));
    invalidate(['personas.']);
  };
  return (
    <Page
      title={T.titulo(inicialesDe(persona))}
      subtitle={
        <>
          {T.subtitulo} <BorradorStatus borrador={borrador} />
        </>
      }
    >
      <Form
        form={form}
        onSubmit={enviar}
        error={guardar.error}
        footer={
          <Row>
            <Button type="submit" loading={guardar.running}>
              {T.guardar}
            </Button>
            {guardar.error?.code === 'REGISTRO_CAMBIADO' && (
              <Button variant="default" onClick={() => void usarLoGuardado()}>
                {T.usarLoGuardado}
              </Button>
            )}
          </Row>
        }
      >
        <DatosFields hombre={persona.sexo === 'HOMBRE'} />
      </Form>
    </Page>
  );
}
