import { AnularDialog } from '@renderer/features/derivaciones/anular-dialog';
import { EntregaDialog } from '@renderer/features/derivaciones/entrega-dialog';
import { VerbalDialog } from '@renderer/features/derivaciones/verbal-dialog';
import { useActo } from '@renderer/lib/acto-store';
import { useEffect } from 'react';
import { Outlet, useLocation } from 'react-router';

/** Screens of cases and documents, with the dialogs of the derivaciones module over them: features never import each other. */
export function ActosRoute() {
  const { acto, cerrar } = useActo();
  const { key } = useLocation();
  useEffect(() => cerrar, [key, cerrar]);
  return (
    <>
      <Outlet />
      {acto?.clase === 'ENTREGA' && (
        <EntregaDialog key={acto.derivacionId} derivacionId={acto.derivacionId} numero={acto.numero} onClose={cerrar} />
      )}
      {acto?.clase === 'VERBAL' && <VerbalDialog key={acto.casoId} casoId={acto.casoId} ruta={acto.ruta} onClose={cerrar} />}
      {acto?.clase === 'ANULAR' && (
        <AnularDialog key={acto.documentoId} documentoId={acto.documentoId} numero={acto.numero} onClose={cerrar} />
      )}
    </>
  );
}
