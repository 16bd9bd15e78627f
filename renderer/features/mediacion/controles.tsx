import { Button } from '@mantine/core';
import type { Mediacion } from '@core/features/mediacion/mediacion-vista.contract';
import { verificarCompromisoSchema } from '@core/features/mediacion/mediacion.contract';
import type { VerificarCompromiso } from '@core/features/mediacion/mediacion.contract';
import { mediacionTexts } from '@core/features/mediacion/mediacion.texts';
import { fechaCorta, localDay } from '@core/kernel/dates';
import { useBorrador } from '@renderer/lib/borrador';
import { nowIso } from '@renderer/lib/clock';
import { useSession } from '@renderer/lib/session';
import { useCommand } from '@renderer/lib/use-operation';
import { Badge, type Tone } from '@renderer/ui/badge';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { DateField } from '@renderer/ui/date-field';
import { notify } from '@renderer/ui/dialog';
import { ChoiceField, TextArea } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Row } from '@renderer/ui/page';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { contraDe, useImpedido } from './impedido';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';
import { TOCA_MEDIACION } from './toca';

const T = MEDIACION_TEXTS.controles;
type Compromiso = NonNullable<Mediacion['acuerdo']>['compromisos'][number];
const TONO: Readonly<Record<Compromiso['estado'], Tone>> = { PENDIENTE: 'info', CUMPLIDO: 'ok', INCUMPLIDO: 'warn' };

/** The act and its commitments, each with its control. */
export function Controles({ mediacion, conduce }: { mediacion: Mediacion; conduce: boolean }) {
  const navigate = useNavigate();
  const { puede } = useSession();
  const [abierto, setAbierto] = useState<string | null>(null);
  const { aviso, boton } = useImpedido(conduce ? contraDe(mediacion, 'VERIFICAR') : []);
  const { acuerdo } = mediacion;
  if (acuerdo === null) return null;
  const { documentoId, numero } = acuerdo;
  const quedan = acuerdo.compromisos.some(({ estado }) => estado === 'PENDIENTE');
  return (
    <Card
      title={T.titulo}
      actions={
        documentoId !== null &&
        puede('DOCUMENTO_LEER') && (
          <Button variant="default" onClick={() => void navigate(`/documentos/${documentoId}`)}>
            {T.abrirActa(numero ?? '')}
          </Button>
        )
      }
    >
      {quedan && aviso}
      <ol className="v-list mediacion-compromisos">
        {acuerdo.compromisos.map((uno) => (
          <li key={uno.id}>
            <Row justify="space-between" align="flex-start">
              <span className="mediacion-texto">
                <span className="v-strong">
                  {uno.orden}. <Nombre>{uno.quien}</Nombre>
                </span>
                : <Nombre>{uno.que}</Nombre>
              </span>
              <Badge tone={TONO[uno.estado]}>{mediacionTexts.compromiso[uno.estado]}</Badge>
            </Row>
            <span className="v-muted">
              {T.control(fechaCorta(uno.controlEl))} · {T.verifica}: <Nombre>{uno.comoSeVerifica}</Nombre>
            </span>
            {uno.nota !== null && (
              <span className="v-muted mediacion-texto">
                {uno.verificadoEn !== null && `${fechaCorta(uno.verificadoEn)}, `}
                {uno.verificadoPor}: <Nombre>{uno.nota}</Nombre>
              </span>
            )}
            {conduce && uno.estado === 'PENDIENTE' && abierto !== uno.id && (
              <div>
                <Button variant="default" onClick={() => setAbierto(uno.id)} aria-label={T.verificarN(uno.orden)} {...boton}>
                  {T.verificar}
                </Button>
              </div>
            )}
            {conduce && uno.estado === 'PENDIENTE' && abierto === uno.id && <Verificar compromiso={uno} onHecho={() => setAbierto(null)} />}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Verificar({ compromiso, onHecho }: { compromiso: Compromiso; onHecho(): void }) {
  const form = useFormulario(verificarCompromisoSchema, { compromisoId: compromiso.id, verificadoEl: localDay(nowIso()), nota: '' });
  const borrador = useBorrador(`compromiso-control:${compromiso.id}`, 1, form);
  const verificar = useCommand('mediacion.verificarCompromiso', { invalidates: TOCA_MEDIACION });
  return (
    <Form
      form={form}
      error={verificar.error}
      onSubmit={async (valores) => {
        if (!(await verificar.run(valores))) return;
        await borrador.descartar();
        notify(T.hecho);
        onHecho();
      }}
      footer={
        <Row justify="space-between">
          <BorradorStatus borrador={borrador} />
          <Row>
            <Button variant="default" onClick={onHecho}>
              {MEDIACION_TEXTS.cancelar}
            </Button>
            <Button type="submit" loading={verificar.running}>
              {T.guardar}
            </Button>
          </Row>
        </Row>
      }
    >
      <ChoiceField<VerificarCompromiso>
        name="estado"
        label={T.cumplio}
        description={T.desde(fechaCorta(compromiso.controlEl))}
        options={[
          { value: 'CUMPLIDO', label: T.si, key: 'S' },
          { value: 'INCUMPLIDO', label: T.no, key: 'N' },
        ]}
      />
      <div className="mediacion-cuando">
        <DateField<VerificarCompromiso> name="verificadoEl" label={T.verificadoEl} max={localDay(nowIso())} />
      </div>
      <TextArea<VerificarCompromiso> name="nota" label={T.nota} minRows={2} personal />
    </Form>
  );
}
