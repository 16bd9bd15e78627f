import { fichaDeVisita } from '@core/features/visitas/ficha-de-visita.rules';
import { visitasTexts as t } from '@core/features/visitas/visitas.texts';
import { DomainError } from '@core/kernel/errors';
import { findUsuario } from '@electron/features/acceso/public';
import { anotarEvento, reindexar } from '@electron/features/casos/public';
import { emitirDocumento, gatherOrigen, imprimible } from '@electron/features/documentos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import type { TaskContext } from '@electron/platform/ipc/context';
import { requireVisita } from './comunes';
import type { Gather } from './comunes';
import { markFicha } from './visita.repository';
import { toVisita } from './vista';

/** The sheet as data. @throws DomainError TRANSICION_NO_PERMITIDA for a visit that has no result yet */
function fichaDatos(deps: DocumentosDeps, context: Gather, id: string, numero: string | null) {
  const { visita, caso } = requireVisita(deps, context, id);
  if (visita.ficha === null) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: t.no.sinResultado } });
  const cargoDe = (usuarioId: string | null) => (usuarioId === null ? null : (findUsuario(context.read, usuarioId)?.cargo ?? null));
  return { caso, visita, datos: fichaDeVisita(gatherOrigen(context, caso), toVisita(context, visita, caso), { numero, cargoDe }) };
}

/** The sheet as it will print, marked BORRADOR. No number is taken. */
export async function previsualizarFichaVisita(
  deps: DocumentosDeps,
  context: TaskContext,
  { id }: { id: string },
): Promise<{ pdf: string }> {
  const { datos } = fichaDatos(deps, context, id, null);
  const pdf = await deps.render(imprimible(context, { tipo: 'FICHA_VISITA', datos }, { copia: false, borrador: true }));
  return { pdf: Buffer.from(pdf).toString('base64') };
}

/** Issues the sheet of a visit: one number (…-FV), once, frozen. */
export async function emitirFichaVisita(
  deps: DocumentosDeps,
  context: TaskContext,
  { id }: { id: string },
): Promise<{ documentoId: string; numero: string }> {
  const { caso, visita } = fichaDatos(deps, context, id, null);
  const yaEmitida = () => new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: t.no.fichaEmitida } });
  if (visita.documentoId !== null) throw yaEmitida();
  return emitirDocumento(deps, context, {
    casoId: caso.id,
    sufijo: 'FV',
    make: (numero) => ({ tipo: 'FICHA_VISITA', datos: fichaDatos(deps, context, id, numero).datos }),
    onCommit: (tx, numero) => {
      if (!markFicha(tx.write, id, { documentoId: tx.comandoId, en: tx.ahora, por: tx.sesion.usuarioId })) throw yaEmitida();
      anotarEvento(tx, { casoId: caso.id, tipo: 'DOCUMENTO', texto: t.evento.ficha(numero), referenciaId: tx.comandoId });
      reindexar(deps, tx, caso.id);
      return { documentoId: tx.comandoId, numero };
    },
  });
}
