import { fechaCorta, fechaHora } from '@core/kernel/dates';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import type { EntregaDatos, FirmanteEntrega } from '@core/features/documentos/entrega.datos';
import { ENTREGA_TEXTS as T } from '@core/features/documentos/entrega.texts';
import { numeroImpreso } from '@core/features/documentos/documentos.rules';
import { puntoTexto } from '@core/features/documentos/personas.rules';
import type { TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { card, item, paragraph, section } from './blocks';
import type { Block, Row } from './blocks';
import { titleBlock } from './case-frame';
import { letterhead, pageFrame } from './layout';
import { signed } from './signatures';

const numero = (value: number): string => new Intl.NumberFormat('es-EC', { useGrouping: true }).format(value);
const megas = (bytes: number): string => new Intl.NumberFormat('es-EC', { maximumFractionDigits: 1 }).format(bytes / 1_000_000);

const cuenta = (n: number, [uno, varios]: readonly [string, string]): string => `${numero(n)} ${n === 1 ? uno : varios}`;

/** Sixty-four digits in groups of eight, so that two people can read them to each other. */
const enGrupos = (hash: string): string => (hash.match(/.{1,8}/g) ?? []).join(' ');

/** Acta de entrega-recepción of a backup, and the conformidad of the central over the same file (domain.md §6, §6.1). */
export function entrega(datos: EntregaDatos, marcas: Marcas, huella: string): TDocumentDefinitions {
  const titulo = numeroImpreso('ENTREGA_RECEPCION', marcas.borrador ? null : datos.numero);
  const blocks: Block[] = [
    paragraph(T.apertura[datos.clase](datos.lugar, fechaHora(datos.emitidoEn), puntoTexto(datos.origen)), { marginTop: 4 }),
    card(null, [[T.entrega, persona(datos.entrega)], [T.recibe, persona(datos.recibe)], ...packageRows(datos)]),
    ...(datos.observacion === null ? [] : section(T.observacion, [paragraph(datos.observacion)])),
  ];
  const clausulas: Block[] = T.clausulasDe[datos.clase].map((texto, index) => item(`${index + 1}.`, texto));
  if (datos.devuelve !== null) clausulas.push(item(`${clausulas.length + 1}.`, T.devuelve(datos.devuelve)));
  return pageFrame({
    runningTitle: titulo,
    stamps: [],
    marcas,
    footer: [
      [
        marcas.borrador || datos.numero === null ? 'Borrador' : datos.numero,
        `Elab.: ${datos.elaboradoPor}, ${fechaHora(datos.emitidoEn)}`,
        `Huella ${huella}`,
      ].join(' · '),
    ],
    content: [
      letterhead(datos.punto),
      titleBlock(T.titulo[datos.clase], null, T.numero(marcas.borrador ? null : datos.numero), fechaCorta(datos.emitidoEn)),
      ...blocks.map((block) => block.content),
      ...signed(section(T.clausulas, clausulas), paragraph(T.constancia(datos.lugar), { marginTop: 6 }), [
        firma(datos.entrega, T.firmaEntrega),
        firma(datos.recibe, T.firmaRecibe),
      ]).map((block) => block.content),
    ],
  });
}

const persona = ({ nombre, cedula, cargo, institucion }: FirmanteEntrega): string =>
  [nombre, cedula === null ? null : `C.I. ${cedula}`, cargo, institucion].filter(Boolean).join(', ');

const firma = ({ nombre, cedula, cargo }: FirmanteEntrega, papel: string) => ({ nombre, cedula, cargo: `${papel}: ${cargo}` });

function packageRows({ clase, paquete, medio, periodo, conteos, bitacora }: EntregaDatos): Row[] {
  return [
    [T.archivo, paquete.archivo],
    [T.tamano, T.bytes(numero(paquete.bytes), megas(paquete.bytes))],
    [T.sha256, enGrupos(paquete.sha256)],
    [T.secuencia, T.version(paquete.secuencia, paquete.programa, paquete.esquema)],
    [T.generado, T.verificado[clase](fechaHora(paquete.generadoEn), fechaHora(paquete.verificadoEn))],
    [T.medio, medio && [medio.etiqueta, medio.serie && T.serie(medio.serie)].filter(Boolean).join(', ')],
    [
      T.periodo,
      periodo &&
        (periodo.desde === null
          ? T.periodoHasta(fechaCorta(periodo.hasta))
          : T.periodoDesdeHasta(fechaCorta(periodo.desde), fechaCorta(periodo.hasta))),
    ],
    [
      T.contenido,
      (['casos', 'oficios', 'actividades', 'documentos'] as const).map((clave) => cuenta(conteos[clave], T.conteos[clave])).join(', '),
    ],
    [T.bitacora, T.cabeza(numero(bitacora.ultima), enGrupos(bitacora.hash))],
  ];
}
