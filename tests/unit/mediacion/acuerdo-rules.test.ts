import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iniciaReloj, plazoAlRevelar, siguientePlazo } from '@core/features/casos/caso.rules';
import { actaAcuerdoDatosSchema } from '@core/features/documentos/acta-acuerdo.datos';
import { actaDeAcuerdo } from '@core/features/mediacion/acta-de-acuerdo.rules';
import type { OrigenActa } from '@core/features/mediacion/acta-de-acuerdo.rules';
import { avisosDeActa, faltaDeVerificacion, faltasDeActa } from '@core/features/mediacion/acuerdo.rules';
import type { ActaEntrada } from '@core/features/mediacion/acuerdo.rules';
import { avisosDeRenuncia } from '@core/features/mediacion/renuncia.rules';
import { defensoriaPorCodigo } from '@core/features/punto-atencion/defensoria.catalogo';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';

const MADRE = '0195a000-0000-7000-8000-0000000000a1';
const HIJA = '0195a000-0000-7000-8000-0000000000a2';
const AHORA = '2026-03-16T15:00:00.000Z';
const acta = (cambio: Partial<ActaEntrada> = {}): ActaEntrada => ({
  tipoActa: 'ACTA_COMPROMISO',
  antecedentes: 'Desacuerdos por el uso del teléfono y las tareas de la casa.',
  compromisos: [
    { quien: 'Madre', que: 'Hablar sin gritar y acordar horas de teléfono.', controlEl: '2026-03-30', comoSeVerifica: 'Visita' },
    { quien: 'Adolescente', que: 'Lavar los platos de la cena.', desde: '2026-03-17', controlEl: '2026-04-13', comoSeVerifica: 'Llamada' },
  ],
  firmas: [
    { parteId: MADRE, firma: 'FIRMA' },
    { parteId: HIJA, firma: 'FIRMA' },
  ],
  ...cambio,
});
const contexto = { partes: [{ id: MADRE }, { id: HIJA }], mediador: null, finEn: '2026-03-16T14:50:00.000Z', ahora: AHORA };
const con = (cambio: object): ActaEntrada['compromisos'] => [{ ...acta().compromisos[0], ...cambio } as ActaEntrada['compromisos'][number]];

describe('faltasDeActa', () => {
  it('nothing against a plain act', () => {
    expect(faltasDeActa(acta(), contexto)).toEqual({});
  });
  it.each<[string, ActaEntrada, string]>([
    ['a control today', acta({ compromisos: con({ controlEl: '2026-03-16' }) }), 'compromisos.0.controlEl'],
    ['a control in the past', acta({ compromisos: con({ controlEl: '2026-03-01' }) }), 'compromisos.0.controlEl'],
    ['a control in another century', acta({ compromisos: con({ controlEl: '2126-03-30' }) }), 'compromisos.0.controlEl'],
    ['a start after its control', acta({ compromisos: con({ desde: '2026-05-01' }) }), 'compromisos.0.desde'],
    ['eleven lines of background', acta({ antecedentes: Array.from({ length: 11 }, (_, n) => `Línea ${n}`).join('\n') }), 'antecedentes'],
    ['validity shorter than the last control', acta({ vigenciaHasta: '2026-04-01' }), 'vigenciaHasta'],
    ['an act of mediation without a registered mediator', acta({ tipoActa: 'ACTA_MEDIACION' }), 'tipoActa'],
    ['a party who does not sign', acta({ firmas: [{ parteId: MADRE, firma: 'FIRMA' }] }), 'firmas'],
    ['a party who signs twice', acta({ firmas: [MADRE, MADRE, HIJA].map((parteId) => ({ parteId, firma: 'FIRMA' as const })) }), 'firmas'],
    ['somebody else who signs', acta({ firmas: [MADRE, AHORA].map((parteId) => ({ parteId, firma: 'FIRMA' as const })) }), 'firmas'],
    [
      'a thumb without a witness',
      acta({
        firmas: [
          { parteId: MADRE, firma: 'HUELLA' },
          { parteId: HIJA, firma: 'FIRMA' },
        ],
      }),
      'firmas.0.testigoNombre',
    ],
    [
      'a sentence that may waive alimentos',
      acta({ compromisos: con({ que: 'El padre ya no pagará la pensión de alimentos.' }) }),
      'compromisos.0.que',
    ],
  ])('refuses %s', (_que, entrada, campo) => {
    const faltas = faltasDeActa(entrada, contexto);
    expect(Object.keys(faltas)).toEqual([campo]);
    expect(faltas[campo]).toMatch(/^[A-ZÁÉÍÓÚÑ].+\.$/);
  });
  it('refuses when the clock of the computer stands before the end of the session', () => {
    expect(Object.keys(faltasDeActa(acta(), { ...contexto, finEn: '2026-03-16T15:10:00.000Z' }))).toEqual(['sesion']);
  });
  it('a person may answer for a sentence, never for a date', () => {
    const dudosa = con({ que: 'El padre ya no pagará la pensión de alimentos.' });
    expect(faltasDeActa(acta({ compromisos: dudosa, sinRenuncia: true }), contexto)).toEqual({});
    expect(Object.keys(faltasDeActa(acta({ compromisos: con({ controlEl: '2026-03-01' }), sinRenuncia: true }), contexto))).toHaveLength(1);
  });
});

describe('avisosDeRenuncia', () => {
  it.each([
    'Acepta bajar los alimentos a la mitad.',
    'La madre renuncia a la TENENCIA.',
    'No volverá a denunciar.',
    'Se compromete a no contar a nadie lo que pasó.',
    'Retira la demanda de la semana pasada.',
    'Perdona las pensiones atrasadas.',
    'El padre no reconocerá la paternidad.',
    'La adolescente dejará de estudiar este año.',
    'Solo le castigará físicamente si desobedece.',
    'Guardar el secreto en la familia.',
  ])('points at «%s»', (texto) => {
    const avisos = avisosDeRenuncia({ campo: texto });
    expect(avisos.length).toBeGreaterThan(0);
    for (const aviso of avisos) expect(aviso.texto).toMatch(/^(Habla|Parece|Nombra) .+ \(.*(CONA|Constitución) .+\)\.$/);
  });
  it.each([
    'Dejar el teléfono en la sala desde las 21:00.',
    'Lavar los platos de la cena de lunes a viernes.',
    'Avisar antes de salir y decir con quién va.',
    'Acompañarla a la escuela todos los días.',
    'Hablar sin gritar; si hay enojo, esperar diez minutos.',
    'Bajar el volumen de la música después de las 20:00.',
  ])('leaves «%s» alone', (texto) => {
    expect(avisosDeRenuncia({ campo: texto })).toEqual([]);
  });
  it('reads background and every commitment', () => {
    const avisos = avisosDeActa(
      acta({ antecedentes: 'Disputa por la tenencia.', compromisos: [...acta().compromisos, ...con({ que: 'No demandar.' })] }),
    );
    expect(avisos.map(({ campo }) => campo)).toEqual(['antecedentes', 'compromisos.2.que']);
  });
});

describe('faltaDeVerificacion', () => {
  const limites = { acordadoEl: '2026-03-16', hoy: '2026-04-01' };
  it.each([
    [true, '2026-03-30', null],
    [true, '2026-03-29', 'control'],
    [true, '2026-04-02', 'hoy'],
    [true, '2026-03-15', 'acuerdo'],
    [false, '2026-03-20', null],
    [false, '2026-03-15', 'acuerdo'],
  ] as const)('kept %s on %s', (cumplido, dia, falta) => {
    const dicho = faltaDeVerificacion({ controlEl: '2026-03-30' }, cumplido, dia, limites);
    if (falta === null) expect(dicho).toBeNull();
    else expect(dicho).toContain(falta);
  });
});

describe('the clock when violence comes to light', () => {
  const T0 = '2026-03-01T14:00:00.000Z';
  const T1 = '2026-03-16T14:00:00.000Z';
  const quien = (roles: readonly 'COORDINADOR'[] | readonly 'DEFENSOR'[], razon?: string) => ({ roles, razon, campo: 'razon' }) as const;
  const plazo = (codigo: string, horas: number, venceEn: string) => ({ codigo, horas, venceEn });

  it('starts at the revelation when there was none, and never moves a running one later', () => {
    expect(plazoAlRevelar(null, T1, CATALOGO_VIGENTE)).toEqual(plazo('PROVISIONAL_24', 24, '2026-03-17T14:00:00.000Z'));
    const antes = plazo('DENUNCIA_48', 48, '2026-03-16T20:00:00.000Z');
    expect(plazoAlRevelar(antes, T1, CATALOGO_VIGENTE)).toEqual(antes);
    const despues = plazo('DENUNCIA_48', 48, '2026-03-18T13:00:00.000Z');
    expect(plazoAlRevelar(despues, T1, CATALOGO_VIGENTE).venceEn).toBe('2026-03-17T14:00:00.000Z');
  });

  it('a new triage counts from the revelation, not from when the conflict became known', () => {
    expect(iniciaReloj({ conocidoEn: T0, violenciaReveladaEn: T1 })).toBe(T1);
    expect(iniciaReloj({ conocidoEn: T0, violenciaReveladaEn: null })).toBe(T0);
    // opened again later: the newer knowledge counts
    expect(iniciaReloj({ conocidoEn: T1, violenciaReveladaEn: T0 })).toBe(T1);
  });

  it('is replaced by the legal one of the types, keeps 24 hours for milder types, and is not given up without the coordination', () => {
    const provisional = plazo('PROVISIONAL_24', 24, '2026-03-17T14:00:00.000Z');
    const legal = plazo('DENUNCIA_24', 24, '2026-03-17T14:00:00.000Z');
    expect(siguientePlazo(provisional, legal, quien(['DEFENSOR']), true)).toEqual(legal);
    expect(siguientePlazo(provisional, plazo('DENUNCIA_48', 48, '2026-03-18T14:00:00.000Z'), quien(['DEFENSOR']), true)).toEqual(legal);
    expect(() => siguientePlazo(provisional, null, quien(['DEFENSOR'], 'una razón bien escrita'), true)).toThrow('PLAZO_NO_SE_ALARGA');
    expect(() => siguientePlazo(provisional, null, quien(['COORDINADOR']), true)).toThrow('PLAZO_NO_SE_ALARGA');
    expect(siguientePlazo(provisional, null, quien(['COORDINADOR'], 'no hubo violencia, se comprobó'), true)).toBeNull();
    // without a revelation the provisional clock still gives way to «no duty»
    expect(siguientePlazo(provisional, null, quien(['DEFENSOR']))).toBeNull();
  });

  it('never ends later than it did, whatever is computed and whoever asks', () => {
    const instante = fc.integer({ min: 0, max: 400 }).map((h) => new Date(Date.parse(T0) + h * 3_600_000).toISOString());
    const uno = fc.record({
      codigo: fc.constantFrom('PROVISIONAL_24', 'DENUNCIA_24', 'DENUNCIA_48', 'INMEDIATO'),
      horas: fc.constantFrom(0, 24, 48),
      venceEn: instante,
    });
    fc.assert(
      fc.property(uno, uno, (actual, calculado) => {
        const despues = siguientePlazo(actual, calculado, quien(['COORDINADOR'], 'una razón bien escrita'), true);
        expect(despues?.venceEn.localeCompare(actual.venceEn) ?? 1).toBeLessThanOrEqual(0);
        expect(despues?.codigo === 'PROVISIONAL_24' && calculado.codigo !== 'PROVISIONAL_24').toBe(false);
      }),
    );
  });
});

describe('actaDeAcuerdo', () => {
  const defensoria = defensoriaPorCodigo('DC-07');
  if (!defensoria) throw new Error('no DC-07');
  const origen = (cambio: Partial<OrigenActa['sesion']> = {}): OrigenActa => ({
    defensoria,
    elaborador: { nombres: 'Aurora', apellidos: 'Ejemplo Demo' } as OrigenActa['elaborador'],
    emitidoEn: AHORA,
    codigoCaso: 'DC07-2026-0001',
    quienOpina: 'Jacaranda',
    partes: [
      { id: MADRE, nombre: 'Ceiba Prueba Demo', cedula: '3059999023', calidad: 'Madre', representante: null },
      { id: HIJA, nombre: 'Jacaranda Prueba Demo', cedula: null, calidad: 'Adolescente', representante: 'Ceiba Prueba Demo' },
    ],
    opinion: {
      palabras: 'Quiero que me escuche.',
      escucha: { formato: 1, situacion: 'EXPRESO', oidaEn: AHORA, como: 'En la oficina, a solas', porQuien: 'Rosa D.' },
    },
    sesion: {
      lugar: 'Casa comunal',
      inicioEn: '2026-03-16T14:05:00.000Z',
      finEn: '2026-03-16T14:50:00.000Z',
      puntos: ['Teléfono'],
      alcance: 'TOTAL',
      mediador: null,
      ...cambio,
    },
    facilitador: { nombre: 'Aurora Ejemplo Demo', cedula: '3059999015', cargo: 'Coordinadora' },
  });

  it('is a community commitment by default, and its snapshot is valid', () => {
    const datos = actaDeAcuerdo(origen(), acta(), 'DC-07-2026-0001-AC');
    expect(actaAcuerdoDatosSchema.parse(datos)).toEqual(datos);
    expect(datos).toMatchObject({
      tipoActa: 'ACTA_COMPROMISO',
      fecha: '2026-03-16',
      horaInicio: '09:05',
      horaFin: '09:50',
      seguimientos: ['2026-03-30', '2026-04-13'],
    });
    expect(datos.opinionComo).toBe('En la oficina, a solas. Escuchó: Rosa D.');
    expect(JSON.stringify(datos)).not.toContain('registroCjNumero');
  });

  it('names mediator and centre only in an act of mediation', () => {
    const mediador = { nombre: 'Sol Muestra', registroCjNumero: '11-001', centroMediacion: 'Centro Ficticio', centroRegistro: '77' };
    const datos = actaDeAcuerdo(origen({ mediador, alcance: 'PARCIAL' }), acta({ tipoActa: 'ACTA_MEDIACION' }), null);
    expect(actaAcuerdoDatosSchema.parse(datos)).toMatchObject({
      tipoActa: 'ACTA_MEDIACION',
      alcance: 'PARCIAL',
      mediador: { registroCjNumero: '11-001' },
    });
    expect('facilitador' in datos).toBe(false);
  });
});
