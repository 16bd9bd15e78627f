import { CENTRAL } from '@core/kernel/ids';
import { fechaCorta } from '@core/kernel/dates';
import type { ContactoSeguro, Firmante, Hecho, NnaOficio, OficioDatos, Senalada } from './oficio.datos';

/** A text with its ends trimmed and inner line breaks turned into spaces; `null` when nothing is left. */
export function unaLinea(texto: string | null): string | null {
  const limpio = (texto ?? '').replace(/\s+/g, ' ').trim();
  return limpio === '' ? null : limpio;
}

/** `San Jacinto (DC-13)`. A distinguishing «(13)» at the end of the name is dropped: the code already tells it apart. */
export function puntoTexto({ codigo, nombre }: { codigo: string; nombre: string }): string {
  if (codigo === CENTRAL) return nombre;
  const sinNumero = nombre.endsWith(` (${codigo.slice(3)})`) ? nombre.slice(0, nombre.lastIndexOf(' (')) : nombre;
  return `${sinNumero} (${codigo})`;
}

/** Names and surnames, or `null` for a child without a known name (NN). */
export function nombreNna(nna: Pick<NnaOficio, 'nombres' | 'apellidos'>): string | null {
  return unaLinea(`${nna.nombres ?? ''} ${nna.apellidos ?? ''}`);
}

/** `7 años`, `1 año y 4 meses` below three years, `9 meses`, `menos de un mes`. */
export function edadTexto(meses: number): string {
  const anios = Math.floor(meses / 12);
  const resto = meses % 12;
  const enAnios = anios === 1 ? '1 año' : `${anios} años`;
  const enMeses = resto === 1 ? '1 mes' : `${resto} meses`;
  if (meses === 0) return 'menos de un mes';
  if (anios === 0) return enMeses;
  return anios < 3 && resto > 0 ? `${enAnios} y ${enMeses}` : enAnios;
}

/** Age line of a child: with the birth date when known, and saying when it is an estimate. */
export function edadNna(nna: NnaOficio): string | null {
  const edad = nna.edadMeses === null ? null : `${edadTexto(nna.edadMeses)}${nna.edadAproximada ? ' (edad aproximada)' : ''}`;
  if (nna.fechaNacimiento === null) return edad;
  const nacimiento = `fecha de nacimiento: ${fechaCorta(nna.fechaNacimiento)}`;
  return edad === null ? nacimiento : `${edad}; ${nacimiento}`;
}

/**
 * Label before an accused person or entity; it always says «presunto/a» (§5). Below 12 there is no responsibility at
 * all (CONA 307) and between 12 and 17 another procedure: no word of crime for either.
 */
export function rotuloSenalada(senalada: Pick<Senalada, 'tipo' | 'sexo' | 'edad'>): string {
  if (senalada.tipo === 'ENTIDAD') return 'Presunta entidad responsable';
  const { sexo, edad } = senalada;
  if (edad !== null && edad < 12) {
    if (sexo === 'MUJER') return 'Niña presuntamente señalada';
    return sexo === 'HOMBRE' ? 'Niño presuntamente señalado' : 'Niña o niño presuntamente señalado';
  }
  if (edad !== null && edad < 18) return sexo === 'MUJER' ? 'Adolescente presuntamente señalada' : 'Adolescente presuntamente señalado';
  if (sexo === 'HOMBRE') return 'Presunto agresor';
  return sexo === 'MUJER' ? 'Presunta agresora' : 'Presunta persona agresora';
}

/** `Rosa Ejemplo Muestra, C.I. 3059999015, de 48 años, con domicilio en …, en calidad de Coordinadora`; skips what is missing. */
export function identificacionFirmante(firmante: Firmante): string {
  const cedula = unaLinea(firmante.cedula);
  const direccion = unaLinea(firmante.direccion);
  const cargo = unaLinea(firmante.cargo);
  return [
    unaLinea(firmante.nombre),
    cedula && `C.I. ${cedula}`,
    firmante.edad === null ? null : `de ${firmante.edad} años`,
    direccion && `con domicilio en ${direccion.replace(/[.,;]+$/, '')}`,
    cargo && `en calidad de ${cargo}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** `a, b y c`. */
export function enumerar(partes: readonly string[]): string {
  if (partes.length < 2) return partes[0] ?? '';
  const ultima = partes.at(-1) ?? '';
  // «e» before the sound i- keeps the sentence readable aloud; letters and numbers of articles never start so.
  const conjuncion = /^(i|hi(?!e))/i.test(ultima) ? 'e' : 'y';
  return `${partes.slice(0, -1).join(', ')} ${conjuncion} ${ultima}`;
}

/** `los artículos 17, 72 y 208 del Código de la Niñez y Adolescencia`. */
export function baseLegalTexto(base: OficioDatos['baseLegal']): string {
  const normas = base.map(({ norma, articulos }) => {
    const lista = enumerar(articulos);
    const del = /^(Ley|Constitución|Convención|Norma|Resolución|Ordenanza)\b/.test(norma) ? 'de la' : 'del';
    return `${articulos.length === 1 ? 'el artículo' : 'los artículos'} ${lista} ${del} ${norma}`;
  });
  return normas.length < 2 ? (normas[0] ?? 'la ley') : `${normas.slice(0, -1).join('; ')}; y ${normas.at(-1) ?? ''}`;
}

/** Day, approximate day, hour and place of a fact, as one heading: `15/03/2026, 19:30, domicilio`. `null` when nothing is known. */
export function circunstanciaHecho(hecho: Hecho): string | null {
  const partes = [hecho.fecha === null ? unaLinea(hecho.fechaTexto) : fechaCorta(hecho.fecha), hecho.hora, unaLinea(hecho.lugar)];
  const texto = partes.filter(Boolean).join(', ');
  return texto === '' ? null : texto.charAt(0).toUpperCase() + texto.slice(1);
}

/** One sentence on how to reach the family without danger, or `null`. */
export function contactoTexto(contacto: ContactoSeguro | null): string | null {
  if (contacto === null) return null;
  const telefono = unaLinea(contacto.telefono);
  const horario = unaLinea(contacto.horario);
  const partes = [unaLinea(contacto.persona), telefono && `teléfono ${telefono}`, horario].filter(Boolean).join(', ');
  const indicaciones = unaLinea(contacto.indicaciones);
  const frases = [partes && conPunto(partes), indicaciones && conPunto(indicaciones)].filter(Boolean);
  return frases.length === 0 ? null : frases.join(' ');
}

/** Ends a sentence with a full stop unless it already ends. */
export function conPunto(frase: string): string {
  return /[.!?…»”]$/.test(frase.trim()) ? frase.trim() : `${frase.trim()}.`;
}

/** Words spoken by somebody, in «», with the full stop outside; quotes that were already typed are not doubled. */
export function entreComillas(dicho: string): string {
  const palabras = dicho
    .trim()
    .replace(/^[«"“]+|[»"”]+$/g, '')
    .trim();
  return /[!?…]$/.test(palabras) ? `«${palabras}»` : `«${palabras.replace(/\.+$/, '')}».`;
}
