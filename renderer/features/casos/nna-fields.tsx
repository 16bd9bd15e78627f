import { TextInput } from '@mantine/core';
import { avisoCedula } from '@core/features/casos/caso-entrada.rules';
import { fechaCorta } from '@core/kernel/dates';
import { TextField } from '@renderer/ui/fields';
import { nowIso } from '@renderer/lib/clock';
import { edadEnPalabras, mesesDesde, parseEdad } from '@renderer/lib/edad';
import { parseDay } from '@renderer/ui/field-buffer';
import { useRef, useState } from 'react';
import { useController } from 'react-hook-form';
import { partirApellidos } from './registrar.mapping';
import { REGISTRAR_TEXTS as T } from './registrar.texts';

const ORDEN = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[];
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

const mostrarEdad = (meses: unknown, nacimiento: unknown): string => {
  if (isDay(nacimiento)) return fechaCorta(nacimiento);
  return typeof meses === 'number' ? edadEnPalabras(meses) : typeof meses === 'string' ? meses : '';
};

/**
 * Age in years, in months, or the birth date: one field, as people say it. It writes `edadMeses` or `fechaNacimiento`, never
 * both; what cannot be read stays in `edadMeses` as typed, so that a draft keeps it and the contract's own message shows.
 */
export function EdadField({ prefix, optional }: { prefix: string; optional?: string }) {
  const meses = useController({ name: `${prefix}.edadMeses` });
  const nacimiento = useController({ name: `${prefix}.fechaNacimiento` });
  const values: readonly unknown[] = [meses.field.value, nacimiento.field.value];
  const [text, setText] = useState(() => mostrarEdad(...(values as [unknown, unknown])));
  const emitted = useRef(values);
  if (values[0] !== emitted.current[0] || values[1] !== emitted.current[1]) {
    // Filled from outside: a draft, or a new sheet.
    emitted.current = values;
    setText(mostrarEdad(values[0], values[1]));
  }
  const emit = (nextMeses: number | string | null, nextNacimiento: string | null) => {
    emitted.current = [nextMeses, nextNacimiento];
    meses.field.onChange(nextMeses);
    nacimiento.field.onChange(nextNacimiento);
  };
  const type = (typed: string) => {
    setText(typed);
    const edad = parseEdad(typed);
    if (typed.trim() === '') return emit(null, null);
    if (edad !== null) return emit(edad, null);
    const dia = parseDay(typed, Number(nowIso().slice(0, 4)));
    return dia ? emit(null, dia) : emit(typed, null);
  };
  const nacio = nacimiento.field.value as unknown;
  const mesesHoy = isDay(nacio) ? mesesDesde(nacio, nowIso()) : null;
  return (
    <div data-field={`${prefix}.fechaNacimiento`}>
      <TextInput
        name={`${prefix}.edadMeses`}
        label={
          optional ? (
            <>
              {T.edad} <span className="v-optional">{optional}</span>
            </>
          ) : (
            T.edad
          )
        }
        description={isDay(nacio) && mesesHoy !== null ? T.edadNacio(fechaCorta(nacio), edadEnPalabras(mesesHoy)) : T.edadAyuda}
        error={(meses.fieldState.error ?? nacimiento.fieldState.error)?.message}
        errorProps={{ role: undefined }}
        inputWrapperOrder={ORDEN}
        autoComplete="off"
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          setText(mostrarEdad(emitted.current[0], emitted.current[1]));
          meses.field.onBlur();
        }}
      />
    </div>
  );
}

/** Both surnames on one line. */
export function ApellidosField({ prefix }: { prefix: string }) {
  const primero = useController({ name: `${prefix}.primerApellido` });
  const segundo = useController({ name: `${prefix}.segundoApellido` });
  const juntos = [primero.field.value, segundo.field.value]
    .filter((parte): parte is string => typeof parte === 'string' && parte !== '')
    .join(' ');
  const [text, setText] = useState(juntos);
  const emitted = useRef(juntos);
  if (juntos !== emitted.current) {
    emitted.current = juntos;
    setText(juntos);
  }
  return (
    <TextInput
      className="dato-personal"
      name={`${prefix}.primerApellido`}
      label={T.apellidos}
      autoComplete="off"
      spellCheck={false}
      value={text}
      error={(primero.fieldState.error ?? segundo.fieldState.error)?.message}
      errorProps={{ role: undefined }}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        const partes = partirApellidos(typed);
        setText(typed);
        emitted.current = [partes.primerApellido, partes.segundoApellido].filter(Boolean).join(' ');
        primero.field.onChange(partes.primerApellido);
        segundo.field.onChange(partes.segundoApellido);
      }}
      onBlur={primero.field.onBlur}
    />
  );
}

/** Number of the cédula. A wrong check digit is told and never blocks: real papers are misread. */
export function CedulaField({ prefix }: { prefix: string }) {
  const numero = useController({ name: `${prefix}.numeroDocumento` });
  const tipo = useController({ name: `${prefix}.tipoDocumento` });
  const [left, setLeft] = useState(false);
  const text = typeof numero.field.value === 'string' ? numero.field.value : '';
  const aviso = left || text.length >= 10 ? avisoCedula({ tipoDocumento: 'CEDULA', numeroDocumento: text }) : null;
  return (
    <TextInput
      className="dato-personal"
      name={`${prefix}.numeroDocumento`}
      label={
        <>
          {T.cedula} <span className="v-optional">{T.siTiene}</span>
        </>
      }
      inputMode="numeric"
      autoComplete="off"
      maxLength={30}
      value={text}
      error={numero.fieldState.error?.message}
      errorProps={{ role: undefined }}
      inputWrapperOrder={ORDEN}
      description={aviso === null ? undefined : <span className="casos-aviso">{aviso}</span>}
      descriptionProps={{ role: 'status' }}
      onChange={(event) => {
        const typed = event.currentTarget.value.trim();
        numero.field.onChange(typed);
        tipo.field.onChange(typed === '' ? 'NINGUNO' : 'CEDULA');
      }}
      onBlur={() => {
        setLeft(true);
        numero.field.onBlur();
      }}
    />
  );
}

/** Why a number is kept that fails its check: asked only when it does, and not while it is being typed. */
export function RazonDeCedula({ prefix }: { prefix: string }) {
  const tipo = useController({ name: `${prefix}.tipoDocumento` });
  const numero = useController({ name: `${prefix}.numeroDocumento` });
  const razon = useController({ name: `${prefix}.documentoObservacion` });
  const numeroDocumento = typeof numero.field.value === 'string' ? numero.field.value : '';
  const escrito = numeroDocumento.length >= 10 || numero.fieldState.isTouched || razon.fieldState.error !== undefined;
  if (!escrito || tipo.field.value !== 'CEDULA' || avisoCedula({ tipoDocumento: 'CEDULA', numeroDocumento }) === null) return null;
  return <TextField name={`${prefix}.documentoObservacion`} label={T.observacion} description={T.observacionAyuda} personal />;
}
