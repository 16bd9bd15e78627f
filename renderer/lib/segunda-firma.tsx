import { Button } from '@mantine/core';
import { firmarSegundaSchema } from '@core/features/accesos/accesos.contract';
import { accesosTexts } from '@core/features/accesos/accesos.texts';
import type { ActoDeDos } from '@core/features/accesos/segunda-firma.rules';
import { Notice } from '@renderer/ui/badge';
import { Dialog } from '@renderer/ui/dialog';
import { PasswordField, SelectField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Row, Stack } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useState, type ReactNode } from 'react';
import { SEGUNDA_FIRMA_TEXTS as T } from './accesos.texts';
import type { CommandState } from './use-operation';
import { useCommand, useQueryOperation } from './use-operation';
import type { OperationName } from '@core/contract/index';

export interface SegundaFirmaProps {
  acto: ActoDeDos;
  /** The record that the act is about: the case, or what `POLITICA_SEGUNDA_FIRMA` says. */
  entidadId: string;
  /** What is about to be done, in words: the second person must be able to read it. */
  que?: ReactNode;
  /** The one-use id, for the `segundaFirma` of the command. */
  onFirmada(firmaId: string): void;
  onClose(): void;
}

/** Another person of the point reads what will be done, chooses her name and types her own password. */
export function SegundaFirmaDialog({ acto, entidadId, que, onFirmada, onClose }: SegundaFirmaProps) {
  const { data, error } = useQueryOperation('accesos.firmantes', { acto, entidadId });
  return (
    <Dialog opened onClose={onClose} title={T.titulo} width={560} focusFirst={data !== undefined && data.personas.length > 0}>
      <Stack>
        <Notice tone="info" icon="llave" title={accesosTexts.acto[acto]}>
          {que}
        </Notice>
        <ErrorNotice error={error} />
        {!data && !error && <Loading />}
        {data && data.personas.length === 0 && (
          <>
            <p>{T.nadie}</p>
            <Row justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {T.cancelar}
              </Button>
            </Row>
          </>
        )}
        {data && data.personas.length > 0 && (
          <FirmaForm acto={acto} entidadId={entidadId} personas={data.personas} onFirmada={onFirmada} onClose={onClose} />
        )}
      </Stack>
    </Dialog>
  );
}

function FirmaForm({
  acto,
  entidadId,
  personas,
  onFirmada,
  onClose,
}: Omit<SegundaFirmaProps, 'que'> & { personas: readonly { usuarioId: string; nombre: string }[] }) {
  const firmar = useCommand('accesos.firmarSegunda');
  const [only] = personas;
  // no draft here: a password is never kept
  const form = useFormulario(
    firmarSegundaSchema,
    { acto, entidadId, usuarioId: personas.length === 1 && only ? only.usuarioId : '', clave: '' },
    'onSubmit',
  );
  return (
    <Form
      form={form}
      error={firmar.error}
      onSubmit={async (valores) => {
        const hecho = await firmar.run(valores);
        if (hecho) onFirmada(hecho.firmaId);
        else {
          form.setValue('clave', '');
          form.setFocus('clave');
        }
      }}
      footer={
        <Row justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {T.cancelar}
          </Button>
          <Button type="submit" loading={firmar.running}>
            {T.firmar}
          </Button>
        </Row>
      }
    >
      <p className="v-muted">
        {T.explica} {T.vale}
      </p>
      <SelectField
        name="usuarioId"
        label={T.quien}
        options={personas.map(({ usuarioId, nombre }) => ({ value: usuarioId, label: nombre }))}
        focusHere={personas.length !== 1}
      />
      <PasswordField name="clave" label={T.clave} description={T.claveAyuda} focusHere={personas.length === 1} />
    </Form>
  );
}

/**
 * Runs a command that may need a second person: when main asks for her, `pedido` holds what was sent, for the dialog; with
 * her signature it is sent again.
 */
export function useConSegundaFirma<N extends OperationName, I extends { segundaFirma?: string | undefined }>(
  command: Pick<CommandState<N>, 'error' | 'clearError'>,
  enviar: (input: I) => Promise<boolean>,
): { pedido: I | null; enviar(input: I): Promise<void>; firmada(firmaId: string): void; cerrar(): void } {
  const [ultimo, setUltimo] = useState<I | null>(null);
  const intentar = async (input: I): Promise<void> => {
    setUltimo(input);
    if (await enviar(input)) setUltimo(null);
  };
  const cerrar = () => {
    setUltimo(null);
    command.clearError();
  };
  return {
    pedido: command.error?.code === 'SEGUNDA_FIRMA_REQUERIDA' ? ultimo : null,
    enviar: intentar,
    firmada: (segundaFirma) => {
      command.clearError();
      if (ultimo) void intentar({ ...ultimo, segundaFirma });
    },
    cerrar,
  };
}
