import { beforeAll, describe, expect, it } from 'vitest';
import { LEYENDAS } from '@core/features/documentos/documentos.texts';
import { renderDocumento } from '@electron/documents/render/render-documento';
import { setFontsFolder } from '@electron/documents/render/render-pdf';
import { CIERRE_LARGA, HOJA_RUTA_LARGA } from './ejemplos-cierre';
import { AVISO, PREGUNTAS_A } from './ejemplos-papeles';
import { DOCUMENTOS_RUTA } from './ejemplos-ruta';
import { fontsFolder } from './fuente';
import { inOrder, whole } from './leer-ruta';
import { bare, conMarcas, pagesOf, pdftotext, toFile } from './papel';

/** Papers with codes only, privacy notice and blank forms, read back from the finished PDF. */

describe.skipIf(pdftotext.falta)(`pdftotext ${pdftotext.falta ?? ''}`, () => {
  beforeAll(() => setFontsFolder(fontsFolder()));

  describe('papers with codes only', () => {
    const NAMES = /Luna|Estrella|Jacaranda|Trigo|Ceibo|Roble|Ejemplo Prueba|Inventado\b/;

    it('hoja de ruta: the nine columns, in the order of time, and nobody named', async () => {
      const text = await whole('hoja-ruta');
      for (const head of ['N.º', 'Fecha y', 'Actuación, institución y n.º', 'Resultado y', 'próximo paso', 'Responsable', 'y firma'])
        expect(text).toContain(head);
      inOrder(text, [
        'La Defensoría conoce el',
        'Registro del caso',
        'Riesgo alto',
        'Emitido',
        'Entrega de oficio',
        'Medida dictada',
        'Mejora',
      ]);
      for (const part of [
        'Caso DC13-2026-0004',
        'vence el 03/03/2026 09:30',
        'N.º DC-13-2026-0001-O',
        'N.º JCPD-0456-2026',
        'Solo códigos',
      ])
        expect(text).toContain(part);
      expect(text.replace('Calle Inventada y Av. Ejemplo', '')).not.toMatch(NAMES);
    });

    it('hoja de ruta, longest: every row, its header on every page', async () => {
      const pages = await pagesOf(DOCUMENTOS_RUTA['hoja-ruta-larga']);
      HOJA_RUTA_LARGA.filas.forEach((_, index) => {
        expect(bare(pages.join(' '))).toContain(`UJVCM112026${String(index + 1).padStart(6, '0')}Z`);
      });
      for (const page of pages) expect(page).toContain('Resultado y');
    });

    it('agenda: every day with its box, overdue first, by the hour, nobody named and no type of violation', async () => {
      const text = await whole('agenda');
      inOrder(text, [
        'VENCIDO: PRIMERO ESTO',
        'Venció el 14/03/2026',
        'Lunes 16 de marzo de 2026',
        '15:00',
        '20:00',
        'Entregar el respaldo',
        'Martes 17 de marzo de 2026',
        'Viernes 20 de marzo de 2026. Feriado: Feriado inventado.',
        'Sábado 21 de marzo de 2026',
        'Domingo 22 de marzo de 2026',
      ]);
      expect(text).toContain('DC13-2026-0007');
      expect(text.replace('Calle Inventada y Av. Ejemplo', '')).not.toMatch(NAMES);
      expect(text).not.toMatch(/VIO-|SEX-|Maltrato/);
    });

    it('agenda, longest: every entry', async () => {
      const text = bare(await whole('agenda-larga'));
      for (let dia = 0; dia < 7; dia += 1)
        for (let n = 0; n < 18; n += 1)
          expect(text).toContain(bare(`DC13-2026-${String(dia * 100 + n).padStart(6, '0')}-R12`).slice(0, 14));
    });

    it('acta de cierre: route, reason, checklist, situation, reopening; names only where people sign', async () => {
      const text = await whole('acta-cierre');
      inOrder(text, [
        '1. DATOS DEL CASO',
        'Días abierto 14',
        'ALTO al inicio; BAJO al cierre',
        '2. RESUMEN DE LA RUTA',
        'Entrega de oficio',
        '3. MOTIVO DEL CIERRE',
        'La medida está en ejecución',
        'el 15/03/2026: en persona',
        '4. COMPROBACIONES ANTES DE CERRAR',
        'No aplica',
        '5. SITUACIÓN ACTUAL',
        '6. RECOMENDACIONES',
        '7. POSIBILIDAD DE REAPERTURA',
        'Para constancia firman',
        'Coordinación',
        'Familia (solo si es seguro que firme)',
      ]);
      expect(text.slice(0, text.indexOf('Para constancia')).replace('Calle Inventada y Av. Ejemplo', '')).not.toMatch(NAMES);
    });

    it('acta de cierre: without a safe signature the family has no line', async () => {
      expect(await whole('acta-cierre-minima')).not.toContain('Familia');
    });

    it('acta de cierre, longest: not a word lost, signatures under text', async () => {
      const pages = await pagesOf(DOCUMENTOS_RUTA['acta-cierre-larga']);
      const text = bare(pages.join(' '));
      for (const mark of [
        'FINMOTIVO',
        'FINSITUACION',
        'FINRECOMENDACIONES',
        ...CIERRE_LARGA.comprobaciones.map((_, index) => `FINCOMPROBACION${index + 1}`),
      ])
        expect(text).toContain(mark);
      expect(text).toContain(bare('Defensoría Comunitaria Carigán (DC-08), parroquia Carigán, cantón Loja, firmó el 15/03/2026'));
      expect(pages.at(-1)).toMatch(/REAPERTURA.*Coordinación.*Defensora o defensor responsable/);
    });
  });

  describe('aviso de privacidad', () => {
    it('blank: one sheet of two pages, every purpose with its boxes, no number, no name', async () => {
      const pages = await pagesOf(DOCUMENTOS_RUTA['aviso-en-blanco']);
      expect(pages).toHaveLength(2);
      const text = pages.join(' ');
      for (const part of [...Object.values(AVISO.plantilla.textos.propositos), ...AVISO.plantilla.textos.puntos.map(({ texto }) => texto)])
        expect(bare(text)).toContain(bare(part).slice(0, 40));
      for (const part of ['Hoja n.º', 'RETIRO DEL PERMISO', 'Prefiero no opinar', 'no depende de esta hoja', 'en blanco'])
        expect(text).toContain(part);
      expect(text).not.toMatch(/Luna|Estrella|DC-13-2026|Borrador/);
    });

    it('blank for a known case: its code, still no number and no draft', async () => {
      const pages = await pagesOf({
        ...DOCUMENTOS_RUTA['aviso-en-blanco'],
        datos: { ...DOCUMENTOS_RUTA['aviso-en-blanco'].datos, codigoCaso: 'DC13-2026-0004' },
      });
      expect(pages[0]).toContain('Caso DC13-2026-0004');
      expect(pages.join(' ')).not.toMatch(/se asigna al emitir|Borrador/);
    });

    it('filled: only the purposes that were asked, with how they were answered', async () => {
      const text = await whole('aviso');
      for (const part of [
        'Aviso de privacidad Nro. DC-13-2026-0001-AP',
        'Luna Ejemplo Prueba',
        '13 años',
        'Estrella Prueba Inventado',
        'De palabra',
        'Dijo que sí, si la visita',
      ])
        expect(text).toContain(part);
      expect(text).not.toMatch(/Imagen en un evento|Diálogo:/);
      expect(await whole('aviso-largo')).toContain('FIN-');
    });
  });

  describe('blank forms', () => {
    it.each(['formulario-registro', 'formulario-visita', 'formulario-seguimiento', 'formulario-llamada'] as const)(
      '%s: room for a number and for both dates, how to go on, and its legends on every page',
      async (nombre) => {
        const pages = await pagesOf(DOCUMENTOS_RUTA[nombre]);
        for (const part of [
          'Hoja n.º ____',
          'Caso',
          'Se escribe el',
          'Quién escribe',
          'llame al ECU 911',
          'con la fecha y la hora del papel',
        ])
          expect(pages[0]).toContain(part);
        for (const [index, page] of pages.entries()) {
          for (const part of [LEYENDAS.confidencial, LEYENDAS.reserva, LEYENDAS.presuncion, 'Formulario en blanco'])
            expect(page).toContain(part);
          if (index > 0) expect(page).toMatch(/hoja n\.º _+/);
        }
        expect(pages.join(' ')).not.toMatch(/Nro\. DC|Huella [0-9a-f]{8}/);
      },
    );

    it('registro: the screen in its order, then the sheet; eight questions as they are asked', async () => {
      const text = await whole('formulario-registro');
      inOrder(text, [
        'A. REGISTRAR',
        '1 · Cómo lo supimos',
        'Fecha en que se supo',
        'Hora en que se supo',
        'Por qué medio',
        'Quién informa',
        '2 · Niña, niño o adolescente',
        'Nombres',
        'Sexo',
        'Edad',
        'Cédula',
        'Barrio o lugar',
        '3 · Qué pasó',
        'Relato',
        'Tipo, con una palabra',
        '4 · Ocho preguntas de urgencia',
        'B. COMPLETAR',
        '3 · Composición familiar',
        '6 · Persona o entidad señalada (presunta)',
        '7 · Hechos',
        '8 · Actuaciones anteriores',
        '9 · Lo que la niña',
        '13 · Observaciones de seguridad',
      ]);
      expect(PREGUNTAS_A).toHaveLength(8);
      for (const { codigo, texto } of PREGUNTAS_A) expect(bare(text)).toContain(bare(`${codigo} ${texto}`).slice(0, 30));
    });

    it('leaves real room to write: 8 mm under the label of a cell, 8 mm between ruled lines', async () => {
      const html = pdftotext.run(['-bbox', toFile(await renderDocumento(DOCUMENTOS_RUTA['formulario-registro'])), '-']);
      const pages = html.split('<page ').slice(1);
      const topOf = (page: string | undefined, word: string) =>
        Number(new RegExp(`yMin="([\\d.]+)"[^>]*>${word}</word>`).exec(page ?? '')?.[1] ?? Number.NaN);
      const label = 14;
      const eightMm = 22.7;
      // «Edad o fecha de nacimiento» above «La edad se sabe / Según documento», one line; «Relato» above «Tipo», ten.
      expect(topOf(pages[1], 'nacimiento') + 2 * label + eightMm).toBeLessThan(topOf(pages[1], 'documento'));
      expect(topOf(pages[1], 'Relato') + label + 10 * eightMm).toBeLessThan(topOf(pages[1], 'Tipo,'));
    });

    it('a known case stands on the form by its code', async () => {
      expect(await whole('formulario-visita')).toContain('Caso DC13-2026-0004');
      expect(await whole('formulario-registro')).not.toContain('DC13-2026');
    });

    it('llamada: what stops the clock, what does not', async () => {
      const text = await whole('formulario-llamada');
      for (const part of [
        'No reemplaza el aviso escrito',
        'Quién recibió',
        'Cargo',
        'N.º de trámite',
        'Sello o firma de quien recibe',
        'N.º de ficha o código',
      ])
        expect(text).toContain(part);
    });
  });

  it('stamps stand on every page of every kind, and a draft has no number', async () => {
    for (const nombre of ['ficha-visita', 'acta-compromiso', 'hoja-ruta', 'acta-cierre', 'aviso', 'agenda', 'formulario-llamada']) {
      for (const page of await pagesOf(conMarcas(nombre, { ficticio: true, copia: true }))) {
        expect(page).toContain(LEYENDAS.ficticio);
        expect(page).toContain(LEYENDAS.copia);
      }
    }
    for (const nombre of ['ficha-visita', 'acta-compromiso', 'acta-cierre', 'aviso']) {
      const text = (await pagesOf(conMarcas(nombre, { borrador: true }))).join(' ');
      expect(text).toContain('(se asigna al emitir)');
      expect(text).not.toMatch(/DC-13-2026-0001-(FV|AC|CI|AP)/);
    }
  });
});
