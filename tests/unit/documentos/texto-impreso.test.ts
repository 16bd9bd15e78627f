import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LEYENDAS } from '@core/features/documentos/documentos.texts';
import { huellaCorta, renderDocumento } from '@electron/documents/render/render-documento';
import { setFontsFolder } from '@electron/documents/render/render-pdf';
import { NNA_VACIA, OFICIO_FISCALIA, OFICIO_JCPD, OFICIO_MINIMO, SENALADA_VACIA, SIN_MARCAS } from './ejemplos';
import { FICHA_LARGA, HOJA } from './ejemplos-ficha';
import { OFICIO_LARGO } from './ejemplos-largos';
import { fontsFolder } from './fuente';
import { bare, conMarcas, DOCUMENTOS_EJEMPLO, fold, pagesOf, pdftotext, toFile } from './papel';

/** The documents as `pdftotext` reads them from the finished PDF. */
describe.skipIf(pdftotext.falta)(`pdftotext ${pdftotext.falta ?? ''}`, () => {
  beforeAll(() => setFontsFolder(fontsFolder()));
  const whole = async (nombre: string) => (await pagesOf(conMarcas(nombre, {}))).join(' ');

  it.each(Object.entries(DOCUMENTOS_EJEMPLO))(
    '%s: never a hole where a value is missing, and every page numbered',
    async (_, documento) => {
      const pages = await pagesOf(documento);
      for (const [index, page] of pages.entries()) {
        expect(page).not.toMatch(/undefined|null|NaN|\[object|\{\{|\}\}|\(\)|«»|: ?[.;,]|\?\?/);
        expect(page).toContain(`Página ${index + 1} de ${pages.length}`);
      }
    },
  );

  it.each(Object.entries(DOCUMENTOS_EJEMPLO))(
    '%s: no word leaves the 2.5 cm side margins, nor runs under the footer',
    async (_, documento) => {
      const html = pdftotext.run(['-bbox', toFile(await renderDocumento(documento)), '-']);
      const words = Array.from(
        html.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g),
        ([, ...found]) => ({ box: found.slice(0, 4).map(Number), word: found[4] }),
      );
      expect(words.length).toBeGreaterThan(50);
      expect(
        words.filter(({ box: [left = 0, top = 0, right = 0, bottom = 0] }) => left < 70 || right > 525.3 || top < 28 || bottom > 812),
      ).toEqual([]);
    },
  );

  describe('oficio', () => {
    it('has the parts in the order of domain.md §6', async () => {
      const text = await whole('oficio-jcpd');
      const order = [
        'DEFENSORÍA COMUNITARIA DE LA NIÑEZ Y ADOLESCENCIA',
        'Oficio Nro. DC-13-2026-0001-O',
        'Loja, 16 de marzo de 2026',
        'Asunto:',
        'MIEMBROS PRINCIPALES',
        'JUNTA CANTONAL DE PROTECCIÓN DE DERECHOS DE LOJA',
        'En su despacho.-',
        'De mi consideración:',
        'al amparo de los artículos 17, 72, 208 y 236 numeral 4',
        '1. NIÑA, NIÑO O ADOLESCENTE',
        '2. PERSONA O ENTIDAD SEÑALADA (PRESUNTA)',
        '3. HECHOS',
        '4. DERECHO AFECTADO',
        '5. NIVEL DE RIESGO Y URGENCIA',
        '6. ACTUACIONES REALIZADAS',
        '7. LO QUE LA NIÑA, EL NIÑO O ADOLESCENTE EXPRESÓ',
        '8. SOLICITUD',
        '9. CONTACTO SEGURO Y RESERVA',
        'Agradeceré informar por escrito',
        'Con sentimientos de distinguida consideración.',
        'Atentamente,',
        'C.I. 3059999015',
        'Anexo: Ficha reservada',
        'Copia: Fiscalía',
        'Elab.: J. D. P. RECIBIDO POR',
        'FECHA',
      ];
      const places = order.map((part) => text.lastIndexOf(part));
      expect(order.filter((_, index) => places[index] === -1)).toEqual([]);
      expect(places.slice(4)).toEqual(places.slice(4).sort((a, b) => a - b));
    });

    it('holds the five contents of CONA 237', async () => {
      const text = bare(await whole('oficio-jcpd'));
      const contents = [
        OFICIO_JCPD.destinatario.institucion.toUpperCase(),
        `${OFICIO_JCPD.firmante.nombre}, C.I. ${OFICIO_JCPD.firmante.cedula ?? ''}, de 48 años, con domicilio en ${OFICIO_JCPD.firmante.direccion ?? ''}, en calidad de ${OFICIO_JCPD.firmante.cargo}`,
        'Luna Ejemplo Prueba',
        'Mujer; 7 años; fecha de nacimiento: 02/02/2019',
        OFICIO_JCPD.nna[0]?.direccion ?? '-',
        'Presunto agresor: Roble Ejemplo Muestra',
        'Padre',
        ...OFICIO_JCPD.hechos.map(({ texto }) => texto),
        'Maltrato físico (VIO-01): artículos 50 y 67',
      ];
      for (const content of contents) expect(text).toContain(bare(content));
    });

    it('names nobody in the Asunto, nor in footer and running head', async () => {
      for (const nombre of ['oficio-jcpd', 'oficio-largo', 'oficio-fiscalia']) {
        const pages = await pagesOf(conMarcas(nombre, {}));
        const asunto = /Asunto: (.*?)(?: Señor|MIEMBROS)/.exec(pages[0] ?? '')?.[1] ?? '';
        expect(asunto).toMatch(/DC13-2026-\d{4}/);
        const edges = pages.flatMap((page) => [
          page.slice(0, 60).split('CONFIDENCIAL')[0] ?? '',
          page.slice(page.indexOf(LEYENDAS.reserva)),
        ]);
        for (const text of [asunto, ...edges]) expect(text).not.toMatch(/Luna|Ejemplo|Prueba|Roble|Jacaranda|Estrella|Demo\b/);
      }
    });

    it('says on every page that it is confidential, that nobody is guilty yet, which sheet it is and which data', async () => {
      for (const page of await pagesOf(conMarcas('oficio-jcpd', {}))) {
        expect(page).toContain(LEYENDAS.confidencial);
        expect(page).toContain(LEYENDAS.reserva);
        expect(page).toContain(LEYENDAS.presuncion);
        expect(page).toContain(
          `DC-13-2026-0001-O · Caso DC13-2026-0001 · Elab.: J. D. P., 16/03/2026 09:00 · Huella ${huellaCorta(OFICIO_JCPD)}`,
        );
      }
    });

    it.each(['oficio-jcpd', 'oficio-largo', 'oficio-minimo', 'oficio-fiscalia'])(
      '%s: last section, signature and reception box stand on one page',
      async (nombre) => {
        const last = (await pagesOf(conMarcas(nombre, {}))).at(-1);
        for (const part of [
          'CONTACTO SEGURO Y RESERVA',
          'Atentamente,',
          'Sello de la Defensoría',
          'RECIBIDO POR',
          'N.º DE TRÁMITE',
          'SELLO',
        ])
          expect(last).toContain(part);
      },
    );

    it('to the Fiscalía adds what it must: place, witnesses or reserve, evidence, examination, protection', async () => {
      const text = await whole('oficio-fiscalia');
      expect(text).toContain('Asunto: Noticia de presunto hecho contra NNA – caso DC13-2026-0001');
      for (const part of [
        'Lugar, fecha y hora: Domicilio de la familia',
        '15 de marzo de 2026',
        '19:30',
        '4. TESTIGOS',
        'piden reserva de su identidad',
        '5. EVIDENCIA EXISTENTE (no se adjunta)',
        '6. URGENCIA DEL EXAMEN',
        'El examen es urgente',
        'Solicito además medidas de protección',
        'La calificación jurídica de los hechos corresponde a la autoridad.',
      ]) {
        expect(text).toContain(part);
      }
      expect(await whole('oficio-jcpd')).not.toContain('TESTIGOS');
    });

    it('with the least says what is not known, as a person would', async () => {
      const text = await whole('oficio-minimo');
      for (const part of [
        'NN (no se conoce su nombre)',
        'Hombre; 4 años (edad aproximada)',
        'No se conoce a la persona o entidad señalada.',
        'Abandono (FAM-06).',
        'Riesgo por valorar.',
        'No consta expresión propia',
      ])
        expect(text).toContain(part);
      expect(text).not.toMatch(/Anexo:|Copia:|C\.I\./);
    });

    it('with the longest values loses not a word', async () => {
      const text = bare(await whole('oficio-largo'));
      for (const { texto } of OFICIO_LARGO.hechos) expect(text).toContain(bare(texto.slice(-20)));
      for (const nna of OFICIO_LARGO.nna) expect(text).toContain(bare(nna.nombres ?? '-'));
      for (const medida of OFICIO_LARGO.medidasSugeridas) expect(text).toContain(bare(medida));
    });

    it('loses nothing either when everything is in capitals, without spaces or full of line breaks', async () => {
      const hostile = fc.constantFrom('W', 'M ', 'ESTABA ', 'a\n', 'Supercalifragilística ', 'i');
      await fc.assert(
        fc.asyncProperty(hostile, fc.integer({ min: 1, max: 1_900 }), async (piece, length) => {
          const filler = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
          const wrap = (mark: string, max: number) => `INICIO${mark} ${filler.slice(0, max - 11 - 2 * mark.length)} FIN${mark}`;
          const pages = await pagesOf({
            tipo: 'OFICIO',
            marcas: SIN_MARCAS,
            datos: {
              ...OFICIO_MINIMO,
              firmante: { ...OFICIO_MINIMO.firmante, cargo: wrap('CARGO', 200) },
              nna: [{ ...NNA_VACIA, nombres: 'Luna', direccion: wrap('DIR', 320), salud: wrap('SALUD', 200) }],
              senaladas: [{ ...SENALADA_VACIA, nombre: wrap('PRESUNTO', 120), acceso: wrap('ACCESO', 200) }],
              hechos: [{ fecha: null, fechaTexto: null, hora: null, lugar: null, texto: wrap('HECHO', 2_000) }],
              opiniones: [{ de: 'NNA 1', texto: wrap('OPINION', 2_000), textual: true }],
              contactoSeguro: {
                persona: wrap('PERSONA', 120),
                telefono: null,
                horario: wrap('HORARIO', 200),
                indicaciones: wrap('INDICA', 200),
              },
              anexos: Array.from({ length: 15 }, (_, index) => wrap(`ANEXO${String.fromCharCode(65 + index)}`, 200)),
            },
          });
          const text = pages
            .map((page) => bare(page.slice(0, page.indexOf(LEYENDAS.reserva)).replace(/^Oficio Nro\. \S+ CONFIDENCIAL/, '')))
            .join('');
          for (const mark of [
            'CARGO',
            'DIR',
            'SALUD',
            'PRESUNTO',
            'ACCESO',
            'HECHO',
            'OPINION',
            'PERSONA',
            'HORARIO',
            'INDICA',
            'ANEXOA',
            'ANEXOO',
          ]) {
            expect(text).toContain(`INICIO${mark}`);
            expect(text).toContain(`FIN${mark}`);
          }
          expect(text).toContain('RECIBIDOPOR');
        }),
        { numRuns: 24, seed: 20260316 },
      );
    });
  });

  describe('stamps', () => {
    it.each([
      ['oficio-largo', { copia: true }, ['COPIA']],
      ['ficha-interna', { copia: true, ficticio: true }, ['COPIA', 'DATOS FICTICIOS – SIN VALOR']],
      ['hoja-recuperacion', { ficticio: true }, ['DATOS FICTICIOS – SIN VALOR']],
      ['oficio-fiscalia', { borrador: true, ficticio: true }, ['BORRADOR – SIN VALOR', 'DATOS FICTICIOS – SIN VALOR']],
    ])('%s %o: on every page, and only those', async (nombre, marcas, stamps) => {
      const pages = await pagesOf(conMarcas(nombre, marcas));
      for (const page of pages) for (const stamp of stamps) expect(page).toContain(stamp);
      for (const other of [LEYENDAS.copia, LEYENDAS.ficticio, LEYENDAS.borrador].filter((stamp) => !stamps.includes(stamp)))
        expect(pages.join(' ')).not.toContain(`${other} `);
    });

    it('a draft has no number anywhere, even if it already has one', async () => {
      const text = (await pagesOf(conMarcas('oficio-jcpd', { borrador: true }))).join(' ');
      expect(text).toContain('Oficio Nro. (se asigna al emitir)');
      expect(text).not.toContain('DC-13-2026-0001-O');
      expect(text).toContain('Borrador · Caso DC13-2026-0001');
    });
  });

  describe('ficha de caso', () => {
    it('internal: every section, empty or not, and the signatures with text above them', async () => {
      for (const nombre of ['ficha-interna', 'ficha-minima']) {
        const pages = await pagesOf(conMarcas(nombre, {}));
        const text = pages.join(' ');
        for (const title of [
          '1. DATOS DEL CASO',
          '2. NIÑA, NIÑO O ADOLESCENTE',
          '3. COMPOSICIÓN FAMILIAR',
          '4. CUIDADORA, CUIDADOR O REPRESENTANTE',
          '5. QUIÉN INFORMA',
          '6. PERSONA O ENTIDAD SEÑALADA',
          '7. RELATO Y HECHOS',
          '8. ACTUACIONES',
          '9. LO QUE LA NIÑA',
          '10. CONSENTIMIENTO',
          '11. VALORACIÓN DEL RIESGO',
          '12. DERIVACIONES',
          '13. OBSERVACIONES DE SEGURIDAD',
        ])
          expect(text).toContain(title);
        expect(pages.at(-1)).toMatch(/13\. OBSERVACIONES DE SEGURIDAD.*Registró.*Responsable del caso/);
      }
    });

    it('internal, longest: the whole narrative', async () => {
      const text = bare(await whole('ficha-larga'));
      for (const mark of ['FINRELATO', 'FINSALUD', ...OFICIO_LARGO.hechos.map((_, index) => `FINHECHO${index + 1}`)])
        expect(text).toContain(mark);
      for (const { nombre } of FICHA_LARGA.familia) expect(text).toContain(bare(nombre ?? '-').slice(0, 12));
    });

    it('a reporter who asks for reserve is not named', async () => {
      expect(await whole('ficha-interna')).toContain('Pide reserva; consta en registro aparte');
    });

    it('reserved: codes and no names', async () => {
      const text = await whole('ficha-reservada');
      expect(text).toContain('Versión reservada: solo códigos');
      for (const part of [
        'NNA-1',
        'PS-1',
        '5 a 11 años',
        'Preguntas señaladas: B2. No se sabe, por verificar: A1. Factores protectores: P1.',
        'DC-13-2026-0001-O',
      ])
        expect(text).toContain(part);
      expect(text).not.toMatch(/Luna|Roble|Estrella|Jacaranda|Trigo|Inventad|correa|30599/);
    });
  });

  describe('hoja de recuperación', () => {
    it('one page: numbered groups in order, the standard line, point, date, fingerprint, and no one’s name', async () => {
      const [page = '', ...rest] = await pagesOf(conMarcas('hoja-recuperacion', {}));
      expect(rest).toEqual([]);
      const groups = HOJA.grupos.map((grupo, index) => `${index + 1} ${grupo}`);
      const places = groups.map((group) => page.replace(/(?<=\b[0-9A-Z]) (?=[0-9A-Z]\b)/g, '').indexOf(group));
      expect(groups.filter((_, index) => places[index] === -1)).toEqual([]);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const part of [
        HOJA.clave,
        'San Jacinto (DC-13) · 16 de marzo de 2026',
        HOJA.huellaPublica,
        'Copia 1: la coordinación',
        'Copia 2: el Patronato',
        'Si un día la necesita',
        'SECRETO: GUARDAR EN SOBRE CERRADO',
      ])
        expect(page).toContain(fold(part));
    });
  });

  it('the Fiscalía letter carries its own number in its footer', async () => {
    expect((await pagesOf(conMarcas('oficio-fiscalia', {}))).every((page) => page.includes(`Huella ${huellaCorta(OFICIO_FISCALIA)}`))).toBe(
      true,
    );
  });
});
