import { CasoGate } from '@renderer/lib/caso-gate';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Papel } from './papel';
import { SEGUIMIENTO_TEXTS } from './seguimiento-pantallas.texts';
import { TOCA_SEGUIMIENTO } from './toca';

const T = SEGUIMIENTO_TEXTS.hoja;

/** The hoja de ruta for the cover of the folder: preview and issue. */
export function HojaRutaPage() {
  return <CasoGate>{(caso) => <Hoja key={caso.id} casoId={caso.id} codigo={caso.codigo} />}</CasoGate>;
}

function Hoja({ casoId, codigo }: { casoId: string; codigo: string }) {
  const { data, error, refetch } = useQueryOperation('seguimiento.previsualizarHojaRuta', { casoId });
  const emitir = useCommand('seguimiento.emitirHojaRuta', { invalidates: TOCA_SEGUIMIENTO });
  return (
    <Papel
      titulo={T.titulo(codigo)}
      subtitulo={T.subtitulo}
      explica={T.explica}
      boton={T.boton}
      volver={{ texto: SEGUIMIENTO_TEXTS.volver, a: `/casos/${casoId}` }}
      vista={data}
      error={error}
      refetch={refetch}
      emitir={emitir}
      onEmitir={async () => (await emitir.run({ casoId }))?.documentoId ?? null}
    />
  );
}
