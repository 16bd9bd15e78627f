import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ESTADOS } from '@core/features/casos/caso.types';
import { ACTOS_DE_RUTA } from '@core/features/casos/actos.types';
import { MOTIVOS_CIERRE } from '@core/features/casos/situacion.types';
import { decidir, TRANSICIONES } from '@core/features/casos/transiciones.rules';
import { caminar, PASOS_POR_CAMINATA, pasos, RELOJ } from './mundo';
import type { Decidir, Huella } from './mundo';

/*
 * Random walks over the real table of §4.3, with every act. Each invariant is asked after every step of at least 10,000
 * and says how often it had something to look at; against a table without guards each of them must fail.
 */

const CAMINATAS = 400;
const PASOS_MINIMOS = 10_000;

/** The same table with its guards taken away: whoever may act, may. */
const sinGuardas: Decidir = (nombre, situacion, acto) => {
  const { desde, hacia } = TRANSICIONES[nombre];
  if (!desde.includes(situacion.estado)) return { permitido: false, impedimentos: [] };
  const decision = decidir(nombre, situacion, acto);
  if (decision.permitido) return decision;
  return {
    permitido: true,
    hacia: hacia ?? (nombre === 'VISITAR' ? 'EN_VISITA' : nombre === 'EMITIR_OFICIO' ? 'EN_DERIVACION' : situacion.estado),
  };
};

const conDeber = ({ antes: { s } }: Huella) =>
  s.plazoCorre || s.naturaleza === null || s.naturaleza === 'VULNERACION' || s.naturaleza === 'AMENAZA';
const pasa = ({ antes, despues }: Huella) => antes.s.estado !== despues.s.estado;
const llega = (huella: Huella, estado: Huella['despues']['s']['estado']) => pasa(huella) && huella.despues.s.estado === estado;
const instante = (vida: Huella['antes']) => (vida.plazo === null ? Infinity : Date.parse(vida.plazo.venceEn));

interface Invariante {
  nombre: string;
  /** True when the step was one that the invariant speaks of; throws when it is broken. */
  mira(huella: Huella): boolean;
  /** How many such steps there must be at least, so that the test is not empty. */
  alMenos: number;
  /** False where the table itself, and not a guard, keeps it. */
  porGuarda?: boolean;
}

const INVARIANTES: readonly Invariante[] = [
  {
    nombre: '(1) never close a violation nobody was told of, but for the three reasons that the law leaves',
    alMenos: 25,
    mira: (huella) => {
      if (!llega(huella, 'CERRADO') || !conDeber(huella) || huella.antes.s.informado) return false;
      const { motivo } = huella.paso.trae;
      const { s } = huella.antes;
      expect(['NO_SE_CONFIRMA', 'DUPLICADO', 'TRASLADO_OTRA_DEFENSORIA']).toContain(motivo);
      if (motivo === 'NO_SE_CONFIRMA') expect(s.visitasHechas > 0 || s.parecerAutoridad).toBe(true);
      if (motivo === 'DUPLICADO') expect(s.casoPrincipal).toBe(true);
      if (motivo === 'TRASLADO_OTRA_DEFENSORIA') expect(s.receptoraFirmo).toBe(true);
      return true;
    },
  },
  {
    nombre: '(1) never close where there is a duty because somebody desisted, agreed or was advised',
    alMenos: 80,
    mira: (huella) => {
      if (!llega(huella, 'CERRADO') || !conDeber(huella)) return false;
      expect(['DESISTIMIENTO', 'ACUERDO_CUMPLIDO', 'ORIENTACION_BRINDADA']).not.toContain(huella.paso.trae.motivo);
      return true;
    },
  },
  {
    nombre: '(1) never close at high risk without an authority in charge, unsigned, unprinted, or with something pending',
    alMenos: 150,
    mira: (huella) => {
      if (!llega(huella, 'CERRADO')) return false;
      const { s } = huella.antes;
      const { motivo = 'DUPLICADO' } = huella.paso.trae;
      expect(s).toMatchObject({ actaFirmada: true, documentosSinImprimir: 0, mediacionAbierta: false });
      if (['DUPLICADO', 'FALLECIMIENTO', 'TRASLADO_OTRA_DEFENSORIA'].includes(motivo)) return true;
      expect(s.riesgo === 'BAJO' || s.riesgo === 'MEDIO' || s.autoridadACargo).toBe(true);
      expect(s).toMatchObject({ valorado: true, revaloracionPendiente: false, oficiosSinEntregar: 0 });
      expect(s.oficiosResueltos).toBe(s.oficiosEmitidos);
      if (motivo !== 'NO_LOCALIZADO') expect(s.nnaInformado).toBe(true);
      if (['NO_LOCALIZADO', 'MAYORIA_EDAD', 'TRASLADO_DOMICILIO'].includes(motivo)) return true;
      expect(s).toMatchObject({ visitasProgramadas: 0, audienciasFijadas: 0, controlesPendientes: 0 });
      return true;
    },
  },
  {
    nombre: '(2) never begin a mediation that is not allowed, or without signed will and the child’s opinion',
    alMenos: 50,
    mira: (huella) => {
      if (!llega(huella, 'EN_MEDIACION')) return false;
      expect(huella.antes.s).toMatchObject({ mediabilidad: 'PERMITIDA', valorado: true });
      expect(huella.paso.trae).toMatchObject({ voluntariedadFirmada: true, opinionNnaOida: true });
      return true;
    },
  },
  {
    nombre: '(3) leave mediation as soon as it is valued as one that may not be, and never with an agreement',
    alMenos: 30,
    mira: ({ antes, paso, despues, decision }) => {
      if (antes.s.estado !== 'EN_MEDIACION') return false;
      if (paso.acto === 'ACORDAR' && decision.permitido) expect(antes.s.mediabilidad).toBe('PERMITIDA');
      if (paso.acto === 'VALORAR' && decision.permitido && despues.s.mediabilidad !== 'PERMITIDA')
        expect(despues.s.estado).not.toBe('EN_MEDIACION');
      return (paso.acto === 'VALORAR' && decision.permitido && despues.s.mediabilidad !== 'PERMITIDA') || paso.acto === 'ACORDAR';
    },
  },
  {
    nombre: '(4) never move a legal clock later or take it away, but by the coordinator with a reason, or by new facts after a closing',
    alMenos: 200,
    porGuarda: false,
    mira: ({ antes, paso, despues }) => {
      if (instante(despues) <= instante(antes)) return instante(despues) < instante(antes);
      if (antes.plazo?.codigo === 'PROVISIONAL_24' && paso.acto === 'VALORAR') return false;
      if (paso.acto === 'REABRIR') {
        const fueSinDecir = antes.motivo === 'DUPLICADO' || antes.motivo === 'TRASLADO_OTRA_DEFENSORIA';
        expect(fueSinDecir && !antes.s.informado, 'a clock that nobody had met moved later by closing and opening').toBe(false);
        return true;
      }
      expect(paso.trae.roles).toContain('COORDINADOR');
      expect(paso.trae.razon?.length ?? 0).toBeGreaterThanOrEqual(10);
      return true;
    },
  },
  {
    nombre: 'never visit at critical risk, at high risk without an authority, or alone',
    alMenos: 200,
    mira: ({ antes, paso, despues }) => {
      if (despues.s.visitasHechas <= antes.s.visitasHechas) return false;
      expect(antes.s.riesgo).not.toBe('CRITICO');
      if (antes.s.riesgo === 'ALTO') expect(paso.trae.acompanamientoAutoridad).toBe(true);
      expect(paso.trae.visitantes).toBeGreaterThanOrEqual(2);
      return true;
    },
  },
  {
    nombre: 'never annul a case that an authority knows of, that was opened again, or that has a letter on its way',
    alMenos: 40,
    mira: (huella) => {
      if (!llega(huella, 'ANULADO')) return false;
      expect(huella.antes.s).toMatchObject({ informado: false, reabierto: false, oficiosSinEntregar: 0 });
      expect(huella.paso.trae.razon?.length ?? 0).toBeGreaterThanOrEqual(10);
      if (huella.paso.trae.motivo === 'DUPLICADO') expect(huella.paso.trae.casoPrincipal).toBe(true);
      return true;
    },
  },
  {
    nombre: 'close, reopen and annul only by the coordinator',
    alMenos: 300,
    mira: ({ paso, decision }) => {
      if (!['CERRAR', 'REABRIR', 'ANULAR'].includes(paso.acto) || !decision.permitido) return false;
      expect(paso.trae.roles).toContain('COORDINADOR');
      return true;
    },
  },
  {
    nombre: 'never leave a closed case but by reopening it with new facts, and never an annulled one',
    alMenos: 1_000,
    mira: (huella) => {
      const { estado } = huella.antes.s;
      if (estado === 'ANULADO') expect(huella.despues.s.estado).toBe('ANULADO');
      if (estado === 'CERRADO' && pasa(huella)) {
        expect(huella.paso.acto).toBe('REABRIR');
        expect(huella.despues.s).toMatchObject({ estado: 'VALORADO', valorado: false });
        expect(huella.paso.trae.razon?.length ?? 0).toBeGreaterThanOrEqual(10);
      }
      return estado === 'ANULADO' || estado === 'CERRADO';
    },
  },
  {
    nombre: 'neither visit, mediate, write nor follow up before the triage is confirmed, also after a reopening',
    alMenos: 300,
    mira: ({ antes, paso, decision }) => {
      if (antes.s.valorado || !['VISITAR', 'MEDIAR', 'EMITIR_OFICIO', 'SEGUIR'].includes(paso.acto)) return false;
      expect(decision.permitido).toBe(false);
      return true;
    },
  },
];

/** Walks with a fixed seed and gives back how many steps were taken and how many the invariant spoke of. */
function recorrer(mira: Invariante['mira'], con: Decidir, reloj = RELOJ): { dados: number; vistos: number } {
  let dados = 0;
  let vistos = 0;
  fc.assert(
    fc.property(pasos, (lista) => {
      for (const huella of caminar(lista, con, reloj)) {
        dados += 1;
        if (mira(huella)) vistos += 1;
      }
    }),
    { numRuns: CAMINATAS, seed: 20_260_316, endOnFailure: true },
  );
  return { dados, vistos };
}

describe('random walks over the route', () => {
  it('reach every state, do every act and close for every reason, so that the invariants below are not empty', () => {
    const estados = new Set<string>();
    const actos = new Set<string>();
    const motivos = new Set<string>();
    const { dados } = recorrer(({ antes, paso, decision, despues }) => {
      estados.add(despues.s.estado);
      if (decision.permitido) actos.add(paso.acto);
      if (antes.s.estado !== 'CERRADO' && despues.s.estado === 'CERRADO') motivos.add(paso.trae.motivo ?? '');
      return true;
    }, decidir);
    expect(dados).toBe(CAMINATAS * PASOS_POR_CAMINATA);
    expect([...estados].toSorted()).toEqual([...ESTADOS].toSorted());
    expect([...actos].toSorted()).toEqual([...ACTOS_DE_RUTA, 'EDITAR'].toSorted());
    expect([...motivos].toSorted()).toEqual([...MOTIVOS_CIERRE].toSorted());
  });

  it.each(INVARIANTES)('$nombre', ({ mira, alMenos }) => {
    const { dados, vistos } = recorrer(mira, decidir);
    expect(dados).toBeGreaterThanOrEqual(PASOS_MINIMOS);
    expect(vistos).toBeGreaterThanOrEqual(alMenos);
  });

  it.each(INVARIANTES.filter(({ porGuarda = true }) => porGuarda))('a table without guards would be noticed: $nombre', ({ mira }) => {
    expect(() => recorrer(mira, sinGuardas)).toThrow();
  });

  it.each([
    ['siguientePlazo', { ...RELOJ, siguientePlazo: (_actual, calculado) => calculado } satisfies typeof RELOJ],
    ['plazoAlReabrir', { ...RELOJ, plazoAlReabrir: (_anterior, nuevo) => nuevo } satisfies typeof RELOJ],
  ] as const)('a clock without %s would be noticed', (_regla, reloj) => {
    const reglaDelReloj = INVARIANTES.find(({ porGuarda }) => porGuarda === false);
    expect(() => recorrer(reglaDelReloj?.mira ?? (() => true), decidir, reloj)).toThrow();
  });

  it('say why, in words, whenever they refuse', () => {
    const { vistos } = recorrer(({ decision }) => {
      if (decision.permitido) return false;
      expect(decision.impedimentos.length).toBeGreaterThan(0);
      for (const { razon } of decision.impedimentos) expect(razon).toMatch(/^[A-ZÁÉÍÓÚÑ].{10,}\.$/);
      return true;
    }, decidir);
    expect(vistos).toBeGreaterThan(1_000);
  });
});
