import type { Page } from '@playwright/test';
import { entrar, irA, textoDelDocumento, titular } from './support/acceso';
import { abrirCaso, abrirParte, DEMO, responder } from './support/casos';
import { revisar } from './support/revision';
import { expect, test } from './support/vigia';

/** Vignette 4 of domain.md §10 in the demonstration: mother and daughter, telephone and chores. */
const CASO_CONFLICTO = DEMO.rencilla;
const CASO_CRITICO = DEMO.desaparicion;

async function abrirActuaciones(page: Page, codigo: string): Promise<void> {
  await irA(page, 'Casos');
  await abrirCaso(page, codigo);
  await abrirParte(page, 'Actuaciones');
}

/** Asks one party alone; all «no» but what is named. */
async function preguntarASolas(page: Page, calidad: RegExp, si: readonly RegExp[] = []): Promise<void> {
  await page.getByRole('button', { name: calidad }).click();
  await expect(titular(page, /^A solas: /)).toBeVisible();
  const preguntas = page.getByRole('radiogroup');
  await expect(preguntas).toHaveCount(6);
  for (let index = 0; index < 6; index += 1) await preguntas.nth(index).getByRole('radio', { name: 'No', exact: true }).check();
  for (const pregunta of si) await responder(page, pregunta, 'Sí');
}

test('vignette 4: from the quarrel to the act that both sign', async ({ demo, openVigia }) => {
  test.setTimeout(240_000);
  const vigia = await openVigia({ datos: demo.datos });
  const { page } = vigia;
  await entrar(page, demo);

  await test.step('what the law forbids is told before anything is typed', async () => {
    await abrirActuaciones(page, CASO_CRITICO);
    const mediar = page.getByRole('button', { name: 'Mediación', exact: true });
    await expect(mediar).toBeDisabled();
    await expect(mediar).toHaveAccessibleDescription(/LOIPEVCM 9/);
  });

  await test.step('proposed: who takes part, and who represents the girl', async () => {
    await abrirActuaciones(page, CASO_CONFLICTO);
    await page.getByRole('button', { name: 'Mediación', exact: true }).click();
    await expect(titular(page, `Proponer una mediación · ${CASO_CONFLICTO}`)).toBeVisible();
    await page.getByRole('button', { name: 'Proponer la mediación' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'que corregir' })).toBeVisible();
    await revisar(vigia, 'm01-proponer-corregir');
    await page.getByLabel('En una frase, sin culpar a nadie').fill('Uso del teléfono y tareas de la casa');
    const madre = page.getByRole('region', { name: 'Parte 1' });
    await madre.getByLabel('Nombres y apellidos').fill('Ceiba Prueba Demo');
    await madre.getByLabel('En qué calidad viene').fill('Madre');
    await madre.getByLabel(/^Cédula/).fill('3059999010');
    await expect(madre.getByText('El número no parece una cédula.', { exact: false })).toBeVisible();
    await madre.getByLabel(/^Cédula/).fill('3059999023');
    const hija = page.getByRole('region', { name: 'Parte 2' });
    await hija.getByLabel('En qué calidad viene').fill('Adolescente');
    await hija.getByLabel(/^Quién le representa/).fill('Ceiba Prueba Demo');
    await expect(page.getByText(/^Borrador guardado/)).toBeVisible();
    await revisar(vigia, 'm02-proponer');
    await page.getByRole('button', { name: 'Proponer la mediación' }).click();
    await expect(titular(page, `Mediación · ${CASO_CONFLICTO}`)).toBeVisible();
  });

  await test.step('each is asked whether she wants to; the girl is heard apart', async () => {
    await page.getByRole('radio', { name: 'Sí, quiere' }).check();
    await revisar(vigia, 'm03-aceptacion');
    await page.getByRole('button', { name: 'Guardar su respuesta' }).click();
    await expect(page.getByText('Acepta y firmó')).toBeVisible();
    // the next person is asked where the keys are
    await expect(page.locator('.mediacion-paso')).toBeFocused();
    await page.getByRole('radio', { name: 'Sí, quiere' }).check();
    await page.getByRole('button', { name: 'Guardar su respuesta' }).click();
    await expect(page.getByText('Quiere participar', { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^La opinión de la niña/ })).toBeVisible();
    await page.getByRole('radio', { name: 'Dijo lo que piensa' }).check();
    await page.getByLabel('Lo que dijo, con sus palabras').fill('Quiero que me escuche antes de quitarme el teléfono.');
    await page.getByLabel('Dónde y cómo se le escuchó').fill('En la oficina, a solas');
    await page.getByLabel('Quién le escuchó').fill('Rosa Demo Prueba');
    await page.getByRole('button', { name: 'Guardar la opinión' }).click();
    await expect(page.getByText('Se le escucha sin las partes delante.').first()).toBeVisible();
    await page.getByLabel('Ninguna de las otras partes estuvo presente ni cerca').check();
    await revisar(vigia, 'm04-opinion');
    await page.getByRole('button', { name: 'Guardar la opinión' }).click();
    await expect(page.getByRole('heading', { name: /^Convocar la sesión/ })).toBeVisible();
  });

  await test.step('a session within ten days', async () => {
    await page.getByLabel('Día de la sesión').fill('30/3/2026');
    await page.getByLabel('Hora', { exact: true }).fill('09:00');
    await page.getByLabel('Lugar', { exact: true }).fill('Casa comunal de San Jacinto');
    await page.getByRole('button', { name: 'Convocar', exact: true }).click();
    await expect(page.getByText('La sesión se hace dentro de 10 días.', { exact: false }).first()).toBeVisible();
    await page.getByLabel('Día de la sesión').fill('16/3/2026');
    await revisar(vigia, 'm05-convocar');
    await page.getByRole('button', { name: 'Convocar', exact: true }).click();
    await expect(page.getByRole('heading', { name: /^A solas, antes de la sesión/ })).toBeVisible();
  });

  await test.step('nobody sits down before each was asked alone', async () => {
    await expect(page.getByRole('button', { name: 'Empezar la sesión' })).toHaveCount(0);
    await revisar(vigia, 'm06-a-solas');
    await preguntarASolas(page, /^Preguntar a solas: Madre/, [/^¿Le tiene miedo/]);
    await expect(page.getByText('Con un «sí», al guardar se detiene la mediación.', { exact: false })).toBeVisible();
    await page.getByLabel('Estuvimos a solas').check();
    await revisar(vigia, 'm07-preguntas-madre');
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await expect(page.getByRole('dialog')).toContainText('La mediación se va a detener');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancelar' }).click();
    await responder(page, /^¿Le tiene miedo/, 'No');
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await expect(page.getByText('Sin señales')).toHaveCount(1);
    await preguntarASolas(page, /^Preguntar a solas: Adolescente/);
    await expect(page.getByText('No pregunte qué pasó, quién fue ni cuándo.', { exact: false })).toBeVisible();
    await page.getByLabel('Estuvimos a solas').check();
    await revisar(vigia, 'm08-preguntas-nna');
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await expect(page.getByRole('heading', { name: /^Empezar la sesión/ })).toBeVisible();
  });

  await test.step('the session', async () => {
    await page.getByLabel(/^Las partes saben que la sesión es reservada/).check();
    await revisar(vigia, 'm09-empezar');
    await page.getByRole('button', { name: 'Empezar la sesión' }).click();
    await expect(page.getByRole('heading', { name: /^Cerrar la sesión/ })).toBeVisible();
    await page.getByRole('radio', { name: 'Acuerdo en todo' }).check();
    await page.getByLabel('Puntos tratados, uno por línea').fill('Horas de teléfono\nTareas de la casa');
    await revisar(vigia, 'm10-cerrar');
    await page.getByRole('button', { name: 'Alguien habló de violencia' }).click();
    await revisar(vigia, 'm11-violencia');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancelar' }).click();
    await page.getByRole('button', { name: 'Cerrar la sesión' }).click();
    await expect(page.getByRole('button', { name: 'Escribir el acta' })).toBeVisible();
    await revisar(vigia, 'm12-falta-acta');
  });

  await test.step('the act: a sentence that may waive a right is pointed at; then it goes out', async () => {
    await page.getByRole('button', { name: 'Escribir el acta' }).click();
    await expect(titular(page, `Acta · ${CASO_CONFLICTO}`)).toBeVisible();
    await page
      .getByLabel('El desacuerdo en pocas líneas, sin culpar a nadie')
      .fill('La madre y su hija tienen desacuerdos por el uso del teléfono y las tareas de la casa.');
    const uno = page.getByRole('region', { name: 'Compromiso 1' });
    await uno.getByLabel('Quién', { exact: true }).fill('La madre');
    await uno.getByLabel('Qué hará').fill('No volverá a decir a nadie lo que pasa en casa');
    await uno.getByLabel('Fecha de control').fill('16/3/2026');
    await uno.getByLabel('Cómo se verifica').fill('En el seguimiento, con cada una');
    await page.getByRole('button', { name: 'Agregar un compromiso' }).click();
    const dos = page.getByRole('region', { name: 'Compromiso 2' });
    await dos.getByLabel('Quién', { exact: true }).fill('La adolescente');
    await dos.getByLabel('Qué hará').fill('Lavar los platos de la cena');
    await dos.getByLabel('Fecha de control').fill('13/4/2026');
    await dos.getByLabel('Cómo se verifica').fill('En el seguimiento, con cada una');
    await page.getByRole('button', { name: 'Ver el acta' }).click();
    await expect(page.getByText('La fecha de control debe ser posterior a hoy', { exact: false }).first()).toBeVisible();
    await revisar(vigia, 'm13-acta-corregir');
    await uno.getByLabel('Fecha de control').fill('30/3/2026');
    await page.getByRole('button', { name: 'Ver el acta' }).click();
    await expect(page.getByText('Lea otra vez estas frases')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Emitir el acta' })).toBeDisabled();
    await revisar(vigia, 'm14-acta-frases');
    await page.getByRole('button', { name: 'Cambiar algo' }).click();
    await page
      .getByRole('region', { name: 'Compromiso 1' })
      .getByLabel('Qué hará')
      .fill('Hablar sin gritar y respetar las horas de teléfono');
    await page.getByRole('button', { name: 'Ver el acta' }).click();
    const vista = (await textoDelDocumento(page, 'El acta tal como se imprimirá')).replace(/\s+/g, ' ');
    expect(vista).toContain('ACTA DE COMPROMISO');
    expect(vista).toContain('no es acta de mediación con efecto de sentencia');
    await page.getByRole('button', { name: 'Emitir el acta' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Emitir el acta' }).click();
    await expect(titular(page, /DC-13-2026-\d{4}-AC/)).toBeVisible();
    await revisar(vigia, 'm15-acta-emitida');
  });

  await test.step('afterwards: its commitments, and the line of the history that opens them', async () => {
    await page.getByRole('button', { name: 'Volver al caso' }).click();
    await abrirParte(page, 'Actuaciones');
    await page
      .getByRole('tabpanel', { name: 'Actuaciones' })
      .getByRole('button', { name: /^Mediación propuesta/ })
      .click();
    await expect(page.getByRole('heading', { name: 'Compromisos y controles' })).toBeVisible();
    await page.getByRole('button', { name: 'Anotar el control del compromiso 1' }).click();
    await page.getByRole('radio', { name: 'Se cumplió', exact: true }).check();
    await page.getByLabel('Cómo lo comprobó').fill('Las dos lo cuentan por separado');
    await page.getByRole('button', { name: 'Guardar el control' }).click();
    await expect(page.getByText('Se verifica desde su fecha de control (30/03/2026).').first()).toBeVisible();
    await revisar(vigia, 'm16-controles');
  });
});

test('in session 2 the girl says that she is afraid: everything stops and the case is assessed again', async ({ demo, openVigia }) => {
  test.setTimeout(180_000);
  const vigia = await openVigia({ datos: demo.datos });
  const { page } = vigia;
  await entrar(page, demo);
  await abrirActuaciones(page, CASO_CONFLICTO);
  await page.getByRole('button', { name: 'Mediación', exact: true }).click();
  await page.getByLabel('En una frase, sin culpar a nadie').fill('Uso del teléfono');
  const madre = page.getByRole('region', { name: 'Parte 1' });
  await madre.getByLabel('Nombres y apellidos').fill('Ceiba Prueba Demo');
  await madre.getByLabel('En qué calidad viene').fill('Madre');
  await page.getByRole('region', { name: 'Parte 2' }).getByLabel('En qué calidad viene').fill('Adolescente');
  await page.getByRole('button', { name: 'Proponer la mediación' }).click();
  for (const dicho of ['Acepta y firmó', 'Quiere participar']) {
    await page.getByRole('radio', { name: 'Sí, quiere' }).check();
    await page.getByRole('button', { name: 'Guardar su respuesta' }).click();
    await expect(page.getByText(dicho, { exact: true })).toBeVisible();
  }
  await page.getByRole('radio', { name: 'Prefirió no opinar' }).check();
  await page.getByLabel('Dónde y cómo se le escuchó').fill('En la oficina, a solas');
  await page.getByLabel('Quién le escuchó').fill('Rosa Demo Prueba');
  await page.getByLabel('Ninguna de las otras partes estuvo presente ni cerca').check();
  await page.getByRole('button', { name: 'Guardar la opinión' }).click();
  await page.getByLabel('Día de la sesión').fill('16/3/2026');
  await page.getByLabel('Hora', { exact: true }).fill('09:00');
  await page.getByLabel('Lugar', { exact: true }).fill('Casa comunal');
  await page.getByRole('button', { name: 'Convocar', exact: true }).click();
  await preguntarASolas(page, /^Preguntar a solas: Adolescente/, [/^¿Alguien le ha hecho daño/]);
  await page.getByLabel(/^Si dijo algo más/).fill('Mi mami a veces me pega');
  await page.getByLabel('Estuvimos a solas').check();
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Guardar y detener' }).click();
  await expect(page.getByRole('heading', { name: 'La mediación está suspendida' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Empezar la sesión' })).toHaveCount(0);
  await revisar(vigia, 'm20-suspendida');
  await page.getByRole('button', { name: 'Valorar otra vez' }).click();
  await expect(titular(page, `Valorar ${CASO_CONFLICTO}`)).toBeVisible();
  await abrirActuaciones(page, CASO_CONFLICTO);
  await expect(page.getByText(/informar/).first()).toBeVisible();
  const mediar = page.getByRole('button', { name: 'Mediación', exact: true });
  await expect(mediar).toBeDisabled();
  await expect(mediar).toHaveAccessibleDescription(/LOIPEVCM 9/);
  await revisar(vigia, 'm21-caso-tras-revelar');
});
