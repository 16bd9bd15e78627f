import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leerDestino } from '@electron/cli/destino-postgres';
import { publicar, sqlPreparar } from '@electron/publicar/index';
import { cli, ensureCli } from '../support/cli';
import { ADMIN, CLAVE_PG, faltaPostgres } from '../support/postgres';
import { CLAVE, contentOf, makeTemplate, tempFolder } from '../support/program';
import { DATOS, ENERO_2027, hecha, makeMundoPublicado, MOTIVO, negada, PUNTOS } from '../support/publicado';
import type { MundoPublicado } from '../support/publicado';

describe.skipIf(faltaPostgres !== null)(`who publishes and who reads in PostgreSQL ${faltaPostgres ?? ''}`, () => {
  let m: MundoPublicado;
  beforeAll(async () => {
    m = await makeMundoPublicado();
  });
  afterAll(() => m.close());

  describe('who reads what', () => {
    const TABLAS = ['carga', 'caso', 'caso_tipo', 'nna', 'derivacion', 'visita', 'mediacion', 'indicador'];

    it('a reader of one point has the rows of that point, of every table, and no others', async () => {
      await m.comoUsuario('ana', async (ana) => {
        for (const tabla of TABLAS) {
          const { rows } = await ana.query(`SELECT DISTINCT punto_codigo FROM vigia_casos.${tabla}`);
          expect([tabla, rows]).toEqual([tabla, [{ punto_codigo: 'DC-13' }]]);
        }
        const { rows } = await ana.query<{ n: number }>('SELECT count(*)::int AS n FROM vigia_casos.caso');
        expect(rows[0]?.n).toBe(DATOS['DC-13'].length);
        expect((await ana.query(`SELECT * FROM vigia_casos.caso WHERE punto_codigo = 'DC-21'`)).rows).toEqual([]);
        expect((await ana.query('SELECT * FROM vigia_casos.lector_de_punto')).rows).toEqual([{ usuario: 'ana', punto_codigo: 'DC-13' }]);
        expect((await ana.query('SELECT 1 FROM vigia_publico.cifra LIMIT 1')).rowCount).toBe(1);
      });
    });

    it('nobody who reads can write, or give herself another point', async () => {
      const intentos = [
        `INSERT INTO vigia_casos.lector_de_punto VALUES (current_user, 'DC-21')`,
        `UPDATE vigia_casos.lector_de_punto SET punto_codigo = 'DC-21'`,
        `UPDATE vigia_casos.caso SET estado = 'CERRADO'`,
        `DELETE FROM vigia_casos.caso`,
        `INSERT INTO vigia_publico.punto VALUES ('DC-99', 'x')`,
        `UPDATE vigia_publico.cifra SET valor = 1`,
        `ALTER TABLE vigia_casos.caso DISABLE ROW LEVEL SECURITY`,
        `SET ROLE vigia_autoridad_no; SELECT 1`,
        `SET ROLE vigia_publicador`,
        `CREATE TABLE vigia_publico.otra (a int)`,
      ];
      for (const usuario of ['ana', 'lee', 'sin_mapa', 'jefa'])
        await m.comoUsuario(usuario, async (quien) => {
          for (const intento of intentos)
            await expect(quien.query(intento), `${usuario}: ${intento}`).rejects.toThrow(/permission denied|must be owner|does not exist/);
        });
      await m.comoUsuario('ana', async (ana) => expect(ana.query('SET ROLE vigia_autoridad')).rejects.toThrow(/permission denied/));
    });

    it('a reader without a point sees no row; one of the public group not even the tables; whoever is in no group, nothing', async () => {
      await m.comoUsuario('sin_mapa', async (quien) => {
        for (const tabla of TABLAS) expect((await quien.query(`SELECT * FROM vigia_casos.${tabla}`)).rows).toEqual([]);
      });
      await m.comoUsuario('lee', async (quien) => {
        expect((await quien.query('SELECT 1 FROM vigia_publico.casos_por_naturaleza LIMIT 1')).rowCount).toBe(1);
        await expect(quien.query('SELECT * FROM vigia_casos.caso')).rejects.toThrow(/permission denied for schema vigia_casos/);
      });
      await m.comoUsuario('nadie', async (quien) => {
        await expect(quien.query('SELECT * FROM vigia_publico.cifra')).rejects.toThrow(/permission denied for schema vigia_publico/);
      });
    });

    it('the authority reads all points; whoever publishes figures only, no case, not even as the owner’s group', async () => {
      await m.comoUsuario('jefa', async (jefa) => {
        const { rows } = await jefa.query<{ punto_codigo: string }>('SELECT DISTINCT punto_codigo FROM vigia_casos.caso ORDER BY 1');
        expect(rows.map(({ punto_codigo }) => punto_codigo)).toEqual(PUNTOS);
      });
      await m.comoUsuario('tecnica', async (tecnica) => {
        await expect(tecnica.query('SELECT * FROM vigia_casos.caso')).rejects.toThrow(/permission denied/);
        await tecnica.query('SET ROLE vigia_publicador');
        await expect(tecnica.query('SELECT * FROM vigia_casos.caso')).rejects.toThrow(/permission denied/);
      });
      const sinCandado = await m.leer(
        `SELECT relname FROM pg_class WHERE relnamespace = 'vigia_casos'::regnamespace AND relkind = 'r' AND relname <> 'version_esquema'
           AND NOT (relrowsecurity AND relforcerowsecurity)`,
      );
      expect(sinCandado).toEqual([]);
    });

    it('the technician of the central publishes figures; cases are refused before anything is asked of the server', async () => {
      const tecnica = await m.h.ok('acceso.agregarPersona', {
        persona: { nombres: 'Ceibo', apellidos: 'Ficticio Prueba' },
        roles: ['TECNICO_CENTRAL'],
        clave: CLAVE,
      });
      const jefa = (await m.h.ok('acceso.estado', {})).sesion?.usuarioId ?? '';
      await m.h.ok('acceso.bloquear', { causa: 'PERSONA' });
      await m.h.ok('acceso.entrar', { personaId: tecnica.id, clave: CLAVE });
      const apagado = { ...m.pedido('vigia').destino, port: 1 };
      expect(negada(await publicar(m.pedido('vigia', { destino: apagado }))).code).toBe('SIN_PERMISO');
      await m.h.refused('SIN_PERMISO', 'publicacion.casos', { motivo: MOTIVO, punto: 'DC-13' });
      const id = uuidv7();
      expect(hecha(await publicar(m.pedido('vigia', { usuario: 'tecnica', conCasos: false, publicacionId: id })))).toMatchObject({
        casos: null,
      });
      expect(await m.leer(`SELECT publicada_por, con_casos FROM vigia_publico.publicacion WHERE publicacion_id = '${id}'`)).toEqual([
        { publicada_por: 'TECNICO_CENTRAL', con_casos: false },
      ]);
      await m.h.ok('acceso.bloquear', { causa: 'PERSONA' });
      await m.h.ok('acceso.entrar', { personaId: jefa, clave: CLAVE });
      expect(negada(await publicar(m.pedido('vigia', { usuario: 'tecnica' }))).code).toBe('POSTGRES_SIN_PERMISO');
    });

    it('the bitácora has the reason, what was taken out of which point, and where it went', () => {
      const lineas = m
        .propios<{ accion: string; entidad_id: string; detalle: string }>(
          `SELECT accion, entidad_id, detalle FROM bitacora WHERE accion LIKE 'PUBLICAR%' ORDER BY secuencia`,
        )
        .map((linea) => ({ ...linea, detalle: JSON.parse(linea.detalle) as unknown }));
      expect(lineas[0]).toMatchObject({ accion: 'PUBLICAR_CIFRAS', detalle: { motivo: MOTIVO } });
      expect(lineas).toContainEqual({
        accion: 'PUBLICAR_CASOS',
        entidad_id: 'DC-13',
        detalle: { motivo: MOTIVO, casos: DATOS['DC-13'].length },
      });
      expect(lineas).toContainEqual({
        accion: 'PUBLICAR',
        entidad_id: expect.any(String) as string,
        detalle: {
          destino: `127.0.0.1:${m.servidor.port}/vigia`,
          cifras: expect.any(Number) as number,
          casos: expect.any(Number) as number,
        },
      });
      expect(JSON.stringify(lineas)).not.toContain(CLAVE_PG);
    });
  });

  describe('what can go wrong, each with its own words and nothing changed', () => {
    it('no server, no base, another password, no group, a newer program, invented data, no reason', async () => {
      const apagado = m.pedido('vigia');
      expect(negada(await publicar({ ...apagado, destino: { ...apagado.destino, port: 1 } }))).toMatchObject({
        code: 'POSTGRES_NO_RESPONDE',
        message: expect.stringContaining('No hay un PostgreSQL que responda en') as string,
      });
      expect(negada(await publicar({ ...apagado, destino: { ...apagado.destino, host: tempFolder('socket') } })).code).toBe(
        'POSTGRES_NO_RESPONDE',
      );
      expect(negada(await publicar(m.pedido('otra'))).message).toContain('no existe la base «otra»');
      expect(negada(await publicar(m.pedido('vigia', { motivo: 'corto' }))).code).toBe('ENTRADA_INVALIDA');
      process.env['PGPASSWORD'] = 'otra cosa';
      expect(negada(await publicar(m.pedido('vigia')))).toMatchObject({
        code: 'POSTGRES_CLAVE',
        message: expect.stringContaining('PGPASSWORD') as string,
      });
      delete process.env['PGPASSWORD'];
      expect(negada(await publicar(m.pedido('vigia'))).code).toBe('POSTGRES_CLAVE');
      process.env['PGPASSWORD'] = CLAVE_PG;
      expect(negada(await publicar(m.pedido('vigia', { usuario: 'nadie' })))).toMatchObject({
        code: 'POSTGRES_SIN_PERMISO',
        message: expect.stringContaining('vigia central publicar --preparar') as string,
      });
      const antes = m.contenido();
      await m.leer(`INSERT INTO vigia_casos.version_esquema VALUES (2, '9.9.9', now())`);
      expect(negada(await publicar(m.pedido('vigia'))).code).toBe('POSTGRES_VERSION_NUEVA');
      await m.leer(`DELETE FROM vigia_casos.version_esquema WHERE version = 2`);
      await m.leer(`UPDATE vigia_publico.publicacion SET datos_ficticios = true`);
      expect(negada(await publicar(m.pedido('vigia'))).code).toBe('POSTGRES_FICTICIO');
      await m.leer(`UPDATE vigia_publico.publicacion SET datos_ficticios = false`);
      expect(m.contenido()).toEqual(antes);
    });

    it('a base that nobody prepared: who may make the groups makes them, anybody else is told whom to ask', async () => {
      await m.servidor.sql('postgres', 'CREATE DATABASE nueva');
      expect(negada(await publicar(m.pedido('nueva'))).code).toBe('POSTGRES_SIN_PERMISO');
      expect(await m.leer(`SELECT nspname FROM pg_namespace WHERE nspname LIKE 'vigia%'`, 'nueva')).toEqual([]);
      await m.servidor.sql('nueva', sqlPreparar());
      expect(hecha(await publicar(m.pedido('nueva', { usuario: ADMIN }))).cifrasNuevas).toBeGreaterThan(100);
      expect(await m.leer(`SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname LIKE 'vigia%' ORDER BY 1`, 'nueva')).toEqual([
        { tableowner: 'vigia_publicador' },
        { tableowner: 'vigia_publicador_casos' },
      ]);
    });

    it('TLS: none offered, an unknown authority, another name, and the right one', async () => {
      const segura = (host: string, extra = '') =>
        m.pedido('vigia', {
          conCasos: false,
          destino: leerDestino(`postgresql://publica@${host}:${m.servidor.port}/vigia?sslmode=verify-full${extra}`),
        });
      expect(negada(await publicar(segura('localhost'))).message).toContain('el servidor no ofrece TLS');
      await m.servidor.conTls();
      expect(negada(await publicar(segura('localhost'))).message).toContain('no se conoce a quien firmó el certificado');
      const propia = `&sslrootcert=${m.servidor.cert}`;
      expect(negada(await publicar(segura('127.0.0.1', propia))).message).toContain('el certificado del servidor es de otro nombre');
      expect(hecha(await publicar(segura('localhost', propia))).cifrasNuevas).toBe(0);
    });
  });

  it('the command line: over the socket, with the password of the environment; neither it nor a wrong address is repeated', async () => {
    ensureCli();
    const env = { VIGIA_CLAVE: CLAVE, PGPASSWORD: CLAVE_PG };
    const url = `postgresql://publica@:${m.servidor.port}/vigia?host=${m.servidor.socket}`;
    const quien = ['--datos', m.central.folder, '--usuario', 'Jacaranda I.', '--motivo', MOTIVO, '--reloj', ENERO_2027];
    let hecho = { code: 1 as number | null, stdout: '', stderr: '' };
    await m.prestar(() => {
      hecho = cli(['central', 'publicar', '--postgres', url, '--con-casos', ...quien], { env });
    });
    expect([hecho.code, hecho.stderr]).toEqual([0, '']);
    expect(JSON.parse(hecho.stdout)).toMatchObject({ ok: true, data: { cifrasNuevas: 0, sinConsolidado: [] } });
    const conClave = cli(['central', 'publicar', '--postgres', `postgresql://publica:${CLAVE_PG}@127.0.0.1/vigia`, ...quien], { env });
    expect([conClave.code, conClave.stdout]).toEqual([2, '']);
    expect(conClave.stderr).toMatch(/PGPASSWORD/);
    expect(conClave.stderr + hecho.stdout).not.toContain(CLAVE_PG);
    const preparar = cli(['central', 'publicar', '--preparar']);
    expect([preparar.code, preparar.stdout]).toEqual([0, sqlPreparar()]);
    const punto = await makeTemplate();
    const antes = contentOf(punto, punto);
    const enOtro = ['--datos', punto.folder, '--usuario', 'Aurora E.', '--motivo', MOTIVO];
    const enPunto = cli(['central', 'publicar', '--postgres', m.servidor.url('publica', 'vigia'), ...enOtro], { env });
    expect([enPunto.code, JSON.parse(enPunto.stdout)]).toMatchObject([1, { ok: false, error: { code: 'NO_ES_CENTRAL' } }]);
    expect(contentOf(punto, punto)).toEqual(antes);
  });
});
