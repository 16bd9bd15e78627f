import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { entrarPorEmergenciaSchema } from '@core/features/accesos/accesos.contract';
import { Notice } from '@renderer/ui/badge';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { Dialog } from '@renderer/ui/dialog';
import { TextArea } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Row } from '@renderer/ui/page';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { PUERTA_TEXTS as T } from './accesos.texts';
import { useBorrador } from './borrador';
import { useAnotarMotivo } from './motivos';
import { useCommand, useQueryOperation } from './use-operation';

/** `DC13-2026-0007`, also opened again: `-R1`. Nothing less than a whole code asks. */
const CODIGO = /^DC\d{2}-\d{4}-\d{4,}(-R\d+)?$/i;
const ESPERA_MS = 250;

/** Under a search for an exact code: whether it is a reserved case of others, and the way in when nobody can be asked. */
export function PuertaEmergencia({ texto }: { texto: string }) {
  const [codigo] = useDebouncedValue(texto.trim(), ESPERA_MS);
  const { data } = useQueryOperation('accesos.buscarReservado', { codigo }, { enabled: CODIGO.test(codigo) });
  const [abierta, setAbierta] = useState(false);
  const reservado = CODIGO.test(codigo) ? (data?.reservado ?? null) : null;
  if (!reservado) return null;
  return (
    <>
      <Notice tone="warn" icon="candado" title={T.reservado(reservado.codigo)} role="status">
        <p>{T.explica}</p>
        <div>
          <Button variant="default" onClick={() => setAbierta(true)}>
            {T.boton}
          </Button>
        </div>
      </Notice>
      {abierta && <EntrarDialog codigo={reservado.codigo} horas={reservado.horas} onClose={() => setAbierta(false)} />}
    </>
  );
}

function EntrarDialog({ codigo, horas, onClose }: { codigo: string; horas: number; onClose(): void }) {
  const navigate = useNavigate();
  const anotarMotivo = useAnotarMotivo();
  const entrar = useCommand('accesos.entrarPorEmergencia', { invalidates: ['casos.', 'recordatorios.', 'accesos.'] });
  const form = useFormulario(entrarPorEmergenciaSchema, { codigo, razon: '' });
  const borrador = useBorrador(`emergencia:${codigo}`, 1, form);
  return (
    <Dialog opened onClose={onClose} title={T.titulo} width={600}>
      <Form
        form={form}
        error={entrar.error}
        onSubmit={async (valores) => {
          const hecho = await entrar.run(valores);
          if (!hecho) return;
          anotarMotivo(hecho.casoId, valores.razon.slice(0, 300));
          try {
            await borrador.descartar();
          } finally {
            void navigate(`/casos/${hecho.casoId}`);
          }
        }}
        footer={
          <Row justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {T.cancelar}
            </Button>
            <Button type="submit" color="rojo" loading={entrar.running}>
              {T.entrar}
            </Button>
          </Row>
        }
      >
        <p className="v-strong">
          {T.codigo} {codigo}
        </p>
        <p>{T.queda(horas)}</p>
        <TextArea name="razon" label={T.razon} description={T.razonAyuda} placeholder={T.razonEjemplo} minRows={3} focusHere />
        <p>
          <BorradorStatus borrador={borrador} />
        </p>
      </Form>
    </Dialog>
  );
}
