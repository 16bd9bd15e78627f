import { toRutaConsulta } from '@core/features/casos/caso.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { valorParametro } from '@core/features/ruta/parametro.rules';
import type { CatalogoRuta, GrupoTipo } from '@core/features/ruta/ruta.types';
import type { DerechoAfectado } from './campos.datos';
import { oficioDeCasoTexts as o } from './oficio-de-caso.texts';

/**
 * Whether everybody accused is a child under 12, as the route reads it: then a letter is a matter of protection and nothing
 * in it may sound like a crime (CONA 307, domain.md §2).
 */
export function soloSenalaNinios(caso: CasoDatos, catalogo: Pick<CatalogoRuta, 'parametros'>, dia: string): boolean {
  const edad = toRutaConsulta(caso.id, caso).agresor?.edadAnios;
  return edad !== undefined && edad < valorParametro(catalogo, 'EDAD_ADOLESCENCIA', dia);
}

/** The right in the place of the offence, without criminal law. */
export function sinDelito(derechos: readonly DerechoAfectado[], { tipos }: Pick<CatalogoRuta, 'tipos'>): DerechoAfectado[] {
  return derechos.map(({ codigo, etiqueta }) => {
    const tipo = tipos.find((uno) => uno.codigo === codigo);
    const porGrupo: Readonly<Partial<Record<GrupoTipo, string>>> = o.derechoDeGrupo;
    const normas = (tipo?.normas ?? []).filter((norma) => !norma.startsWith('COIP'));
    return {
      codigo,
      etiqueta: (tipo && porGrupo[tipo.grupo]) ?? etiqueta,
      articulos: [...new Set([...normas, o.articuloMenorDe12])].join('; '),
    };
  });
}
