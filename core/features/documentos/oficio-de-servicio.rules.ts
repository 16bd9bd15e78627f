import { fechaCorta, fechaHora, localDay } from '@core/kernel/dates';
import type { CodigoConOficio } from '@core/features/derivaciones/oficio.catalogo';
import { LIMITES } from './campos.datos';
import { matrizTexts as t } from './matriz-datos.texts';
import { datosImpresos } from '@core/features/personas/datos-persona.rules';
import { admiteHechos, derechosPropios, nnaPara, personalEscolar, puntosPara } from './matriz-datos.rules';
import { copiasDe } from './anexos-copias.rules';
import { ARTICULOS_INFORME, cabeceraDe, contactoDe, derechosDe, hechosDe, lineasDe, nnaDe } from './oficio-de-caso.rules';
import { urgenciaDe } from './plazo-impreso.rules';
import type { OrigenDocumento } from './oficio-de-caso.rules';
import type { PuntoOficio } from './oficio.datos';
import type { AlcanceLimitado, FamiliaOficio, OficioServicio } from './oficio-servicio.datos';
import { PLANTILLAS_INFORME, PLANTILLAS_SERVICIO } from './plantillas-servicio.texts';

/** What a person writes for one addressee, beside what the sheet of the case gives. */
export interface ComplementoOficio {
  /** What this institution needs to know. */
  detalle?: string | undefined;
  /** What is asked of it, one item a line. */
  pedido?: string | undefined;
}

/** A consent that holds, for one child of the case. */
export interface ConsentimientoVigente {
  nnaId: string;
  otorgadoPor: string;
  calidad: string;
  otorgadoEl: string;
  asentimiento: keyof typeof t.asentimiento;
}

/** What a service letter is made from, beside the case: household, consents, open measures, hearings. */
export interface OrigenServicio {
  familia: readonly (FamiliaOficio & { presuntoAgresor: boolean; esMadre: boolean; nombre: string; documento: string | null })[];
  /** One per child at most; children without one are left out of a letter that needs it. */
  consentimientos: readonly ConsentimientoVigente[];
  requiereConsentimiento: boolean;
  medidas: readonly { etiqueta: string; numero: string | null; desde: string; dicta: string }[];
  audiencias: readonly { institucion: string; fijadaPara: string }[];
  complemento: ComplementoOficio;
}

const clip = (text: string, max: number): string => (text.length <= max ? text : `${text.slice(0, max - 1)}…`);
const BASE_LEGAL: Readonly<Record<AlcanceLimitado, readonly string[]>> = {
  SALUD: ['8', '12', '27', '208'],
  EDUCATIVO: ['8', '12', '37', '208'],
  SOCIOECONOMICO: ['8', '12', '26', '208'],
  MINIMO: ['8', '12', '208'],
};

/** Items that only some institutions get, from records of the case; none of them tells what happened. */
function puntosPropios(origen: OrigenDocumento, extra: OrigenServicio, institucion: CodigoConOficio): PuntoOficio[] {
  const { medidas, audiencias, familia } = extra;
  switch (institucion) {
    case 'ACOGIDA':
      return medidas
        .flatMap(({ etiqueta, numero, desde }) => (numero === null ? [] : [t.acogida.numero(numero, fechaCorta(desde), etiqueta)]))
        .map((texto) => ({ titulo: t.acogida.medida, texto: clip(texto, LIMITES.parrafo) }));
    case 'SPI':
    case 'CAI_ESPACIOS':
      return medidas.length === 0
        ? []
        : [
            {
              titulo: t.medidas,
              texto: clip(medidas.map(({ etiqueta, desde }) => `${etiqueta} (${fechaCorta(desde)})`).join('; '), LIMITES.parrafo),
            },
          ];
    case 'DEF_PUBLICA':
      return audiencias.length === 0
        ? []
        : [
            {
              titulo: t.audiencias,
              texto: clip(audiencias.map((una) => `${una.institucion}: ${fechaHora(una.fijadaPara)}`).join('; '), LIMITES.parrafo),
            },
          ];
    case 'REG_CIVIL':
      return familia
        .filter(({ esMadre, presuntoAgresor }) => esMadre && !presuntoAgresor)
        .slice(0, 1)
        .map(({ nombre, documento }) => ({
          titulo: t.madre,
          texto: clip([nombre, documento].filter(Boolean).join(', '), LIMITES.parrafo),
        }));
    case 'MDT':
      return origen.caso.nna.flatMap(({ datos }) => {
        const { trabaja } = datosImpresos(datos);
        return trabaja === null ? [] : [{ titulo: t.trabajo, texto: clip(trabaja, LIMITES.parrafo) }];
      });
    case 'CENTRO_MEDIACION':
      return origen.ruta?.mediabilidad === 'SOLO_CENTRO' ? [t.sinViolencia] : [];
    default:
      return [];
  }
}

/** Whom the institution learns to be pointed at: its own staff, or who gives the work. Nobody of the home. */
function personalDe({ caso }: OrigenDocumento, institucion: CodigoConOficio, conHechos: boolean): OficioServicio['personal'] {
  if (institucion === 'MINEDUC')
    return personalEscolar(caso).map(({ nombres, ocupacion }) => ({
      nombre: nombres ? clip(nombres, LIMITES.nombre) : null,
      cargo: ocupacion ? clip(ocupacion, LIMITES.linea) : null,
    }));
  if (institucion !== 'MDT' || !conHechos) return [];
  return caso.agresores
    .filter(({ conocido, convive }) => conocido && convive !== true)
    .map(({ nombres, ocupacion, direccion }) => ({
      nombre: nombres ? clip(nombres, LIMITES.nombre) : null,
      cargo: ocupacion ? clip(ocupacion, LIMITES.linea) : null,
      direccion: direccion ? clip(direccion, LIMITES.direccion) : null,
    }));
}

/** Whether the letter is the report itself: it goes to the principal of a route with a legal term (§1.2, `cuentaComoInforme`). */
const esInforme = ({ ruta, caso }: OrigenDocumento, institucion: CodigoConOficio): boolean =>
  ruta?.principal === institucion && caso.plazo !== null;

function plantillaDe(alcance: AlcanceLimitado, institucion: CodigoConOficio, informa: boolean): OficioServicio['plantilla'] {
  if (institucion === 'MDT') return informa ? PLANTILLAS_INFORME.INFORME_TRABAJO : PLANTILLAS_INFORME.TRABAJO;
  if (!informa) return PLANTILLAS_SERVICIO[alcance];
  return PLANTILLAS_INFORME[institucion === 'MINEDUC' ? 'DISTRITO' : alcance];
}

const porNumero = (uno: string, otro: string): number => Number.parseInt(uno, 10) - Number.parseInt(otro, 10);

/**
 * The letter that asks for a service, by the minimum-data matrix of §4.7. It is put together from closed phrases and named
 * fields alone; narrative, opinion, reporter and accused have no way in. The Distrito Educativo and the Inspectoría learn whom
 * their own matter points at and the facts of a case that holds nothing else (§2). To the principal of the route it is a
 * report. Pure; `numero` is null in a preview.
 */
export function oficioDeServicio(
  origen: OrigenDocumento,
  extra: OrigenServicio,
  pedido: { institucion: CodigoConOficio; alcance: AlcanceLimitado; numero: string | null },
): OficioServicio {
  const { caso, catalogo, emitidoEn } = origen;
  const { institucion, alcance, numero } = pedido;
  const { detalle, pedido: pedidos } = extra.complemento;
  const dia = localDay(emitidoEn);
  const conConsentimiento = new Map(extra.consentimientos.map((uno) => [uno.nnaId, uno]));
  const informa = esInforme(origen, institucion);
  // typed facts alone: the narrative tells of the home and of who told
  const conHechos = admiteHechos(caso, institucion) && (informa || institucion === 'MDT');
  const articulos = informa ? [...new Set([...BASE_LEGAL[alcance], ...ARTICULOS_INFORME])].toSorted(porNumero) : BASE_LEGAL[alcance];
  const nna = caso.nna.filter(({ id }) => !extra.requiereConsentimiento || conConsentimiento.has(id)).slice(0, 15);
  return {
    variante: alcance,
    ...cabeceraDe(origen, institucion, numero, articulos),
    copias: copiasDe(origen, institucion),
    nna: nna.map((uno) => nnaPara(nnaDe(uno, caso, dia), alcance, institucion)),
    puntos: [
      ...puntosPara(caso, alcance, institucion, catalogo),
      ...puntosPropios(origen, extra, institucion),
      ...(detalle ? [{ titulo: t.detalle, texto: clip(detalle, LIMITES.parrafo) }] : []),
    ].slice(0, 20),
    personal: personalDe(origen, institucion, conHechos),
    ...(conHechos && { hechos: caso.hechos.length > 0 ? hechosDe(caso) : [] }),
    ...(informa && {
      informe: {
        derechos: derechosDe({ tipos: derechosPropios(caso.tipos, institucion, catalogo) }, catalogo),
        urgencia: urgenciaDe(caso),
        reservaInformante: caso.denunciante.tipo !== 'IDENTIFICADO',
      },
    }),
    familia:
      alcance === 'SOCIOECONOMICO'
        ? extra.familia
            .filter(({ presuntoAgresor }) => !presuntoAgresor)
            .slice(0, 30)
            .map(({ parentesco, edad, ocupacion, aporta, discapacidad }) => ({ parentesco, edad, ocupacion, aporta, discapacidad }))
        : [],
    consentimientos: extra.requiereConsentimiento
      ? nna.flatMap(({ id }) => {
          const uno = conConsentimiento.get(id);
          return uno === undefined
            ? []
            : [
                {
                  otorgadoPor: uno.otorgadoPor,
                  calidad: uno.calidad,
                  fecha: uno.otorgadoEl,
                  asentimiento: t.asentimiento[uno.asentimiento],
                },
              ];
        })
      : [],
    pedidos: lineasDe(pedidos),
    contactoSeguro: contactoDe(caso),
    plantilla: plantillaDe(alcance, institucion, informa),
  };
}
