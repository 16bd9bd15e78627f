import { Button } from '@mantine/core';
import { guardarFeriadoSchema } from '@core/features/agenda/agenda.contract';
import type { FeriadoFila } from '@core/features/agenda/agenda.contract';
import { localDay } from '@core/kernel/dates';
import { useBorrador } from '@renderer/lib/borrador';
import { useNow } from '@renderer/lib/clock';
import { diaLargo } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Badge } from '@renderer/ui/badge';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { DateField } from '@renderer/ui/date-field';
import { confirm, notify } from '@renderer/ui/dialog';
import { TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Icon } from '@renderer/ui/icons';
import { Card, FieldGrid, Page, Row } from '@renderer/ui/page';
import { EmptyState, ErrorNotice, Loading } from '@renderer/ui/states';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { AGENDA_TEXTS, FERIADOS_TEXTS as T } from './agenda-pantallas.texts';
import './agenda.css';

const TOCA = ['agenda.', 'recordatorios.'];

/** Days on which offices are closed: those of the law, the local ones, and what a decree moved. */
export function FeriadosPage() {
  const { puede } = useSession();
  const navigate = useNavigate();
  const hoy = localDay(useNow());
  const [anio, setAnio] = useState(Number(hoy.slice(0, 4)));
  const { data, error, refetch } = useQueryOperation(
    'agenda.listarFeriados',
    { anio },
    { enabled: puede('AGENDA_LEER'), keepPrevious: true },
  );
  return (
    <Page
      title={T.titulo}
      subtitle={T.subtitulo}
      actions={
        <Button variant="default" leftSection={<Icon name="atras" />} onClick={() => void navigate('/agenda')}>
          {T.volver}
        </Button>
      }
      {...(puede('FERIADO_EDITAR') ? { aside: <Agregar /> } : {})}
    >
      {!puede('AGENDA_LEER') && <p>{AGENDA_TEXTS.sinPermiso}</p>}
      <Card
        title={T.anio(anio)}
        actions={
          <Row>
            <Button variant="default" leftSection={<Icon name="atras" />} onClick={() => setAnio(anio - 1)}>
              {T.antes}
            </Button>
            <Button variant="default" rightSection={<Icon name="adelante" />} onClick={() => setAnio(anio + 1)}>
              {T.despues}
            </Button>
          </Row>
        }
      >
        <ErrorNotice error={error} onRetry={refetch} />
        {!data && !error && puede('AGENDA_LEER') && <Loading />}
        {data?.feriados.length === 0 && <EmptyState icon="calendario" title={T.ninguno} />}
        {data && data.feriados.length > 0 && (
          <ul className="v-list">
            {data.feriados.map((feriado) => (
              <Feriado key={feriado.fecha} feriado={feriado} />
            ))}
          </ul>
        )}
      </Card>
    </Page>
  );
}

function Feriado({ feriado: { fecha, nombre, origen, activo } }: { feriado: FeriadoFila }) {
  const { puede } = useSession();
  const quitar = useCommand('agenda.quitarFeriado', { invalidates: TOCA });
  const poner = useCommand('agenda.guardarFeriado', { invalidates: TOCA });
  const dia = diaLargo(fecha);
  return (
    <li className="feriado-linea" data-activo={activo}>
      <span className="v-strong">{AGENDA_TEXTS.delDia(dia)}</span>
      <span className="feriado-nombre">{nombre}</span>
      <Badge tone={activo ? 'neutral' : 'warn'} icon={activo ? 'calendario' : 'menos'}>
        {activo ? T.origen[origen] : T.quitado}
      </Badge>
      {puede('FERIADO_EDITAR') &&
        (activo ? (
          <Button
            variant="default"
            aria-label={T.quitarDia(dia)}
            loading={quitar.running}
            onClick={() => {
              void confirm({ title: T.quitarTitulo, text: T.quitarTexto(dia), confirmLabel: T.quitar }).then(async (si) => {
                if (si && (await quitar.run({ fecha }))) notify(T.seQuito);
              });
            }}
          >
            {T.quitar}
          </Button>
        ) : (
          <Button
            variant="default"
            aria-label={T.ponerDia(dia)}
            loading={poner.running}
            onClick={() => void poner.run({ fecha, nombre }).then((hecho) => hecho && notify(T.puesto))}
          >
            {T.poner}
          </Button>
        ))}
      <ErrorNotice error={quitar.error ?? poner.error} />
    </li>
  );
}

function Agregar() {
  const guardar = useCommand('agenda.guardarFeriado', { invalidates: TOCA });
  const form = useFormulario(guardarFeriadoSchema, { fecha: '', nombre: '' });
  const borrador = useBorrador('feriado', 1, form);
  return (
    <Card title={T.agregar}>
      <Form
        form={form}
        error={guardar.error}
        onSubmit={async (valores) => {
          if (!(await guardar.run(valores))) return;
          await borrador.empezarDeNuevo();
          notify(T.guardado);
        }}
        footer={
          <>
            {/* below the button: its words change while one clicks, and the button must not move */}
            <Button type="submit" loading={guardar.running}>
              {T.guardar}
            </Button>
            <BorradorStatus borrador={borrador} />
          </>
        }
      >
        <p className="v-muted">{T.agregarExplica}</p>
        <FieldGrid min={200}>
          <DateField name="fecha" label={T.fecha} />
          <TextField name="nombre" label={T.nombre} maxLength={80} />
        </FieldGrid>
      </Form>
    </Card>
  );
}
