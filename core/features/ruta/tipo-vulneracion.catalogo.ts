import { TIPOS_G1_G4 } from './tipo-vulneracion-g1-g4.catalogo';
import { TIPOS_G5_G10 } from './tipo-vulneracion-g5-g10.catalogo';

/** The 77 types of domain.md §3. Codes are stable and never reused (EXP-10 and FAM-10 stay free on purpose). */
export const TIPO_VULNERACION_CATALOGO = {
  version: '2026.1',
  vigenteDesde: '2026-01-01',
  vigenteHasta: null,
  filas: [...TIPOS_G1_G4, ...TIPOS_G5_G10],
} as const;
