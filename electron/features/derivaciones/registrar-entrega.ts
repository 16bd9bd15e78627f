import { admiteActuaciones } from '@core/features/casos/caso.rules';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import { situacionDe } from '@core/features/casos/situacion.rules';
import { decidir, enPalabras } from '@core/features/casos/transiciones.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { localDay, toUtc } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { anotarEvento, requireCaso, rutaDeCaso, updateCaso } from '@electron/features/casos/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { findDocumento } from '@electron/features/documentos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { findDerivacion, insertDenunciaVerbal, loadInformes, markEntregada } from './derivacion.repository';

/** @throws DomainError ENTRADA_INVALIDA when the act lies in the future or before anybody knew. */
function exigirFecha(caso: CasoDatos, campo: string, instante: string, ahora: string): string {
  if (Date.parse(instante) > Date.parse(ahora) + 60_000)
    throw new DomainError('ENTRADA_INVALIDA', { fields: { [campo]: 'No puede ser posterior a este momento.' } });
  if (Date.parse(instante) < Date.parse(caso.conocidoEn))
    throw new DomainError('ENTRADA_INVALIDA', { fields: { [campo]: 'No puede ser anterior a cuando se conoció el caso.' } });
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
  const decision = decidir('REGISTRAR_ENTREGA', situacionDe(caso, rutaDeCaso(context, caso), loadInformes(context.read, caso.id)), {
    roles: context.sesion.roles,
  });
  if (!decision.permitido) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: enPalabras(decision.impedimentos) } });
  if (decision.hacia !== caso.estado)
    updateCaso(context.write, caso.id, { estado: decision.hacia, version: caso.version + 1 }, context.ahora, por);
  const numero = findDocumento(context.read, context.puntoId, derivacion.documentoId)?.numero ?? '';
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'ENTREGA',
    texto: t.evento.entrega(numero, nombreInstitucion(context, derivacion.institucion)),
    ocurridoEn: entregadaEn,
    referenciaId: derivacion.documentoId,
  });
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
    throw new DomainError('DESTINATARIO_NO_ADMITIDO', {
      datos: { razon: 'una llamada al 911 se anota aparte y no detiene el plazo; el Consejo no recibe casos.' },
      fields: { institucion: 'Elija la autoridad que recibió la denuncia.' },
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
  context.anotar({ accion: 'DENUNCIA_VERBAL', entidad: 'caso', entidadId: caso.id, detalle: { institucion: entrada.institucion } });
  return { id: context.comandoId };
}
