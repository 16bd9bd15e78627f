import { Button } from '@mantine/core';
import type { NotaDeCentral } from '@core/features/supervision/supervision.contract';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { Badge, Notice } from '@renderer/ui/badge';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Page, Row } from '@renderer/ui/page';
import { EmptyState, ErrorNotice, Loading } from '@renderer/ui/states';
import { useNavigate } from 'react-router';
import { SUPERVISION_TEXTS as T } from './supervision-pantallas.texts';

const TONO = { NUEVA: 'warn', LEIDA: 'warn', RESPONDIDA: 'info', RECIBIDA_EN_CENTRAL: 'ok' } as const;

/** What came from the central, newest first; the text of each is opened on its own screen. */
export function NotasPage() {
  const navigate = useNavigate();
  const { puede } = useSession();
  const lee = puede('NOTA_RESPONDER');
  const { data, error, loading, refetch } = useQueryOperation('supervision.listar', {}, { enabled: lee });
  return (
    <Page
      title={T.titulo}
      subtitle={T.subtitulo}
      actions={
        puede('PAQUETE_RECIBIR') ? (
          <Button variant="default" onClick={() => void navigate('/respaldo/paquete')}>
            {T.paquete}
          </Button>
        ) : undefined
      }
    >
      {!lee && <Notice tone="neutral" title={T.sinPermiso} />}
      <ErrorNotice error={error} onRetry={refetch} />
      {loading && <Loading />}
      {data && (
        <Card>
          {data.notas.length === 0 && <EmptyState icon="documento" title={T.ninguna} />}
          <ul className="v-list">
            {data.notas.map((nota) => (
              <li key={nota.id}>
                <Linea nota={nota} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );
}

function Linea({ nota: { id, codigo, estado, escritaEn, escritaPor, llegoEn } }: { nota: NotaDeCentral }) {
  const now = useNow();
  const navigate = useNavigate();
  const sobre = codigo === null ? T.delPunto : T.delCaso(codigo);
  return (
    <Row justify="space-between">
      <div>
        <Row>
          <span className="v-strong">{sobre}</span>
          <Badge tone={TONO[estado]}>{T.estado[estado]}</Badge>
        </Row>
        <p className="v-muted">
          <Nombre>{T.escrita(escritaPor, cuando(escritaEn, now))}</Nombre> · {T.llego(cuando(llegoEn, now))}
        </p>
      </div>
      <Button
        variant={estado === 'NUEVA' || estado === 'LEIDA' ? 'filled' : 'default'}
        aria-label={T.abrirNota(sobre, cuando(escritaEn, now))}
        onClick={() => void navigate(`/supervision/${id}`)}
      >
        {T.abrir}
      </Button>
    </Row>
  );
}
