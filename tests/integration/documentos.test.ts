import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '@core/kernel/canonical-json';
import { DomainError } from '@core/kernel/errors';
import { casoListo, casoMinimo } from '../support/casos';
import { requireTool } from '../support/jueces';
import { cleanFolders, makeTemplate, openCopy, RELOJ_UTC, tempFolder, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';

const pdftotext = requireTool('pdftotext');
let template: Template;
let h: Harness;
let casoId: string;
let documentoId: string;
let numero: string;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'coordinadora');
  casoId = (await casoListo(h)).id;
  ({ documentoId, numero } = await h.ok('derivaciones.emitir', { casoId, institucion: 'JCPD' }));
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const fila = (id: string) =>
  withRaw(
    h.folder,
    template.rawKeyHex,
    (connection) => connection.prepare('SELECT * FROM documento_emitido WHERE id = ?').get(id) as Record<string, string | number>,
  );
const archivo = (nombre: string | number | undefined) => path.join(h.folder, ...String(nombre).split('/'));
const leer = async (id: string, copia: boolean) => Buffer.from((await h.ok('documentos.leer', { id, copia })).pdf, 'base64');
const emitir = async () => (await h.ok('documentos.emitirFicha', { casoId, version: 'RESERVADA' })).documentoId;
function texto(pdf: Uint8Array): string {
  const file = path.join(tempFolder('pdf'), 'x.pdf');
  fs.writeFileSync(file, pdf);
  return pdftotext.run(['-layout', file, '-']);
}

describe('documentos.leer and listar', () => {
  it('the frozen PDF with its hash, its snapshot with its own, and who issued it', async () => {
    const { documento } = await h.ok('documentos.leer', { id: documentoId, copia: false });
    const pdf = await leer(documentoId, false);
    expect(documento).toEqual({
      id: documentoId,
      casoId,
      anulacion: null,
      tipo: 'OFICIO',
      numero,
      emitidoEn: RELOJ_UTC,
      emitidoPor: 'Aurora E.',
      salidas: 0,
      pdfSha256: hash(pdf),
    });
    const row = fila(documentoId);
    expect(row).toMatchObject({ pdf_sha256: hash(pdf), pdf_bytes: pdf.length, sufijo: 'O', anio: 2026, secuencia: 1, estado: 'EMITIDO' });
    expect(hash(String(row['datos']))).toBe(row['datos_sha256']);
    expect(canonicalJson(JSON.parse(String(row['datos'])))).toBe(row['datos']);
    expect((await h.ok('documentos.listar', { casoId })).documentos).toEqual([documento]);
  });

  it('the files beside the database are encrypted and named by what is on disk', async () => {
    const sealed = fs.readFileSync(archivo(fila(documentoId)['pdf_archivo']));
    expect(sealed.includes('%PDF')).toBe(false);
    expect(fila(documentoId)['pdf_archivo']).toBe(`documentos/${hash(sealed).slice(0, 2)}/${hash(sealed)}.bin`);
  });

  it('what changes in the case afterwards does not change the document', async () => {
    const antes = await leer(documentoId, false);
    await h.ok('acceso.editarPersona', {
      id: template.ids.coordinadora,
      persona: { nombres: 'Aurora', apellidos: 'Ejemplo Cambiada', fechaNacimiento: '1984-05-10', direccion: 'Otra calle' },
      roles: ['COORDINADOR'],
      activo: true,
    });
    expect((await leer(documentoId, false)).equals(antes)).toBe(true);
  });

  it('refuses', async () => {
    await h.refused('NO_ENCONTRADO', 'documentos.leer', { id: uuidv7(), copia: false });
    await h.refused('NO_ENCONTRADO', 'documentos.imprimir', { id: uuidv7() });
    await h.refused('NO_ENCONTRADO', 'documentos.guardarPdf', { id: uuidv7() });
    await h.refused('NO_ENCONTRADO', 'documentos.listar', { casoId: uuidv7() });
    await expectBadInputs(h, template, 'documentos.leer', [
      { what: 'a number for an id', input: { id: numero, copia: false }, field: 'id' },
      { what: 'a path for an id', input: { id: '../../vigia.sqlite', copia: false }, field: 'id' },
      { what: 'no choice of copy', input: { id: documentoId }, field: 'copia' },
    ]);
    await expectBadInputs(h, template, 'documentos.guardarPdf', [
      { what: 'a place of one’s own', input: { id: documentoId, ruta: '/etc/cron.d/x' }, field: 'ruta' },
    ]);
    withRaw(h.folder, template.rawKeyHex, (connection) => {
      connection.exec('DROP TRIGGER documento_congelado');
      connection.prepare("UPDATE documento_emitido SET punto_id = 'DC-21' WHERE id = ?").run(documentoId);
    });
    for (const [name, input] of [
      ['documentos.leer', { id: documentoId, copia: false }],
      ['documentos.imprimir', { id: documentoId }],
      ['documentos.guardarPdf', { id: documentoId }],
    ] as const)
      await h.refused('NO_ENCONTRADO', name, input);
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare("UPDATE documento_emitido SET punto_id = 'DC-13' WHERE id = ?").run(documentoId),
    );
  });
});

describe('the first to leave is the original, then COPIA', () => {
  it('printed', async () => {
    const id = await emitir();
    h.desktop.accepts = false;
    expect(await h.ok('documentos.imprimir', { id })).toEqual({ impreso: false, copia: false }); // gave up: it has not left
    h.desktop.accepts = true;
    expect(await h.ok('documentos.imprimir', { id })).toEqual({ impreso: true, copia: false });
    expect(await h.ok('documentos.imprimir', { id })).toEqual({ impreso: true, copia: true });
    const [primera, segunda] = h.desktop.printed.slice(-2).map((pdf) => Buffer.from(pdf));
    expect(primera?.equals(await leer(id, false))).toBe(true);
    expect(segunda?.equals(await leer(id, true))).toBe(true);
    expect(segunda?.equals(primera as Buffer)).toBe(false);
    expect(fila(id)['salidas']).toBe(2);
  });

  it('saved, under a name that holds the number alone', async () => {
    const id = await emitir();
    const { numero: ficha } = (await h.ok('documentos.leer', { id, copia: false })).documento;
    await h.ok('documentos.guardarPdf', { id });
    expect(await h.ok('documentos.guardarPdf', { id })).toEqual({ guardado: true, copia: true });
    expect(h.desktop.suggested.slice(-2)).toEqual([`${ficha}.pdf`, `${ficha}-copia.pdf`]);
    h.desktop.accepts = false;
    expect(await h.ok('documentos.guardarPdf', { id })).toEqual({ guardado: false, copia: true });
    h.desktop.accepts = true;
    expect(fila(id)['salidas']).toBe(2);
  });

  it('a disk that does not take it: told so, and it has not left', async () => {
    const id = await emitir();
    const { savePdf } = h.desktop;
    h.desktop.savePdf = () => Promise.reject(new DomainError('NO_SE_PUDO_GUARDAR'));
    await expectNothingWritten(h, template, () => h.refused('NO_SE_PUDO_GUARDAR', 'documentos.guardarPdf', { id }));
    h.desktop.savePdf = savePdf;
    expect(await h.ok('documentos.guardarPdf', { id })).toEqual({ guardado: true, copia: false });
  });

  it.skipIf(pdftotext.falta)('says COPIA on paper; the original does not', async () => {
    const id = await emitir();
    expect(texto(await leer(id, false))).not.toContain('COPIA');
    expect(texto(await leer(id, true))).toContain('COPIA');
  });
});

describe('what is on disk is not believed', () => {
  const refuseAll = async (id: string, copia: boolean) => {
    const before = [h.desktop.printed.length, h.desktop.saved.length];
    await expectNothingWritten(h, template, async () => {
      await h.refused('DOCUMENTO_ALTERADO', 'documentos.leer', { id, copia });
      if (copia) return;
      await h.refused('DOCUMENTO_ALTERADO', 'documentos.imprimir', { id });
      await h.refused('DOCUMENTO_ALTERADO', 'documentos.guardarPdf', { id });
    });
    expect([h.desktop.printed.length, h.desktop.saved.length]).toEqual(before);
  };

  it.each(['pdf_archivo', 'copia_archivo'] as const)('an altered, cut, missing or exchanged file (%s)', async (columna) => {
    const [id, otro] = [await emitir(), await emitir()];
    const file = archivo(fila(id)[columna]);
    const good = fs.readFileSync(file);
    const damage: [string, () => void][] = [
      ['one bit', () => fs.writeFileSync(file, Buffer.from(good).fill((good[200] ?? 0) ^ 1, 200, 201))],
      ['cut', () => fs.writeFileSync(file, good.subarray(0, good.length - 1))],
      ['empty', () => fs.writeFileSync(file, '')],
      ['the PDF of another document', () => fs.copyFileSync(archivo(fila(otro)[columna]), file)],
      ['missing', () => fs.rmSync(file)],
    ];
    for (const [, act] of damage) {
      act();
      await refuseAll(id, columna === 'copia_archivo');
    }
    fs.writeFileSync(file, good);
    expect((await leer(id, columna === 'copia_archivo')).length).toBeGreaterThan(1000);
  });

  it('a row that points to another document’s file', async () => {
    const [id, otro] = [await emitir(), await emitir()];
    withRaw(h.folder, template.rawKeyHex, (connection) => {
      connection.exec('DROP TRIGGER IF EXISTS documento_congelado');
      connection.prepare('UPDATE documento_emitido SET pdf_archivo = ? WHERE id = ?').run(fila(otro)['pdf_archivo'], id);
    });
    await refuseAll(id, false);
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare("UPDATE documento_emitido SET pdf_archivo = '../vigia.sqlite' WHERE id = ?").run(id),
    );
    await refuseAll(id, false);
  });
});

describe('documentos: the case sheet', () => {
  it('is previewed as BORRADOR and writes nothing', async () => {
    await expectNothingWritten(h, template, async () => {
      const { pdf, faltantes } = await h.ok('documentos.previsualizarFicha', { casoId, version: 'INTERNA' });
      expect(pdf.length).toBeGreaterThan(1000);
      expect(faltantes.every(({ bloquea, texto: frase }) => !bloquea && frase.length > 5)).toBe(true);
    });
    expect(h.rendered.at(-1)).toMatchObject({ tipo: 'FICHA', datos: { numero: null }, marcas: { borrador: true } });
  });

  it('has its own series of numbers; even a case with the least can have one', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo({ tipos: [] }));
    const { numero: primera } = await h.ok('documentos.emitirFicha', { casoId: id, version: 'INTERNA' });
    const { numero: segunda } = await h.ok('documentos.emitirFicha', { casoId: id, version: 'RESERVADA' });
    expect([primera, segunda].map((uno) => uno.slice(-2))).toEqual(['FC', 'FC']);
    expect(Number(segunda.slice(11, 15))).toBe(Number(primera.slice(11, 15)) + 1);
    expect((await h.ok('documentos.listar', { casoId: id })).documentos.map((uno) => uno.numero)).toEqual([primera, segunda]);
  });

  it('the reserved one names nobody', async () => {
    await emitir();
    expect(JSON.stringify(h.rendered.at(-1))).not.toMatch(/Luna|Olmo|Hortensia|0900000003|Calle Inventada/);
    await h.ok('documentos.emitirFicha', { casoId, version: 'INTERNA' });
    expect(JSON.stringify(h.rendered.at(-1))).toMatch(/Luna/);
  });

  it('refuses', async () => {
    await expectNothingWritten(h, template, async () => {
      await h.refused('NO_ENCONTRADO', 'documentos.emitirFicha', { casoId: uuidv7(), version: 'INTERNA' });
      await h.refused('NO_ENCONTRADO', 'documentos.previsualizarFicha', { casoId: uuidv7(), version: 'INTERNA' });
    });
    await expectBadInputs(h, template, 'documentos.emitirFicha', [
      { what: 'an unknown version', input: { casoId, version: 'PUBLICA' }, field: 'version' },
      { what: 'no case', input: { version: 'INTERNA' }, field: 'casoId' },
    ]);
  });
});

describe('the frozen row', () => {
  it('cannot be changed or deleted by raw SQL, only counted out', async () => {
    const fresh = await openCopy(template);
    const { id } = await fresh.ok('casos.registrar', casoMinimo());
    fresh.renderFast();
    const ficha = await fresh.ok('documentos.emitirFicha', { casoId: id, version: 'INTERNA' });
    withRaw(fresh.folder, template.rawKeyHex, (connection) => {
      const columns = (connection.pragma('table_info(documento_emitido)') as { name: string }[]).map(({ name }) => name);
      expect(columns).toContain('pdf_sha256');
      for (const column of columns.filter((name) => name !== 'salidas' && name !== 'estado')) {
        expect(
          () => connection.prepare(`UPDATE documento_emitido SET ${column} = ${column} WHERE id = ?`).run(ficha.documentoId),
          column,
        ).toThrow(/congelado/);
      }
      expect(() => connection.prepare('DELETE FROM documento_emitido').run()).toThrow(/no se borra/);
      expect(() => connection.prepare('DELETE FROM caso').run()).toThrow(/no se borra/);
      expect(() => connection.prepare('UPDATE evento_caso SET texto = texto').run()).toThrow(/solo se agrega/);
      expect(() => connection.prepare('DELETE FROM evento_caso').run()).toThrow(/solo se agrega/);
      expect(connection.prepare('UPDATE documento_emitido SET salidas = salidas + 1').run().changes).toBe(1);
    });
    await fresh.close();
  });
});
