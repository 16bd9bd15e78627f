import { fechaCorta, fechaHora } from '@core/kernel/dates';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import { RIESGO_TEXTOS } from '@core/features/documentos/documentos.texts';
import type { InformeInternoDatos } from '@core/features/informes/informe.datos';
import { informeTexts } from '@core/features/informes/informe.texts';
import type { TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { grid, paragraph, section } from './blocks';
import type { Block } from './blocks';
import { titleBlock } from './case-frame';
import { letterhead, pageFrame } from './layout';

const T = informeTexts.interno;
const SITUACIONES = ['VENCIDO', 'HOY', 'PRONTO'] as const;

/** Cartera de plazos and alerta de patrón (domain.md §9.2): codes only, for those who work with the cases. */
export function informeInterno(datos: InformeInternoDatos, marcas: Marcas, huella: string): TDocumentDefinitions {
  const blocks = datos.clase === 'CARTERA' ? portfolio(datos) : alert(datos);
  const subtitle = datos.clase === 'CARTERA' ? T.hasta(fechaCorta(datos.hasta)) : T.soloCoordinacion;
  const printed = informeTexts.impresa(fechaHora(datos.emitidoEn));
  return pageFrame({
    runningTitle: T[datos.clase],
    stamps: [T.sello],
    marcas,
    footer: [T.pie, `${datos.punto.codigo} · ${printed} · ${datos.elaboradoPor} · Huella ${huella}`],
    content: [
      letterhead(datos.punto),
      titleBlock(T[datos.clase], subtitle, datos.punto.codigo, printed),
      ...blocks.map((block) => block.content),
    ],
  });
}

function portfolio({ alcance, filas, mas }: Extract<InformeInternoDatos, { clase: 'CARTERA' }>): Block[] {
  const canton = alcance === 'CANTON';
  const note = canton ? [paragraph(T.notaCanton)] : [];
  if (filas.length === 0) return [...note, paragraph(T.nada)];
  return [
    ...note,
    ...SITUACIONES.flatMap((situacion) => {
      const suyas = filas.filter((fila) => fila.situacion === situacion);
      if (suyas.length === 0) return [];
      return section(`${T.situacion[situacion]} (${suyas.length})`, [
        grid(
          canton ? T.columnasCanton : T.columnas,
          canton ? [25, 13, 25, 19, 18] : [27, 13, 29, 20, 11],
          suyas.map(({ codigoCaso, riesgo, asunto, vence, responsable }) => [
            codigoCaso,
            RIESGO_TEXTOS[riesgo],
            asunto,
            vence ?? T.situacion.HOY,
            responsable ?? '',
          ]),
        ),
      ]);
    }),
    ...(mas === 0 ? [] : [paragraph(T.mas(mas))]),
  ];
}

function alert({ patrones }: Extract<InformeInternoDatos, { clase: 'ALERTA' }>): Block[] {
  if (patrones.length === 0) return [paragraph(T.sinPatron)];
  return [
    paragraph(T.queHacer),
    ...patrones.flatMap(({ punto, barrio, grupo, desde, hasta, casos }) =>
      section(punto === null ? T.patron(grupo, barrio) : T.patronDe(T.patron(grupo, barrio), punto), [
        paragraph(T.patronCuando(casos.length, fechaCorta(desde), fechaCorta(hasta))),
        grid(
          T.columnasPatron,
          [34, 18, 22, 26],
          casos.map(({ codigo, riesgo, conocidoEl, estado }) => [codigo, RIESGO_TEXTOS[riesgo], fechaCorta(conocidoEl), estado]),
        ),
      ]),
    ),
  ];
}
