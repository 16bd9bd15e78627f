import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { irA, textoDelDocumento, titular } from './acceso';
import { abrirCaso, abrirParte, preguntasDeUrgencia } from './casos';
import type { Respuesta } from './casos';

/** The steps of a case on the screen, for the journeys that carry one from its first call to its closing. */

/** Opens the page of a case with the search of the top, by keyboard. */
export async function buscarCaso(page: Page, codigo: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(codigo);
  await page.keyboard.press('Enter');
  await expect(titular(page, 'Casos')).toBeVisible();
  await abrirCaso(page, codigo);
}

/** Opens a case that asks what it is opened for. */
export async function abrirCasoReservado(page: Page, codigo: string, motivo: string): Promise<void> {
  await page.getByRole('row', { name: new RegExp(codigo) }).click();
  await expect(titular(page, 'Caso reservado')).toBeVisible();
  await page.getByLabel('Para qué lo abre').fill(motivo);
  await page.keyboard.press('Enter');
  await expect(titular(page, new RegExp(`^${codigo}`))).toBeVisible();
}

export async function abrirActuaciones(page: Page, codigo: string): Promise<void> {
  await irA(page, 'Casos');
  await abrirCaso(page, codigo);
  await abrirParte(page, 'Actuaciones');
}

/** What a registration of a vignette says; everything else stays as the screen proposes it. */
export interface Registro {
  quien: string;
  /** Of who gives her name. */
  quienNombre?: string;
  nombres: string;
  apellidos: string;
  sexo: string;
  edad: string;
  barrio: string;
  relato: string;
  /** Words of the counter and the type they find. */
  tipo: readonly [palabras: string, tipo: RegExp];
  /** Urgent questions, by their place, that are not answered «No». */
  urgencia?: Readonly<Record<number, Respuesta>>;
}

/** Fills the registration screen and sends it with Ctrl+Enter. @returns the code of the new case. */
export async function registrarCaso(page: Page, registro: Registro): Promise<string> {
  await page.getByRole('button', { name: /^Registrar un caso/ }).click();
  await expect(titular(page, 'Registrar un caso')).toBeVisible();
  await page.getByLabel('Por qué medio').selectOption('En persona');
  await page.getByLabel('Quién informa').selectOption(registro.quien);
  if (registro.quienNombre !== undefined) await page.getByLabel('Nombre de quien informa').fill(registro.quienNombre);
  await page.getByLabel('Nombres').fill(registro.nombres);
  await page.getByLabel('Apellidos').fill(registro.apellidos);
  await page.getByLabel('Sexo').selectOption(registro.sexo);
  await page.getByLabel('Edad', { exact: true }).fill(registro.edad);
  await page.getByLabel('Barrio o lugar').fill(registro.barrio);
  await page.getByLabel('Relato, con las palabras de quien cuenta').fill(registro.relato);
  const [palabras, tipo] = registro.tipo;
  await page.getByRole('combobox', { name: /^Tipo/ }).fill(palabras);
  await page.getByRole('option', { name: tipo }).click();
  const preguntas = preguntasDeUrgencia(page);
  await expect(preguntas).toHaveCount(8);
  for (let index = 0; index < 8; index += 1)
    await preguntas
      .nth(index)
      .getByRole('radio', { name: registro.urgencia?.[index] ?? 'No', exact: true })
      .check();
  await page.keyboard.press('Control+Enter');
  const titulo = titular(page, /^DC\d\d-2026-\d{4}/);
  await expect(titulo).toBeVisible();
  return (await titulo.innerText()).split(' ')[0] ?? '';
}

/** On the screen of a letter that is ready: reads it, issues it and takes the original. @returns its text before it had a number. */
export async function emitir(page: Page, boton: 'Emitir oficio' | 'Emitir hoja', numero: string): Promise<string> {
  const borrador = await textoDelDocumento(page, 'Vista del documento');
  await page.getByRole('button', { name: boton }).click();
  await page.getByRole('dialog').getByRole('button', { name: boton }).click();
  await expect(titular(page, new RegExp(`${numero}$`))).toBeVisible();
  await page.getByRole('button', { name: 'Imprimir', exact: true }).click();
  await expect(page.getByText('Salió el original a la impresora.')).toBeVisible();
  return borrador;
}

/** On the screen of an issued letter: somebody received it; Enter sends the dialog. */
export async function entregar(page: Page, recibio: string): Promise<void> {
  await page.getByRole('button', { name: 'Registrar entrega' }).first().click();
  const entrega = page.getByRole('dialog', { name: 'Registrar la entrega del oficio' });
  await expect(entrega.getByLabel('Quién lo recibió')).toBeFocused();
  await page.keyboard.type(recibio);
  await entrega.getByRole('button', { name: 'Registrar la entrega' }).click();
  await expect(entrega).toHaveCount(0);
}

/** Opens the letter of an institution among those of the case. */
export async function abrirOficio(page: Page, numero: string): Promise<void> {
  await abrirParte(page, 'Documentos');
  await page.getByRole('button', { name: 'Oficios, respuestas y medidas del caso' }).click();
  await page.getByRole('button', { name: `Abrir: ${numero}` }).click();
  await expect(titular(page, `Oficio Nro. ${numero}`)).toBeVisible();
}

/** Confirms the risk again after something happened. */
export async function revalorar(page: Page, codigo: string, boton: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Valorar', exact: true }).click();
  await expect(titular(page, `Valorar ${codigo}`)).toBeVisible();
  await page.getByRole('button', { name: boton }).click();
  await expect(titular(page, new RegExp(`^${codigo}`))).toBeVisible();
}

/** A follow-up by telephone in which all is better; what is obeyed is only asked where there is something to obey. */
export async function seguir(page: Page, codigo: string, nota: string, cumple: { medidas?: string; acuerdos?: string }): Promise<void> {
  const elegir = (pregunta: RegExp, respuesta: string) =>
    page.getByRole('radiogroup', { name: pregunta }).getByRole('radio', { name: respuesta, exact: true }).check();
  await expect(titular(page, `Anotar un seguimiento de ${codigo}`)).toBeVisible();
  await page.getByRole('radio', { name: 'Llamada' }).check();
  await elegir(/Se encontró a la familia/, 'Sí');
  await elegir(/Se habló con la niña/, 'Sí');
  await elegir(/La situación/, 'Mejora');
  if (cumple.medidas) await elegir(/Se cumplen las medidas/, cumple.medidas);
  if (cumple.acuerdos) await elegir(/Se cumplen los acuerdos/, cumple.acuerdos);
  await elegir(/Hubo nueva violencia/, 'No');
  await page.getByLabel('Qué se hizo y qué se conversó').fill(nota);
  await page.getByRole('button', { name: 'Guardar seguimiento' }).click();
  await expect(titular(page, new RegExp(`^${codigo}`))).toBeVisible();
}

/** On the screen of the closing: reason, words of the act, who was told; then the act, printed and signed. */
export async function prepararCierre(page: Page, codigo: string, motivo: string, situacion: string, dia: string): Promise<void> {
  await expect(titular(page, `Cerrar el caso ${codigo}`)).toBeVisible();
  await page.getByRole('radio', { name: motivo }).check();
  await page.getByLabel('Cómo está la niña, niño o adolescente').fill(situacion);
  await page.getByLabel('Cómo se les informó').fill('En persona y a solas, en la Defensoría');
  await page.getByLabel('Qué día').fill(dia);
  await page.getByRole('button', { name: 'Guardar lo preparado' }).click();
  await expect(page.getByText('Guardado. El caso sigue abierto.')).toBeVisible();
}
