import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import type { OficioOrientacion } from '@core/features/documentos/oficio-servicio.datos';
import { conPunto, puntoTexto } from '@core/features/documentos/personas.rules';
import { rellenar } from '@core/features/documentos/plantilla.rules';
import type { TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { bullets, paragraph, section } from './blocks';
import type { Block } from './blocks';
import { WIDTH } from './layout';
import { estimateLines } from './measure';
import { oficioFrame } from './oficio-marco';
import { closingBlocks } from './oficio-partes';

/** The sheet of papers that a family takes to the Unidad Judicial de Familia (§2): a box to tick for each paper, nobody named. */
export function hojaOrientacion(datos: OficioOrientacion, marcas: Marcas, huella: string): TDocumentDefinitions {
  const { textos } = datos.plantilla;
  const presentacion = rellenar(textos.presentacion, {
    defensoria: `de la Niñez y Adolescencia de ${puntoTexto(datos.punto)}`,
    institucion: `la ${datos.destinatario.institucion}`,
  });
  const pasos = textos.pasos.split('\n').map(conPunto);
  const blocks: Block[] = [
    paragraph(presentacion, { marginTop: 4 }),
    ...(datos.asuntos.length === 0 ? [] : section(textos.tituloAsunto, bullets(datos.asuntos.map(conPunto)))),
    ...section(textos.tituloPapeles, [...datos.papeles.map(tick), paragraph(textos.notaPapeles)]),
    ...section(
      textos.tituloDonde,
      datos.donde.length === 0
        ? [paragraph(conPunto(datos.destinatario.institucion))]
        : bullets([datos.destinatario.institucion, ...datos.donde].map(conPunto)),
    ),
    ...section(textos.tituloPasos, bullets(pasos)),
    ...closingBlocks(datos, [paragraph(textos.advertencia, { bold: true })]),
  ];
  return oficioFrame(datos, marcas, huella, { addressee: null, blocks, presuncion: false });
}

const TICK = 22;

/** One paper with an empty square before it. */
function tick(text: string): Block {
  return {
    lines: estimateLines(text, WIDTH - TICK) + 0.4,
    content: {
      columns: [
        { width: TICK, canvas: [{ type: 'rect' as const, x: 4, y: 2.5, w: 9, h: 9, lineWidth: 0.9 }] },
        { width: WIDTH - TICK, text },
      ],
      margin: [0, 0, 0, 3],
      unbreakable: true,
    },
  };
}
