import type { FilaDirectorio } from '@core/features/directorio/directorio.contract';

const llano = (texto: string): string => texto.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Every word that was typed must be somewhere in name, code or purpose; accents do not matter. */
export function filtrar(instituciones: readonly FilaDirectorio[], texto: string): FilaDirectorio[] {
  const palabras = llano(texto).split(/\s+/).filter(Boolean);
  return instituciones.filter(({ codigo, nombre, competencia }) => {
    const todo = llano(`${codigo} ${nombre} ${competencia}`);
    return palabras.every((palabra) => todo.includes(palabra));
  });
}
