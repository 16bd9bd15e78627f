import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Input, OperationName, Output } from '@core/contract/index';
import type { DocumentoImprimible } from '@core/features/documentos/documento-imprimible.datos';
import { toGrupos } from '@core/features/respaldos/clave-recuperacion.rules';
import { makeCliDesktop } from '@electron/cli/program';
import { makeProgram } from '@electron/main/compose';
import type { Program } from '@electron/main/compose';
import { makeFixedClock } from '@electron/platform/clock';
import type { Connection } from '@electron/platform/db/open';
import { openDatabase } from '@electron/platform/db/open';
import { readKeyFile, unwrapForPerson } from '@electron/platform/keys/key-file';
import { DATABASE_NAME } from '@electron/platform/vault';
import { VERSION } from '@electron/platform/version';
import { makeWorkerBackupRunner } from '@electron/platform/worker/run-in-worker';

/** The fixed instant of tests and benches: Monday 2026-03-16, 09:00 in Loja. */
export const AHORA = '2026-03-16T14:00:00.000Z';
export const PUNTO = 'DC-13';
export const CLAVE = 'ceibo luna nube trigo brisa demo';
export const CASOS = 10_000;

export const OUT = path.resolve('out');

/** The program over a folder as the window has it: backups in a worker thread; documents wherever `render` makes them. */
export function openPoint(folder: string, render: (documento: DocumentoImprimible) => Promise<Uint8Array>): Program {
  return makeProgram({
    folder,
    clock: makeFixedClock(AHORA),
    version: VERSION,
    demo: true,
    desktop: makeCliDesktop(undefined),
    runner: makeWorkerBackupRunner(path.join(OUT, 'workers', 'respaldo.worker.cjs')),
    render,
  });
}

/** Calls an operation and insists: in a bench a refusal is a fault. */
export async function must<N extends OperationName>(program: Program, name: N, input: Input<N>): Promise<Output<N>> {
  const envelope = await program.call(name, input, uuidv7());
  if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code} ${JSON.stringify(envelope.error.fields ?? {})}`);
  return envelope.data as Output<N>;
}

/**
 * Set-up with an invented coordinator, of a point or of the central. Gives the recovery key and the id of the person who signs in.
 * @param central public half of the sealing key, when the point knows it
 */
export async function installPoint(program: Program, punto = PUNTO, central?: string): Promise<{ identity: string; personaId: string }> {
  const { pide } = await must(program, 'acceso.prepararHoja', { punto });
  const identity = program.hojas.pending?.identity;
  if (identity === undefined) throw new Error('the recovery sheet was not prepared');
  const grupos = toGrupos(identity);
  const sesion = await must(program, 'acceso.iniciar', {
    punto,
    ...(central === undefined ? {} : { central }),
    persona: {
      nombres: 'Aurora',
      apellidos: 'Ejemplo Demo',
      cedula: '3059999015',
      fechaNacimiento: '1984-05-10',
      direccion: 'Calle Inventada y Av. Ejemplo',
      cargo: 'Coordinadora',
    },
    clave: CLAVE,
    ensayo: pide.map((numero) => ({ numero, texto: grupos[numero - 1] ?? '' })),
  });
  return { identity, personaId: sesion.usuarioId };
}

/** The raw key of a folder whose program is closed or not: for opening a second connection beside it. */
export async function rawKeyOf(folder: string): Promise<Buffer> {
  const person = readKeyFile(folder)?.personas[0];
  const rawKey = person ? await unwrapForPerson(person, CLAVE) : null;
  if (!rawKey) throw new Error('the bench data do not open');
  return rawKey;
}

export function connect(folder: string, rawKey: Buffer, options: { readonly?: boolean } = {}): Connection {
  return openDatabase(path.join(folder, DATABASE_NAME), rawKey.toString('hex'), options);
}

/** A registration as a volunteer types it: every field of the one screen. */
export function registro(index: number): Input<'casos.registrar'> {
  return {
    conocidoEn: '2026-03-16T08:10:00-05:00',
    canal: 'PRESENCIAL',
    barrio: 'San Jacinto',
    denunciante: { tipo: 'RESERVADO', calidad: 'VECINO', nombre: 'Hortensia Muestra Ejemplo', contacto: '0900000003' },
    nna: [
      {
        nn: false,
        nombres: 'Luna',
        primerApellido: 'Ejemplo',
        segundoApellido: 'Prueba',
        sexo: 'MUJER',
        edadMeses: 84 + (index % 60),
        edadFuente: 'REFERIDA',
        tipoDocumento: 'CEDULA',
        numeroDocumento: '3059999031',
      },
    ],
    relato:
      'La vecina refiere que ayer por la tarde escuchó gritos y que hoy vio marcas de correa en la espalda de la niña. Dice que el padre vive con ella.',
    tipos: ['VIO-01'],
    naturaleza: 'VULNERACION',
    triaje: { A1: 'NO', A2: 'NO', A3: 'NO', A4: 'NO', A5: 'NO', A6: 'NO', A7: 'NO', A8: 'NO' },
  };
}

/** One case ready for its letter: registered, completed, assessed. */
export async function casoCompleto(program: Program): Promise<string> {
  const base = registro(0);
  const { id } = await must(program, 'casos.registrar', base);
  const { nna } = await must(program, 'casos.obtener', { id });
  const { tipos: _tipos, naturaleza: _naturaleza, triaje: _triaje, ...comun } = base;
  const { version } = await must(program, 'casos.editar', {
    ...comun,
    id,
    version: 1,
    nna: nna.map((uno) => ({
      ...base.nna[0]!,
      id: uno.id,
      viveCon: 'Madre, padre y abuela',
      institucionEducativa: 'Escuela Ficticia N.º 1',
    })),
    agresores: [
      { conocido: true, nombres: 'Olmo Ejemplo Demo', edadAnios: 35, sexo: 'HOMBRE', parentesco: 'Padre', convive: true, cuidador: true },
    ],
    hechos: [
      {
        fecha: '2026-03-15',
        hora: '17:30',
        lugar: 'Domicilio de la familia',
        texto: 'Según refiere una persona de la vecindad, se escucharon gritos y golpes en la casa.',
      },
      { fecha: '2026-03-16', texto: 'Según refiere la misma persona, la niña tiene marcas alargadas en la espalda.' },
    ],
    direccion: 'Calle Inventada 13-24 y Av. Ejemplo',
    contactoSeguro: 'Abuela, 0900000002, solo por la mañana; no dejar mensaje',
    ambito: 'FAMILIAR',
    frecuencia: 'REPETIDA',
    lesiones: true,
    opinionNna: 'Quiero quedarme con mi abuelita.',
    solicitud: 'Que se valore la permanencia con la abuela materna\nPrograma de apoyo a la familia',
  });
  await must(program, 'casos.valorar', {
    id,
    version,
    tipos: ['VIO-01'],
    naturaleza: 'VULNERACION',
    respuestas: { B2: 'SI' },
    riesgo: 'ALTO',
  });
  return id;
}
