import { fechaCorta, fechaLarga } from '@core/kernel/dates';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import type { FichaVisitaDatos } from '@core/features/documentos/ficha-visita.datos';
import { FICHA_VISITA_TEXTS as T } from '@core/features/documentos/ficha-visita.texts';
import { NO_SE_CONOCE } from '@core/features/documentos/documentos.texts';
import { conPunto, entreComillas, unaLinea } from '@core/features/documentos/personas.rules';
import type { TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { card, grid, introduced, item, paragraph, prose, section } from './blocks';
import type { Block, Row } from './blocks';
import { caseFrame } from './case-frame';
import { SIN_DATOS } from './ficha-interna';
import { midSentence } from './layout';
import { siNo } from './personas';
import { signed } from './signatures';
import type { Signer } from './signatures';

/** Ficha de visita familiar (domain.md §4.5). Section numbers are those of the blank form, whatever is left out. */
export function fichaVisita(datos: FichaVisitaDatos, marcas: Marcas, huella: string): TDocumentDefinitions {
  const specs: [title: string, blocks: Block[], always: boolean][] = [
    [T.secciones.datos, [card(null, visitRows(datos))], true],
    [T.secciones.presentes, present(datos), false],
    [T.secciones.familia, family(datos), false],
    [T.secciones.vivienda, rows(housingRows(datos)), false],
    [T.secciones.economia, rows(economyRows(datos)), false],
    [T.secciones.cuidado, rows(careRows(datos)), false],
    [T.secciones.opinion, opinions(datos), false],
    [T.secciones.observado, prose(datos.observado), false],
    [T.secciones.manifestado, prose(datos.manifestado), false],
    [T.secciones.apreciacion, prose(datos.apreciacion), false],
    [T.secciones.factores, factors(datos), false],
    [T.secciones.compromisos, commitments(datos), false],
    [T.secciones.decision, rows(decisionRows(datos)), true],
    [T.secciones.seguridad, prose(datos.observacionesSeguridad), true],
  ];
  const made = datos.resultado === 'REALIZADA';
  const sections = specs.flatMap(([title, blocks, always], index) =>
    made || always || blocks.length > 0 ? [section(`${index + 1}. ${title}`, blocks.length === 0 ? [paragraph(SIN_DATOS)] : blocks)] : [],
  );
  const intro = paragraph(T.constancia(datos.punto.canton, fechaLarga(datos.fecha)), { marginTop: 8 });
  return caseFrame({
    tipo: 'FICHA_VISITA',
    titulo: T.titulo,
    subtitulo: T.tipo[datos.tipo],
    datos,
    marcas,
    huella,
    presuncion: true,
    blocks: [...sections.slice(0, -1).flat(), ...signed(sections.at(-1) ?? [], intro, signers(datos))],
  });
}

const rows = (list: readonly Row[]): Block[] => (list.some(([, value]) => value !== null && value !== '') ? [card(null, list)] : []);

function visitRows(datos: FichaVisitaDatos): Row[] {
  const { papel } = datos;
  return [
    [T.campos.fecha, fechaCorta(datos.fecha)],
    [T.campos.hora, [datos.horaInicio, datos.horaFin].filter(Boolean).join(' a ')],
    [T.campos.resultado, T.resultado[datos.resultado]],
    [T.campos.razonResultado, unaLinea(datos.razonResultado)],
    [T.campos.direccion, unaLinea(datos.direccion)],
    [T.campos.referencia, unaLinea(datos.referencia)],
    [T.campos.motivo, unaLinea(datos.motivo)],
    [
      T.campos.visitantes,
      datos.visitantes
        .map(({ nombre, cargo }) => (unaLinea(cargo) === null ? nombre : `${nombre}, ${midSentence(unaLinea(cargo) ?? '')}`))
        .join('; '),
    ],
    [T.campos.autoridad, unaLinea(datos.autoridad)],
    [
      T.campos.papel,
      papel === null
        ? null
        : [papel.numero && `hoja n.º ${papel.numero}`, papel.fecha && fechaCorta(papel.fecha)].filter(Boolean).join(', '),
    ],
  ];
}

function present(datos: FichaVisitaDatos): Block[] {
  const { recibio, presentes, senaladaPresente } = datos;
  return [
    ...rows([
      [
        T.campos.recibio,
        recibio === null
          ? null
          : [unaLinea(recibio.nombre) ?? `${NO_SE_CONOCE} su nombre`, midSentence(unaLinea(recibio.parentesco) ?? '')]
              .filter(Boolean)
              .join(', '),
      ],
      [T.campos.consiente, siNo(recibio?.consiente ?? null)],
      [T.campos.senalada, senaladaPresente === true && datos.resultado === 'SUSPENDIDA_POR_RIESGO' ? T.senaladaSi : siNo(senaladaPresente)],
    ]),
    ...(presentes.length === 0
      ? []
      : [
          grid(
            T.columnasPresentes,
            [54, 32, 14],
            presentes.map(({ nombre, parentesco, edad }) => [
              unaLinea(nombre) ?? NO_SE_CONOCE,
              parentesco ?? '',
              edad === null ? '' : String(edad),
            ]),
          ),
        ]),
  ];
}

function family(datos: FichaVisitaDatos): Block[] {
  return [
    ...rows([
      [T.campos.confirmada, siNo(datos.familiaConfirmada)],
      [T.campos.cambios, unaLinea(datos.familiaNota)],
    ]),
    ...(datos.familia.length === 0
      ? []
      : [
          grid(
            T.columnasFamilia,
            [34, 20, 11, 14, 21],
            datos.familia.map(({ nombre, parentesco, edad, convive, nota }) => [
              unaLinea(nombre) ?? NO_SE_CONOCE,
              parentesco ?? '',
              edad === null ? '' : String(edad),
              siNo(convive) ?? '',
              nota ?? '',
            ]),
          ),
        ]),
  ];
}

function housingRows({ vivienda }: FichaVisitaDatos): Row[] {
  if (vivienda === null) return [];
  return [
    [T.campos.tenencia, unaLinea(vivienda.tenencia)],
    [T.campos.tipoVivienda, unaLinea(vivienda.tipo)],
    [T.campos.cuartos, T.cuartosPersonas(vivienda.cuartos, vivienda.personas)],
    [T.campos.agua, unaLinea(vivienda.agua)],
    [T.campos.luz, unaLinea(vivienda.luz)],
    [T.campos.servicio, unaLinea(vivienda.servicioHigienico)],
    [T.campos.seguridad, unaLinea(vivienda.seguridad)],
  ];
}

function economyRows({ economia }: FichaVisitaDatos): Row[] {
  if (economia === null) return [];
  return [
    [T.campos.aporta, unaLinea(economia.quienAporta)],
    [T.campos.ocupacion, unaLinea(economia.ocupacion)],
    [T.campos.bono, unaLinea(economia.bono)],
  ];
}

function careRows(datos: FichaVisitaDatos): Row[] {
  return [
    [T.campos.salud, unaLinea(datos.salud)],
    [T.campos.educacion, unaLinea(datos.educacion)],
    [T.campos.relacion, unaLinea(datos.relacionFamiliar)],
    [T.campos.rutina, unaLinea(datos.rutinaCuidado)],
  ];
}

function opinions(datos: FichaVisitaDatos): Block[] {
  const razon = unaLinea(datos.opinionRazon);
  const dichas = datos.opiniones.map(({ de, texto, textual }) => {
    const dicho = unaLinea(texto);
    if (dicho === null) return paragraph(T.prefirio(de));
    return paragraph(`${de}: ${textual ? entreComillas(dicho) : conPunto(dicho)}`);
  });
  return [...dichas, ...(razon === null ? [] : [paragraph(T.sinOpinion(conPunto(razon)))])];
}

function factors(datos: FichaVisitaDatos): Block[] {
  const list = (title: string, items: readonly string[]) => {
    const written = items.map(unaLinea).filter((text) => text !== null);
    return written.length === 0
      ? []
      : introduced(
          paragraph(title, { bold: true }),
          written.map((text) => item('–', text)),
        );
  };
  const violence = datos.senalesViolencia;
  return [
    ...rows([[T.campos.violencia, violence === true ? T.violenciaSi : siNo(violence)]]),
    ...list(T.riesgo, datos.factoresRiesgo),
    ...list(T.proteccion, datos.factoresProteccion),
  ];
}

function commitments({ compromisos }: FichaVisitaDatos): Block[] {
  if (compromisos.length === 0) return [];
  return [
    grid(
      T.columnasCompromisos,
      [28, 54, 18],
      compromisos.map(({ quien, que, hasta }) => [unaLinea(quien) ?? '', unaLinea(que) ?? '', hasta === null ? '' : fechaCorta(hasta)]),
    ),
  ];
}

function decisionRows(datos: FichaVisitaDatos): Row[] {
  return [
    [T.campos.decision, datos.decision === null ? null : T.decision[datos.decision]],
    [T.campos.razonDecision, unaLinea(datos.razonDecision)],
    [T.campos.proxima, datos.proximaFecha === null ? null : fechaLarga(datos.proximaFecha)],
  ];
}

/** Everybody who visited, and whoever received them and agreed. Room for two when nobody is written down. */
function signers(datos: FichaVisitaDatos): Signer[] {
  const visitors = datos.visitantes.map(({ nombre }) => ({ nombre, cargo: T.firmaVisitante }));
  const filled =
    visitors.length >= 2
      ? visitors
      : [...visitors, ...Array.from({ length: 2 - visitors.length }, () => ({ nombre: null, cargo: T.firmaVisitante }))];
  const { recibio } = datos;
  return [...filled, ...(recibio === null || recibio.consiente === false ? [] : [{ nombre: recibio.nombre, cargo: T.firmaRecibio }])];
}
