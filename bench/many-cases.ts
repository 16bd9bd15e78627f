import type { Connection } from '@electron/platform/db/open';
import { AHORA, PUNTO } from './point';

// prettier-ignore
const NOMBRES = [
  'Luna', 'Sol', 'Ceibo', 'Jacaranda', 'Lucero', 'Estrella', 'Río', 'Nube', 'Trigo', 'Brisa', 'Cielo', 'Laurel', 'Aurora', 'Cedro', 'Violeta', 'Sauce',
  'Pino', 'Olmo', 'Magnolia', 'Ciprés',
];
const APELLIDOS = ['Ejemplo', 'Prueba', 'Ficticio', 'Demo', 'Inventado', 'Muestra'];
const TIPOS = ['VIO-01', 'VIO-02', 'FAM-07', 'EDU-02', 'SUP-05', 'IDE-01', 'EDU-04', 'FAM-01', 'EXP-03', 'DES-02'];
const BARRIOS = ['San Jacinto', 'Barrio Inventado', 'La Muestra', 'Ciudad Ejemplo'];
const AUTORIDADES = ['JCPD', 'FISCALIA', 'MSP', 'MINEDUC', 'PATRONATO'];
/** Nine of ten cases have been reported, as in a point that works. */
const OPEN_EVERY = 10;
/** Of each hundred invented surnames one is rare: a few thousand different ones among 100,000 cases. */
const SILABAS = ['ba', 'ce', 'di', 'lo', 'ma', 'ne', 'pi', 'ro', 'su', 'ta', 'va', 'ze', 'llo', 'qui', 'yu', 'cha'];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
const idDe = (kind: number, index: number) => `0195a000-0000-7000-8${String(kind).padStart(3, '0')}-${String(index).padStart(12, '0')}`;

/** A surname that few have; nobody bears it. */
function raro(index: number): string {
  const silaba = (lugar: number) => pick(SILABAS, Math.floor(index / SILABAS.length ** lugar));
  const nombre = `${silaba(0)}${silaba(1)}${silaba(2)}nto`;
  return nombre.charAt(0).toUpperCase() + nombre.slice(1);
}
const apellido = (index: number): string => (index % 3 === 0 ? raro(index / 3) : pick(APELLIDOS, index >> 2));

/** Words to search for in generated cases, known to be there. */
export const BUSCABLE = {
  comun: 'ejemplo',
  raro: raro(1234).toLowerCase(),
  /** The same surname as somebody writes it who only heard it. */
  malEscrito: raro(1234).toLowerCase().replace('v', 'b').replace('ce', 'se').replace('ze', 'se').replace('llo', 'yo').replace('qui', 'ki'),
} as const;

export interface Generado {
  /** Part of the cases, the oldest, that are closed. */
  cerrados: number;
  /** A relative, an accused person and a delivered letter for two cases of three; without them rows are fewer and quicker made. */
  completos: boolean;
  /** Whose cases they are; ids of different points never meet when each has its own `lugar`. */
  punto?: string;
  lugar?: number;
  /** Number of the first one; the numbers before it are taken. */
  desde?: number;
}

/** Ids of one point lie so far from those of the next. */
const IDS_POR_PUNTO = 1_000_000;

/**
 * Fills a set-up database with invented cases, straight into the tables: registering ten thousand through the program takes
 * minutes, and lists and searches read the same rows. Rows hold what a registered case holds. The search index is left
 * behind: the next sign-in writes it, as it does with the data of an older program.
 */
export function insertManyCases(
  connection: Connection,
  count: number,
  usuarioId: string,
  { cerrados, completos, punto = PUNTO, lugar = 0, desde = 1 }: Generado = { cerrados: 0, completos: false },
): void {
  const id = (kind: number, index: number) => idDe(kind, lugar * IDS_POR_PUNTO + index);
  const hasta = desde + count - 1;
  const insert = (table: string, columns: string) =>
    connection.prepare(
      `INSERT INTO ${table} (${columns}) VALUES (${columns
        .split(',')
        .map(() => '?')
        .join(', ')})`,
    );
  const STAMP = 'creado_en, creado_por, actualizado_en, actualizado_por';
  const stamp = [AHORA, usuarioId, AHORA, usuarioId];
  const caso = insert(
    'caso',
    `id, punto_id, codigo, anio, secuencia, estado, conocido_en, canal, naturaleza, barrio, relato, nivel_reserva, riesgo, plazo_codigo, plazo_horas, vence_en, responsable_id, version, ${STAMP}`,
  );
  const tipo = insert('caso_tipo', 'caso_id, tipo_codigo, orden');
  const persona = insert(
    'persona',
    `id, punto_id, nombres, primer_apellido, segundo_apellido, nn, sexo, tipo_documento, numero_documento, ${STAMP}`,
  );
  const nna = insert('caso_nna', 'caso_id, persona_id, orden, edad_meses, edad_fuente');
  const denunciante = insert('denunciante', `id, caso_id, tipo, calidad, ${STAMP}`);
  const valoracion = insert(
    'valoracion_riesgo',
    'id, caso_id, valorado_en, valorado_por, respuestas, riesgo_sugerido, riesgo_confirmado, confirmada',
  );
  const evento = insert('evento_caso', 'id, caso_id, ocurrido_en, anotado_en, usuario_id, tipo, texto');
  const verbal = insert('denuncia_verbal', 'id, punto_id, caso_id, institucion, funcionario, denunciado_en, canal, creado_en, creado_por');
  const hogar = insert('hogar', `id, punto_id, ${STAMP}`);
  const hogarNna = insert('hogar_nna', 'persona_id, hogar_id');
  const familiar = insert('familiar', `id, hogar_id, persona_id, parentesco, ${STAMP}`);
  const agresor = insert('presunto_agresor', 'id, caso_id, orden, conocido, nombres');
  const documento = insert(
    'documento_emitido',
    'id, punto_id, caso_id, tipo, sufijo, anio, secuencia, numero, estado, datos, datos_sha256, pdf_sha256, pdf_bytes, pdf_archivo, copia_sha256, copia_bytes, copia_archivo, emitido_en, emitido_por',
  );
  const derivacion = insert(
    'derivacion',
    `id, punto_id, caso_id, institucion, tipo, es_principal, estado, documento_id, emitida_en, entregada_en, ${STAMP}`,
  );
  const completar = (index: number, casoId: string, personaId: string, conocidoEn: string, autoridad: string) => {
    const numero = `${punto}-2026-${String(index).padStart(4, '0')}-O`;
    persona.run(
      id(7, index),
      punto,
      pick(NOMBRES, index + 7),
      apellido(index + 5),
      pick(APELLIDOS, index),
      0,
      'MUJER',
      'NINGUNO',
      null,
      ...stamp,
    );
    hogar.run(id(8, index), punto, ...stamp);
    hogarNna.run(personaId, id(8, index));
    familiar.run(id(9, index), id(8, index), id(7, index), 'MADRE', ...stamp);
    agresor.run(id(10, index), casoId, 0, 1, `${pick(NOMBRES, index + 3)} ${apellido(index + 11)}`);
    documento.run(
      id(11, index),
      punto,
      casoId,
      'OFICIO',
      'O',
      2026,
      index,
      numero,
      'EMITIDO',
      '{}',
      'h',
      'h',
      1,
      'x',
      'h',
      1,
      'y',
      conocidoEn,
      usuarioId,
    );
    derivacion.run(
      id(12, index),
      punto,
      casoId,
      autoridad,
      'SOLICITUD_MEDIDA',
      1,
      'ENTREGADA',
      id(11, index),
      conocidoEn,
      conocidoEn,
      ...stamp,
    );
  };
  connection.transaction(() => {
    for (let index = desde; index <= hasta; index += 1) {
      const casoId = id(1, index);
      const personaId = id(2, index);
      const codigo = `${punto.replace('-', '')}-2026-${String(index).padStart(4, '0')}`;
      const conocidoEn = new Date(Date.parse(AHORA) - (hasta - index) * 600_000).toISOString();
      const cerrado = index <= desde + count * cerrados - 1;
      const open = !cerrado && index % OPEN_EVERY === 0;
      const relato = `Relato inventado número ${index}. Una persona vecina refiere lo que vio y pide reserva; no se conoce más. `.repeat(4);
      caso.run(
        casoId,
        punto,
        codigo,
        2026,
        index,
        cerrado ? (index % 50 === 0 ? 'ANULADO' : 'CERRADO') : open ? 'VALORADO' : 'DERIVADO',
        conocidoEn,
        'PRESENCIAL',
        'VULNERACION',
        pick(BARRIOS, index >> 1),
        relato,
        'NORMAL',
        pick(['BAJO', 'MEDIO', 'ALTO'], index),
        'DENUNCIA_24',
        24,
        new Date(Date.parse(conocidoEn) + 86_400_000).toISOString(),
        usuarioId,
        1,
        ...stamp,
      );
      tipo.run(casoId, pick(TIPOS, index), 0);
      const cedula = `30${String(lugar * IDS_POR_PUNTO + index).padStart(8, '0')}`;
      const sexo = index % 2 === 0 ? 'MUJER' : 'HOMBRE';
      persona.run(
        personaId,
        punto,
        pick(NOMBRES, index),
        apellido(index),
        pick(APELLIDOS, (index >> 4) + 1),
        0,
        sexo,
        'CEDULA',
        cedula,
        ...stamp,
      );
      nna.run(casoId, personaId, 0, 12 + (index % 200), 'REFERIDA');
      denunciante.run(id(3, index), casoId, 'ANONIMO', 'OTRO', ...stamp);
      valoracion.run(id(4, index), casoId, AHORA, usuarioId, '{"A1":"NO"}', 'MEDIO', 'MEDIO', 1);
      evento.run(id(5, index), casoId, conocidoEn, AHORA, usuarioId, 'REGISTRO', `Caso registrado con el código ${codigo}.`);
      if (open) continue;
      if (completos && index % 3 !== 0) completar(index, casoId, personaId, conocidoEn, pick(AUTORIDADES, index >> 3));
      else verbal.run(id(6, index), punto, casoId, 'JCPD', 'Ciprés Muestra Ficticio', conocidoEn, 'PRESENCIAL', AHORA, usuarioId);
    }
    // the next case and letter the program makes go on after these
    const numerador = connection.prepare(
      'INSERT INTO numerador (punto_id, serie, anio, ultimo) VALUES (?, ?, 2026, ?) ON CONFLICT DO UPDATE SET ultimo = excluded.ultimo',
    );
    for (const serie of ['CASO', 'O']) numerador.run(punto, serie, hasta);
    connection.prepare('UPDATE indice_busqueda SET version = 0').run();
  })();
}

/** A case with so many lines in its memory, of the kinds that the program writes. @returns its id. */
export function insertLongCase(connection: Connection, index: number, entries: number, usuarioId: string): string {
  const casoId = idDe(1, index);
  const evento = connection.prepare(
    'INSERT INTO evento_caso (id, caso_id, ocurrido_en, anotado_en, usuario_id, tipo, texto) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  connection.transaction(() => {
    for (let line = 1; line < entries; line += 1) {
      const en = new Date(Date.parse(AHORA) - (entries - line) * 3_600_000).toISOString();
      evento.run(
        idDe(20, line),
        casoId,
        en,
        en,
        usuarioId,
        pick(['EDICION', 'LLAMADA_911', 'ENTREGA', 'SEGUIMIENTO', 'VISITA'], line),
        `Anotación inventada número ${line} de una historia larga.`,
      );
    }
  })();
  return casoId;
}
