import { fechaCorta, fechaHora, fechaLarga } from '@core/kernel/dates';
import type { ActaCierreDatos } from '@core/features/documentos/acta-cierre.datos';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import { RIESGO_TEXTOS } from '@core/features/documentos/documentos.texts';
import { conPunto, unaLinea } from '@core/features/documentos/personas.rules';
import { ACTA_CIERRE_TEXTS as T, ACTO_TEXTOS, HOJA_RUTA_TEXTS, RESULTADO_TEXTOS } from '@core/features/documentos/ruta-impresa.texts';
import type { TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { card, grid, paragraph, prose, section } from './blocks';
import type { Block, Row, SectionSpec } from './blocks';
import { caseFrame } from './case-frame';
import { SIN_DATOS } from './ficha-interna';
import { signed } from './signatures';

/** Acta de cierre (domain.md §4.9, §6, §6.1). */
export function actaCierre(datos: ActaCierreDatos, marcas: Marcas, huella: string): TDocumentDefinitions {
  const specs: SectionSpec[] = [
    { title: T.datos, body: () => [card(null, caseRows(datos))] },
    { title: T.ruta, body: () => route(datos) },
    { title: T.motivo, body: () => reason(datos) },
    { title: T.comprobaciones, body: () => checks(datos) },
    { title: T.situacion, body: () => prose(datos.situacionNna) },
    { title: T.recomendaciones, body: () => orElse(prose(datos.recomendaciones), T.sinRecomendaciones) },
    { title: T.reapertura, body: () => [paragraph(T.reaperturaTexto)] },
  ];
  const sections = specs.map(({ title, body }, index) => section(`${index + 1}. ${title}`, body(index + 1)));
  const { firmas } = datos;
  const intro = paragraph(T.constancia(datos.punto.canton, fechaLarga(datos.fechaCierre)), { marginTop: 8 });
  return caseFrame({
    tipo: 'ACTA_CIERRE',
    titulo: T.titulo,
    subtitulo: null,
    datos,
    marcas,
    huella,
    presuncion: true,
    blocks: [
      ...sections.slice(0, -1).flat(),
      ...signed(sections.at(-1) ?? [], intro, [
        { nombre: firmas.coordinacion, cargo: T.coordinacion },
        { nombre: firmas.defensor, cargo: T.defensor },
        ...(firmas.familia === null ? [] : [{ nombre: firmas.familia.nombre, cargo: T.familia }]),
      ]),
    ],
  });
}

function caseRows(datos: ActaCierreDatos): Row[] {
  const { riesgoInicial, riesgo, casoPrincipal, receptora } = datos;
  const riesgos = [
    riesgoInicial === null ? null : T.riesgoInicio(RIESGO_TEXTOS[riesgoInicial]),
    riesgo === null ? null : T.riesgoCierre(RIESGO_TEXTOS[riesgo]),
  ].filter((texto) => texto !== null);
  return [
    [T.codigo, datos.codigoCaso],
    [HOJA_RUTA_TEXTS.conocido, fechaHora(datos.conocidoEn)],
    [HOJA_RUTA_TEXTS.registrado, datos.registradoEn === null ? null : fechaHora(datos.registradoEn)],
    [T.cierre, fechaCorta(datos.fechaCierre)],
    [T.dias, String(datos.diasAbierto)],
    [HOJA_RUTA_TEXTS.naturaleza, unaLinea(datos.naturaleza)],
    [T.tipos, datos.tipos.map(({ codigo, etiqueta }) => `${etiqueta} (${codigo})`).join('; ')],
    [HOJA_RUTA_TEXTS.riesgo, riesgos.join('; ')],
    [T.principal, casoPrincipal],
    [
      T.receptora,
      receptora === null
        ? null
        : [receptora.nombre, receptora.firmoEl && T.firmo(fechaCorta(receptora.firmoEl))].filter(Boolean).join(', '),
    ],
  ];
}

function route({ filas }: ActaCierreDatos): Block[] {
  if (filas.length === 0) return [paragraph(HOJA_RUTA_TEXTS.sinActos)];
  return [
    grid(
      T.columnas,
      [16, 38, 26, 20],
      filas.map(({ en, acto, institucion, tramite, resultado }) => [
        fechaCorta(en),
        [ACTO_TEXTOS[acto], institucion].filter(Boolean).join('. '),
        tramite ?? '',
        resultado === null ? '' : RESULTADO_TEXTOS[resultado],
      ]),
    ),
  ];
}

function reason({ motivo, informado }: ActaCierreDatos): Block[] {
  const detalle = unaLinea(motivo.detalle);
  return [
    paragraph(conPunto(motivo.etiqueta), { bold: true }),
    ...(detalle === null ? [] : [paragraph(conPunto(detalle))]),
    ...(informado === null
      ? []
      : [paragraph(conPunto(T.informado(informado.como, informado.el === null ? null : fechaCorta(informado.el))))]),
  ];
}

function checks({ comprobaciones }: ActaCierreDatos): Block[] {
  if (comprobaciones.length === 0) return [paragraph(SIN_DATOS)];
  const answer = (cumple: boolean | null) => (cumple === null ? T.noAplica : cumple ? T.si : T.no);
  return [
    grid(
      T.columnasComprobaciones,
      [80, 20],
      comprobaciones.map(({ texto, cumple }) => [texto, answer(cumple)]),
    ),
  ];
}

const orElse = (blocks: Block[], text: string): Block[] => (blocks.length === 0 ? [paragraph(text)] : blocks);
