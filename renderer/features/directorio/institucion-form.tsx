import { Button } from '@mantine/core';
import { guardarInstitucionSchema } from '@core/features/directorio/directorio.contract';
import type { FichaInstitucion } from '@core/features/directorio/directorio.contract';
import { directorioTexts } from '@core/features/directorio/directorio.texts';
import { useBorrador } from '@renderer/lib/borrador';
import { useSession } from '@renderer/lib/session';
import { useCommand } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { notify } from '@renderer/ui/dialog';
import { DataList } from '@renderer/ui/display';
import { TextArea, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, FieldGrid, Row } from '@renderer/ui/page';
import { useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';

const T = directorioTexts.ficha;
const TOCA = ['directorio.', 'ruta.', 'casos.', 'derivaciones.'];

const valoresDe = ({ codigo, version, datos, direccion, telefono, horario }: FichaInstitucion) => ({
  codigo,
  version,
  titularNombre: datos.titularNombre ?? '',
  tratamiento: datos.tratamiento ?? '',
  cargoDestinatario: datos.cargoDestinatario ?? '',
  direccion: direccion ?? '',
  telefono: telefono ?? '',
  correo: datos.correo ?? '',
  horario: horario ?? '',
  nota: datos.nota ?? '',
});

/** What the point writes about an authority; who may not write reads it. */
export function InstitucionForm({ ficha }: { ficha: FichaInstitucion }) {
  const { puede } = useSession();
  return puede('DIRECTORIO_EDITAR') ? <Editar ficha={ficha} /> : <Leer ficha={ficha} />;
}

function Leer({ ficha }: { ficha: FichaInstitucion }) {
  const valores = valoresDe(ficha);
  const filas = (['titularNombre', 'cargoDestinatario', 'direccion', 'telefono', 'correo', 'horario', 'nota'] as const).filter(
    (campo) => valores[campo] !== '',
  );
  return (
    <Card title={T.datos}>
      <DataList items={filas.map((campo) => ({ label: T[campo], value: valores[campo] }))} />
      <p className="v-muted">{T.soloLee}</p>
    </Card>
  );
}

function Editar({ ficha }: { ficha: FichaInstitucion }) {
  const guardar = useCommand('directorio.guardar', { invalidates: TOCA });
  const verificar = useCommand('directorio.verificar', { invalidates: TOCA });
  const form = useFormulario(guardarInstitucionSchema, valoresDe(ficha));
  const borrador = useBorrador(`directorio:${ficha.codigo}`, 1, form);
  const comprobar = useRef(true);
  const version = useWatch({ control: form.control, name: 'version' });
  const { isDirty } = form.formState;
  const { reset } = form;
  useEffect(() => {
    // nothing of hers would be lost: the form follows what is stored
    if (!isDirty) reset(valoresDe(ficha));
  }, [ficha, isDirty, reset]);
  const cambiada = isDirty && version !== ficha.version && !guardar.running && !verificar.running;
  return (
    <Card title={T.datos}>
      {cambiada && (
        <Notice tone="high" role="alert" title={T.cambiada}>
          <p>{T.cambiadaExplica}</p>
          <Row>
            <Button
              onClick={() => {
                form.reset(valoresDe(ficha));
                void borrador.descartar();
              }}
            >
              {T.usarGuardado}
            </Button>
            <Button variant="default" onClick={() => form.setValue('version', ficha.version)}>
              {T.seguirConLoMio}
            </Button>
          </Row>
        </Notice>
      )}
      <Form
        form={form}
        error={guardar.error ?? verificar.error}
        onSubmit={async (valores) => {
          const hecho = await guardar.run(valores);
          if (!hecho) return;
          const final = comprobar.current ? await verificar.run({ codigo: hecho.codigo, version: hecho.version }) : hecho;
          await borrador.descartar();
          form.reset({ ...valores, version: final?.version ?? hecho.version });
          if (final) notify(comprobar.current ? T.comprobada : T.guardado);
        }}
        footer={
          <>
            <Row justify="flex-end">
              <Button type="submit" variant="default" loading={guardar.running} onClick={() => (comprobar.current = false)}>
                {T.guardar}
              </Button>
              <Button type="submit" loading={guardar.running || verificar.running} onClick={() => (comprobar.current = true)}>
                {T.guardarYComprobar}
              </Button>
            </Row>
            <BorradorStatus borrador={borrador} />
          </>
        }
      >
        <p className="v-muted">{T.datosExplica}</p>
        <FieldGrid min={260}>
          <TextField name="titularNombre" label={T.titularNombre} optional maxLength={120} personal />
          <TextField
            name="cargoDestinatario"
            label={T.cargoDestinatario}
            optional
            maxLength={120}
            description={T.delPrograma(ficha.catalogo.cargoDestinatario)}
          />
          <TextField
            name="tratamiento"
            label={T.tratamiento}
            optional
            maxLength={60}
            description={T.delPrograma(ficha.catalogo.tratamiento)}
          />
          <TextField name="telefono" label={T.telefono} optional maxLength={60} inputMode="tel" />
          <TextField name="correo" label={T.correo} optional maxLength={120} />
          <TextField name="horario" label={T.horario} optional maxLength={120} />
        </FieldGrid>
        <TextField name="direccion" label={T.direccion} optional maxLength={200} />
        <TextArea name="nota" label={T.nota} optional minRows={2} description={T.notaExplica} />
      </Form>
    </Card>
  );
}
