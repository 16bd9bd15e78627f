import { Button } from '@mantine/core';
import { actosTexts } from '@core/features/derivaciones/derivaciones-actos.texts';
import { derivacionesContract } from '@core/features/derivaciones/derivaciones.contract';
import type { Medida } from '@core/features/derivaciones/derivaciones.types';
import { CUSTODIA_EMERGENCIA } from '@core/features/derivaciones/medida.catalogo';
import { medidaAbierta } from '@core/features/derivaciones/medida.rules';
import { fechaCorta } from '@core/kernel/dates';
import { useBorrador } from '@renderer/lib/borrador';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { useUi } from '@renderer/lib/ui-store';
import { useCommand } from '@renderer/lib/use-operation';
import { Badge, Notice, type Tone } from '@renderer/ui/badge';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { Dialog, notify } from '@renderer/ui/dialog';
import { ChoiceField, TextArea } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Row } from '@renderer/ui/page';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { DERIVACION_TEXTS } from './derivaciones-pantallas.texts';
import { TOCA_DERIVACION } from './toca';

const T = DERIVACION_TEXTS.medida;
const O = DERIVACION_TEXTS.oficio;
const medidaSchema = derivacionesContract['derivaciones.actualizarMedida'].input;
const TONO: Readonly<Record<Medida['estado'], Tone>> = { VIGENTE: 'info', CUMPLIDA: 'ok', INCUMPLIDA: 'urgent', REVOCADA: 'neutral' };
const OPCIONES = (['CUMPLIDA', 'INCUMPLIDA', 'REVOCADA'] as const).map((value) => ({ value, label: T.opciones[value] }));

/** Measures as the authority ordered them; the point only writes down what becomes of each. */
export function MedidasCard({ medidas, titulo, vacio }: { medidas: readonly Medida[]; titulo: string; vacio: string }) {
  const ahora = useNow(60_000);
  const { puede } = useSession();
  const [elegida, setElegida] = useState<Medida | null>(null);
  return (
    <Card title={titulo}>
      {medidas.length === 0 && <p className="v-muted">{vacio}</p>}
      <ul className="v-list">
        {medidas.map((medida) => (
          <li key={medida.id} className="derivaciones-linea">
            <div>
              <p className="v-strong">{medida.etiqueta}</p>
              <p className="v-muted">
                {[medida.norma, medida.numero, `${O.desde.toLowerCase()} ${fechaCorta(medida.desde)}`, fin(medida, ahora)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {medida.responsable !== null && (
                <p className="v-muted">
                  {O.responsable}: <Nombre>{medida.responsable}</Nombre>
                </p>
              )}
              {medida.nota !== null && (
                <p className="v-muted">
                  <Nombre>{medida.nota}</Nombre>
                </p>
              )}
              {medida.codigo === CUSTODIA_EMERGENCIA && medida.estado === 'VIGENTE' && <p>{O.custodia}</p>}
              <Badge tone={TONO[medida.estado]}>{actosTexts.estadoMedida[medida.estado]}</Badge>
            </div>
            {medidaAbierta(medida) && puede('RESPUESTA_REGISTRAR') && (
              <Button variant="default" aria-label={`${T.anotar}: ${medida.etiqueta}`} onClick={() => setElegida(medida)}>
                {T.anotar}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {elegida && <MedidaDialog medida={elegida} onClose={() => setElegida(null)} />}
    </Card>
  );
}

const fin = ({ hasta, venceEn }: Medida, ahora: string): string =>
  hasta !== null ? `${O.hasta.toLowerCase()} ${fechaCorta(hasta)}` : venceEn !== null ? O.venceMedida(cuando(venceEn, ahora)) : O.sinFin;

/** What became of a measure. One that is not kept opens the 911 card. */
function MedidaDialog({ medida, onClose }: { medida: Medida; onClose(): void }) {
  const form = useFormulario(medidaSchema, { id: medida.id, nota: '' });
  const borrador = useBorrador(`medida:${medida.id}`, 1, form);
  const actualizar = useCommand('derivaciones.actualizarMedida', { invalidates: TOCA_DERIVACION });
  const emergencia = useUi((state) => state.setEmergencyOpen);
  const estado = useWatch({ control: form.control, name: 'estado' });
  const opciones = medida.estado === 'INCUMPLIDA' ? OPCIONES.filter(({ value }) => value !== 'INCUMPLIDA') : OPCIONES;
  return (
    <Dialog opened onClose={onClose} title={T.titulo} width={640}>
      <Form
        form={form}
        error={actualizar.error}
        onSubmit={async (valores) => {
          const hecha = await actualizar.run(valores);
          if (!hecha) return;
          await borrador.descartar();
          notify(T.hecho);
          onClose();
          if (hecha.emergencia) emergencia(true);
        }}
        footer={
          <Row>
            <Button type="submit" loading={actualizar.running} {...(estado === 'INCUMPLIDA' ? { color: 'rojo' } : {})}>
              {T.guardar}
            </Button>
            <Button variant="default" onClick={onClose}>
              {DERIVACION_TEXTS.cancelar}
            </Button>
            <BorradorStatus borrador={borrador} />
          </Row>
        }
      >
        <p className="v-strong">{medida.etiqueta}</p>
        <ChoiceField name="estado" label={T.estado} options={opciones} />
        {estado === 'INCUMPLIDA' && (
          <Notice tone="urgent">
            <p>{T.incumplida}</p>
          </Notice>
        )}
        <TextArea name="nota" label={T.nota} minRows={2} personal />
      </Form>
    </Dialog>
  );
}
