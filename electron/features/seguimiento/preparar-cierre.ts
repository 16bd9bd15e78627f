import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { fechaCorta, localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import type { PrepararCierre } from '@core/features/seguimiento/seguimiento.contract';
import { nombraANna, revisarCierre } from '@core/features/seguimiento/seguimiento.rules';
import { seguimientoTexts as t } from '@core/features/seguimiento/seguimiento.texts';
import { revisarDia } from '@core/features/casos/caso-entrada.rules';
import { anotarEvento, requireCaso } from '@electron/features/casos/public';
import { findDocumento, insertAnulacion, markDocumentoAnulado } from '@electron/features/documentos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { exigirCampos, exigirPrincipal, requirePreparado } from './comunes';
import { findPreparado, insertCierre, updateCierre } from './seguimiento.repository';
import type { CierreDatos } from './seguimiento.repository';

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

type Contenido = Pick<
  CierreDatos,
  | 'motivo'
  | 'situacionNna'
  | 'recomendaciones'
  | 'informadoComo'
  | 'informadoEl'
  | 'casoPrincipalId'
  | 'receptora'
  | 'receptoraFirma'
  | 'receptoraFirmoEl'
  | 'cartaTraslado'
>;

/** What the closing will say; what another reason asked for does not stay behind. */
function contenidoDe(deps: DocumentosDeps, context: CommandContext, caso: CasoDatos, entrada: PrepararCierre): Contenido {
  const { motivo } = entrada;
  const duplicado = motivo === 'DUPLICADO';
  const traslado = motivo === 'TRASLADO_OTRA_DEFENSORIA';
  const codigo = orNull(entrada.casoPrincipalCodigo);
  return {
    motivo,
    situacionNna: entrada.situacionNna,
    recomendaciones: orNull(entrada.recomendaciones),
    informadoComo: orNull(entrada.informadoComo),
    informadoEl: entrada.informadoEl ?? null,
    casoPrincipalId: duplicado && codigo !== null ? exigirPrincipal(deps, context, caso, codigo).id : null,
    receptora: traslado ? (entrada.receptora ?? null) : null,
    receptoraFirma: traslado ? orNull(entrada.receptoraFirma) : null,
    receptoraFirmoEl: traslado ? (entrada.receptoraFirmoEl ?? null) : null,
    cartaTraslado: motivo === 'TRASLADO_DOMICILIO' ? orNull(entrada.cartaTraslado) : null,
  };
}

/** The act names nobody: what is written in it says «la niña», «su madre» or the code (§1.5.1). */
function revisarNombres(caso: CasoDatos, entrada: PrepararCierre): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const campo of ['situacionNna', 'recomendaciones', 'informadoComo', 'cartaTraslado'] as const) {
    if (nombraANna(entrada[campo] ?? '', caso.nna)) fields[campo] = 'Escríbalo sin el nombre: «la niña», «el niño» o el código del caso.';
  }
  return fields;
}

/**
 * Saves what the closing will say; the case stays open. A closing whose act was issued and that now says something else
 * loses act and signature: nobody signed that.
 */
export function prepararCierre(deps: DocumentosDeps, context: CommandContext, entrada: PrepararCierre): { id: string } {
  const caso = requireCaso(deps, context, entrada.casoId);
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  exigirCampos({
    ...revisarCierre(entrada, { conocidoEn: caso.conocidoEn, puntoId: context.puntoId }, context.ahora),
    ...revisarNombres(caso, entrada),
  });
  const contenido = contenidoDe(deps, context, caso, entrada);
  const por = context.sesion.usuarioId;
  const antes = findPreparado(context.read, caso.id);
  if (antes === null) {
    insertCierre(context.write, {
      id: context.comandoId,
      puntoId: context.puntoId,
      casoId: caso.id,
      estado: 'PREPARADO',
      ...contenido,
      creadoEn: context.ahora,
      creadoPor: por,
      actualizadoEn: context.ahora,
      actualizadoPor: por,
    });
  } else {
    const claves = Object.keys(contenido) as (keyof Contenido)[];
    const cambia = claves.some((clave) => contenido[clave] !== antes[clave]);
    const sinActa = cambia && antes.documentoId !== null ? { documentoId: null, firmadaEl: null } : {};
    updateCierre(context.write, antes.id, { ...contenido, ...sinActa }, context.ahora, por);
    if (cambia && antes.documentoId !== null) {
      // nobody signs it any more; its number stays listed
      markDocumentoAnulado(context.write, antes.documentoId);
      insertAnulacion(context.write, {
        documentoId: antes.documentoId,
        anuladoEn: context.ahora,
        anuladoPor: por,
        razon: t.evento.actaCambiada,
      });
      anotarEvento(context, { casoId: caso.id, tipo: 'ACTA_CAMBIADA', texto: t.evento.actaCambiada, referenciaId: antes.id });
    }
  }
  const id = antes?.id ?? context.comandoId;
  context.anotar({ accion: 'PREPARAR_CIERRE', entidad: 'caso', entidadId: caso.id, detalle: { motivo: entrada.motivo } });
  return { id };
}

/** The day on which the act was signed on paper: not before it was issued, not later than today. */
export function firmarActa(
  deps: DocumentosDeps,
  context: CommandContext,
  entrada: { casoId: string; cierreId: string; firmadaEl: string },
): { id: string } {
  const caso = requireCaso(deps, context, entrada.casoId);
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  const cierre = requirePreparado(context, entrada);
  const documento = cierre.documentoId === null ? null : findDocumento(context.read, context.puntoId, cierre.documentoId);
  if (documento === null)
    throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: 'primero emita el acta de cierre e imprímala.' } });
  const mal =
    revisarDia(caso, entrada.firmadaEl, context.ahora) ??
    (entrada.firmadaEl < localDay(documento.emitidoEn) ? 'No puede ser anterior al día en que se emitió el acta.' : null);
  if (mal !== null) throw new DomainError('ENTRADA_INVALIDA', { fields: { firmadaEl: mal } });
  updateCierre(context.write, cierre.id, { firmadaEl: entrada.firmadaEl }, context.ahora, context.sesion.usuarioId);
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'ACTA_FIRMADA',
    texto: t.evento.actaFirmada(fechaCorta(entrada.firmadaEl)),
    referenciaId: cierre.id,
  });
  context.anotar({ accion: 'FIRMAR_ACTA', entidad: 'caso', entidadId: caso.id, detalle: { documento: documento.numero } });
  return { id: cierre.id };
}
