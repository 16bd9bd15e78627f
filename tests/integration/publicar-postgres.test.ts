import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicar } from '@electron/publicar/index';
import { openLugar } from '../support/central';
import { CANARIO_BARRIO, consolidar, idPersona } from '../support/consolidado';
import { faltaPostgres } from '../support/postgres';
import { DATOS, ENERO_2027, hecha, makeMundoPublicado, negada, PUNTOS, TODOS_LOS_CASOS } from '../support/publicado';
import type { MundoPublicado } from '../support/publicado';

describe.skipIf(faltaPostgres !== null)(`what is published in PostgreSQL ${faltaPostgres ?? ''}`, () => {
  let m: MundoPublicado;
  beforeAll(async () => {
    m = await makeMundoPublicado();
  });
  afterAll(() => m.close());

  describe('what was published', () => {
    it('every figure that is shown is the one that the central’s own rows give; none of one to four is', async () => {
      const reales = new Map(
        m
          .propios<{ punto: string; mes: number; naturaleza: string; n: number }>(
            `SELECT punto_id AS punto, CAST(strftime('%m', hecho ->> '$.conocidoEn', '-5 hours') AS INTEGER) AS mes,
             hecho ->> '$.naturaleza' AS naturaleza, count(*) AS n
           FROM consolidado_caso WHERE estado <> 'ANULADO' GROUP BY 1, 2, 3`,
          )
          .map(({ punto, mes, naturaleza, n }) => [`${punto} ${mes} ${naturaleza}`, n]),
      );
      const real = (puntos: readonly string[], desde: number, hasta: number, categoria: string): number =>
        puntos.reduce(
          (sum, punto) =>
            sum +
            Array.from({ length: hasta - desde + 1 }, (_, index) => desde + index).reduce(
              (parte, mes) =>
                parte +
                (categoria === 'TOTAL' ? ['VULNERACION', 'AMENAZA', 'CONFLICTO', 'ORIENTACION'] : [categoria]).reduce(
                  (una, naturaleza) => una + (reales.get(`${punto} ${mes} ${naturaleza}`) ?? 0),
                  0,
                ),
              0,
            ),
          0,
        );
      const filas = await m.leer<{
        punto: string | null;
        desde: number;
        hasta: number;
        categoria: string;
        valor: number | null;
        mostrado: string;
      }>(
        `SELECT punto_codigo AS punto, extract(month FROM desde)::int AS desde, extract(month FROM hasta)::int AS hasta, categoria,
           valor::float8 AS valor, mostrado
         FROM vigia_publico.cifra WHERE tabla = 'CASOS' AND anio = 2026`,
      );
      // 19 periods of three points, and four quarters and the year of the canton, five rows and the total each
      expect(filas).toHaveLength((19 * 3 + 5) * 6);
      let ocultas = 0;
      for (const { punto, desde, hasta, categoria, valor, mostrado } of filas) {
        const n = real(punto === null ? PUNTOS : [punto], desde, hasta, categoria);
        if (valor !== null) expect([punto, desde, hasta, categoria, valor]).toEqual([punto, desde, hasta, categoria, n]);
        else ocultas += 1;
        if (valor === null) expect(mostrado).toMatch(n > 0 && n < 5 ? /^(<5|—)$/ : /^—$/);
        else expect(n === 0 || n >= 5).toBe(true);
      }
      expect(ocultas).toBeGreaterThan(20);
    });

    it('no number of one to four is anywhere in the public schema, nor what stands behind a percentage', async () => {
      const [pequenas] = await m.leer<{ n: number }>(
        `SELECT count(*)::int AS n FROM vigia_publico.cifra WHERE unidad IN ('CASOS', 'NNA') AND (valor BETWEEN 1 AND 4 OR mostrado ~ '^[1-4]$')`,
      );
      expect(pequenas).toEqual({ n: 0 });
      // the point of three cases: its total is hidden in every period that has any of them
      const anual = await m.leer(
        `SELECT casos AS valor, mostrado FROM vigia_publico.casos_por_naturaleza WHERE lugar = 'DC-05' AND periodo_clase = 'ANUAL' AND es_total AND anio = 2026`,
      );
      expect(anual).toEqual([{ valor: null, mostrado: '<5' }]);
      const columnas = await m.leer<{ nombre: string }>(
        `SELECT DISTINCT column_name AS nombre FROM information_schema.columns WHERE table_schema = 'vigia_publico'`,
      );
      for (const { nombre } of columnas) expect(nombre).not.toMatch(/numerador|denominador|caso_codigo|seudonimo/);
      const gestion = await m.leer(`SELECT 1 FROM vigia_publico.gestion WHERE lugar = 'DC-05' AND valor IS NOT NULL`);
      expect(gestion).toEqual([]);
    });

    it('cases and their parts are as many as the central’s own rows say, by point, month, nature and state', async () => {
      const suyos = await m.leer(
        `SELECT punto_codigo AS punto, to_char(mes_conocido, 'YYYY-MM') AS mes, naturaleza, estado, count(*)::int AS n
         FROM vigia_casos.caso GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
      );
      expect(suyos).toEqual(
        m.propios(
          `SELECT punto_id AS punto, strftime('%Y-%m', hecho ->> '$.conocidoEn', '-5 hours') AS mes, hecho ->> '$.naturaleza' AS naturaleza,
             estado, count(*) AS n FROM consolidado_caso GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
        ),
      );
      for (const [tabla, parte] of Object.entries({
        caso_tipo: 'tipos',
        nna: 'nna',
        derivacion: 'derivaciones',
        visita: 'visitas',
        mediacion: 'mediaciones',
      })) {
        const [suyas] = await m.leer<{ n: number }>(`SELECT count(*)::int AS n FROM vigia_casos.${tabla}`);
        const [propias] = m.propios<{ n: number }>(`SELECT sum(json_array_length(hecho, '$.${parte}')) AS n FROM consolidado_caso`);
        expect([tabla, suyas?.n]).toEqual([tabla, propias?.n]);
        expect(suyas?.n).toBeGreaterThan(10);
      }
      const [plazos] = await m.leer(
        `SELECT count(*) FILTER (WHERE informado_a_tiempo)::int AS si, count(*) FILTER (WHERE NOT informado_a_tiempo)::int AS no FROM vigia_casos.caso`,
      );
      expect(plazos).toEqual(
        m.propios(
          `SELECT sum(hecho ->> '$.informadoEn' <= hecho ->> '$.venceEn') AS si, sum(hecho ->> '$.informadoEn' > hecho ->> '$.venceEn') AS no
           FROM consolidado_caso`,
        )[0],
      );
      const [personas] = await m.leer(`SELECT count(DISTINCT (punto_codigo, seudonimo))::int AS n FROM vigia_casos.nna`);
      expect(personas).toEqual(
        m.propios(
          `SELECT count(DISTINCT c.punto_id || (n.value ->> '$.personaId')) AS n FROM consolidado_caso c, json_each(c.hecho, '$.nna') n`,
        )[0],
      );
    });

    it('exact indicators are those of the screen, of a point and of the canton', async () => {
      const [i01] = (await m.h.ok('informes.indicadores', { desde: '2026-01-01', hasta: '2026-12-31' })).indicadores;
      const medidas = i01?.medidas.map(({ clave, numerador }) => ({ medida: clave, n: numerador }));
      expect(
        await m.leer(
          `SELECT medida, numerador::int AS n FROM vigia_casos.indicador
           WHERE punto_codigo = 'CENTRAL' AND periodo_clase = 'ANUAL' AND anio = 2026 AND indicador = 'I01' ORDER BY orden`,
        ),
      ).toEqual(medidas);
      expect(
        await m.leer(
          `SELECT numerador::int AS n, periodo_terminado AS fin FROM vigia_casos.indicador
           WHERE punto_codigo = 'DC-05' AND periodo_clase = 'ANUAL' AND anio = 2026 AND indicador = 'I01' AND medida = 'TOTAL'`,
        ),
      ).toEqual([{ n: 3, fin: true }]);
    });

    it('no name, no barrio, no id, and no date finer than a month', () => {
      const todo = m.servidor.volcar('vigia', '--data-only', '--inserts', '-n', 'vigia_publico', '-n', 'vigia_casos');
      expect(todo).toContain('DC13-2026-0001');
      for (const canario of [CANARIO_BARRIO, 'Jacaranda', 'Inventado', idPersona('DC-13', 7), DATOS['DC-13'][0]?.casoId ?? '?'])
        expect(todo).not.toContain(canario);
      const casos = m.servidor.volcar(
        'vigia',
        '--data-only',
        '--inserts',
        '-t',
        'vigia_casos.caso',
        '-t',
        'vigia_casos.derivacion',
        '-t',
        'vigia_casos.visita',
      );
      const dias = new Set([...casos.matchAll(/'\d{4}-\d{2}-(\d{2})'/g)].map(([, dia]) => dia));
      expect(dias).toEqual(new Set(['01']));
      // who published stands as a role; the fixture’s packages are named by their hash
      expect(todo).toMatch(
        /INSERT INTO vigia_publico\.publicacion VALUES \('[0-9a-f-]{36}', '[^']*', 'AUTORIDAD_CENTRAL', '[^']*', false, true, \d+\)/,
      );
    });

    it('tables and columns explain themselves', async () => {
      const mudas = await m.leer(
        `SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname LIKE 'vigia%' AND c.relkind IN ('r', 'v') AND obj_description(c.oid, 'pg_class') IS NULL`,
      );
      expect(mudas).toEqual([]);
    });
  });

  describe('again', () => {
    it('twice gives the same content, and a second line in the list of publications', async () => {
      const antes = m.contenido();
      const { cifrasNuevas, casos } = hecha(await publicar(m.pedido('vigia')));
      expect([cifrasNuevas, casos]).toEqual([0, TODOS_LOS_CASOS]);
      expect(m.contenido()).toEqual(antes);
      const [{ n } = { n: 0 }] = await m.leer<{ n: number }>(`SELECT count(*)::int AS n FROM vigia_publico.publicacion WHERE con_casos`);
      expect(n).toBe(2);
      expect(await m.leer(`SELECT punto_codigo, secuencia, length(sha256) AS l FROM vigia_publico.paquete ORDER BY 1 LIMIT 1`)).toEqual([
        { punto_codigo: 'DC-05', secuencia: 1, l: 64 },
      ]);
    });

    it('what is out stays as it is, though the cases have changed since; the rest is added', async () => {
      await m.crearBase('etapas');
      const lugar = m.sinEmitir;
      const enMarzo = { generadoEn: '2026-03-10T15:00:00.000Z' };
      for (const punto of PUNTOS)
        consolidar(
          lugar,
          punto,
          DATOS[punto].filter(({ conocidoEn }) => conocidoEn < '2026-03-10'),
          enMarzo,
        );
      const primero = await openLugar(lugar, { same: true });
      const marzo = hecha(await publicar(m.pedido('etapas', { conCasos: false, call: (...args) => primero.call(...args) })));
      await primero.close();
      expect([marzo.casos, marzo.sinConsolidado]).toEqual([null, []]);
      const meses = () =>
        m.leer(
          `SELECT * FROM vigia_publico.cifra WHERE periodo_clase = 'MENSUAL' AND periodo_numero <= 2 AND anio = 2026 ORDER BY punto_codigo, tabla, periodo_numero, orden`,
          'etapas',
        );
      const publicado = await meses();
      expect(publicado.length).toBeGreaterThan(50);
      expect(await m.leer(`SELECT DISTINCT periodo_clase FROM vigia_publico.cifra`, 'etapas')).toEqual([{ periodo_clase: 'MENSUAL' }]);
      expect(await m.leer(`SELECT to_regnamespace('vigia_casos') AS hay`, 'etapas')).toEqual([{ hay: null }]);

      // DC-21 does not hand in the end of its year yet, and DC-13 has found eleven more cases of January
      const tardios = DATOS['DC-13'].filter(({ conocidoEn }) => conocidoEn < '2026-01-20').slice(0, 11);
      const otros = tardios.map((caso, index) => ({
        ...caso,
        casoId: `${caso.casoId.slice(0, -3)}f${String(index).padStart(2, '0')}`,
        codigo: `${caso.codigo}X`,
      }));
      consolidar(lugar, 'DC-13', [...DATOS['DC-13'], ...otros], { generadoEn: '2027-01-05T15:00:00.000Z', secuencia: 2 });
      consolidar(lugar, 'DC-05', DATOS['DC-05'], { generadoEn: '2027-01-05T15:00:00.000Z', secuencia: 2 });
      consolidar(lugar, 'DC-21', DATOS['DC-21'], { generadoEn: '2026-12-31T23:00:00.000Z', secuencia: 2 });
      const segundo = await openLugar(lugar, { same: true, reloj: ENERO_2027 });
      const enero = hecha(await publicar(m.pedido('etapas', { conCasos: false, call: (...args) => segundo.call(...args) })));
      await segundo.close();
      expect(await meses()).toEqual(publicado);
      expect(enero.sinConsolidado).toEqual([2026]);
      expect(
        await m.leer(
          `SELECT coalesce(punto_codigo, 'CANTON') AS lugar, count(DISTINCT (periodo_clase, periodo_numero))::int AS n FROM vigia_publico.cifra
           WHERE anio = 2026 AND tabla = 'CASOS' GROUP BY 1 ORDER BY 1`,
          'etapas',
        ),
      ).toEqual([
        { lugar: 'DC-05', n: 19 },
        { lugar: 'DC-13', n: 19 },
        // without December, its quarter, its half and the year
        { lugar: 'DC-21', n: 15 },
      ]);
    });

    it('cut in the middle of COPY: what was there before is whole, and the next time goes through', async () => {
      const antes = m.contenido();
      const publicaciones = await m.leer(`SELECT * FROM vigia_publico.publicacion`);
      const cortar = async (tabla: string): Promise<void> => {
        if (tabla !== 'derivacion') return;
        const [copia] = await m.leer<{ n: number }>(
          `SELECT count(*)::int AS n FROM pg_stat_progress_copy p JOIN pg_stat_activity a USING (pid) WHERE a.application_name = 'vigia central publicar'`,
        );
        expect(copia).toEqual({ n: 1 });
        await m.leer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'vigia central publicar'`);
      };
      const error = negada(await publicar(m.pedido('vigia', { progreso: cortar })));
      expect(error.code).toBe('POSTGRES_CORTADO');
      expect(error.message).toMatch(/No cambió nada: lo publicado antes sigue entero/);
      expect(m.contenido()).toEqual(antes);
      expect(await m.leer(`SELECT * FROM vigia_publico.publicacion`)).toEqual(publicaciones);
      hecha(await publicar(m.pedido('vigia')));
      expect(m.contenido()).toEqual(antes);
    });

    it('while one publishes, readers see the former rows and a second one is told to wait', async () => {
      const mirar: unknown[] = [];
      let pasos = 0;
      const mientras = async (): Promise<void> => {
        pasos += 1;
        if (pasos !== 12) return;
        mirar.push(await m.comoUsuario('jefa', async (jefa) => (await jefa.query('SELECT count(*)::int AS n FROM vigia_casos.caso')).rows));
        mirar.push(negada(await publicar(m.pedido('vigia'))).code);
      };
      hecha(await publicar(m.pedido('vigia', { progreso: mientras })));
      expect(mirar).toEqual([[{ n: TODOS_LOS_CASOS }], 'POSTGRES_OCUPADO']);
    });
  });
});
