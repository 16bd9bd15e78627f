import path from 'node:path';
import { textoDelDocumento, titular } from './support/acceso';
import { LUNA, preguntasDeUrgencia } from './support/casos';
import { makePunto } from './support/datos';
import { focoVisible, tabularHasta } from './support/teclado';
import { expect, RELOJ, test } from './support/vigia';

test('by keyboard alone: from the password to the issued letter', async ({ folder, openVigia }) => {
  const punto = makePunto(path.join(folder, 'datos'), RELOJ);
  const { page, close } = await openVigia({ datos: punto.datos });
  const { keyboard } = page;
  const boton = (name: string | RegExp) => page.getByRole('button', { name });

  await test.step('in, with the focus where the password goes', async () => {
    await expect(page.getByLabel('Su clave')).toBeFocused();
    await focoVisible(page);
    await keyboard.type(punto.clave);
    await keyboard.press('Enter');
    await expect(titular(page, 'Buenos días, Aurora')).toBeFocused();
  });

  await test.step('F1, F2, Ctrl+K, Esc: each opens, gives back the focus, and Esc goes back', async () => {
    await tabularHasta(page, boton(/^Registrar un caso/));
    await keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: 'Ayuda: Hoy' })).toBeVisible();
    await focoVisible(page);
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(boton(/^Registrar un caso/)).toBeFocused();
    await keyboard.press('F2');
    const emergencia = page.getByRole('dialog', { name: 'Emergencia: llame al 911 ahora' });
    await expect(emergencia).toBeVisible();
    for (let stops = 0; stops < 12; stops += 1) {
      await keyboard.press('Tab');
      await expect(emergencia.locator(':focus'), 'the focus stays inside').toHaveCount(1);
    }
    await keyboard.press('Escape');
    await expect(boton(/^Registrar un caso/)).toBeFocused();
    await keyboard.press('Control+k');
    await expect(page.getByRole('searchbox', { name: 'Buscar un caso' })).toBeFocused();
    await keyboard.type('nadie');
    await keyboard.press('Enter');
    await expect(titular(page, 'Casos')).toBeFocused();
    await expect(page.getByText('Ningún caso coincide')).toBeVisible();
    await keyboard.press('Escape');
    await expect(titular(page, 'Buenos días, Aurora')).toBeFocused();
  });

  await test.step('the registration: Enter goes on, S, N and ? answer, Ctrl+Enter sends', async () => {
    await tabularHasta(page, boton(/^Registrar un caso/));
    await keyboard.press('Enter');
    await expect(titular(page, 'Registrar un caso')).toBeFocused();
    await tabularHasta(page, page.getByLabel('Día', { exact: true }));
    await keyboard.press('Enter');
    await expect(page.getByLabel('Hora', { exact: true })).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByLabel('Por qué medio')).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByLabel('Quién informa')).toBeFocused();
    await keyboard.type('Vecina');
    await keyboard.press('Enter');
    await expect(page.getByLabel('Nombres')).toBeFocused();
    await keyboard.type(LUNA.nombres);
    await keyboard.press('Enter');
    await keyboard.type(LUNA.apellidos);
    await keyboard.press('Enter');
    await expect(page.getByLabel('Sexo')).toBeFocused();
    await keyboard.type('Mujer');
    await keyboard.press('Enter');
    await keyboard.type('7');
    await keyboard.press('Enter');
    await expect(page.getByLabel(/^Cédula/)).toBeFocused();
    await keyboard.press('Enter');
    await keyboard.type('San Jacinto');
    await keyboard.press('Enter');
    await expect(page.getByLabel('Relato, con las palabras de quien cuenta')).toBeFocused();
    await keyboard.type(LUNA.relato);
    await keyboard.press('Tab');
    await keyboard.type('pegan');
    await expect(page.getByRole('option', { name: /VIO-01/ })).toBeVisible();
    await keyboard.press('Enter');
    await expect(page.getByText('Maltrato físico')).toBeVisible();
    await expect(page.getByText('Informar antes de mañana 09:00')).toBeVisible();
    const preguntas = preguntasDeUrgencia(page);
    for (const [index, tecla] of ['n', 'N', '?', 'n', 'n', 's', 'n', 'n'].entries()) {
      await keyboard.press('Tab');
      await focoVisible(page);
      await keyboard.press(tecla);
      const respuesta = { n: 'No', N: 'No', s: 'Sí', '?': 'No sabe' }[tecla] ?? '';
      await expect(preguntas.nth(index).getByRole('radio', { name: respuesta, exact: true })).toBeChecked();
    }
    await expect(page.getByText('Llame al ECU 911 ahora, antes de escribir.')).toBeVisible();
    await keyboard.press('Shift+Tab');
    await keyboard.press('Shift+Tab');
    await keyboard.press('ArrowRight');
    await expect(preguntas.nth(5).getByRole('radio', { name: 'No', exact: true })).toBeChecked();
    await keyboard.press('Control+Enter');
    await expect(titular(page, /^DC13-2026-0001/)).toBeFocused();
  });

  await test.step('the parts of the case with the arrows; who is pointed at; the assessment', async () => {
    await tabularHasta(page, page.getByRole('tab', { name: 'Resumen' }));
    await keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'Personas' })).toBeFocused();
    await expect(page.getByRole('tabpanel', { name: 'Personas' })).toBeVisible();
    await tabularHasta(page, boton('Completar datos'), 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(titular(page, 'Completar datos de DC13-2026-0001')).toBeFocused();
    await tabularHasta(page, boton('No se conoce quién fue'));
    await keyboard.press('Enter');
    const agregar = boton('Agregar persona señalada');
    await expect(agregar, 'the pressed button is gone, the focus is not').toBeFocused();
    await tabularHasta(page, boton(/^Quitar persona señalada/), 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(agregar).toBeFocused();
    await tabularHasta(page, boton('No se conoce quién fue'));
    await keyboard.press('Enter');
    await keyboard.press('Control+Enter');
    await expect(titular(page, /^DC13-2026-0001/)).toBeFocused();
    await tabularHasta(page, boton('Valorar'));
    await keyboard.press('Enter');
    await expect(titular(page, 'Valorar DC13-2026-0001')).toBeFocused();
    const b2 = page.getByRole('radiogroup', { name: /golpes que dejaron marca/ });
    await tabularHasta(page, b2.getByRole('radio', { name: 'Sí', exact: true }));
    await keyboard.press('s');
    await expect(b2.getByRole('radio', { name: 'Sí', exact: true })).toBeChecked();
    await keyboard.press('Control+Enter');
    await expect(page.getByText(/^Siguiente paso: emitir el oficio/)).toBeVisible();
  });

  await test.step('the letter, issued', async () => {
    await tabularHasta(page, boton('Preparar oficio'));
    await keyboard.press('Enter');
    await expect(titular(page, 'Oficio a la Junta Cantonal (JCPD)')).toBeFocused();
    await textoDelDocumento(page, 'Vista del documento');
    await tabularHasta(page, boton('Emitir oficio'));
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Emitir oficio' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(titular(page, 'Oficio Nro. DC-13-2026-0001-O')).toBeFocused();
    await keyboard.press('Escape');
    await expect(titular(page, /^DC13-2026-0001/)).toBeFocused();
  });
  await close();
});
