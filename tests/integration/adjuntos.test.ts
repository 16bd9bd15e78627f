import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADJUNTO_MAX_BYTES } from '@core/features/adjuntos/adjuntos.rules';
import { conExif, jpeg, LUGAR, m4a, pdf, png } from '../support/archivos';
import { casoMinimo, valorar } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';

let template: Template;
let h: Harness;
let casoId: string;
let sexual: string;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'coordinadora');
  casoId = (await h.ok('casos.registrar', casoMinimo())).id;
  sexual = (await h.ok('casos.registrar', casoMinimo({ tipos: ['SEX-02'] }))).id;
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

const base64 = (bytes: Buffer) => bytes.toString('base64');
const nuevo = (contenido: Buffer, cambio: object = {}) => ({
  casoId,
  titulo: 'Respuesta de la Junta',
  contenido: base64(contenido),
  declaracion: true,
  ...cambio,
});

describe('a file kept with a case', () => {
  it('comes back as it went in, is in the timeline, and its bytes stand nowhere in clear', async () => {
    const { id, sha256 } = await h.ok('adjuntos.agregar', nuevo(pdf()));
    const leido = await h.ok('adjuntos.leer', { id });
    expect(Buffer.from(leido.contenido, 'base64').equals(pdf())).toBe(true);
    expect(leido.adjunto).toMatchObject({
      id,
      casoId,
      titulo: 'Respuesta de la Junta',
      tipoMime: 'application/pdf',
      sha256,
      sinMetadatos: false,
    });
    const caso = await h.ok('casos.obtener', { id: casoId });
    expect(caso.historia[0]).toMatchObject({ tipo: 'ADJUNTO', referenciaId: id, texto: 'Archivo guardado: Respuesta de la Junta' });
    const archivo = withRaw(h.folder, template.rawKeyHex, (c) =>
      c.prepare('SELECT archivo FROM adjunto WHERE id = ?').pluck().get(id),
    ) as string;
    const stored = fs.readFileSync(`${h.folder}/${archivo}`);
    expect(stored.includes('%PDF')).toBe(false);
  });

  it('loses the place and the device before it is kept', async () => {
    const { id } = await h.ok('adjuntos.agregar', nuevo(conExif(jpeg(), 6), { titulo: 'Croquis' }));
    const { adjunto, contenido } = await h.ok('adjuntos.leer', { id });
    expect(adjunto).toMatchObject({ tipoMime: 'image/jpeg', sinMetadatos: true });
    expect(Buffer.from(contenido, 'base64').includes(LUGAR)).toBe(false);
  });

  it('is not kept twice, whatever its metadata say', async () => {
    await expectNothingWritten(h, template, async () => {
      const refused = await h.refused('ADJUNTO_NO_ADMITIDO', 'adjuntos.agregar', nuevo(conExif(jpeg(), 6), { titulo: 'Otra vez' }));
      expect(refused.fields?.['contenido']).toMatch(/ya está guardado/);
    });
  });

  it('is taken out of sight with a reason and never deleted', async () => {
    const { id } = await h.ok('adjuntos.agregar', nuevo(m4a(), { titulo: 'Audio de la reunión' }));
    await h.ok('adjuntos.retirar', { id, razon: 'Se guardó en el caso equivocado.' });
    await h.refused('NO_ENCONTRADO', 'adjuntos.leer', { id });
    await h.refused('TRANSICION_NO_PERMITIDA', 'adjuntos.retirar', { id, razon: 'Se guardó en el caso equivocado.' });
    const { adjuntos } = await h.ok('adjuntos.listar', { casoId });
    expect(adjuntos.find((uno) => uno.id === id)).toMatchObject({ retiradoRazon: 'Se guardó en el caso equivocado.' });
    expect(() => withRaw(h.folder, template.rawKeyHex, (c) => c.prepare('DELETE FROM adjunto WHERE id = ?').run(id))).toThrow(
      /no se borra|readonly/,
    );
  });

  it('whose bytes were altered on the disk is not shown', async () => {
    const { id } = await h.ok('adjuntos.agregar', nuevo(png(), { titulo: 'Mapa del barrio' }));
    const archivo = withRaw(h.folder, template.rawKeyHex, (c) =>
      c.prepare('SELECT archivo FROM adjunto WHERE id = ?').pluck().get(id),
    ) as string;
    const file = `${h.folder}/${archivo}`;
    const bytes = fs.readFileSync(file);
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    fs.writeFileSync(file, bytes);
    await h.refused('DOCUMENTO_ALTERADO', 'adjuntos.leer', { id });
  });

  it('may be as large as 20 MB and not a byte more', async () => {
    const big = Buffer.concat([Buffer.alloc(ADJUNTO_MAX_BYTES - pdf().length, '%PDF-1.4\n'), pdf()]);
    expect(big.length).toBe(ADJUNTO_MAX_BYTES);
    const { id } = await h.ok('adjuntos.agregar', nuevo(big, { titulo: 'Expediente escaneado' }));
    expect((await h.ok('adjuntos.leer', { id })).adjunto.bytes).toBe(ADJUNTO_MAX_BYTES);
    await h.refused('ADJUNTO_MUY_GRANDE', 'adjuntos.agregar', nuevo(Buffer.concat([Buffer.from('%PDF-'), big]), { titulo: 'Más grande' }));
  });
});

describe('what the title says (§1.5.1, §1.5.6, CONA 80)', () => {
  it('names no child and announces no picture of an injury', async () => {
    const con = (titulo: string, bytes = png()) => ({ ...nuevo(bytes, { titulo }) });
    await expectBadInputs(h, template, 'adjuntos.agregar', [
      { what: 'the child by her name', input: con('Partida de Luna', pdf()), field: 'titulo' },
      { what: 'the child in capitals', input: con('PARTIDA DE LUNA EJEMPLO', pdf()), field: 'titulo' },
      { what: 'an injury and the child', input: con('Lesión de la espalda de Luna Ejemplo'), field: 'titulo' },
      { what: 'an injury', input: con('Lesión de la espalda'), field: 'titulo' },
      { what: 'bruises', input: con('moretones en los brazos'), field: 'titulo' },
      { what: 'a photograph of it inside a PDF', input: con('Fotos de las heridas', pdf()), field: 'titulo' },
    ]);
    const { id } = await h.ok(
      'adjuntos.agregar',
      nuevo(Buffer.concat([pdf(), Buffer.from('\n')]), { titulo: 'Certificado de lesiones del hospital' }),
    );
    await expectBadInputs(h, template, 'adjuntos.retirar', [
      { what: 'the child in the reason', input: { id, razon: 'Es de otra niña, no de Luna Ejemplo.' }, field: 'razon' },
    ]);
  });
});

describe('hard stop: nothing intimate of a case of sexual violence is kept (§1.5.6)', () => {
  it.each<[string, () => Buffer]>([
    ['a picture', jpeg],
    ['a picture named otherwise', png],
    ['a recording', m4a],
  ])('%s is refused, also with the statement given', async (_what, bytes) => {
    await expectNothingWritten(h, template, async () => {
      const refused = await h.refused('ADJUNTO_NO_ADMITIDO', 'adjuntos.agregar', nuevo(bytes(), { casoId: sexual }));
      expect(refused.message).toMatch(/Fiscalía/);
    });
  });

  it('a written answer of the authority is kept', async () => {
    await h.ok('adjuntos.agregar', nuevo(pdf(), { casoId: sexual }));
  });

  it('a picture taken in before the case became one is not shown any more', async () => {
    const caso = (await h.ok('casos.registrar', casoMinimo({ relato: 'Otro caso que después resulta ser más grave.' }))).id;
    const { id } = await h.ok('adjuntos.agregar', nuevo(png(), { casoId: caso, titulo: 'Fotografía del cuaderno' }));
    await h.ok('adjuntos.leer', { id });
    await valorar(h, caso, { tipos: ['VIO-01', 'SEX-02'], riesgo: 'CRITICO' });
    await h.refused('MOTIVO_REQUERIDO', 'adjuntos.leer', { id });
    await h.refused('ADJUNTO_NO_ADMITIDO', 'adjuntos.leer', { id, motivo: 'Preparar el oficio' });
  });
});

it('refuses', async () => {
  const base = nuevo(jpeg());
  await expectBadInputs(h, template, 'adjuntos.agregar', [
    {
      what: 'a picture without the statement',
      input: { ...nuevo(png()), titulo: 'Sin declarar', declaracion: false },
      field: 'declaracion',
    },
    { what: 'no title', input: { ...base, titulo: '  ' }, field: 'titulo' },
    { what: 'a long title', input: { ...base, titulo: 'x'.repeat(121) }, field: 'titulo' },
    { what: 'no content', input: { ...base, contenido: '' }, field: 'contenido' },
    { what: 'what is no base64', input: { ...base, contenido: 'no es base64 ¿verdad?' }, field: 'contenido', code: 'ADJUNTO_NO_ADMITIDO' },
    {
      what: 'a page',
      input: { ...base, contenido: base64(Buffer.from('<html>hola</html>')) },
      field: 'contenido',
      code: 'ADJUNTO_NO_ADMITIDO',
    },
    { what: 'a video', input: { ...base, contenido: base64(m4a({ video: true })) }, field: 'contenido', code: 'ADJUNTO_NO_ADMITIDO' },
    {
      what: 'half a picture',
      input: { ...base, contenido: base64(jpeg().subarray(0, 200)) },
      field: 'contenido',
      code: 'ADJUNTO_NO_ADMITIDO',
    },
    {
      what: 'a record of no case',
      input: {
        ...nuevo(m4a()),
        titulo: 'Con referencia ajena',
        referencia: { tipo: 'VISITA', id: '0195a000-0000-7000-8000-00000000000f' },
      },
      field: 'referencia',
      code: 'NO_ENCONTRADO',
    },
    { what: 'a record of an unknown kind', input: { ...base, referencia: { tipo: 'usuario', id: casoId } }, field: 'referencia.tipo' },
  ]);
  for (const [name, input] of [
    ['adjuntos.agregar', { ...base, casoId: '0195a000-0000-7000-8000-00000000000f' }],
    ['adjuntos.leer', { id: '0195a000-0000-7000-8000-00000000000f' }],
    ['adjuntos.listar', { casoId: '0195a000-0000-7000-8000-00000000000f' }],
    ['adjuntos.retirar', { id: '0195a000-0000-7000-8000-00000000000f', razon: 'No existe este archivo.' }],
  ] as const)
    await h.refused('NO_ENCONTRADO', name, input);
});
