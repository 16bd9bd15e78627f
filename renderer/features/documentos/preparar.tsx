import { Button } from '@mantine/core';
import { admiteActuaciones, puedeEmitirOficio } from '@core/features/casos/caso.rules';
import type { Faltante } from '@core/features/derivaciones/derivaciones.contract';
import type { EnvelopeError } from '@core/kernel/envelope';
import { useMotivo } from '@renderer/lib/motivos';
import { useSession } from '@renderer/lib/session';
import { useQueryOperation, type useCommand } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { confirm } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { Card, Page } from '@renderer/ui/page';
import { PdfPreview } from '@renderer/ui/pdf-preview';
import { ErrorNotice, Loading, ProgressPanel } from '@renderer/ui/states';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { DOCUMENTO_TEXTS as T } from './documentos.texts';
import { Faltantes } from './faltantes';
import './documentos.css';

/** Answers that an issued document makes old. */
export const TOCA = ['casos.', 'recordatorios.', 'derivaciones.', 'agenda.', 'documentos.listar'];

/** The case behind the document, when it may be read without asking for a motive again. */
function useCasoAbierto(casoId: string) {
  const { motivo } = useMotivo(casoId);
  return useQueryOperation('casos.obtener', motivo === undefined ? { id: casoId } : { id: casoId, motivo }).data;
}

/** Why no letter of this case may be issued by this person now, in one sentence; null when it may. */
export function useBloqueoOficio(casoId: string): string | null {
  const { sesion } = useSession();
  const caso = useCasoAbierto(casoId);
  if (!caso) return null;
  if (!admiteActuaciones(caso.estado)) return T.noEmite.cerrado;
  if (!caso.valorado) return T.noEmite.sinValorar;
  return puedeEmitirOficio(sesion.roles, caso.riesgo) ? null : T.noEmite.rol;
}

interface PrepararProps {
  titulo: string;
  nota: string;
  casoId: string;
  vista: { pdf: string; faltantes: readonly Faltante[]; avisos?: readonly string[] } | undefined;
  error: EnvelopeError | null;
  refetch(): void;
  /** A newer preview is on its way: what is on the screen is not what would be issued. */
  renovando?: boolean;
  /** Why it cannot be issued whatever the data, in one sentence. */
  bloqueo: string | null;
  /** What is written for this document only, above its preview. */
  escrito?: ReactNode;
  /** While there is nothing to preview: what to do first. */
  sinVista?: string | null;
  boton: string;
  emitir: Pick<ReturnType<typeof useCommand<'derivaciones.emitir'>>, 'running' | 'error' | 'progress' | 'cancel' | 'cancelling'>;
  onEmitir(): Promise<void>;
  /** Where one came from, when it is not the case. */
  volver?: { camino: string; texto: string };
}

/** A document about to be issued: exactly as it will print, what it lacks, what to check first, and the button that issues it. */
export function Preparar(props: PrepararProps) {
  const {
    titulo,
    nota,
    casoId,
    vista,
    error,
    refetch,
    renovando = false,
    bloqueo,
    escrito,
    sinVista = null,
    boton,
    emitir,
    onEmitir,
  } = props;
  const navigate = useNavigate();
  const { puede } = useSession();
  const bloquean = vista?.faltantes.filter(({ bloquea }) => bloquea).length ?? 0;
  const porQueNo = bloqueo ?? (bloquean > 0 ? T.noEmite.faltan(bloquean) : null);
  const sinValorar = bloqueo === T.noEmite.sinValorar;
  const volver = props.volver ?? { camino: `/casos/${casoId}`, texto: T.volver };
  return (
    <Page
      title={titulo}
      subtitle={nota}
      actions={<EmergencyButton />}
      aside={
        <div className="documentos-lateral">
          {vista?.avisos?.map((aviso) => (
            <Notice key={aviso} tone="high" title={T.aviso}>
              <p>{aviso}</p>
              <Button variant="default" onClick={() => void navigate('/directorio')}>
                {T.directorio}
              </Button>
            </Notice>
          ))}
          <Card title={T.antes}>
            {vista && <Faltantes faltantes={vista.faltantes} casoId={casoId} />}
            {!vista && sinVista !== null && bloqueo === null && <p className="v-muted">{sinVista}</p>}
            {porQueNo !== null && (
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
                disabled={!vista || renovando || porQueNo !== null}
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
          <Button variant="default" onClick={() => void navigate(volver.camino)}>
            {volver.texto}
          </Button>
        </div>
      }
    >
      {escrito}
      <ErrorNotice error={error} onRetry={refetch} />
      {!vista && !error && sinVista === null && <Loading label={T.preparando} />}
      {vista && <PdfPreview pdf={vista.pdf} label={T.vista} />}
    </Page>
  );
}
