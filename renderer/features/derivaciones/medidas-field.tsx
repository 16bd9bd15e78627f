import { Button } from '@mantine/core';
import { localDay } from '@core/kernel/dates';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { DateField, InstantField } from '@renderer/ui/date-field';
import { TextField } from '@renderer/ui/fields';
import { ListError } from '@renderer/ui/list-error';
import { FieldGrid, Row, Stack } from '@renderer/ui/page';
import { SearchSelect } from '@renderer/ui/search-select';
import { ErrorNotice } from '@renderer/ui/states';
import { useFilas } from '@renderer/ui/use-filas';
import { useMemo } from 'react';
import { DERIVACION_TEXTS } from './derivaciones-pantallas.texts';
import type { RespuestaForm } from './respuesta-form';

const T = DERIVACION_TEXTS.respuesta;

/** The measures that an answer brings, chosen from the catalogue of the law. */
export function MedidasField({ inicio }: { inicio: string }) {
  const { data, error, refetch } = useQueryOperation('derivaciones.catalogoMedidas', {});
  const { fields, agregar, quitar } = useFilas<RespuestaForm, 'medidas'>('medidas');
  const opciones = useMemo(
    () =>
      (data?.medidas ?? []).map(({ codigo, etiqueta, norma, dicta }) => ({
        value: codigo,
        label: etiqueta,
        detail: dicta === 'JUDICIAL' ? `${norma} · juzgado` : norma,
        group: norma,
      })),
    [data],
  );
  return (
    <Stack>
      <ErrorNotice error={error} onRetry={refetch} />
      {fields.map(({ clave }, index) => (
        <fieldset key={clave} className="derivaciones-medida">
          <legend className="v-strong">{T.medida(index + 1)}</legend>
          <Stack>
            <SearchSelect name={`medidas.${index}.codigo`} label={T.cual} options={opciones} nothingFound={T.nada} />
            <FieldGrid min={220}>
              <TextField<RespuestaForm> name={`medidas.${index}.numero`} label={T.numero} optional={DERIVACION_TEXTS.opcional} />
              <TextField<RespuestaForm>
                name={`medidas.${index}.responsable`}
                label={T.responsable}
                optional={DERIVACION_TEXTS.opcional}
                personal
              />
            </FieldGrid>
            <InstantField<RespuestaForm> name={`medidas.${index}.desde`} label={T.desde} timeLabel={T.hora} max={localDay(inicio)} />
            <DateField<RespuestaForm> name={`medidas.${index}.hasta`} label={T.hasta} optional={DERIVACION_TEXTS.opcional} />
            <Row>
              <Button variant="default" aria-label={T.quitar(index + 1)} onClick={() => quitar(index)}>
                {T.quitar(index + 1)}
              </Button>
            </Row>
          </Stack>
        </fieldset>
      ))}
      <div data-field="medidas">
        <Button variant="default" onClick={() => agregar({ codigo: '', numero: '', desde: inicio, responsable: '' }, 'codigo')}>
          {T.agregar}
        </Button>
        <ListError<RespuestaForm> name="medidas" />
      </div>
    </Stack>
  );
}
