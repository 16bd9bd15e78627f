import { Button } from '@mantine/core';
import { CODIGOS_INSTITUCION } from '@core/features/directorio/institucion.catalogo';
import type { FichaInstitucion } from '@core/features/directorio/directorio.contract';
import { directorioTexts } from '@core/features/directorio/directorio.texts';
import { fechaCorta } from '@core/kernel/dates';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { notify } from '@renderer/ui/dialog';
import { DataList } from '@renderer/ui/display';
import { Icon } from '@renderer/ui/icons';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Page, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useNavigate, useParams } from 'react-router';
import { InstitucionForm } from './institucion-form';
import { AtencionBadges, VerificacionBadge } from './marcas';
import './directorio.css';

const T = directorioTexts.ficha;

/** One authority: what it is for, and what the point knows of it. */
export function InstitucionPage() {
  const { codigo: pedido = '' } = useParams();
  const navigate = useNavigate();
  const { puede } = useSession();
  const codigo = CODIGOS_INSTITUCION.find((una) => una === pedido) ?? 'JCPD';
  const { data, error, refetch } = useQueryOperation('directorio.obtener', { codigo }, { enabled: puede('DIRECTORIO_LEER') });
  return (
    <Page
      title={data?.nombre ?? directorioTexts.titulo}
      subtitle={
        data && (
          <Row>
            <AtencionBadges {...data} />
            {data.codigo !== 'ECU911' && <VerificacionBadge {...data} />}
          </Row>
        )
      }
      actions={
        <Button variant="default" leftSection={<Icon name="atras" />} onClick={() => void navigate('/directorio')}>
          {T.volver}
        </Button>
      }
      {...(data ? { aside: <Lateral ficha={data} /> } : {})}
    >
      {!puede('DIRECTORIO_LEER') && <p>{directorioTexts.sinPermiso}</p>}
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && puede('DIRECTORIO_LEER') && <Loading />}
      {data && data.aviso !== null && data.recibeOficio && (
        <Notice tone="warn">
          <p>{data.aviso}</p>
        </Notice>
      )}
      {data && <InstitucionForm key={data.codigo} ficha={data} />}
    </Page>
  );
}

function Lateral({ ficha }: { ficha: FichaInstitucion }) {
  return (
    <>
      <Comprobacion ficha={ficha} />
      <Card title={T.para}>
        <p>{ficha.competencia.charAt(0).toUpperCase() + ficha.competencia.slice(1)}.</p>
        <DataList
          items={[
            { label: T.ambito, value: directorioTexts.nivel[ficha.nivel] },
            ...(ficha.nombresAnteriores.length === 0 ? [] : [{ label: T.antes, value: ficha.nombresAnteriores.join('; ') }]),
          ]}
        />
      </Card>
      <Card title={T.oficio}>
        <p>{ficha.oficioAgrega}</p>
      </Card>
    </>
  );
}

/** Who checked last, and the button that says «I did, today». */
function Comprobacion({ ficha: { codigo, version, verificadoEl, verificadoPor } }: { ficha: FichaInstitucion }) {
  const { puede } = useSession();
  const verificar = useCommand('directorio.verificar', { invalidates: ['directorio.', 'ruta.', 'casos.', 'derivaciones.'] });
  return (
    <Card title={T.comprobacion}>
      <p>
        {verificadoEl === null ? (
          T.nunca
        ) : (
          <>
            {T.por(fechaCorta(verificadoEl))}
            <Nombre>{verificadoPor ?? ''}</Nombre>.
          </>
        )}
      </p>
      <p className="v-muted">{T.explicaComprobar}</p>
      <p className="v-muted">{T.decide}</p>
      {puede('DIRECTORIO_EDITAR') && (
        <div>
          <Button
            variant="default"
            loading={verificar.running}
            onClick={() => void verificar.run({ codigo, version }).then((hecho) => hecho && notify(T.comprobada))}
          >
            {T.comprobar}
          </Button>
        </div>
      )}
      <ErrorNotice error={verificar.error} />
    </Card>
  );
}
