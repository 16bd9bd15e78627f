import { avisoVerificacion } from '@core/features/directorio/directorio.rules';
import type { Institucion } from '@core/features/directorio/institucion.catalogo';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { actosTexts } from '@core/features/derivaciones/derivaciones-actos.texts';
import type { Complemento } from '@core/features/derivaciones/derivaciones.types';
import { formaDeOficio } from '@core/features/derivaciones/oficio.catalogo';
import type { CodigoConOficio } from '@core/features/derivaciones/oficio.catalogo';
import type { Faltante } from '@core/features/documentos/documentos.rules';
import { faltantesDeOficio } from '@core/features/documentos/faltantes-oficio.rules';
import { oficioCompleto, hojaOrientacion } from '@core/features/documentos/oficio-de-autoridad.rules';
import { oficioDeCaso } from '@core/features/documentos/oficio-de-caso.rules';
import { oficioDeServicio } from '@core/features/documentos/oficio-de-servicio.rules';
import { faltantesReserva } from '@core/features/documentos/reserva-informante.rules';
import type { OficioVariante } from '@core/features/documentos/oficio-servicio.datos';
import { valorParametro } from '@core/features/ruta/parametro.rules';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { gatherOrigen } from '@electron/features/documentos/public';
import { exigirDestino, gatherAcompanan, gatherServicio, gatherSinRespuesta } from './reunir';
import type { Gather } from './reunir';
import { conTextosDeHoy } from './textos-vigentes';

/** What a first letter is asked for. */
export interface PedidoOficio {
  casoId: string;
  institucion: CodigoConOficio;
  complemento?: Complemento | undefined;
}

/**
 * The first letter to an institution, as data, by its row of the minimum-data matrix, in the words of today.
 * @throws DomainError DESTINATARIO_NO_ADMITIDO, TRANSICION_NO_PERMITIDA while there is no route, ENTRADA_INVALIDA when a
 *   text was written for a letter that takes all from the sheet.
 */
export function redactarOficio(
  context: Gather,
  caso: CasoDatos,
  pedido: Omit<PedidoOficio, 'casoId'>,
  numero: string | null,
): OficioVariante {
  return conTextosDeHoy(context, redactar(context, caso, pedido, numero));
}

function redactar(context: Gather, caso: CasoDatos, pedido: Omit<PedidoOficio, 'casoId'>, numero: string | null): OficioVariante {
  const institucion = exigirDestino(context, caso, pedido.institucion);
  const complemento = pedido.complemento ?? {};
  const origen = { ...gatherOrigen(context, caso), ...gatherAcompanan(context, caso) };
  const forma = formaDeOficio(institucion);
  const propio = Boolean(complemento.detalle) || Boolean(complemento.pedido);
  if (propio && (forma === 'JCPD' || forma === 'FISCALIA' || forma === 'ORIENTACION'))
    throw new DomainError('ENTRADA_INVALIDA', { fields: { complemento: 'Este oficio se escribe solo con los datos de la ficha.' } });
  switch (forma) {
    case null:
      throw new DomainError('DESTINATARIO_NO_ADMITIDO', { datos: { razon: actosTexts.destino.CCPD } });
    case 'JCPD':
    case 'FISCALIA':
      return oficioDeCaso(origen, forma, numero);
    case 'ORIENTACION':
      return hojaOrientacion(origen, pedido.institucion, numero);
    case 'COMPLETO':
      return oficioCompleto(origen, {
        institucion: pedido.institucion,
        numero,
        complemento,
        sinRespuesta: pedido.institucion === 'DEF_PUEBLO' ? gatherSinRespuesta(context, caso) : [],
      });
    default:
      return oficioDeServicio(origen, gatherServicio(context, caso, institucion, complemento), {
        institucion: pedido.institucion,
        alcance: forma,
        numero,
      });
  }
}

/**
 * Refuses to issue what lacks something.
 * @throws DomainError FALTA_CONSENTIMIENTO for a service without an accepted consent that was not withdrawn (§4.7, §5);
 *   FALTAN_DATOS_DOCUMENTO for the rest.
 */
export function exigirCompleto(datos: OficioVariante, caso: CasoDatos, institucion: Institucion): void {
  if (institucion.requiereConsentimiento && 'consentimientos' in datos && datos.consentimientos.length === 0)
    throw new DomainError('FALTA_CONSENTIMIENTO', { datos: { razon: actosTexts.destino.consentimiento } });
  exigirSinFaltas(datos, caso);
}

/** What a letter lacks or must not say, what blocks it first. */
export function revisarOficio(datos: OficioVariante, caso: CasoDatos): Faltante[] {
  return [...faltantesReserva(datos, caso), ...faltantesDeOficio(datos)];
}

/** @throws DomainError FALTAN_DATOS_DOCUMENTO with every field that blocks. */
export function exigirSinFaltas(datos: OficioVariante, caso: CasoDatos): void {
  const bloquean = revisarOficio(datos, caso).filter(({ bloquea }) => bloquea);
  if (bloquean.length > 0)
    throw new DomainError('FALTAN_DATOS_DOCUMENTO', { fields: Object.fromEntries(bloquean.map(({ campo, texto }) => [campo, texto])) });
}

/** What a person should check before a letter leaves: the directory row of the addressee, when nobody did lately. */
export function avisosDe(context: Gather, codigo: CodigoConOficio): string[] {
  const dia = localDay(context.ahora);
  const catalogo = loadCatalogoRuta(context.read, dia);
  const institucion = catalogo.instituciones.find((una) => una.codigo === codigo);
  if (!institucion) return [];
  const { texto } = avisoVerificacion(institucion.verificadoEl, dia, valorParametro(catalogo, 'VERIFICACION_MESES', dia));
  return texto === null ? [] : [texto];
}
