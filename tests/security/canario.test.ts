import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { casoMinimo, completar, valorar } from '../support/casos';
import { cleanFolders, CLAVE, makeTemplate, openCopy, tempFolder } from '../support/program';

afterAll(cleanFolders);

const CANARIO = 'Quetzalcoatlus';
/** One word per field, so that a leak says where it came from. */
const mark = (campo: string) => `${CANARIO}${campo}`;

/** Every spelling in which a word could lie in a file. */
function spellings(word: string): Buffer[] {
  const utf8 = Buffer.from(word, 'utf8');
  const base64 = [0, 1, 2].map((shift) => {
    const padded = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    return Buffer.from(padded.slice(shift === 0 ? 0 : 4, -4)); // without the characters that depend on the neighbours
  });
  return [utf8, Buffer.from(word.toLowerCase()), Buffer.from(word.toUpperCase()), Buffer.from(word, 'utf16le'), Buffer.from(utf8.toString('hex')), ...base64];
}

function filesUnder(folder: string): string[] {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []));
}

/** Files whose content or name holds the word in any spelling. */
function leaks(folder: string, word: string): string[] {
  return filesUnder(folder).filter((file) => {
    if (file.toLowerCase().includes(word.toLowerCase())) return true;
    const content = fs.readFileSync(file);
    return spellings(word).some((spelling) => content.includes(spelling));
  });
}

describe('no name lies in clear in any file', () => {
  it('finds a canary where there is one, in every spelling', () => {
    for (const [index, spelling] of spellings(CANARIO).entries()) {
      const folder = tempFolder(`jaula-${index}`);
      fs.writeFileSync(path.join(folder, 'x.bin'), Buffer.concat([Buffer.from('abc'), spelling, Buffer.from('xyz')]));
      expect(leaks(folder, CANARIO), `spelling ${index}`).toHaveLength(1);
    }
  });

  it('after registering, editing, drafts, letters, searches, wrong passwords, backup, lock and restore', async () => {
    const before = new Set(fs.readdirSync(os.tmpdir()));
    const template = await makeTemplate();
    const h = await openCopy(template);
    const usb = tempFolder('usb');
    const { id } = await h.ok('casos.registrar', {
      ...casoMinimo(),
      nna: [{ ...casoMinimo().nna[0]!, nombres: mark('Nna'), primerApellido: mark('Apellido'), numeroDocumento: mark('Doc').slice(0, 30), tipoDocumento: 'PASAPORTE' }],
      denunciante: { tipo: 'RESERVADO', calidad: 'VECINO', nombre: mark('Informante'), contacto: mark('Contacto') },
      barrio: mark('Barrio'),
      relato: `${mark('Relato')} y lo que sigue de la historia.`,
    });
    await completar(h, id, {
      agresores: [{ conocido: true, nombres: mark('Agresor'), ocupacion: mark('Oficio') }],
      hechos: [{ texto: mark('Hecho'), lugar: mark('Lugar') }],
      direccion: mark('Direccion'),
      contactoSeguro: mark('Seguro'),
      opinionNna: mark('Opinion'),
    });
    await valorar(h, id);
    await h.ok('borradores.guardar', { clave: 'registrar-caso', esquema: 1, contenido: JSON.stringify({ relato: mark('Borrador') }) });
    const oficio = await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    await h.ok('documentos.emitirFicha', { casoId: id, version: 'INTERNA' });
    await h.ok('documentos.imprimir', { id: oficio.documentoId });
    await h.ok('casos.listar', { texto: mark('Nna'), limite: 5 });
    await h.call('casos.listar', { texto: `${mark('Busqueda')}" OR 1`, limite: 5 });
    await h.refused('ENTRADA_INVALIDA', 'casos.registrar', { ...casoMinimo(), barrio: mark('Invalido').repeat(20) });
    h.failRenders(1);
    await h.refused('ERROR_INTERNO', 'derivaciones.previsualizar', { casoId: id, institucion: 'JCPD' });
    await h.refused('CLAVE_INCORRECTA', 'acceso.entrar', { personaId: template.ids.defensora, clave: mark('Clave') });
    h.desktop.folder = usb;
    const { destino } = await h.ok('respaldos.elegirCarpeta', {});
    const respaldo = await h.ok('respaldos.crear', { destinoId: destino?.id ?? '' });

    const check = (folder: string) => {
      for (const word of [CANARIO, 'Aurora Ejemplo', 'Ejemplo Demo', 'Rosa Demo', CLAVE]) expect(leaks(folder, word), `${word} in ${path.basename(folder)}`).toEqual([]);
    };
    check(h.folder); // while it is open, journal and all
    await h.ok('acceso.bloquear', { causa: 'PERSONA' });
    h.desktop.backupFile = path.join(usb, respaldo.archivo);
    const { archivo } = await h.ok('respaldos.elegirArchivo', {});
    await h.ok('respaldos.restaurar', { archivoId: archivo?.id ?? '', claveRecuperacion: template.identity });
    await h.close();
    check(h.folder); // with the former data set aside
    check(usb);
    for (const name of fs.readdirSync(os.tmpdir())) {
      const file = path.join(os.tmpdir(), name);
      if (!before.has(name) && name.startsWith('vigia') && fs.statSync(file).isDirectory()) expect(leaks(file, CANARIO), name).toEqual([]);
    }
    expect(fs.readFileSync(path.join(h.folder, 'llaves.json'), 'utf8')).toContain('Aurora E.'); // the one word that is meant to be there
  });
});
