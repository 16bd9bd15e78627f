import { Button, Input } from '@mantine/core';
import { ADJUNTO_MAX_BYTES } from '@core/features/adjuntos/adjuntos.rules';
import { adjuntosTexts } from '@core/features/adjuntos/adjuntos.texts';
import { tamano } from '@renderer/lib/format';
import { Icon } from '@renderer/ui/icons';
import { Nombre } from '@renderer/ui/nombre';
import { useId, useRef, useState } from 'react';
import { useController } from 'react-hook-form';

const T = adjuntosTexts.pantalla;
const ADMITIDOS = '.pdf,.jpg,.jpeg,.png,.mp3,.m4a,.ogg,.opus,.wav';

/** Base64 of a file, in steps that never make one huge argument list. */
async function toBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** Chooses one file; its name is shown and goes nowhere. `onElegido` hears the kind that the system tells. */
export function ArchivoField({ name, onElegido }: { name: 'contenido'; onElegido(tipo: string): void }) {
  const { field, fieldState } = useController<{ contenido: string }>({ name });
  const [elegido, setElegido] = useState<string | null>(null);
  const [grande, setGrande] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const error = grande ? adjuntosTexts.muyGrande(ADJUNTO_MAX_BYTES / (1024 * 1024)) : fieldState.error?.message;
  return (
    <Input.Wrapper label={T.archivo} description={T.archivoQue} error={error} id={id} labelElement="div">
      <input
        ref={input}
        type="file"
        accept={ADMITIDOS}
        className="solo-lectores"
        aria-label={T.archivo}
        aria-invalid={error !== undefined}
        name={name}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (!file) return;
          const demasiado = file.size > ADJUNTO_MAX_BYTES;
          setGrande(demasiado);
          setElegido(`${file.name} · ${tamano(file.size)}`);
          onElegido(file.type);
          if (demasiado) field.onChange('');
          else void toBase64(file).then(field.onChange);
        }}
      />
      <p className="adjuntos-elegir">
        <Button variant="default" leftSection={<Icon name="carpeta" />} tabIndex={-1} onClick={() => input.current?.click()}>
          {T.elegir}
        </Button>
        <span>{elegido === null ? T.ningunoElegido : <Nombre>{elegido}</Nombre>}</span>
      </p>
    </Input.Wrapper>
  );
}
