import path from 'node:path';
import type { Input } from '@core/contract/index';
import { clavesDeTexto } from '@core/features/personas/fonetica.rules';
import { duel, timed } from './measure';
import type { Row } from './measure';
import { BUSCABLE, insertLongCase, insertManyCases } from './many-cases';
import { CLAVE, connect, installPoint, must, openPoint, rawKeyOf } from './point';

/** The size at which lists and searches must still be usable (issue 3). */
export const MUCHOS = 100_000;
const ENTRADAS = 500;
const READS = 30;
const WARM_UP = 6;
const CERRADOS = 0.9;

const miles = MUCHOS.toLocaleString('es-EC');
const noPaper = async (): Promise<Uint8Array> => Buffer.from('%PDF-1.7');

/** Lists, searches and the longest history at a hundred thousand cases, against the same file asked without the program. */
export async function measureLargeList(scratch: string): Promise<Row[]> {
  const rows: Row[] = [];
  const folder = path.join(scratch, 'muchos');
  const installer = openPoint(folder, noPaper);
  const { personaId } = await installPoint(installer);
  await installer.close();
  const rawKey = await rawKeyOf(folder);
  const connection = connect(folder, rawKey);
  insertManyCases(connection, MUCHOS, personaId, { cerrados: CERRADOS, completos: true });
  const largo = insertLongCase(connection, MUCHOS, ENTRADAS, personaId);
  connection.close();

  const program = openPoint(folder, noPaper);
  const raw = connect(folder, rawKey, { readonly: true });
  try {
    const primera = await timed(() => must(program, 'acceso.entrar', { personaId, clave: CLAVE }));
    rows.push({
      medida: `Entrar la primera vez con el programa nuevo, ${miles} casos`,
      propio: primera.ms,
      par: null,
      nota: 'escribe de nuevo el índice de búsqueda y el de personas; una sola vez',
    });

    const columnas = 'id, codigo, estado, riesgo, barrio, conocido_en, plazo_codigo, plazo_horas, vence_en';
    const select = raw.prepare(`SELECT ${columnas} FROM caso WHERE punto_id = ? AND conocido_en < ? ORDER BY conocido_en DESC LIMIT 100`);
    const medio = String(
      raw
        .prepare('SELECT conocido_en FROM caso WHERE secuencia = ?')
        .pluck()
        .get(MUCHOS / 2),
    );
    const paginas: { medida: string; input: Omit<Input<'casos.listar'>, 'limite'>; desde: string }[] = [
      { medida: 'primera página (100), lo urgente primero', input: {}, desde: '9' },
      { medida: 'primera página (100), lo nuevo primero', input: { orden: 'RECIENTES' }, desde: '9' },
      { medida: 'una página del medio', input: { orden: 'RECIENTES', cursor: `t:0:${MUCHOS / 2}:${medio}` }, desde: medio },
      { medida: 'un barrio, solo abiertos', input: { barrio: 'san jacinto', soloAbiertos: true }, desde: '9' },
      { medida: 'un filtro que no encuentra nada', input: { riesgos: ['CRITICO'] }, desde: '9' },
    ];
    for (const { medida, input, desde } of paginas) {
      const { ours, peer } = await duel(
        READS,
        () => must(program, 'casos.listar', { limite: 100, ...input }),
        () => select.all('DC-13', desde),
        WARM_UP,
      );
      rows.push({
        medida: `Lista de ${miles}: ${medida}`,
        propio: ours,
        par: { nombre: 'un SELECT de 100 filas', valor: peer },
        nota: 'iniciales, tipos, reloj y total',
      });
    }

    const fts = raw.prepare('SELECT caso_id FROM busqueda_caso WHERE busqueda_caso MATCH ? ORDER BY rank LIMIT 50');
    const codigo = `DC13-2026-${MUCHOS - 1234}`;
    const busquedas = [
      { medida: 'apellido raro', texto: BUSCABLE.raro, consulta: `"${BUSCABLE.raro}"*` },
      { medida: 'apellido común', texto: BUSCABLE.comun, consulta: `"${BUSCABLE.comun}"*` },
      { medida: 'nombre y apellido comunes', texto: `luna ${BUSCABLE.comun}`, consulta: `"luna"* "${BUSCABLE.comun}"*` },
      {
        medida: 'código entero',
        texto: codigo,
        consulta: codigo
          .split('-')
          .map((parte) => `"${parte}"`)
          .join(' '),
      },
      {
        medida: 'apellido mal escrito',
        texto: BUSCABLE.malEscrito,
        consulta: `{fonetica} : "${clavesDeTexto(BUSCABLE.malEscrito)[0] ?? ''}"`,
      },
    ];
    for (const { medida, texto, consulta } of busquedas) {
      const { total, hayMas } = await must(program, 'casos.listar', { texto, limite: 50 });
      if (total === 0) throw new Error(`nothing is found by ${texto}`);
      const { ours, peer } = await duel(
        READS,
        () => must(program, 'casos.listar', { texto, limite: 50 }),
        () => fts.all(consulta),
        WARM_UP,
      );
      rows.push({
        medida: `Buscar en ${miles}: ${medida}`,
        propio: ours,
        par: { nombre: 'FTS5 a secas, los 50 mejores', valor: peer },
        nota: hayMas ? `más de ${total.toLocaleString('es-EC')}` : `${total} ${total === 1 ? 'caso' : 'casos'}`,
      });
    }

    const lineas = raw.prepare('SELECT * FROM evento_caso WHERE caso_id = ? ORDER BY ocurrido_en DESC, anotado_en DESC, id DESC');
    const historia = await duel(
      READS,
      () => must(program, 'casos.obtener', { id: largo }),
      () => lineas.all(largo),
      WARM_UP,
    );
    rows.push({
      medida: `Caso con ${ENTRADAS} anotaciones en su historia`,
      propio: historia.ours,
      par: { nombre: `un SELECT de las ${ENTRADAS} filas`, valor: historia.peer },
      nota: 'el caso entero, con ruta, actos y la anotación en la bitácora',
    });
    raw.close();
    const segunda = await timed(() => program.close());
    rows.push({ medida: `Bloquear con ${miles} casos`, propio: segunda.ms, par: null, nota: 'copia local del día y su comprobación' });
  } finally {
    if (raw.open) raw.close();
    if (program.session !== null) await program.close();
  }
  return rows;
}
