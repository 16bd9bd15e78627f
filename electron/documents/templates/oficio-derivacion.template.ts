import { fechaCorta, fechaHora, fechaLarga } from '@core/kernel/dates';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import { asuntoOficio, numeroImpreso } from '@core/features/documentos/documentos.rules';
import { LEYENDAS, NO_SE_CONOCE, RIESGO_TEXTOS } from '@core/features/documentos/documentos.texts';
import { oficioDeCasoTexts as T } from '@core/features/documentos/oficio-de-caso.texts';
import type { OficioDatos, PenalOficio } from '@core/features/documentos/oficio.datos';
import {
  baseLegalTexto,
  circunstanciaHecho,
  conPunto,
  contactoTexto,
  entreComillas,
  identificacionFirmante,
  puntoTexto,
  unaLinea,
} from '@core/features/documentos/personas.rules';
import { rellenar } from '@core/features/documentos/plantilla.rules';
import type { TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { bullets, card, introduced, item, paragraph, section, tightSection } from './blocks';
import type { Block, SectionSpec } from './blocks';
import { letterhead, midSentence, pageFrame } from './layout';
import { addresseeBlock, closingBlocks, headBlock } from './oficio-partes';
import { nnaCard, senaladaCard } from './personas';

/**
 * Oficio de derivación to an authority that may know the whole case (domain.md §4.7, §6, §6.1). Pure: the same snapshot gives the same
 * definition. `huella` are the eight characters that tie the paper to its snapshot.
 */
export function oficioDerivacion(datos: OficioDatos, marcas: Marcas, huella: string): TDocumentDefinitions {
  const numero = numeroImpreso('OFICIO', marcas.borrador ? null : datos.numero);
  const { textos } = datos.plantilla;
  const tight = datos.formato === 2;
  const presentacion = rellenar(textos.presentacion, {
    defensoria: `de la Niñez y Adolescencia de ${puntoTexto(datos.punto)}`,
    firmante: identificacionFirmante(datos.firmante),
    base_legal: baseLegalTexto(datos.baseLegal),
  });
  const numbered = sections(datos).map(({ title, body }, index) =>
    (tight ? tightSection : section)(`${index + 1}. ${title}`, body(index + 1)),
  );
  const blocks: Block[] = [
    paragraph(textos.saludo, { marginTop: tight ? 2 : 9 }),
    paragraph(presentacion),
    ...numbered.slice(0, -1).flat(),
    ...closingBlocks(datos, numbered.at(-1) ?? []),
  ];
  return pageFrame({
    tight,
    runningTitle: numero,
    stamps: [LEYENDAS.confidencial],
    marcas,
    footer: [
      LEYENDAS.reserva,
      LEYENDAS.presuncion,
      [
        marcas.borrador || datos.numero === null ? 'Borrador' : datos.numero,
        `Caso ${datos.codigoCaso}`,
        `Elab.: ${datos.elaboradoPor}, ${fechaHora(datos.emitidoEn)}`,
        `Huella ${huella}`,
      ].join(' · '),
    ],
    content: [
      letterhead(datos.punto),
      headBlock(numero, `${datos.lugar}, ${fechaLarga(datos.fecha)}`, asuntoOficio(datos.plantilla, datos.codigoCaso), tight),
      addresseeBlock(datos.destinatario),
      ...blocks.map((block) => block.content),
    ],
  });
}

function sections(datos: OficioDatos): SectionSpec[] {
  const { textos } = datos.plantilla;
  const penal = datos.variante === 'JCPD' ? null : datos.penal;
  const propios = datos.variante === 'COMPLETO' ? completoSections(datos) : [];
  return [
    {
      title: textos.tituloNna,
      body: (numero) => datos.nna.map((nna, index) => nnaCard(nna, `${numero}.${index + 1}`, datos.formato === 2)),
    },
    { title: textos.tituloSenalada, body: (numero) => senaladas(datos, numero) },
    { title: textos.tituloHechos, body: (numero) => [...(penal === null ? [] : momento(penal, datos.formato)), ...hechos(datos, numero)] },
    ...(penal === null ? [] : penalSections(penal, datos)),
    ...propios,
    { title: textos.tituloDerecho, body: () => derechos(datos) },
    { title: textos.tituloRiesgo, body: () => riesgo(datos) },
    { title: textos.tituloActuaciones, body: (numero) => actuaciones(datos, numero) },
    { title: textos.tituloOpinion, body: () => opiniones(datos) },
    { title: textos.tituloSolicitud, body: () => solicitud(datos, penal) },
    { title: textos.tituloContacto, body: () => contacto(datos) },
  ];
}

function senaladas(datos: OficioDatos, numero: number): Block[] {
  if (datos.senaladas.length === 0) return [paragraph(`${NO_SE_CONOCE} a la persona o entidad señalada.`)];
  return datos.senaladas.map((senalada, index) => senaladaCard(senalada, `${numero}.${index + 1}`, datos.formato === 2));
}

function hechos(datos: OficioDatos, numero: number): Block[] {
  const fuente = unaLinea(datos.fuente);
  const escritos = datos.hechos.filter((hecho) => hecho.texto.trim() !== '');
  return [
    ...(fuente === null ? [] : [paragraph(conPunto(fuente))]),
    ...escritos.map((hecho, index) => item(`${numero}.${index + 1}`, conPunto(hecho.texto), circunstanciaHecho(hecho))),
  ];
}

/** Place, day and hour of the event, which the Fiscalía asks for by themselves. */
function momento(penal: PenalOficio, formato: OficioDatos['formato']): Block[] {
  const dicho = [unaLinea(penal.lugar), penal.fecha === null ? null : fechaLarga(penal.fecha)] as const;
  // what is not known is said, so that an hour never stands for itself
  const [lugar, fecha] = formato === 1 ? dicho : [dicho[0] ?? T.sinLugar, dicho[1] ?? T.sinFecha];
  const partes = [lugar, fecha, penal.hora].filter(Boolean);
  return partes.length === 0 ? [] : [paragraph(`Lugar, fecha y hora: ${conPunto(partes.join('; '))}`, { alignment: 'left' })];
}

function penalSections(penal: PenalOficio, datos: OficioDatos): SectionSpec[] {
  const { textos } = datos.plantilla;
  const { lista, reserva } = penal.testigos;
  const testigos: Block[] = [
    ...bullets(lista),
    ...(reserva
      ? [
          paragraph(
            'Hay personas que conocen los hechos y piden reserva de su identidad. Su nombre se entregará solo a la autoridad que lo requiera.',
          ),
        ]
      : []),
  ];
  const { urgente, motivo } = penal.examenUrgente;
  const razon = unaLinea(motivo);
  const examen = urgente
    ? 'El examen es urgente y debe hacerse una sola vez, en privado y por personal especializado.'
    : 'No se ha señalado urgencia de examen.';
  return [
    { title: textos.tituloTestigos, body: () => (testigos.length === 0 ? [paragraph('No se conoce de testigos.')] : testigos) },
    {
      title: textos.tituloEvidencia,
      body: () => (penal.evidencias.length === 0 ? [paragraph('No se conoce de evidencia.')] : bullets(penal.evidencias)),
    },
    { title: textos.tituloExamen, body: () => [paragraph([examen, razon && conPunto(razon)].filter(Boolean).join(' '))] },
  ];
}

/** What one authority needs beside the others, and the letters that were left without an answer. */
function completoSections({
  agregados,
  sinRespuesta,
  plantilla: { textos },
}: Extract<OficioDatos, { variante: 'COMPLETO' }>): SectionSpec[] {
  return [
    ...(agregados.length === 0
      ? []
      : [
          {
            title: textos.tituloAgregados,
            body: () => [
              card(
                null,
                agregados.map(({ titulo, texto }) => [titulo, conPunto(texto)]),
              ),
            ],
          },
        ]),
    ...(sinRespuesta.length === 0
      ? []
      : [
          {
            title: textos.tituloSinRespuesta,
            body: () =>
              introduced(
                paragraph(textos.introSinRespuesta),
                sinRespuesta.map(({ numero, institucion, recibidoEn, numeroTramite, insistencias }) =>
                  card(`Oficio Nro. ${numero}`, [
                    ['Autoridad', institucion],
                    ['Recibido', fechaHora(recibidoEn)],
                    ['N.º de trámite', numeroTramite ?? 'No lo dieron'],
                    ['Insistencias', insistencias.map((una) => `${una.numero}, recibida el ${fechaCorta(una.recibidoEn)}`).join('\n')],
                  ]),
                ),
              ),
          },
        ]),
  ];
}

function derechos(datos: OficioDatos): Block[] {
  const lineas = datos.derechos.map(({ etiqueta, articulos, codigo }) => {
    const donde = unaLinea(articulos);
    return `${etiqueta} (${codigo})${donde === null ? '' : `: ${donde}`}.`;
  });
  const nota = datos.plantilla.textos.notaDerecho;
  if (datos.formato === 2 && lineas.length === 1) return [paragraph([...lineas, nota].join(' ').trim())];
  return [...bullets(lineas), ...(nota === '' ? [] : [paragraph(nota)])];
}

function riesgo(datos: OficioDatos): Block[] {
  const { nivel, motivos, urgencia } = datos.riesgo;
  const frase = nivel === null ? 'Riesgo por valorar.' : `Riesgo ${RIESGO_TEXTOS[nivel]}.`;
  const urge = unaLinea(urgencia);
  if (datos.formato === 2) {
    const nombrado = nivel === null ? 'Riesgo por valorar' : `Riesgo ${RIESGO_TEXTOS[nivel]}`;
    const porque = motivos.length === 0 ? '' : `: ${motivos.map(midSentence).join('; ')}`;
    return [paragraph([conPunto(`${nombrado}${porque}`), urge && conPunto(urge)].filter(Boolean).join(' '))];
  }
  return introduced(paragraph([frase, urge && conPunto(urge)].filter(Boolean).join(' ')), bullets(motivos));
}

function actuaciones(datos: OficioDatos, numero: number): Block[] {
  if (datos.actuaciones.length === 0)
    return [paragraph('La Defensoría recibió la noticia y emite este oficio. No hay actuaciones anteriores.')];
  return datos.actuaciones.map(({ fecha, hora, texto }, index) =>
    item(`${numero}.${index + 1}`, conPunto(texto), [fecha && fechaCorta(fecha), hora].filter(Boolean).join(', ') || null),
  );
}

function opiniones(datos: OficioDatos): Block[] {
  if (datos.opiniones.length === 0) {
    return [paragraph('No consta expresión propia hasta la fecha. La Defensoría Comunitaria no interroga a niñas, niños ni adolescentes.')];
  }
  return datos.opiniones.map(({ de, texto, textual }) => {
    if (texto === null || texto.trim() === '') return paragraph(`${de}: prefirió no opinar.`);
    return paragraph(`${de}: ${textual ? entreComillas(texto) : conPunto(texto)}`);
  });
}

function solicitud(datos: OficioDatos, penal: PenalOficio | null): Block[] {
  const { textos } = datos.plantilla;
  const proteccion = penal?.pideProteccion === true ? textos.proteccion : '';
  return [
    paragraph([textos.solicitud, proteccion].filter(Boolean).join(' ')),
    ...(datos.medidasSugeridas.length === 0 ? [] : introduced(paragraph(textos.introMedidas), bullets(datos.medidasSugeridas))),
  ];
}

function contacto(datos: OficioDatos): Block[] {
  const texto = contactoTexto(datos.contactoSeguro) ?? 'Por medio de la Defensoría Comunitaria; no se conoce otro contacto seguro.';
  return [paragraph(datos.reservaInformante ? `${texto} ${datos.plantilla.textos.reserva}` : texto)];
}
