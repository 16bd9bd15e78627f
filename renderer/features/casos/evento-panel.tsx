import { fechaHora } from '@core/kernel/dates';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { SidePanel } from '@renderer/ui/dialog';
import { DataList } from '@renderer/ui/display';
import { Nombre } from '@renderer/ui/nombre';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { CASOS_TEXTS } from './casos-pantallas.texts';

const T = CASOS_TEXTS.evento;

/** One line of the history with all that was written down about it. */
export function EventoPanel({ casoId, eventoId, onClose }: { casoId: string; eventoId: string; onClose(): void }) {
  const { data, error, refetch } = useQueryOperation('casos.evento', { casoId, eventoId });
  return (
    <SidePanel opened onClose={onClose} title={T.titulo}>
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading label={T.titulo} />}
      {data && (
        <>
          <p className="v-strong">
            <Nombre>{data.texto}</Nombre>
          </p>
          <DataList
            items={[
              { label: T.ocurrio, value: fechaHora(data.ocurridoEn) },
              ...data.datos.map(({ etiqueta, valor }) => ({ label: etiqueta, value: <Nombre>{valor}</Nombre> })),
              { label: T.anotado, value: fechaHora(data.anotadoEn) },
              { label: T.quien, value: <Nombre>{data.usuario}</Nombre> },
            ]}
          />
        </>
      )}
    </SidePanel>
  );
}
