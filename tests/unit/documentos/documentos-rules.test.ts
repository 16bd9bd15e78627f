import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '@core/kernel/errors';
import { asuntoOficio, faltantesFicha, faltantesOficio, numeroDocumento, numeroImpreso } from '@core/features/documentos/documentos.rules';
import { DOCUMENTOS } from '@core/features/documentos/documentos.texts';
import { fichaDatosSchema } from '@core/features/documentos/ficha.datos';
import { numeroDocumentoSchema } from '@core/features/documentos/campos.datos';
import { oficioDatosSchema } from '@core/features/documentos/oficio.datos';
import type { OficioDatos } from '@core/features/documentos/oficio.datos';
import {
  baseLegalTexto,
  edadTexto,
  entreComillas,
  identificacionFirmante,
  puntoTexto,
  rotuloSenalada,
} from '@core/features/documentos/personas.rules';
import { PLANTILLA_OFICIO_FISCALIA, PLANTILLA_OFICIO_JCPD } from '@core/features/documentos/plantillas.texts';
import { NNA_VACIA, OFICIO_FISCALIA, OFICIO_JCPD, OFICIO_MINIMO, PENAL_VACIO, SENALADA_VACIA } from './ejemplos';
import { FICHA, FICHA_LARGA, FICHA_MINIMA } from './ejemplos-ficha';
import { OFICIO_LARGO } from './ejemplos-largos';

describe('numeroDocumento', () => {
  it('is point, year, sequence of at least four digits, suffix', () => {
    expect(numeroDocumento('DC-13', 2026, 1, 'O')).toBe('DC-13-2026-0001-O');
    expect(numeroDocumento('DC-01', 2027, 12_345, 'FC')).toBe('DC-01-2027-12345-FC');
    expect(numeroImpreso('OFICIO', 'DC-13-2026-0001-O')).toBe('Oficio Nro. DC-13-2026-0001-O');
    expect(numeroImpreso('OFICIO', null)).toBe('Oficio Nro. (se asigna al emitir)');
  });
  it.each([
    ['DC-25', 2026, 1],
    ['DC-13', 26, 1],
    ['DC-13', 2026, 0],
    ['DC-13', 2026, 1.5],
    ['Luna', 2026, 1],
  ])('refuses %s %d %d', (punto, anio, secuencia) => {
    expect(() => numeroDocumento(punto, anio, secuencia, 'O')).toThrow(DomainError);
  });
  it('has the suffixes of domain.md §6, each its own, and the snapshot accepts every number made', () => {
    const sufijos = Object.values(DOCUMENTOS).map(({ sufijo }) => sufijo);
    expect(sufijos).toEqual(['O', 'FC', 'FV', 'AM', 'AC', 'HR', 'CI', 'AP', 'CV', 'AA', 'LA', 'CP', 'IM', 'ER']);
    for (const sufijo of sufijos) expect(numeroDocumentoSchema.safeParse(numeroDocumento('DC-24', 2026, 7, sufijo)).success).toBe(true);
  });
});

describe('asuntoOficio', () => {
  it.each([
    [PLANTILLA_OFICIO_JCPD, 'Derivación de caso DC13-2026-0001 – solicitud de medidas de protección'],
    [PLANTILLA_OFICIO_FISCALIA, 'Noticia de presunto hecho contra NNA – caso DC13-2026-0001'],
  ])('%#', (plantilla, asunto) => {
    expect(asuntoOficio(plantilla, 'DC13-2026-0001')).toBe(asunto);
  });
  it('takes a case code or nothing: no name gets through it', () => {
    const nombre = fc
      .tuple(
        fc.constantFrom('Luna', 'Sol', 'Ñusta', 'María José', 'Ceibo'),
        fc.constantFrom('Ejemplo', 'Prueba', 'Ficticio Demo', "O'Muestra", ''),
      )
      .map((partes) => partes.join(' ').trim());
    fc.assert(
      fc.property(
        nombre,
        fc.constantFrom('', 'DC13-2026-0001', 'DC13-2026-0001 ', 'DC13-2026-0001\n'),
        fc.boolean(),
        (quien, codigo, antes) => {
          const intento = antes ? `${quien}${codigo}` : `${codigo}${quien}`;
          expect(() => asuntoOficio(PLANTILLA_OFICIO_JCPD, intento)).toThrow(DomainError);
        },
      ),
    );
    fc.assert(
      fc.property(nombre, (quien) => {
        const datos = { ...OFICIO_JCPD, nna: [{ ...NNA_VACIA, nombres: quien }], senaladas: [{ ...SENALADA_VACIA, nombre: quien }] };
        expect(asuntoOficio(datos.plantilla, datos.codigoCaso)).not.toContain(quien);
      }),
    );
  });
});

describe('faltantesOficio', () => {
  const bloqueos = (datos: OficioDatos) =>
    faltantesOficio(datos)
      .filter(({ bloquea }) => bloquea)
      .map(({ campo }) => campo);

  it.each([
    ['realistic', OFICIO_JCPD],
    ['Fiscalía', OFICIO_FISCALIA],
    ['longest', OFICIO_LARGO],
    ['anonymous, child without name, nobody known', OFICIO_MINIMO],
    ['Fiscalía with nothing of its own filled in', { ...OFICIO_FISCALIA, penal: PENAL_VACIO }],
  ] satisfies [string, OficioDatos][])('nothing blocks: %s', (_, datos) => {
    expect(oficioDatosSchema.safeParse(datos).error?.issues).toBeUndefined();
    expect(bloqueos(datos)).toEqual([]);
  });

  it.each([
    ['1 authority', { destinatario: { ...OFICIO_JCPD.destinatario, institucion: ' ' } }, ['destinatario.institucion']],
    ['2 name', { firmante: { ...OFICIO_JCPD.firmante, nombre: '' } }, ['firmante.nombre']],
    ['2 age', { firmante: { ...OFICIO_JCPD.firmante, edad: null } }, ['firmante.edad']],
    ['2 address', { firmante: { ...OFICIO_JCPD.firmante, direccion: null } }, ['firmante.direccion']],
    ['2 capacity', { firmante: { ...OFICIO_JCPD.firmante, cargo: '' } }, ['firmante.cargo']],
    ['3 no child', { nna: [] }, ['nna']],
    ['3 a second child without name, sex or age', { nna: [...OFICIO_JCPD.nna, { ...NNA_VACIA, sexo: 'MUJER' as const }] }, ['nna.1']],
    ['4 nobody accused and not said to be unknown', { senaladas: [] }, ['senaladas']],
    ['5 no facts', { hechos: [{ fecha: null, fechaTexto: null, hora: null, lugar: null, texto: ' \n' }] }, ['hechos']],
    ['5 no right', { derechos: [] }, ['derechos']],
  ])('CONA 237 content %s blocks', (_, cambio, campos) => {
    expect(bloqueos({ ...OFICIO_JCPD, ...cambio })).toEqual(campos);
  });

  it('a child without name but with sex and approximate age is enough', () => {
    expect(bloqueos({ ...OFICIO_JCPD, nna: [{ ...NNA_VACIA, sexo: 'NO_DETERMINADO', edadMeses: 0, edadAproximada: true }] })).toEqual([]);
  });

  it('puts what blocks first, in sentences that end with a full stop', () => {
    const lista = faltantesOficio({ ...OFICIO_MINIMO, derechos: [], nna: [] });
    expect(lista.map(({ bloquea }) => bloquea)).toEqual(lista.map(({ bloquea }) => bloquea).sort((a, b) => Number(b) - Number(a)));
    for (const { texto } of lista) expect(texto).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/);
  });

  it('warns of symbols that cannot be printed and never blocks for them', () => {
    const datos: OficioDatos = { ...OFICIO_JCPD, fuente: 'Según refiere 🙂' };
    expect(faltantesOficio(datos)).toContainEqual({
      campo: 'texto',
      texto: 'Hay símbolos que no se pueden imprimir (🙂). Cámbielos por palabras.',
      bloquea: false,
    });
  });
});

describe('faltantesFicha', () => {
  it.each([FICHA, FICHA_LARGA, FICHA_MINIMA])('nothing blocks %#', (ficha) => {
    expect(fichaDatosSchema.safeParse(ficha).error?.issues).toBeUndefined();
    expect(faltantesFicha(ficha).some(({ bloquea }) => bloquea)).toBe(false);
  });
  it('an empty sheet lists what is missing', () => {
    expect(faltantesFicha(FICHA_MINIMA).map(({ campo }) => campo)).toEqual([
      'caso.tipos',
      'caso.riesgo',
      'caso.responsable',
      'familia',
      'cuidadores',
      'relato',
      'valoracion',
      'opiniones',
    ]);
  });
});

describe('words about people', () => {
  it.each([
    [0, 'menos de un mes'],
    [1, '1 mes'],
    [9, '9 meses'],
    [12, '1 año'],
    [17, '1 año y 5 meses'],
    [25, '2 años y 1 mes'],
    [40, '3 años'],
    [85, '7 años'],
  ])('%d months: %s', (meses, texto) => {
    expect(edadTexto(meses)).toBe(texto);
  });

  it('every accused is presumed; no word of crime below 18', () => {
    const senalada = fc.record({
      tipo: fc.constantFrom('PERSONA' as const, 'ENTIDAD' as const),
      sexo: fc.constantFrom('HOMBRE' as const, 'MUJER' as const, 'INTERSEXUAL' as const, 'NO_DETERMINADO' as const, null),
      edad: fc.option(fc.integer({ min: 0, max: 120 }), { nil: null }),
    });
    fc.assert(
      fc.property(senalada, (quien) => {
        expect(rotuloSenalada(quien)).toMatch(/presun/i);
        if (quien.tipo === 'PERSONA' && quien.edad !== null && quien.edad < 18) expect(rotuloSenalada(quien)).not.toMatch(/agresor/i);
      }),
    );
  });

  it('identifies who signs with what there is', () => {
    expect(identificacionFirmante(OFICIO_MINIMO.firmante)).toBe(
      'Jacaranda Demo Prueba, de 48 años, con domicilio en Calle Inventada 12-34 y Av. Ejemplo, barrio San Jacinto, Loja, en calidad de Coordinadora de la Defensoría Comunitaria',
    );
    expect(identificacionFirmante({ nombre: 'Sol Demo', cedula: null, edad: null, direccion: null, cargo: '' })).toBe('Sol Demo');
  });

  it('cites the law', () => {
    expect(baseLegalTexto(OFICIO_JCPD.baseLegal)).toBe('los artículos 17, 72, 208 y 236 numeral 4 del Código de la Niñez y Adolescencia');
    expect(
      baseLegalTexto([
        { norma: 'Código X', articulos: ['1'] },
        { norma: 'Ley Y', articulos: ['2', '3'] },
      ]),
    ).toBe('el artículo 1 del Código X; y los artículos 2 y 3 de la Ley Y');
  });

  it('quotes once, with the full stop outside', () => {
    expect(entreComillas('No quiero volver.')).toBe('«No quiero volver».');
    expect(entreComillas('«"No quiero volver"»')).toBe('«No quiero volver».');
    expect(entreComillas('¿Por qué?')).toBe('«¿Por qué?»');
  });

  it('tells the two San Jacinto apart by code, once', () => {
    expect(puntoTexto({ codigo: 'DC-13', nombre: 'San Jacinto (13)' })).toBe('San Jacinto (DC-13)');
    expect(puntoTexto({ codigo: 'DC-21', nombre: 'San Jacinto' })).toBe('San Jacinto (DC-21)');
  });
});
