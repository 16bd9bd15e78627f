import { describe, expect, it } from 'vitest';
import { revisarTitulo } from '@core/features/adjuntos/adjuntos.rules';

const NNA = [{ nombres: 'Azucena', primerApellido: 'Demo' }];

describe('title of a file kept with a case (§1.5.1, §1.5.6, CONA 80)', () => {
  it.each([
    ['Lesión de la espalda de Azucena Demo', 'image/png', /sin el nombre/],
    ['Partida de nacimiento de Azucena', 'application/pdf', /sin el nombre/],
    ['Audio de azucena demo', 'audio/mpeg', /sin el nombre/],
    ['Lesión de la espalda', 'image/png', /CONA 80/],
    ['HERIDAS EN EL BRAZO', 'image/jpeg', /CONA 80/],
    ['Moretones', 'image/jpeg', /CONA 80/],
    ['partes íntimas', 'image/jpeg', /CONA 80/],
    ['Fotografías de las quemaduras', 'application/pdf', /CONA 80/],
  ] as const)('%s as %s is refused', (titulo, mime, mensaje) => expect(revisarTitulo(titulo, mime, NNA)).toMatch(mensaje));

  it.each([
    ['Croquis del barrio', 'image/png'],
    ['Certificado médico de lesiones', 'image/jpeg'],
    ['Foto del informe pericial de lesiones', 'image/jpeg'],
    ['Captura del mensaje de intimidación', 'image/png'],
    ['Lesiones: epicrisis del hospital', 'application/pdf'],
    ['Peritaje de lesiones', 'application/pdf'],
    ['Relato de los golpes', 'audio/mpeg'],
    ['Flor de azucena', 'image/png'],
  ] as const)('%s as %s is kept', (titulo, mime) => expect(revisarTitulo(titulo, mime, NNA)).toBeNull());
});
