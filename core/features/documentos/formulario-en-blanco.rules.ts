import type { Persona } from '@core/features/acceso/acceso.contract';
import type { Defensoria } from '@core/features/punto-atencion/defensoria.catalogo';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { PLANTILLA_AVISO_PRIVACIDAD } from './aviso-privacidad.texts';
import { PROPOSITOS_CONSENTIMIENTO } from './aviso-privacidad.datos';
import type { DocumentoSinMarcas } from './documento-imprimible.datos';
import type { FORMULARIOS_EN_BLANCO } from './documentos.contract';
import { inicialesDe, puntoEmisor } from './oficio-de-caso.rules';

/** A blank sheet for days without power (§6, §11): the point's letterhead, the code of a known case if there is one, nothing else. */
export function formularioEnBlanco(
  formulario: (typeof FORMULARIOS_EN_BLANCO)[number],
  origen: {
    defensoria: Defensoria;
    elaborador: Pick<Persona, 'nombres' | 'apellidos'>;
    emitidoEn: string;
    codigoCaso: string | null;
    catalogo: Pick<CatalogoRuta, 'preguntas'>;
  },
): DocumentoSinMarcas {
  const comun = {
    formato: 1 as const,
    punto: puntoEmisor(origen.defensoria, null),
    emitidoEn: origen.emitidoEn,
    elaboradoPor: inicialesDe(origen.elaborador),
    numero: null,
    codigoCaso: origen.codigoCaso,
  };
  if (formulario === 'AVISO')
    return {
      tipo: 'AVISO_PRIVACIDAD',
      datos: {
        ...comun,
        plantilla: PLANTILLA_AVISO_PRIVACIDAD,
        lugar: null,
        fecha: null,
        responsable: null,
        nna: null,
        otorga: null,
        propositos: PROPOSITOS_CONSENTIMIENTO.map((proposito) => ({ proposito, decision: null, modo: null })),
        asentimiento: null,
      },
    };
  if (formulario === 'REGISTRO')
    return {
      tipo: 'FORMULARIO',
      datos: {
        formulario,
        ...comun,
        preguntas: origen.catalogo.preguntas.filter(({ bloque }) => bloque === 'A').map(({ codigo, texto }) => ({ codigo, texto })),
      },
    };
  return { tipo: 'FORMULARIO', datos: { formulario, ...comun } };
}
