import { edadMesesEn } from '@core/features/casos/caso-entrada.rules';
import type { AvisoPrivacidadDatos } from '@core/features/documentos/aviso-privacidad.datos';
import { PLANTILLA_AVISO_PRIVACIDAD } from '@core/features/documentos/aviso-privacidad.texts';
import { inicialesDe, puntoEmisor } from '@core/features/documentos/oficio-de-caso.rules';
import type { OrigenDocumento } from '@core/features/documentos/oficio-de-caso.rules';
import type { Faltante } from '@core/features/documentos/documentos.rules';
import type { Consentimiento } from './consentimientos.contract';
import { consentimientosTexts as t } from './consentimientos.texts';

/** The privacy notice with one consent and the child's own answer, as a snapshot. */
export function avisoDeConsentimiento(
  origen: OrigenDocumento,
  uno: Omit<Consentimiento, 'vale' | 'registradoEn' | 'registradoPor'>,
  numero: string | null,
): AvisoPrivacidadDatos {
  const nna = origen.caso.nna.find(({ id }) => id === uno.nnaId) ?? null;
  const meses =
    nna === null
      ? null
      : edadMesesEn(
          {
            ...(nna.fechaNacimiento === null ? {} : { fechaNacimiento: nna.fechaNacimiento }),
            ...(nna.edadMeses === null ? {} : { edadMeses: nna.edadMeses }),
          },
          uno.otorgadoEl,
        );
  const calidad = t.calidad[uno.calidad as keyof typeof t.calidad] ?? uno.calidad;
  return {
    formato: 1,
    punto: puntoEmisor(origen.defensoria, null),
    emitidoEn: origen.emitidoEn,
    elaboradoPor: inicialesDe(origen.elaborador),
    numero,
    plantilla: PLANTILLA_AVISO_PRIVACIDAD,
    codigoCaso: origen.caso.codigo,
    lugar: 'Loja',
    fecha: uno.otorgadoEl,
    responsable: null,
    nna:
      nna === null
        ? null
        : {
            nombre: nna.nn ? null : `${nna.nombres} ${nna.primerApellido} ${nna.segundoApellido}`.replace(/\s+/g, ' ').trim(),
            edad: meses === null ? null : Math.min(25, Math.floor(meses / 12)),
          },
    otorga: { nombre: uno.otorgadoPor, cedula: null, calidad },
    propositos: [{ proposito: uno.proposito, decision: uno.decision, modo: uno.modo }],
    asentimiento: { decision: uno.asentimiento, modo: uno.asentimientoModo, nota: uno.asentimientoNota?.slice(0, 200) ?? null },
  };
}

/** Nothing blocks a notice: what is not known is written by hand. */
export function faltantesAviso(datos: AvisoPrivacidadDatos): Faltante[] {
  return datos.nna?.nombre === null ? [{ campo: 'nna', texto: 'El nombre se escribe a mano en la hoja.', bloquea: false }] : [];
}
