import { describe, expect, it } from 'vitest';
import { destinoDeFaltante } from '@renderer/features/documentos/campo-destino';

describe('destinoDeFaltante', () => {
  it.each([
    ['firmante.edad', '/ajustes'],
    ['riesgo.nivel', '/casos/X/valorar'],
    ['derechos', '/casos/X/valorar'],
    ['caso.tipos', '/casos/X/valorar'],
    ['valoracion', '/casos/X/valorar'],
    ['senaladas', '/casos/X/editar#agresores'],
    ['hechos', '/casos/X/editar#hechos'],
    ['hechos.2.fecha', '/casos/X/editar#hechos.2.fecha'],
    ['nna.1', '/casos/X/editar#nna.1.nombres'],
    ['nna.0.direccion', '/casos/X/editar#direccion'],
    ['opiniones', '/casos/X/editar#opinionNna'],
    ['contactoSeguro', '/casos/X/editar#contactoSeguro'],
    ['medidasSugeridas', '/casos/X/editar#solicitud'],
    ['penal.lugar', '/casos/X/editar#lugarHecho'],
    ['penal.fecha', '/casos/X/editar#fechaHecho'],
    ['relato', '/casos/X/editar#relato'],
    ['destinatario.cargo', null],
    ['familia', '/casos/X/familia'],
    ['cuidadores.0.nombre', '/casos/X/familia'],
    ['nna.0.representante', '/casos/X/familia'],
    ['penal.evidencias', null],
  ])('%s → %s', (campo, destino) => {
    expect(destinoDeFaltante(campo, 'X')).toBe(destino);
  });
});
