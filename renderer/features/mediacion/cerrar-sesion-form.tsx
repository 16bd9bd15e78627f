import { Button } from '@mantine/core';
import type { Mediacion } from '@core/features/mediacion/mediacion-vista.contract';
import { RESULTADOS_SESION } from '@core/features/mediacion/mediacion.types';
import { mediacionTexts } from '@core/features/mediacion/mediacion.texts';
import { instanteSchema, localDay } from '@core/kernel/dates';
import { opcion, textoOpcional } from '@core/kernel/fields';
import { useBorrador } from '@renderer/lib/borrador';
import { nowIso, useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { InstantField } from '@renderer/ui/date-field';
import { notify } from '@renderer/ui/dialog';
import { ChoiceField, TextArea } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, Row } from '@renderer/ui/page';
import { useState } from 'react';
import { z } from 'zod';
import { contraDe, useImpedido } from './impedido';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';
import { ViolenciaDialog } from './salidas';
import { TOCA_MEDIACION } from './toca';

const T = MEDIACION_TEXTS.sesion;
const MAX_PUNTO = 200;
/** The points are typed one a line, as they are read out. */
const cerrarSchema = z.object({
  resultado: opcion(RESULTADOS_SESION, 'Elija cómo terminó.'),
  finEn: instanteSchema,
  puntos: z
    .string()
    .max(4000, { error: 'Escriba como máximo 20 puntos cortos.' })
    .refine((texto) => enLineas(texto).length <= 20, { error: 'Escriba como máximo 20 puntos.' })
    .refine((texto) => enLineas(texto).every((linea) => linea.length >= 3 && linea.length <= MAX_PUNTO), {
      error: `Cada punto tiene entre 3 y ${MAX_PUNTO} letras.`,
    }),
  nota: textoOpcional(1000),
});
type CerrarForm = z.input<typeof cerrarSchema>;
/** With the parties present there is no «did not come». */
const OPCIONES = RESULTADOS_SESION.filter((value) => value !== 'INASISTENCIA').map((value) => ({
  value,
  label: mediacionTexts.resultado[value],
}));

function enLineas(texto: string): string[] {
  return texto
    .split('\n')
    .map((linea) => linea.trim())
    .filter((linea) => linea !== '');
}

/** How the session ended and what was talked about; violence stops it at once. */
export function CerrarSesionForm({ mediacion, sesion }: { mediacion: Mediacion; sesion: Mediacion['sesiones'][number] }) {
  const ahora = useNow();
  const [violencia, setViolencia] = useState(false);
  const form = useFormulario(cerrarSchema, { finEn: nowIso(), puntos: '', nota: '' });
  const borrador = useBorrador(`mediacion-cerrar:${sesion.id}`, 1, form);
  const cerrar = useCommand('mediacion.cerrarSesion', { invalidates: TOCA_MEDIACION });
  const { aviso, boton } = useImpedido(contraDe(mediacion, 'CERRAR'));
  return (
    <Card
      title={T.cerrar}
      note={T.iniciarNota(sesion.orden)}
      edge="action"
      actions={
        <Button color="rojo" variant="outline" onClick={() => setViolencia(true)}>
          {T.violencia}
        </Button>
      }
    >
      {sesion.inicioEn !== null && <p>{T.empezo(cuando(sesion.inicioEn, ahora))}</p>}
      <Form
        form={form}
        error={cerrar.error}
        onSubmit={async ({ puntos, ...valores }) => {
          const hecha = await cerrar.run({
            ...valores,
            sesionId: sesion.id,
            version: mediacion.version,
            puntos: enLineas(puntos),
            violencia: false,
          });
          if (!hecha) return;
          await borrador.descartar();
          notify(T.cerrada);
        }}
        footer={
          <Row justify="space-between">
            <BorradorStatus borrador={borrador} />
            <Button type="submit" loading={cerrar.running} {...boton}>
              {T.guardar}
            </Button>
          </Row>
        }
      >
        <ChoiceField<CerrarForm> name="resultado" label={T.resultado} options={OPCIONES} />
        <TextArea<CerrarForm> name="puntos" label={T.puntos} description={T.puntosAyuda} minRows={3} personal />
        <TextArea<CerrarForm> name="nota" label={T.nota} optional minRows={2} personal />
        <div className="mediacion-cuando">
          <InstantField<CerrarForm> name="finEn" label={T.finEn} timeLabel={MEDIACION_TEXTS.hora} max={localDay(nowIso())} />
        </div>
        {aviso}
      </Form>
      {violencia && <ViolenciaDialog mediacion={mediacion} sesion={sesion} onClose={() => setViolencia(false)} />}
    </Card>
  );
}
