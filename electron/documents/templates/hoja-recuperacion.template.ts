import { fechaLarga } from '@core/kernel/dates';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import type { HojaRecuperacionDatos } from '@core/features/documentos/hoja-recuperacion.datos';
import { puntoTexto } from '@core/features/documentos/personas.rules';
import type { Content, TableCell, TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { cellWidths } from './blocks';
import { pageFrame, rule, WIDTH } from './layout';

const TEXTOS = {
  DATOS: {
    titulo: 'HOJA DE RECUPERACIÓN',
    pie: 'Hoja de recuperación',
    paraQue:
      'Esta hoja abre los datos y los respaldos de este punto si se olvidan las claves o se pierde el computador. Quien la tiene puede leerlo todo: cuídela como la llave de la casa. Sin ella y sin clave, los datos no se recuperan.',
    pasos: [
      'Instale Vigía en un computador limpio y elija «Restaurar».',
      'Elija el archivo del respaldo y escriba los 15 grupos en orden. Da igual mayúscula o minúscula. El código QR guarda la misma clave, para un lector sin Internet.',
      'Cada grupo termina con un signo de control: si copia mal uno, el programa le dice cuál.',
      'Después prepare una hoja nueva en «Ajustes» y destruya esta y su otra copia.',
    ],
  },
  SELLO: {
    titulo: 'CLAVE DEL SELLO DE LA CENTRAL',
    pie: 'Clave del sello de la central',
    paraQue:
      'Esta hoja abre los respaldos que los puntos cierran para la oficina central, todos y para siempre. Sirve si se pierden el computador de la central y su propio respaldo. Quien la tiene puede leer los casos de los 24 puntos: cuídela como ninguna otra.',
    pasos: [
      'Guárdela lejos de la hoja de recuperación de la central y de los medios que entregan los puntos.',
      'Con ella, cualquier programa «age» abre un respaldo de un punto. El modo está escrito en «Formato de la entrega».',
      'Cada grupo termina con un signo de control. El código QR guarda la misma clave, para un lector sin Internet.',
      'Si se pierde o alguien pudo verla, prepare claves nuevas y reparta otra tarjeta a los puntos.',
    ],
  },
} as const;
const COLUMNS = 3;
const QR_SIZE = 150;

/**
 * Hoja de recuperación: one A4 page with the key that opens the point's data and backups, in three forms: 15 groups to
 * type, a QR to scan, and the standard line that any age program reads. Names nobody.
 */
export function hojaRecuperacion(datos: HojaRecuperacionDatos, marcas: Marcas): TDocumentDefinitions {
  const T = TEXTOS[datos.uso ?? 'DATOS'];
  return pageFrame({
    runningTitle: '',
    stamps: ['SECRETO: GUARDAR EN SOBRE CERRADO'],
    marcas,
    footer: [`${T.pie} · ${datos.punto.codigo} · ${fechaLarga(datos.fecha)} · No contiene datos de ninguna persona.`],
    content: [
      { text: T.titulo, bold: true, fontSize: 20, margin: [0, -8, 0, 0] },
      { text: `${puntoTexto(datos.punto)} · ${fechaLarga(datos.fecha)}`, bold: true, fontSize: 12 },
      rule(5, 1.25),
      {
        text: T.paraQue,
        margin: [0, 8, 0, 8],
      },
      groups(datos.grupos),
      {
        columns: [
          { width: QR_SIZE, qr: datos.clave, fit: QR_SIZE, eccLevel: 'Q', mode: 'alphanumeric' },
          { width: WIDTH - QR_SIZE - 20, stack: copies(datos) },
        ],
        columnGap: 20,
        margin: [0, 12, 0, 8],
      },
      { text: 'La misma clave en una línea, para cualquier programa «age»:', fontSize: 10 },
      { text: datos.clave, fontSize: 9.5, noWrap: true, margin: [0, 1, 0, 8] },
      heading('Si un día la necesita'),
      steps(T.pasos),
    ],
  });
}

function heading(text: string): Content {
  return { text, bold: true, fontSize: 12, margin: [0, 0, 0, 2] };
}

function steps(texts: readonly string[]): Content {
  return {
    stack: texts.map((text, index) => ({
      columns: [
        { width: 18, text: `${index + 1}.` },
        { width: WIDTH - 18, text },
      ],
      margin: [0, 0, 0, 2],
    })),
  };
}

/** Groups in rows of three, big and letter-spaced, each with its number, so that none is skipped when read aloud. */
function groups(grupos: readonly string[]): Content {
  const cells: TableCell[] = grupos.map((grupo, index) => ({
    columns: [
      { width: 24, text: `${index + 1}`, fontSize: 11, margin: [0, 9, 0, 0], alignment: 'right' },
      { width: '*', text: grupo, bold: true, fontSize: 21, characterSpacing: 4, noWrap: true, lineHeight: 1, margin: [12, 2, 0, 0] },
    ],
  }));
  const rows = Array.from({ length: cells.length / COLUMNS }, (_, row) => cells.slice(row * COLUMNS, (row + 1) * COLUMNS));
  return {
    table: { widths: cellWidths([1, 1, 1]), heights: 31, dontBreakRows: true, body: rows },
    layout: {
      hLineWidth: (row) => (row === 0 || row === rows.length ? 1.2 : 0.5),
      vLineWidth: (column) => (column === 0 || column === COLUMNS ? 1.2 : 0.5),
      paddingLeft: () => 6,
      paddingRight: () => 6,
    },
  };
}

/** How the two copies are kept, with boxes to tick by hand (the font has no box sign, so it is drawn). */
function copies(datos: HojaRecuperacionDatos): Content[] {
  const tick = (text: string): Content => ({
    columns: [
      { width: 20, canvas: [{ type: 'rect', x: 0, y: 2, w: 11, h: 11, lineWidth: 0.9 }] },
      { width: WIDTH - QR_SIZE - 40, text },
    ],
    // the gap of the outer columns is inherited unless it is said again
    columnGap: 0,
    margin: [0, 2, 0, 0],
  });
  return [
    heading('Cómo guardarla'),
    {
      text: 'Imprima dos copias. Cada una va en un sobre cerrado y firmado sobre el cierre. Nunca en el mismo lugar que el computador ni que la memoria del respaldo.',
    },
    tick('Copia 1: la coordinación.'),
    tick('Copia 2: el Patronato.'),
    { text: 'No la fotografíe, no la envíe por teléfono y no escriba en ella ningún nombre.', margin: [0, 4, 0, 6] },
    { text: 'Huella de la clave pública', fontSize: 10 },
    { text: datos.huellaPublica, bold: true },
  ];
}
