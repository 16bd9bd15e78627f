import { Button } from '@mantine/core';
import { DOCUMENTOS_ANULABLES } from '@core/features/documentos/documentos.contract';
import { nombreDeDocumento } from '@core/features/documentos/documentos.texts';
import { useActo } from '@renderer/lib/acto-store';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { MotivoForm } from '@renderer/lib/caso-gate';
import { useMotivo } from '@renderer/lib/motivos';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Badge, Notice } from '@renderer/ui/badge';
import { ChoiceKeys } from '@renderer/ui/choice';
import { notify } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { Icon } from '@renderer/ui/icons';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Page } from '@renderer/ui/page';
import { PdfPreview } from '@renderer/ui/pdf-preview';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { DOCUMENTO_TEXTS as T } from './documentos.texts';
import './documentos.css';

type Cara = 'ORIGINAL' | 'COPIA';
const CARAS: readonly { value: Cara; label: string }[] = [
  { value: 'ORIGINAL', label: T.original },
  { value: 'COPIA', label: T.copia },
];

/** An issued document, frozen: read it, print it, save it, and register that it was delivered. */
export function LeerDocumentoPage() {
  const { documentoId = '' } = useParams();
  const location = useLocation();
  const navigate = useNavigate();
  const { puede } = useSession();
  const abrir = useActo((state) => state.abrir);
  const ahora = useNow();
  const reciente = (location.state as { reciente?: boolean } | null)?.reciente === true;
  const [cara, setCara] = useState<Cara>('ORIGINAL');
  const { motivo } = useMotivo(documentoId);
  const { data, error, refetch } = useQueryOperation(
    'documentos.leer',
    { id: documentoId, copia: cara === 'COPIA', ...(motivo === undefined ? {} : { motivo }) },
    { keepPrevious: true },
  );
  if (error?.code === 'MOTIVO_REQUERIDO') return <MotivoForm casoId={documentoId} />;
  const documento = data?.documento;
  const casoId = documento?.casoId ?? null;
  const esOficio = documento?.tipo === 'OFICIO';
  // of no case: nobody is in danger on this page, and it may be shared
  const esInforme = documento?.tipo === 'INFORME';
  const titulo = documento ? T.numero(nombreDeDocumento(documento.numero), documento.numero) : T.vista;
  return (
    <Page
      title={titulo}
      {...(documento
        ? {
            subtitle: (
              <>
                {T.emitido(cuando(documento.emitidoEn, ahora), '')}
                <Nombre>{documento.emitidoPor}</Nombre>
              </>
            ),
          }
        : {})}
      {...(esInforme ? {} : { actions: <EmergencyButton /> })}
      aside={
        documento && (
          <div className="documentos-lateral">
            {reciente && documento.anulacion === null && (
              <Notice tone="ok" title={T.recienEmitido} role="status">
                {esOficio && <p>{T.queSigue}</p>}
              </Notice>
            )}
            {documento.anulacion === null ? (
              <Salidas documentoId={documentoId} salidas={documento.salidas} publico={esInforme} />
            ) : (
              <Notice tone="neutral" title={T.anulado.titulo}>
                <p>
                  {T.anulado.cuando(cuando(documento.anulacion.en, ahora))} <Nombre>{documento.anulacion.por}</Nombre>
                </p>
                <p>
                  <Nombre>{T.anulado.razon(documento.anulacion.razon)}</Nombre>
                </p>
                <p>{T.anulado.noSale}</p>
              </Notice>
            )}
            {esOficio && casoId !== null && (
              <Entrega casoId={casoId} documentoId={documentoId} numero={documento.numero} anulado={documento.anulacion !== null} />
            )}
            {!esOficio && documento.anulacion === null && DOCUMENTOS_ANULABLES.includes(documento.tipo) && puede('DOCUMENTO_ANULAR') && (
              <Button variant="default" onClick={() => abrir({ clase: 'ANULAR', documentoId, numero: documento.numero })}>
                {T.anular}
              </Button>
            )}
            <ChoiceKeys label={T.ver} layout="row" options={CARAS} value={cara} onChange={(value) => setCara(value)} />
            {esInforme && (
              <Button variant="default" onClick={() => void navigate('/informes')}>
                {T.volverInformes}
              </Button>
            )}
            {casoId !== null && (
              <Button variant="default" onClick={() => void navigate(`/casos/${casoId}`)}>
                {T.volver}
              </Button>
            )}
          </div>
        )
      }
    >
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading label={T.preparando} />}
      {data && <PdfPreview pdf={data.pdf} label={T.vista} />}
    </Page>
  );
}

/** Out of the program: the first time the original leaves, from then on a COPIA. */
function Salidas({ documentoId, salidas, publico }: { documentoId: string; salidas: number; publico: boolean }) {
  const imprimir = useCommand('documentos.imprimir', { invalidates: ['documentos.leer', 'documentos.listar'] });
  const guardar = useCommand('documentos.guardarPdf', { invalidates: ['documentos.leer', 'documentos.listar'] });
  return (
    <Card>
      <p className="v-muted">{salidas === 0 ? T.salidas.ninguna : T.salidas.varias(salidas)}</p>
      <Button
        leftSection={<Icon name="impresora" />}
        loading={imprimir.running}
        onClick={() => {
          void imprimir
            .run({ id: documentoId })
            .then((hecho) => hecho && notify(hecho.impreso ? (hecho.copia ? T.impresoCopia : T.impresoOriginal) : T.noImpreso));
        }}
      >
        {T.imprimir}
      </Button>
      <Button
        variant="default"
        leftSection={<Icon name="documento" />}
        loading={guardar.running}
        onClick={() => {
          void guardar
            .run({ id: documentoId })
            .then((hecho) => hecho?.guardado && notify(hecho.copia ? T.guardadoCopia : T.guardadoOriginal));
        }}
      >
        {T.guardarPdf}
      </Button>
      <ErrorNotice error={imprimir.error ?? guardar.error} />
      {!publico && <p className="v-muted">{T.confidencial}</p>}
    </Card>
  );
}

/**
 * Whether the letter was delivered; if not, the button that says so; and the way to its answers. Needs the case, which may ask
 * for a motive first.
 */
function Entrega({ casoId, documentoId, numero, anulado }: { casoId: string; documentoId: string; numero: string; anulado: boolean }) {
  const { puede } = useSession();
  const ahora = useNow();
  const navigate = useNavigate();
  const abrir = useActo((state) => state.abrir);
  const { motivo } = useMotivo(casoId);
  const { data: caso, error } = useQueryOperation('casos.obtener', motivo === undefined ? { id: casoId } : { id: casoId, motivo });
  const documento = caso?.documentos.find(({ id }) => id === documentoId);
  if (error?.code === 'MOTIVO_REQUERIDO') {
    return (
      <button type="button" className="v-link" onClick={() => void navigate(`/casos/${casoId}`)}>
        {T.abrirCaso}
      </button>
    );
  }
  if (!documento) return null;
  const { entregadoEn, derivacionId } = documento;
  return (
    <Card>
      {!anulado && (
        <div>
          <Badge tone={entregadoEn === null ? 'high' : 'ok'} icon={entregadoEn === null ? 'reloj' : 'visto'}>
            {entregadoEn === null ? T.sinEntregar : T.entregado(cuando(entregadoEn, ahora))}
          </Badge>
        </div>
      )}
      {!anulado && entregadoEn === null && derivacionId !== null && puede('ENTREGA_REGISTRAR') && (
        <Button variant="default" onClick={() => abrir({ clase: 'ENTREGA', derivacionId, numero })}>
          {T.entrega}
        </Button>
      )}
      {derivacionId !== null && (
        <Button variant="default" onClick={() => void navigate(`/casos/${casoId}/derivaciones/${derivacionId}`)}>
          {T.verOficio}
        </Button>
      )}
    </Card>
  );
}
