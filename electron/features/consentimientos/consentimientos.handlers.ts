import { avisoDeConsentimiento, faltantesAviso } from '@core/features/consentimientos/aviso-de-caso.rules';
import { propositosVigentes, valeConsentimiento } from '@core/features/consentimientos/consentimientos.rules';
import { consentimientosTexts as t } from '@core/features/consentimientos/consentimientos.texts';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { listUsuarios } from '@electron/features/acceso/public';
import { anotarEvento, exigirMotivo, reindexar, requireCaso } from '@electron/features/casos/public';
import { emitirDocumento, gatherOrigen, imprimible } from '@electron/features/documentos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import type { HandlersOf, QueryContext } from '@electron/platform/ipc/context';
import { findConsentimiento, listConsentimientos, updateConsentimiento } from './consentimiento.repository';
import { registrarConsentimiento, retirarConsentimiento } from './registrar-consentimiento';

type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora' | 'sesion'>;

export function makeConsentimientosHandlers(deps: DocumentosDeps): HandlersOf<'consentimientos'> {
  /** @throws DomainError NO_ENCONTRADO, also for one of another point or of a case that this person may not see. */
  const require = (context: Gather, id: string) => {
    const row = findConsentimiento(context.read, context.puntoId, id);
    if (!row) throw new DomainError('NO_ENCONTRADO');
    return { row, caso: requireCaso(deps, context, row.casoId) };
  };
  const snapshot = (context: Gather, id: string, numero: string | null) => {
    const { row, caso } = require(context, id);
    return avisoDeConsentimiento(gatherOrigen(context, caso), row, numero);
  };
  return {
    'consentimientos.listar': (context, { casoId }) => {
      exigirMotivo(context, requireCaso(deps, context, casoId));
      const hoy = localDay(context.ahora);
      const nombres = new Map(listUsuarios(context.read).map((persona) => [persona.id, persona.nombreEntrada]));
      const rows = listConsentimientos(context.read, casoId);
      return {
        consentimientos: rows.map(({ puntoId: _punto, creadoEn, creadoPor, actualizadoEn: _en, actualizadoPor: _por, ...row }) => ({
          ...row,
          vale: valeConsentimiento(row, hoy),
          registradoEn: creadoEn,
          registradoPor: nombres.get(creadoPor) ?? '',
        })),
        vigentes: propositosVigentes(rows, hoy),
      };
    },
    'consentimientos.registrar': (context, entrada) => registrarConsentimiento(deps, context, entrada),
    'consentimientos.retirar': (context, { id, ...entrada }) => retirarConsentimiento(deps, context, require(context, id).row, entrada),
    'consentimientos.previsualizarAviso': async (context, { id }) => {
      exigirMotivo(context, require(context, id).caso);
      const datos = snapshot(context, id, null);
      const pdf = await deps.render(imprimible(context, { tipo: 'AVISO_PRIVACIDAD', datos }, { copia: false, borrador: true }));
      return { pdf: Buffer.from(pdf).toString('base64'), faltantes: faltantesAviso(datos) };
    },
    'consentimientos.emitirAviso': async (context, { id }) => {
      const { caso } = require(context, id);
      return emitirDocumento(deps, context, {
        casoId: caso.id,
        sufijo: 'AP',
        make: (numero) => ({ tipo: 'AVISO_PRIVACIDAD', datos: snapshot(context, id, numero) }),
        onCommit: (tx, numero) => {
          updateConsentimiento(tx.write, id, { documentoId: tx.comandoId }, tx.ahora, tx.sesion.usuarioId);
          anotarEvento(tx, { casoId: caso.id, tipo: 'DOCUMENTO', texto: t.evento.aviso(numero), referenciaId: tx.comandoId });
          reindexar(deps, tx, caso.id);
          return { documentoId: tx.comandoId, numero };
        },
      });
    },
  };
}
