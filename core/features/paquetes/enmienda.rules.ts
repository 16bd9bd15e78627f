import { fechaLarga } from '@core/kernel/dates';
import { textoAdmitido } from '@core/features/documentos/plantilla-vigente.rules';
import { PLANTILLA_CATALOGO } from '@core/features/documentos/plantillas.catalogo';
import { sumarDias } from '@core/features/agenda/dias-laborables.rules';
import type { CampoCambiable, CambioVisto, CatalogoCambiable, Enmienda, EnmiendaDeFila } from './enmienda.datos';
import { paquetesTexts as t } from './paquetes.texts';

/** A row of a catalogue as it is stored: its content is what the rules read. */
export interface FilaCatalogo {
  orden: number;
  vigenteDesde: string;
  vigenteHasta: string | null;
  contenido: Readonly<Record<string, unknown>>;
}

const CONTACTO = ['direccion', 'telefono', 'correo', 'horario'] as const;
type Contenido = FilaCatalogo['contenido'];

const record = (value: unknown): Contenido => (typeof value === 'object' && value !== null ? (value as Contenido) : {});
const cadena = (value: unknown): string => (typeof value === 'string' ? value : '');

/** By which code a row is named in a change: a deadline that differs by risk carries its risks. */
export function claveDe(catalogo: CatalogoCambiable, contenido: Contenido): string {
  const { riesgos } = contenido;
  const codigo = cadena(contenido['codigo']);
  return catalogo === 'parametro_plazo' && Array.isArray(riesgos) ? `${codigo}:${riesgos.join('+')}` : codigo;
}

/** What a person calls the row. */
export function tituloDe(catalogo: CatalogoCambiable, codigo: string, contenido: Contenido | null): string {
  switch (catalogo) {
    case 'parametro':
      return cadena(contenido?.['descripcion']) || codigo;
    case 'parametro_plazo':
      return cadena(contenido?.['aplica']) || codigo;
    case 'institucion':
      return cadena(contenido?.['nombreOficial']) || codigo;
    case 'tipo_vulneracion':
      return contenido === null ? codigo : `${codigo} · ${cadena(contenido['etiqueta'])}`;
    case 'medida_proteccion':
      return cadena(contenido?.['etiqueta']) || codigo;
    case 'plantilla':
      return PLANTILLA_CATALOGO.find((una) => una.codigo === codigo)?.titulo ?? codigo;
    case 'feriado':
      return fechaLarga(codigo);
  }
}

/** One field of a row, in words; null where there is nothing. */
export function valorDe(catalogo: CatalogoCambiable, contenido: Contenido, campo: string): string | null {
  if (campo === 'valor') return t.cantidad(Number(contenido['valor']), cadena(contenido['unidad']));
  const de =
    catalogo === 'plantilla'
      ? { ...PLANTILLA_CATALOGO.find(({ codigo }) => codigo === contenido['codigo'])?.textos, ...record(contenido['textos']) }
      : catalogo === 'institucion' && (CONTACTO as readonly string[]).includes(campo)
        ? record(contenido['local'])
        : contenido;
  return cadena(record(de)[campo]) || null;
}

/** Least and most of each unit: a slip of the finger must not make a deadline of a thousand hours. */
export const LIMITES_UNIDAD: Readonly<Record<string, readonly [number, number]>> = {
  HORAS: [1, 720],
  DIAS: [1, 365],
  DIAS_LABORABLES: [1, 60],
  MESES: [1, 60],
  ANIOS: [1, 25],
  VECES: [1, 50],
  PUNTOS: [1, 30],
  HORA_DEL_DIA: [0, 23],
};

/** Days of a month that every month has. */
const DIA_DEL_MES = [1, 28] as const;

/** Least and most that a row admits. A day of the month is kept with the unit of a number of days. */
export function limitesDe({ codigo, unidad }: Contenido): readonly [number, number] {
  return cadena(codigo).endsWith('_DIA') ? DIA_DEL_MES : (LIMITES_UNIDAD[cadena(unidad)] ?? [0, -1]);
}

/** Whether the programme may change a row at all. What the law says comes with the program; its doubtful numbers may be mended. */
export function esCambiable(catalogo: CatalogoCambiable, contenido: Contenido): boolean {
  if (catalogo !== 'parametro' && catalogo !== 'parametro_plazo') return true;
  return contenido['politica'] === true || contenido['porVerificar'] === true;
}

/** The row that begins with a change: the former one with the fields that change and its own days. */
function renovar({ catalogo, campos }: EnmiendaDeFila, antes: Contenido, dias: { vigenteDesde: string; vigenteHasta: string | null }) {
  const fechado = 'vigenteDesde' in antes ? { ...antes, ...dias } : antes;
  if (catalogo === 'plantilla')
    return { ...fechado, version: Number(antes['version'] ?? 1) + 1, textos: { ...record(antes['textos']), ...campos } };
  if (catalogo !== 'institucion') return { ...fechado, ...campos };
  const { direccion, telefono, correo, horario, ...propios } = campos;
  const contacto = Object.entries({ direccion, telefono, correo, horario }).filter(([, valor]) => valor !== undefined);
  const local = {
    titularNombre: null,
    direccion: null,
    telefono: null,
    correo: null,
    horario: null,
    nota: null,
    ...record(antes['local']),
  };
  const anterior = cadena(antes['nombreOficial']);
  const nombres: unknown = antes['nombresAnteriores'];
  return {
    ...fechado,
    ...propios,
    ...(propios.nombreOficial !== undefined && propios.nombreOficial !== anterior
      ? { nombresAnteriores: [...(Array.isArray(nombres) ? (nombres as unknown[]) : []), anterior] }
      : {}),
    ...(contacto.length === 0
      ? {}
      : { local: { ...local, ...Object.fromEntries(contacto.map(([campo, valor]) => [campo, valor || null])) } }),
  };
}

function seAplica({ catalogo, codigo, campos }: EnmiendaDeFila, antes: Contenido): boolean {
  if (!esCambiable(catalogo, antes)) return false;
  if (catalogo === 'parametro' || catalogo === 'parametro_plazo') {
    const [desde, hasta] = limitesDe(antes);
    return campos.valor >= desde && campos.valor <= hasta;
  }
  if (catalogo !== 'plantilla') return true;
  const plantilla = PLANTILLA_CATALOGO.find((una) => una.codigo === codigo);
  return plantilla !== undefined && Object.entries(campos).every(([clave, texto]) => textoAdmitido(plantilla, clave, texto ?? ''));
}

/** First day of the words that the program brings, for a letter that nobody changed yet. */
export const PLANTILLA_DESDE = '2000-01-01';

/** What has to be written so that a change is in force: the former row ends the day before, and stays. */
export interface PlanDeFila {
  /** Row that ends; null when there was none to end (the first change of a letter). */
  cierra: { orden: number; vigenteHasta: string; contenido: Contenido } | null;
  agrega: readonly { vigenteDesde: string; vigenteHasta: string | null; contenido: Contenido }[];
  antes: Contenido;
  despues: Contenido;
}

/**
 * Puts a change into the rows of one version of a catalogue, without touching them. The row in force on the first day of
 * the change is split: it ends the day before; the new one takes its place until where it would have ended.
 * @param filas rows of one version of that catalogue.
 * @returns null when this program has no such row or does not admit the change.
 */
export function planear(filas: readonly FilaCatalogo[], enmienda: EnmiendaDeFila): PlanDeFila | null {
  const { catalogo, codigo, vigenteDesde: desde } = enmienda;
  const suyas = filas
    .filter(({ contenido }) => claveDe(catalogo, contenido) === codigo)
    .toSorted((a, b) => a.vigenteDesde.localeCompare(b.vigenteDesde) || a.orden - b.orden);
  const vispera = sumarDias(desde, -1);
  if (suyas.length === 0) {
    const primera = { codigo, version: 1, textos: {} };
    if (catalogo !== 'plantilla' || !seAplica(enmienda, primera)) return null;
    const despues = renovar(enmienda, primera, { vigenteDesde: desde, vigenteHasta: null });
    const agrega = [
      { vigenteDesde: PLANTILLA_DESDE, vigenteHasta: vispera, contenido: primera },
      { vigenteDesde: desde, vigenteHasta: null, contenido: despues },
    ];
    return { cierra: null, agrega, antes: primera, despues };
  }
  const rige = suyas.findLast((fila) => fila.vigenteDesde <= desde && (fila.vigenteHasta === null || fila.vigenteHasta >= desde));
  if (!rige || !seAplica(enmienda, rige.contenido)) return null;
  const { vigenteHasta } = rige;
  const despues = renovar(enmienda, rige.contenido, { vigenteDesde: desde, vigenteHasta });
  return {
    cierra: {
      orden: rige.orden,
      vigenteHasta: vispera,
      contenido: 'vigenteHasta' in rige.contenido ? { ...rige.contenido, vigenteHasta: vispera } : rige.contenido,
    },
    agrega: [{ vigenteDesde: desde, vigenteHasta, contenido: despues }],
    antes: rige.contenido,
    despues,
  };
}

/** What a change of a row would do, in words. */
export function cambioDeFila(filas: readonly FilaCatalogo[], enmienda: EnmiendaDeFila): CambioVisto {
  const { catalogo, codigo, vigenteDesde, campos } = enmienda;
  const plan = planear(filas, enmienda);
  const claves = Object.keys(campos) as CampoCambiable[];
  const base = { catalogo, codigo, vigenteDesde, titulo: tituloDe(catalogo, codigo, plan?.antes ?? null) };
  if (!plan) return { ...base, clase: 'NO_SE_APLICA', campos: [] };
  return {
    ...base,
    clase: 'CAMBIA',
    campos: claves.map((campo) => ({
      campo,
      antes: valorDe(catalogo, plan.antes, campo),
      despues: valorDe(catalogo, plan.despues, campo),
    })),
  };
}

/** What a change of a holiday would do. @param actual name of the holiday as the point has it; null for a working day. */
export function cambioDeFeriado(enmienda: Extract<Enmienda, { catalogo: 'feriado' }>, actual: string | null): CambioVisto {
  const { catalogo, codigo, vigenteDesde, campos } = enmienda;
  return {
    catalogo,
    codigo,
    vigenteDesde,
    titulo: tituloDe(catalogo, codigo, null),
    clase: campos.nombre === null ? 'QUITA' : actual === null ? 'AGREGA' : 'CAMBIA',
    campos: [{ campo: 'nombre', antes: actual ?? t.laborable, despues: campos.nombre ?? t.laborable }],
  };
}

/** The rows as they would stand with changes that are decided and not written yet. */
export function conEnmiendas(filas: readonly FilaCatalogo[], enmiendas: readonly Enmienda[]): FilaCatalogo[] {
  return enmiendas.reduce<FilaCatalogo[]>(
    (antes, enmienda) => {
      const plan = enmienda.catalogo === 'feriado' ? null : planear(antes, enmienda);
      if (!plan) return antes;
      const { cierra, agrega } = plan;
      const quedan = antes.map((fila) => (fila.orden === cierra?.orden ? { ...fila, ...cierra } : fila));
      const siguiente = Math.max(-1, ...antes.map(({ orden }) => orden)) + 1;
      return [...quedan, ...agrega.map((fila, index) => ({ ...fila, orden: siguiente + index }))];
    },
    [...filas],
  );
}
