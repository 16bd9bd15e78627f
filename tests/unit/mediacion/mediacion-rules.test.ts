import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Respuesta } from '@core/features/casos/caso.types';
import type { Situacion } from '@core/features/casos/situacion.types';
import { situacionDe } from '@core/features/casos/situacion.rules';
import { SIN_ANTECEDENTES } from '@core/features/casos/antecedentes.types';
import {
  ACTOS_MEDIACION,
  admiteActaMediacion,
  EN_MARCHA,
  estadoDelAcuerdo,
  estadoTrasSesion,
  fueraDeVariante,
  impedimentosDe,
  impedimentosDeProponer,
  opinionOida,
  resultadoTamizaje,
  sinTamizar,
  trasCambioDeRuta,
  voluntariedadFirmada,
} from '@core/features/mediacion/mediacion.rules';
import type { ActoMediacion, SituacionMediacion } from '@core/features/mediacion/mediacion.rules';
import { ESTADOS_MEDIACION, RESULTADOS_SESION } from '@core/features/mediacion/mediacion.types';
import type { EstadoMediacion, ResultadoTamizaje } from '@core/features/mediacion/mediacion.types';
import { preguntasPara, TAMIZAJE_CATALOGO } from '@core/features/mediacion/tamizaje.catalogo';
import { MEDIABILIDADES, NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import type { Mediabilidad } from '@core/features/ruta/ruta.types';
import { casoDatos, rutaDe } from '../casos/apoyo';

const FAMILIAR = casoDatos({ tipos: ['FAM-01'], naturaleza: 'CONFLICTO', riesgo: 'BAJO', plazo: null });
const caso = (cambio: Partial<Situacion> = {}): Situacion => ({ ...situacionDe(FAMILIAR, rutaDe(FAMILIAR), SIN_ANTECEDENTES), ...cambio });
const COORDINA = ['COORDINADOR'] as const;

const madre = { id: 'm', esNna: false, acepta: true, firmadaEl: '2026-03-16' };
const hija = { id: 'h', esNna: true, acepta: true, firmadaEl: null };
const no = (parteId: string): { parteId: string; resultado: ResultadoTamizaje } => ({ parteId, resultado: 'SIN_SENALES' });
const mediacion = (cambio: Partial<SituacionMediacion> = {}): SituacionMediacion => ({
  caso: caso({ estado: 'EN_MEDIACION' }),
  estado: 'CONVOCADA',
  partes: [madre, hija],
  opinionOida: true,
  sesion: { estado: 'CONVOCADA', resultado: null, tamizajes: [no('m'), no('h')] },
  ...cambio,
});
const permite = (acto: ActoMediacion, s: SituacionMediacion) => impedimentosDe(acto, s, COORDINA).length === 0;

describe('what the rules read', () => {
  it.each([
    [{ T1: 'NO', T2: 'NO' }, 'SIN_SENALES'],
    [{ T1: 'NO', T2: 'NO_SABE' }, 'CON_DUDA'],
    [{ T1: 'SI', T2: 'NO_SABE' }, 'VIOLENCIA'],
  ] as const)('a screening of %o is %s', (respuestas, resultado) => {
    expect(resultadoTamizaje(respuestas)).toBe(resultado);
  });

  it('has six questions for each variant, each with its own code, and none asks a child what happened', () => {
    const todas = [...preguntasPara(false), ...preguntasPara(true)];
    expect(todas).toHaveLength(12);
    expect(new Set(todas.map(({ codigo }) => codigo)).size).toBe(12);
    for (const { texto } of TAMIZAJE_CATALOGO.preguntas.NNA)
      expect(texto).not.toMatch(/qué pasó|quién fue|cómo fue|cuándo|dónde|golpe|sexual/i);
  });

  it('wants every question of the party’s own variant, and no other', () => {
    const adultas: Record<string, Respuesta> = { T1: 'NO', T2: 'NO', T3: 'NO', T4: 'NO', T5: 'NO', T6: 'NO' };
    expect(fueraDeVariante(false, adultas)).toEqual({});
    expect(Object.keys(fueraDeVariante(true, adultas))).toHaveLength(12);
    expect(fueraDeVariante(false, { ...adultas, N1: 'NO' })).toEqual({ 'respuestas.N1': 'Esa pregunta no es para esta persona.' });
    const { T6: _una, ...sinUna } = adultas;
    expect(fueraDeVariante(false, sinUna)).toEqual({ 'respuestas.T6': 'Responda sí, no o no sabe.' });
  });

  it.each([
    [[madre, hija], true],
    [[madre, { ...hija, acepta: null }], true],
    [[madre, { ...hija, acepta: false }], false],
    [[{ ...madre, acepta: null }, hija], false],
    [[{ ...madre, firmadaEl: null }, hija], false],
    [[madre, { ...madre, id: 'p', acepta: null, firmadaEl: null }], false],
    [[hija, hija], false],
  ])('voluntariness %#', (partes, firmada) => {
    expect(voluntariedadFirmada(partes)).toBe(firmada);
  });

  it('preferring not to speak counts as heard, not having been heard does not', () => {
    expect(['EXPRESO', 'PREFIRIO_NO_OPINAR', 'NO_FUE_POSIBLE'].map((situacion) => opinionOida({ situacion } as never))).toEqual([
      true,
      true,
      false,
    ]);
    expect(opinionOida(null)).toBe(false);
  });

  it('asks everybody for this session; the newest answers of each count', () => {
    expect(sinTamizar([madre, hija], mediacion().sesion)).toEqual([]);
    expect(sinTamizar([madre, hija], { estado: 'CONVOCADA', resultado: null, tamizajes: [no('m')] })).toEqual(['h']);
    expect(sinTamizar([madre, hija], null)).toEqual(['m', 'h']);
    const duda = { parteId: 'h', resultado: 'CON_DUDA' } as const;
    expect(sinTamizar([madre, hija], { estado: 'CONVOCADA', resultado: null, tamizajes: [no('m'), duda, no('h')] })).toEqual([]);
    expect(sinTamizar([madre, hija], { estado: 'CONVOCADA', resultado: null, tamizajes: [no('m'), no('h'), duda] })).toEqual(['h']);
  });

  it('makes an act of mediation only with the three records', () => {
    const mediador = { nombre: 'Sol Muestra', registroCjNumero: '11-001', centroMediacion: 'Centro Ficticio', centroRegistro: '77' };
    expect(admiteActaMediacion(mediador)).toBe(true);
    expect(admiteActaMediacion(null)).toBe(false);
    for (const dato of ['registroCjNumero', 'centroMediacion', 'centroRegistro'] as const) {
      expect(admiteActaMediacion({ ...mediador, [dato]: ' ' })).toBe(false);
      expect(admiteActaMediacion({ ...mediador, [dato]: undefined })).toBe(false);
    }
  });

  it.each([
    [['PENDIENTE', 'CUMPLIDO'], 'ACUERDO'],
    [['CUMPLIDO', 'CUMPLIDO'], 'CUMPLIDO'],
    [['CUMPLIDO', 'INCUMPLIDO'], 'INCUMPLIDO'],
    [['PENDIENTE', 'INCUMPLIDO'], 'INCUMPLIDO'],
    [[], 'ACUERDO'],
  ] as const)('commitments %o make %s', (compromisos, estado) => {
    expect(estadoDelAcuerdo(compromisos)).toBe(estado);
  });
});

describe('impedimentosDeProponer', () => {
  it('none for a conflict that may be mediated', () => {
    expect(impedimentosDeProponer(caso(), false)).toEqual([]);
    expect(impedimentosDeProponer(caso({ estado: 'EN_VISITA' }), false)).toEqual([]);
  });
  it.each([
    [{ mediabilidad: 'PROHIBIDA' }, 'LOIPEVCM 9'],
    [{ mediabilidad: 'SOLO_CENTRO' }, 'Constitución 190'],
    [{ mediabilidad: 'NO_PROCEDE' }, null],
    [{ mediabilidad: 'NO_APLICA' }, null],
    [{ valorado: false }, null],
    [{ estado: 'EN_DERIVACION' }, null],
  ] as const)('refuses %o', (cambio, articulo) => {
    expect(impedimentosDeProponer(caso(cambio), false)).toEqual([expect.objectContaining({ articulo })]);
  });
  it('refuses a second one', () => {
    expect(impedimentosDeProponer(caso(), true)).toHaveLength(1);
  });
});

describe('impedimentosDe', () => {
  it('lets each act happen from its own place', () => {
    const cerrada = { estado: 'REALIZADA', resultado: 'TOTAL', tamizajes: [] } as const;
    expect(permite('INICIAR', mediacion())).toBe(true);
    expect(permite('TAMIZAR', mediacion())).toBe(true);
    expect(permite('CONVOCAR', mediacion({ estado: 'ACEPTADA', sesion: null, caso: caso() }))).toBe(true);
    expect(
      permite('CONVOCAR', mediacion({ estado: 'INASISTENCIA', sesion: { ...cerrada, estado: 'INASISTENCIA', resultado: 'INASISTENCIA' } })),
    ).toBe(true);
    expect(permite('ACORDAR', mediacion({ estado: 'SESION', sesion: cerrada }))).toBe(true);
    expect(permite('VERIFICAR', mediacion({ estado: 'ACUERDO', sesion: cerrada }))).toBe(true);
  });

  it.each<[string, ActoMediacion, SituacionMediacion]>([
    ['a session without screening', 'INICIAR', mediacion({ sesion: { estado: 'CONVOCADA', resultado: null, tamizajes: [no('m')] } })],
    [
      'a session with a doubt',
      'INICIAR',
      mediacion({ sesion: { estado: 'CONVOCADA', resultado: null, tamizajes: [no('m'), { parteId: 'h', resultado: 'CON_DUDA' }] } }),
    ],
    [
      'a session when the case was made PROHIBIDA',
      'INICIAR',
      mediacion({ caso: caso({ estado: 'EN_MEDIACION', mediabilidad: 'PROHIBIDA' }) }),
    ],
    ['a session when the case left mediation', 'INICIAR', mediacion({ caso: caso({ estado: 'EN_DERIVACION' }) })],
    ['a session while the triage stands open', 'INICIAR', mediacion({ caso: caso({ estado: 'EN_MEDIACION', valorado: false }) })],
    ['an agreement without a session', 'ACORDAR', mediacion({ estado: 'SESION', sesion: null })],
    [
      'an agreement while the session goes on',
      'ACORDAR',
      mediacion({ estado: 'SESION', sesion: { estado: 'EN_CURSO', resultado: null, tamizajes: [] } }),
    ],
    [
      'an agreement after an adjourned session',
      'ACORDAR',
      mediacion({ estado: 'SESION', sesion: { estado: 'REALIZADA', resultado: 'SUSPENDIDA', tamizajes: [] } }),
    ],
    [
      'another session while one is open',
      'CONVOCAR',
      mediacion({ estado: 'SESION', sesion: { estado: 'EN_CURSO', resultado: null, tamizajes: [] } }),
    ],
    [
      'a session nobody signed for',
      'CONVOCAR',
      mediacion({ estado: 'ACEPTADA', sesion: null, caso: caso(), partes: [{ ...madre, firmadaEl: null }, hija] }),
    ],
    ['a session before the child was heard', 'CONVOCAR', mediacion({ estado: 'ACEPTADA', sesion: null, caso: caso(), opinionOida: false })],
    ['anything in a closed case', 'TERMINAR', mediacion({ caso: caso({ estado: 'CERRADO' }) })],
  ])('refuses %s', (_que, acto, s) => {
    const contra = impedimentosDe(acto, s, COORDINA);
    expect(contra.length).toBeGreaterThan(0);
    for (const { razon } of contra) expect(razon).toMatch(/^[A-ZÁÉÍÓÚÑ].+\.$/);
  });

  it('leaves MEDIAR and ACORDAR to the coordination (§4.3)', () => {
    const lista = { estado: 'REALIZADA', resultado: 'TOTAL', tamizajes: [] } as const;
    expect(impedimentosDe('CONVOCAR', mediacion({ estado: 'ACEPTADA', sesion: null, caso: caso() }), ['DEFENSOR'])).toHaveLength(1);
    expect(impedimentosDe('CONVOCAR', mediacion({ estado: 'ACEPTADA', sesion: null }), ['DEFENSOR'])).toHaveLength(1);
    expect(impedimentosDe('ACORDAR', mediacion({ estado: 'SESION', sesion: lista }), ['DEFENSOR'])).toHaveLength(1);
  });

  it('always lets a party leave before the agreement', () => {
    for (const estado of EN_MARCHA)
      for (const mediabilidad of MEDIABILIDADES)
        expect(
          permite('ACEPTAR', mediacion({ estado, caso: caso({ mediabilidad }) })) &&
            permite('TERMINAR', mediacion({ estado, caso: caso({ mediabilidad }) })),
        ).toBe(true);
  });
});

describe('situacionDe, mediability of the case itself', () => {
  it('is closed by a risk that a person raised and by violence that came to light, whatever the answers say', () => {
    const de = (cambio: Parameters<typeof casoDatos>[0]) => {
      const uno = { ...FAMILIAR, ...cambio };
      return situacionDe(uno, rutaDe(uno), SIN_ANTECEDENTES).mediabilidad;
    };
    expect(de({})).toBe('PERMITIDA');
    expect(de({ riesgo: 'MEDIO' })).toBe('PERMITIDA');
    expect(de({ riesgo: 'ALTO' })).toBe('PROHIBIDA');
    expect(de({ riesgo: 'CRITICO' })).toBe('PROHIBIDA');
    expect(de({ violenciaReveladaEn: '2026-03-16T14:00:00.000Z' })).toBe('PROHIBIDA');
    expect(de({ voluntariedad: false })).toBe('NO_PROCEDE');
  });
});

/*
 * Random walks over the sub-machine while the world changes under it. `mundo` is whatever makes the case what it is (types,
 * risk, measure, complaint, refusal, closing); after it the program asks `trasCambioDeRuta`, as `revisarMediacion` does.
 */
interface Paso {
  acto: ActoMediacion | 'PROPONER';
  roles: readonly ('DEFENSOR' | 'COORDINADOR')[];
  mundo: { mediabilidad?: Mediabilidad; valorado?: boolean; riesgo?: Situacion['riesgo'] };
  resultado: (typeof RESULTADOS_SESION)[number];
  tamizaje: ResultadoTamizaje;
  quien: 'm' | 'h';
  /** Takes what may be done next instead of `acto`, so that walks get far; null: tries whatever stands there. */
  guiado: number | null;
}
const pasos = fc.array(
  fc.record<Paso>({
    acto: fc.constantFrom(...ACTOS_MEDIACION, 'PROPONER' as const),
    roles: fc.constantFrom(['DEFENSOR'] as const, ['COORDINADOR'] as const, ['COORDINADOR'] as const),
    mundo: fc.oneof(
      { weight: 9, arbitrary: fc.constant<Paso['mundo']>({ mediabilidad: 'PERMITIDA', valorado: true }) },
      {
        weight: 1,
        arbitrary: fc.record(
          { mediabilidad: fc.constantFrom(...MEDIABILIDADES), valorado: fc.boolean(), riesgo: fc.constantFrom(...NIVELES_RIESGO) },
          { requiredKeys: [] },
        ),
      },
    ),
    resultado: fc.constantFrom(...RESULTADOS_SESION),
    tamizaje: fc.constantFrom<ResultadoTamizaje>(
      'SIN_SENALES',
      'SIN_SENALES',
      'SIN_SENALES',
      'SIN_SENALES',
      'SIN_SENALES',
      'CON_DUDA',
      'VIOLENCIA',
    ),
    quien: fc.constantFrom('m' as const, 'h' as const),
    guiado: fc.option(fc.nat({ max: 60 }), { freq: 4 }),
  }),
  { minLength: 60, maxLength: 60 },
);

interface Mundo {
  s: SituacionMediacion | null;
  caso: Situacion;
  revelada: boolean;
}

function sacudir(mundo: Mundo, cambio: Paso['mundo']): Mundo {
  const despues: Situacion = { ...mundo.caso, ...cambio, ...(mundo.revelada ? { mediabilidad: 'PROHIBIDA' as const } : {}) };
  return revisar({ ...mundo, caso: despues });
}

/** What `revisarMediacion` does in the transaction of every change. */
function revisar(mundo: Mundo): Mundo {
  if (mundo.s === null) return mundo;
  const estado = trasCambioDeRuta(mundo.s.estado, mundo.caso);
  if (estado === null) return { ...mundo, s: { ...mundo.s, caso: mundo.caso } };
  const fuera: Situacion = { ...mundo.caso, estado: mundo.caso.estado === 'EN_MEDIACION' ? 'VALORADO' : mundo.caso.estado };
  return { ...mundo, caso: fuera, s: { ...mundo.s, estado, caso: fuera } };
}

function dar(mundo: Mundo, paso: Paso): Mundo {
  const { s } = mundo;
  if (paso.acto === 'PROPONER') {
    const abierta = s !== null && (EN_MARCHA.includes(s.estado) || s.estado === 'ACUERDO');
    if (impedimentosDeProponer(mundo.caso, abierta).length > 0) return mundo;
    return { ...mundo, s: mediacion({ estado: 'PROPUESTA', caso: mundo.caso, sesion: null, opinionOida: false, partes: [madre, hija] }) };
  }
  if (s === null || impedimentosDe(paso.acto, s, paso.roles).length > 0) return mundo;
  const con = (cambio: Partial<SituacionMediacion>, estadoCaso?: Situacion['estado']): Mundo => {
    const elCaso = estadoCaso === undefined ? mundo.caso : { ...mundo.caso, estado: estadoCaso };
    return { ...mundo, caso: elCaso, s: { ...s, caso: elCaso, ...cambio } };
  };
  switch (paso.acto) {
    case 'ACEPTAR':
      return con({ estado: s.estado === 'PROPUESTA' ? 'ACEPTADA' : s.estado });
    case 'OPINAR':
      return con({ opinionOida: true });
    case 'CONVOCAR':
      return con({ estado: 'CONVOCADA', sesion: { estado: 'CONVOCADA', resultado: null, tamizajes: [] } }, 'EN_MEDIACION');
    case 'TAMIZAR': {
      const sesion = s.sesion && { ...s.sesion, tamizajes: [...s.sesion.tamizajes, { parteId: paso.quien, resultado: paso.tamizaje }] };
      const despues = con({ sesion });
      return paso.tamizaje === 'VIOLENCIA'
        ? sacudir({ ...despues, revelada: true }, { mediabilidad: 'PROHIBIDA', valorado: false })
        : despues;
    }
    case 'INICIAR':
      return con({ estado: 'SESION', sesion: s.sesion && { ...s.sesion, estado: 'EN_CURSO' } });
    case 'CERRAR': {
      const estado = estadoTrasSesion(paso.resultado);
      return con(
        { estado, sesion: s.sesion && { ...s.sesion, estado: 'REALIZADA', resultado: paso.resultado } },
        estado === 'SIN_ACUERDO' ? 'VALORADO' : undefined,
      );
    }
    case 'ACORDAR':
      return con({ estado: 'ACUERDO' }, 'EN_SEGUIMIENTO');
    case 'VERIFICAR':
      return con({ estado: estadoDelAcuerdo(['CUMPLIDO']) }, 'VALORADO');
    case 'TERMINAR':
      return con({ estado: 'SIN_ACUERDO' }, mundo.caso.estado === 'EN_MEDIACION' ? 'VALORADO' : undefined);
  }
}

const ABIERTAS: readonly EstadoMediacion[] = [...EN_MARCHA, 'ACUERDO'];
const ADELANTE: readonly ActoMediacion[] = ['OPINAR', 'CONVOCAR', 'TAMIZAR', 'INICIAR', 'CERRAR', 'ACORDAR', 'VERIFICAR'];
function elegir(mundo: Mundo, paso: Paso): Paso {
  if (paso.guiado === null) return paso;
  const { s } = mundo;
  if (s === null || !ABIERTAS.includes(s.estado)) return { ...paso, acto: 'PROPONER' };
  if (s.estado === 'PROPUESTA') return { ...paso, acto: 'ACEPTAR' };
  const pueden = ADELANTE.filter((acto) => (acto !== 'OPINAR' || !s.opinionOida) && impedimentosDe(acto, s, COORDINA).length === 0);
  const acto = pueden[paso.guiado % Math.max(1, pueden.length)];
  return acto === undefined ? paso : { ...paso, acto, roles: COORDINA };
}

function caminar(lista: readonly Paso[], ver: (antes: Mundo, paso: Paso, despues: Mundo) => void): void {
  let mundo: Mundo = { s: null, caso: caso(), revelada: false };
  for (const dado of lista) {
    const antes = sacudir(mundo, dado.mundo);
    ver(mundo, dado, antes);
    const paso = elegir(antes, dado);
    mundo = dar(antes, paso);
    ver(antes, paso, mundo);
  }
}
/** 250 walks of 60 steps: 15,000 steps. */
const cadaPaso = (ver: Parameters<typeof caminar>[1]) =>
  fc.assert(
    fc.property(pasos, (lista) => caminar(lista, ver)),
    { numRuns: 250 },
  );

describe('random walks over the sub-machine', () => {
  it('reach every state, so that what follows is not empty', () => {
    const vistos = new Set<string>();
    fc.assert(
      fc.property(pasos, (lista) => caminar(lista, (_antes, _paso, { s }) => void (s && vistos.add(s.estado)))),
      { numRuns: 400, seed: 11 },
    );
    expect([...vistos].toSorted()).toEqual(ESTADOS_MEDIACION.filter((estado) => estado !== 'INCUMPLIDO').toSorted());
  });

  it('never leave an open mediation or agreement on a case in which it is forbidden (invariants 2 and 3)', () => {
    cadaPaso((_antes, _paso, { s, caso: actual }) => {
      if (actual.mediabilidad === 'PROHIBIDA' && s !== null) expect(ABIERTAS).not.toContain(s.estado);
      if (actual.estado === 'EN_MEDIACION') expect(actual.mediabilidad).toBe('PERMITIDA');
    });
  });

  it('never begin a session in which somebody was not asked, or did not answer no to everything', () => {
    cadaPaso((antes, paso, despues) => {
      if (antes.s?.sesion?.estado === 'EN_CURSO' || despues.s?.sesion?.estado !== 'EN_CURSO' || paso.acto !== 'INICIAR') return;
      for (const { id } of despues.s.partes)
        expect(antes.s?.sesion?.tamizajes.findLast(({ parteId }) => parteId === id)?.resultado).toBe('SIN_SENALES');
    });
  });

  it('never mediate again once violence came to light', () => {
    cadaPaso((antes, _paso, despues) => {
      if (antes.revelada && despues.s !== null) expect(ABIERTAS).not.toContain(despues.s.estado);
    });
  });

  it('never agree without a session that ended in agreement', () => {
    cadaPaso((antes, _paso, despues) => {
      if (antes.s?.estado !== 'ACUERDO' && despues.s?.estado === 'ACUERDO') {
        expect(['TOTAL', 'PARCIAL']).toContain(antes.s?.sesion?.resultado);
        expect(antes.s?.sesion?.estado).toBe('REALIZADA');
        expect(antes.caso.mediabilidad).toBe('PERMITIDA');
      }
    });
  });
});
