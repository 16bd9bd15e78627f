import { Button, TextInput } from '@mantine/core';
import type { ensayoSchema } from '@core/features/acceso/acceso.contract';
import { HOJA_TEXTS as T } from '@core/features/acceso/acceso.texts';
import type { EnvelopeError } from '@core/kernel/envelope';
import { grupoBienCopiado } from '@renderer/lib/recovery-groups';
import { Notice } from '@renderer/ui/badge';
import { Icon } from '@renderer/ui/icons';
import { FieldGrid, Row, Stack } from '@renderer/ui/page';
import { PdfPreview } from '@renderer/ui/pdf-preview';
import { printPdf } from '@renderer/ui/pdf-print';
import { ErrorNotice } from '@renderer/ui/states';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';

export type Ensayo = z.input<typeof ensayoSchema>;

interface Props {
  hoja: { pide: number[]; pdf: string };
  /** What the final button says and does. */
  doneLabel: string;
  running?: boolean;
  error?: EnvelopeError | null;
  onRehearsed(ensayo: Ensayo): unknown;
  onBack?: () => void;
}

/** Shows and prints the sheet, then asks three of its groups back: only a sheet that was read is a sheet. */
export function HojaEnsayo({ hoja, doneLabel, running = false, error = null, onRehearsed, onBack }: Props) {
  const [fase, setFase] = useState<'VER' | 'ENSAYAR'>(error ? 'ENSAYAR' : 'VER');
  const [printing, setPrinting] = useState<'NO' | 'SI' | 'FALLA'>('NO');
  const [respuestas, setRespuestas] = useState<readonly string[]>(() => hoja.pide.map(() => ''));
  const [mal, setMal] = useState<readonly number[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error?.fields) setMal(hoja.pide.filter((_, index) => error.fields?.[`ensayo.${index}.texto`] !== undefined));
  }, [error, hoja.pide]);
  const ready = useRef<HTMLHeadingElement>(null);
  const shown = useRef(fase);

  useEffect(() => {
    if (shown.current === fase) return;
    shown.current = fase;
    if (fase === 'ENSAYAR') form.current?.querySelector('input')?.focus();
    else ready.current?.focus();
  }, [fase]);

  const print = async () => {
    setPrinting('SI');
    try {
      await printPdf(hoja.pdf);
      setPrinting('NO');
    } catch {
      setPrinting('FALLA');
    }
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const wrong = hoja.pide.filter((numero, index) => !grupoBienCopiado(numero, respuestas[index] ?? ''));
    setMal(wrong);
    if (wrong.length === 0) return onRehearsed(hoja.pide.map((numero, index) => ({ numero, texto: (respuestas[index] ?? '').trim() })));
    form.current?.querySelectorAll('input')[hoja.pide.indexOf(wrong[0] ?? 0)]?.focus();
  };

  if (fase === 'VER') {
    return (
      <Stack>
        <h2 ref={ready} tabIndex={-1}>
          {T.titulo}
        </h2>
        <p>{T.paraQue}</p>
        <Row>
          <Button onClick={() => void print()} loading={printing === 'SI'} leftSection={<Icon name="impresora" />}>
            {T.imprimir}
          </Button>
          <Button variant="default" onClick={() => setFase('ENSAYAR')}>
            {T.yaLaTengo}
          </Button>
          {onBack && (
            <Button variant="subtle" onClick={onBack}>
              {T.volver}
            </Button>
          )}
        </Row>
        {printing === 'FALLA' && <Notice tone="urgent" role="alert" title={T.imprimirFalla} />}
        <p className="v-muted">{T.sinImpresora}</p>
        <PdfPreview pdf={hoja.pdf} label={T.vista} />
      </Stack>
    );
  }
  return (
    <form ref={form} noValidate onSubmit={send}>
      <Stack>
        <h2>{T.ensayo}</h2>
        <p className="v-muted">{T.ensayoPara}</p>
        <FieldGrid>
          {hoja.pide.map((numero, index) => {
            const wrong = mal.includes(numero);
            return (
              <TextInput
                key={numero}
                label={T.grupo(numero)}
                value={respuestas[index] ?? ''}
                error={wrong ? T.noCoincide : undefined}
                errorProps={{ role: undefined }}
                autoComplete="off"
                spellCheck={false}
                maxLength={12}
                classNames={{ input: 'v-group-input' }}
                onChange={(event) => {
                  const text = event.currentTarget.value;
                  setRespuestas((before) => before.map((old, at) => (at === index ? text : old)));
                  setMal((before) => before.filter((n) => n !== numero));
                }}
              />
            );
          })}
        </FieldGrid>
        <ErrorNotice error={error} />
        <Notice tone="info" icon="llave">
          <p>{T.guardar}</p>
        </Notice>
        <Row justify="space-between">
          <Button variant="default" onClick={() => setFase('VER')}>
            {T.verOtraVez}
          </Button>
          <Button type="submit" loading={running}>
            {doneLabel}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
