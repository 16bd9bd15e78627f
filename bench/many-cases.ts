import type { Connection } from '@electron/platform/db/open';
import { AHORA, PUNTO } from './point';

const NOMBRES = [
  'Luna',
  'Sol',
  'Ceibo',
  'Jacaranda',
  'Lucero',
  'Estrella',
  'Río',
  'Nube',
  'Trigo',
  'Brisa',
  'Cielo',
  'Laurel',
  'Aurora',
  'Cedro',
  'Violeta',
  'Sauce',
  'Pino',
  'Olmo',
  'Magnolia',
  'Ciprés',
];
const APELLIDOS = ['Ejemplo', 'Prueba', 'Ficticio', 'Demo', 'Inventado', 'Muestra'];
const TIPOS = ['VIO-01', 'VIO-02', 'FAM-07', 'EDU-02', 'SUP-05', 'IDE-01', 'EDU-04', 'FAM-01', 'EXP-03', 'DES-02'];
const BARRIOS = ['San Jacinto', 'Barrio Inventado', 'La Muestra', 'Ciudad Ejemplo'];
/** Nine of ten cases have been reported, as in a point that works. */
const OPEN_EVERY = 10;

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
const id = (kind: number, index: number) => `0195a000-0000-7000-8${String(kind).padStart(3, '0')}-${String(index).padStart(12, '0')}`;

/**
 * Fills a set-up database with invented cases, straight into the tables: registering ten thousand through the program takes
 * minutes, and lists and searches read the same rows. Rows hold what a registered case holds, the search index included.
 */
export function insertManyCases(connection: Connection, count: number, usuarioId: string): void {
  const prepare = (table: string, columns: readonly string[]) =>
    connection.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  const stamp = [AHORA, usuarioId, AHORA, usuarioId];
  const STAMP = ['creado_en', 'creado_por', 'actualizado_en', 'actualizado_por'];
  const caso = prepare('caso', [
    'id',
    'punto_id',
    'codigo',
    'anio',
    'secuencia',
    'estado',
    'conocido_en',
    'canal',
    'naturaleza',
    'barrio',
    'relato',
    'nivel_reserva',
    'riesgo',
    'plazo_codigo',
    'plazo_horas',
    'vence_en',
    'responsable_id',
    'version',
    ...STAMP,
  ]);
  const tipo = prepare('caso_tipo', ['caso_id', 'tipo_codigo', 'orden']);
  const persona = prepare('persona', [
    'id',
    'punto_id',
    'nombres',
    'primer_apellido',
    'segundo_apellido',
    'nn',
    'sexo',
    'tipo_documento',
    'numero_documento',
    ...STAMP,
  ]);
  const nna = prepare('caso_nna', ['caso_id', 'persona_id', 'orden', 'edad_meses', 'edad_fuente']);
  const denunciante = prepare('denunciante', ['id', 'caso_id', 'tipo', 'calidad', ...STAMP]);
  const valoracion = prepare('valoracion_riesgo', [
    'id',
    'caso_id',
    'valorado_en',
    'valorado_por',
    'respuestas',
    'riesgo_sugerido',
    'riesgo_confirmado',
    'confirmada',
  ]);
  const evento = prepare('evento_caso', ['id', 'caso_id', 'ocurrido_en', 'anotado_en', 'usuario_id', 'tipo', 'texto']);
  const verbal = prepare('denuncia_verbal', [
    'id',
    'punto_id',
    'caso_id',
    'institucion',
    'funcionario',
    'denunciado_en',
    'canal',
    'creado_en',
    'creado_por',
  ]);
  const busqueda = prepare('busqueda_caso', ['caso_id', 'texto']);
  connection.transaction(() => {
    for (let index = 1; index <= count; index += 1) {
      const casoId = id(1, index);
      const personaId = id(2, index);
      const codigo = `DC13-2026-${String(index).padStart(4, '0')}`;
      const conocidoEn = new Date(Date.parse(AHORA) - (count - index) * 600_000).toISOString();
      const open = index % OPEN_EVERY === 0;
      const nombres = pick(NOMBRES, index);
      const primero = pick(APELLIDOS, index >> 2);
      const segundo = pick(APELLIDOS, (index >> 4) + 1);
      const cedula = `30${String(index).padStart(8, '0')}`;
      const barrio = pick(BARRIOS, index >> 1);
      const relato = `Relato inventado número ${index}. Una persona vecina refiere lo que vio y pide reserva; no se conoce más. `.repeat(4);
      caso.run(
        casoId,
        PUNTO,
        codigo,
        2026,
        index,
        open ? 'VALORADO' : 'DERIVADO',
        conocidoEn,
        'PRESENCIAL',
        'VULNERACION',
        barrio,
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
      persona.run(personaId, PUNTO, nombres, primero, segundo, 0, index % 2 === 0 ? 'MUJER' : 'HOMBRE', 'CEDULA', cedula, ...stamp);
      nna.run(casoId, personaId, 0, 12 + (index % 200), 'REFERIDA');
      denunciante.run(id(3, index), casoId, 'ANONIMO', 'OTRO', ...stamp);
      valoracion.run(id(4, index), casoId, AHORA, usuarioId, '{"A1":"NO"}', 'MEDIO', 'MEDIO', 1);
      evento.run(id(5, index), casoId, conocidoEn, AHORA, usuarioId, 'REGISTRO', `Caso registrado con el código ${codigo}.`);
      if (!open) verbal.run(id(6, index), PUNTO, casoId, 'JCPD', 'Ciprés Muestra Ficticio', conocidoEn, 'PRESENCIAL', AHORA, usuarioId);
      busqueda.run(
        casoId,
        `${codigo} ${nombres} ${primero} ${segundo} ${cedula} ${barrio} Calle Inventada y Av. Ejemplo ${pick(TIPOS, index)}`,
      );
    }
    // the next case the program registers goes on after these
    connection
      .prepare(
        "INSERT INTO numerador (punto_id, serie, anio, ultimo) VALUES (?, 'CASO', 2026, ?) ON CONFLICT DO UPDATE SET ultimo = excluded.ultimo",
      )
      .run(PUNTO, count);
  })();
}
