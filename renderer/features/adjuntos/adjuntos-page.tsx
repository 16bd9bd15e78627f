import { Button } from '@mantine/core';
import type { Adjunto } from '@core/features/adjuntos/adjuntos.contract';
import { agregarAdjuntoSchema } from '@core/features/adjuntos/adjuntos.contract';
import { adjuntoProhibido, exigeDeclaracion } from '@core/features/adjuntos/adjuntos.rules';
import { adjuntosTexts } from '@core/features/adjuntos/adjuntos.texts';
import { TIPOS_MIME } from '@core/features/adjuntos/adjuntos.types';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { Caso } from '@core/features/casos/casos.contract';
import { CasoGate } from '@renderer/lib/caso-gate';
import { useNow } from '@renderer/lib/clock';
import { cuando, tamano } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { useUi } from '@renderer/lib/ui-store';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Badge, Notice } from '@renderer/ui/badge';
import { notify } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { CheckboxField, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Page, Row } from '@renderer/ui/page';
import { EmptyState, ErrorNotice, Loading } from '@renderer/ui/states';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ArchivoField } from './archivo-field';
import './adjuntos.css';

const T = adjuntosTexts.pantalla;

/** Files kept with a case. */
export function AdjuntosPage() {
  return <CasoGate>{(caso) => <Adjuntos key={caso.id} caso={caso} />}</CasoGate>;
}

function Adjuntos({ caso }: { caso: Caso }) {
  const navigate = useNavigate();
  const { puede } = useSession();
  const { data, error, refetch } = useQueryOperation('adjuntos.listar', { casoId: caso.id });
  const [vez, setVez] = useState(0);
  return (
    <Page
      title={T.titulo(caso.codigo)}
      actions={<EmergencyButton />}
      aside={
        <Button variant="default" onClick={() => void navigate(`/casos/${caso.id}`)}>
          {T.volver}
        </Button>
      }
    >
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading label={T.titulo(caso.codigo)} />}
      {data?.adjuntos.length === 0 && (
        <EmptyState icon="carpeta" title={T.ninguno}>
          {T.ningunoQue}
        </EmptyState>
      )}
      {data && data.adjuntos.length > 0 && (
        <Card>
          <ul className="adjuntos-lista">
            {data.adjuntos.map((adjunto) => (
              <Fila key={adjunto.id} adjunto={adjunto} />
            ))}
          </ul>
        </Card>
      )}
      {puede('ADJUNTO_AGREGAR') && admiteActuaciones(caso.estado) && <Nuevo key={vez} caso={caso} onGuardado={() => setVez(vez + 1)} />}
    </Page>
  );
}

function Fila({ adjunto }: { adjunto: Adjunto }) {
  const navigate = useNavigate();
  const ahora = useNow(60_000);
  const oculto = useUi((state) => state.namesHidden);
  return (
    <li className="adjuntos-fila">
      <div>
        <p className="v-strong">
          <Nombre>{adjunto.titulo}</Nombre>
        </p>
        <p className="v-muted">
          {adjuntosTexts.tipo[adjunto.tipoMime]} · {tamano(adjunto.bytes)} · {cuando(adjunto.agregadoEn, ahora)} ·{' '}
          <Nombre>{adjunto.agregadoPor}</Nombre>
        </p>
        {adjunto.retiradoEn !== null && (
          <p>
            <Badge tone="neutral" icon="cruz">
              {T.retirado}
            </Badge>{' '}
            <Nombre>{adjunto.retiradoRazon}</Nombre>
          </p>
        )}
      </div>
      {adjunto.retiradoEn === null && (
        <Button
          variant="default"
          aria-label={`${T.abrir}: ${oculto ? adjuntosTexts.tipo[adjunto.tipoMime] : adjunto.titulo}`}
          onClick={() => void navigate(`/casos/${adjunto.casoId}/adjuntos/${adjunto.id}`)}
        >
          {T.abrir}
        </Button>
      )}
    </li>
  );
}

function Nuevo({ caso, onGuardado }: { caso: Caso; onGuardado(): void }) {
  const agregar = useCommand('adjuntos.agregar', { invalidates: ['adjuntos.', 'casos.'] });
  const form = useFormulario(agregarAdjuntoSchema, { casoId: caso.id, titulo: '', contenido: '', declaracion: false }, 'onSubmit');
  const [tipo, setTipo] = useState('');
  const mime = TIPOS_MIME.find((uno) => uno === tipo);
  const sexual = adjuntoProhibido({ tipos: caso.tipos.map(({ codigo }) => codigo), respuestas: caso.respuestas }, 'image/jpeg');
  return (
    <Card title={T.nuevo}>
      {sexual !== null && (
        <Notice tone="warn">
          <p>{T.prohibidoSexual}</p>
        </Notice>
      )}
      <Form
        form={form}
        error={agregar.error}
        onSubmit={async (valores) => {
          if (!(await agregar.run(valores))) return;
          notify(T.guardado);
          onGuardado();
        }}
        footer={
          <Row>
            <Button type="submit" loading={agregar.running}>
              {T.guardar}
            </Button>
          </Row>
        }
      >
        <ArchivoField name="contenido" onElegido={setTipo} />
        <TextField name="titulo" label={T.queEs} placeholder={T.queEsEjemplo} maxLength={120} personal />
        {mime !== undefined && exigeDeclaracion(mime) && <CheckboxField name="declaracion" label={T.declaracion} />}
      </Form>
    </Card>
  );
}
