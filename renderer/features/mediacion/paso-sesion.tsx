import { Button } from '@mantine/core';
import type { Mediacion } from '@core/features/mediacion/mediacion-vista.contract';
import { iniciarSesionSchema } from '@core/features/mediacion/mediacion.contract';
import { mediacionTexts } from '@core/features/mediacion/mediacion.texts';
import { localDay } from '@core/kernel/dates';
import { useBorrador } from '@renderer/lib/borrador';
import { nowIso } from '@renderer/lib/clock';
import { useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { InstantField } from '@renderer/ui/date-field';
import { notify } from '@renderer/ui/dialog';
import { CheckboxField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, Row } from '@renderer/ui/page';
import { useState } from 'react';
import type { z } from 'zod';
import { contraDe, useImpedido } from './impedido';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';
import { CerrarSesionForm } from './cerrar-sesion-form';
import { NoHuboDialog } from './salidas';
import { TOCA_MEDIACION } from './toca';

const T = MEDIACION_TEXTS.sesion;
type Sesion = Mediacion['sesiones'][number];
const iniciarForm = iniciarSesionSchema.omit({ version: true });
type IniciarForm = z.input<typeof iniciarForm>;

/** Begins the session once everybody was asked alone, and closes it with its result. */
export function PasoSesion({ mediacion }: { mediacion: Mediacion }) {
  const sesion = mediacion.sesiones.at(-1);
  if (sesion === undefined) return null;
  if (sesion.estado === 'EN_CURSO') return <CerrarSesionForm mediacion={mediacion} sesion={sesion} />;
  return (
    <>
      <Iniciar mediacion={mediacion} sesion={sesion} />
      <NoHuboSesion mediacion={mediacion} sesion={sesion} />
    </>
  );
}

function Iniciar({ mediacion, sesion }: { mediacion: Mediacion; sesion: Sesion }) {
  const form = useFormulario(iniciarForm, { sesionId: sesion.id, inicioEn: nowIso() }, 'onSubmit');
  const borrador = useBorrador(`mediacion-iniciar:${sesion.id}`, 1, form);
  const iniciar = useCommand('mediacion.iniciarSesion', { invalidates: TOCA_MEDIACION });
  const { aviso, boton } = useImpedido(contraDe(mediacion, 'INICIAR'));
  return (
    <Card title={T.iniciar} note={T.iniciarNota(sesion.orden)} edge="action">
      <p>{T.listas}</p>
      <Form
        form={form}
        error={iniciar.error}
        onSubmit={async (valores) => {
          if (!(await iniciar.run({ ...valores, version: mediacion.version }))) return;
          await borrador.descartar();
          notify(T.empezada);
        }}
        footer={
          <Row justify="space-between">
            <BorradorStatus borrador={borrador} />
            <Button type="submit" loading={iniciar.running} {...boton}>
              {T.empezar}
            </Button>
          </Row>
        }
      >
        <div className="mediacion-cuando">
          <InstantField<IniciarForm> name="inicioEn" label={T.inicioEn} timeLabel={MEDIACION_TEXTS.hora} max={localDay(nowIso())} />
        </div>
        <CheckboxField<IniciarForm> name="informadas" label={T.informadas} />
        {aviso}
      </Form>
    </Card>
  );
}

/** A quiet way out when the session convened did not take place. */
export function NoHuboSesion({ mediacion, sesion }: { mediacion: Mediacion; sesion: Sesion }) {
  const [abierto, setAbierto] = useState(false);
  return (
    <Row justify="flex-end">
      <Button variant="default" onClick={() => setAbierto(true)}>
        {T.noHubo}
      </Button>
      {abierto && (
        <NoHuboDialog
          mediacion={mediacion}
          sesion={sesion}
          opciones={(['INASISTENCIA', 'SUSPENDIDA'] as const).map((value) => ({ value, label: mediacionTexts.resultado[value] }))}
          onClose={() => setAbierto(false)}
        />
      )}
    </Row>
  );
}
