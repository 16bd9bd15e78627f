import type { Input } from '@core/contract/index';
import { llamar } from './demo-ensayo';
import type { Ensayo } from './demo-ensayo';

type Ficha = Omit<Input<'directorio.guardar'>, 'version'>;

const HORARIO = 'Lunes a viernes, de 08:00 a 17:00';
const ficha = (codigo: Ficha['codigo'], titularNombre: string, cargoDestinatario: string, orden: number): Ficha => ({
  codigo,
  titularNombre,
  cargoDestinatario,
  direccion: `Calle Inventada ${orden}-10 y Av. Ejemplo, Loja`,
  telefono: `07 000 00${String(orden).padStart(2, '0')}`,
  correo: `${codigo.toLowerCase().replaceAll('_', '-')}@ejemplo.invalid`,
  horario: HORARIO,
});

/** Filled in when the point began, and not looked at since: more than six months ago at the end of the demo. */
const AL_EMPEZAR: readonly Ficha[] = [
  ficha('FISCALIA', 'Roble Ficticio Muestra', 'Fiscal Provincial de Loja', 11),
  ficha('MSP', 'Cedro Inventado Ejemplo', 'Directora o director del Distrito de Salud', 12),
  ficha('MINEDUC', 'Magnolia Demo Prueba', 'Directora o director del Distrito Educativo', 13),
  ficha('DEF_PUBLICA', 'Fresno Muestra Demo', 'Defensora o defensor público', 14),
];
/** Checked some days before the end. */
const RECIENTES: readonly Ficha[] = [
  ficha('JCPD', 'Ciprés Muestra Ficticio', 'Presidenta o presidente de la Junta', 21),
  ficha('DECE', 'Azucena Prueba Ejemplo', 'Coordinación del DECE', 22),
  ficha('UPC', 'Laurel Inventado Demo', 'Jefatura de la UPC de San Jacinto', 23),
];
/** Written down by hearsay; nobody has checked it. */
const SIN_COMPROBAR: readonly Ficha[] = [ficha('PATRONATO', 'Retama Ejemplo Prueba', 'Dirección del Patronato', 31)];

async function guardar({ program }: Ensayo, fichas: readonly Ficha[], comprobar: boolean): Promise<void> {
  for (const una of fichas) {
    const { codigo, version } = await llamar(program, 'directorio.guardar', { ...una, version: 0 });
    if (comprobar) await llamar(program, 'directorio.verificar', { codigo, version });
  }
}

/** On the day on which the point began. */
export const directorioInicial = (ensayo: Ensayo): Promise<void> => guardar(ensayo, AL_EMPEZAR, true);
/** Some days before the end. */
export async function directorioReciente(ensayo: Ensayo): Promise<void> {
  await guardar(ensayo, RECIENTES, true);
  await guardar(ensayo, SIN_COMPROBAR, false);
}
