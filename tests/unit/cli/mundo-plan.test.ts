import { describe, expect, it } from 'vitest';
import { cedulaValida } from '@core/kernel/cedula';
import { APELLIDOS, makeCedulas, makeRandom, NOMBRES } from '@electron/cli/demo-gente';
import { imaginar } from '@electron/cli/mundo-gente';
import { planearMundo } from '@electron/cli/mundo-plan';

const mundo = planearMundo(24, 200, 1);

describe('the plan of a test world', () => {
  it('has the 24 points of the programme, both San Jacinto first, and some of them late', () => {
    expect(new Set(mundo.puntos.map(({ codigo }) => codigo)).size).toBe(24);
    expect(mundo.puntos.slice(0, 2).map(({ nombre }) => nombre)).toEqual(['San Jacinto (13)', 'San Jacinto (21)']);
    expect(mundo.puntos.filter(({ tarde }) => tarde).map(({ codigo }) => codigo)).toEqual(['DC-01', 'DC-09', 'DC-18']);
    expect(mundo.puntos.filter(({ rural }) => rural)).toHaveLength(2);
  });

  it('gives both San Jacinto the same days, so the same sequence numbers, and every other point days of its own', () => {
    const dias = mundo.puntos.map(({ casos }) => casos.map((caso) => `${caso.dias} ${caso.hora}`).join());
    expect(dias[1]).toBe(dias[0]);
    expect(new Set(dias).size).toBe(23);
    expect(mundo.puntos[1]?.semilla).not.toBe(mundo.puntos[0]?.semilla);
  });

  it('puts cases in the order of their days, none on the last one', () => {
    for (const { casos } of mundo.puntos) {
      expect(casos).toHaveLength(200);
      expect(casos.map(({ dias }) => dias)).toEqual(casos.map(({ dias }) => dias).toSorted((a, b) => b - a));
      expect(casos.at(-1)?.dias).toBeGreaterThan(0);
    }
  });

  it.each([2, 3, 7, 24])('tells both sides of every case that is handed on: %d points', (cuantos) => {
    const { puntos, traslados } = planearMundo(cuantos, 8, 1);
    const lados = (lado: 'envia' | 'recibe') =>
      puntos.flatMap(({ codigo, casos }) => casos.flatMap((caso) => (caso[lado] ? [{ codigo, dias: caso.dias, ...caso[lado] }] : [])));
    expect(traslados.length).toBeGreaterThanOrEqual(2);
    expect(lados('envia').map(({ codigo, otro }) => ({ de: codigo, a: otro }))).toEqual(expect.arrayContaining([...traslados]));
    for (const { codigo, otro, semilla, dias } of lados('envia'))
      expect(lados('recibe').filter((lado) => lado.semilla === semilla)).toEqual([{ codigo: otro, otro: codigo, semilla, dias: dias - 1 }]);
    expect(lados('recibe')).toHaveLength(traslados.length);
  });

  it('shares out the fictitious numbers: no two points hold the same', () => {
    const numeros = mundo.puntos.flatMap(({ cedulas: { desde, cuantas } }) => {
      const next = makeCedulas(desde, desde + cuantas - 1);
      return Array.from({ length: cuantas }, next);
    });
    expect(numeros).toHaveLength(96);
    expect(new Set(numeros).size).toBe(96);
    for (const numero of numeros) expect(cedulaValida(numero ?? '')).toBe(true);
  });

  it('is the same for the same numbers and another for another seed', () => {
    expect(planearMundo(24, 200, 1)).toEqual(mundo);
    expect(planearMundo(24, 200, 2).puntos[0]?.casos).not.toEqual(mundo.puntos[0]?.casos);
  });

  it('with too few cases hands nothing on', () => {
    expect(planearMundo(3, 3, 1).traslados).toEqual([]);
    expect(planearMundo(3, 0, 1).puntos.map(({ casos }) => casos)).toEqual([[], [], []]);
  });
});

describe('the people of a test world', () => {
  const gente = mundo.puntos.flatMap((punto) =>
    punto.casos.map((plan, orden) =>
      imaginar({ punto, plan, chance: makeRandom(punto.semilla + orden), cedula: () => undefined, entero: orden % 2 === 0 }),
    ),
  );

  it('bear names of the closed lists alone', () => {
    const nombres = new Set<string>([...NOMBRES.MUJER, ...NOMBRES.HOMBRE]);
    const apellidos = new Set<string>(APELLIDOS);
    for (const una of gente.flatMap(({ nna }) => nna)) {
      expect(nombres).toContain(una.nombres);
      expect(apellidos).toContain(una.primerApellido);
      expect(apellidos).toContain(una.segundoApellido);
    }
  });

  it('come with many kinds of harm, from every level and age, some of them rare', () => {
    const cuenta = (clave: (caso: (typeof gente)[number]) => string): Map<string, number> => {
      const cuantos = new Map<string, number>();
      for (const caso of gente) cuantos.set(clave(caso), (cuantos.get(clave(caso)) ?? 0) + 1);
      return cuantos;
    };
    const tipos = cuenta(({ demo }) => demo.tipos[0] ?? '');
    expect(tipos.size).toBeGreaterThan(20);
    expect(Math.min(...tipos.values())).toBeLessThan(gente.length / 100);
    expect([...cuenta(({ ruta }) => ruta.riesgo).keys()].toSorted()).toEqual(['ALTO', 'BAJO', 'CRITICO', 'MEDIO']);
    expect([...cuenta(({ demo }) => demo.naturaleza).keys()].toSorted()).toEqual(['CONFLICTO', 'ORIENTACION', 'VULNERACION']);
    expect(new Set(gente.flatMap(({ nna }) => nna.map(({ edadMeses }) => Math.floor((edadMeses ?? 0) / 12)))).size).toBe(18);
    expect(new Set(gente.map(({ ruta }) => ruta.principal)).size).toBeGreaterThan(6);
  });

  it('a case that is handed on is told alike by both points', () => {
    const de = (lado: 'envia' | 'recibe') =>
      mundo.puntos.flatMap((punto) =>
        punto.casos.flatMap((plan) => {
          const semilla = plan[lado]?.semilla;
          if (semilla === undefined) return [];
          const { demo, nna } = imaginar({ punto, plan, chance: makeRandom(1), cedula: () => undefined, entero: false });
          return [{ semilla, tipos: demo.tipos, nna }];
        }),
      );
    const porSemilla = (lado: 'envia' | 'recibe') => de(lado).toSorted((a, b) => a.semilla - b.semilla);
    expect(porSemilla('envia')).toEqual(porSemilla('recibe'));
    expect(de('envia')).toHaveLength(mundo.traslados.length);
  });
});
