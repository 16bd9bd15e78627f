import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOTIVOS_CIERRE } from '@core/features/casos/situacion.types';
import type { Acto, MotivoCierre, Situacion } from '@core/features/casos/situacion.types';
import { ACTOS_DE_RUTA, decidir } from '@core/features/casos/transiciones.rules';
import type { ActoDeRuta } from '@core/features/casos/transiciones.rules';
import { MEDIABILIDADES, NATURALEZAS_HECHO, NIVELES_RIESGO } from '@core/features/ruta/ruta.types';

/*
 * Random walks over the route: at each step the world changes (a new valuation, a delivery, an answer…) and somebody tries
 * an act with whatever they bring. The invariants of domain.md §4.3 must hold after every step, for every walk.
 */

interface Paso {
  acto: ActoDeRuta;
  trae: Acto;
  /** What the world does to the facts before the act. */
  mundo: Partial<Situacion>;
}

const INICIO: Situacion = {
  estado: 'REGISTRADO',
  naturaleza: 'VULNERACION',
  riesgo: 'ALTO',
  valorado: false,
  mediabilidad: 'PROHIBIDA',
  informado: false,
  principalEntregado: false,
  oficiosEmitidos: 0,
  oficiosResueltos: 0,
  visitasHechas: 0,
  intentosFallidos: 0,
  autoridadACargo: false,
  seguimientos: 0,
  acuerdoCumplido: false,
  nnaInformado: false,
  actaFirmada: false,
  casoPrincipal: false,
  receptoraFirmo: false,
  cartaTraslado: false,
  mayorDeEdad: false,
};

const trae: fc.Arbitrary<Acto> = fc.record({
  roles: fc.subarray(['DEFENSOR', 'SECRETARIO', 'COORDINADOR', 'ADMIN_PUNTO'] as const, { minLength: 1 }),
  visitantes: fc.integer({ min: 0, max: 3 }),
  acompanamientoAutoridad: fc.boolean(),
  voluntariedadFirmada: fc.boolean(),
  opinionNnaOida: fc.boolean(),
  motivo: fc.constantFrom(...MOTIVOS_CIERRE),
  razon: fc.constantFrom('', 'porque sí', 'hechos nuevos que constan en acta'),
});
const mundo: fc.Arbitrary<Partial<Situacion>> = fc.record(
  {
    naturaleza: fc.constantFrom(...NATURALEZAS_HECHO),
    riesgo: fc.constantFrom(...NIVELES_RIESGO),
    mediabilidad: fc.constantFrom(...MEDIABILIDADES),
    intentosFallidos: fc.integer({ min: 0, max: 4 }),
    oficiosResueltos: fc.integer({ min: 0, max: 3 }),
    autoridadACargo: fc.boolean(),
    acuerdoCumplido: fc.boolean(),
    nnaInformado: fc.boolean(),
    actaFirmada: fc.boolean(),
    casoPrincipal: fc.boolean(),
    receptoraFirmo: fc.boolean(),
    cartaTraslado: fc.boolean(),
    mayorDeEdad: fc.boolean(),
  },
  { requiredKeys: [] },
);
const pasos: fc.Arbitrary<Paso[]> = fc.array(fc.record({ acto: fc.constantFrom(...ACTOS_DE_RUTA), trae, mundo }), {
  minLength: 50,
  maxLength: 50,
});

/** What an act that was allowed leaves on record. */
function efecto(s: Situacion, acto: ActoDeRuta): Situacion {
  switch (acto) {
    case 'VALORAR':
      return { ...s, valorado: true };
    case 'VISITAR':
      return { ...s, visitasHechas: s.visitasHechas + 1 };
    case 'EMITIR_OFICIO':
      return { ...s, oficiosEmitidos: s.oficiosEmitidos + 1 };
    case 'REGISTRAR_ENTREGA':
      return { ...s, informado: true, principalEntregado: true };
    case 'SEGUIR':
      return { ...s, seguimientos: s.seguimientos + 1 };
    case 'REABRIR':
      return { ...s, informado: false, principalEntregado: false, valorado: true };
    default:
      return s;
  }
}

interface Huella {
  antes: Situacion;
  paso: Paso;
  despues: Situacion;
}

function caminar(lista: readonly Paso[]): Huella[] {
  let s = INICIO;
  const huellas: Huella[] = [];
  for (const paso of lista) {
    const antes = { ...s, ...paso.mundo };
    const decision = decidir(paso.acto, antes, paso.trae);
    s = decision.permitido ? { ...efecto(antes, paso.acto), estado: decision.hacia } : antes;
    huellas.push({ antes, paso, despues: s });
  }
  return huellas;
}

const conDeber = (s: Situacion) => s.naturaleza === 'VULNERACION' || s.naturaleza === 'AMENAZA';
const SIN_INFORME: readonly MotivoCierre[] = ['NO_SE_CONFIRMA', 'DUPLICADO', 'TRASLADO_OTRA_DEFENSORIA'];
/** 250 walks of 50 steps: 12,500 steps for each invariant. */
const WALKS = { numRuns: 250 };
const cadaHuella = (comprobar: (huella: Huella) => void) =>
  fc.assert(
    fc.property(pasos, (lista) => caminar(lista).forEach(comprobar)),
    WALKS,
  );
const cambio = ({ antes, despues }: Huella) => antes.estado !== despues.estado;

describe('random walks over the route', () => {
  it('reach every state, so that the invariants below are not empty', () => {
    const vistos = new Set<string>();
    fc.assert(
      fc.property(pasos, (lista) => caminar(lista).forEach(({ despues }) => vistos.add(despues.estado))),
      { numRuns: 600, seed: 7 },
    );
    expect([...vistos].toSorted()).toEqual(
      [
        'ANULADO',
        'CERRADO',
        'DERIVADO',
        'EN_DERIVACION',
        'EN_MEDIACION',
        'EN_SEGUIMIENTO',
        'EN_VISITA',
        'REGISTRADO',
        'VALORADO',
      ].toSorted(),
    );
  });

  it('never close a violation nobody was told of, but for the three reasons that the law leaves', () => {
    cadaHuella((huella) => {
      if (!cambio(huella) || huella.despues.estado !== 'CERRADO' || !conDeber(huella.antes) || huella.antes.informado) return;
      expect(SIN_INFORME).toContain(huella.paso.trae.motivo);
      if (huella.paso.trae.motivo === 'NO_SE_CONFIRMA') expect(huella.antes.visitasHechas > 0 || huella.antes.autoridadACargo).toBe(true);
      if (huella.paso.trae.motivo === 'DUPLICADO') expect(huella.antes.casoPrincipal).toBe(true);
      if (huella.paso.trae.motivo === 'TRASLADO_OTRA_DEFENSORIA') expect(huella.antes.receptoraFirmo).toBe(true);
    });
  });

  it('never close a violation because somebody desisted or agreed', () => {
    cadaHuella((huella) => {
      if (cambio(huella) && huella.despues.estado === 'CERRADO' && conDeber(huella.antes))
        expect(['DESISTIMIENTO', 'ACUERDO_CUMPLIDO', 'ORIENTACION_BRINDADA']).not.toContain(huella.paso.trae.motivo);
    });
  });

  it('never mediate what may not be mediated, and leave mediation when it no longer may', () => {
    cadaHuella((huella) => {
      if (cambio(huella) && huella.despues.estado === 'EN_MEDIACION') {
        expect(huella.antes.mediabilidad).toBe('PERMITIDA');
        expect(huella.paso.trae).toMatchObject({ voluntariedadFirmada: true, opinionNnaOida: true });
      }
      if (huella.antes.estado === 'EN_MEDIACION' && huella.antes.mediabilidad !== 'PERMITIDA') {
        if (huella.paso.acto === 'VALORAR' && huella.paso.trae.roles.some((rol) => rol !== 'ADMIN_PUNTO'))
          expect(huella.despues.estado).not.toBe('EN_MEDIACION');
        expect(huella.despues.estado === 'EN_SEGUIMIENTO').toBe(false);
      }
    });
  });

  it('never visit at critical risk, at high risk without an authority, or alone', () => {
    cadaHuella((huella) => {
      if (huella.despues.visitasHechas === huella.antes.visitasHechas) return;
      expect(huella.antes.riesgo).not.toBe('CRITICO');
      if (huella.antes.riesgo === 'ALTO') expect(huella.paso.trae.acompanamientoAutoridad).toBe(true);
      expect(huella.paso.trae.visitantes).toBeGreaterThanOrEqual(2);
    });
  });

  it('never annul a case that an authority already knows of, nor close or annul without the coordinator', () => {
    cadaHuella((huella) => {
      if (!cambio(huella)) return;
      if (huella.despues.estado === 'ANULADO') expect(huella.antes.informado).toBe(false);
      if (huella.despues.estado === 'ANULADO' || huella.despues.estado === 'CERRADO')
        expect(huella.paso.trae.roles).toContain('COORDINADOR');
    });
  });

  it('never leave a closed case but by reopening, and never an annulled one', () => {
    cadaHuella((huella) => {
      if (huella.antes.estado === 'ANULADO') expect(huella.despues.estado).toBe('ANULADO');
      if (huella.antes.estado === 'CERRADO' && cambio(huella)) expect(huella.paso.acto).toBe('REABRIR');
    });
  });

  it('say why, in words, whenever they refuse', () => {
    cadaHuella(({ antes, paso }) => {
      const decision = decidir(paso.acto, antes, paso.trae);
      if (decision.permitido) return;
      expect(decision.impedimentos.length).toBeGreaterThan(0);
      for (const { razon } of decision.impedimentos) expect(razon).toMatch(/^[A-ZÁÉÍÓÚÑ].{10,}\.$/);
    });
  });
});
