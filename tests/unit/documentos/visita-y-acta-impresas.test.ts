import { beforeAll, describe, expect, it } from 'vitest';
import { FICHA_VISITA_TEXTS } from '@core/features/documentos/ficha-visita.texts';
import { setFontsFolder } from '@electron/documents/render/render-pdf';
import { SIN_MARCAS } from './ejemplos';
import { ACTA_LARGA } from './ejemplos-acta';
import { DOCUMENTOS_RUTA } from './ejemplos-ruta';
import { VISITA, VISITA_LARGA } from './ejemplos-visita';
import { fontsFolder } from './fuente';
import { inOrder, whole } from './leer-ruta';
import { bare, pagesOf, pdftotext } from './papel';

/** Ficha de visita and agreements, read back from the finished PDF. */

describe.skipIf(pdftotext.falta)(`pdftotext ${pdftotext.falta ?? ''}`, () => {
  beforeAll(() => setFontsFolder(fontsFolder()));

  describe('ficha de visita', () => {
    it('has the sections of the blank form, with their numbers, in the same order', async () => {
      const titles = Object.values(FICHA_VISITA_TEXTS.secciones).map((title, index) => `${index + 1}. ${title}`);
      inOrder(await whole('ficha-visita'), titles);
      inOrder(await whole('formulario-visita'), titles);
    });

    it('says all that §4.5 asks', async () => {
      const text = await whole('ficha-visita');
      for (const part of [
        'Ficha de visita Nro. DC-13-2026-0001-FV',
        'Primera visita',
        '15:00 a 16:10',
        'hoja n.º 17, 14/03/2026',
        'Estrella Prueba Inventado, madre',
        'Estaba la persona No señalada (presunta)',
        '3 cuartos para 4 personas',
        'Luna: «Quiero que me pregunten antes de decidir mis tareas».',
        'Casa ordenada, con espacio para estudiar.',
        'La madre dijo que llega cansada',
        'Desacuerdo por tareas y horarios',
        'Señales de violencia No',
        'Proponer un diálogo',
        '23 de marzo de 2026',
        'Perro suelto en el pasaje',
        'Para constancia firman, en Loja, el 14 de marzo de 2026:',
      ])
        expect(text).toContain(part);
    });

    it('not made: why, what comes next, and no empty sections', async () => {
      const [page = '', ...rest] = await pagesOf(DOCUMENTOS_RUTA['ficha-visita-minima']);
      expect(rest).toEqual([]);
      inOrder(page, [
        '1. DATOS DE LA VISITA',
        'No se encontró a nadie',
        '13. DECISIÓN Y PRÓXIMA FECHA',
        '14. OBSERVACIONES DE SEGURIDAD',
        'Visitó',
      ]);
      expect(page).not.toContain('VIVIENDA');
    });

    it('stopped because the person accused was there: it says so', async () => {
      const pages = await pagesOf({
        tipo: 'FICHA_VISITA',
        marcas: SIN_MARCAS,
        datos: { ...VISITA, resultado: 'SUSPENDIDA_POR_RIESGO', razonResultado: 'Llegó la persona señalada', senaladaPresente: true },
      });
      expect(pages.join(' ')).toMatch(/Suspendida por riesgo.*Sí\. La visita se suspendió\./);
    });

    it('who did not agree to the visit is not asked to sign', async () => {
      const pages = await pagesOf({
        tipo: 'FICHA_VISITA',
        marcas: SIN_MARCAS,
        datos: { ...VISITA, recibio: { nombre: 'Estrella Prueba Inventado', parentesco: 'Madre', consiente: false } },
      });
      expect(pages.join(' ')).not.toContain('Recibió la visita');
    });

    it('longest: not a word lost', async () => {
      const text = bare(await whole('ficha-visita-larga'));
      const marks = [
        'MOTIVO',
        'SALUD',
        'EDUCACION',
        'RELACION',
        'RUTINA',
        'OPINION',
        'OBSERVADO',
        'MANIFESTADO',
        'APRECIACION',
        'RAZON',
        'SEGURIDAD',
      ];
      for (const mark of marks) expect(text).toContain(`FIN${mark}`);
      VISITA_LARGA.factoresRiesgo.forEach((_, index) => expect(text).toContain(`FINRIESGO${index + 1}`));
      VISITA_LARGA.compromisos.forEach((_, index) => expect(text).toContain(`FINCOMPROMISO${index + 1}`));
      VISITA_LARGA.presentes.forEach((_, index) => expect(text).toContain(`Presente${index + 1}`));
      VISITA_LARGA.familia.forEach((_, index) => expect(text).toContain(`Familiar${index + 1}`));
    });
  });

  describe('acta', () => {
    const CLAUSES = [
      'comparecen libre y voluntariamente',
      'PRIMERA. ANTECEDENTES',
      'SEGUNDA. DECLARACIONES',
      'TERCERA. OPINIÓN DE LA NIÑA, EL NIÑO O ADOLESCENTE',
      'CUARTA. COMPROMISOS',
      'QUINTA. SEGUIMIENTO',
      'SEXTA. ALCANCE',
      'SÉPTIMA. ACEPTACIÓN',
    ];
    const COMUNITARIO = 'Este documento es un acuerdo comunitario; no es acta de mediación con efecto de sentencia.';

    it.each(['acta-compromiso', 'acta-mediacion', 'acta-larga', 'acta-minima'] as const)('%s: its clauses, in order', async (nombre) => {
      inOrder(await whole(nombre), CLAUSES);
    });

    it('compromiso: title, legend on its value, what is unwaivable, who checks and when', async () => {
      const text = await whole('acta-compromiso');
      for (const part of [
        'ACTA DE COMPROMISO',
        'Acta de compromiso Nro. DC-13-2026-0001-AC',
        'ante Jacaranda Demo Prueba, C.I. 3059999015, coordinadora de la Defensoría',
        'Jacaranda Prueba Demo, C.I. 3059999031, adolescente, con la representación de Estrella Prueba Inventado.',
        'No existe entre ellas medida de protección, boleta de auxilio, denuncia ni proceso.',
        'Ningún compromiso limita derechos de la niña, el niño o adolescente, que son irrenunciables.',
        COMUNITARIO,
        'verificará los compromisos en estas fechas: 30/03/2026, 13/04/2026 y 15/06/2026. El incumplimiento, o cualquier violencia, se derivará a la autoridad.',
        'rigen hasta el 16 de septiembre de 2026',
        'Testigo a ruego de Ceibo Prueba Muestra',
      ])
        expect(text).toContain(part);
      expect(text).not.toMatch(/ACTA DE MEDIACIÓN|registro CJ/);
    });

    it('mediación: mediator, centre and register, the other value, and never the community legend', async () => {
      const text = await whole('acta-mediacion');
      for (const part of [
        'ACTA DE MEDIACIÓN',
        'Acta de mediación Nro. DC-13-2026-0001-AM',
        'persona mediadora con registro CJ M-0000',
        'Centro de Mediación Ficticio de Loja, registro CJ-000-0000',
        'artículo 47 de la Ley de Arbitraje y Mediación',
        'El acuerdo es parcial',
        'Testigo a ruego, si hace falta',
      ])
        expect(text).toContain(part);
      expect(text).not.toMatch(/acuerdo comunitario|ACTA DE COMPROMISO/i);
    });

    it.each(['acta-compromiso', 'acta-mediacion', 'acta-larga', 'acta-minima'] as const)(
      '%s: the first signature stands under its clause',
      async (nombre) => {
        const page = (await pagesOf(DOCUMENTOS_RUTA[nombre])).find((each) => each.includes('SÉPTIMA. ACEPTACIÓN'));
        expect(page).toMatch(/y firman: .*Huella/);
      },
    );

    it('longest: not a word lost, and no row divided', async () => {
      const pages = await pagesOf(DOCUMENTOS_RUTA['acta-larga']);
      const text = bare(pages.join(' '));
      for (const mark of [
        'FINANTECEDENTES',
        'FINOPINION1',
        'FINOPINION2',
        'FINOPINION4',
        ...ACTA_LARGA.puntos.map((_, index) => `FINPUNTO${index + 1}`),
      ])
        expect(text).toContain(mark);
      ACTA_LARGA.compromisos.forEach(({ controlEl }, index) => {
        const control = controlEl.split('-').toReversed().join('/');
        const mark = new RegExp(`FIN-COMPROMISO-${index + 1}\\b`);
        expect(pages.filter((page) => mark.test(page) && page.includes(control))).toHaveLength(1);
      });
      ACTA_LARGA.partes.forEach((_, index) =>
        expect(text.split(`Magdalena Encarnación ${index + 1}`.replaceAll(' ', '')).length).toBeGreaterThan(2),
      );
    });
  });
});
