import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import type { Output } from '@core/contract/index';
import { seguimientoTexts } from '@core/features/seguimiento/seguimiento.texts';
import { fechaCorta, fechaLarga } from '@core/kernel/dates';
import { CasoGate } from '@renderer/lib/caso-gate';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useMotivo } from '@renderer/lib/motivos';
import { useSession } from '@renderer/lib/session';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { DataList } from '@renderer/ui/display';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Page, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useNavigate, useParams } from 'react-router';
import { SEGUIMIENTO_TEXTS } from './seguimiento-pantallas.texts';
import './seguimiento.css';

const T = SEGUIMIENTO_TEXTS.ver;
const siNo = (valor: boolean) => (valor ? SEGUIMIENTO_TEXTS.si : SEGUIMIENTO_TEXTS.no);

/** One follow-up as it was written down. It does not change: a wrong one is followed by a right one. */
export function SeguimientoPage() {
  return <CasoGate>{(caso) => <Uno key={caso.id} caso={caso} />}</CasoGate>;
}

function Uno({ caso }: { caso: Caso }) {
  const { seguimientoId = '' } = useParams();
  const { motivo } = useMotivo(caso.id);
  const { puede } = useSession();
  const navigate = useNavigate();
  const ahora = useNow();
  const { data, error, refetch } = useQueryOperation('seguimiento.obtener', {
    id: seguimientoId,
    ...(motivo === undefined ? {} : { motivo }),
  });
  const seguir = caso.actos.find(({ acto }) => acto === 'SEGUIR')?.permitido === true && puede('SEGUIMIENTO_REGISTRAR');
  return (
    <Page
      title={T.titulo(caso.codigo)}
      {...(data ? { subtitle: T.anotado(cuando(data.anotadoEn, ahora)) } : {})}
      actions={<EmergencyButton />}
    >
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading label={SEGUIMIENTO_TEXTS.abriendo} />}
      {data && <Datos seguimiento={data} ahora={ahora} />}
      <Row>
        {seguir && <Button onClick={() => void navigate(`/casos/${caso.id}/seguimiento/nuevo`)}>{T.otro}</Button>}
        <Button variant="default" onClick={() => void navigate(`/casos/${caso.id}`)}>
          {SEGUIMIENTO_TEXTS.volver}
        </Button>
      </Row>
    </Page>
  );
}

function Datos({ seguimiento: s, ahora }: { seguimiento: Output<'seguimiento.obtener'>; ahora: string }) {
  const personal = (texto: string) => (
    <Nombre>
      <span className="seguimiento-texto">{texto}</span>
    </Nombre>
  );
  const items = [
    { label: T.cuando, value: cuando(s.hechoEn, ahora) },
    { label: T.tipo, value: seguimientoTexts.tipo[s.tipo] },
    { label: T.localizado, value: siNo(s.localizado) },
    { label: T.contactoNna, value: siNo(s.contactoNna) },
    { label: T.situacion, value: seguimientoTexts.situacion[s.situacion] },
    { label: T.medidas, value: seguimientoTexts.cumplimiento[s.medidasCumplidas] },
    { label: T.acuerdos, value: seguimientoTexts.cumplimiento[s.acuerdosCumplidos] },
    ...(s.escuela === null ? [] : [{ label: T.escuela, value: personal(s.escuela) }]),
    ...(s.salud === null ? [] : [{ label: T.salud, value: personal(s.salud) }]),
    { label: T.violencia, value: siNo(s.violenciaNueva) },
    ...(s.hechosNuevos === null ? [] : [{ label: T.hechos, value: personal(s.hechosNuevos) }]),
    { label: T.nota, value: personal(s.nota) },
    ...(s.proximoEl === null ? [] : [{ label: T.proximo, value: fechaLarga(s.proximoEl) }]),
    ...(s.papelFecha === null ? [] : [{ label: T.papel, value: T.papelDe(fechaCorta(s.papelFecha), s.papelNumero ?? '') }]),
    { label: T.anoto, value: <Nombre>{s.usuario}</Nombre> },
  ];
  return (
    <Card>
      <DataList items={items} />
    </Card>
  );
}
