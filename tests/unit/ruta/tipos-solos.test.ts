import { describe, expect, it } from 'vitest';
import { conVerificadas, ruta } from './apoyo';
import { leerTabla, obligatoriaDe, type FilaTabla } from './tabla-77';

const RELOJ_MS = Date.parse('2026-03-16T09:00:00-05:00');
const ESCRITAS = new Set(['ECU911', 'CCPD']);
const MEDIABILIDAD: Record<string, string> = { NO: 'PROHIBIDA', CENTRO: 'SOLO_CENTRO', SI: 'PERMITIDA', NA: 'NO_APLICA' };

/** What the row alone asks for, read straight from the table: chosen principal first, then everybody else. Of A/B, the right one
 * while the left one is not verified; the Fiscalía while neither is. */
function esperadas(fila: FilaTabla, izquierda: boolean): { principal: string | null; resto: Set<string> } {
  const grupos = [{ opciones: fila.principal }, ...fila.otras.filter((otra) => otra.condicion === undefined)].map(({ opciones }) =>
    opciones.filter((codigo) => !ESCRITAS.has(codigo)),
  );
  const elegidas = grupos.flatMap(
    (opciones) => (izquierda ? opciones[0] : (opciones.find((codigo) => codigo === 'FISCALIA') ?? opciones.at(-1))) ?? [],
  );
  return { principal: elegidas[0] ?? null, resto: new Set(grupos.flat().filter((codigo) => codigo !== elegidas[0])) };
}

/** Added by a rule of §2 or §10 on top of the row, with an NNA of 16 and nothing else known. */
function sumadas(codigo: string): string[] {
  const suma: string[] = [];
  if (codigo.startsWith('SEX-') || codigo === 'SUP-06' || codigo === 'SUP-07') suma.push('MSP');
  if (codigo === 'DES-01') suma.push('JCPD');
  if (['SUP-05', 'FAM-02', 'FAM-03', 'FAM-04', 'FAM-08'].includes(codigo)) suma.push('CENTRO_MEDIACION');
  return suma;
}

describe('each type alone, NNA of 16, no other answers', () => {
  it.each(leerTabla().map((fila) => [fila.codigo, fila] as const))('%s', (codigo, fila) => {
    const respuesta = ruta({ tipos: [codigo] });
    const { principal, resto } = esperadas(fila, false);
    const obligatoria = obligatoriaDe(codigo);
    const todas = new Set([...resto, ...sumadas(codigo), ...(obligatoria === null ? [] : [obligatoria])]);
    if (principal !== null) todas.delete(principal);
    expect(respuesta.principal).toBe(principal);
    expect(respuesta.obligatorias).toEqual(obligatoria === null || obligatoria === principal ? [] : [obligatoria]);
    expect(new Set([...respuesta.obligatorias, ...respuesta.otras])).toEqual(todas);

    expect(respuesta.riesgo).toBe(fila.riesgo);
    expect(respuesta.urgente).toBe(fila.urgente === 'SI' || fila.riesgo === 'CRITICO');
    expect(respuesta.emergencia).toBe(fila.riesgo === 'CRITICO' || fila.principal[0] === 'ECU911');
    expect(respuesta.naturaleza).toBe(fila.naturaleza);
    expect(respuesta.mediabilidad).toBe(MEDIABILIDAD[fila.mediable]);
    expect(respuesta.objetivoHoras).toBe(fila.riesgo === 'CRITICO' ? 2 : null);
    expect(respuesta.tiposAgregados).toEqual([]);
    expect(respuesta.plazo?.horas ?? null).toBe(fila.horas);
    if (fila.horas !== null) {
      expect(Date.parse(respuesta.plazo?.venceEn ?? '')).toBe(RELOJ_MS + fila.horas * 3_600_000);
      expect(respuesta.plazo?.codigo).toBe({ 0: 'INMEDIATO', 24: 'DENUNCIA_24', 48: 'DENUNCIA_48' }[fila.horas]);
    }
    expect(respuesta.articulos).toEqual(expect.arrayContaining(fila.normas));
  });

  it.each(
    leerTabla()
      .filter(
        (fila) =>
          [...fila.principal, ...fila.otras.flatMap((una) => una.opciones)].includes('UJVCM') ||
          fila.principal.length > 1 ||
          fila.codigo === 'DES-01',
      )
      .map((fila) => [fila.codigo, fila] as const),
  )('%s takes the left of A/B when it is verified, and keeps the right one', (codigo, fila) => {
    const respuesta = ruta({ tipos: [codigo] }, conVerificadas('ECU911', 'UJVCM', 'DINASED', 'DINAPEN', 'FISCALIA', 'MSP', 'MDH', 'UPC'));
    const { principal, resto } = esperadas(fila, true);
    expect(respuesta.principal).toBe(principal);
    expect([...respuesta.obligatorias, ...respuesta.otras]).toEqual(expect.arrayContaining([...resto]));
  });
});
