import { fechaHora, fechaLarga } from '@core/kernel/dates';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import { RIESGO_TEXTOS } from '@core/features/documentos/documentos.texts';
import { recibidoTexto } from '@core/features/documentos/oficio-de-autoridad.rules';
import type { OficioAlcance, OficioInsistencia } from '@core/features/documentos/oficio-servicio.datos';
import { baseLegalTexto, circunstanciaHecho, conPunto, identificacionFirmante, puntoTexto } from '@core/features/documentos/personas.rules';
import { rellenar } from '@core/features/documentos/plantilla.rules';
import type { TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { bullets, card, introduced, item, paragraph, section } from './blocks';
import type { Block } from './blocks';
import { oficioFrame } from './oficio-marco';
import { addresseeBlock, closingBlocks } from './oficio-partes';

/** A letter about a former letter: insistence («sin respuesta a N días») or scope (what it said wrongly, what is new). */
export function oficioReferido(datos: OficioInsistencia | OficioAlcance, marcas: Marcas, huella: string): TDocumentDefinitions {
  const { textos } = datos.plantilla;
  const presentacion = rellenar(textos.presentacion, {
    defensoria: `de la Niñez y Adolescencia de ${puntoTexto(datos.punto)}`,
    firmante: identificacionFirmante(datos.firmante),
    base_legal: baseLegalTexto(datos.baseLegal),
  });
  const blocks: Block[] = [
    paragraph(textos.saludo, { marginTop: 2 }),
    paragraph(presentacion),
    paragraph(cuerpo(datos), { bold: true }),
    ...(datos.variante === 'INSISTENCIA' ? insistencia(datos) : [...alcance(datos), paragraph(textos.inalterado)]),
    // Not in the piece that is kept with the signature: an insistence then fits on one sheet.
    paragraph(textos.solicitud),
    ...closingBlocks(datos, []),
  ];
  return oficioFrame(datos, marcas, huella, { addressee: addresseeBlock(datos.destinatario), blocks, presuncion: false });
}

/** The sentence that cites the first letter: its number, who received it and when, and for an insistence the days since. */
function cuerpo(datos: OficioInsistencia | OficioAlcance): string {
  const { numero, fecha, recibido } = datos.referencia;
  const tramite = recibido?.numeroTramite ?? null;
  const dias = datos.variante === 'INSISTENCIA' ? datos.dias : 0;
  const recibidoEn = recibido === null ? 'todavía no entregado' : recibidoTexto(recibido);
  return rellenar(datos.plantilla.textos.cuerpo, {
    numero,
    fecha: fechaLarga(fecha),
    recibido: datos.variante === 'ALCANCE' && recibido !== null ? `recibido ${recibidoEn}` : recibidoEn,
    tramite: tramite === null ? '' : `, con número de trámite ${tramite}`,
    dias: dias === 1 ? '1 día' : `${dias} días`,
  });
}

function insistencia({ insistencia: n, anteriores, riesgo, plantilla: { textos } }: OficioInsistencia): Block[] {
  const frase = `Insistencia número ${n}.${riesgo === null ? '' : ` Riesgo registrado: ${RIESGO_TEXTOS[riesgo]}.`}`;
  return [
    paragraph(`${frase} ${textos.inalterado}`),
    ...(anteriores.length === 0
      ? []
      : introduced(
          paragraph(textos.tituloAnteriores),
          bullets(anteriores.map(({ numero, recibidoEn }) => `Oficio Nro. ${numero}, recibido el ${fechaHora(recibidoEn)}.`)),
        )),
  ];
}

function alcance({ correcciones, hechos, plantilla: { textos } }: OficioAlcance): Block[] {
  return [
    ...(correcciones.length === 0
      ? []
      : section(
          textos.tituloCorrecciones,
          correcciones.map(({ dice, debeDecir }, index) =>
            card(`Corrección ${index + 1}`, [
              ['Dice', dice],
              ['Debe decir', debeDecir],
            ]),
          ),
        )),
    ...(hechos.length === 0
      ? []
      : section(
          textos.tituloHechos,
          hechos.map((hecho, index) => item(`${index + 1}`, conPunto(hecho.texto), circunstanciaHecho(hecho))),
        )),
  ];
}
