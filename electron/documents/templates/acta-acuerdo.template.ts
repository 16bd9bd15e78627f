import { fechaCorta, fechaLarga } from '@core/kernel/dates';
import type { ActaAcuerdoDatos, ParteActa } from '@core/features/documentos/acta-acuerdo.datos';
import { ACTA_ACUERDO_TEXTS as T } from '@core/features/documentos/acta-acuerdo.texts';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import { conPunto, entreComillas, enumerar, unaLinea } from '@core/features/documentos/personas.rules';
import { rellenar } from '@core/features/documentos/plantilla.rules';
import type { TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { bullets, grid, introduced, item, paragraph, prose, section } from './blocks';
import type { Block } from './blocks';
import { caseFrame } from './case-frame';
import { tickLine } from './form-blocks';
import { midSentence } from './layout';
import { signed } from './signatures';
import type { Signer } from './signatures';

/**
 * Acta de compromiso or acta de mediación (domain.md §1.4, §4.6, §6.1). One layout; the title, the clause on its value
 * and who conducts it come from the kind of act, and never mix.
 */
export function actaAcuerdo(datos: ActaAcuerdoDatos, marcas: Marcas, huella: string): TDocumentDefinitions {
  const { textos } = datos.plantilla;
  const clauses: [title: string, blocks: Block[]][] = [
    [textos.tituloAntecedentes, prose(datos.antecedentes)],
    [textos.tituloDeclaraciones, declarations(datos)],
    [textos.tituloOpinion, opinions(datos)],
    [textos.tituloCompromisos, commitments(datos)],
    [textos.tituloSeguimiento, followUp(datos)],
    [textos.tituloAlcance, [paragraph(scope(datos))]],
    [textos.tituloAceptacion, [paragraph([copies(datos), textos.aRuego].filter(Boolean).join(' '))]],
  ];
  const sections = clauses.map(([title, blocks], index) => section(`${T.ordinales[index] ?? ''}. ${title}`, blocks));
  const last = sections.at(-1) ?? [];
  return caseFrame({
    tight: datos.formato === 2,
    tipo: datos.tipoActa,
    titulo: T.titulo[datos.tipoActa],
    subtitulo: T.subtitulo[datos.tipoActa],
    datos,
    marcas,
    huella,
    presuncion: false,
    blocks: [
      ...introduced(
        paragraph(opening(datos), { marginTop: 6 }),
        datos.partes.map((parte, index) => item(`${index + 1}.`, party(parte))),
      ),
      ...sections.slice(0, -1).flat(),
      ...signed(last, paragraph(textos.aceptacion), signers(datos)),
    ],
  });
}

function copies({ copias }: ActaAcuerdoDatos): string | null {
  const written = copias.map(unaLinea).filter((copia) => copia !== null);
  return written.length === 0 ? null : conPunto(T.copias(written.join('; ')));
}

const conductor = (datos: ActaAcuerdoDatos) => (datos.tipoActa === 'ACTA_MEDIACION' ? datos.mediador : datos.facilitador);

function opening(datos: ActaAcuerdoDatos): string {
  const { nombre, cedula } = conductor(datos);
  const cargo =
    datos.tipoActa === 'ACTA_MEDIACION'
      ? T.anteMediador(datos.mediador.registroCjNumero)
      : midSentence(unaLinea(datos.facilitador.cargo) ?? '');
  return rellenar(datos.plantilla.textos.comparecencia, {
    lugar: datos.lugar,
    fecha: fechaLarga(datos.fecha),
    hora: datos.horaInicio === null ? '' : T.aLas(datos.horaInicio, datos.horaFin),
    ante: [nombre, unaLinea(cedula) && T.cedula(unaLinea(cedula) ?? ''), cargo].filter(Boolean).join(', '),
  });
}

function party({ nombre, cedula, calidad, representante }: ParteActa): string {
  const id = unaLinea(cedula);
  const rep = unaLinea(representante);
  return conPunto(
    [nombre, id && T.cedula(id), midSentence(unaLinea(calidad) ?? ''), rep && T.representante(rep)].filter(Boolean).join(', '),
  );
}

function declarations({ plantilla: { textos } }: ActaAcuerdoDatos): Block[] {
  return introduced(
    paragraph(textos.declaraciones),
    [textos.declaracionViolencia, textos.declaracionMedida, textos.declaracionVoluntaria, textos.declaracionInformadas].map((texto) =>
      tickLine(texto, true),
    ),
  );
}

function opinions(datos: ActaAcuerdoDatos): Block[] {
  const como = unaLinea(datos.opinionComo);
  const dichas = datos.opiniones.map(({ de, texto, textual }) => {
    const dicho = unaLinea(texto);
    if (dicho === null) return paragraph(T.prefirio(de));
    return paragraph(`${de}: ${textual ? entreComillas(dicho) : conPunto(dicho)}`);
  });
  return [
    ...(dichas.length === 0 ? [paragraph(datos.plantilla.textos.sinOpinion)] : dichas),
    ...(como === null ? [] : [paragraph(conPunto(T.comoSeOyo(como)))]),
  ];
}

function commitments({ formato, puntos, compromisos, plantilla }: ActaAcuerdoDatos): Block[] {
  const tratados = puntos.map(unaLinea).filter((punto) => punto !== null);
  const juntas = formato === 1;
  const table = grid(
    juntas ? T.columnasV1 : T.columnas,
    juntas ? [6, 20, 33, 19, 22] : [4.5, 16, 31, 15.8, 15.8, 17],
    compromisos.map(({ quien, que, desde, controlEl, comoSeVerifica }, index) => [
      String(index + 1),
      unaLinea(quien) ?? '',
      unaLinea(que) ?? '',
      ...(juntas
        ? [T.desdeControlV1(desde === null ? T.hoyV1 : fechaCorta(desde), fechaCorta(controlEl))]
        : [desde === null ? '' : fechaCorta(desde), fechaCorta(controlEl)]),
      unaLinea(comoSeVerifica) ?? '',
    ]),
    juntas ? 6 : 3,
  );
  return [
    ...(tratados.length === 0 ? [] : introduced(paragraph(plantilla.textos.puntos), bullets(tratados))),
    compromisos.length === 0 ? paragraph(T.sinCompromisos) : table,
  ];
}

function followUp(datos: ActaAcuerdoDatos): Block[] {
  const { textos } = datos.plantilla;
  const days = [...new Set([...datos.seguimientos, ...datos.compromisos.map(({ controlEl }) => controlEl)])].sort();
  return [
    paragraph(
      [
        days.length > 0 && rellenar(textos.seguimiento, { fechas: enumerar(days.map(fechaCorta)) }),
        textos.incumplimiento,
        datos.vigenciaHasta !== null && rellenar(textos.vigencia, { fecha: fechaLarga(datos.vigenciaHasta) }),
      ]
        .filter(Boolean)
        .join(' '),
    ),
  ];
}

function scope(datos: ActaAcuerdoDatos): string {
  const { textos } = datos.plantilla;
  const centro =
    datos.tipoActa === 'ACTA_MEDIACION'
      ? {
          centro: datos.mediador.centroMediacion,
          centro_registro: datos.mediador.centroRegistro,
          registro_cj: datos.mediador.registroCjNumero,
        }
      : {};
  return [textos.irrenunciables, datos.alcance === 'PARCIAL' && textos.parcial, rellenar(textos.valor, centro)].filter(Boolean).join(' ');
}

/** Every party with a box for the thumb; beside whoever cannot sign, the witness at her request; last, who conducted it. */
function signers(datos: ActaAcuerdoDatos): Signer[] {
  const parties = datos.partes.flatMap((parte): Signer[] => {
    const own: Signer = { nombre: parte.nombre, cargo: parte.calidad, cedula: parte.cedula, huella: T.huella };
    if (parte.firma === 'FIRMA') return [own];
    return [
      own,
      { nombre: parte.testigoARuego?.nombre ?? null, cargo: T.testigo(parte.nombre), cedula: parte.testigoARuego?.cedula ?? null },
    ];
  });
  const noneAsks = datos.partes.every(({ firma }) => firma === 'FIRMA');
  const { nombre, cedula } = conductor(datos);
  return [
    ...parties,
    ...(noneAsks ? [{ nombre: null, cargo: T.testigoLibre }] : []),
    { nombre, cargo: datos.tipoActa === 'ACTA_MEDIACION' ? T.media(datos.mediador.registroCjNumero) : T.facilita, cedula },
  ];
}
