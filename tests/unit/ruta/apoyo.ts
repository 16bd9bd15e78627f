import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import type { RutaConsulta, RutaRespuesta } from '@core/features/ruta/ruta.contract';
import { consultarRuta } from '@core/features/ruta/ruta.rules';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';

/** Fixed clock of the tests: a Monday. */
export const RELOJ = '2026-03-16T09:00:00-05:00';
/** Sixteen and a half: no rule about ages applies. */
export const ADOLESCENTE = { edadMeses: 198 } as const;

export const entrada = (datos: Partial<RutaConsulta> & Pick<RutaConsulta, 'tipos'>): RutaConsulta => ({
  id: 'x',
  conocidoEn: RELOJ,
  nna: [ADOLESCENTE],
  ...datos,
});

export const ruta = (
  datos: Partial<RutaConsulta> & Pick<RutaConsulta, 'tipos'>,
  catalogo: CatalogoRuta = CATALOGO_VIGENTE,
): RutaRespuesta => consultarRuta(catalogo, entrada(datos));

/** All authorities of an answer. */
export const autoridades = ({ principal, obligatorias, otras }: RutaRespuesta): string[] => [
  ...(principal === null ? [] : [principal]),
  ...obligatorias,
  ...otras,
];

/** The shipped catalogue with some institutions checked by the point. */
export const conVerificadas = (...codigos: readonly string[]): CatalogoRuta => ({
  ...CATALOGO_VIGENTE,
  instituciones: CATALOGO_VIGENTE.instituciones.map((fila) => (codigos.includes(fila.codigo) ? { ...fila, verificadoEl: RELOJ } : fila)),
});
