import { Button } from '@mantine/core';
import { actosTexts } from '@core/features/derivaciones/derivaciones-actos.texts';
import { derivacionesContract } from '@core/features/derivaciones/derivaciones.contract';
import type { Audiencia } from '@core/features/derivaciones/derivaciones.types';
import { INSTITUCIONES_CON_OFICIO } from '@core/features/derivaciones/oficio.catalogo';
import type { CodigoConOficio } from '@core/features/derivaciones/oficio.catalogo';
import { useBorrador } from '@renderer/lib/borrador';
import { useCatalogo } from '@renderer/lib/catalogo';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { useCommand } from '@renderer/lib/use-operation';
import { Badge, type Tone } from '@renderer/ui/badge';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { InstantField } from '@renderer/ui/date-field';
import { Dialog, notify } from '@renderer/ui/dialog';
import { ChoiceField, SelectField, TextArea, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Row } from '@renderer/ui/page';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { DERIVACION_TEXTS } from './derivaciones-pantallas.texts';
import { TOCA_DERIVACION } from './toca';

const T = DERIVACION_TEXTS.audiencia;
const registrarSchema = derivacionesContract['derivaciones.registrarAudiencia'].input;
const actualizarSchema = derivacionesContract['derivaciones.actualizarAudiencia'].input;
const TONO: Readonly<Record<Audiencia['estado'], Tone>> = { FIJADA: 'info', REALIZADA: 'ok', DIFERIDA: 'warn', CANCELADA: 'neutral' };
const OPCIONES = (['REALIZADA', 'DIFERIDA', 'CANCELADA'] as const).map((value) => ({ value, label: T.opciones[value] }));

interface AudienciasProps {
  casoId: string;
  /** The institution of the letter on whose screen this is; null where any may be chosen. */
  institucion: CodigoConOficio | null;
  audiencias: readonly Audiencia[];
  titulo: string;
  vacio: string;
}

/** Hearings and appointments, with what became of each. */
export function AudienciasCard({ casoId, institucion, audiencias, titulo, vacio }: AudienciasProps) {
  const ahora = useNow(60_000);
  const { puede } = useSession();
  const [nueva, setNueva] = useState(false);
  const [elegida, setElegida] = useState<Audiencia | null>(null);
  const registra = puede('RESPUESTA_REGISTRAR');
  return (
    <Card
      title={titulo}
      {...(registra
        ? {
            actions: (
              <Button variant="default" onClick={() => setNueva(true)}>
                {DERIVACION_TEXTS.lista.anotarAudiencia}
              </Button>
            ),
          }
        : {})}
    >
      {audiencias.length === 0 && <p className="v-muted">{vacio}</p>}
      <ul className="v-list">
        {audiencias.map((una) => (
          <li key={una.id} className="derivaciones-linea">
            <div>
              <p>
                <span className="v-strong">{cuando(una.fijadaPara, ahora)}</span> · {una.nombre}
              </p>
              <p className="v-muted">
                <Nombre>{una.asunto}</Nombre>
                {una.lugar !== null && (
                  <>
                    {' · '}
                    <Nombre>{una.lugar}</Nombre>
                  </>
                )}
              </p>
              {una.nota !== null && (
                <p className="v-muted">
                  <Nombre>{una.nota}</Nombre>
                </p>
              )}
              <Badge tone={TONO[una.estado]}>{actosTexts.estadoAudiencia[una.estado]}</Badge>
            </div>
            {una.estado === 'FIJADA' && registra && (
              <Button variant="default" aria-label={`${T.cambiar}: ${una.nombre}`} onClick={() => setElegida(una)}>
                {T.cambiar}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {nueva && <NuevaDialog casoId={casoId} institucion={institucion} onClose={() => setNueva(false)} />}
      {elegida && <CambiarDialog audiencia={elegida} onClose={() => setElegida(null)} />}
    </Card>
  );
}

function NuevaDialog({ casoId, institucion, onClose }: { casoId: string; institucion: CodigoConOficio | null; onClose(): void }) {
  const catalogo = useCatalogo();
  const form = useFormulario(registrarSchema, { casoId, ...(institucion === null ? {} : { institucion }), lugar: '', asunto: '' });
  const borrador = useBorrador(`audiencia:${casoId}:${institucion ?? ''}`, 1, form);
  const registrar = useCommand('derivaciones.registrarAudiencia', { invalidates: TOCA_DERIVACION });
  const instituciones = catalogo.instituciones
    .filter(({ codigo }) => INSTITUCIONES_CON_OFICIO.some((una) => una === codigo))
    .map(({ codigo, nombreOficial }) => ({ value: codigo, label: nombreOficial }));
  return (
    <Dialog opened onClose={onClose} title={T.titulo} width={640} focusFirst>
      <Form
        form={form}
        error={registrar.error}
        onSubmit={async (valores) => {
          if (!(await registrar.run(valores))) return;
          await borrador.descartar();
          notify(T.hecho);
          onClose();
        }}
        footer={
          <Row>
            <Button type="submit" loading={registrar.running}>
              {T.guardar}
            </Button>
            <Button variant="default" onClick={onClose}>
              {DERIVACION_TEXTS.cancelar}
            </Button>
            <BorradorStatus borrador={borrador} />
          </Row>
        }
      >
        {institucion === null && <SelectField name="institucion" label={T.institucion} options={instituciones} />}
        <InstantField name="fijadaPara" label={T.dia} timeLabel={T.hora} />
        <TextField name="asunto" label={T.asunto} personal />
        <TextField name="lugar" label={T.lugar} optional={DERIVACION_TEXTS.opcional} />
      </Form>
    </Dialog>
  );
}

function CambiarDialog({ audiencia, onClose }: { audiencia: Audiencia; onClose(): void }) {
  const form = useFormulario(actualizarSchema, { id: audiencia.id, nota: '' });
  const borrador = useBorrador(`audiencia-cambio:${audiencia.id}`, 1, form);
  const actualizar = useCommand('derivaciones.actualizarAudiencia', { invalidates: TOCA_DERIVACION });
  const estado = useWatch({ control: form.control, name: 'estado' });
  return (
    <Dialog opened onClose={onClose} title={T.tituloCambiar} width={640}>
      <Form
        form={form}
        error={actualizar.error}
        onSubmit={async ({ nuevaFecha, ...valores }) => {
          const conFecha = valores.estado === 'DIFERIDA' && nuevaFecha !== undefined ? { nuevaFecha } : {};
          if (!(await actualizar.run({ ...valores, ...conFecha }))) return;
          await borrador.descartar();
          notify(T.hecho);
          onClose();
        }}
        footer={
          <Row>
            <Button type="submit" loading={actualizar.running}>
              {T.guardar}
            </Button>
            <Button variant="default" onClick={onClose}>
              {DERIVACION_TEXTS.cancelar}
            </Button>
            <BorradorStatus borrador={borrador} />
          </Row>
        }
      >
        <p className="v-strong">{audiencia.nombre}</p>
        <ChoiceField name="estado" label={T.estado} options={OPCIONES} />
        {estado === 'DIFERIDA' && (
          <>
            <InstantField name="nuevaFecha" label={T.nueva} timeLabel={T.hora} optional={DERIVACION_TEXTS.opcional} />
            <p className="v-muted">{T.sinNueva}</p>
          </>
        )}
        <TextArea name="nota" label={T.nota} optional={DERIVACION_TEXTS.opcional} minRows={2} personal />
      </Form>
    </Dialog>
  );
}
