import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { impedimentosDeCierre } from '@core/features/casos/cierre.rules';
import { enPalabras } from '@core/features/casos/transiciones.rules';
import { actaDeCierre } from '@core/features/seguimiento/acta-de-cierre.rules';
import { filasDeRuta, hojaDeRuta } from '@core/features/seguimiento/ruta-de-caso.rules';
import { seguimientoTexts as t } from '@core/features/seguimiento/seguimiento.texts';
import { inicialesDe } from '@core/features/documentos/oficio-de-caso.rules';
import type { OrigenDocumento } from '@core/features/documentos/oficio-de-caso.rules';
import type { FilaRuta } from '@core/features/documentos/ruta-impresa.datos';
import { DomainError } from '@core/kernel/errors';
import { findUsuario, listUsuarios } from '@electron/features/acceso/public';
import { anotarEvento, reindexar, requireCaso } from '@electron/features/casos/public';
import { emitirDocumento, gatherOrigen, imprimible } from '@electron/features/documentos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import { gatherSituacion } from '@electron/features/situacion/public';
import type { TaskContext } from '@electron/platform/ipc/context';
import { exigirPrincipalVigente, exigirRelojAlDia, requirePreparado } from './comunes';
import type { Gather } from './comunes';
import { listActos } from './ruta-impresa.repository';
import { findCodigo, riesgoInicial, updateCierre } from './seguimiento.repository';
import type { CierreDatos } from './seguimiento.repository';

interface Ref {
  casoId: string;
  cierreId: string;
}

function filasDe(context: Gather, caso: CasoDatos, origen: OrigenDocumento): FilaRuta[] {
  const personas = new Map(listUsuarios(context.read).map((persona) => [persona.id, inicialesDe(persona)]));
  return filasDeRuta(listActos(context.read, caso.id), origen, (id) => personas.get(id) ?? null);
}

function actaDatos(context: Gather, caso: CasoDatos, cierre: CierreDatos, numero: string | null) {
  const origen = gatherOrigen(context, caso);
  const responsable = findUsuario(context.read, caso.responsableId);
  return actaDeCierre(origen, {
    cierre: {
      ...cierre,
      casoPrincipalCodigo: cierre.casoPrincipalId === null ? null : findCodigo(context.read, cierre.casoPrincipalId),
    },
    situacion: gatherSituacion(context, caso),
    filas: filasDe(context, caso, origen),
    riesgoInicial: riesgoInicial(context.read, caso.id),
    responsable: responsable ? `${responsable.nombres} ${responsable.apellidos}`.trim() : '',
    numero,
  });
}

function requireCierre(deps: DocumentosDeps, context: Gather, ref: Ref): { caso: CasoDatos; cierre: CierreDatos } {
  const caso = requireCaso(deps, context, ref.casoId);
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  return { caso, cierre: requirePreparado(context, ref) };
}

/** The act as it will print, marked BORRADOR. No number is taken, and nothing has to be complete yet. */
export async function previsualizarActa(deps: DocumentosDeps, context: TaskContext, ref: Ref): Promise<{ pdf: string }> {
  const { caso, cierre } = requireCierre(deps, context, ref);
  const datos = actaDatos(context, caso, cierre, null);
  const pdf = await deps.render(imprimible(context, { tipo: 'ACTA_CIERRE', datos }, { copia: false, borrador: true }));
  return { pdf: Buffer.from(pdf).toString('base64') };
}

/** Everything but the signature must be there, so that nobody signs what cannot be closed. */
function exigirParaActa(deps: DocumentosDeps, context: Gather, caso: CasoDatos, cierre: CierreDatos): void {
  if (cierre.documentoId !== null)
    throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: 'el acta de este cierre ya se emitió.' } });
  exigirRelojAlDia(context, caso.id);
  const situacion = { ...gatherSituacion(context, caso), actaFirmada: true };
  const impedimentos = impedimentosDeCierre(situacion, { roles: context.sesion.roles, motivo: cierre.motivo });
  if (impedimentos.length > 0) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: enPalabras(impedimentos) } });
  if (cierre.casoPrincipalId !== null) exigirPrincipalVigente(deps, context, caso, cierre.casoPrincipalId);
}

/** Issues the act of closing, suffix CI; the case is closed later, with its signature. */
export async function emitirActa(deps: DocumentosDeps, context: TaskContext, ref: Ref): Promise<{ documentoId: string; numero: string }> {
  return emitirDocumento(deps, context, {
    casoId: ref.casoId,
    sufijo: 'CI',
    make: (numero) => {
      const { caso, cierre } = requireCierre(deps, context, ref);
      exigirParaActa(deps, context, caso, cierre);
      return { tipo: 'ACTA_CIERRE', datos: actaDatos(context, caso, cierre, numero) };
    },
    onCommit: (tx, numero) => {
      updateCierre(tx.write, ref.cierreId, { documentoId: tx.comandoId, firmadaEl: null }, tx.ahora, tx.sesion.usuarioId);
      anotarEvento(tx, { casoId: ref.casoId, tipo: 'DOCUMENTO', texto: t.evento.actaCierre(numero), referenciaId: tx.comandoId });
      reindexar(deps, tx, ref.casoId);
      return { documentoId: tx.comandoId, numero };
    },
  });
}

function hojaDatos(context: Gather, caso: CasoDatos, numero: string | null) {
  const origen = gatherOrigen(context, caso);
  return hojaDeRuta(origen, filasDe(context, caso, origen), numero);
}

/** The hoja de ruta as it will print, marked BORRADOR. */
export async function previsualizarHoja(
  deps: DocumentosDeps,
  context: TaskContext,
  { casoId }: { casoId: string },
): Promise<{ pdf: string }> {
  const datos = hojaDatos(context, requireCaso(deps, context, casoId), null);
  const pdf = await deps.render(imprimible(context, { tipo: 'HOJA_RUTA', datos }, { copia: false, borrador: true }));
  return { pdf: Buffer.from(pdf).toString('base64') };
}

/** Issues the hoja de ruta, suffix HR, as often as the cover of the folder needs a new one; also of a closed case. */
export async function emitirHoja(
  deps: DocumentosDeps,
  context: TaskContext,
  { casoId }: { casoId: string },
): Promise<{ documentoId: string; numero: string }> {
  return emitirDocumento(deps, context, {
    casoId,
    sufijo: 'HR',
    make: (numero) => ({ tipo: 'HOJA_RUTA', datos: hojaDatos(context, requireCaso(deps, context, casoId), numero) }),
    onCommit: (tx, numero) => {
      anotarEvento(tx, { casoId, tipo: 'DOCUMENTO', texto: t.evento.hojaRuta(numero), referenciaId: tx.comandoId });
      reindexar(deps, tx, casoId);
      return { documentoId: tx.comandoId, numero };
    },
  });
}
