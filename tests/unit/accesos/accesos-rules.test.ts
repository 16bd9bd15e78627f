import { describe, expect, it } from 'vitest';
import { agruparMiradas, comprobarDeclaracion, llevaCasos, motivoDeAcceso } from '@core/features/accesos/accesos.rules';
import { accesoTras, seAlarga } from '@core/features/casos/caso.rules';
import { DomainError } from '@core/kernel/errors';
import { ROLES } from '@core/kernel/permisos';

const fieldsOf = (act: () => void): unknown => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return { [error.code]: Object.keys(error.details.fields ?? {}) };
    throw error;
  }
  return 'OK';
};

describe('who carries cases', () => {
  it('active people of three roles', () => {
    expect(ROLES.filter((rol) => llevaCasos({ activo: true, roles: [rol] }))).toEqual(['DEFENSOR', 'SECRETARIO', 'COORDINADOR']);
    expect(llevaCasos({ activo: false, roles: ['COORDINADOR'] })).toBe(false);
  });
});

describe('declaring an impediment', () => {
  const base: Parameters<typeof comprobarDeclaracion>[0] = {
    propio: true,
    roles: ['DEFENSOR'],
    causa: 'PARENTESCO',
    detalle: undefined,
    yaImpedida: false,
    lleva: true,
    esResponsable: false,
    nuevoResponsable: null,
  };
  it.each([
    ['one’s own', {}, 'OK'],
    ['somebody else’s without coordinating', { propio: false }, { SIN_PERMISO: ['usuarioId'] }],
    ['somebody else’s as coordinator', { propio: false, roles: ['COORDINADOR'] }, 'OK'],
    ['twice', { yaImpedida: true }, { ENTRADA_INVALIDA: ['usuarioId'] }],
    ['of a person who carries no cases', { lleva: false }, { ENTRADA_INVALIDA: ['usuarioId'] }],
    ['for another cause without saying which', { causa: 'OTRA', detalle: 'no sé' }, { ENTRADA_INVALIDA: ['detalle'] }],
    ['for another cause that is said', { causa: 'OTRA', detalle: 'Fue su maestra tres años.' }, 'OK'],
    ['of the responsible without a successor', { esResponsable: true }, { ENTRADA_INVALIDA: ['nuevoResponsableId'] }],
    [
      'of the responsible with one who may not',
      { esResponsable: true, nuevoResponsable: { apta: false } },
      { ENTRADA_INVALIDA: ['nuevoResponsableId'] },
    ],
    ['of the responsible with a successor', { esResponsable: true, nuevoResponsable: { apta: true } }, 'OK'],
    ['a successor of somebody who was not responsible', { nuevoResponsable: { apta: true } }, { ENTRADA_INVALIDA: ['nuevoResponsableId'] }],
  ] as const)('%s', (_what, change, expected) => {
    expect(fieldsOf(() => comprobarDeclaracion({ ...base, ...change }))).toEqual(expected);
  });
});

describe('by what a person may open a case', () => {
  const persona = { id: 'p', activo: true, roles: ['DEFENSOR' as const], impedida: false, accesos: [] };
  const caso = { acceso: 'RESTRINGIDO' as const, responsableId: 'otra', registradorId: 'otra' };
  const con = (...vias: ('ACTUACION' | 'OTORGADO' | 'EMERGENCIA')[]) => vias.map((via) => ({ via, hasta: null }));
  it.each([
    ['a restricted one that is not hers', persona, caso, null],
    ['of the point', persona, { ...caso, acceso: 'PUNTO' as const }, 'PUNTO'],
    ['responsible', persona, { ...caso, responsableId: 'p' }, 'RESPONSABLE'],
    ['registered by her', persona, { ...caso, registradorId: 'p' }, 'REGISTRO'],
    ['coordinating', { ...persona, roles: ['COORDINADOR' as const] }, caso, 'COORDINACION'],
    ['an emergency and a grant', { ...persona, accesos: con('EMERGENCIA', 'OTORGADO') }, caso, 'OTORGADO'],
    ['an emergency', { ...persona, accesos: con('EMERGENCIA') }, caso, 'EMERGENCIA'],
    ['inactive', { ...persona, activo: false }, { ...caso, responsableId: 'p' }, null],
    [
      'an impediment goes before everything',
      { ...persona, roles: ['COORDINADOR' as const], impedida: true },
      { ...caso, responsableId: 'p' },
      null,
    ],
  ])('%s', (_what, who, which, expected) => {
    expect(motivoDeAcceso(who, which)).toBe(expected);
  });
});

describe('the access log', () => {
  it('counts a day’s openings of the same thing by the same person in one line, newest first', () => {
    const mirada = (en: string, usuario = 'Rosa D.', accion: 'VER' | 'IMPRIMIR' = 'VER') => ({
      en,
      usuario,
      accion,
      documento: null,
      motivo: null,
    });
    const lines = agruparMiradas([
      mirada('2026-03-17T04:59:00.000Z'), // still the 16th in Loja
      mirada('2026-03-16T14:00:00.000Z'),
      mirada('2026-03-17T05:00:00.000Z'),
      mirada('2026-03-16T14:00:00.000Z', 'Aurora E.'),
      mirada('2026-03-16T14:00:00.000Z', 'Rosa D.', 'IMPRIMIR'),
    ]);
    expect(lines.map(({ en, usuario, accion, veces }) => [en, usuario, accion, veces])).toEqual([
      ['2026-03-17T05:00:00.000Z', 'Rosa D.', 'VER', 1],
      ['2026-03-17T04:59:00.000Z', 'Rosa D.', 'VER', 2],
      ['2026-03-16T14:00:00.000Z', 'Aurora E.', 'VER', 1],
      ['2026-03-16T14:00:00.000Z', 'Rosa D.', 'IMPRIMIR', 1],
    ]);
  });
});

describe('restriction and clock', () => {
  it('the highest reserve restricts; nothing loosens by itself', () => {
    expect(accesoTras('PUNTO', 'MAXIMO')).toBe('RESTRINGIDO');
    expect(accesoTras('PUNTO', 'RESERVADO')).toBe('PUNTO');
    for (const reserva of ['NORMAL', 'RESERVADO', 'MAXIMO'] as const) expect(accesoTras('RESTRINGIDO', reserva)).toBe('RESTRINGIDO');
  });

  it('more time is a later end, or none; a clock that only stood for what was not known is replaced freely', () => {
    const a = { codigo: 'DENUNCIA_24', horas: 24, venceEn: '2026-03-17T13:00:00.000Z' };
    const b = { codigo: 'DENUNCIA_48', horas: 48, venceEn: '2026-03-18T13:00:00.000Z' };
    const provisional = { ...a, codigo: 'PROVISIONAL_24' };
    expect(seAlarga(a, b, false)).toBe(true);
    expect(seAlarga(a, null, false)).toBe(true);
    expect(seAlarga(b, a, false)).toBe(false);
    expect(seAlarga(a, a, false)).toBe(false);
    expect(seAlarga(null, b, false)).toBe(false);
    expect(seAlarga(provisional, b, false)).toBe(false);
    expect(seAlarga(provisional, null, true)).toBe(true);
  });
});
