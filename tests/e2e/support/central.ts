import fs from 'node:fs';
import path from 'node:path';
import { makePunto, vigia } from './datos';
import type { Punto } from './datos';

/** The central office and one point that knows it and has handed over once, all by the command line. */
export interface Mundo {
  central: { datos: string; usuario: string; clave: string };
  punto: Punto;
  /** Code of the point's only case. */
  codigo: string;
  /** Where packages travel. */
  usb: string;
}

const CLAVE = 'ceibo luna nube trigo brisa';

/** One operation at a place, by the command line. */
export function pedir(
  lugar: { datos: string; usuario: string; clave: string },
  reloj: string,
  args: readonly string[],
): Record<string, unknown> {
  const respuesta = vigia([...args, '--datos', lugar.datos, '--usuario', lugar.usuario, '--reloj', reloj], {
    VIGIA_CLAVE: lugar.clave,
  }) as {
    data: Record<string, unknown>;
  };
  return respuesta.data;
}

/** The point makes a backup and the central takes it in. */
function entregar({ punto, central, usb }: Mundo, reloj: string): void {
  const { archivo } = pedir(punto, reloj, ['respaldo', 'crear', '--destino', usb]) as { archivo: string };
  pedir(central, reloj, ['central', 'recibir', '--archivo', path.join(usb, archivo), '--entrega', 'Aurora Ejemplo']);
}

export function makeMundo(folder: string, reloj: string): Mundo {
  const central = { datos: path.join(folder, 'central'), usuario: 'Jacaranda I.', clave: CLAVE };
  const persona = ['--nombres', 'Jacaranda', '--apellidos', 'Inventado Muestra', '--cargo', 'Directora'];
  vigia(['iniciar', '--datos', central.datos, '--punto', 'CENTRAL', ...persona, '--reloj', reloj], { VIGIA_CLAVE: CLAVE });
  const punto = makePunto(path.join(folder, 'punto'), reloj);
  const usb = path.join(folder, 'usb');
  fs.mkdirSync(usb);
  pedir(central, reloj, ['call', 'central.exportarTarjeta', '{}', '--carpeta', usb]);
  const { tarjeta } = pedir(punto, reloj, ['call', 'central.abrirTarjeta', '{}', '--archivo', path.join(usb, 'tarjeta-central.json')]) as {
    tarjeta: { texto: string; huella: string };
  };
  pedir(punto, reloj, ['call', 'central.cargarTarjeta', JSON.stringify({ tarjeta: tarjeta.texto, huella: tarjeta.huella })]);
  const caso = {
    conocidoEn: '2026-03-16T08:00:00-05:00',
    canal: 'PRESENCIAL',
    nna: [
      {
        nn: false,
        nombres: 'Luna',
        primerApellido: 'Ejemplo',
        segundoApellido: 'Prueba',
        sexo: 'MUJER',
        edadMeses: 84,
        edadFuente: 'REFERIDA',
        tipoDocumento: 'NINGUNO',
      },
    ],
    denunciante: { tipo: 'ANONIMO', calidad: 'VECINO' },
    barrio: 'San Jacinto',
    relato: 'La vecina refiere marcas de correa en la espalda de la niña.',
    tipos: ['VIO-01'],
    naturaleza: 'VULNERACION',
    triaje: { A1: 'NO', A2: 'NO', A3: 'NO', A4: 'NO', A5: 'NO', A6: 'NO', A7: 'NO', A8: 'NO' },
  };
  const { codigo } = pedir(punto, reloj, ['call', 'casos.registrar', JSON.stringify(caso)]) as { codigo: string };
  const mundo = { central, punto, codigo, usb };
  entregar(mundo, reloj);
  return mundo;
}
