import { describe, expect, it } from 'vitest';
import { aRegistrar, partirApellidos, registrarFormSchema } from '@renderer/features/casos/registrar.mapping';
import { fieldErrors } from '@core/kernel/zod-messages';
import { followClock } from '@renderer/lib/clock';

followClock('2026-03-16T14:00:00.000Z');

const triaje = { A1: 'NO', A2: 'NO', A3: 'NO', A4: 'NO', A5: 'NO', A6: 'NO', A7: 'NO', A8: 'NO' } as const;
const nna = {
  nn: false,
  nombres: 'Luna',
  primerApellido: 'Ejemplo',
  sexo: 'MUJER',
  edadMeses: 84,
  edadFuente: 'REFERIDA',
  tipoDocumento: 'NINGUNO',
} as const;
const entrada = {
  conocidoEn: '2026-03-16T14:00:00.000Z',
  canal: 'PRESENCIAL',
  denunciante: { tipo: 'RESERVADO', calidad: 'VECINO', nombre: 'Jazmín Demo', contacto: '0900000001' },
  nna: [nna],
  barrio: 'San Jacinto',
  relato: 'La vecina refiere que vio marcas.',
  tipos: ['VIO-01'],
  triaje,
} as const;
const errores = (cambio: object) => {
  const leida = registrarFormSchema.safeParse({ ...entrada, ...cambio });
  return leida.success ? {} : fieldErrors(leida.error);
};

describe('partirApellidos', () => {
  it.each([
    ['Ejemplo Prueba', 'Ejemplo', 'Prueba'],
    ['Ejemplo', 'Ejemplo', ''],
    ['', '', ''],
    ['De la Torre Muestra', 'De la Torre', 'Muestra'],
    ['Ejemplo de la Cruz', 'Ejemplo', 'de la Cruz'],
    ['  San  Martín   Demo ', 'San Martín', 'Demo'],
    ['de', 'de', ''],
  ])('splits «%s»', (texto, primerApellido, segundoApellido) => {
    expect(partirApellidos(texto)).toEqual({ primerApellido, segundoApellido });
  });
});

describe('registrarFormSchema', () => {
  it('takes the minimum', () => {
    expect(errores({})).toEqual({});
    expect(errores({ tipos: [], nna: [{ ...nna, nn: true, nombres: '', primerApellido: '', edadMeses: 30 }] })).toEqual({});
  });

  it('says beside the field what main would refuse', () => {
    expect(Object.keys(errores({ nna: [{ ...nna, nombres: '', primerApellido: '' }] }))).toEqual(['nna.0.nombres']);
    expect(Object.keys(errores({ nna: [{ ...nna, nn: true, edadMeses: undefined }] }))).toEqual(['nna.0.edadMeses']);
    expect(Object.keys(errores({ conocidoEn: '2099-01-01T00:00:00.000Z' }))).toEqual(['conocidoEn']);
    expect(errores({ conocidoEn: '16/03/2026 · 25:99' })).toEqual({ conocidoEn: 'Escriba una fecha y hora válidas.' });
    expect(errores({ triaje: { ...triaje, A4: undefined } })).toEqual({ 'triaje.A4': 'A4: responda sí, no o no sabe.' });
  });
});

describe('aRegistrar', () => {
  it('sends no name of somebody who asked not to be named, and none of a child who is NN', () => {
    const salida = aRegistrar({ ...entrada, nna: [{ ...nna, nn: true }], tipos: ['VIO-01'] });
    expect(salida.denunciante).toEqual({ tipo: 'RESERVADO', calidad: 'VECINO' });
    expect(salida.nna[0]).toMatchObject({ nn: true, nombres: '', primerApellido: '', edadFuente: 'ESTIMADA' });
  });

  it('keeps the name of who gives it', () => {
    expect(
      aRegistrar({ ...entrada, nna: [nna], tipos: [], denunciante: { ...entrada.denunciante, tipo: 'IDENTIFICADO' } }).denunciante.nombre,
    ).toBe('Jazmín Demo');
  });
});
