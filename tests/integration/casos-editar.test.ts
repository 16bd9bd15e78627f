import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EditarCaso } from '@core/features/casos/casos.contract';
import { AGRESOR, casoMinimo, edicionDe, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'defensora');
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

const nuevo = async (cambio: Parameters<typeof casoMinimo>[0] = {}) => ver(h, (await h.ok('casos.registrar', casoMinimo(cambio))).id);
/** The stored history of a case, newest first: version and changes. */
const historia = (id: string) =>
  withRaw(
    h.folder,
    template.rawKeyHex,
    (connection) =>
      connection.prepare('SELECT version, cambios FROM caso_historia WHERE caso_id = ? ORDER BY version DESC').all(id) as {
        version: number;
        cambios: string;
      }[],
  ).map(({ version, cambios }) => ({
    version,
    cambios: JSON.parse(cambios) as { campo: string; antes: unknown; despues: unknown }[],
  }));

describe('casos.editar', () => {
  it('completes the sheet; the former values stay readable in the history, with who and when', async () => {
    const caso = await nuevo();
    const editado = await h.ok(
      'casos.editar',
      edicionDe(caso, {
        barrio: 'San Jacinto Alto',
        direccion: 'Calle Inventada 13-24',
        agresores: [AGRESOR],
        hechos: [{ fecha: '2026-03-15', hora: '18:30', lugar: 'Casa', texto: 'Golpes con correa.' }],
        ambito: 'FAMILIAR',
        lesiones: true,
        voluntariedad: false,
        nna: caso.nna.map((uno) => ({ ...edicionDe(caso).nna[0]!, id: uno.id, salud: 'Sin control reciente', viveCon: 'Padre y madre' })),
      }),
    );
    expect(editado).toEqual({ id: caso.id, codigo: caso.codigo, version: 2 });
    const despues = await ver(h, caso.id);
    expect(despues).toMatchObject({
      version: 2,
      barrio: 'San Jacinto Alto',
      direccion: 'Calle Inventada 13-24',
      agresores: [AGRESOR],
      lesiones: true,
      voluntariedad: false,
      ambito: 'FAMILIAR',
    });
    expect(despues.nna[0]).toMatchObject({ id: caso.nna[0]?.id, salud: 'Sin control reciente', viveCon: 'Padre y madre' });
    expect(despues.completitud).toBeGreaterThan(caso.completitud);
    expect(despues.cambios).toEqual([
      expect.objectContaining({
        version: 2,
        usuario: 'Rosa D.',
        campos: expect.arrayContaining(['barrio', 'dirección', 'persona señalada', 'hechos']),
      }),
    ]);
    expect(historia(caso.id)[0]?.cambios).toContainEqual({ campo: 'barrio', antes: 'San Jacinto', despues: 'San Jacinto Alto' });
    expect(despues.historia.map(({ tipo }) => tipo)).toContain('EDICION');
  });

  it('a second edit keeps the first one: every value that was ever stored can be read back', async () => {
    const caso = await nuevo();
    for (const barrio of ['Uno Ficticio', 'Dos Ficticio', 'Tres Ficticio'])
      await h.ok('casos.editar', edicionDe(await ver(h, caso.id), { barrio }));
    expect(historia(caso.id).map(({ version, cambios }) => [version, cambios.find(({ campo }) => campo === 'barrio')?.antes])).toEqual([
      [4, 'Dos Ficticio'],
      [3, 'Uno Ficticio'],
      [2, 'San Jacinto'],
    ]);
  });

  it('who told never stands in the history in clear, only that it changed', async () => {
    const caso = await nuevo();
    await h.ok(
      'casos.editar',
      edicionDe(caso, {
        denunciante: {
          tipo: 'IDENTIFICADO',
          calidad: 'FAMILIAR',
          nombre: 'Violeta Prueba Demo',
          contacto: '0900000004',
          aceptaTestigo: true,
        },
      }),
    );
    expect(historia(caso.id)[0]?.cambios).toEqual([{ campo: 'denunciante', antes: null, despues: null }]);
    expect((await ver(h, caso.id)).denunciante).toMatchObject({ nombre: 'Violeta Prueba Demo', aceptaTestigo: true });
    await h.ok('documentos.emitirFicha', { casoId: caso.id, version: 'INTERNA' });
    expect(h.rendered.at(-1)).toMatchObject({ datos: { denunciante: { modo: 'IDENTIFICADO', aceptaTestigo: true } } });
    const otra = await ver(h, caso.id);
    await expectBadInputs(h, template, 'casos.editar', [
      {
        what: 'anonymous with a name',
        input: edicionDe(otra, { denunciante: { tipo: 'ANONIMO', calidad: 'OTRO', nombre: 'Violeta' } }),
        field: 'denunciante.nombre',
      },
      {
        what: 'an anonymous witness',
        input: edicionDe(otra, { denunciante: { tipo: 'ANONIMO', calidad: 'OTRO', aceptaTestigo: true } }),
        field: 'denunciante.aceptaTestigo',
      },
      {
        what: 'identified without a name',
        input: edicionDe(otra, { denunciante: { tipo: 'IDENTIFICADO', calidad: 'FAMILIAR', nombre: ' ' } }),
        field: 'denunciante.nombre',
      },
      {
        what: 'a failing cédula without a written reason (§5)',
        input: edicionDe(otra, {
          nna: edicionDe(otra).nna.map((una) => ({ ...una, tipoDocumento: 'CEDULA', numeroDocumento: '3059999010' })),
        }),
        field: 'nna.0.documentoObservacion',
      },
    ]);
  });

  it('clearing an optional field is an edit too', async () => {
    const caso = await nuevo();
    await h.ok('casos.editar', edicionDe(caso, { direccion: 'Calle Inventada', lesiones: true }));
    const { direccion: _direccion, lesiones: _lesiones, ...resto } = edicionDe(await ver(h, caso.id));
    await h.ok('casos.editar', resto);
    expect(await ver(h, caso.id)).toMatchObject({ direccion: null, lesiones: null });
    expect(historia(caso.id)[0]?.cambios).toContainEqual({ campo: 'direccion', antes: 'Calle Inventada', despues: null });
  });

  it('a child may be added and none removed', async () => {
    const caso = await nuevo();
    const edicion = edicionDe(caso);
    const otra = { nn: true, sexo: 'HOMBRE', edadMeses: 20, edadFuente: 'ESTIMADA', tipoDocumento: 'NINGUNO' } as const;
    await h.ok('casos.editar', { ...edicion, nna: [...edicion.nna, otra] });
    const despues = await ver(h, caso.id);
    expect(despues.nna).toHaveLength(2);
    await expectBadInputs(h, template, 'casos.editar', [
      { what: 'one of two children', input: { ...edicionDe(despues), nna: edicionDe(despues).nna.slice(0, 1) }, field: 'nna' },
    ]);
  });

  it('a child of another case cannot be taken over', async () => {
    const [uno, otro] = [await nuevo(), await nuevo()];
    const robo = edicionDe(uno);
    await expectNothingWritten(h, template, () =>
      h.refused('NO_ENCONTRADO', 'casos.editar', { ...robo, nna: [...robo.nna, { ...edicionDe(otro).nna[0], nombres: 'Cambiado' }] }),
    );
    expect((await ver(h, otro.id)).nna[0]?.nombres).toBe('Luna');
  });

  it('what somebody else changed in between is not overwritten', async () => {
    const caso = await nuevo();
    await h.ok('casos.editar', edicionDe(caso, { barrio: 'Primero Ficticio' }));
    await expectNothingWritten(h, template, () =>
      h.refused('CASO_CAMBIADO', 'casos.editar', edicionDe(caso, { barrio: 'Segundo Ficticio' })),
    );
    await h.refused('CASO_CAMBIADO', 'casos.editar', edicionDe(caso, { version: 99 }));
    await h.refused('CASO_CAMBIADO', 'casos.valorar', {
      id: caso.id,
      version: 1,
      tipos: ['VIO-01'],
      naturaleza: 'VULNERACION',
      respuestas: {},
      riesgo: 'ALTO',
    });
    expect((await ver(h, caso.id)).barrio).toBe('Primero Ficticio');
  });

  it('the risk rises with the facts and never falls by an edit', async () => {
    const embarazo = (edadMeses: number) =>
      [{ nn: true, sexo: 'MUJER', edadMeses, edadFuente: 'REFERIDA', tipoDocumento: 'NINGUNO' }] as const;
    const caso = await nuevo({ tipos: ['SUP-06'], nna: [...embarazo(16 * 12)] });
    expect(caso.riesgo).not.toBe('CRITICO');
    const conEdad = (visto: typeof caso, edadMeses: number) =>
      h.ok('casos.editar', edicionDe(visto, { nna: [{ ...edicionDe(visto).nna[0]!, edadMeses }] }));
    await conEdad(caso, 13 * 12); // pregnancy under fourteen (§4.4 B6)
    const nina = await ver(h, caso.id);
    expect(nina.riesgo).toBe('CRITICO');
    expect(historia(caso.id)[0]?.cambios).toContainEqual({ campo: 'riesgo', antes: caso.riesgo, despues: 'CRITICO' });
    // it is another case now, with its type, its reserve and its clock, and a corrected age alone does not take them off
    expect(nina.tipos.map(({ codigo }) => codigo)).toEqual(['SUP-06', 'SUP-07']);
    expect(nina).toMatchObject({ nivelReserva: 'MAXIMO', acceso: 'RESTRINGIDO', plazo: { horas: 24 } });
    await conEdad(nina, 16 * 12);
    expect(await ver(h, caso.id)).toMatchObject({ riesgo: 'CRITICO', nivelReserva: 'MAXIMO', plazo: { horas: 24 } });
    const { version } = await ver(h, caso.id);
    const sinSup07 = { id: caso.id, version, tipos: ['SUP-06'], naturaleza: 'VULNERACION', respuestas: {}, riesgo: 'CRITICO' } as const;
    await h.refused('SIN_PERMISO', 'casos.valorar', { ...sinSup07, tipos: [...sinSup07.tipos] });
  });

  it('closed and annulled cases admit no act', async () => {
    const caso = await nuevo();
    for (const estado of ['CERRADO', 'ANULADO']) {
      withRaw(h.folder, template.rawKeyHex, (connection) =>
        connection.prepare('UPDATE caso SET estado = ? WHERE id = ?').run(estado, caso.id),
      );
      await expectNothingWritten(h, template, async () => {
        await h.refused('CASO_CERRADO', 'casos.editar', edicionDe(caso, { barrio: 'Otro Ficticio' }));
        await h.refused('CASO_CERRADO', 'casos.valorar', {
          id: caso.id,
          version: 1,
          tipos: ['VIO-01'],
          naturaleza: 'VULNERACION',
          respuestas: {},
          riesgo: 'ALTO',
        });
        await h.refused('CASO_CERRADO', 'casos.registrarLlamada911', { casoId: caso.id, llamadoEn: '2026-03-16T08:40:00-05:00' });
        await h.refused('CASO_CERRADO', 'derivaciones.registrarDenunciaVerbal', {
          casoId: caso.id,
          institucion: 'JCPD',
          funcionario: 'Ciprés Muestra',
          denunciadoEn: '2026-03-16T08:40:00-05:00',
          canal: 'TELEFONO',
        });
      });
      expect((await ver(h, caso.id)).siguientePaso.acto).toBe('NINGUNO');
    }
  });

  it('refuses what cannot be, beside its field', async () => {
    const base = edicionDe(await nuevo());
    const con = (cambio: Partial<Record<keyof EditarCaso, unknown>>) => ({ ...base, ...cambio });
    await expectBadInputs(h, template, 'casos.editar', [
      { what: 'version 0', input: con({ version: 0 }), field: 'version' },
      { what: 'an id that is none', input: con({ id: "' OR 1=1 --" }), field: 'id' },
      { what: 'knowledge in the future', input: con({ conocidoEn: '2026-03-16T10:00:00-05:00' }), field: 'conocidoEn' },
      { what: 'a fact tomorrow', input: con({ fechaHecho: '2026-03-17' }), field: 'fechaHecho' },
      {
        what: 'a numbered fact tomorrow',
        input: con({
          hechos: [
            { texto: 'Antes.', fecha: '2026-03-15' },
            { texto: 'Después.', fecha: '2026-03-17' },
          ],
        }),
        field: 'hechos.1.fecha',
      },
      { what: '31 April', input: con({ fechaHecho: '2025-04-31' }), field: 'fechaHecho' },
      { what: 'hour 24:00', input: con({ hechos: [{ texto: 'Golpes.', hora: '24:00' }] }), field: 'hechos.0.hora' },
      { what: 'an empty fact', input: con({ hechos: [{ texto: '' }] }), field: 'hechos.0.texto' },
      { what: 'a fact of 2001 letters', input: con({ hechos: [{ texto: 'x'.repeat(2001) }] }), field: 'hechos.0.texto' },
      { what: '41 facts', input: con({ hechos: Array.from({ length: 41 }, () => ({ texto: 'Golpes.' })) }), field: 'hechos' },
      { what: '11 aggressors', input: con({ agresores: Array.from({ length: 11 }, () => AGRESOR) }), field: 'agresores' },
      { what: 'an aggressor of 121 years', input: con({ agresores: [{ ...AGRESOR, edadAnios: 121 }] }), field: 'agresores.0.edadAnios' },
      { what: 'an aggressor nobody said is known', input: con({ agresores: [{ nombres: 'Olmo' }] }), field: 'agresores.0.conocido' },
      { what: 'an unknown scope', input: con({ ambito: 'LUNAR' }), field: 'ambito' },
      { what: 'yes written as text', input: con({ lesiones: 'SI' }), field: 'lesiones' },
      { what: 'an opinion of 2001 letters', input: con({ opinionNna: 'x'.repeat(2001) }), field: 'opinionNna' },
      { what: 'the state in the input', input: con({ estado: 'CERRADO' } as never), field: 'estado' },
      { what: 'no children', input: con({ nna: [] }), field: 'nna' },
      {
        what: 'birth after today',
        input: con({ nna: [{ ...base.nna[0], fechaNacimiento: '2026-03-20' }] }),
        field: 'nna.0.fechaNacimiento',
      },
    ]);
    await expectNothingWritten(h, template, () => h.refused('NO_ENCONTRADO', 'casos.editar', con({ id: uuidv7() })));
  });
});

describe('the list follows the edits', () => {
  it('a name that was corrected is found by the new word and no longer by the old one', async () => {
    const caso = await nuevo({
      nna: [{ nn: false, nombres: 'Zafiro', sexo: 'MUJER', edadMeses: 50, edadFuente: 'REFERIDA', tipoDocumento: 'NINGUNO' }],
    });
    const buscar = async (texto: string) => (await h.ok('casos.listar', { texto, limite: 10 })).filas.map(({ id }) => id);
    expect(await buscar('zafiro')).toEqual([caso.id]);
    await h.ok('casos.editar', edicionDe(caso, { nna: [{ ...edicionDe(caso).nna[0]!, nombres: 'Topacio' }] }));
    expect(await buscar('topacio')).toEqual([caso.id]);
    expect(await buscar('zafiro')).toEqual([]);
    await signIn(h, template, 'defensora');
  });
});
