import fs from 'node:fs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { edicionDe, ver } from '../support/casos';
import { entregar } from '../support/derivaciones';
import { cleanFolders, tempFolder, withRaw } from '../support/program';
import {
  abrir,
  cerrarCon,
  completarYValorar,
  enHoy,
  faltaParaCerrar,
  oficio,
  puntoDe,
  registrar,
  revalorar,
  seguir,
} from '../support/recorrido';
import type { Punto } from '../support/recorrido';
import { DIA } from '../support/seguimiento';
import { VINETA_1 } from '../support/vinetas';

const abiertos: Punto[] = [];
async function punto(codigo: string): Promise<Punto> {
  const p = await puntoDe(codigo);
  abiertos.push(p);
  return p;
}
afterEach(async () => {
  for (const { h } of abiertos.splice(0)) await h.close();
});
afterAll(cleanFolders);

/** Every id that the point made itself: those of rows of catalogues are codes, and the same everywhere. */
function idsPropios({ h, rawKeyHex }: Punto): string[] {
  return withRaw(h.folder, rawKeyHex, (db) => {
    const tablas = db
      .prepare(
        "SELECT m.name FROM sqlite_master m WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'id')",
      )
      .pluck()
      .all() as string[];
    const ids = tablas.flatMap((tabla) => (db.prepare(`SELECT id FROM "${tabla}"`).pluck().all() as unknown[]).map(String));
    return ids.filter((id) => /^[0-9a-f-]{36}$/.test(id));
  });
}

describe('(e) two Defensorías of the same name, San Jacinto (13) and (21), on the same day with the same sequence', () => {
  it('no code, document number, backup or id is ever the same', async () => {
    const usb = tempFolder('usb');
    const hechos = [];
    for (const codigo of ['DC-13', 'DC-21']) {
      const p = await punto(codigo);
      p.h.desktop.folder = usb;
      const caso = await abrir(p.h, { ...VINETA_1, punto: codigo });
      const carta = await oficio(p.h, caso.id, 'JCPD');
      const impreso = JSON.stringify(p.h.rendered.at(-1));
      const destinoId = (await p.h.ok('respaldos.elegirCarpeta', {})).destino?.id ?? '';
      const { archivo, secuencia } = await p.h.ok('respaldos.crear', { destinoId });
      hechos.push({ codigo: caso.codigo, numero: carta.numero, archivo, secuencia, impreso, ids: idsPropios(p) });
    }
    const [trece, veintiuno] = hechos;
    expect(trece).toMatchObject({
      codigo: 'DC13-2026-0001',
      numero: 'DC-13-2026-0001-O',
      secuencia: 1,
      archivo: 'vigia-DC13-20260316-0001.age',
    });
    expect(veintiuno).toMatchObject({
      codigo: 'DC21-2026-0001',
      numero: 'DC-21-2026-0001-O',
      secuencia: 1,
      archivo: 'vigia-DC21-20260316-0001.age',
    });
    expect(fs.readdirSync(usb).toSorted()).toEqual(['vigia-DC13-20260316-0001.age', 'vigia-DC21-20260316-0001.age']);
    const otros = new Set(veintiuno?.ids);
    expect(trece?.ids.length).toBeGreaterThan(15);
    expect(trece?.ids.filter((id) => otros.has(id))).toEqual([]);
    // the same name on the paper, told apart by the code
    expect(trece?.impreso).toContain('"codigo":"DC-13"');
    expect(veintiuno?.impreso).toContain('"codigo":"DC-21"');
  });
});

describe('(f) the member is the aunt of the accused', () => {
  it('excused, the case is nowhere for her: list, Hoy, agenda, persons, documents; the others carry it on', async () => {
    const { h, entra, ids } = await punto('DC-13');
    const { id, codigo } = await registrar(h, VINETA_1);
    await completarYValorar(h, id, VINETA_1);
    const { documentoId, numero } = await oficio(h, id, 'JCPD');
    await entra('defensora');
    expect((await h.ok('casos.listar', { limite: 10 })).total).toBe(1);
    await h.ok('accesos.declararImpedimento', { casoId: id, causa: 'PARENTESCO', detalle: 'Es tía del señalado.' });

    for (const texto of ['', codigo, 'Luna', 'San Jacinto', numero])
      expect(await h.ok('casos.listar', { texto, limite: 10 })).toMatchObject({ filas: [], total: 0 });
    expect(await h.ok('recordatorios.hoy', {})).toMatchObject({ recordatorios: [], abiertos: 0 });
    const semana = await h.ok('agenda.semana', { dia: '2026-03-17' });
    const mes = await h.ok('agenda.mes', { dia: '2026-03-17' });
    const personas = await h.ok('personas.buscar', { texto: 'Ejemplo', limite: 10 });
    expect(personas.filas).toEqual([]);
    expect(JSON.stringify([semana, mes, personas])).not.toMatch(new RegExp(`${id}|${codigo}|Luna|Olmo`));
    for (const [name, input] of [
      ['casos.obtener', { id }],
      ['casos.valorar', { id, version: 3, tipos: ['VIO-01'], naturaleza: 'VULNERACION', respuestas: {}, riesgo: 'ALTO' }],
      ['documentos.listar', { casoId: id }],
      ['documentos.leer', { id: documentoId, copia: true }],
      ['documentos.imprimir', { id: documentoId }],
      ['derivaciones.listar', { casoId: id }],
      ['visitas.listar', { casoId: id }],
      ['seguimiento.listar', { casoId: id }],
      ['adjuntos.listar', { casoId: id }],
      ['accesos.deCaso', { casoId: id }],
      ['seguimiento.emitirHojaRuta', { casoId: id }],
    ] as const)
      await h.refused('NO_ENCONTRADO', name, input);

    await entra('coordinadora');
    const { derivacionId } = (await ver(h, id)).documentos[0] ?? {};
    await entregar(h, derivacionId ?? '');
    expect(await ver(h, id)).toMatchObject({ estado: 'DERIVADO' });
    // and she is sent on no visit of it
    const autoridad = { institucion: 'UPC' } as const;
    const visita = {
      tipo: 'PRIMERA',
      programadaPara: '2026-03-17T10:00:00-05:00',
      motivo: 'Conocer cómo está',
      direccion: 'Calle Inventada',
    } as const;
    const { fields } = await h.refused('ENTRADA_INVALIDA', 'visitas.programar', {
      ...visita,
      casoId: id,
      autoridad,
      visitantes: { usuarios: [ids.coordinadora, ids.defensora], otros: [] },
    });
    expect(fields).toHaveProperty('visitantes.usuarios');
  });
});

describe('(g) the age was typed as 17, and the birth date makes her 18 tomorrow', () => {
  const MAYORIA = '2026-03-17';
  const conFecha = {
    ...VINETA_1,
    registro: {
      ...VINETA_1.registro,
      nna: [
        {
          nn: false,
          nombres: 'Violeta',
          primerApellido: 'Ejemplo',
          segundoApellido: 'Demo',
          sexo: 'MUJER' as const,
          edadMeses: 17 * 12,
          fechaNacimiento: '2008-03-17',
          edadFuente: 'DOCUMENTO' as const,
          tipoDocumento: 'NINGUNO' as const,
        },
      ],
    },
  };

  it('the date decides; the case of a minor stays one, is told the day before, and closes by itself never', async () => {
    const p = await punto('DC-13');
    const { h } = p;
    const { id } = await abrir(h, conFecha);
    const caso = await ver(h, id);
    expect(caso.nna).toEqual([expect.objectContaining({ fechaNacimiento: '2008-03-17', edadMeses: 18 * 12 - 1 })]);
    expect(caso.ruta).toMatchObject({ principal: 'JCPD', plazo: { codigo: 'DENUNCIA_24' } });
    expect(await enHoy(h, id)).toContain('MAYORIA PRONTO');
    expect(await faltaParaCerrar(h, id, 'MAYORIA_EDAD')).toEqual([expect.stringMatching(/18 años/)]);

    h.clock.advance(DIA);
    expect(h.clock.now().slice(0, 10)).toBe(MAYORIA);
    expect(await enHoy(h, id)).toContain('MAYORIA HOY');
    // nothing changes by itself: state, clock and route are those of the day on which it became known
    const hoy = await ver(h, id);
    expect(hoy).toMatchObject({ estado: 'VALORADO', plazo: caso.plazo, plazoCumplido: false, ruta: { principal: 'JCPD' } });
    expect(await faltaParaCerrar(h, id, 'MAYORIA_EDAD')).toEqual(expect.arrayContaining(['INFORMADO', 'ACTA']));
    const carta = await oficio(h, id, 'JCPD');
    expect(h.rendered.at(-1)).toMatchObject({ datos: { nna: [{ edadMeses: 18 * 12, fechaNacimiento: '2008-03-17' }] } });
    await entregar(h, carta.derivacionId);
    await revalorar(h, id);
    expect(await enHoy(h, id)).not.toContain('MAYORIA HOY'); // somebody looked again
    h.clock.advance(DIA);
    await h.ok('derivaciones.registrarRespuesta', {
      derivacionId: carta.derivacionId,
      recibidaEn: h.clock.now(),
      medio: 'ESCRITO',
      funcionario: 'Cedro Muestra Ficticio',
      decision: 'ADMITIDA',
      resumen: 'Sigue el trámite como persona adulta.',
      medidas: [],
    });
    await revalorar(h, id);
    await seguir(h, id);
    expect(await faltaParaCerrar(h, id, 'MAYORIA_EDAD')).toEqual(['NNA_INFORMADO', 'ACTA']);
    expect(await cerrarCon(p, id, 'MAYORIA_EDAD', 'La joven conoce a dónde acudir como persona adulta.')).toBe('DC-13-2026-0001-CI');
  });

  it('a typed age alone makes nobody an adult: the younger is presumed (CONA 5)', async () => {
    const { h } = await punto('DC-13');
    const sinFecha = conFecha.registro.nna.map(({ fechaNacimiento: _fecha, ...resto }) => ({
      ...resto,
      edadMeses: 19 * 12,
      edadFuente: 'ESTIMADA' as const,
    }));
    const { id } = await abrir(h, { ...conFecha, registro: { ...conFecha.registro, nna: sinFecha } });
    expect(await enHoy(h, id)).not.toContain('MAYORIA HOY');
    expect(
      (await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.emitirActaCierre', { casoId: id, cierreId: await preparar(h, id) })).message,
    ).toMatch(/no consta una fecha de nacimiento/i);
    // corrected later to a date: the birthday is known from then on
    const { nna, ...caso } = edicionDe(await ver(h, id));
    await h.ok('casos.editar', { ...caso, nna: nna.map((uno) => ({ ...uno, fechaNacimiento: '2008-03-20' })) });
    expect(await enHoy(h, id)).toContain('MAYORIA PRONTO');
  });

  const preparar = async (h: Punto['h'], casoId: string) =>
    (await h.ok('seguimiento.prepararCierre', { casoId, motivo: 'MAYORIA_EDAD', situacionNna: 'Parece mayor de edad.' })).id;
});
