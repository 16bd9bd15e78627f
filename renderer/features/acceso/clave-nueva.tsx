import { Button, Progress } from '@mantine/core';
import { CLAVE_TEXTS as T } from '@core/features/acceso/acceso.texts';
import type { Output } from '@core/contract/index';
import type { EnvelopeError } from '@core/kernel/envelope';
import { call } from '@renderer/lib/api';
import { ChoiceKeys } from '@renderer/ui/choice';
import { PasswordField } from '@renderer/ui/fields';
import { Row, Stack } from '@renderer/ui/page';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import './acceso.css';

/** Fields that a form with a new password has: the password and its repetition (equal to it when it was suggested). */
export const claveNuevaVacia = { clave: '', repetir: '' };

/** The two must be alike: `schema.refine(...igualesRule)`. */
export const igualesRule: [check: (value: { clave: string; repetir: string }) => boolean, rule: { path: PropertyKey[]; error: string }] = [
  (value) => value.clave === value.repetir,
  { path: ['repetir'], error: T.distintas },
];

/** Operations that replace a password call it `nueva`; on the screen its field is always `clave`. */
export function useErrorDeClave(error: EnvelopeError | null): EnvelopeError | null {
  return useMemo(() => {
    if (!error?.fields?.['nueva']) return error;
    const { nueva, ...rest } = error.fields;
    return { ...error, fields: { ...rest, clave: nueva } };
  }, [error]);
}

type Medida = Output<'acceso.medirClave'>;

/** Strength in words while she types; measured by main, never stored. */
function Fuerza({ clave }: { clave: string }) {
  const [medida, setMedida] = useState<Medida | null>(null);
  useEffect(() => {
    let alive = true;
    if (clave === '') {
      setMedida(null);
      return;
    }
    const timer = setTimeout(() => {
      call('acceso.medirClave', { clave })
        .then((answer) => alive && setMedida(answer))
        // Without a measure she can still go on: main judges again when it is saved.
        .catch(() => alive && setMedida(null));
    }, 200);
    return () => {
      alive = false;
      clearTimeout(timer);
    };
  }, [clave]);
  if (!medida) return null;
  return (
    <div className="v-strength" data-level={medida.nivel}>
      <Progress.Root size="md">
        <Progress.Section
          value={(medida.nivel + 1) * 20}
          aria-label={T.fuerza}
          aria-valuetext={T.fuerzaNiveles[medida.nivel] ?? ''}
          {...(medida.aceptable ? {} : { color: 'rojo' })}
        />
      </Progress.Root>
      <p role="status">
        {T.fuerzaNiveles[medida.nivel]}
        {medida.texto !== '' && ` · ${medida.texto}`}
      </p>
    </div>
  );
}

/** Chooses a new password: a suggested phrase, shown, or one's own, typed twice. Works on the fields `clave` and `repetir`. */
export function ClaveNueva({ label = T.clave }: { label?: string }) {
  const { setValue, clearErrors } = useFormContext<{ clave: string; repetir: string }>();
  const clave = useWatch<{ clave: string }, 'clave'>({ name: 'clave' });
  const [modo, setModo] = useState<'SUGERIDA' | 'PROPIA'>(clave === '' ? 'SUGERIDA' : 'PROPIA');
  const put = useCallback(
    (text: string) => {
      setValue('clave', text);
      setValue('repetir', text);
      clearErrors(['clave', 'repetir']);
    },
    [setValue, clearErrors],
  );
  const suggest = useCallback(async () => {
    try {
      put((await call('acceso.sugerirClave', {})).clave);
    } catch {
      // No phrase to offer: she writes her own.
      put('');
      setModo('PROPIA');
    }
  }, [put]);
  useEffect(() => {
    if (clave === '' && modo === 'SUGERIDA') void suggest();
    // Only when the fields appear; afterwards the buttons decide.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <Stack>
      <ChoiceKeys
        label={T.modoPregunta}
        value={modo}
        options={[
          { value: 'SUGERIDA', label: T.modoSugerida },
          { value: 'PROPIA', label: T.modoPropia },
        ]}
        onChange={(next) => {
          if (next === modo) return;
          setModo(next);
          if (next === 'SUGERIDA') void suggest();
          else put('');
        }}
      />
      {modo === 'SUGERIDA' ? (
        <div className="v-phrase">
          <p className="v-muted">{T.frase}</p>
          <Row justify="space-between">
            <output className="v-phrase-text" aria-label={T.frase}>
              {clave}
            </output>
            <Button variant="default" onClick={() => void suggest()}>
              {T.otraFrase}
            </Button>
          </Row>
          <p className="v-muted">{T.fraseNota}</p>
        </div>
      ) : (
        <>
          <div>
            <PasswordField name="clave" label={label} description={T.claveNota} />
            <Fuerza clave={clave} />
          </div>
          <PasswordField name="repetir" label={T.repetir} />
        </>
      )}
    </Stack>
  );
}
