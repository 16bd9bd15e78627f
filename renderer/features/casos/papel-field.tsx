import { Checkbox } from '@mantine/core';
import type { RegistrarCaso } from '@core/features/casos/casos.contract';
import { DEFENSORIA_CATALOGO } from '@core/features/punto-atencion/defensoria.catalogo';
import { localDay } from '@core/kernel/dates';
import { nowIso } from '@renderer/lib/clock';
import { useSession } from '@renderer/lib/session';
import { SelectField, TextField } from '@renderer/ui/fields';
import { FieldGrid } from '@renderer/ui/page';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { REGISTRAR_TEXTS as T } from './registrar.texts';

/** Whether the sheet was first written by hand, in the corner of its card so that it takes no room. */
export function PapelSwitch() {
  const { control, getValues, setValue } = useFormContext<RegistrarCaso>();
  const papelFecha = useWatch({ control, name: 'papelFecha' });
  const conocidoEn = useWatch({ control, name: 'conocidoEn' });
  const enPapel = papelFecha !== undefined;
  // the paper's day is the day on which it became known: asked once, said twice
  useEffect(() => {
    if (!enPapel || Number.isNaN(Date.parse(conocidoEn))) return;
    const dia = localDay(conocidoEn);
    if (dia !== getValues('papelFecha')) setValue('papelFecha', dia);
  }, [enPapel, conocidoEn, getValues, setValue]);
  const cambiar = (marcado: boolean) => {
    const dia = localDay(Number.isNaN(Date.parse(conocidoEn)) ? nowIso() : conocidoEn);
    setValue('papelFecha', marcado ? dia : undefined, { shouldDirty: true });
    if (marcado) return;
    setValue('papelNumero', undefined);
    setValue('recibidoDe', undefined);
  };
  return <Checkbox size="sm" label={T.enPapel} checked={enPapel} onChange={(event) => cambiar(event.currentTarget.checked)} />;
}

/** Number of the paper and where the case comes from; nothing while it was not written by hand. */
export function PapelDatos() {
  const { punto } = useSession();
  const { control } = useFormContext<RegistrarCaso>();
  const papelFecha = useWatch({ control, name: 'papelFecha' });
  if (papelFecha === undefined) return null;
  const otras = DEFENSORIA_CATALOGO.filas
    .filter(({ codigo }) => codigo !== punto.codigo)
    .map(({ codigo, nombreDistintivo }) => ({ value: codigo, label: `${codigo} · ${nombreDistintivo}` }));
  return (
    <FieldGrid min={220}>
      <TextField<RegistrarCaso> name="papelNumero" label={T.papelNumero} optional={T.siTiene} />
      <SelectField<RegistrarCaso> name="recibidoDe" label={T.recibidoDe} optional options={otras} emptyLabel={T.recibidoDeNadie} />
    </FieldGrid>
  );
}
