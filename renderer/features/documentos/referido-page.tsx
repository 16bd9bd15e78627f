import { Button } from '@mantine/core';
import { alcanceEntradaSchema } from '@core/features/derivaciones/derivaciones.types';
import type { AlcanceEntrada } from '@core/features/derivaciones/derivaciones.types';
import { useBorrador } from '@renderer/lib/borrador';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { DateField } from '@renderer/ui/date-field';
import { TextArea, TextField, TimeField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { ListError } from '@renderer/ui/list-error';
import { Card, FieldGrid, Row, Stack } from '@renderer/ui/page';
import { useFilas } from '@renderer/ui/use-filas';
import { useNavigate, useParams } from 'react-router';
import type { z } from 'zod';
import { DOCUMENTO_TEXTS as T } from './documentos.texts';
import { Preparar, TOCA, useBloqueoOficio } from './preparar';
import { useTextoVisto } from './texto-visto';

type AlcanceForm = z.input<typeof alcanceEntradaSchema>;

const volverAlOficio = (casoId: string, derivacionId: string) => ({
  camino: `/casos/${casoId}/derivaciones/${derivacionId}`,
  texto: T.volverOficio,
});

/** The insistence to a letter without answer: it is written by the program alone, from the dates. */
export function PrepararInsistenciaPage() {
  const { casoId = '', derivacionId = '' } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useQueryOperation('derivaciones.previsualizarInsistencia', { derivacionId });
  const emitir = useCommand('derivaciones.emitirInsistencia', { invalidates: TOCA });
  const bloqueo = useBloqueoOficio(casoId);
  return (
    <Preparar
      titulo={T.insistencia}
      nota={T.subtitulo}
      casoId={casoId}
      vista={data}
      error={error}
      refetch={refetch}
      bloqueo={bloqueo}
      boton={T.emitir.INSISTENCIA}
      emitir={emitir}
      onEmitir={async () => {
        const hecho = await emitir.run({ derivacionId });
        if (hecho) void navigate(`/documentos/${hecho.documentoId}`, { replace: true, state: { reciente: true } });
      }}
      volver={volverAlOficio(casoId, derivacionId)}
    />
  );
}

/** The scope letter: what an issued letter says wrongly, and what was learned since. */
export function PrepararAlcancePage() {
  const { casoId = '', derivacionId = '' } = useParams();
  return <PrepararAlcance key={derivacionId} casoId={casoId} derivacionId={derivacionId} />;
}

function PrepararAlcance({ casoId, derivacionId }: { casoId: string; derivacionId: string }) {
  const navigate = useNavigate();
  const form = useFormulario(alcanceEntradaSchema, { derivacionId, correcciones: [], hechos: [] });
  const borrador = useBorrador(`alcance:${derivacionId}`, 1, form);
  const { visto, cambio, ver } = useTextoVisto<AlcanceForm, AlcanceEntrada>(form, alcanceEntradaSchema, borrador);
  const { data, error, refetch, refetching } = useQueryOperation(
    'derivaciones.previsualizarAlcance',
    visto ?? { derivacionId, correcciones: [], hechos: [] },
    { enabled: visto !== null, keepPrevious: true },
  );
  const emitir = useCommand('derivaciones.emitirAlcance', { invalidates: TOCA });
  const bloqueo = useBloqueoOficio(casoId);
  return (
    <Preparar
      titulo={T.alcance.titulo}
      nota={T.alcance.nota}
      casoId={casoId}
      vista={visto === null ? undefined : data}
      error={error?.fields ? null : error}
      refetch={refetch}
      renovando={refetching}
      bloqueo={bloqueo ?? (cambio ? T.noEmite.cambio : null)}
      sinVista={visto === null ? T.alcance.primero : null}
      boton={T.emitir.ALCANCE}
      emitir={emitir}
      onEmitir={async () => {
        if (visto === null) return;
        const hecho = await emitir.run(visto);
        if (!hecho) return;
        await borrador.descartar();
        void navigate(`/documentos/${hecho.documentoId}`, { replace: true, state: { reciente: true } });
      }}
      volver={volverAlOficio(casoId, derivacionId)}
      escrito={
        <Form
          form={form}
          error={error?.fields ? error : null}
          onSubmit={ver}
          footer={
            <Row>
              <Button type="submit" {...(visto === null || cambio ? {} : { variant: 'default' })}>
                {T.verComoQueda}
              </Button>
              <BorradorStatus borrador={borrador} />
            </Row>
          }
        >
          <Card title={T.alcance.correcciones} note={T.alcance.correccionesNota}>
            <Correcciones />
          </Card>
          <Card title={T.alcance.hechos} note={T.alcance.hechosNota}>
            <Hechos />
          </Card>
        </Form>
      }
    />
  );
}

function Correcciones() {
  const { fields, agregar, quitar } = useFilas<AlcanceForm, 'correcciones'>('correcciones');
  return (
    <Stack>
      {fields.map(({ clave }, index) => (
        <fieldset key={clave} className="documentos-fila">
          <legend className="v-strong">{T.alcance.correccion(index + 1)}</legend>
          <Stack>
            <TextArea<AlcanceForm> name={`correcciones.${index}.dice`} label={T.alcance.dice} minRows={1} personal />
            <TextArea<AlcanceForm> name={`correcciones.${index}.debeDecir`} label={T.alcance.debeDecir} minRows={1} personal />
            <Row>
              <Button variant="default" onClick={() => quitar(index)}>
                {T.alcance.quitarCorreccion(index + 1)}
              </Button>
            </Row>
          </Stack>
        </fieldset>
      ))}
      <div data-field="correcciones">
        <Button variant="default" onClick={() => agregar({ dice: '', debeDecir: '' }, 'dice')}>
          {T.alcance.agregarCorreccion}
        </Button>
        <ListError<AlcanceForm> name="correcciones" />
      </div>
    </Stack>
  );
}

function Hechos() {
  const { fields, agregar, quitar } = useFilas<AlcanceForm, 'hechos'>('hechos');
  return (
    <Stack>
      {fields.map(({ clave }, index) => (
        <fieldset key={clave} className="documentos-fila">
          <legend className="v-strong">{T.alcance.hecho(index + 1)}</legend>
          <Stack>
            <TextArea<AlcanceForm> name={`hechos.${index}.texto`} label={T.alcance.texto} minRows={2} personal />
            <DateField<AlcanceForm> name={`hechos.${index}.fecha`} label={T.alcance.fecha} optional={T.opcional} />
            <FieldGrid min={200}>
              <TimeField<AlcanceForm> name={`hechos.${index}.hora`} label={T.alcance.hora} optional={T.opcional} />
              <TextField<AlcanceForm> name={`hechos.${index}.lugar`} label={T.alcance.lugar} optional={T.opcional} personal />
            </FieldGrid>
            <Row>
              <Button variant="default" onClick={() => quitar(index)}>
                {T.alcance.quitarHecho(index + 1)}
              </Button>
            </Row>
          </Stack>
        </fieldset>
      ))}
      <div data-field="hechos">
        <Button variant="default" onClick={() => agregar({ texto: '' }, 'texto')}>
          {T.alcance.agregarHecho}
        </Button>
      </div>
    </Stack>
  );
}
