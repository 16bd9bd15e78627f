import { Button } from '@mantine/core';
import { motivoCierreTexts } from '@core/features/casos/cierre.texts';
import type { Caso } from '@core/features/casos/casos.contract';
import { reabrirSchema } from '@core/features/seguimiento/seguimiento.contract';
import type { Cierre, EstadoCierre } from '@core/features/seguimiento/seguimiento.contract';
import { localDay } from '@core/kernel/dates';
import { useBorrador } from '@renderer/lib/borrador';
import { nowIso, useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { InstantField } from '@renderer/ui/date-field';
import { confirm, notify } from '@renderer/ui/dialog';
import { DataList } from '@renderer/ui/display';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { TextArea } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Page, Row } from '@renderer/ui/page';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { CIERRE_TEXTS } from './cierre-pantallas.texts';
import { SEGUIMIENTO_TEXTS } from './seguimiento-pantallas.texts';
import { TOCA_SEGUIMIENTO } from './toca';
import './seguimiento.css';

const T = CIERRE_TEXTS.cerradoVista;

/** A closed case: how it was closed, and the one way of opening it again. */
export function CerradoVista({ caso, estado }: { caso: Caso; estado: EstadoCierre }) {
  const navigate = useNavigate();
  return (
    <Page title={T.titulo(caso.codigo)} actions={<EmergencyButton />}>
      {estado.anteriores.map((cierre, index) => (
        <Hecho key={cierre.id} cierre={cierre} titulo={index === 0 ? T.cierre : T.anterior(estado.anteriores.length - index)} />
      ))}
      {estado.coordina ? <Reabrir caso={caso} /> : <p className="v-muted">{CIERRE_TEXTS.reabrir.soloCoordina}</p>}
      <Row>
        <Button variant="default" onClick={() => void navigate(`/casos/${caso.id}/hoja-ruta`)}>
          {SEGUIMIENTO_TEXTS.hoja.ver}
        </Button>
        <Button variant="default" onClick={() => void navigate(`/casos/${caso.id}`)}>
          {SEGUIMIENTO_TEXTS.volver}
        </Button>
      </Row>
    </Page>
  );
}

function Hecho({ cierre, titulo }: { cierre: Cierre; titulo: string }) {
  const ahora = useNow();
  const personal = (texto: string) => (
    <Nombre>
      <span className="seguimiento-texto">{texto}</span>
    </Nombre>
  );
  const items = [
    { label: T.motivo, value: motivoCierreTexts[cierre.motivo].etiqueta },
    ...(cierre.cerradoEn === null ? [] : [{ label: T.fecha, value: cuando(cierre.cerradoEn, ahora) }]),
    ...(cierre.casoPrincipalCodigo === null ? [] : [{ label: T.principal, value: cierre.casoPrincipalCodigo }]),
    ...(cierre.receptora === null ? [] : [{ label: T.receptora, value: cierre.receptora }]),
    { label: T.situacion, value: personal(cierre.situacionNna) },
    ...(cierre.recomendaciones === null ? [] : [{ label: T.recomendaciones, value: personal(cierre.recomendaciones) }]),
    ...(cierre.documentoId === null
      ? []
      : [{ label: T.acta, value: <Link to={`/documentos/${cierre.documentoId}`}>{cierre.documentoNumero}</Link> }]),
  ];
  return (
    <Card title={titulo}>
      <DataList items={items} />
    </Card>
  );
}

const R = CIERRE_TEXTS.reabrir;

function Reabrir({ caso }: { caso: Caso }) {
  const navigate = useNavigate();
  const [inicio] = useState(nowIso);
  const form = useFormulario(reabrirSchema, { casoId: caso.id, hechos: '', conocidoEn: `${inicio.slice(0, 16)}:00.000Z` });
  const borrador = useBorrador(`reabrir:${caso.id}`, 1, form);
  const reabrir = useCommand('seguimiento.reabrir', { invalidates: TOCA_SEGUIMIENTO });
  return (
    <Card title={R.titulo} note={<BorradorStatus borrador={borrador} />}>
      <Form
        form={form}
        error={reabrir.error}
        onSubmit={async (valores) => {
          if (!(await confirm({ title: R.confirmarTitulo, text: R.confirmar, confirmLabel: R.boton }))) return;
          if (!(await reabrir.run(valores))) return;
          try {
            await borrador.descartar();
          } finally {
            notify(R.hecho);
            void navigate(`/casos/${caso.id}`, { replace: true });
          }
        }}
        footer={
          <div>
            <Button type="submit" variant="default" loading={reabrir.running}>
              {R.boton}
            </Button>
          </div>
        }
      >
        <p className="v-muted">{R.explica}</p>
        <TextArea name="hechos" label={R.hechos} description={R.hechosAyuda} minRows={3} personal />
        <div className="seguimiento-cuando">
          <InstantField name="conocidoEn" label={R.dia} timeLabel={R.hora} max={localDay(inicio)} />
        </div>
      </Form>
    </Card>
  );
}
