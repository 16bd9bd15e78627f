import type { Input } from '@core/contract/index';
import { casoMinimo, valorar, ver } from './casos';
import type { Harness } from './program';

/** An authority that comes along, invented. */
export const UPC = { institucion: 'UPC', nombre: 'Cabo Ficticio Demo' } as const;
export const MEDIO = { tipos: ['EDU-02'], naturaleza: 'VULNERACION' as const };
const CONFLICTO = { tipos: ['FAM-01'], naturaleza: 'CONFLICTO' as const };

/** Visits of invented cases: plans, sheets and results that pass, to be changed by each test. The harness may come later. */
export function apoyoVisitas(harness: () => Harness, template: () => { ids: Record<'coordinadora' | 'defensora', string> }) {
  /** A case that is valued at a risk. */
  async function casoDe(riesgo: 'BAJO' | 'MEDIO' | 'ALTO' | 'CRITICO', registro: Partial<Input<'casos.registrar'>> = {}) {
    const base = riesgo === 'BAJO' ? CONFLICTO : MEDIO;
    const { id } = await harness().ok('casos.registrar', casoMinimo({ ...base, ...registro }));
    await valorar(harness(), id, { riesgo });
    return id;
  }

  const dos = () => ({ usuarios: [template().ids.coordinadora, template().ids.defensora], otros: [] });
  const plan = (casoId: string, cambio: Partial<Input<'visitas.programar'>> = {}): Input<'visitas.programar'> => ({
    casoId,
    tipo: 'PRIMERA',
    programadaPara: '2026-03-17T10:00:00-05:00',
    motivo: 'Conocer cómo está la niña en su casa',
    direccion: 'Calle Inventada 13-24',
    visitantes: dos(),
    ...cambio,
  });

  /** The sheet of a visit that was made an hour ago, with every child heard. */
  async function ficha(
    casoId: string,
    cambio: Partial<Input<'visitas.registrar'>['ficha']> = {},
  ): Promise<Input<'visitas.registrar'>['ficha']> {
    const caso = await ver(harness(), casoId);
    return {
      formato: 1,
      recibe: { nombre: 'Hortensia Muestra Demo', parentesco: 'Abuela', consiente: 'SI', firma: 'SI' },
      agresorPresente: 'NO',
      opiniones: caso.nna.map(({ id }) => ({ nnaId: id, situacion: 'EXPRESO' as const, palabras: 'Me gusta estar con mi abuelita.' })),
      observado: 'La casa está ordenada y la niña juega en el patio.',
      manifestado: 'La abuela cuenta que come tres veces al día.',
      apreciacion: 'Conviene acompañar a la abuela.',
      senalesViolencia: 'NO',
      decision: 'CONTINUAR',
      ...cambio,
    };
  }
  async function resultado(
    casoId: string,
    id: string,
    cambio: Partial<Input<'visitas.registrar'>> = {},
  ): Promise<Input<'visitas.registrar'>> {
    return {
      id,
      version: 1,
      resultado: 'REALIZADA',
      inicioEn: '2026-03-16T08:10:00-05:00',
      finEn: '2026-03-16T08:50:00-05:00',
      visitantes: dos(),
      ficha: await ficha(casoId),
      ...cambio,
    };
  }
  const obtener = (id: string) => harness().ok('visitas.obtener', { id, motivo: 'Prueba automática' });
  return { casoDe, dos, plan, ficha, resultado, obtener };
}
