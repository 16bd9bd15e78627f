import fs from 'node:fs';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGRESOR, casoMinimo, triajeA } from '../support/casos';
import { cli, ensureCli, lines, startCli } from '../support/cli';
import { CLAVE, cleanFolders, OTRA_CLAVE, rawKeyOf, RELOJ, tempFolder } from '../support/program';
import { decryptSqlcipher } from '../support/sqlcipher-reader';

/*
 * A whole working day through the command line, with a word of its own in every field where a person may write, wrong
 * passwords, a letter, a backup, a restore and a sudden death. Then every byte that was left anywhere is searched for them.
 */
const raiz = tempFolder('canario');
const carpeta = Object.fromEntries(
  ['datos', 'usb', 'tmp', 'home', 'cwd', 'restaurado', 'papel'].map((name) => [name, path.join(raiz, name)]),
) as Record<'datos' | 'usb' | 'tmp' | 'home' | 'cwd' | 'restaurado' | 'papel', string>;
const canarios: string[] = [];
/** The next word: a letter that is not ASCII in it, so that every encoding of it looks different. */
const c = (): string => {
  const word = `Qanarí${String(canarios.length + 1).padStart(2, '0')}ñoXil`;
  canarios.push(word);
  return word;
};

const entorno = { TMPDIR: carpeta.tmp, HOME: carpeta.home, VIGIA_CLAVE: CLAVE };
const vigia = (args: readonly string[], env: Record<string, string> = {}, input = '') => {
  const { code, stdout, stderr } = cli([...args, '--reloj', RELOJ], { env: { ...entorno, ...env }, input, cwd: carpeta.cwd });
  return {
    code,
    stderr,
    answers: stdout === '' ? [] : (lines(stdout) as { ok: boolean; data: Record<string, unknown>; error?: { code: string } }[]),
  };
};
const como = ['--datos', carpeta.datos, '--usuario', 'Aurora'];
const pares = (list: readonly (readonly [string, unknown, string?])[], extra: readonly string[] = []) =>
  vigia(['call', '-', '--datos', carpeta.datos, '--usuario', usuario, ...extra], {}, JSON.stringify(list)).answers;

let usuario = '';
let identity = '';
let rawKeyHex = '';
/** Who told the first case, and how many words had been written when the backup was made. */
let sellados: string[] = [];
let respaldados = 0;

const caso = () => {
  const [nombre, contacto] = [c(), c()];
  if (sellados.length === 0) sellados = [nombre, contacto];
  return casoMinimo({
    nna: [
      {
        nn: false,
        nombres: c(),
        primerApellido: c(),
        segundoApellido: c(),
        sexo: 'MUJER',
        edadMeses: 84,
        edadFuente: 'REFERIDA',
        tipoDocumento: 'PASAPORTE',
        numeroDocumento: c(),
        documentoObservacion: c(),
      },
    ],
    denunciante: { tipo: 'RESERVADO', calidad: 'VECINO', nombre, contacto },
    barrio: c(),
    relato: `Se cuenta que ${c()} y nada más.`,
    tipos: ['SEX-02'],
    triaje: triajeA('A3'),
  });
};

beforeAll(async () => {
  ensureCli();
  for (const folder of Object.values(carpeta)) fs.mkdirSync(folder, { recursive: true });
  fs.rmdirSync(carpeta.datos);
  // only the first of the given names may stand outside the encryption («Aurora Q.»)
  const [segundo, apellidos, telefono, direccion, cargo] = [c(), `${c()} ${c()}`, c(), c(), c()];
  const inicio = vigia([
    'iniciar',
    '--datos',
    carpeta.datos,
    '--punto',
    'DC-13',
    '--nombres',
    `Aurora ${segundo}`,
    '--apellidos',
    apellidos,
    '--nacimiento',
    '1984-05-10',
    '--telefono',
    telefono,
    '--direccion',
    direccion,
    '--cargo',
    cargo,
  ]);
  expect(inicio).toMatchObject({ code: 0, stderr: '' });
  const data = inicio.answers[0]?.data as { claveRecuperacion: string; usuario: { nombre: string } };
  identity = data.claveRecuperacion;
  usuario = data.usuario.nombre;
  expect(usuario).toBe('Aurora Q.');
  rawKeyHex = await rawKeyOf(carpeta.datos, identity);

  const id = uuidv7();
  const registro = caso();
  const [registrado] = pares([['casos.registrar', registro, id]]);
  expect(registrado).toMatchObject({ ok: true });
  const [visto] = pares([['casos.obtener', { id, motivo: c() }]]);
  const [{ id: nnaId } = { id: '' }] = (visto?.data['nna'] ?? []) as { id: string }[];
  const { tipos: _tipos, naturaleza: _naturaleza, triaje: _triaje, ...base } = registro;
  const edicion = {
    ...base,
    id,
    version: 1,
    nna: [{ ...registro.nna[0], id: nnaId, viveCon: c(), institucionEducativa: c(), salud: c() }],
    agresores: [{ ...AGRESOR, nombres: c(), parentesco: c(), ocupacion: c(), direccion: c(), acceso: c() }],
    hechos: [{ fecha: '2026-03-15', hora: '18:00', lugar: c(), texto: c() }],
    direccion: c(),
    contactoSeguro: c(),
    opinionNna: c(),
    lugarHecho: c(),
    actuaciones: c(),
    solicitud: c(),
  };
  const [oficio, ficha] = [uuidv7(), uuidv7()];
  const dia = pares(
    [
      ['casos.editar', edicion],
      ['casos.valorar', { id, version: 2, tipos: ['SEX-02'], naturaleza: 'VULNERACION', respuestas: {}, riesgo: 'CRITICO', razon: c() }],
      ['casos.obtener', { id, motivo: c() }],
      ['casos.registrarLlamada911', { casoId: id, llamadoEn: RELOJ, numeroFicha: c(), operador: c(), unidad: c(), nota: c() }],
      ['derivaciones.previsualizar', { casoId: id, institucion: 'FISCALIA' }],
      ['derivaciones.emitir', { casoId: id, institucion: 'FISCALIA' }, oficio],
      ['documentos.emitirFicha', { casoId: id, version: 'INTERNA' }, ficha],
      ['documentos.guardarPdf', { id: oficio }],
      [
        'derivaciones.registrarDenunciaVerbal',
        { casoId: id, institucion: 'FISCALIA', funcionario: c(), denunciadoEn: RELOJ, canal: 'TELEFONO', numero: c() },
      ],
      ['borradores.guardar', { clave: 'registrar', esquema: 1, contenido: JSON.stringify({ relato: c() }) }],
      [
        'acceso.agregarPersona',
        {
          persona: { nombres: `Brisa ${c()}`, apellidos: c(), cedula: c(), telefono: c(), direccion: c(), cargo: c() },
          roles: ['DEFENSOR'],
          clave: OTRA_CLAVE,
        },
      ],
      ['casos.listar', { texto: 'Qanarí', limite: 50 }],
    ],
    ['--carpeta', carpeta.papel],
  );
  expect(dia.map(({ ok, error }) => (ok ? 'OK' : error?.code))).toEqual(dia.map(() => 'OK'));
  const despues = pares([['casos.obtener', { id, motivo: 'Prueba automática' }]])[0]?.data as {
    documentos: { derivacionId: string | null }[];
  };
  const derivacionId = despues.documentos.find((uno) => uno.derivacionId !== null)?.derivacionId;
  expect(
    pares([
      [
        'derivaciones.registrarEntrega',
        { derivacionId, entregadaEn: RELOJ, canal: 'MANO', recibidoPor: c(), recibidoCargo: c(), numeroTramite: c() },
      ],
    ])[0],
  ).toMatchObject({ ok: true });

  for (let n = 0; n < 3; n += 1)
    expect(
      vigia(['call', 'casos.listar', '{"limite":1}', ...como.slice(0, 3), usuario], { VIGIA_CLAVE: 'no es esta la clave' }).answers[0]
        ?.error?.code,
    ).toBe('CLAVE_INCORRECTA');
  fs.rmSync(path.join(carpeta.datos, 'intentos.json')); // the wait of the wrong passwords, which the fixed clock would never end
  respaldados = canarios.length;
  expect(vigia(['respaldo', 'crear', '--datos', carpeta.datos, '--usuario', usuario, '--destino', carpeta.usb]).code).toBe(0);
  const archivo = path.join(carpeta.usb, fs.readdirSync(carpeta.usb)[0] ?? '');
  for (const datos of [carpeta.restaurado, carpeta.restaurado])
    expect(vigia(['restaurar', '--archivo', archivo, '--datos', datos], { VIGIA_RECUPERACION: identity }).code).toBe(0);
  expect(vigia(['respaldo', 'verificar', '--archivo', archivo], { VIGIA_RECUPERACION: identity }).code).toBe(0);

  await morir(
    Array.from({ length: 40 }, () => ['casos.registrar', caso()]),
    5,
  );
  await morir(
    [
      ['documentos.emitirFicha', { casoId: id, version: 'INTERNA' }],
      ['documentos.emitirFicha', { casoId: id, version: 'INTERNA' }],
    ],
    1,
  );
}, 120_000);
afterAll(cleanFolders);

/** Starts a list of operations and kills the process after so many answers: journals and temporary files stay behind. */
async function morir(list: readonly unknown[], after: number): Promise<void> {
  const child = startCli(['call', '-', '--datos', carpeta.datos, '--usuario', usuario, '--reloj', RELOJ], {
    env: entorno,
    cwd: carpeta.cwd,
  });
  const exit = new Promise((resolve) => child.once('exit', resolve));
  let seen = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    seen += chunk.toString().split('\n').length - 1;
    if (seen >= after) setTimeout(() => child.kill('SIGKILL'), 3);
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(list));
  await exit;
  expect(seen).toBeGreaterThanOrEqual(after);
}

function filesUnder(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(path.join(folder, entry.name)) : [path.join(folder, entry.name)]));
}

/** Every way in which a word could stand in a file. */
function spellings(word: string): Buffer[] {
  const utf8 = Buffer.from(word, 'utf8');
  const utf16 = Buffer.from(word, 'utf16le');
  const escaped = word.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  // base64 looks different by the place at which the word begins; the letters touched by its neighbours are left out
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  );
  return [
    utf8,
    utf16,
    Buffer.from(utf16).swap16(),
    Buffer.from(word, 'latin1'),
    Buffer.from(word.normalize('NFD'), 'utf8'),
    ...[escaped, encodeURIComponent(word), utf8.toString('hex'), ...base64].map((text) => Buffer.from(text, 'latin1')),
  ];
}

describe('after a whole day', () => {
  it('the words are there for who has the key, and who told is sealed once more', () => {
    const { plain } = decryptSqlcipher(fs.readFileSync(path.join(carpeta.restaurado, 'vigia.sqlite')), rawKeyHex);
    expect(canarios.slice(0, respaldados).filter((word) => !plain.includes(Buffer.from(word, 'utf8')))).toEqual(sellados);
    expect(respaldados).toBeGreaterThan(45);
  });

  it('and nowhere in clear: not in the data, the backup, temporary files, the home or the names of files', () => {
    const searched = [carpeta.datos, carpeta.usb, carpeta.tmp, carpeta.home, carpeta.cwd, carpeta.restaurado].flatMap(filesUnder);
    const needles = [...canarios, identity, rawKeyHex, CLAVE, OTRA_CLAVE].flatMap((word) =>
      spellings(word).map((bytes) => ({ word, bytes })),
    );
    const found: string[] = [];
    for (const file of searched) {
      const bytes = fs.readFileSync(file);
      const lower = Buffer.from(bytes.toString('latin1').toLowerCase(), 'latin1');
      for (const needle of needles)
        if (
          needle.bytes.length > 4 &&
          (bytes.includes(needle.bytes) || lower.includes(needle.bytes.toString('latin1').toLowerCase(), 0, 'latin1'))
        )
          found.push(`${path.relative(raiz, file)}: ${needle.word}`);
      if (needles.some(({ word }) => file.includes(word))) found.push(file);
    }
    expect(found).toEqual([]);
    expect(searched.length).toBeGreaterThan(15);
    expect(searched.some((file) => file.endsWith('-wal') && fs.statSync(file).size > 0)).toBe(true); // the death left a journal, and it was searched
    expect(canarios.length).toBeGreaterThan(50);
  });

  it('the search would find them: the letter that was saved on purpose has them', () => {
    expect(fs.readdirSync(carpeta.papel)).toHaveLength(1);
    const word = canarios[0] ?? '';
    for (const text of [
      word,
      `{"a":"${word}"}`,
      Buffer.from(`x${word}yz`).toString('base64'),
      Buffer.from(word).toString('hex'),
      Buffer.from(word, 'utf16le').toString('latin1'),
      encodeURIComponent(word),
    ]) {
      const bytes = Buffer.from(text, text.includes('\u0000') ? 'latin1' : 'utf8');
      expect(
        spellings(word).some((spelling) => bytes.includes(spelling)),
        text,
      ).toBe(true);
    }
  });

  it('outside the encryption stand only short sign-in names', () => {
    const outside = fs.readFileSync(path.join(carpeta.datos, 'llaves.json'), 'utf8');
    expect([...outside.matchAll(/"nombreEntrada": "([^"]+)"/g)].map(([, name]) => name)).toEqual(['Aurora Q.', 'Brisa Q.']);
    expect(fs.readdirSync(carpeta.datos).toSorted()).toEqual(
      expect.arrayContaining(['candado', 'copias', 'documentos', 'llaves.json', 'vigia.sqlite']),
    );
  });
});
