import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentoImprimible } from '@core/features/documentos/documento-imprimible.datos';
import { LEYENDAS } from '@core/features/documentos/documentos.texts';
import { setFontsFolder } from '@electron/documents/render/render-pdf';
import { SIN_MARCAS } from './ejemplos';
import { ACTA } from './ejemplos-acta';
import { CIERRE_LARGA } from './ejemplos-cierre';
import { AVISO } from './ejemplos-papeles';
import { VISITA } from './ejemplos-visita';
import { fontsFolder } from './fuente';
import { bare, pagesOf, pdftotext } from './papel';

/** Whatever is typed into a document of a case, within its limits, comes out of the printer. */

describe.skipIf(pdftotext.falta)(`pdftotext ${pdftotext.falta ?? ''}`, () => {
  beforeAll(() => setFontsFolder(fontsFolder()));

  it('loses nothing when everything is in capitals, without spaces or full of line breaks', async () => {
    const hostile = fc.constantFrom('W', 'M ', 'ESTABA ', 'a\n', 'Supercalifragilística ', 'i');
    await fc.assert(
      fc.asyncProperty(hostile, fc.integer({ min: 1, max: 2_000 }), async (piece, length) => {
        const filler = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        const wrap = (mark: string, max: number) => `INICIO${mark} ${filler.slice(0, max - 11 - 2 * mark.length)} FIN${mark}`;
        const documents: [DocumentoImprimible, string[]][] = [
          [
            {
              tipo: 'FICHA_VISITA',
              marcas: SIN_MARCAS,
              datos: {
                ...VISITA,
                motivo: wrap('MOT', 2_000),
                observado: wrap('OBS', 12_000),
                factoresRiesgo: [wrap('FAC', 2_000)],
                compromisos: [{ quien: wrap('QUI', 120), que: wrap('QUE', 2_000), hasta: null }],
                presentes: [{ nombre: wrap('PRE', 120), parentesco: wrap('PAR', 80), edad: 3 }],
                razonDecision: wrap('RAZ', 2_000),
                observacionesSeguridad: wrap('SEG', 2_000),
                recibio: { nombre: wrap('REC', 120), parentesco: null, consiente: true },
              },
            },
            ['MOT', 'OBS', 'FAC', 'QUI', 'QUE', 'PRE', 'PAR', 'RAZ', 'SEG', 'REC'],
          ],
          [
            {
              tipo: 'ACTA_ACUERDO',
              marcas: SIN_MARCAS,
              datos: {
                ...ACTA,
                antecedentes: wrap('ANT', 2_000),
                puntos: [wrap('PUN', 200)],
                compromisos: [
                  {
                    quien: wrap('QUI', 200),
                    que: wrap('QUE', 2_000),
                    desde: null,
                    controlEl: '2026-04-01',
                    comoSeVerifica: wrap('COM', 200),
                  },
                ],
                partes: ACTA.partes.map((parte) => ({ ...parte, nombre: wrap('PARTE', 120), calidad: wrap('CAL', 200) })),
                copias: [wrap('COP', 200)],
              },
            },
            ['ANT', 'PUN', 'QUI', 'QUE', 'COM', 'PARTE', 'CAL', 'COP'],
          ],
          [
            {
              tipo: 'ACTA_CIERRE',
              marcas: SIN_MARCAS,
              datos: {
                ...CIERRE_LARGA,
                filas: [],
                situacionNna: wrap('SIT', 2_000),
                recomendaciones: wrap('RCM', 2_000),
                comprobaciones: [{ texto: wrap('CBR', 200), cumple: true }],
              },
            },
            ['SIT', 'RCM', 'CBR'],
          ],
          [
            {
              tipo: 'AVISO_PRIVACIDAD',
              marcas: SIN_MARCAS,
              datos: {
                ...AVISO,
                nna: { nombre: wrap('NNA', 120), edad: 3 },
                otorga: { nombre: wrap('OTO', 120), cedula: null, calidad: wrap('CLD', 80) },
                asentimiento: { decision: null, modo: null, nota: wrap('NOT', 200) },
              },
            },
            ['NNA', 'OTO', 'CLD', 'NOT'],
          ],
        ];
        for (const [documento, marks] of documents) {
          const text = (await pagesOf(documento))
            .map((page) => bare(page.slice(0, page.indexOf(LEYENDAS.reserva)).replace(/^\S+ (?:\S+ ){0,3}Nro\. \S+ CONFIDENCIAL/, '')))
            .join('');
          for (const mark of marks) {
            expect(text).toContain(`INICIO${mark}`);
            expect(text).toContain(`FIN${mark}`);
          }
        }
      }),
      { numRuns: 12, seed: 20260316 },
    );
  });
});
