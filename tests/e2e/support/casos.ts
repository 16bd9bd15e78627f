import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { titular } from './acceso';

/** Cases of the demonstration (electron/cli/demo): first the months before, then one of every vignette of the last day. */
export const DEMO = {
  cerrado: 'DC13-2026-0001',
  reabierto: 'DC13-2026-0002-R1',
  acuerdo: 'DC13-2026-0003',
  medida: 'DC13-2026-0004',
  porCerrar: 'DC13-2026-0005',
  restringido: 'DC13-2026-0006',
  visitado: 'DC13-2026-0007',
  porCumplir: 'DC13-2026-0008',
  convocado: 'DC13-2026-0009',
  hermanos: 'DC13-2026-0010',
  dePalabra: 'DC13-2026-0011',
  violencia: 'DC13-2026-0012',
  sexual: 'DC13-2026-0013',
  desaparicion: 'DC13-2026-0014',
  rencilla: 'DC13-2026-0015',
} as const;

export type Respuesta = 'Sí' | 'No' | 'No sabe';

/** Answers a question that has three keys. */
export async function responder(page: Page, pregunta: string | RegExp, respuesta: Respuesta): Promise<void> {
  await page.getByRole('radiogroup', { name: pregunta }).getByRole('radio', { name: respuesta, exact: true }).check();
}

/** The field where types are searched. */
export const campoDeTipos = (page: Page, nombre: string | RegExp = /^Tipo/): Locator => page.getByRole('combobox', { name: nombre });

/** Chooses a type of the catalogue with the words of the counter. */
export async function buscarTipo(page: Page, palabras: string, tipo: RegExp, campo?: string): Promise<void> {
  await campoDeTipos(page, campo).fill(palabras);
  await page.getByRole('option', { name: tipo }).click();
}

/** Vignette 1 of domain.md §10: invented from its first to its last word. */
export const LUNA = {
  nombres: 'Luna',
  apellidos: 'Ejemplo Prueba',
  relato:
    'La vecina refiere que ayer por la tarde oyó gritos y que hoy vio marcas de correa en la espalda de la niña. El padre vive con ella.',
} as const;

/** The urgent questions of the registration screen. */
export const preguntasDeUrgencia = (page: Page): Locator =>
  page.getByRole('radiogroup').filter({ has: page.getByRole('radio', { name: 'No sabe' }) });

/** Fills the registration screen with the vignette, up to the last question, without sending it. */
export async function llenarRegistro(page: Page): Promise<void> {
  await page.getByLabel('Por qué medio').selectOption('En persona');
  await page.getByLabel('Quién informa').selectOption('Vecina o vecino, pide reserva');
  await page.getByLabel('Nombres').fill(LUNA.nombres);
  await page.getByLabel('Apellidos').fill(LUNA.apellidos);
  await page.getByLabel('Sexo').selectOption('Mujer');
  await page.getByLabel('Edad', { exact: true }).fill('7');
  await page.getByLabel('Barrio o lugar').fill('San Jacinto');
  await page.getByLabel('Relato, con las palabras de quien cuenta').fill(LUNA.relato);
  await buscarTipo(page, 'pegan', /VIO-01/);
  const preguntas = preguntasDeUrgencia(page);
  await expect(preguntas).toHaveCount(8);
  for (let index = 0; index < 8; index += 1) await preguntas.nth(index).getByRole('radio', { name: 'No', exact: true }).check();
}

/** Sends the registration and gives back the code of the new case. */
export async function registrar(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Registrar y seguir' }).click();
  const titulo = titular(page, /^DC13-2026-\d{4}/);
  await expect(titulo).toBeVisible();
  return (await titulo.innerText()).split(' ')[0] ?? '';
}

/** Opens a case from the list, by its code: only the rows in view are in the page. */
export async function abrirCaso(page: Page, codigo: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Buscar', exact: true }).fill(codigo);
  await page.getByRole('row', { name: new RegExp(codigo) }).click();
  await expect(titular(page, new RegExp(`^${codigo}`))).toBeVisible();
}

/** One of the parts of the page of a case. */
export async function abrirParte(page: Page, parte: 'Resumen' | 'Personas' | 'Actuaciones' | 'Documentos'): Promise<void> {
  await page.getByRole('tab', { name: parte }).click();
  await expect(page.getByRole('tabpanel', { name: parte })).toBeVisible();
}

/** «Completar datos» of the vignette: who is pointed at, a dated fact, a contact that puts nobody at risk, what she said. */
export async function completarDatos(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Agregar persona señalada' }).click();
  const senalada = page.getByRole('region', { name: 'Persona señalada 1' });
  await expect(senalada.getByLabel('Nombres o apodo')).toBeFocused();
  await senalada.getByLabel('Nombres o apodo').fill('Olmo Ejemplo Demo');
  await senalada.getByLabel('Relación con la niña, niño o adolescente').fill('Padre');
  await senalada.getByLabel('Edad aproximada').fill('35');
  await senalada.getByRole('radiogroup', { name: '¿Vive en la misma casa?' }).getByRole('radio', { name: 'Sí', exact: true }).check();
  await page.getByRole('button', { name: 'Agregar un hecho' }).click();
  const hecho = page.getByRole('region', { name: 'Hecho 1' });
  await hecho.getByLabel('Fecha', { exact: true }).fill('15/3/2026');
  await hecho.getByLabel('Lugar').fill('Domicilio de la familia');
  await hecho.getByLabel('Qué pasó').fill('Según refiere una persona de la vecindad, se oyeron gritos y golpes en la casa.');
  await page.getByLabel('Dirección, con referencias').fill('Calle Inventada 13-24 y Av. Ejemplo');
  await page.getByLabel('Contacto seguro').fill('Abuela, 0900000002, solo por la mañana; no dejar mensaje');
  await page.getByLabel('Lo que dijo por su cuenta, con sus palabras').fill('Quiero quedarme con mi abuelita.');
  await page.getByLabel('Medidas que se sugieren, una por línea').fill('Que se valore la permanencia con la abuela materna');
  await page.getByRole('button', { name: 'Guardar y seguir' }).click();
}
