import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidirPaquete, leerPaquete } from '@core/features/paquetes/decidir-paquete.rules';
import type { ContextoPaquete } from '@core/features/paquetes/decidir-paquete.rules';
import { ES_NOMBRE_RESPALDO } from '@core/features/respaldos/manifiesto';
import { nombrePaquete, textoDelPaquete, textoFirmado } from '@core/features/paquetes/paquete.datos';
import type { PaqueteCentral } from '@core/features/paquetes/paquete.datos';
import { firmaValida } from '@electron/features/paquetes/firma';
import { makeSigningKey, sign } from '@electron/platform/crypto/signing';
import { utf8 } from '@electron/platform/files/read-bounded';

const clave = makeSigningKey();
const cuerpo: Omit<PaqueteCentral, 'firma'> = {
  formato: 'vigia-paquete-central',
  version: 1,
  central: 'Oficina central de ejemplo, Loja',
  firmante: clave.publica,
  numero: 7,
  creadoEn: '2026-03-16T14:00:00.000Z',
  ficticio: false,
  destino: 'TODOS',
  enmiendas: [
    {
      catalogo: 'parametro',
      id: '0190f5d2-0000-7000-8000-000000000001',
      codigo: 'RATIFICACION_H',
      vigenteDesde: '2026-04-01',
      campos: { valor: 12 },
    },
    {
      catalogo: 'feriado',
      id: '0190f5d2-0000-7000-8000-000000000002',
      codigo: '2026-04-30',
      vigenteDesde: '2026-04-30',
      campos: { nombre: 'Día del árbol' },
    },
  ],
  sobres: [{ punto: 'DC-13', cifrado: Buffer.from('cifrado para uno solo').toString('base64') }],
};
const firmar = (de: Omit<PaqueteCentral, 'firma'>, privada = clave.privada): PaqueteCentral => ({
  ...de,
  firma: sign(Buffer.from(textoFirmado(de)), privada),
});
const paquete = firmar(cuerpo);
const bytes = Buffer.from(textoDelPaquete(paquete));

/** As the point decides: bytes of a file in, what it is out. */
function decidir(file: Uint8Array, cambio: Partial<ContextoPaquete> = {}) {
  const lectura = leerPaquete(utf8(file) ?? '\u0000');
  return decidirPaquete(lectura, {
    firmaValida: 'paquete' in lectura && firmaValida(lectura.paquete),
    firmaTarjeta: clave.publica,
    punto: 'DC-13',
    esDemo: false,
    sha256: 'a'.repeat(64),
    ultimo: null,
    ...cambio,
  });
}

describe('the decision about a package', () => {
  const otra = makeSigningKey();
  it.each([
    ['new', paquete, {}, { estado: 'NUEVO' }],
    ['newer than the last', paquete, { ultimo: { numero: 6, sha256: 'b' } }, { estado: 'NUEVO' }],
    ['for this point alone', firmar({ ...cuerpo, destino: 'DC-13' }), {}, { estado: 'NUEVO' }],
    ['the last one again', paquete, { ultimo: { numero: 7, sha256: 'a'.repeat(64) } }, { estado: 'YA_APLICADO' }],
    ['the same number, another file', paquete, { ultimo: { numero: 7, sha256: 'b' } }, { rechazo: 'PAQUETE_CENTRAL_ANTERIOR' }],
    ['older', paquete, { ultimo: { numero: 8, sha256: 'b' } }, { rechazo: 'PAQUETE_CENTRAL_ANTERIOR' }],
    ['for another point', firmar({ ...cuerpo, destino: 'DC-21' }), {}, { rechazo: 'PAQUETE_CENTRAL_OTRO_PUNTO' }],
    ['invented', firmar({ ...cuerpo, ficticio: true }), {}, { rechazo: 'PAQUETE_CENTRAL_FICTICIO' }],
    ['real, for invented data', paquete, { esDemo: true }, { rechazo: 'PAQUETE_CENTRAL_FICTICIO' }],
    ['without a card', paquete, { firmaTarjeta: null }, { rechazo: 'PAQUETE_CENTRAL_SIN_TARJETA' }],
    ['of another central', firmar({ ...cuerpo, firmante: otra.publica }, otra.privada), {}, { rechazo: 'PAQUETE_CENTRAL_OTRA' }],
    ['of another central in the name of ours', firmar(cuerpo, otra.privada), {}, { rechazo: 'PAQUETE_CENTRAL_ALTERADO' }],
  ] as const)('%s', (_what, que, contexto, esperado) => {
    expect(decidir(Buffer.from(textoDelPaquete(que)), contexto)).toEqual(esperado);
  });

  it('any byte that is altered, taken out or put in is refused', () => {
    fc.assert(
      fc.property(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.constantFrom('cambia', 'quita', 'pone'),
        (donde, valor, que) => {
          fc.pre(que !== 'cambia' || bytes[donde] !== valor);
          const otro = Buffer.concat([
            bytes.subarray(0, donde),
            que === 'quita' ? Buffer.alloc(0) : Buffer.from([valor]),
            bytes.subarray(que === 'pone' ? donde : donde + 1),
          ]);
          fc.pre(!otro.equals(bytes));
          expect(decidir(otro)).toHaveProperty('rechazo');
        },
      ),
      { numRuns: 2_000 },
    );
    expect(decidir(bytes)).toEqual({ estado: 'NUEVO' });
  });

  it('every byte of the signature counts, also the bits that base64 leaves over', () => {
    const texto = bytes.toString('utf8');
    const inicio = texto.indexOf(paquete.firma);
    for (let donde = inicio; donde < inicio + paquete.firma.length; donde += 1)
      for (const letra of ['A', 'B', 'z', '/', '='])
        if (texto[donde] !== letra)
          expect(decidir(Buffer.from(`${texto.slice(0, donde)}${letra}${texto.slice(donde + 1)}`))).toHaveProperty('rechazo');
  });

  it('the name of the file says number and point, and is never taken for a backup', () => {
    expect(nombrePaquete(paquete)).toBe('vigia-paquete-0007-todos.json');
    expect(nombrePaquete({ numero: 12, destino: 'DC-13', ficticio: true })).toBe('vigia-paquete-DEMO-0012-DC13.json');
    expect(ES_NOMBRE_RESPALDO.test(nombrePaquete(paquete))).toBe(false);
  });
});
