import { Button } from '@mantine/core';
import { guardarVistaSchema, type VistaGuardada } from '@core/features/casos/lista.contract';
import { useBorrador } from '@renderer/lib/borrador';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { confirm, Dialog, notify } from '@renderer/ui/dialog';
import { TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Icon } from '@renderer/ui/icons';
import { Row } from '@renderer/ui/page';
import { ErrorNotice } from '@renderer/ui/states';
import { useState } from 'react';
import { mismos, useLista } from './lista-store';
import { LISTA_TEXTS } from './lista.texts';

const T = LISTA_TEXTS.vistas;
const nombreSchema = guardarVistaSchema.pick({ nombre: true });

/** The views that a person saved, one button each; the one that is applied is pressed, pressing it again takes it off. */
export function Vistas() {
  const { filtros, aplicar } = useLista();
  const { data } = useQueryOperation('casos.listarVistas', {});
  const borrar = useCommand('casos.borrarVista', { invalidates: ['casos.listarVistas'] });
  const [guardando, setGuardando] = useState(false);
  const vistas = data?.vistas ?? [];
  const aplicada = vistas.find((vista) => mismos(vista.filtros, filtros));
  const quitar = async ({ id, nombre }: VistaGuardada) => {
    const si = await confirm({ title: T.quitarPregunta(nombre), text: T.quitarTexto, confirmLabel: T.quitarBoton });
    if (si) await borrar.run({ id });
  };
  return (
    <>
      {vistas.length > 0 && (
        <div role="group" aria-label={T.grupo} className="casos-vistas">
          {vistas.map((vista) => (
            <span key={vista.id} className="casos-vista" data-aplicada={vista === aplicada}>
              <button
                type="button"
                className="casos-vista-nombre"
                aria-pressed={vista === aplicada}
                onClick={() => aplicar(vista === aplicada ? {} : vista.filtros)}
              >
                {vista.nombre}
              </button>
              <button type="button" className="casos-vista-quitar" aria-label={T.quitar(vista.nombre)} onClick={() => void quitar(vista)}>
                <Icon name="cruz" size={16} />
              </button>
            </span>
          ))}
        </div>
      )}
      {Object.keys(filtros).length > 0 && aplicada === undefined && (
        <Button variant="default" size="compact-md" onClick={() => setGuardando(true)}>
          {T.guardar}
        </Button>
      )}
      <ErrorNotice error={borrar.error} />
      {guardando && <GuardarDialog onClose={() => setGuardando(false)} />}
    </>
  );
}

function GuardarDialog({ onClose }: { onClose(): void }) {
  const { filtros } = useLista();
  const guardar = useCommand('casos.guardarVista', { invalidates: ['casos.listarVistas'] });
  const form = useFormulario(nombreSchema, { nombre: '' });
  const borrador = useBorrador('vista-de-casos', 1, form);
  return (
    <Dialog opened onClose={onClose} title={T.titulo} width={520}>
      <Form
        form={form}
        error={guardar.error}
        onSubmit={async ({ nombre }) => {
          const hecho = await guardar.run({ nombre, filtros });
          if (!hecho) return;
          await borrador.descartar();
          notify(T.guardada);
          onClose();
        }}
        footer={
          <Row justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {T.cancelar}
            </Button>
            <Button type="submit" loading={guardar.running}>
              {T.guardarBoton}
            </Button>
          </Row>
        }
      >
        <p>{T.sinTexto}</p>
        <TextField name="nombre" label={T.nombre} description={T.nombreAyuda} maxLength={40} focusHere />
        <p>
          <BorradorStatus borrador={borrador} />
        </p>
      </Form>
    </Dialog>
  );
}
