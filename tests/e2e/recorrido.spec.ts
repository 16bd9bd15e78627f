import fs from 'node:fs';
import path from 'node:path';
import { entrar, irA, textoDelDocumento, titular } from './support/acceso';
import { abrirCaso, abrirParte, completarDatos, llenarRegistro, registrar, responder } from './support/casos';
import { elegirPunto, gruposPedidos, imprimirHoja, nombrarCoordinadora } from './support/configuracion';
import { ageDecrypt, falta, pdfText, tarList, tarRead } from './support/jueces';
import { mirarDentro, ofrecerCarpeta, respaldarEn } from './support/respaldos';
import { guardaraEn } from './support/sistema';
import { capture, captureForManual, expect, test } from './support/vigia';

const sinJueces = falta('age', 'tar', 'pdftotext');

const AURORA = {
  nombres: 'Aurora',
  apellidos: 'Ejemplo Demo',
  nacimiento: '10051984',
  cedula: '3059999015',
  direccion: 'Calle Inventada y Av. Ejemplo',
};

test('from the first run to a case restored on a clean machine', async ({ folder, openVigia }) => {
  test.skip(sinJueces !== null, sinJueces ?? '');
  const usb = path.join(folder, 'USB');
  fs.mkdirSync(usb);
  const vigia = await openVigia({ datos: path.join(folder, 'datos') });
  const { app, page } = vigia;

  await test.step('first run: point and coordinator', async () => {
    await expect(titular(page, 'Primera configuración')).toBeVisible();
    await page.getByRole('button', { name: 'Seguir' }).click();
    await expect(page.getByRole('alert')).toContainText('Elija el punto de la lista.');
    await elegirPunto(page, 'DC-13');
    await captureForManual(page, '01-primera-configuracion');
    await page.getByRole('button', { name: 'Seguir' }).click();
    await capture(page, 'r01-coordinacion');
  });

  const clave = await nombrarCoordinadora(page, AURORA);
  const hoja = await test.step('first run: the recovery sheet, printed', async () => imprimirHoja(page));
  await captureForManual(page, '02-hoja');

  await test.step('first run: a wrong rehearsal is refused and the group is named; a right one goes on', async () => {
    const [primero = 0, segundo = 0, tercero = 0] = await gruposPedidos(page);
    const grupo = (n: number) => hoja.grupos[n - 1] ?? '';
    const malo = grupo(segundo).replace(/^./, (signo) => (signo === 'Q' ? 'P' : 'Q'));
    await page.getByLabel(`Grupo ${primero}`, { exact: true }).fill(grupo(primero));
    await page.getByLabel(`Grupo ${segundo}`, { exact: true }).fill(malo);
    await page.getByLabel(`Grupo ${tercero}`, { exact: true }).fill(grupo(tercero).toLowerCase());
    await page.getByRole('button', { name: 'Seguir' }).click();
    const mal = page.getByLabel(`Grupo ${segundo}`, { exact: true });
    await expect(mal).toBeFocused();
    await expect(mal).toHaveAccessibleDescription('Este grupo tiene un error. Compare letra por letra.');
    await expect(page.getByLabel(`Grupo ${primero}`, { exact: true })).toHaveAccessibleDescription('');
    await capture(page, 'r02-ensayo-mal');
    await mal.fill(grupo(segundo));
    await mal.press('Enter');
    await expect(page.getByRole('heading', { name: 'Clave pública de la central' })).toBeVisible();
  });

  await test.step('first run: without the central, done, sign in', async () => {
    await page.getByRole('button', { name: 'Crear los datos del punto' }).click();
    await expect(page.getByText('Aurora ya puede trabajar.')).toBeVisible();
    await capture(page, 'r03-listo');
    await page.getByRole('button', { name: 'Empezar a trabajar' }).click();
  });

  await test.step('the first day is empty and says something useful; out and in again with the phrase', async () => {
    await expect(titular(page, 'Buenos días, Aurora')).toBeVisible();
    await expect(page.getByText('Nada vence hoy')).toBeVisible();
    await expect(page.getByText('Todavía no hay casos.')).toBeVisible();
    await expect(page.getByText('Todavía ninguno')).toBeVisible();
    await capture(page, 'r04-hoy-vacio');
    await page.getByRole('button', { name: 'Bloquear' }).click();
    await expect(titular(page, 'Entrar')).toBeVisible();
    await captureForManual(page, '03-entrar');
    await entrar(page, { usuario: 'Aurora E.', clave });
  });

  const codigo = await test.step('a case on one screen; while she types, the right side says what it means', async () => {
    await page.getByRole('button', { name: /^Registrar un caso/ }).click();
    await expect(titular(page, 'Registrar un caso')).toBeVisible();
    const significado = page.getByRole('region', { name: 'Qué significa' });
    await expect(significado).toContainText('Conteste las preguntas y elija qué pasó');
    await llenarRegistro(page);
    await expect(significado).toContainText('Riesgo alto');
    await expect(significado).toContainText('Informar antes de mañana 09:00');
    await expect(significado).toContainText('CONA 72');
    await expect(significado).toContainText('Junta Cantonal (JCPD) · primero');
    await expect(significado.getByRole('listitem').filter({ hasText: /Fiscalía|Servicio de salud/ })).toHaveCount(2);
    await expect(significado).toContainText('prohibido mediar');
    await expect(significado).toContainText('LOIPEVCM 9');
    await expect(significado, 'in sight while she answers').toBeInViewport({ ratio: 0.5 });
    await expect(page.getByText(/^Borrador guardado/)).toBeVisible();
    await captureForManual(page, '05-registrar');
    return registrar(page);
  });
  expect(codigo).toBe('DC13-2026-0001');
  await expect(page.getByText('Quedan 24 horas para informar').or(page.getByText('Quedan 23 h 59 min para informar'))).toBeVisible();
  await capture(page, 'r05-caso');

  await test.step('the assessment: B2, and the risk that a person confirms', async () => {
    await page.getByRole('button', { name: 'Valorar', exact: true }).click();
    await expect(titular(page, `Valorar ${codigo}`)).toBeVisible();
    await responder(page, /golpes que dejaron marca/, 'Sí');
    const sugerencia = page.getByRole('region', { name: 'Lo que sugiere el programa' });
    await expect(sugerencia).toContainText('por las respuestas «sí» en B2');
    await captureForManual(page, '06-valorar', page.getByRole('radiogroup', { name: /violencia sexual antes/ }));
    await page.getByRole('button', { name: 'Confirmar: riesgo alto' }).click();
    await expect(page.getByText('Siguiente paso: emitir el oficio a la Junta Cantonal')).toBeVisible();
    await captureForManual(page, '07-caso');
  });

  await test.step('the letter: what is missing leads to where it is written', async () => {
    await page.getByRole('button', { name: 'Preparar oficio', exact: true }).click();
    await expect(titular(page, 'Oficio a la Junta Cantonal (JCPD)')).toBeVisible();
    const borrador = await textoDelDocumento(page, 'Vista del documento');
    expect(borrador).toContain('BORRADOR');
    expect(borrador).toContain('(se asigna al emitir)');
    await expect(page.getByText('No se puede emitir todavía: falta 1 dato.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Emitir oficio' })).toBeDisabled();
    await captureForManual(page, '08-oficio');
    await page.getByRole('link', { name: /^Anote a la persona o entidad señalada/ }).click();
    await expect(titular(page, `Completar datos de ${codigo}`)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Agregar persona señalada' })).toBeFocused();
    await completarDatos(page);
    await expect(titular(page, 'Oficio a la Junta Cantonal (JCPD)')).toBeVisible();
  });

  const numero = 'DC-13-2026-0001-O';
  await test.step('issued: it has its number; the first paper is the original, the second says COPIA', async () => {
    await expect(page.getByText('Al emitir recibe su número y ya no cambia.')).toBeVisible();
    await textoDelDocumento(page, 'Vista del documento');
    await capture(page, 'r06-oficio');
    await page.getByRole('button', { name: 'Emitir oficio' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Emitir oficio' }).click();
    await expect(titular(page, `Oficio Nro. ${numero}`)).toBeVisible();
    await expect(page.getByText('Emitido. Ya tiene número y no cambia.')).toBeVisible();
    await textoDelDocumento(page, 'Vista del documento');
    await capture(page, 'r07-oficio-emitido');

    const original = path.join(folder, 'original.pdf');
    await guardaraEn(app, original);
    await page.getByRole('button', { name: 'Guardar PDF' }).click();
    await expect(page.getByText(/^Se guardó el original/)).toBeVisible();
    const texto = pdfText(original);
    expect(texto).toContain(`Oficio Nro. ${numero}`);
    expect(texto).toContain('JUNTA CANTONAL DE PROTECCIÓN DE DERECHOS DE LOJA');
    expect(texto).toContain('Luna Ejemplo Prueba');
    expect(texto).toContain('Olmo Ejemplo Demo');
    expect(texto.replace(/\s+/g, ' ')).toContain(
      'Aurora Ejemplo Demo, C.I. 3059999015, de 41 años, con domicilio en Calle Inventada y Av. Ejemplo',
    );
    expect(texto).toMatch(/Página 1 de \d/);
    expect(texto).not.toMatch(/COPIA|BORRADOR/);
    expect(/Asunto:.*/.exec(texto)?.[0]).not.toContain('Luna');

    const copia = path.join(folder, 'copia.pdf');
    await guardaraEn(app, copia);
    await expect(page.getByText('Ya salió 1 vez: lo que salga ahora dirá COPIA.')).toBeVisible();
    await page.getByRole('button', { name: 'Guardar PDF' }).click();
    await expect(page.getByText(/^Se guardó una COPIA/)).toBeVisible();
    expect(pdfText(copia)).toContain('COPIA');
  });

  await test.step('delivered: the clock says that the authority knows', async () => {
    await page.getByRole('button', { name: 'Registrar entrega' }).click();
    const entrega = page.getByRole('dialog', { name: 'Registrar la entrega del oficio' });
    await expect(entrega.getByLabel('Quién lo recibió')).toBeFocused();
    await entrega.getByLabel('Quién lo recibió').fill('Ciprés Muestra Ficticio');
    await entrega.getByLabel(/^Número de trámite/).fill('JCPD-LOJA-77');
    await capture(page, 'r08-entrega');
    await entrega.getByRole('button', { name: 'Registrar la entrega' }).click();
    await expect(page.getByText('Entrega registrada. El plazo quedó cumplido.')).toBeVisible();
    await page.getByRole('button', { name: 'Volver al caso' }).click();
    await expect(titular(page, new RegExp(`^${codigo}`))).toBeVisible();
    await expect(page.getByText('La autoridad ya fue informada').first()).toBeVisible();
    await capture(page, 'r09-caso-informado');
  });

  await test.step('the sheet of the case', async () => {
    await abrirParte(page, 'Documentos');
    await page.getByRole('button', { name: 'Preparar ficha interna' }).click();
    await expect(titular(page, 'Ficha de caso, versión interna')).toBeVisible();
    expect(await textoDelDocumento(page, 'Vista del documento')).toContain('Luna Ejemplo Prueba');
    await page.getByRole('button', { name: 'Emitir ficha' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Emitir ficha' }).click();
    await expect(titular(page, 'Ficha Nro. DC-13-2026-0001-FC')).toBeVisible();
    await textoDelDocumento(page, 'Vista del documento');
    await capture(page, 'r10-ficha');
  });

  const respaldo = await test.step('the backup, verified', async () => {
    await irA(page, 'Respaldo');
    await expect(page.getByText('1 caso', { exact: true })).toBeVisible();
    await ofrecerCarpeta(app, page, usb);
    await captureForManual(page, '09-respaldo');
    const { archivo, avance } = await respaldarEn(page, usb);
    expect(avance.join(' ')).toContain('Haciendo el respaldo. No retire la memoria.');
    expect(avance.join(' ')).toContain('Cancelar');
    expect(new Set(avance.map((texto) => /^\d+/.exec(texto)?.[0])).size, 'the bar goes on').toBeGreaterThan(1);
    await captureForManual(page, '10-verificado');
    await irA(page, 'Hoy', 'Buenos días, Aurora');
    await expect(page.getByText('Verificado').first()).toBeVisible();
    await capture(page, 'r11-hoy');
    return path.join(usb, archivo);
  });
  expect(fs.readdirSync(usb)).toEqual([path.basename(respaldo)]);
  expect(path.basename(respaldo)).not.toMatch(/luna|ejemplo|aurora/i);
  await vigia.close();

  await test.step('without the program: age and tar open the backup with the paper', () => {
    const clavePapel = `AGE-SECRET-KEY-1${hoja.grupos.map((grupo) => grupo.slice(0, -1)).join('')}`;
    expect(hoja.texto.replace(/\s/g, '')).toContain(clavePapel);
    const llave = path.join(folder, 'papel.txt');
    fs.writeFileSync(llave, `${clavePapel}\n`);
    const tar = path.join(folder, 'respaldo.tar');
    fs.writeFileSync(tar, ageDecrypt(llave, respaldo));
    expect(tarList(tar)).toEqual(expect.arrayContaining(['manifiesto.json', 'vigia.sqlite', 'llaves.json']));
    const manifiesto = JSON.parse(tarRead(tar, 'manifiesto.json')) as { punto: string; conteos: Record<string, number> };
    expect(manifiesto.punto).toBe('DC-13');
    expect(manifiesto.conteos['caso']).toBe(1);
    expect(manifiesto.conteos['documento_emitido']).toBe(2);
  });

  await test.step('on a clean machine: a look inside, restored, in with the same password, the case is there', async () => {
    const limpio = await openVigia({ datos: path.join(folder, 'limpio'), reloj: '2026-03-16T11:00:00-05:00' });
    await limpio.page.getByRole('button', { name: 'Ya tengo un respaldo: restaurarlo' }).click();
    await expect(titular(limpio.page, 'Restaurar un respaldo')).toBeVisible();
    await capture(limpio.page, 'r12-restaurar');
    await mirarDentro(limpio.app, limpio.page, respaldo, hoja.grupos);
    await expect(limpio.page.getByText('Todavía no se escribió nada en este equipo.')).toBeVisible();
    await expect(limpio.page.getByRole('definition').filter({ hasText: 'DC-13 · San Jacinto' })).toBeVisible();
    await expect(limpio.page.getByRole('definition').filter({ hasText: '16/03/2026 09:00' })).toBeVisible();
    expect(fs.existsSync(path.join(folder, 'limpio', 'vigia.sqlite')), 'nothing is written before she agrees').toBe(false);
    await captureForManual(limpio.page, '11-restaurar');
    await limpio.page.getByRole('button', { name: 'Restaurar estos datos' }).click();
    await expect(limpio.page.getByText(/^Restaurado: 1 caso\./)).toBeVisible();
    await capture(limpio.page, 'r13-restaurado');
    await entrar(limpio.page, { usuario: 'Aurora E.', clave });
    await irA(limpio.page, 'Casos');
    await abrirCaso(limpio.page, codigo);
    await abrirParte(limpio.page, 'Documentos');
    await expect(limpio.page.getByRole('tabpanel', { name: 'Documentos' })).toContainText(numero);
    await capture(limpio.page, 'r14-caso-restaurado');
    await limpio.close();
  });
});
