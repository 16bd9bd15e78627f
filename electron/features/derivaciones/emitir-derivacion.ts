import { admiteActuaciones, puedeEmitirOficio } from '@core/features/casos/caso.rules';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import type { Faltante } from '@core/features/documentos/documentos.rules';
import type { OficioVariante } from '@core/features/documentos/oficio-servicio.datos';
import type { CodigoConOficio } from '@core/features/derivaciones/oficio.catalogo';
import { tipoDeOficio } from '@core/features/derivaciones/oficio.catalogo';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { v7 as uuidv7 } from 'uuid';
import { anotarEvento, reindexar, requireCaso, rutaDeCaso } from '@electron/features/casos/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { emitirDocumento, imprimible } from '@electron/features/documentos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import type { CommandContext, TaskContext } from '@electron/platform/ipc/context';
import { exigirPaso, moverCaso } from '@electron/features/situacion/public';
import { insertDerivacion } from './derivacion.repository';
import { avisosDe, exigirCompleto, redactarOficio, revisarOficio } from './redactar';
import type { PedidoOficio } from './redactar';
import { exigirDestino } from './reunir';
import type { Gather } from './reunir';

export interface VistaPrevia {
  pdf: string;
  faltantes: Faltante[];
  avisos: string[];
}

/** Any letter as it will print, marked BORRADOR, with what it lacks. No number is taken. */
export async function previsualizarOficio(
  deps: DocumentosDeps,
  context: TaskContext,
  institucion: CodigoConOficio,
  caso: CasoDatos,
  datos: OficioVariante,
): Promise<VistaPrevia> {
  const pdf = await deps.render(imprimible(context, { tipo: 'OFICIO', datos }, { copia: false, borrador: true }));
  return { pdf: Buffer.from(pdf).toString('base64'), faltantes: revisarOficio(datos, caso), avisos: avisosDe(context, institucion) };
}

export async function previsualizarDerivacion(deps: DocumentosDeps, context: TaskContext, pedido: PedidoOficio): Promise<VistaPrevia> {
  const caso = requireCaso(deps, context, pedido.casoId);
  return previsualizarOficio(deps, context, pedido.institucion, caso, redactarOficio(context, caso, pedido, null));
}

/** Where the case goes with a first letter. @throws DomainError when case, person or route do not allow one now. */
export function exigirEmision(context: Gather, caso: CasoDatos): CasoDatos['estado'] {
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  if (!puedeEmitirOficio(context.sesion.roles, caso.riesgo)) throw new DomainError('NO_PUEDE_EMITIR');
  return exigirPaso(context, caso, 'EMITIR_OFICIO');
}

export const nombreCorto = (context: Pick<Gather, 'read' | 'ahora'>, codigo: string): string =>
  loadCatalogoRuta(context.read, localDay(context.ahora)).instituciones.find((una) => una.codigo === codigo)?.nombreCorto ?? codigo;

/** The row of a letter that has just got its number; its document is the command's own record. */
export function guardarDerivacion(
  tx: CommandContext,
  fila: Pick<Parameters<typeof insertDerivacion>[1], 'casoId' | 'institucion' | 'tipo' | 'esPrincipal' | 'deDerivacionId' | 'insistencia'>,
): string {
  const id = uuidv7();
  const por = tx.sesion.usuarioId;
  insertDerivacion(tx.write, {
    id,
    puntoId: tx.puntoId,
    ...fila,
    estado: 'EMITIDA',
    documentoId: tx.comandoId,
    emitidaEn: tx.ahora,
    creadoEn: tx.ahora,
    creadoPor: por,
    actualizadoEn: tx.ahora,
    actualizadoPor: por,
  });
  return id;
}

/** Issues a first letter: VALORADO → EN_DERIVACION (§4.3). To an authority, the five contents of CONA 237 must be there. */
export async function emitirDerivacion(
  deps: DocumentosDeps,
  context: TaskContext,
  pedido: PedidoOficio,
): Promise<{ documentoId: string; derivacionId: string; numero: string }> {
  const { casoId, institucion } = pedido;
  return emitirDocumento(deps, context, {
    casoId,
    sufijo: 'O',
    make: (numero) => {
      const caso = requireCaso(deps, context, casoId);
      exigirEmision(context, caso);
      const datos = redactarOficio(context, caso, pedido, numero);
      exigirCompleto(datos, caso, exigirDestino(context, caso, institucion));
      return { tipo: 'OFICIO', datos };
    },
    onCommit: (tx, numero) => {
      const caso = requireCaso(deps, tx, casoId);
      const estado = exigirEmision(tx, caso);
      const derivacionId = guardarDerivacion(tx, {
        casoId,
        institucion,
        tipo: tipoDeOficio(institucion),
        esPrincipal: rutaDeCaso(tx, caso)?.principal === institucion,
      });
      moverCaso(tx, caso, estado);
      anotarEvento(tx, {
        casoId,
        tipo: 'DOCUMENTO',
        texto: t.evento.oficio(numero, nombreCorto(tx, institucion)),
        referenciaId: tx.comandoId,
      });
      reindexar(deps, tx, casoId);
      return { documentoId: tx.comandoId, derivacionId, numero };
    },
  });
}
