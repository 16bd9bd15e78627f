import type { Output } from '@core/contract/index';
import { MotivoForm } from '@renderer/lib/caso-gate';
import { useMotivo } from '@renderer/lib/motivos';
import { useSession } from '@renderer/lib/session';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { Page } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { PERSONAS_TEXTS as T } from './personas-pantallas.texts';

export type Ficha = Output<'personas.obtener'>;

/** Opens the person of the route; asks for the motive first where one of her cases is reserved. `fresco`: read now, for a form. */
export function PersonaGate({
  children,
  fresco = false,
}: {
  children: (ficha: Ficha, motivo: string | undefined) => ReactNode;
  fresco?: boolean;
}) {
  const { id = '' } = useParams();
  const { puede } = useSession();
  const { motivo } = useMotivo(id);
  const lee = puede('CASO_PERSONA_LEER');
  const { data, error, refetching, refetch } = useQueryOperation('personas.obtener', motivo === undefined ? { id } : { id, motivo }, {
    enabled: lee,
  });
  const [ready, setReady] = useState<string | null>(null);
  if (data && !refetching && ready !== id) setReady(id);
  if (error?.code === 'MOTIVO_REQUERIDO') return <MotivoForm casoId={id} />;
  if (!lee || !data || (fresco && ready !== id)) {
    return (
      <Page title={lee ? <span className="solo-lectores">{T.abriendo}</span> : T.ficha.titulo}>
        <ErrorNotice error={error} onRetry={refetch} />
        {lee ? !error && <Loading label={T.abriendo} /> : <p>{T.sinPermiso}</p>}
      </Page>
    );
  }
  return children(data, motivo);
}
