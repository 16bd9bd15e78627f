import { revisarMomento } from '@core/features/casos/caso-entrada.rules';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { rutaParaVerbal } from '@core/features/casos/debidas.rules';
import { admiteDenunciaVerbal } from '@core/features/derivaciones/oficio.catalogo';
import { localDay, toUtc } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { anotarEvento, reindexar, requireCaso, rutaDeCaso } from '@electron/features/casos/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { findDocumento } from '@electron/features/documentos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import { exigirPaso, moverCaso } from '@electron/features/situacion/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { findDerivacion, insertDenunciaVerbal, markEntregada } from './derivacion.repository';

/** @throws DomainError ENTRADA_INVALIDA when the act lies in the future or before anybody knew. */
function exigirFecha(caso: CasoDatos, campo: string, instante: string, ahora: string): string {
  const razon = revisarMomento(caso, instante, ahora);
  if (razon !== null) throw new DomainError('ENTRADA_INVALIDA', { fields: { [campo]: razon } });
  return toUtc(instante);
}

function nombreInstitucion(context: CommandContext, codigo: string): string {
  const institucion = loadCatalogoRuta(context.read, localDay(context.ahora)).instituciones.find((una) => una.codigo === codigo);
  if (!institucion)
    throw new DomainError('CODIGO_DESCONOCIDO', { datos: { codigo }, fields: { institucion: `No existe la institución «${codigo}».` } });
  return institucion.nombreCorto;
}

/** Proof of delivery: it stops the legal clock; the principal one takes the case EN_DERIVACION → DERIVADO (§4.3). */
export function registrarEntrega(
  deps: DocumentosDeps,
  context: CommandContext,
  entrada: {
    derivacionId: string;
    entregadaEn: string;
    canal: string;
    recibidoPor: string;
    recibidoCargo?: string | undefined;
    numeroTramite?: string | undefined;
  },
): { id: string } {
  const derivacion = findDerivacion(context.read, context.puntoId, entrada.derivacionId);
  if (!derivacion || derivacion.estado === 'ANULADA') throw new DomainError('NO_ENCONTRADO');
  const caso = requireCaso(deps, context, derivacion.casoId);
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  const entregadaEn = exigirFecha(caso, 'entregadaEn', entrada.entregadaEn, context.ahora);
  // hours are typed to the minute, so the minute of the issue itself is admitted
  if (Date.parse(entregadaEn) < Date.parse(derivacion.emitidaEn) - 60_000)
    throw new DomainError('ENTRADA_INVALIDA', { fields: { entregadaEn: 'No puede ser anterior a la emisión del oficio.' } });
  const por = context.sesion.usuarioId;
  const marked = markEntregada(context.write, derivacion.id, {
    entregadaEn,
    entregaCanal: entrada.canal,
    recibidoPor: entrada.recibidoPor,
    recibidoCargo: entrada.recibidoCargo || null,
    numeroTramite: entrada.numeroTramite || null,
    en: context.ahora,
    por,
  });
  if (!marked) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: 'la entrega de este oficio ya está registrada.' } });
  moverCaso(context, caso, exigirPaso(context, caso, 'REGISTRAR_ENTREGA'));
  const numero = findDocumento(context.read, context.puntoId, derivacion.documentoId)?.numero ?? '';
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'ENTREGA',
    texto: t.evento.entrega(numero, nombreInstitucion(context, derivacion.institucion)),
    ocurridoEn: entregadaEn,
    referenciaId: derivacion.documentoId,
  });
  reindexar(deps, context, caso.id);
  context.anotar({ accion: 'ENTREGAR', entidad: 'derivacion', entidadId: derivacion.id, detalle: { numero } });
  return { id: derivacion.id };
}

/** A report by word of mouth stops the clock too (§1.2); a call to the 911 does not and is not taken here. */
export function registrarDenunciaVerbal(
  deps: DocumentosDeps,
  context: CommandContext,
  entrada: { casoId: string; institucion: string; funcionario: string; denunciadoEn: string; canal: string; numero?: string | undefined },
): { id: string } {
  const caso = requireCaso(deps, context, entrada.casoId);
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  const nombre = nombreInstitucion(context, entrada.institucion);
  if (entrada.institucion === 'ECU911' || entrada.institucion === 'CCPD') {
    throw new DomainError('DENUNCIA_VERBAL_NO_ADMITIDA', {
      datos: { razon: 'una llamada al 911 se anota aparte y no detiene el plazo; el Consejo no recibe casos.' },
      fields: { institucion: 'Elija la autoridad que recibió la denuncia.' },
    });
  }
  // otherwise it would stand for a report of what nobody knew yet, once violence comes to light
  if (caso.plazo === null) {
    throw new DomainError('TRANSICION_NO_PERMITIDA', {
      datos: {
        razon: 'es un conflicto o una consulta y no hay qué denunciar; si supo de un derecho dañado, valore de nuevo el caso antes.',
      },
    });
  }
  if (!admiteDenunciaVerbal(entrada.institucion, rutaParaVerbal(rutaDeCaso(context, caso)))) {
    throw new DomainError('DENUNCIA_VERBAL_NO_ADMITIDA', {
      datos: {
        razon:
          'la ruta de este caso no lleva ahí una denuncia; a un servicio se le pide atención con un oficio, y eso no reemplaza informar a la autoridad.',
      },
      fields: { institucion: 'Elija la autoridad que recibió la denuncia; un servicio no la recibe.' },
    });
  }
  const denunciadoEn = exigirFecha(caso, 'denunciadoEn', entrada.denunciadoEn, context.ahora);
  insertDenunciaVerbal(context.write, {
    id: context.comandoId,
    puntoId: context.puntoId,
    casoId: caso.id,
    institucion: entrada.institucion,
    funcionario: entrada.funcionario,
    denunciadoEn,
    canal: entrada.canal,
    numero: entrada.numero || null,
    creadoEn: context.ahora,
    creadoPor: context.sesion.usuarioId,
  });
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'DENUNCIA_VERBAL',
    texto: t.evento.verbal(nombre),
    ocurridoEn: denunciadoEn,
    referenciaId: context.comandoId,
  });
  reindexar(deps, context, caso.id);
  context.anotar({ accion: 'DENUNCIA_VERBAL', entidad: 'caso', entidadId: caso.id, detalle: { institucion: entrada.institucion } });
  return { id: context.comandoId };
}
