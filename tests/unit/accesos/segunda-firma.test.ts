import { describe, expect, it } from 'vitest';
import { accesosTexts } from '@core/features/accesos/accesos.texts';
import {
  ACTOS_DE_DOS,
  esperaRatificacion,
  exigeDosPersonas,
  impideFirmar,
  POLITICA_SEGUNDA_FIRMA,
} from '@core/features/accesos/segunda-firma.rules';
import { NATURALEZAS_HECHO, NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { ROLES } from '@core/kernel/permisos';
import { makeTickets } from '@electron/platform/tickets';
import { RELOJ_UTC } from '../../support/program';

describe('which acts two people stand by', () => {
  it('is a table of data with a word for each act', () => {
    expect(Object.keys(POLITICA_SEGUNDA_FIRMA)).toEqual([...ACTOS_DE_DOS]);
    expect(JSON.parse(JSON.stringify(POLITICA_SEGUNDA_FIRMA))).toEqual(POLITICA_SEGUNDA_FIRMA);
    for (const acto of ACTOS_DE_DOS) expect(accesosTexts.acto[acto]).toMatch(/^[A-Z]/);
  });

  it.each(['BAJAR_RIESGO', 'ALARGAR_PLAZO', 'ANULAR_CASO', 'LEVANTAR_IMPEDIMENTO'] as const)('%s always', (acto) => {
    for (const naturaleza of NATURALEZAS_HECHO)
      for (const riesgo of NIVELES_RIESGO) expect(exigeDosPersonas(acto, { naturaleza, riesgo })).toBe(true);
  });

  it('closing only a violation or threat whose last triage was high', () => {
    const need = NATURALEZAS_HECHO.flatMap((naturaleza) =>
      NIVELES_RIESGO.filter((riesgo) => exigeDosPersonas('CERRAR_CASO', { naturaleza, riesgo })).map((riesgo) => `${naturaleza} ${riesgo}`),
    );
    expect(need).toEqual(['VULNERACION ALTO', 'VULNERACION CRITICO', 'AMENAZA ALTO', 'AMENAZA CRITICO']);
    expect(exigeDosPersonas('CERRAR_CASO', { naturaleza: null, riesgo: 'ALTO' })).toBe(true);
    expect(exigeDosPersonas('CERRAR_CASO', { naturaleza: null, riesgo: 'BAJO' })).toBe(false);
  });

  it('ratifications are offered, never demanded', () => {
    for (const acto of ['RATIFICAR_VALORACION', 'RATIFICAR_ACTO'] as const)
      expect(exigeDosPersonas(acto, { naturaleza: 'VULNERACION', riesgo: 'CRITICO' })).toBe(false);
  });
});

describe('who may be the second person', () => {
  const quien = { solicitanteId: 'yo', impedidos: ['tia'] };
  const persona = (id: string, roles: (typeof ROLES)[number][], activo = true) => ({ id, roles, activo });

  it('somebody else, active, of a role that carries cases, and free of impediment', () => {
    expect(impideFirmar('BAJAR_RIESGO', persona('otra', ['DEFENSOR']), quien)).toBeNull();
    expect(impideFirmar('BAJAR_RIESGO', persona('yo', ['COORDINADOR']), quien)).toBe('MISMA_PERSONA');
    expect(impideFirmar('BAJAR_RIESGO', persona('otra', ['DEFENSOR'], false), quien)).toBe('INACTIVA');
    expect(impideFirmar('BAJAR_RIESGO', persona('tia', ['COORDINADOR']), quien)).toBe('IMPEDIDA');
  });

  it('never an adolescent, an administrator or a trainer', () => {
    const apta = (acto: (typeof ACTOS_DE_DOS)[number]) => ROLES.filter((rol) => impideFirmar(acto, persona('otra', [rol]), quien) === null);
    for (const acto of ACTOS_DE_DOS)
      expect(apta(acto)).toEqual(acto === 'RATIFICAR_VALORACION' ? ['COORDINADOR'] : ['DEFENSOR', 'SECRETARIO', 'COORDINADOR']);
  });

  it('a high triage waits for a coordinator unless one made it', () => {
    const waits = NIVELES_RIESGO.filter((riesgo) => esperaRatificacion({ riesgo, roles: ['DEFENSOR', 'SECRETARIO'] }));
    expect(waits).toEqual(['ALTO', 'CRITICO']);
    expect(esperaRatificacion({ riesgo: 'CRITICO', roles: ['DEFENSOR', 'COORDINADOR'] })).toBe(false);
  });
});

describe('a ticket', () => {
  const at = (seconds: number) => new Date(Date.parse(RELOJ_UTC) + seconds * 1000).toISOString();
  const session = {};

  it('is good once, for its holder, and not for long', () => {
    const tickets = makeTickets<string>(300_000);
    const { id, until } = tickets.issue('a', session, RELOJ_UTC);
    expect(until).toBe(at(300));
    expect(tickets.take(id, session, at(300))).toBe('a');
    expect(tickets.take(id, session, at(300))).toBeNull();
    expect(tickets.take('nada', session, RELOJ_UTC)).toBeNull();
  });

  it.each([
    ['a second too late', 301, session],
    ['before it was made: a clock set back', -1, session],
    ['in another session of the same person', 0, {}],
  ])('is void %s, and used up by the attempt', (_when, seconds, holder) => {
    const tickets = makeTickets<string>(300_000);
    const { id } = tickets.issue('a', session, RELOJ_UTC);
    expect(tickets.take(id, holder, at(seconds))).toBeNull();
    expect(tickets.take(id, session, RELOJ_UTC)).toBeNull();
  });

  it('of a former session does not outlive the next one that is made', () => {
    const tickets = makeTickets<string>(300_000);
    const old = tickets.issue('a', session, RELOJ_UTC);
    tickets.issue('b', {}, RELOJ_UTC);
    expect(tickets.take(old.id, session, RELOJ_UTC)).toBeNull();
  });
});
