import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '@core/contract/index';
import { loadHechos } from '@electron/features/informes/public';
import { makeHandles } from '@electron/platform/db/open';
import type { ReadDb } from '@electron/platform/db/open';
import { casoListo, casoMinimo, edicionDe, ver } from '../support/casos';
import { consentirServicio, entregado, respuesta } from '../support/derivaciones';
import { acordada, casoDeConflicto } from '../support/mediacion';
import { contenido, leerXlsx, python3 } from '../support/leer-xlsx';
import { cleanFolders, contentOf, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten, expectSpanish } from '../support/refusals';
import { casoEnSeguimiento, DIA } from '../support/seguimiento';

const MARZO = { clase: 'MENSUAL', anio: 2026, numero: 3 } as const;
const PERIODO = { desde: '2026-03-01', hasta: '2026-03-31' };
/** From 16 March to 2 April: March is over. */
const HASTA_ABRIL = 17 * DIA;

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
});
beforeEach(async () => {
  h = await openCopy(template);
  h.renderFast();
});
afterEach(() => h.close());
afterAll(cleanFolders);

const leer = <T>(act: (read: ReadDb) => T): T => withRaw(h.folder, template.rawKeyHex, (connection) => act(makeHandles(connection).read));
const hechos = () => leer((read) => loadHechos(read, 'DC-13'));
const preparar = (cambio: Partial<Input<'informes.previsualizar'>> = {}): Input<'informes.previsualizar'> => ({
  informe: MARZO,
  textos: {},
  ...cambio,
});

/** Cases of several kinds with what usually happens to them. */
async function mundo(): Promise<string[]> {
  const { id: violencia } = await casoListo(h);
  const { derivacionId } = await entregado(h, violencia, 'JCPD');
  await consentirServicio(h, violencia);
  const { id: familia } = await casoListo(h, { tipos: ['EDU-02'], barrio: 'Motupe' });
  await h.ok('personas.guardarFamilia', {
    casoId: familia,
    miembros: [{ nombres: 'Nube', primerApellido: 'Prueba', parentesco: 'MADRE', cuidador: true, convive: true, telefono: '0900000005' }],
  });
  await h.ok('casos.editar', edicionDe(await ver(h, familia), { opinionNna: 'Quiero volver a clases.', opinionSituacion: 'EXPRESO' }));
  const seguido = await casoEnSeguimiento(h);
  const conflicto = await casoDeConflicto(h);
  await acordada(h, template, conflicto);
  await h.ok('casos.registrarLlamada911', { casoId: violencia, llamadoEn: h.clock.now() });
  await h.ok('casos.registrarLlamada911', { llamadoEn: h.clock.now() });
  h.clock.advance(DIA);
  await h.ok('derivaciones.registrarRespuesta', respuesta(h, derivacionId));
  return [violencia, familia, seguido.id, conflicto];
}

describe('the facts of a point', () => {
  it('say of each case what its own screen says', async () => {
    const ids = await mundo();
    const filas = hechos();
    expect(filas.map(({ casoId }) => casoId).toSorted()).toEqual(ids.toSorted());
    for (const id of ids) {
      const caso = await ver(h, id);
      const fila = filas.find(({ casoId }) => casoId === id);
      expect(fila).toMatchObject({
        codigo: caso.codigo,
        estado: caso.estado,
        naturaleza: caso.naturaleza,
        tipos: caso.tipos.map(({ codigo }) => codigo),
        riesgoActual: caso.riesgo,
        venceEn: caso.plazo?.venceEn ?? null,
        completitud: caso.completitud,
        opinionConsta: caso.opinionSituacion !== null || caso.opinionNna !== null,
      });
      expect(fila?.nna.map(({ personaId, edadMeses }) => [personaId, edadMeses])).toEqual(
        caso.nna.map(({ personaId, edadMeses }) => [personaId, edadMeses]),
      );
    }
    const [violencia, , seguido, conflicto] = ids.map((id) => filas.find(({ casoId }) => casoId === id));
    expect(violencia).toMatchObject({
      riesgoInicial: 'ALTO',
      informadoEn: '2026-03-16T14:00:00.000Z',
      llamadas911: ['2026-03-16T14:00:00.000Z'],
      barrio: 'san jacinto',
    });
    expect(violencia?.derivaciones).toMatchObject([
      {
        autoridad: 'JCPD',
        entregadaEn: '2026-03-16T14:00:00.000Z',
        respondidaEn: '2026-03-17T14:00:00.000Z',
        decision: 'ADMITIDA',
        venceEn: '2026-03-18T14:00:00.000Z',
      },
    ]);
    expect(seguido).toMatchObject({ seguimientos: ['2026-03-16T14:00:00.000Z'], informadoEn: '2026-03-16T14:00:00.000Z' });
    expect(seguido?.previstos.map(({ hechoEn }) => hechoEn)).toEqual(['2026-03-16T14:00:00.000Z', null]);
    expect(conflicto?.mediaciones).toMatchObject([{ estado: 'ACUERDO', acordadaEn: '2026-03-16T14:00:00.000Z', cumplida: null }]);
  });

  it('count the family as the sheet does: brothers, children of the household, merged persons, people who left', async () => {
    const luna = casoMinimo().nna[0];
    if (!luna) throw new Error('no child');
    const sol = { ...luna, nombres: 'Sol', sexo: 'HOMBRE' as const };
    const madre = { nombres: 'Nube', primerApellido: 'Prueba', parentesco: 'MADRE' as const, cuidador: true };
    const { id: dos } = await h.ok('casos.registrar', casoMinimo({ nna: [luna, sol] }));
    await h.ok('personas.guardarFamilia', { casoId: dos, miembros: [madre, { parentesco: 'ABUELO', cuidador: false }] });
    const hermano = { nombres: 'Río', primerApellido: 'Ejemplo', parentesco: 'HERMANO' as const, cuidador: false };
    const { id: uno } = await h.ok('casos.registrar', casoMinimo({ nna: [{ ...luna, nombres: 'Estrella' }] }));
    await h.ok('personas.guardarFamilia', { casoId: uno, miembros: [madre, hermano] });
    const rio = (await h.ok('personas.obtenerFamilia', { casoId: uno })).miembros.find(({ parentesco }) => parentesco === 'HERMANO');
    const { id: deRio } = await h.ok('casos.registrar', casoMinimo({ nna: [{ ...sol, nombres: 'Río', personaId: rio?.personaId ?? '' }] }));
    const { id: suelto } = await h.ok('casos.registrar', casoMinimo({ nna: [{ ...luna, nombres: 'Nieve' }] }));
    const personas = await Promise.all([uno, suelto].map(async (id) => (await ver(h, id)).nna[0]?.personaId ?? ''));
    await h.ok('personas.fusionar', {
      quedaId: personas[0] ?? '',
      fusionadaId: personas[1] ?? '',
      razon: 'Es la misma niña, escrita dos veces.',
    });
    const { id: sola } = await h.ok('casos.registrar', casoMinimo({ nna: [{ ...luna, nombres: 'Brisa' }] }));
    const esperado = await Promise.all([dos, uno, deRio, suelto, sola].map(async (id) => [id, (await ver(h, id)).completitud] as const));
    const porCaso = new Map(hechos().map(({ casoId, completitud }) => [casoId, completitud]));
    expect(porCaso).toEqual(new Map(esperado));
    expect(new Set(esperado.map(([, completitud]) => completitud)).size).toBeGreaterThan(1);
    // and the merged child is one child
    const quienes = new Map(hechos().map(({ casoId, nna }) => [casoId, nna[0]?.personaId]));
    expect(quienes.get(suelto)).toBe(quienes.get(uno));
  });

  it('hold no text that anybody wrote, no name and no date of birth; of the place only its name, folded', async () => {
    await mundo();
    const salida = JSON.stringify(hechos());
    const barrios = new Set<string>();
    const textos = withRaw(h.folder, template.rawKeyHex, (connection) => {
      const tablas = connection
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        .pluck()
        .all() as string[];
      const found = new Set<string>();
      for (const tabla of tablas.filter((una) => !una.startsWith('busqueda_') && una !== 'catalogo')) {
        const columnas = connection.prepare(`PRAGMA table_info(${tabla})`).all() as { name: string; type: string }[];
        for (const { name } of columnas.filter(({ type }) => type === 'TEXT')) {
          const valores = connection.prepare(`SELECT DISTINCT ${name} FROM ${tabla} WHERE ${name} IS NOT NULL`).pluck().all() as string[];
          for (const valor of valores)
            if (name === 'barrio') barrios.add(valor);
            else found.add(valor);
        }
      }
      return found;
    });
    // a code, a number, an id or an instant is no text; «Luna» and «Quiero volver a clases.» are
    const escritos = [...textos].filter((texto) => /[a-záéíóúñ]{3}/.test(texto) && !/^([0-9a-f-]{36}|[a-z_.]+)$/.test(texto));
    expect(escritos.length).toBeGreaterThan(60);
    expect(escritos).toContain('Luna');
    for (const texto of escritos) expect(salida.includes(JSON.stringify(texto).slice(1, -1)), texto).toBe(false);
    for (const dia of ['2015-03-16', '0900000003', '0900000005']) expect(salida).not.toContain(dia);
    expect(barrios).toContain('Motupe');
    expect(salida).not.toContain('Motupe');
    expect(salida).toContain('"barrio":"motupe"');
  });
});

describe('informes.indicadores', () => {
  it('counts what was done, with its denominators', async () => {
    await mundo();
    const { indicadores, tablero } = await h.ok('informes.indicadores', PERIODO);
    const medida = (codigo: string, clave: string) =>
      indicadores.find((uno) => uno.codigo === codigo)?.medidas.find((una) => una.clave === clave);
    expect(indicadores.map(({ codigo }) => codigo)).toHaveLength(26);
    expect(medida('I01', 'TOTAL')).toMatchObject({ valor: 4 });
    expect(medida('I04', 'A_TIEMPO')).toMatchObject({ numerador: 2, denominador: 2, valor: 100 });
    expect(medida('I06', 'AUTORIDAD:JCPD')).toMatchObject({ etiqueta: 'Junta Cantonal (JCPD)', valor: 1 });
    expect(medida('I07', 'CON_RESPUESTA')).toMatchObject({ numerador: 1, denominador: 1 });
    expect(medida('I09', 'ACORDADAS')).toMatchObject({ numerador: 1, denominador: 1 });
    expect(medida('I09', 'BLOQUEADAS')).toMatchObject({ valor: 0 });
    expect(medida('I15', 'LLAMADAS')).toMatchObject({ valor: 2 });
    expect(medida('I22', 'HORAS')).toMatchObject({ valor: null });
    expect(medida('I29', 'A_TIEMPO')).toMatchObject({ denominador: 0, valor: null });
    expect(tablero.nuevos.map(({ etiqueta, valor }) => [etiqueta, valor]).at(-1)).toEqual(['Marzo', 4]);
    expect(tablero.abiertos.reduce((sum, { numerador }) => sum + numerador, 0)).toBe(4);
  });

  it('a mediation that the law forbids leaves its mark', async () => {
    const { id } = await casoListo(h);
    const partes = [
      { esNna: false, nombre: 'Estrella Prueba', calidad: 'Madre' },
      { esNna: false, nombre: 'Pino Demo', calidad: 'Padre' },
    ];
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.proponer', { casoId: id, asunto: 'Conversar y llegar a un acuerdo', partes });
    const { indicadores } = await h.ok('informes.indicadores', PERIODO);
    const bloqueadas = indicadores.find(({ codigo }) => codigo === 'I09')?.medidas.find(({ clave }) => clave === 'BLOQUEADAS');
    expect(bloqueadas).toMatchObject({ valor: 1 });
  });

  it('a copy that is overdue counts as a failure', async () => {
    h.clock.advance(9 * DIA);
    await signIn(h, template, 'coordinadora');
    const { indicadores } = await h.ok('informes.indicadores', PERIODO);
    expect(indicadores.find(({ codigo }) => codigo === 'I29')?.medidas[0]).toMatchObject({ numerador: 0, denominador: 1, valor: 0 });
  });

  it('writes nothing, and admits no impossible stretch of days', async () => {
    await mundo();
    const antes = contentOf(h, template);
    await h.ok('informes.indicadores', PERIODO);
    expect(contentOf(h, template)).toEqual(antes);
    await expectBadInputs(h, template, 'informes.indicadores', [
      { what: 'upside down', input: { desde: '2026-03-31', hasta: '2026-03-01' }, field: 'hasta' },
      { what: 'no day', input: { desde: '2026-02-30', hasta: '2026-03-01' }, field: 'desde' },
      { what: 'a number', input: { desde: 20260301, hasta: '2026-03-31' }, field: 'desde' },
    ]);
  });
});

describe('informes.emitir', () => {
  beforeEach(async () => {
    await casoListo(h);
    h.clock.advance(HASTA_ABRIL);
    await signIn(h, template, 'coordinadora');
  });

  it('numbers it, freezes it, hides what is small, and is read back as any document', async () => {
    const { documentoId, numero } = await h.ok('informes.emitir', preparar({ textos: { logros: 'Se abrió el punto todos los días.' } }));
    expect(numero).toBe('DC-13-2026-0001-IM');
    const emitido = h.rendered.find(({ tipo, marcas }) => tipo === 'INFORME' && !marcas.borrador);
    expect(emitido?.datos).toMatchObject({
      numero,
      clase: 'MENSUAL',
      periodo: 'marzo de 2026',
      firmas: { coordinacion: 'Aurora Ejemplo Demo', secretaria: 'Laurel Ficticio Muestra' },
      textos: { logros: 'Se abrió el punto todos los días.', finanzas: null },
    });
    const impreso = JSON.stringify(emitido);
    expect(impreso).toContain('"texto":"<5"');
    for (const palabra of ['Luna', 'Hortensia', 'DC13-2026', 'San Jacinto"']) expect(impreso).not.toContain(palabra);
    const { documento } = await h.ok('documentos.leer', { id: documentoId, copia: false });
    expect(documento).toMatchObject({ tipo: 'INFORME', numero, casoId: null });
    expect((await h.ok('informes.listar', {})).informes).toMatchObject([{ documentoId, numero, clase: 'MENSUAL', anio: 2026, orden: 3 }]);
    expect((await h.ok('documentos.imprimir', { id: documentoId })).impreso).toBe(true);
  });

  it('the same period again has the same numbers, whatever was typed in since', async () => {
    await h.ok('informes.emitir', preparar());
    const tablas = () => {
      const ultimo = h.rendered.at(-1);
      return ultimo?.tipo === 'INFORME' ? JSON.stringify(ultimo.datos.tablas) : '';
    };
    const primera = tablas();
    for (let n = 0; n < 6; n += 1) await h.ok('casos.registrar', casoMinimo({ conocidoEn: '2026-03-20T09:00:00-05:00' }));
    const { avisos } = await h.ok('informes.previsualizar', preparar());
    expect(avisos.join(' ')).toContain('DC-13-2026-0001-IM');
    const { numero } = await h.ok('informes.emitir', preparar({ textos: { logros: 'Con otro texto.' } }));
    expect(numero).toBe('DC-13-2026-0002-IM');
    expect(tablas()).toBe(primera);
    // another period is counted from the cases as they are
    await h.ok('informes.previsualizar', preparar({ informe: { clase: 'TRIMESTRAL', anio: 2026, numero: 1 } }));
    expect(tablas()).toContain('"valor":7');
  });

  it('not before the period is over: shown, and refused', async () => {
    const abril = preparar({ informe: { ...MARZO, numero: 4 } });
    const { bloqueo } = await h.ok('informes.previsualizar', abril);
    expectSpanish(bloqueo ?? '');
    await expectBadInputs(h, template, 'informes.emitir', [{ what: 'running', input: abril, field: 'informe.numero' }]);
    await expectBadInputs(h, template, 'informes.exportar', [
      { what: 'running', input: { informe: abril.informe, formato: 'CSV', proposito: 'PATRONATO' }, field: 'informe.numero' },
    ]);
  });

  it('nobody is named in what is shared: said in the preview, refused at the end', async () => {
    const textos = { logros: 'Trabajamos con Luna Ejemplo y su familia.' };
    const { avisos } = await h.ok('informes.previsualizar', preparar({ textos }));
    expect(avisos.join(' ')).toContain('Logros: Quite el nombre');
    await expectBadInputs(h, template, 'informes.emitir', [
      { what: 'a name', input: preparar({ textos }), field: 'textos.logros' },
      { what: 'a code', input: preparar({ textos: { dificultades: 'El caso DC13-2026-0001 sigue.' } }), field: 'textos.dificultades' },
    ]);
  });

  it('bad input', async () => {
    await expectBadInputs(h, template, 'informes.emitir', [
      { what: 'a month too many', input: preparar({ informe: { ...MARZO, numero: 13 } }), field: 'informe.numero' },
      { what: 'a fifth quarter', input: preparar({ informe: { clase: 'TRIMESTRAL', anio: 2026, numero: 5 } }), field: 'informe.numero' },
      { what: 'no such kind', input: { ...preparar(), informe: { ...MARZO, clase: 'SEMANAL' } }, field: 'informe.clase' },
      { what: 'a year of long ago', input: preparar({ informe: { ...MARZO, anio: 1999 } }), field: 'informe.anio' },
      { what: 'a text without end', input: preparar({ textos: { logros: 'a'.repeat(2001) } }), field: 'textos.logros' },
    ]);
  });

  it('the secretary prepares and sees; the coordination issues; a volunteer does neither', async () => {
    await signIn(h, template, 'secretario');
    await h.ok('informes.previsualizar', preparar());
    await expectNothingWritten(h, template, () => h.refused('SIN_PERMISO', 'informes.emitir', preparar()));
    await expectNothingWritten(h, template, () => h.refused('SIN_PERMISO', 'informes.alertas', {}));
    await signIn(h, template, 'defensora');
    await expectNothingWritten(h, template, () => h.refused('SIN_PERMISO', 'informes.indicadores', PERIODO));
  });

  it('a rendering that fails leaves the number free', async () => {
    h.failRenders(1, 1);
    await expectNothingWritten(h, template, async () => {
      expect((await h.call('informes.emitir', preparar())).ok).toBe(false);
    });
    expect((await h.ok('informes.emitir', preparar())).numero).toBe('DC-13-2026-0001-IM');
  });
});

describe('informes.exportar', () => {
  const csv = { informe: MARZO, formato: 'CSV', proposito: 'CCPD' } as const;
  beforeEach(async () => {
    for (let n = 0; n < 7; n += 1) await h.ok('casos.registrar', casoMinimo());
    h.clock.advance(HASTA_ABRIL);
    await signIn(h, template, 'coordinadora');
    await h.ok('informes.emitir', preparar());
  });

  it('only what was issued: what may still change would tell by its change', async () => {
    const febrero = { ...csv, informe: { ...MARZO, numero: 2 } };
    await expectBadInputs(h, template, 'informes.exportar', [{ what: 'not issued', input: febrero, field: 'informe.numero' }]);
    const { documentoId } = await h.ok('informes.emitir', preparar({ informe: febrero.informe }));
    expect(await h.ok('informes.exportar', febrero)).toEqual({ guardado: true });
    await h.ok('documentos.anular', { id: documentoId, razon: 'Faltan los textos del mes.' });
    await expectBadInputs(h, template, 'informes.exportar', [{ what: 'annulled', input: febrero, field: 'informe.numero' }]);
  });

  it('saves the numbers where the person chooses and writes down what for', async () => {
    expect(await h.ok('informes.exportar', csv)).toEqual({ guardado: true });
    expect(h.desktop.suggested.at(-1)).toBe('informe-DC-13-2026-M03.csv');
    const texto = Buffer.from(h.desktop.saved.at(-1) ?? []).toString('utf8');
    expect(texto.startsWith('\uFEFFInforme;Defensoría;Desde;Hasta;Tabla;Categoría;Columna;Valor\r\n')).toBe(true);
    expect(texto).toContain('Informe mensual;DC-13;01/03/2026;31/03/2026;Casos nuevos por naturaleza;Total;Marzo;7\r\n');
    expect(texto).not.toMatch(/;[1-4]\r\n/);
    const linea = withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare("SELECT entidad_id AS id, detalle FROM bitacora WHERE accion = 'EXPORTAR'").get(),
    );
    expect(linea).toEqual({ id: '2026-M03', detalle: '{"formato":"CSV","proposito":"CCPD"}' });
  });

  it.skipIf(python3.falta)('as a workbook, a sheet for each table, numbers as numbers', async () => {
    expect((await h.ok('informes.listar', {})).formatos).toEqual(['CSV', 'XLSX']);
    expect(await h.ok('informes.exportar', { ...csv, formato: 'XLSX' })).toEqual({ guardado: true });
    expect(h.desktop.suggested.at(-1)).toBe('informe-DC-13-2026-M03.xlsx');
    const libro = leerXlsx(h.desktop.saved.at(-1) ?? new Uint8Array());
    expect(libro[0]?.filas.map((fila) => fila.map(contenido)).at(-1)).toEqual(['Documento', 'DC-13-2026-0001-IM']);
    expect(libro[1]?.filas.at(-1)?.map(contenido)).toEqual(['Total', 7]);
  });

  it('given up: nothing is saved and nothing is said', async () => {
    h.desktop.accepts = false;
    expect(await h.ok('informes.exportar', csv)).toEqual({ guardado: false });
    const filas = withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare("SELECT count(*) FROM bitacora WHERE accion = 'EXPORTAR'").pluck().get(),
    );
    expect(filas).toBe(0);
  });

  it('asks what for', async () => {
    await expectBadInputs(h, template, 'informes.exportar', [
      { what: 'no purpose', input: { informe: MARZO, formato: 'CSV' }, field: 'proposito' },
      { what: 'other, unsaid', input: { ...csv, proposito: 'OTRO' }, field: 'detalle' },
      { what: 'another format', input: { ...csv, formato: 'DOCX' }, field: 'formato' },
    ]);
  });
});

describe('internal papers', () => {
  it('cartera: what the first screen says, codes only, printed and not kept', async () => {
    const { id, codigo } = await casoListo(h);
    await h.ok('informes.cartera', {});
    const datos = h.rendered.at(-1)?.datos;
    expect(JSON.stringify(datos)).toContain(codigo);
    expect(JSON.stringify(datos)).not.toMatch(/Luna|L\. E\./);
    expect(await h.ok('informes.imprimirCartera', {})).toEqual({ impreso: true });
    await signIn(h, template, 'secretario');
    await h.ok('informes.cartera', { hasta: '2026-03-31' });
    await expectBadInputs(h, template, 'informes.cartera', [{ what: 'no day', input: { hasta: '31/03/2026' }, field: 'hasta' }]);
    await signIn(h, template, 'coordinadora');
    await h.ok('accesos.declararImpedimento', { casoId: id, causa: 'VECINDAD', usuarioId: template.ids.secretario });
    await signIn(h, template, 'secretario');
    await h.ok('informes.cartera', {});
    expect(JSON.stringify(h.rendered.at(-1)?.datos)).not.toContain(codigo);
  });

  it('alert: three similar cases of a barrio, for the coordination; not those from which she is excused', async () => {
    const ids = [];
    for (const barrio of ['Motupe', ' MOTUPE', 'Motupé', 'Otro barrio'])
      ids.push((await h.ok('casos.registrar', casoMinimo({ barrio }))).id);
    const { patrones } = await h.ok('informes.alertas', {});
    expect(patrones).toMatchObject([{ barrio: 'Motupe', grupo: 'Violencia' }]);
    expect(patrones[0]?.casos.map(({ casoId }) => casoId).toSorted()).toEqual(ids.slice(0, 3).toSorted());
    await h.ok('informes.alerta', {});
    expect(await h.ok('informes.imprimirAlerta', {})).toEqual({ impreso: true });
    await h.ok('accesos.declararImpedimento', {
      casoId: ids[0] ?? '',
      causa: 'VECINDAD',
      usuarioId: template.ids.coordinadora,
      nuevoResponsableId: template.ids.defensora,
    });
    expect((await h.ok('informes.alertas', {})).patrones).toEqual([]);
  });
});
