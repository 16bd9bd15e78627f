import fs from 'node:fs';
import path from 'node:path';
import { nombreRespaldo } from '@core/features/respaldos/manifiesto';
import { createPackage } from '@electron/platform/backup/create-package';
import { seedCatalogos } from '@electron/features/catalogos/public';
import { makeHandles, openDatabase } from '@electron/platform/db/open';
import { v5 as uuidv5 } from 'uuid';
import { addCases, AHORA, createInput, makeDataFolder } from '../integration/backup/fixture';
import type { DataFolder } from '../integration/backup/fixture';
import { tempFolder } from './program';

export interface Paquete {
  punto: string;
  secuencia: number;
  archivo: string;
}

/** The 24 points, by code. */
export const PUNTOS = Array.from({ length: 24 }, (_, index) => `DC-${String(index + 1).padStart(2, '0')}`);

/** What makes the folder of one point out of that of DC-13: same ids on purpose, other place, other machine. */
function mudar(data: DataFolder, punto: string): void {
  const connection = openDatabase(path.join(data.carpeta, 'vigia.sqlite'), data.rawKeyHex);
  connection.prepare('UPDATE instalacion SET punto_id = ?, dispositivo_id = ?').run(punto, uuidv5(punto, uuidv5.DNS));
  connection
    .prepare("UPDATE caso SET punto_id = ?, codigo = ? || substr(codigo, 5) WHERE codigo LIKE 'DC%'")
    .run(punto, punto.replace('-', ''));
  connection.close();
}

/**
 * Packages of many points without setting each one up: invented data, numbers 1 to `generaciones` for every point, each
 * generation with a case more and the first case in another state.
 */
export async function makePaquetes(sello: string, puntos: readonly string[], generaciones: number): Promise<Paquete[]> {
  const base = await makeDataFolder(tempFolder('molde'), { cases: 2, documents: 0 });
  // as every installed point has them; without them each reception would bring them first
  const molde = openDatabase(path.join(base.carpeta, 'vigia.sqlite'), base.rawKeyHex);
  seedCatalogos(makeHandles(molde).write);
  molde.close();
  const usb = tempFolder('usb');
  const made: Paquete[] = [];
  for (const punto of puntos) {
    const carpeta = tempFolder('punto');
    fs.cpSync(base.carpeta, carpeta, { recursive: true });
    const data = { ...base, carpeta };
    for (let secuencia = 1; secuencia <= generaciones; secuencia += 1) {
      const connection = openDatabase(path.join(carpeta, 'vigia.sqlite'), base.rawKeyHex);
      if (secuencia > 1) {
        addCases(connection, 10 * secuencia + Number(punto.slice(3)), 1);
        connection.prepare('UPDATE caso SET estado = ? WHERE secuencia = 1').run(secuencia % 2 === 0 ? 'CERRADO' : 'VALORADO');
      }
      connection.close();
      mudar(data, punto);
      const { archivo } = await createPackage(
        createInput(data, usb, {
          recipients: [sello],
          nombreArchivo: nombreRespaldo({ punto, dia: '2026-03-16', secuencia, esDemo: true }),
          manifiestoBase: {
            programa: '0.1.0',
            punto,
            puntoNombre: punto,
            esDemo: true,
            creadoEn: AHORA,
            secuencia,
            dispositivoId: uuidv5(punto, uuidv5.DNS),
          },
        }),
      );
      made.push({ punto, secuencia, archivo });
    }
  }
  return made;
}
