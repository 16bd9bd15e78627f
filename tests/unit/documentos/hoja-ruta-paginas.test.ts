import { beforeAll, describe, expect, it } from 'vitest';
import type { HojaRutaDatos } from '@core/features/documentos/hoja-ruta.datos';
import type { FilaRuta } from '@core/features/documentos/ruta-impresa.datos';
import { setFontsFolder } from '@electron/documents/render/render-pdf';
import { SIN_MARCAS } from './ejemplos';
import { HOJA_RUTA } from './ejemplos-cierre';
import { fontsFolder } from './fuente';
import { pagesOf, pdftotext } from './papel';

const CORTA: FilaRuta = {
  en: '2026-03-02T15:00:00.000Z',
  acto: 'SEGUIMIENTO',
  responsable: 'A. E. D.',
  institucion: null,
  tramite: null,
  resultado: 'MEJORA',
  proximo: null,
};
const LARGA: FilaRuta = {
  ...CORTA,
  acto: 'ENTREGA',
  institucion: 'Junta Cantonal de Protección de Derechos de Loja',
  tramite: 'JCPD-DEMO-031',
  resultado: 'ENTREGADA',
};
const FISCALIA: FilaRuta = {
  ...LARGA,
  acto: 'OFICIO',
  institucion: 'Fiscalía Provincial de Loja',
  tramite: 'DC-13-2026-0002-O',
  resultado: 'EMITIDA',
};
const AUDIENCIA: FilaRuta = {
  ...LARGA,
  acto: 'AUDIENCIA',
  tramite: null,
  resultado: null,
  proximo: { acto: 'AUDIENCIA', el: '2026-03-17' },
};
const DE_TODO = [CORTA, LARGA, FISCALIA, FISCALIA, LARGA, AUDIENCIA, CORTA];
/** Rows of a page: the numbers that stand alone at the beginning of its lines. */
const filasDe = (page: string): number =>
  page.match(/(?<![\d/:.-])\b\d{1,3}\b(?= (?:02\/03\/2026|\d{1,3} |\d{1,3}$|Documento))/g)?.length ?? 0;

describe.skipIf(pdftotext.falta)(`hoja de ruta: no sheet for one empty row ${pdftotext.falta ?? ''}`, () => {
  beforeAll(() => setFontsFolder(fontsFolder()));

  it.each([1, 4, 5, 7, 8, 11, 13, 15, 16, 18, 21])(
    '%i acts: the last page has room to go on, and is not there for a row or two',
    async (n) => {
      const filas = Array.from({ length: n }, (_, index) => DE_TODO[index % DE_TODO.length] ?? CORTA);
      const datos: HojaRutaDatos = { ...HOJA_RUTA, formato: 2, filas, lineasVacias: 6 };
      const pages = await pagesOf({ tipo: 'HOJA_RUTA', datos, marcas: SIN_MARCAS });
      const numbers = (page: string) => page.replace(/Página.*$/, '');
      const last = numbers(pages.at(-1) ?? '');
      const total = Number(/(\d+) Documento reservado/.exec(last)?.[1] ?? Number.NaN);
      expect(total, 'empty rows').toBeGreaterThanOrEqual(n + 3);
      expect(filasDe(last)).toBeGreaterThanOrEqual(3);
    },
  );
});
