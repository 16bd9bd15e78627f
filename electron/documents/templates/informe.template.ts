import { fechaCorta, fechaHora, fechaLarga } from '@core/kernel/dates';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import { numeroImpreso } from '@core/features/documentos/documentos.rules';
import type { InformeDatos } from '@core/features/informes/informe.datos';
import { comoSeLee } from '@core/features/informes/csv.rules';
import { informeTexts as T } from '@core/features/informes/informe.texts';
import { UMBRAL_PUBLICACION } from '@core/features/informes/suprimir.rules';
import type { TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { grid, paragraph, prose, section } from './blocks';
import type { Block, SectionSpec } from './blocks';
import { titleBlock } from './case-frame';
import { countTable } from './informe-tabla';
import { letterhead, pageFrame, sentence } from './layout';
import { signed } from './signatures';
import type { Signer } from './signatures';

/** Informe mensual, trimestral, semestral, anual (domain.md §6, §9.2): counts that may be shared, and what people wrote. */
export function informe(datos: InformeDatos, marcas: Marcas, huella: string): TDocumentDefinitions {
  const { textos, punto } = datos;
  const specs: SectionSpec[] = [
    {
      title: T.secciones.antecedentes,
      body: () => [paragraph(T.antecedentes(datos.periodo, fechaCorta(datos.desde), fechaCorta(datos.hasta)))],
    },
    { title: T.secciones.actividades, body: () => [components(datos), ...prose(textos.actividades)] },
    { title: T.secciones.casos, body: () => [...datos.tablas.map((tabla) => countTable(comoSeLee(tabla))), legend()] },
    { title: T.secciones.finanzas, body: () => written(textos.finanzas) },
    { title: T.secciones.logros, body: () => written(textos.logros) },
    { title: T.secciones.dificultades, body: () => written(textos.dificultades) },
    { title: T.secciones.necesidades, body: () => written(textos.necesidades) },
    { title: T.secciones.proximo, body: () => written(textos.proximo) },
  ];
  const sections = specs.map(({ title, body }, index) => section(`${index + 1}. ${title}`, body(index + 1)));
  const titulo = datos.alcance === 'CANTON' ? T.consolidado : T.titulo[datos.clase];
  const numero = numeroImpreso('INFORME', datos.numero);
  const intro = paragraph(T.firmasIntro(punto.canton, fechaLarga(datos.emitidoEn)), { marginTop: 8 });
  const blocks: Block[] = [
    ...sections.slice(0, -1).flat(),
    ...signed(sections.at(-1) ?? [], intro, signers(datos)),
    { lines: 0, content: { text: '', pageBreak: 'before' } },
    ...section(T.secciones.anexo, [countTable(datos.gestion), countTable(datos.programa)]),
  ];
  return pageFrame({
    runningTitle: `${titulo} · ${sentence(datos.periodo)}`,
    stamps: [],
    marcas,
    footer: [
      T.pie,
      `${datos.numero ?? 'Borrador'} · ${punto.codigo} · Elab.: ${datos.elaboradoPor}, ${fechaHora(datos.emitidoEn)} · Huella ${huella}`,
    ],
    content: [
      letterhead(punto),
      titleBlock(
        titulo,
        `${sentence(datos.periodo)}${datos.clase === 'ANUAL' ? `. ${T.rendicion}` : ''}`,
        numero,
        fechaLarga(datos.emitidoEn),
      ),
      ...blocks.map((block) => block.content),
    ],
  });
}

/** Coordination and secretariat of a point; the authority and the team of the central. */
function signers({ alcance, firmas }: InformeDatos): Signer[] {
  const [first, second] = alcance === 'CANTON' ? [T.autoridadCentral, T.tecnicaCentral] : [T.coordinacion, T.secretaria];
  return [
    { nombre: firmas.coordinacion, cargo: first },
    { nombre: firmas.secretaria, cargo: second },
  ];
}

const legend = (): Block => paragraph(T.leyenda(UMBRAL_PUBLICACION));
const written = (texto: string | null): Block[] => {
  const blocks = prose(texto);
  return blocks.length === 0 ? [paragraph(T.sinTexto)] : blocks;
};

function components({ componentes }: InformeDatos): Block {
  return grid(
    T.columnasComponente,
    [40, 20, 20, 20],
    componentes.map(({ componente, planificado, ejecutado, avance }) => [componente, planificado.texto, ejecutado.texto, avance.texto]),
  );
}
