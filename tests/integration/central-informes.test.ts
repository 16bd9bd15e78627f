import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '@core/contract/index';
import { casoListo, casoMinimo } from '../support/casos';
import { entregar, makeCentral, makePunto, openLugar, recibir } from '../support/central';
import type { Lugar } from '../support/central';
import { entregado, HORA, respuesta } from '../support/derivaciones';
import { contenido, leerXlsx, python3 } from '../support/leer-xlsx';
import { cleanFolders, CLAVE, tempFolder, withRaw } from '../support/program';
import type { Harness } from '../support/program';
import { expectBadInputs, expectNothingWritten, expectSpanish } from '../support/refusals';
import { DIA } from '../support/seguimiento';

/**
 * Three points of 24, one week of March 2026; every case became known on the 16th at 13:00 UTC and its term is 24 hours.
 *
 * | point | parish | cases | what became of them | package |
 * |---|---|---|---|---|
 * | DC-16 | Malacatos | a1 VIO | letter delivered at 14:00 (1 h), answered on the 17th | 18th, 14:00 |
 * | | | a2 VIO | nobody told; the term ended on the 17th | |
 * | | | – | a call to the 911 without a case | |
 * | DC-17 | Malacatos | b1 VIO | letter delivered at 17:00 (4 h), no answer yet | 16th, 17:00 |
 * | | | b2 VIO | nobody told; the term still ran when the package was made | |
 * | DC-13 | none | c1 | a conflict: no duty to report | 16th, 14:00 |
 * | | | c2 c3 c4 VIO | three in one barrio, one with a call to the 911; their terms still ran | |
 */
const REVISA = '2026-03-30T09:00:00-05:00';
const MARZO = { desde: '2026-03-01', hasta: '2026-03-31' };
const ENERO_2027 = '2027-01-04T09:00:00-05:00';
const CANTON_2026 = { clase: 'ANUAL', anio: 2026, numero: 1 } as const;
const CODIGO = /DC\d{2}-2026-\d{4}/;

let central: Lugar;
let puntos: Record<'DC-13' | 'DC-16' | 'DC-17', Lugar>;
let tecnicaId: string;
let h: Harness;
const codigos: Record<string, string> = {};
const usb = { marzo: '', enero: '' };

async function mundo(punto: keyof typeof puntos, hacer: (p: Harness) => Promise<void>): Promise<string> {
  const p = await openLugar(puntos[punto], { same: true });
  await hacer(p);
  const archivo = await entregar(p, usb.marzo);
  await p.close();
  return archivo;
}

beforeAll(async () => {
  usb.marzo = tempFolder('usb-marzo');
  usb.enero = tempFolder('usb-enero');
  central = await makeCentral();
  const c = await openLugar(central, { same: true, reloj: REVISA });
  const { texto } = await c.ok('central.tarjeta', {});
  tecnicaId = (
    await c.ok('acceso.agregarPersona', {
      persona: { nombres: 'Nube', apellidos: 'Demo Ficticio' },
      roles: ['TECNICO_CENTRAL'],
      clave: CLAVE,
    })
  ).id;
  puntos = { 'DC-13': await makePunto('DC-13', texto), 'DC-16': await makePunto('DC-16', texto), 'DC-17': await makePunto('DC-17', texto) };
  const archivos = [
    await mundo('DC-16', async (p) => {
      const a1 = await casoListo(p);
      codigos['a1'] = a1.codigo;
      codigos['a2'] = (await casoListo(p)).codigo;
      const { derivacionId } = await entregado(p, a1.id, 'JCPD');
      await p.ok('casos.registrarLlamada911', { llamadoEn: p.clock.now() });
      p.clock.advance(DIA);
      await p.ok('derivaciones.registrarRespuesta', respuesta(p, derivacionId));
      p.clock.advance(DIA);
    }),
    await mundo('DC-17', async (p) => {
      const b1 = await casoListo(p);
      codigos['b1'] = b1.codigo;
      codigos['b2'] = (await casoListo(p)).codigo;
      p.clock.advance(3 * HORA);
      await entregado(p, b1.id, 'JCPD');
    }),
    await mundo('DC-13', async (p) => {
      await p.ok('casos.registrar', casoMinimo({ tipos: ['FAM-01'], naturaleza: 'CONFLICTO' }));
      for (const caso of ['c2', 'c3', 'c4']) {
        const { id, codigo } = await p.ok('casos.registrar', casoMinimo({ barrio: 'Motupe' }));
        codigos[caso] = codigo;
        if (caso === 'c2') await p.ok('casos.registrarLlamada911', { casoId: id, llamadoEn: p.clock.now() });
      }
    }),
  ];
  for (const archivo of archivos) await recibir(c, archivo);
  await c.close();
}, 200_000);
beforeEach(async () => {
  h = await openLugar(central, { reloj: REVISA });
});
afterEach(() => h.close());
afterAll(cleanFolders);

const tecnica = () => h.ok('acceso.entrar', { personaId: tecnicaId, clave: CLAVE });

async function indicadores(ambito: Partial<Input<'informes.indicadores'>> = {}) {
  const leidos = await h.ok('informes.indicadores', { ...MARZO, ...ambito });
  const medida = (codigo: string, clave: string): string => {
    const una = leidos.indicadores.find((uno) => uno.codigo === codigo)?.medidas.find((otra) => otra.clave === clave);
    return una === undefined
      ? 'no hay'
      : `${una.denominador === null ? una.numerador : `${una.numerador}/${una.denominador}`} = ${una.valor}`;
  };
  return { ...leidos, medida };
}

describe('indicators of three points', () => {
  it('for all, by hand', async () => {
    const { medida, corte, tablero } = await indicadores();
    expect(corte).toEqual({ conDatos: 3, todos: 24, desde: '2026-03-16T14:00:00.000Z', hasta: '2026-03-18T14:00:00.000Z' });
    // a1 a2 + b1 b2 + c1 c2 c3 c4
    expect(medida('I01', 'TOTAL')).toBe('8 = 8');
    expect(medida('I01', 'NATURALEZA:CONFLICTO')).toBe('1 = 1');
    expect(medida('I01', 'NATURALEZA:VULNERACION')).toBe('7 = 7');
    expect(medida('I02', 'SEXO:MUJER')).toBe('8 = 8');
    // a1 in time, a2 not, b1 in time; of b2, c2, c3, c4 nobody here knows what happened when their terms ended
    expect(medida('I04', 'A_TIEMPO')).toBe('2/3 = 66.7');
    // (1 h + 4 h) / 2
    expect(medida('I05', 'MEDIANA')).toBe('2 = 2.5');
    // a1 answered after a day, b1 not
    expect(medida('I06', 'AUTORIDAD:JCPD')).toBe('2 = 2');
    expect(medida('I07', 'CON_RESPUESTA')).toBe('1/2 = 50');
    expect(medida('I07', 'DIAS')).toBe('1 = 1');
    expect(medida('I14', 'CON_OPINION')).toBe('0/8 = 0');
    // one at DC-16 without a case, one of c2
    expect(medida('I15', 'LLAMADAS')).toBe('2 = 2');
    expect(medida('I15', 'CASOS')).toBe('1 = 1');
    // the first copy of each point falls due on the 23rd: after every package
    expect(medida('I29', 'A_TIEMPO')).toBe('0/0 = null');
    expect(tablero.abiertos.reduce((sum, { numerador }) => sum + numerador, 0)).toBe(8);
    // b1 waits for an answer; whether it is late, the package of the 16th does not say
    expect(tablero.sinRespuesta).toEqual([]);
  });

  it('of one parish and of one point', async () => {
    const malacatos = await indicadores({ parroquia: 'Malacatos' });
    expect(malacatos.corte).toMatchObject({ conDatos: 2, todos: 2 });
    expect([malacatos.medida('I01', 'TOTAL'), malacatos.medida('I04', 'A_TIEMPO'), malacatos.medida('I15', 'LLAMADAS')]).toEqual([
      '4 = 4',
      '2/3 = 66.7',
      '1 = 1',
    ]);
    const uno = await indicadores({ punto: 'DC-16' });
    expect([uno.medida('I01', 'TOTAL'), uno.medida('I04', 'A_TIEMPO'), uno.medida('I05', 'MEDIANA')]).toEqual([
      '2 = 2',
      '1/2 = 50',
      '1 = 1',
    ]);
    const sin = await indicadores({ parroquia: 'SIN_PARROQUIA' });
    expect([sin.medida('I01', 'TOTAL'), sin.corte?.conDatos]).toEqual(['4 = 4', 1]);
    const nada = await indicadores({ punto: 'DC-02' });
    expect(nada.corte).toEqual({ conDatos: 0, todos: 1, desde: null, hasta: null });
    const abril = await h.ok('informes.indicadores', { desde: '2026-04-01', hasta: '2026-04-30' });
    expect(abril.indicadores.find(({ codigo }) => codigo === 'I01')?.medidas[0]).toMatchObject({ valor: 0 });
  });

  it('side by side, those that sent nothing among them', async () => {
    const { filas } = await h.ok('informes.comparar', { ...MARZO, por: 'PUNTO' });
    expect(filas).toHaveLength(24);
    const fila = (clave: string) => filas.find((una) => una.clave === clave);
    expect(fila('DC-16')).toMatchObject({
      etiqueta: 'DC-16 Rumizhitana',
      corte: '2026-03-18T14:00:00.000Z',
      cuentas: { nuevos: 2, abiertos: 2, graves: 2, aTiempo: { numerador: 1, denominador: 2, valor: 50 }, sinRespuesta: 0 },
    });
    expect(fila('DC-13')?.cuentas).toMatchObject({ nuevos: 4, abiertos: 4, aTiempo: { denominador: 0, valor: null } });
    expect(fila('DC-01')).toMatchObject({ corte: null, cuentas: null });
    const { filas: parroquias } = await h.ok('informes.comparar', { ...MARZO, por: 'PARROQUIA' });
    expect(parroquias.find(({ clave }) => clave === 'Malacatos')).toMatchObject({
      corte: '2026-03-16T17:00:00.000Z',
      puntos: { conDatos: 2, todos: 2 },
      cuentas: { nuevos: 4, aTiempo: { numerador: 2, denominador: 3 } },
    });
    expect(parroquias.find(({ clave }) => clave === 'Sucre')?.cuentas).toBeNull();
    expect(parroquias.at(-1)?.etiqueta).toBe('Parroquia por confirmar');
  });

  it('bad input', async () => {
    await expectBadInputs(h, central, 'informes.indicadores', [
      { what: 'a point that is none', input: { ...MARZO, punto: 'DC-25' }, field: 'punto' },
      { what: 'a parish that is none', input: { ...MARZO, parroquia: 'Narnia' }, field: 'parroquia' },
      { what: 'both', input: { ...MARZO, punto: 'DC-16', parroquia: 'Malacatos' }, field: 'parroquia' },
    ]);
    await expectBadInputs(h, central, 'informes.comparar', [
      { what: 'by nothing', input: { ...MARZO, por: 'CANTON' }, field: 'por' },
      { what: 'upside down', input: { desde: '2026-03-31', hasta: '2026-03-01', por: 'PUNTO' }, field: 'hasta' },
    ]);
  });
});

describe('who sees what', () => {
  it('the technician: counts, and no code of any case', async () => {
    await tecnica();
    const vistos = [
      await h.ok('informes.indicadores', MARZO),
      await h.ok('informes.comparar', { ...MARZO, por: 'PUNTO' }),
      await h.ok('informes.listar', {}),
      await h.ok('informes.previsualizar', { informe: CANTON_2026, textos: {} }),
    ];
    expect(JSON.stringify([vistos, h.rendered])).not.toMatch(CODIGO);
    await expectNothingWritten(h, central, async () => {
      for (const operacion of [
        'informes.cartera',
        'informes.imprimirCartera',
        'informes.alertas',
        'informes.alerta',
        'informes.imprimirAlerta',
      ] as const)
        await h.refused('SIN_PERMISO', operacion, {});
      await h.refused('SIN_PERMISO', 'informes.emitir', { informe: CANTON_2026, textos: {} });
      await h.refused('SIN_PERMISO', 'informes.exportar', { informe: CANTON_2026, formato: 'CSV', proposito: 'CCPD' });
    });
  });

  it('the authority: the portfolio of the canton by code, each line with the day of its package', async () => {
    await h.ok('informes.cartera', {});
    const hoja = h.rendered.at(-1);
    if (hoja?.tipo !== 'INFORME_INTERNO' || hoja.datos.clase !== 'CARTERA') throw new Error('no portfolio');
    const filas = hoja.datos.filas.map(({ codigoCaso, situacion, asunto, vence, responsable }) =>
      [codigoCaso, situacion, asunto, vence, responsable].join(' | '),
    );
    const informar = (caso: string, paquete: string) =>
      `${codigos[caso] ?? ''} | VENCIDO | Informar a la autoridad | 17/03/2026 08:00 | ${paquete}/03/2026`;
    for (const [caso, paquete] of [
      ['a2', '18'],
      ['b2', '16'],
      ['c2', '16'],
      ['c3', '16'],
      ['c4', '16'],
    ] as const)
      expect(filas).toContain(informar(caso, paquete));
    expect(filas.filter((fila) => fila.includes(codigos['b1'] ?? '')).join()).toContain('Respuesta de la Junta Cantonal');
    // a1 was told and answered: nothing is owed but its follow-ups
    expect(filas.filter((fila) => fila.includes(codigos['a1'] ?? '')).every((fila) => fila.includes('seguimiento'))).toBe(true);
    expect(JSON.stringify(hoja.datos)).not.toMatch(/Luna|Hortensia|Olmo|Motupe/);
    expect(await h.ok('informes.imprimirCartera', {})).toEqual({ impreso: true });
  });

  it('the authority: three similar cases of one barrio of one point, with the point and no name', async () => {
    const { patrones } = await h.ok('informes.alertas', {});
    expect(patrones).toMatchObject([{ punto: 'DC-13', puntoNombre: 'DC-13 San Jacinto', barrio: 'Motupe', grupo: 'Violencia' }]);
    expect(new Set(patrones[0]?.casos.map(({ codigo }) => codigo))).toEqual(new Set(['c2', 'c3', 'c4'].map((caso) => codigos[caso])));
    await h.ok('informes.alerta', {});
    expect(JSON.stringify(h.rendered.at(-1)?.datos)).not.toMatch(/Luna|Hortensia/);
    const vista = withRaw(h.folder, central.rawKeyHex, (connection) =>
      connection.prepare("SELECT count(*) FROM bitacora WHERE accion = 'VER' AND entidad = 'alerta'").pluck().get(),
    );
    expect(vista).toBe(1);
  });

  it('a point has no scope to choose and nobody beside it', async () => {
    const p = await openLugar(puntos['DC-16']);
    await p.refused('NO_ES_CENTRAL', 'informes.indicadores', { ...MARZO, punto: 'DC-17' });
    await p.refused('NO_ES_CENTRAL', 'informes.comparar', { ...MARZO, por: 'PUNTO' });
    expect((await p.ok('informes.indicadores', MARZO)).corte).toBeNull();
    await p.close();
  });
});

describe('the consolidated report', () => {
  const preparar = { informe: CANTON_2026, textos: { logros: 'Se recibieron los paquetes del año.' } };

  it('of a whole year only, and not before it is over', async () => {
    for (const clase of ['MENSUAL', 'TRIMESTRAL', 'SEMESTRAL'] as const)
      await expectBadInputs(h, central, 'informes.previsualizar', [
        { what: clase, input: { informe: { clase, anio: 2026, numero: 1 }, textos: {} }, field: 'informe.clase' },
      ]);
    const { bloqueo, emitido } = await h.ok('informes.previsualizar', preparar);
    expectSpanish(bloqueo ?? '');
    expect(emitido).toBeNull();
    await expectBadInputs(h, central, 'informes.emitir', [{ what: 'running', input: preparar, field: 'informe.numero' }]);
    await expectBadInputs(h, central, 'informes.exportar', [
      {
        what: 'a month',
        input: { informe: { clase: 'MENSUAL', anio: 2026, numero: 3 }, formato: 'CSV', proposito: 'CCPD' },
        field: 'informe.clase',
      },
    ]);
  });

  it('not from packages that end within the year: then from those that hold all of it', async () => {
    await h.close();
    h = await openLugar(central, { reloj: '2027-01-11T09:00:00-05:00' });
    expect((await h.ok('informes.previsualizar', preparar)).bloqueo).toContain('31/12/2026');
    await expectBadInputs(h, central, 'informes.emitir', [{ what: 'nothing whole', input: preparar, field: 'informe.numero' }]);

    for (const punto of ['DC-13', 'DC-16'] as const) {
      const p = await openLugar(puntos[punto], { reloj: ENERO_2027 });
      for (let n = 0; n < 10; n += 1) await p.ok('casos.registrar', casoMinimo({ conocidoEn: '2026-03-20T09:00:00-05:00' }));
      const archivo = await entregar(p, usb.enero);
      await p.close();
      await recibir(h, archivo);
    }
    const { avisos, bloqueo } = await h.ok('informes.previsualizar', preparar);
    expect(bloqueo).toBeNull();
    expect(avisos.join(' ')).toMatch(/no se cuentan .*DC-15, DC-17, DC-18/);
    await expectBadInputs(h, central, 'informes.exportar', [
      { what: 'not issued', input: { informe: CANTON_2026, formato: 'CSV', proposito: 'CCPD' }, field: 'informe.numero' },
    ]);

    const { documentoId, numero } = await h.ok('informes.emitir', preparar);
    expect(numero).toBe('CENTRAL-2027-0001-IM');
    const hoja = h.rendered.findLast(({ tipo, marcas }) => tipo === 'INFORME' && !marcas.borrador);
    if (hoja?.tipo !== 'INFORME') throw new Error('no report');
    expect(hoja.datos).toMatchObject({
      alcance: 'CANTON',
      clase: 'ANUAL',
      periodo: 'año 2026',
      punto: { codigo: 'CENTRAL', nombre: 'Oficina central' },
      firmas: { coordinacion: 'Jacaranda Inventado Muestra', secretaria: 'Nube Demo Ficticio' },
    });
    const porPunto = hoja.datos.tablas.find(({ clave }) => clave === 'PUNTOS');
    expect(porPunto?.nota).toContain('2 de 24 defensorías');
    const texto = (codigo: string) => porPunto?.filas.find(({ etiqueta }) => etiqueta.startsWith(codigo))?.celdas[0]?.texto;
    // 4 + 10 and 2 + 10; of DC-17 nothing, not even the two cases of March
    expect([texto('DC-13'), texto('DC-16'), texto('DC-17'), texto('Total')]).toEqual(['14', '12', 'sin datos', '26']);
    // the one conflict of DC-13 is not told, nor is what it could be worked out from
    const naturaleza = hoja.datos.tablas.find(({ clave }) => clave === 'CASOS')?.filas.map(({ celdas }) => celdas.at(-1)?.texto);
    expect(naturaleza?.slice(0, 3)).toEqual(['—', '0', '<5']);
    expect(hoja.datos.tablas.map(({ clave }) => clave)).toEqual(['CASOS', 'NNA', 'PUNTOS', 'CRUCE']);
    expect(JSON.stringify(hoja.datos)).not.toMatch(/"(texto|valor)":"?[1-4]"?[,}]/);
    expect(JSON.stringify(hoja.datos)).not.toMatch(CODIGO);

    // read, printed, exported, annulled, and another one with the next number: it had left, so its numbers stand
    await h.ok('documentos.leer', { id: documentoId, copia: false });
    expect((await h.ok('documentos.imprimir', { id: documentoId })).impreso).toBe(true);
    expect(await h.ok('informes.exportar', { informe: CANTON_2026, formato: 'CSV', proposito: 'CCPD' })).toEqual({ guardado: true });
    expect(Buffer.from(h.desktop.saved.at(-1) ?? []).toString('utf8')).toContain(
      '\r\nConsolidado cantonal;CENTRAL;01/01/2026;31/12/2026;Casos nuevos por defensoría;Total;Total;26\r\n',
    );
    expect(await h.ok('informes.exportar', { informe: CANTON_2026, formato: 'XLSX', proposito: 'CCPD' })).toEqual({ guardado: true });
    expect(h.desktop.suggested.at(-1)).toBe('informe-CENTRAL-2026-A01.xlsx');
    if (python3.falta === null) {
      const libro = leerXlsx(h.desktop.saved.at(-1) ?? new Uint8Array());
      expect(libro[0]?.nombre).toBe('1 Consolidado cantonal');
      const puntosHoja = libro.find(({ nombre }) => nombre.endsWith('Casos nuevos por defensoría'));
      expect(puntosHoja?.filas.at(-1)?.map(contenido)).toEqual(['Total', 26]);
      expect(puntosHoja?.filas[13]?.map(contenido)).toEqual(['DC-13 San Jacinto', 14]);
      expect(libro.flatMap(({ filas }) => filas.flat()).some((celda) => celda?.formula)).toBe(false);
    }
    await h.ok('documentos.anular', { id: documentoId, razon: 'Falta el texto de necesidades.' });
    expect((await h.ok('informes.emitir', preparar)).numero).toBe('CENTRAL-2027-0002-IM');
    expect((await h.ok('informes.listar', {})).informes.map(({ numero: uno, alcance, anulado }) => [uno, alcance, anulado])).toEqual([
      ['CENTRAL-2027-0002-IM', 'CANTON', false],
      ['CENTRAL-2027-0001-IM', 'CANTON', true],
    ]);
  });
});
