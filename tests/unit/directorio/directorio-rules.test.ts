import { describe, expect, it } from 'vitest';
import { avisoVerificacion, conDatosDelPunto } from '@core/features/directorio/directorio.rules';
import { INSTITUCION_CATALOGO } from '@core/features/directorio/institucion.catalogo';

describe('avisoVerificacion', () => {
  it.each<[string, string | null, string]>([
    ['never checked', null, 'NUNCA'],
    ['checked today', '2026-03-16', 'VIGENTE'],
    ['six months to the day', '2025-09-16', 'VIGENTE'],
    ['six months and a day', '2025-09-15', 'VENCIDA'],
    ['years ago', '2020-01-01', 'VENCIDA'],
    ['an instant of an older catalogue', '2025-09-15T14:00:00.000Z', 'VENCIDA'],
    ['tomorrow, by a clock that was set back', '2026-03-17', 'VIGENTE'],
  ])('%s', (_what, verificadoEl, situacion) => expect(avisoVerificacion(verificadoEl, '2026-03-16', 6).situacion).toBe(situacion));

  it('the end of a month is not a way out', () => {
    expect(avisoVerificacion('2025-08-31', '2026-02-28', 6).situacion).toBe('VIGENTE');
    expect(avisoVerificacion('2025-08-31', '2026-03-01', 6).situacion).toBe('VENCIDA');
  });

  it('warns in one sentence, with the day of the last check', () => {
    expect(avisoVerificacion('2025-01-02', '2026-03-16', 6).texto).toContain('02/01/2025');
    expect(avisoVerificacion('2026-03-01', '2026-03-16', 6).texto).toBeNull();
  });
});

describe('conDatosDelPunto', () => {
  const junta = INSTITUCION_CATALOGO.filas.find(({ codigo }) => codigo === 'JCPD')!;
  const vacio = {
    titularNombre: null,
    tratamiento: null,
    cargoDestinatario: null,
    direccion: null,
    telefono: null,
    correo: null,
    horario: null,
    nota: null,
  };

  it('the words of the point where it has some, the catalogue everywhere else', () => {
    const una = conDatosDelPunto(junta, {
      ...vacio,
      titularNombre: 'Sauce Muestra',
      tratamiento: 'Señor abogado',
      verificadoEl: '2026-03-16',
    });
    expect(una).toMatchObject({
      nombreOficial: junta.nombreOficial,
      tratamiento: 'Señor abogado',
      cargoDestinatario: junta.cargoDestinatario,
      verificadoEl: '2026-03-16',
      local: { titularNombre: 'Sauce Muestra', direccion: null },
    });
  });

  it('nothing written leaves the catalogue as it came', () => expect(conDatosDelPunto(junta, undefined)).toEqual(junta));
});
