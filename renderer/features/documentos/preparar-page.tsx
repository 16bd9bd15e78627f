import { Button } from '@mantine/core';
import type { Faltante } from '@core/features/derivaciones/derivaciones.contract';
import { INSTITUCIONES_CON_OFICIO } from '@core/features/derivaciones/oficio.catalogo';
import { VERSIONES_FICHA } from '@core/features/documentos/documentos.contract';
import { admiteActuaciones, puedeEmitirOficio } from '@core/features/casos/caso.rules';
import type { EnvelopeError } from '@core/kernel/envelope';
import { useCatalogo } from '@renderer/lib/catalogo';
import { useMotivo } from '@renderer/lib/motivos';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { confirm } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { Card, Page } from '@renderer/ui/page';
import { PdfPreview } from '@renderer/ui/pdf-preview';
import { ErrorNotice, Loading, ProgressPanel } from '@renderer/ui/states';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { DOCUMENTO_TEXTS as T } from './documentos.texts';
import { Faltantes } from './faltantes';
import './documentos.css';

const TOCA = ['casos.', 'recordatorios.', 'derivaciones.destinos', 'documentos.listar'];
const capital = (texto: string): string => texto.charAt(0).toUpperCase() + texto.slice(1);

/** The letter to one institution, exactly as it will print, what it lacks, and the button that issues it. */
export function PrepararOficioPage() {
  const { casoId = '', institucion: pedida = '' } = useParams();
  const navigate = useNavigate();
  const catalogo = useCatalogo();
  const { sesion } = useSession();
  const institucion = INSTITUCIONES_CON_OFICIO.find((una) => una === pedida) ?? 'JCPD';
  const { data, error, refetch } = useQueryOperation('derivaciones.previsualizar', { casoId, institucion });
  const caso = useCasoAbierto(casoId);
  const emitir = useCommand('derivaciones.emitir', { invalidates: TOCA });
  const nombre = catalogo.instituciones.find(({ codigo }) => codigo === institucion)?.nombreCorto ?? institucion;
  const bloqueo = ((): ReactNode => {
    if (!caso) return null;
    if (!admiteActuaciones(caso.estado)) return T.noEmite.cerrado;
    if (!caso.valorado) return T.noEmite.sinValorar;
    return puedeEmitirOficio(sesion.roles, caso.riesgo) ? null : T.noEmite.rol;
  })();
  return (
    <Preparar
      titulo={capital(T.oficio(nombre))}
      nota={T.subtitulo}
      casoId={casoId}
      vista={data}
      error={error}
      refetch={refetch}
      bloqueo={bloqueo}
      boton={T.emitir.OFICIO}
      emitir={emitir}
      onEmitir={async () => {
        const hecho = await emitir.run({ casoId, institucion });
        if (hecho) void navigate(`/documentos/${hecho.documentoId}`, { replace: true, state: { reciente: true } });
      }}
    />
  );
}

/** The sheet of the case as paper: with names for the archive, or with codes only. */
export function PrepararFichaPage() {
  const { casoId = '', version: pedida = '' } = useParams();
  const navigate = useNavigate();
  const version = VERSIONES_FICHA.find((una) => una === pedida) ?? 'RESERVADA';
  const { data, error, refetch } = useQueryOperation('documentos.previsualizarFicha', { casoId, version });
  const emitir = useCommand('documentos.emitirFicha', { invalidates: TOCA });
  return (
    <Preparar
      titulo={T.ficha[version]}
      nota={`${T.fichaNota[version]} ${T.subtitulo}`}
      casoId={casoId}
      vista={data}
      error={error}
      refetch={refetch}
      bloqueo={null}
      boton={T.emitir.FICHA}
      emitir={emitir}
      onEmitir={async () => {
        const hecho = await emitir.run({ casoId, version });
        if (hecho) void navigate(`/documentos/${hecho.documentoId}`, { replace: true, state: { reciente: true } });
      }}
    />
  );
}

/** The case behind the document, when it may be read without asking for a motive again. */
function useCasoAbierto(casoId: string) {
  const { motivo } = useMotivo(casoId);
  return useQueryOperation('casos.obtener', motivo === undefined ? { id: casoId } : { id: casoId, motivo }).data;
}

interface PrepararProps {
  titulo: string;
  nota: string;
  casoId: string;
  vista: { pdf: string; faltantes: readonly Faltante[] } | undefined;
  error: EnvelopeError | null;
  refetch(): void;
  /** Why it cannot be issued whatever the data, in one sentence. */
  bloqueo: ReactNode;
  boton: string;
  emitir: Pick<ReturnType<typeof useCommand<'derivaciones.emitir'>>, 'running' | 'error' | 'progress' | 'cancel' | 'cancelling'>;
  onEmitir(): Promise<void>;
}

function Preparar({ titulo, nota, casoId, vista, error, refetch, bloqueo, boton, emitir, onEmitir }: PrepararProps) {
  const navigate = useNavigate();
  const { puede } = useSession();
  const bloquean = vista?.faltantes.filter(({ bloquea }) => bloquea).length ?? 0;
  const porQueNo = bloqueo ?? (bloquean > 0 ? T.noEmite.faltan(bloquean) : null);
  const sinValorar = bloqueo === T.noEmite.sinValorar;
  return (
    <Page
      title={titulo}
      subtitle={nota}
      actions={<EmergencyButton />}
      aside={
        <div className="documentos-lateral">
          <Card title={T.antes}>
            {vista && <Faltantes faltantes={vista.faltantes} casoId={casoId} />}
            {vista && porQueNo !== null && (
              <p className="v-strong" id="por-que-no">
                {porQueNo}
              </p>
            )}
            <ErrorNotice error={emitir.error} fields />
            {emitir.running ? (
              <ProgressPanel title={T.emitiendo} event={emitir.progress} onCancel={emitir.cancel} cancelling={emitir.cancelling} />
            ) : sinValorar && puede('CASO_VALORAR') ? (
              <Button onClick={() => void navigate(`/casos/${casoId}/valorar`)}>{T.valorar}</Button>
            ) : (
              <Button
                disabled={!vista || porQueNo !== null}
                {...(porQueNo === null ? {} : { 'aria-describedby': 'por-que-no' })}
                onClick={() => {
                  void confirm({ title: T.confirmarTitulo, text: T.confirmar, confirmLabel: boton }).then((acepta) =>
                    acepta ? onEmitir() : undefined,
                  );
                }}
              >
                {boton}
              </Button>
            )}
            {porQueNo === null && <p className="v-muted">{T.emitirExplica}</p>}
          </Card>
          <Button variant="default" onClick={() => void navigate(`/casos/${casoId}`)}>
            {T.volver}
          </Button>
        </div>
      }
    >
      <ErrorNotice error={error} onRetry={refetch} />
      {!vista && !error && <Loading label={T.preparando} />}
      {vista && <PdfPreview pdf={vista.pdf} label={T.vista} />}
    </Page>
  );
}
