import { fechaCorta, fechaHora, fechaLarga } from '@core/kernel/dates';
import { NO_SE_CONOCE, RIESGO_TEXTOS } from '@core/features/documentos/documentos.texts';
import type { FichaInterna, NnaFicha } from '@core/features/documentos/ficha.datos';
import { circunstanciaHecho, conPunto, contactoTexto, entreComillas, unaLinea } from '@core/features/documentos/personas.rules';
import type { Content } from '@electron/documents/render/pdf-types';
import { bullets, card, grid, introduced, item, paragraph, SAFE, together } from './blocks';
import type { Block, Row, SectionSpec } from './blocks';
import { WIDTH } from './layout';
import { nnaRows, nnaTitle, senaladaCard, siNo } from './personas';

/** Printed where a section has nothing yet: the sheet shows the case as it stands. */
export const SIN_DATOS = 'Sin datos todavía.';

const orEmpty = (blocks: Block[]): Block[] => (blocks.length === 0 ? [paragraph(SIN_DATOS)] : blocks);

/** Sections of the full sheet, in the order of registration (§5). */
export function internalSections(datos: FichaInterna): SectionSpec[] {
  return [
    { title: 'DATOS DEL CASO', body: () => [card(null, caseRows(datos))] },
    {
      title: 'NIÑA, NIÑO O ADOLESCENTE',
      body: (numero) => orEmpty(datos.nna.map((nna, index) => card(nnaTitle(nna, `${numero}.${index + 1}`), nnaFichaRows(nna)))),
    },
    { title: 'COMPOSICIÓN FAMILIAR', body: () => orEmpty(family(datos)) },
    {
      title: 'CUIDADORA, CUIDADOR O REPRESENTANTE',
      body: (numero) => orEmpty(datos.cuidadores.map((cuidador, index) => caregiver(cuidador, `${numero}.${index + 1}`))),
    },
    { title: 'QUIÉN INFORMA', body: () => [card(null, reporterRows(datos.denunciante))] },
    {
      title: 'PERSONA O ENTIDAD SEÑALADA (PRESUNTA)',
      body: (numero) => orEmpty(datos.senaladas.map((senalada, index) => senaladaCard(senalada, `${numero}.${index + 1}`))),
    },
    { title: 'RELATO Y HECHOS', body: (numero) => orEmpty(narrative(datos, numero)) },
    { title: 'ACTUACIONES', body: (numero) => orEmpty(acts(datos, numero)) },
    { title: 'LO QUE LA NIÑA, EL NIÑO O ADOLESCENTE EXPRESÓ', body: () => orEmpty(opinions(datos)) },
    { title: 'CONSENTIMIENTO Y ASENTIMIENTO', body: () => orEmpty(consents(datos)) },
    { title: 'VALORACIÓN DEL RIESGO', body: () => orEmpty(assessment(datos)) },
    { title: 'DERIVACIONES', body: () => orEmpty(referrals(datos.derivaciones)) },
    { title: 'OBSERVACIONES DE SEGURIDAD', body: () => [paragraph(unaLinea(datos.observacionesSeguridad) ?? SIN_DATOS)] },
  ];
}

function caseRows({ caso }: FichaInterna): Row[] {
  return [
    ...commonCaseRows(caso),
    ['Fecha del hecho', unaLinea(caso.fechaHecho)],
    ['Lugar del hecho', unaLinea(caso.lugarHecho)],
    ['Registró', unaLinea(caso.registrador)],
    ['Responsable', unaLinea(caso.responsable)],
  ];
}

/** Rows of the case that hold no person; the reserved sheet shows these and no others. */
export function commonCaseRows(caso: Omit<FichaInterna['caso'], 'fechaHecho' | 'lugarHecho' | 'registrador' | 'responsable'>): Row[] {
  return [
    ['Código', caso.codigo],
    ['Se conoció', fechaHora(caso.conocidoEn)],
    ['Se registró', caso.registradoEn === null ? null : fechaHora(caso.registradoEn)],
    ['Cómo llegó', unaLinea(caso.canal)],
    ['Tipo', caso.tipos.map(({ codigo, etiqueta }) => `${etiqueta} (${codigo})`).join('; ')],
    ['Naturaleza', unaLinea(caso.naturaleza)],
    ['Ámbito', unaLinea(caso.ambito)],
    ['Frecuencia', unaLinea(caso.frecuencia)],
    ['Riesgo', caso.riesgo === null ? null : RIESGO_TEXTOS[caso.riesgo]],
    ['Plazo legal', caso.plazo === null ? null : `${caso.plazo.texto}: vence el ${fechaHora(caso.plazo.venceEn)}`],
    ['Estado', unaLinea(caso.estado)],
    ['Confidencialidad', unaLinea(caso.confidencialidad)],
  ];
}

function nnaFichaRows(nna: NnaFicha): Row[] {
  return [
    ['También llamada/o', unaLinea(nna.alias)],
    ...nnaRows(nna),
    ['Nivel educativo', unaLinea(nna.nivelEducativo)],
    ['Por qué no estudia', unaLinea(nna.motivoNoEstudia)],
    ['Trabaja', unaLinea(nna.trabaja)],
    ['Identidad de género', unaLinea(nna.identidadGenero)],
    ['Autoidentificación', unaLinea(nna.autoidentificacion)],
    ['Lengua', unaLinea(nna.lengua)],
    ['Movilidad humana', unaLinea(nna.movilidad)],
    ['Acompañamiento', unaLinea(nna.acompanamiento)],
    ['Atención de salud', unaLinea(nna.saludDetalle)],
    ['Embarazo', unaLinea(nna.embarazo)],
    ['Contacto seguro', contactoTexto(nna.contactoSeguro)],
  ];
}

function family(datos: FichaInterna): Block[] {
  if (datos.familia.length === 0) return [];
  const rows = datos.familia.map((familiar) => [
    `${unaLinea(familiar.nombre) ?? `${NO_SE_CONOCE} su nombre`} (${familiar.parentesco.toLowerCase()})`,
    familiar.edad === null ? '' : String(familiar.edad),
    siNo(familiar.convive) ?? '',
    [
      unaLinea(familiar.rol),
      unaLinea(familiar.ocupacion),
      familiar.aporta === true ? 'aporta al hogar' : null,
      familiar.instruccion && `instrucción: ${familiar.instruccion.toLowerCase()}`,
      unaLinea(familiar.salud),
      familiar.documento && `documento ${familiar.documento}`,
    ]
      .filter(Boolean)
      .join('; '),
  ]);
  return [grid(['Nombre y parentesco', 'Edad', 'Convive', 'Otros datos'], [37, 10, 15, 38], rows)];
}

function caregiver(cuidador: FichaInterna['cuidadores'][number], mark: string): Block {
  return card(`${mark}  ${unaLinea(cuidador.nombre) ?? `${NO_SE_CONOCE} su nombre`}`, [
    ['Parentesco', unaLinea(cuidador.parentesco)],
    ['Relación legal', unaLinea(cuidador.relacionLegal)],
    ['Teléfono', unaLinea(cuidador.telefono)],
    ['Dirección', unaLinea(cuidador.direccion)],
    ['Es persona señalada', siNo(cuidador.esSenalada)],
    ['Protege a la NNA', siNo(cuidador.esProtectora)],
  ]);
}

function reporterRows(denunciante: FichaInterna['denunciante']): Row[] {
  if (denunciante.modo === 'ANONIMO') return [['Identidad', 'Anónima']];
  const comunes: Row[] = [
    ['Calidad', unaLinea(denunciante.calidad)],
    ['Acepta ser testigo', siNo(denunciante.aceptaTestigo)],
  ];
  if (denunciante.modo === 'RESERVADO') return [['Identidad', 'Pide reserva; consta en registro aparte'], ...comunes];
  return [['Identidad', denunciante.nombre], ['Contacto', unaLinea(denunciante.contacto)], ...comunes];
}

function narrative({ relato }: FichaInterna, numero: number): Block[] {
  const parrafos = (relato.textual ?? '')
    .split('\n')
    .map((parrafo) => parrafo.trim())
    .filter((parrafo) => parrafo !== '');
  return [
    ...parrafos.map((parrafo) => paragraph(parrafo)),
    ...relato.hechos
      .filter(({ texto }) => texto.trim() !== '')
      .map((hecho, index) => item(`${numero}.${index + 1}`, conPunto(hecho.texto), circunstanciaHecho(hecho))),
    ...(relato.indicadores.length === 0
      ? []
      : introduced(paragraph('Indicadores observados:', { bold: true }), bullets(relato.indicadores))),
  ];
}

function acts({ actuaciones }: FichaInterna, numero: number): Block[] {
  return actuaciones.map(({ fecha, autoridad, numero: tramite, texto }, index) =>
    item(
      `${numero}.${index + 1}`,
      conPunto(texto),
      [fecha && fechaCorta(fecha), unaLinea(autoridad), tramite && `trámite ${tramite}`].filter(Boolean).join(', ') || null,
    ),
  );
}

function opinions({ opiniones }: FichaInterna): Block[] {
  return opiniones.map(({ de, texto, textual }) => {
    const dicho = unaLinea(texto);
    if (dicho === null) return paragraph(`${de}: prefirió no opinar.`);
    return paragraph(`${de}: ${textual ? entreComillas(dicho) : conPunto(dicho)}`);
  });
}

function consents({ consentimientos }: FichaInterna): Block[] {
  if (consentimientos.length === 0) return [];
  const rows = consentimientos.map(({ finalidad, quien, respuesta, fecha }) => [
    finalidad,
    quien ?? '',
    respuesta,
    fecha === null ? '' : fechaCorta(fecha),
  ]);
  return [grid(['Para qué', 'Quién', 'Respuesta', 'Fecha'], [32, 30, 19, 19], rows)];
}

function assessment({ valoracion }: FichaInterna): Block[] {
  if (valoracion === null) return [];
  const quien = unaLinea(valoracion.confirmadaPor);
  const cuando = valoracion.fecha === null ? null : fechaHora(valoracion.fecha);
  const confirmada = quien === null ? 'Por confirmar.' : `Confirmada por ${quien}${cuando === null ? '' : `, ${cuando}`}.`;
  return introduced(paragraph(`Riesgo ${RIESGO_TEXTOS[valoracion.nivel]}. ${confirmada}`), bullets(valoracion.respuestas));
}

/** Letters of the case; shared with the reserved sheet, since an institution and a number name nobody. */
export function referrals(derivaciones: FichaInterna['derivaciones']): Block[] {
  if (derivaciones.length === 0) return [];
  const rows = derivaciones.map(({ institucion, numero, fecha, estado }) => [
    institucion,
    numero ?? '',
    fecha === null ? '' : fechaCorta(fecha),
    estado,
  ]);
  return [grid(['Institución', 'Número', 'Fecha', 'Estado'], [36, 30, 17, 17], rows)];
}

/** The last section with the two signatures under it: signatures never stand on a sheet of their own. */
export function signedSection(last: readonly Block[], { caso, punto, emitidoEn }: FichaInterna): Block[] {
  const width = (WIDTH - 40) / 2;
  const signer = (name: string | null, role: string): Content => ({
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.9 }], margin: [0, 46, 0, 3] },
      ...(name === null ? [] : [{ text: name, bold: true }]),
      { text: role },
    ],
  });
  const firmas: Content = {
    columns: [
      { width, ...wrap(signer(unaLinea(caso.registrador), 'Registró')) },
      { width, ...wrap(signer(unaLinea(caso.responsable), 'Responsable del caso')) },
    ],
    columnGap: 40,
  };
  const constancia = paragraph(`Para constancia firman, en ${punto.canton}, el ${fechaLarga(emitidoEn)}:`, { marginTop: 8 });
  const firma: Block[] = [constancia, { lines: 8, content: firmas }];
  const whole = together([...last.slice(-1), ...firma]);
  return [...last.slice(0, -1), ...(whole.lines <= SAFE ? [whole] : [...last.slice(-1), together(firma)])];
}

const wrap = (content: Content) => ({ stack: [content] });
