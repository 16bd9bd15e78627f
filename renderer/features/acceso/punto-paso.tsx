import { Button, TextInput } from '@mantine/core';
import { CONFIGURACION_TEXTS as T } from '@core/features/acceso/acceso.texts';
import { DEFENSORIA_CATALOGO, type Defensoria } from '@core/features/punto-atencion/defensoria.catalogo';
import { CENTRAL } from '@core/kernel/ids';
import { foldText } from '@core/kernel/text';
import { Notice } from '@renderer/ui/badge';
import { Row, Stack } from '@renderer/ui/page';
import { useId, useState } from 'react';

const NOMBRES = DEFENSORIA_CATALOGO.filas.map(({ nombre }) => nombre);
const esRepetido = ({ nombre }: Defensoria) => NOMBRES.filter((otro) => otro === nombre).length > 1;

function detalle({ parroquia, certeza }: Defensoria): string {
  if (parroquia === null) return T.parroquiaPorVerificar;
  return certeza === 'CONFIRMADA' ? T.parroquia(parroquia) : `${T.parroquia(parroquia)} (${T.porConfirmar})`;
}

interface Props {
  codigo: string | null;
  onChange(codigo: string): void;
  onNext(): void;
}

/** Which of the 24 points this computer is; told apart by code, since two carry the same name. */
export function PuntoPaso({ codigo, onChange, onNext }: Props) {
  const [texto, setTexto] = useState('');
  const [falta, setFalta] = useState(false);
  const id = useId();
  const palabras = foldText(texto).split(' ').filter(Boolean);
  const filas = DEFENSORIA_CATALOGO.filas.filter((fila) => {
    const plegado = foldText(`${fila.codigo} ${fila.nombre} ${fila.parroquia ?? ''}`);
    return palabras.every((palabra) => plegado.includes(palabra));
  });
  const elegida = DEFENSORIA_CATALOGO.filas.find((fila) => fila.codigo === codigo);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const unica = filas.length === 1 && palabras.length > 0 ? filas[0] : undefined;
        if (!codigo && unica) return onChange(unica.codigo);
        if (codigo) onNext();
        else setFalta(true);
      }}
    >
      <Stack>
        <h2>{T.puntoTitulo}</h2>
        <p className="v-muted">{T.puntoNota}</p>
        <TextInput
          label={T.puntoBuscar}
          placeholder={T.puntoBuscarEjemplo}
          value={texto}
          onChange={(event) => setTexto(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <div
          className="v-points"
          role="radiogroup"
          aria-label={T.puntoTitulo}
          aria-describedby={falta && !codigo ? `${id}-falta` : undefined}
        >
          {filas.map((fila) => (
            <label key={fila.codigo}>
              <input type="radio" name={id} value={fila.codigo} checked={codigo === fila.codigo} onChange={() => onChange(fila.codigo)} />
              <span className="v-points-code">{fila.codigo}</span>
              <span>{esRepetido(fila) ? fila.nombreDistintivo : fila.nombre}</span>
              <small>{detalle(fila)}</small>
            </label>
          ))}
          {palabras.length === 0 && (
            <label>
              <input type="radio" name={id} value={CENTRAL} checked={codigo === CENTRAL} onChange={() => onChange(CENTRAL)} />
              <span className="v-points-code">—</span>
              <span>{T.esCentral}</span>
              <small>{T.esCentralNota}</small>
            </label>
          )}
          {filas.length === 0 && <p className="v-muted">{T.puntoNada}</p>}
        </div>
        {elegida && esRepetido(elegida) && (
          <Notice tone="warn" role="status">
            <p>{T.puntoRepetido}</p>
          </Notice>
        )}
        {falta && !codigo && (
          <Notice tone="urgent" role="alert">
            <p id={`${id}-falta`}>{T.puntoElija}</p>
          </Notice>
        )}
        <Row justify="flex-end">
          <Button type="submit">{T.seguir}</Button>
        </Row>
      </Stack>
    </form>
  );
}
