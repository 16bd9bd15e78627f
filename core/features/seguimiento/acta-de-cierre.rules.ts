import { CLAVES_PUNTO, puntosDeCierre } from '@core/features/casos/cierre.rules';
import { motivoCierreTexts, puntoCierreTexts } from '@core/features/casos/cierre.texts';
import type { MotivoCierre, Situacion } from '@core/features/casos/situacion.types';
import type { ActaCierreDatos } from '@core/features/documentos/acta-cierre.datos';
import { derechosDe, inicialesDe, puntoEmisor } from '@core/features/documentos/oficio-de-caso.rules';
import type { OrigenDocumento } from '@core/features/documentos/oficio-de-caso.rules';
import type { FilaRuta } from '@core/features/documentos/ruta-impresa.datos';
import { defensoriaPorCodigo } from '@core/features/punto-atencion/defensoria.catalogo';
import type { NivelRiesgo } from '@core/features/ruta/ruta.types';
import { fechaHora, localDay } from '@core/kernel/dates';
import { casoEnRuta } from './ruta-de-caso.rules';
import { seguimientoTexts as t } from './seguimiento.texts';

/** What the closing says, as it is stored. */
export interface CierreParaActa {
  motivo: MotivoCierre;
  situacionNna: string;
  recomendaciones: string | null;
  informadoComo: string | null;
  informadoEl: string | null;
  casoPrincipalCodigo: string | null;
  receptora: string | null;
  receptoraFirmoEl: string | null;
  cartaTraslado: string | null;
}

/** Where nobody's right was harmed the family signs too; otherwise a paper at home could put the child at risk. */
const FIRMA_LA_FAMILIA: readonly MotivoCierre[] = ['ACUERDO_CUMPLIDO', 'ORIENTACION_BRINDADA', 'DESISTIMIENTO'];

function detalleDe(cierre: CierreParaActa, origen: OrigenDocumento, situacion: Situacion): string | null {
  if (cierre.motivo === 'TRASLADO_DOMICILIO' && cierre.cartaTraslado !== null) return `Carta de traslado: ${cierre.cartaTraslado}.`;
  const { plazo } = origen.caso;
  if (cierre.motivo !== 'TRASLADO_OTRA_DEFENSORIA' || plazo === null) return null;
  return situacion.informado
    ? 'La autoridad ya fue informada por esta Defensoría.'
    : `La Defensoría que recibe asume el plazo de informar a la autoridad, que vence el ${fechaHora(plazo.venceEn)}.`;
}

function receptoraDe({ receptora, receptoraFirmoEl }: CierreParaActa): ActaCierreDatos['receptora'] {
  if (receptora === null) return null;
  const defensoria = defensoriaPorCodigo(receptora);
  return { nombre: defensoria ? t.traspaso(defensoria.nombreDistintivo, receptora) : receptora, firmoEl: receptoraFirmoEl };
}

/** The act of closing of a case (§4.9, §6.1): code, dates, route, reason, checklist, how the child is, what is recommended. */
export function actaDeCierre(
  origen: OrigenDocumento,
  datos: {
    cierre: CierreParaActa;
    situacion: Situacion;
    filas: FilaRuta[];
    riesgoInicial: NivelRiesgo | null;
    responsable: string;
    numero: string | null;
  },
): ActaCierreDatos {
  const { caso, catalogo, defensoria, elaborador, firmante, emitidoEn } = origen;
  const { cierre, situacion, filas, numero } = datos;
  const puntos = new Map(puntosDeCierre(situacion, cierre.motivo).map(({ clave, cumplido }) => [clave, cumplido]));
  return {
    formato: 1,
    punto: puntoEmisor(defensoria, null),
    emitidoEn,
    elaboradoPor: inicialesDe(elaborador),
    numero,
    codigoCaso: caso.codigo,
    ...casoEnRuta(origen),
    fechaCierre: localDay(emitidoEn),
    diasAbierto: Math.max(0, Math.round((Date.parse(localDay(emitidoEn)) - Date.parse(localDay(caso.conocidoEn))) / 86_400_000)),
    tipos: derechosDe(caso, catalogo),
    riesgoInicial: datos.riesgoInicial,
    filas,
    motivo: { codigo: cierre.motivo, etiqueta: motivoCierreTexts[cierre.motivo].etiqueta, detalle: detalleDe(cierre, origen, situacion) },
    casoPrincipal: cierre.casoPrincipalCodigo,
    receptora: receptoraDe(cierre),
    // its own signature comes with the paper
    comprobaciones: CLAVES_PUNTO.filter((clave) => clave !== 'ACTA').map((clave) => ({
      texto: puntoCierreTexts[clave],
      cumple: puntos.get(clave) ?? null,
    })),
    situacionNna: cierre.situacionNna,
    recomendaciones: cierre.recomendaciones,
    informado: cierre.informadoComo === null ? null : { como: cierre.informadoComo, el: cierre.informadoEl },
    firmas: {
      coordinacion: `${firmante.nombres} ${firmante.apellidos}`.trim(),
      defensor: datos.responsable === '' ? null : datos.responsable,
      familia: FIRMA_LA_FAMILIA.includes(cierre.motivo) ? { nombre: null } : null,
    },
  };
}
