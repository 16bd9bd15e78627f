import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { compactPdf } from '@electron/documents/render/compact-pdf';
import { huellaCorta, huellaDatos, renderDocumento } from '@electron/documents/render/render-documento';
import { renderPdf, setFontsFolder } from '@electron/documents/render/render-pdf';
import { OFICIO_JCPD, RELOJ, SIN_MARCAS } from './ejemplos';
import { fontsFolder } from './fuente';
import { conMarcas, DOCUMENTOS_EJEMPLO, pdffonts, pdfinfo, qpdf, toFile } from './papel';

const folder = fontsFolder();
beforeAll(() => setFontsFolder(folder));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const options = { creadoEn: RELOJ, titulo: 'prueba' };

describe('same input, same bytes', () => {
  it('twice in one process, whatever is rendered in between', async () => {
    const first = await renderDocumento({ tipo: 'OFICIO', datos: OFICIO_JCPD, marcas: SIN_MARCAS });
    await renderDocumento(conMarcas('oficio-minimo', { copia: true }));
    const second = await renderDocumento(structuredClone({ tipo: 'OFICIO', datos: OFICIO_JCPD, marcas: SIN_MARCAS }));
    expect(sha256(second)).toBe(sha256(first));
  });

  it('in two other processes of the built program, in another time zone and language', async () => {
    const out = mkdtempSync(join(tmpdir(), 'vigia-proceso-'));
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    await build({
      configFile: false,
      root,
      logLevel: 'silent',
      resolve: { alias: { '@core': join(root, 'core'), '@electron': join(root, 'electron') } },
      ssr: { noExternal: true },
      build: {
        ssr: join(root, 'tests/unit/documentos/proceso.ts'),
        target: 'node18',
        outDir: out,
        minify: false,
        rollupOptions: {
          external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
          output: { format: 'cjs', entryFileNames: 'proceso.cjs' },
        },
      },
    });
    const run = (env: Record<string, string>): unknown =>
      JSON.parse(
        execFileSync(process.execPath, [join(out, 'proceso.cjs'), folder], {
          encoding: 'utf8',
          env: { ...process.env, NODE_OPTIONS: '', ...env },
        }),
      );
    const here: Record<string, string> = {};
    for (const [nombre, documento] of Object.entries(DOCUMENTOS_EJEMPLO)) here[nombre] = sha256(await renderDocumento(documento));
    expect(run({ TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8' })).toEqual(here);
    expect(run({ TZ: 'America/Guayaquil', LANG: 'C' })).toEqual(here);
  });

  it('another snapshot, other bytes and another printed hash; stamps do not change the hash', async () => {
    const otro = { ...OFICIO_JCPD, fuente: `${OFICIO_JCPD.fuente ?? ''}!` };
    expect(huellaCorta(otro)).not.toBe(huellaCorta(OFICIO_JCPD));
    expect(huellaCorta(OFICIO_JCPD)).toMatch(/^[0-9a-f]{8}$/);
    expect(huellaDatos(JSON.parse(JSON.stringify(OFICIO_JCPD)) as typeof OFICIO_JCPD)).toBe(huellaDatos(OFICIO_JCPD));
    const copia = await renderDocumento(conMarcas('oficio-jcpd', { copia: true }));
    expect(sha256(copia)).not.toBe(sha256(await renderDocumento(conMarcas('oficio-jcpd', {}))));
  });
});

describe('what a definition may reach', () => {
  it.each([
    ['a file outside the fonts folder', { content: [{ image: '/etc/hostname' }] }],
    ['a file beside the fonts folder with its name as a prefix', { content: [{ image: `${folder}-otra/x.png` }] }],
    ['the fonts folder left by ..', { content: [{ image: `${folder}/../x.png` }] }],
    ['an address', { content: [{ image: 'foto' }], images: { foto: 'https://ejemplo.invalid/x.png' } }],
  ])('refuses %s', async (_, definition) => {
    await expect(renderPdf({ ...definition, defaultStyle: { font: 'Atkinson' } }, options)).rejects.toThrow('denied');
  });

  it('refuses a fonts folder without the fonts', () => {
    expect(() => setFontsFolder(tmpdir())).toThrow('ENOENT');
  });

  it('refuses data that are not a snapshot', async () => {
    const roto = { ...OFICIO_JCPD, hechos: [{ texto: 'x'.repeat(20_000) }] };
    // @ts-expect-error: what an older program or a damaged row could hand over
    await expect(renderDocumento({ tipo: 'OFICIO', datos: roto, marcas: SIN_MARCAS })).rejects.toThrow();
  });

  it('leaves the definition as it was', async () => {
    const definition = { content: [{ text: 'hola → adiós' }], defaultStyle: { font: 'Atkinson' } };
    const before = structuredClone(definition);
    await renderPdf(definition, options);
    expect(definition).toEqual(before);
  });
});

describe('compactPdf', () => {
  it.each(['', '%PDF-1.7\nnada', 'startxref\n3\n%%EOF\n'])('refuses what pdfkit did not write %#', (text) => {
    expect(() => compactPdf(Buffer.from(text))).toThrow('compactPdf');
  });
  it('makes a letter several times smaller than plain', async () => {
    const pdf = await renderDocumento(conMarcas('oficio-jcpd', {}));
    expect(pdf.length).toBeLessThan(60_000);
    expect(Buffer.from(pdf).includes('/FlateDecode')).toBe(true);
  });
});

describe.skipIf(qpdf.falta)(`qpdf ${qpdf.falta ?? ''}`, () => {
  it.each(Object.entries(DOCUMENTOS_EJEMPLO))('finds no fault in %s', async (_, documento) => {
    expect(qpdf.run(['--check', toFile(await renderDocumento(documento))])).toContain('No syntax or stream encoding errors found');
  });
  it.each([{ copia: true }, { ficticio: true }, { borrador: true }, { copia: true, ficticio: true, borrador: true }])(
    'nor with stamps %o',
    async (marcas) => {
      expect(qpdf.run(['--check', toFile(await renderDocumento(conMarcas('oficio-jcpd', marcas)))])).toContain(
        'No syntax or stream encoding errors found',
      );
    },
  );
});

describe.skipIf(pdffonts.falta)(`pdffonts ${pdffonts.falta ?? ''}`, () => {
  it.each(Object.entries(DOCUMENTOS_EJEMPLO))('every font of %s is Atkinson, embedded, subset and readable', async (_, documento) => {
    const rows = pdffonts
      .run([toFile(await renderDocumento(documento))])
      .trim()
      .split('\n')
      .slice(2);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+AtkinsonHyperlegibleNext-\w+ .* yes yes yes /);
  });
});

describe.skipIf(pdfinfo.falta)(`pdfinfo ${pdfinfo.falta ?? ''}`, () => {
  it.each([
    ['oficio-jcpd', {}, 'DC-13-2026-0001-O', 2],
    ['oficio-largo', {}, 'DC-13-2026-0123-O', 9],
    ['oficio-minimo', {}, 'DC-13-2026-0003-O', 2],
    ['oficio-minimo', { borrador: true }, 'Borrador', 2],
    ['ficha-interna', {}, 'DC-13-2026-0001-FC', 4],
    ['ficha-reservada', {}, 'DC-13-2026-0001-FC', 2],
    ['ficha-minima', {}, 'Borrador', 2],
    ['hoja-recuperacion', {}, 'Hoja de recuperación DC-13', 1],
    ['hoja-recuperacion', { ficticio: true }, 'Hoja de recuperación DC-13', 1],
  ])('%s %o: A4, its code as title, its pages, and nobody named', async (nombre, marcas, titulo, paginas) => {
    const info = pdfinfo.run([toFile(await renderDocumento(conMarcas(nombre, marcas)))]);
    expect(info).toMatch(new RegExp(`^Title: +${titulo}$`, 'm'));
    expect(info).toMatch(new RegExp(`^Pages: +${paginas}$`, 'm'));
    expect(info).toMatch(/^Page size: +595\.28 x 841\.89 pts \(A4\)$/m);
    expect(info).toMatch(/^CreationDate: .*2026/m);
    expect(info).not.toMatch(/Luna|Ejemplo|Jacaranda|Author/);
  });
});
