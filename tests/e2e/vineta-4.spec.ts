import path from 'node:path';
import { entrar, textoDelDocumento, titular } from './support/acceso';
import { abrirParte, responder } from './support/casos';
import { agregarDefensora, makePunto } from './support/datos';
import { revisar } from './support/revision';
import { abrirActuaciones, buscarCaso, prepararCierre, registrarCaso, revalorar, seguir } from './support/ruta';
import { imprimira } from './support/sistema';
import { expect, RELOJ, test } from './support/vigia';
import type { Vigia } from './support/vigia';

const CODIGO = 'DC07-2026-0001';

test('vignette 4: from the quarrel to the agreement that was kept', async ({ folder, openVigia }) => {
  test.setTimeout(600_000);
  const punto = makePunto(path.join(folder, 'datos'), RELOJ, 'DC-07');
  agregarDefensora(punto, RELOJ);
  /** The same computer on another day. */
  const dia = async (reloj?: string): Promise<Vigia> => {
    const vigia = await openVigia({ datos: punto.datos, ...(reloj === undefined ? {} : { reloj }) });
    await imprimira(vigia.app);
    await entrar(vigia.page, punto);
    return vigia;
  };

  const lunes = await dia();
  await test.step('Monday: a conflict, with no clock and nobody to tell', async () => {
    const { page } = lunes;
    const codigo = await registrarCaso(page, {
      quien: 'Familiar, da su nombre',
      quienNombre: 'Nube Prueba Demo',
      nombres: 'Jacaranda',
      apellidos: 'Prueba Demo',
      sexo: 'Mujer',
      edad: '13',
      barrio: 'Belén',
      relato: 'La madre y su hija discuten por el teléfono y las tareas de la casa. Las dos piden ayuda.',
      tipo: ['convivencia', /FAM-01/],
    });
    expect(codigo).toBe(CODIGO);
    await page.getByRole('button', { name: 'Valorar', exact: true }).click();
    await revisar(lunes, 'j4-01-valorar');
    await page.getByRole('button', { name: 'Confirmar: riesgo bajo' }).click();
    await expect(page.getByText(/Siguiente paso: .*visita/)).toBeVisible();
    await revisar(lunes, 'j4-02-conflicto');
  });

  await test.step('the visit is planned for two', async () => {
    const { page } = lunes;
    await abrirParte(page, 'Actuaciones');
    await expect(page.getByRole('button', { name: 'Anotar denuncia verbal' })).toBeDisabled(); // there is nothing to report
    await page.getByRole('button', { name: 'Programar una visita' }).click();
    await page.getByLabel('Día', { exact: true }).fill('16/3/2026');
    await page.getByLabel('Hora', { exact: true }).fill('11:00');
    await page.getByLabel('Para qué es la visita').fill('Conocer cómo están en casa y qué ayuda necesitan');
    await page.getByRole('button', { name: 'Programar la visita' }).click();
    await expect(page.getByText('Una visita la hacen siempre dos personas distintas, nunca una sola.').first()).toBeVisible();
    await page.getByRole('checkbox', { name: 'Rosa D.' }).check();
    await page.getByRole('button', { name: 'Programar la visita' }).click();
    await expect(titular(page, `Primera visita · ${CODIGO}`)).toBeVisible();
    await revisar(lunes, 'j4-03-visita-programada');
    await lunes.close();
  });

  const tarde = await dia('2026-03-16T12:00:00-05:00');
  await test.step('the visit, in the order of its paper', async () => {
    const { page } = tarde;
    await revisar(tarde, 'j4-04-hoy-visita');
    await page.getByRole('button', { name: new RegExp(`Abrir visita.*${CODIGO}`) }).click();
    await page.getByRole('radio', { name: 'Se hizo', exact: true }).check();
    await responder(page, /persona señalada/, 'No');
    await page.getByLabel('Hora en que terminó').fill('11:40');
    await page.getByLabel('Quién recibió', { exact: true }).fill('Ceiba Prueba Demo');
    await page.getByLabel('Parentesco').first().fill('Madre');
    await responder(page, '¿Aceptó la visita?', 'Sí');
    await page.getByRole('radio', { name: 'Opinó', exact: true }).check();
    await page.getByLabel('Lo que dijo, con sus palabras').fill('Quiero que conversemos en la cena.');
    await page.getByLabel('Lo que vieron, sin opinar').fill('La casa está ordenada; madre e hija se sientan juntas.');
    await page.getByLabel('Lo que les contaron, y quién').fill('La madre cuenta que discuten por el teléfono.');
    await page.getByLabel('Lo que ustedes piensan; aparte de lo anterior').fill('Las dos quieren un acuerdo.');
    await responder(page, '¿Hubo señales de violencia?', 'No');
    await page.getByRole('radio', { name: 'Mediar', exact: true }).check();
    await revisar(tarde, 'j4-05-visita');
    await page.getByRole('button', { name: 'Registrar la visita' }).click();
    await page.getByRole('button', { name: 'Ver la ficha e imprimir' }).click();
    await textoDelDocumento(page, 'Ficha de visita');
    await page.getByRole('button', { name: 'Emitir ficha' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Emitir ficha' }).click();
    await expect(titular(page, /DC-07-2026-0001-FV/)).toBeVisible();
    await page.getByRole('button', { name: 'Imprimir', exact: true }).click();
    await expect(page.getByText('Salió el original a la impresora.')).toBeVisible();
    await page.getByRole('button', { name: 'Volver al caso' }).click();
    await revalorar(page, CODIGO, /^Confirmar: riesgo bajo/);
    await expect(page.getByText(/Siguiente paso: .*mediación/)).toBeVisible();
  });

  await test.step('both agree, the girl is heard apart, a session is called', async () => {
    const { page } = tarde;
    await page.getByRole('button', { name: 'Ir a la mediación' }).click();
    await page.getByLabel('En una frase, sin culpar a nadie').fill('Uso del teléfono y tareas de la casa');
    const madre = page.getByRole('region', { name: 'Parte 1' });
    await madre.getByLabel('Nombres y apellidos').fill('Ceiba Prueba Demo');
    await madre.getByLabel('En qué calidad viene').fill('Madre');
    const hija = page.getByRole('region', { name: 'Parte 2' });
    await hija.getByLabel('En qué calidad viene').fill('Adolescente');
    await page.getByRole('button', { name: 'Proponer la mediación' }).click();
    for (const dicho of ['Acepta y firmó', 'Quiere participar']) {
      await page.getByRole('radio', { name: 'Sí, quiere' }).check();
      await page.getByRole('button', { name: 'Guardar su respuesta' }).click();
      await expect(page.getByText(dicho, { exact: true })).toBeVisible();
    }
    await page.getByRole('radio', { name: 'Dijo lo que piensa' }).check();
    await page.getByLabel('Lo que dijo, con sus palabras').fill('Quiero que me escuche antes de quitarme el teléfono.');
    await page.getByLabel('Dónde y cómo se le escuchó').fill('En la oficina, a solas');
    await page.getByLabel('Quién le escuchó').fill('Rosa Demo Prueba');
    await page.getByLabel('Ninguna de las otras partes estuvo presente ni cerca').check();
    await page.getByRole('button', { name: 'Guardar la opinión' }).click();
    await page.getByLabel('Día de la sesión').fill('17/3/2026');
    await page.getByLabel('Hora', { exact: true }).fill('10:00');
    await page.getByLabel('Lugar', { exact: true }).fill('Oficina de la Defensoría');
    await page.getByRole('button', { name: 'Convocar', exact: true }).click();
    await expect(page.getByRole('heading', { name: /^A solas, antes de la sesión/ })).toBeVisible();
    await revisar(tarde, 'j4-06-convocada');
    await tarde.close();
  });

  const martes = await dia('2026-03-17T10:00:00-05:00');
  await test.step('Tuesday: each is asked alone, then the session, then the act that both sign', async () => {
    const { page } = martes;
    await buscarCaso(page, CODIGO);
    await page.getByRole('button', { name: 'Ir a la mediación' }).click();
    await expect(page.getByRole('button', { name: 'Empezar la sesión' })).toHaveCount(0);
    for (const calidad of [/^Preguntar a solas: Madre/, /^Preguntar a solas: Adolescente/]) {
      await page.getByRole('button', { name: calidad }).click();
      const preguntas = page.getByRole('radiogroup');
      await expect(preguntas).toHaveCount(6);
      for (let index = 0; index < 6; index += 1) await preguntas.nth(index).getByRole('radio', { name: 'No', exact: true }).check();
      await page.getByLabel('Estuvimos a solas').check();
      if (calidad.source.includes('Adolescente')) await revisar(martes, 'j4-07-a-solas');
      await page.getByRole('button', { name: 'Guardar', exact: true }).click();
      await expect(titular(page, `Mediación · ${CODIGO}`)).toBeVisible();
    }
    await expect(page.getByRole('heading', { name: /^Empezar la sesión/ })).toBeVisible();
    await page.getByLabel(/^Las partes saben que la sesión es reservada/).check();
    await page.getByRole('button', { name: 'Empezar la sesión' }).click();
    await page.getByRole('radio', { name: 'Acuerdo en todo' }).check();
    await page.getByLabel('Puntos tratados, uno por línea').fill('Horas de teléfono\nTareas de la casa');
    await page.getByRole('button', { name: 'Cerrar la sesión' }).click();
    await page.getByRole('button', { name: 'Escribir el acta' }).click();
    await page
      .getByLabel('El desacuerdo en pocas líneas, sin culpar a nadie')
      .fill('Tienen desacuerdos por el uso del teléfono y las tareas.');
    const uno = page.getByRole('region', { name: 'Compromiso 1' });
    await uno.getByLabel('Quién', { exact: true }).fill('La madre');
    await uno.getByLabel('Qué hará').fill('Hablar sin gritar y respetar las horas de teléfono');
    await uno.getByLabel('Fecha de control').fill('30/3/2026');
    await uno.getByLabel('Cómo se verifica').fill('En el seguimiento, con cada una');
    await page.getByRole('button', { name: 'Ver el acta' }).click();
    const acta = (await textoDelDocumento(page, 'El acta tal como se imprimirá')).replace(/\s+/g, ' ');
    expect(acta).toContain('ACTA DE COMPROMISO');
    expect(acta).toContain('no es acta de mediación con efecto de sentencia');
    await revisar(martes, 'j4-08-acta');
    await page.getByRole('button', { name: 'Emitir el acta' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Emitir el acta' }).click();
    await expect(titular(page, /DC-07-2026-0001-AC/)).toBeVisible();
    await page.getByRole('button', { name: 'Imprimir', exact: true }).click();
    await expect(page.getByText('Salió el original a la impresora.')).toBeVisible();
    await page.getByRole('button', { name: 'Volver al caso' }).click();
    await expect(page.getByText(/Siguiente paso: volver a valorar/)).toBeVisible();
    await martes.close();
  });

  const control = await dia('2026-03-30T10:00:00-05:00');
  await test.step('two weeks later Hoy asks for the commitment; it was kept', async () => {
    const { page } = control;
    await expect(page.getByText('Verificar un compromiso del acuerdo')).toBeVisible();
    await revisar(control, 'j4-09-hoy-compromiso');
    await buscarCaso(page, CODIGO);
    await revalorar(page, CODIGO, /^Confirmar: riesgo bajo/);
    await expect(page.getByText('Siguiente paso: verificar los compromisos del acuerdo')).toBeVisible();
    await page.getByRole('button', { name: 'Ir a la mediación' }).click();
    await page.getByRole('button', { name: 'Anotar el control del compromiso 1' }).click();
    await page.getByRole('radio', { name: 'Se cumplió', exact: true }).check();
    await page.getByLabel('Cómo lo comprobó').fill('Las dos lo cuentan por separado');
    await page.getByRole('button', { name: 'Guardar el control' }).click();
    await expect(page.getByText('Acuerdo cumplido').or(page.getByText('El acuerdo se cumplió')).first()).toBeVisible();
    await revisar(control, 'j4-10-cumplido');
    await control.close();
  });

  for (const [reloj, veces] of [
    ['2026-04-16T10:00:00-05:00', 1],
    ['2026-05-16T10:00:00-05:00', 2],
    ['2026-06-15T10:00:00-05:00', 3],
  ] as const) {
    await test.step(`follow-up ${veces} of three`, async () => {
      const vigia = await dia(reloj);
      const { page } = vigia;
      await abrirActuaciones(page, CODIGO);
      await page.getByRole('button', { name: 'Anotar un seguimiento' }).click();
      await seguir(page, CODIGO, 'Cada una cuenta por su lado que siguen conversando.', { acuerdos: 'Sí' });
      if (veces < 3) return vigia.close();
      await abrirActuaciones(page, CODIGO);
      await page.getByRole('button', { name: 'Cerrar el caso' }).click();
      await prepararCierre(page, CODIGO, 'El acuerdo se cumplió', 'Madre e hija conversan y cumplen lo acordado.', '15/6/2026');
      await revisar(vigia, 'j4-11-cierre');
      await page.getByRole('button', { name: 'Ver y emitir el acta' }).click();
      await textoDelDocumento(page, 'Vista del documento');
      await page.getByRole('button', { name: 'Emitir acta de cierre' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Emitir acta de cierre' }).click();
      await expect(titular(page, /DC-07-2026-0001-CI/)).toBeVisible();
      await page.getByRole('button', { name: 'Imprimir', exact: true }).click();
      await expect(page.getByText('Salió el original a la impresora.')).toBeVisible();
      await abrirActuaciones(page, CODIGO);
      await page.getByRole('button', { name: 'Cerrar el caso' }).click();
      await page.getByRole('button', { name: 'Anotar la firma' }).click();
      await page.getByRole('button', { name: 'Cerrar el caso' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Cerrar el caso' }).click();
      await expect(page.getByText('El caso está cerrado').first()).toBeVisible();
      await revisar(vigia, 'j4-12-cerrado');
    });
  }
});
