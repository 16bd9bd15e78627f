import { fechaCorta, fechaHora } from '@core/kernel/dates';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import { numeroImpreso } from '@core/features/documentos/documentos.rules';
import { LEYENDAS } from '@core/features/documentos/documentos.texts';
import type { FichaDatos } from '@core/features/documentos/ficha.datos';
import type { Content, TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { section } from './blocks';
import type { SectionSpec } from './blocks';
import { internalSections, signedSection } from './ficha-interna';
import { reservedSections } from './ficha-reservada';
import { letterhead, pageFrame } from './layout';

/** Ficha de caso (domain.md §5, §6): the full sheet, or the one that shows codes only. `huella` ties paper to snapshot. */
export function fichaCaso(datos: FichaDatos, marcas: Marcas, huella: string): TDocumentDefinitions {
  const interna = datos.version === 'INTERNA';
  const numero = numeroImpreso('FICHA_CASO', marcas.borrador ? null : datos.numero);
  const specs: SectionSpec[] = interna ? internalSections(datos) : reservedSections(datos);
  const numbered = specs.map(({ title, body }, index) => section(`${index + 1}. ${title}`, body(index + 1)));
  const last = numbered.at(-1) ?? [];
  const blocks = [...numbered.slice(0, -1).flat(), ...(interna ? signedSection(last, datos) : last)];
  return pageFrame({
    runningTitle: numero,
    stamps: [LEYENDAS.confidencial],
    marcas,
    footer: [
      LEYENDAS.reserva,
      LEYENDAS.presuncion,
      [
        marcas.borrador || datos.numero === null ? 'Borrador' : datos.numero,
        `Caso ${datos.caso.codigo}`,
        `Elab.: ${datos.elaboradoPor}, ${fechaHora(datos.emitidoEn)}`,
        `Huella ${huella}`,
      ].join(' · '),
    ],
    content: [
      letterhead(datos.punto),
      title(
        numero,
        interna ? 'Versión interna' : 'Versión reservada: solo códigos',
        `Caso ${datos.caso.codigo}`,
        fechaCorta(datos.emitidoEn),
      ),
      ...blocks.map((block) => block.content),
    ],
  });
}

function title(numero: string, version: string, caso: string, fecha: string): Content {
  return {
    columns: [
      { width: '*', stack: [{ text: 'FICHA DE CASO', bold: true, fontSize: 15 }, { text: version }] },
      { width: 'auto', alignment: 'right', stack: [{ text: numero, bold: true }, { text: `${caso} · ${fecha}` }] },
    ],
    margin: [0, 0, 0, 4],
  };
}
