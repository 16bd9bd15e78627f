import { fechaLarga } from '@core/kernel/dates';
import { avisoEnBlanco } from '@core/features/documentos/aviso-privacidad.datos';
import type { AvisoPrivacidadDatos } from '@core/features/documentos/aviso-privacidad.datos';
import { AVISO_TEXTS as T } from '@core/features/documentos/aviso-privacidad.texts';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import { LEYENDAS } from '@core/features/documentos/documentos.texts';
import { conPunto, puntoTexto, unaLinea } from '@core/features/documentos/personas.rules';
import type { TableCell, TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { BOX, cellWidths, item, paragraph, section } from './blocks';
import type { Block } from './blocks';
import { caseFrame, titleBlock } from './case-frame';
import { fields, formPart, tickCell } from './form-blocks';
import type { Field } from './form-blocks';
import { letterhead, pageFrame } from './layout';

const SHARES = [55, 11.5, 11.5, 22];
/** Height of the row of a permission: room for a signature or a thumb. */
const PERMIT_ROW = 38;

/** Room in a box for a signature or a thumb. */
const RETIRE_ROOM = 34;
const SIGN_ROOM = 48;

/**
 * Aviso de privacidad with consent per purpose and the child's assent (domain.md §1.5.8, §5). The same sheet filled or
 * blank: what is known is printed, the rest leaves room.
 */
export function avisoPrivacidad(datos: AvisoPrivacidadDatos, marcas: Marcas, huella: string): TDocumentDefinitions {
  const blocks = [...notice(datos), ...people(datos), ...permits(datos), ...assent(datos), ...closing(datos), ...withdrawal(datos)];
  if (!avisoEnBlanco(datos)) {
    return caseFrame({
      tipo: 'AVISO_PRIVACIDAD',
      titulo: T.titulo,
      subtitulo: T.subtitulo,
      datos,
      marcas,
      huella,
      presuncion: false,
      blocks,
    });
  }
  return pageFrame({
    runningTitle: T.hojaSuelta,
    stamps: [LEYENDAS.confidencial],
    marcas,
    footer: [LEYENDAS.reserva, T.pieEnBlanco(datos.punto.codigo)],
    content: [
      letterhead(datos.punto),
      titleBlock(T.titulo, T.subtitulo, T.enBlanco, datos.codigoCaso === null ? T.casoMano : T.casoEs(datos.codigoCaso)),
      ...blocks.map((block) => block.content),
    ],
  });
}

function notice({ responsable, punto, plantilla: { textos } }: AvisoPrivacidadDatos): Block[] {
  const contacto = unaLinea(responsable?.contacto ?? null);
  const quien = [conPunto(responsable?.nombre ?? T.defensoria(puntoTexto(punto))), contacto && T.contacto(contacto)]
    .filter(Boolean)
    .join(' ');
  return [
    paragraph(textos.presentacion, { marginTop: 4 }),
    item('1.', quien, T.responsable),
    ...textos.puntos.map(({ titulo, texto }, index) => item(`${index + 2}.`, texto, titulo)),
  ];
}

function people({ nna, otorga, lugar, fecha }: AvisoPrivacidadDatos): Block[] {
  const known = (typed: string | null): Pick<Field, 'value'> => {
    const value = unaLinea(typed);
    return value === null ? {} : { value };
  };
  const edad = nna?.edad ?? null;
  return formPart(
    T.personas,
    null,
    fields([
      [
        { label: T.nna, share: 4, ...known(nna?.nombre ?? null) },
        { label: T.edad, share: 1, ...known(edad === null ? null : T.anios(edad)) },
      ],
      [
        { label: T.otorga, share: 3, ...known(otorga?.nombre ?? null) },
        { label: T.cedula, share: 2, ...known(otorga?.cedula ?? null) },
      ],
      [
        { label: T.calidad, share: 3, ...known(otorga?.calidad ?? null) },
        {
          label: T.lugarFecha,
          share: 2,
          ...known([unaLinea(lugar), fecha === null ? null : fechaLarga(fecha)].filter(Boolean).join(', ')),
        },
      ],
    ]),
  );
}

/** Every purpose with its own two boxes and its own signature: one yes for everything is not a consent. */
function permits({ propositos, plantilla: { textos } }: AvisoPrivacidadDatos): Block[] {
  const widths = cellWidths(SHARES);
  const body: TableCell[][] = propositos.map(({ proposito, decision, modo }) => [
    textos.propositos[proposito],
    tickCell(decision === 'ACEPTA', widths[1] ?? 0),
    tickCell(decision === 'NIEGA', widths[2] ?? 0),
    modo === null ? '' : T.modo[modo],
  ]);
  const table: Block = {
    lines: 2 + (propositos.length * (PERMIT_ROW + 6)) / 14,
    content: {
      table: {
        widths,
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        heights: (row) => (row === 0 ? 0 : PERMIT_ROW),
        body: [[T.paraQue, T.acepta, T.niega, T.como].map((text) => ({ text, bold: true })), ...body],
      },
      layout: BOX,
      margin: [0, 2, 0, 6],
    },
  };
  return section(T.permisos, [paragraph(textos.permiso), table]);
}

function assent({ asentimiento, plantilla: { textos } }: AvisoPrivacidadDatos): Block[] {
  const respuestas = Object.entries(T.respuestas);
  const chosen = respuestas.findIndex(([codigo]) => codigo === asentimiento?.decision);
  const nota = unaLinea(asentimiento?.nota ?? null);
  const modo = asentimiento?.modo ?? null;
  return [
    ...section(T.asentimiento, [paragraph(`«${textos.asentimiento}»`), paragraph(textos.asentimientoEdad)]),
    ...fields([
      [{ label: T.respuesta, ticks: respuestas.map(([, texto]) => texto), ticked: chosen === -1 ? [] : [chosen] }],
      [
        { label: T.nota, share: 3, ...(nota === null ? { rules: 2 } : { value: nota }) },
        { label: T.comoResponde, share: 1, ...(modo === null ? {} : { value: T.modo[modo] }) },
      ],
    ]),
  ];
}

function closing({ plantilla: { textos } }: AvisoPrivacidadDatos): Block[] {
  return formPart(
    T.constancia,
    textos.constancia,
    fields([
      [
        { label: T.firmaOtorga, blank: SIGN_ROOM },
        { label: T.firmaNna, blank: SIGN_ROOM },
        { label: T.firmaDefensoria, blank: SIGN_ROOM },
      ],
    ]),
  );
}

function withdrawal({ plantilla: { textos } }: AvisoPrivacidadDatos): Block[] {
  return formPart(
    T.retiro,
    textos.retiro,
    fields([
      [
        { label: T.retiroQue, share: 4, blank: RETIRE_ROOM },
        { label: T.retiroFecha, share: 2, blank: RETIRE_ROOM },
        { label: T.retiroFirma, share: 3, blank: RETIRE_ROOM },
      ],
    ]),
  );
}
