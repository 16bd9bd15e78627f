import { Button } from '@mantine/core';
import type { Mediacion } from '@core/features/mediacion/mediacion-vista.contract';
import { terminarMediacionSchema } from '@core/features/mediacion/mediacion.contract';
import { instanteSchema, localDay } from '@core/kernel/dates';
import { opcion, texto, textoOpcional } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { useBorrador } from '@renderer/lib/borrador';
import { nowIso } from '@renderer/lib/clock';
import { useCommand } from '@renderer/lib/use-operation';
import { InstantField } from '@renderer/ui/date-field';
import { Dialog, notify } from '@renderer/ui/dialog';
import { ChoiceField, SelectField, TextArea } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Row } from '@renderer/ui/page';
import { z } from 'zod';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';
import { TOCA_MEDIACION } from './toca';

const TOCA = { invalidates: TOCA_MEDIACION };
type Sesion = Mediacion['sesiones'][number];
interface Props {
  mediacion: Mediacion;
  onClose(): void;
}

/** The two buttons at the foot of a dialog. */
function Pie({ onClose, guardar, running, color }: { onClose(): void; guardar: string; running: boolean; color?: string }) {
  return (
    <Row justify="flex-end">
      <Button variant="default" onClick={onClose}>
        {MEDIACION_TEXTS.cancelar}
      </Button>
      <Button type="submit" loading={running} {...(color === undefined ? {} : { color })}>
        {guardar}
      </Button>
    </Row>
  );
}

const terminarForm = terminarMediacionSchema.pick({ razon: true });

/** Ends it without agreement, with the reason. */
export function TerminarDialog({ mediacion, onClose }: Props) {
  const T = MEDIACION_TEXTS.terminar;
  const terminar = useCommand('mediacion.terminar', TOCA);
  const form = useFormulario(terminarForm, { razon: '' });
  const borrador = useBorrador(`mediacion-terminar:${mediacion.id}`, 1, form);
  return (
    <Dialog opened onClose={onClose} title={T.titulo}>
      <Form
        form={form}
        error={terminar.error}
        onSubmit={async ({ razon }) => {
          if (!(await terminar.run({ mediacionId: mediacion.id, version: mediacion.version, razon }))) return;
          await borrador.descartar();
          notify(T.hecho);
          onClose();
        }}
        footer={<Pie onClose={onClose} guardar={T.guardar} running={terminar.running} />}
      >
        <p>{T.que}</p>
        <TextArea name="razon" label={T.razon} minRows={2} focusHere personal />
      </Form>
    </Dialog>
  );
}

const retiroForm = z.object({ parteId: idSchema, razon: texto(300, 3, 'Escriba qué dijo, o «no quiso decirlo».') });

/** A party who had accepted leaves: it is her right, and it ends here. */
export function RetiroDialog({ mediacion, onClose }: Props) {
  const T = MEDIACION_TEXTS.retiro;
  const registrar = useCommand('mediacion.registrarAceptacion', TOCA);
  const form = useFormulario(retiroForm, { razon: '' });
  const borrador = useBorrador(`mediacion-retiro:${mediacion.id}`, 1, form);
  return (
    <Dialog opened onClose={onClose} title={T.titulo}>
      <Form
        form={form}
        error={registrar.error}
        onSubmit={async (valores) => {
          const hecha = await registrar.run({ ...valores, mediacionId: mediacion.id, version: mediacion.version, acepta: false });
          if (!hecha) return;
          await borrador.descartar();
          notify(MEDIACION_TEXTS.terminar.hecho);
          onClose();
        }}
        footer={<Pie onClose={onClose} guardar={T.guardar} running={registrar.running} />}
      >
        <p>{T.que}</p>
        <SelectField
          name="parteId"
          label={T.quien}
          options={mediacion.partes.map(({ id, calidad }) => ({ value: id, label: calidad }))}
          focusHere
        />
        <TextArea name="razon" label={T.razon} description={MEDIACION_TEXTS.aceptacion.razonAyuda} minRows={2} personal />
      </Form>
    </Dialog>
  );
}

const violenciaForm = z.object({ finEn: instanteSchema, palabras: textoOpcional(600) });

/** Somebody told of violence in the session: stop now, write little. */
export function ViolenciaDialog({ mediacion, sesion, onClose }: Props & { sesion: Sesion }) {
  const T = MEDIACION_TEXTS.sesion;
  const cerrar = useCommand('mediacion.cerrarSesion', TOCA);
  const form = useFormulario(violenciaForm, { finEn: nowIso(), palabras: '' });
  const borrador = useBorrador(`mediacion-violencia:${sesion.id}`, 1, form);
  return (
    <Dialog opened onClose={onClose} title={T.violencia} width={640}>
      <Form
        form={form}
        error={cerrar.error}
        onSubmit={async (valores) => {
          const hecha = await cerrar.run({
            ...valores,
            sesionId: sesion.id,
            version: mediacion.version,
            resultado: 'SUSPENDIDA',
            puntos: [],
            violencia: true,
          });
          if (!hecha) return;
          await borrador.descartar();
          onClose();
        }}
        footer={<Pie onClose={onClose} guardar={T.violenciaGuardar} running={cerrar.running} color="rojo" />}
      >
        <p>{T.violenciaQue}</p>
        <p>{T.violenciaEfecto}</p>
        <TextArea name="palabras" label={T.violenciaPalabras} optional minRows={2} personal focusHere />
        <div className="mediacion-cuando">
          <InstantField name="finEn" label={MEDIACION_TEXTS.dia} timeLabel={T.violenciaFin} max={localDay(nowIso())} />
        </div>
      </Form>
    </Dialog>
  );
}

const noHuboForm = z.object({ resultado: opcion(['INASISTENCIA', 'SUSPENDIDA'], 'Elija qué pasó.'), nota: textoOpcional(1000) });

/** The session convened did not take place. */
export function NoHuboDialog({
  mediacion,
  sesion,
  opciones,
  onClose,
}: Props & { sesion: Sesion; opciones: readonly { value: 'INASISTENCIA' | 'SUSPENDIDA'; label: string }[] }) {
  const T = MEDIACION_TEXTS.sesion;
  const cerrar = useCommand('mediacion.cerrarSesion', TOCA);
  const form = useFormulario(noHuboForm, { nota: '' });
  const borrador = useBorrador(`mediacion-no-hubo:${sesion.id}`, 1, form);
  return (
    <Dialog opened onClose={onClose} title={T.noHubo}>
      <Form
        form={form}
        error={cerrar.error}
        onSubmit={async (valores) => {
          const hecha = await cerrar.run({
            ...valores,
            sesionId: sesion.id,
            version: mediacion.version,
            finEn: nowIso(),
            puntos: [],
            violencia: false,
          });
          if (!hecha) return;
          await borrador.descartar();
          notify(T.cerrada);
          onClose();
        }}
        footer={<Pie onClose={onClose} guardar={T.guardar} running={cerrar.running} />}
      >
        <ChoiceField name="resultado" label={T.resultado} options={opciones} focusHere />
        <TextArea name="nota" label={T.nota} optional minRows={2} personal />
      </Form>
    </Dialog>
  );
}
