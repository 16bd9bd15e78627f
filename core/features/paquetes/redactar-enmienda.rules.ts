import { sumarDias } from '@core/features/agenda/dias-laborables.rules';
import { marcadores } from '@core/features/documentos/plantilla.rules';
import { textoAdmitido } from '@core/features/documentos/plantilla-vigente.rules';
import { PLANTILLA_CATALOGO, textosCambiables } from '@core/features/documentos/plantillas.catalogo';
import type { FieldErrors } from '@core/kernel/errors';
import { enmiendaSchema } from './enmienda.datos';
import type { CampoCambiable, CatalogoCambiable, Enmienda, EnmiendaDeFila } from './enmienda.datos';
import { claveDe, esCambiable, limitesDe, planear, valorDe } from './enmienda.rules';
import type { FilaCatalogo } from './enmienda.rules';
import { paquetesTexts as t } from './paquetes.texts';

/** How a field is asked for on the screen, and how much it holds. */
export interface CampoPedido {
  campo: CampoCambiable;
  clase: 'NUMERO' | 'TEXTO' | 'PARRAFO';
  maximo: number;
  /** May be left empty: the datum is taken away. */
  vaciable: boolean;
}

const campo = (nombre: CampoCambiable, maximo: number, extra: Partial<CampoPedido> = {}): CampoPedido => ({
  campo: nombre,
  clase: maximo > 200 ? 'PARRAFO' : 'TEXTO',
  maximo,
  vaciable: false,
  ...extra,
});
const VALOR = [campo('valor', 5, { clase: 'NUMERO' })];
const ETIQUETA = [campo('etiqueta', 200)];
const INSTITUCION = [
  campo('nombreOficial', 160),
  campo('nombreCorto', 80),
  campo('tratamiento', 60),
  campo('cargoDestinatario', 120),
  campo('direccion', 200, { vaciable: true }),
  campo('telefono', 60, { vaciable: true }),
  campo('correo', 120, { vaciable: true }),
  campo('horario', 120, { vaciable: true }),
  campo('competencia', 300),
  campo('oficioAgrega', 300),
];
const TEXTO_CORTO = new Set<CampoCambiable>(['asunto']);

/** Fields of a row that the central may change. @param contenido the row; for a letter only its code counts. */
export function camposDe(catalogo: CatalogoCambiable, contenido: FilaCatalogo['contenido']): CampoPedido[] {
  switch (catalogo) {
    case 'parametro':
    case 'parametro_plazo':
      return VALOR;
    case 'institucion':
      return INSTITUCION;
    case 'tipo_vulneracion':
    case 'medida_proteccion':
      return ETIQUETA;
    case 'plantilla': {
      const plantilla = PLANTILLA_CATALOGO.find(({ codigo }) => codigo === contenido['codigo']);
      return plantilla
        ? textosCambiables(plantilla).map((clave) => campo(clave, TEXTO_CORTO.has(clave) ? 200 : clave === 'despedida' ? 400 : 1_200))
        : [];
    }
    case 'feriado':
      return [campo('nombre', 80, { vaciable: true })];
  }
}

/** What somebody at the central writes: codes and texts as the form has them. */
export interface EnmiendaEscrita {
  catalogo: CatalogoCambiable;
  codigo: string;
  vigenteDesde: string;
  campos: readonly { campo: CampoCambiable; valor: string }[];
}

export type Redaccion = { enmienda: Enmienda } | { fields: FieldErrors };

const DOS_ANIOS = 731;
const TELEFONO = /^[\d\s()+/.,;-]*(ext\.?[\d\s]*)?$/i;
const CORREO = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Why a written value will not do; null when it will. */
function faltaDe(pedido: CampoPedido, valor: string, antes: FilaCatalogo['contenido']): string | null {
  if (pedido.clase === 'NUMERO') {
    const [desde, hasta] = limitesDe(antes);
    if (!/^\d{1,5}$/.test(valor)) return t.no.entero;
    return Number(valor) < desde || Number(valor) > hasta ? t.no.limites(desde, hasta) : null;
  }
  if (valor === '') return pedido.vaciable ? null : t.no.vacio;
  if (valor.length > pedido.maximo) return t.no.largo(pedido.maximo);
  if (pedido.campo === 'telefono' && !TELEFONO.test(valor)) return t.no.telefono;
  if (pedido.campo === 'correo' && !CORREO.test(valor)) return t.no.correo;
  return null;
}

function faltaDeTexto(codigo: string, { campo: clave }: CampoPedido, valor: string): string | null {
  const plantilla = PLANTILLA_CATALOGO.find((una) => una.codigo === codigo);
  if (!plantilla || textoAdmitido(plantilla, clave, valor)) return null;
  return t.no.huecos(marcadores(plantilla.textos[clave] ?? '').join(', '));
}

/** Two numbers of one kind that must not change places, whichever of them is being changed. */
const ORDENADOS = [
  { menor: 'PUNTOS_MEDIO', mayor: 'PUNTOS_ALTO', texto: t.no.puntos },
  { menor: 'OFICINA_ABRE_H', mayor: 'OFICINA_CIERRA_H', texto: t.no.horario },
] as const;

function faltaDeOrden({ codigo, vigenteDesde: dia }: EnmiendaEscrita, valor: number, filas: readonly FilaCatalogo[]): string | null {
  const par = ORDENADOS.find(({ menor, mayor }) => codigo === menor || codigo === mayor);
  if (!par) return null;
  const otro = filas.find(
    (fila) =>
      claveDe('parametro', fila.contenido) === (codigo === par.menor ? par.mayor : par.menor) &&
      fila.vigenteDesde <= dia &&
      (fila.vigenteHasta === null || fila.vigenteHasta >= dia),
  );
  const vecino = Number(otro?.contenido['valor']);
  return Number.isNaN(vecino) || (codigo === par.menor ? valor < vecino : valor > vecino) ? null : par.texto;
}

/**
 * Makes a change out of what was written, or says beside which field it will not do. A change begins tomorrow at the
 * earliest: what has passed keeps its rule.
 * @param filas rows of that catalogue in the version of that day; for a letter, those that the central wrote before.
 */
export function redactarEnmienda(
  escrita: EnmiendaEscrita,
  contexto: {
    id: string;
    hoy: string;
    filas: readonly FilaCatalogo[];
    salieron: readonly { enmienda: Enmienda; paquete: number | null }[];
  },
): Redaccion {
  const { catalogo, codigo, vigenteDesde, campos } = escrita;
  const { id, hoy, filas, salieron } = contexto;
  if (vigenteDesde <= hoy) return { fields: { vigenteDesde: t.no.pasado } };
  if (vigenteDesde > sumarDias(hoy, DOS_ANIOS)) return { fields: { vigenteDesde: t.no.lejos } };
  const salio = salieron.find(
    ({ enmienda, paquete }) =>
      paquete !== null && enmienda.catalogo === catalogo && enmienda.codigo === codigo && enmienda.vigenteDesde === vigenteDesde,
  );
  if (salio) return { fields: { vigenteDesde: t.no.salio(salio.paquete ?? 0) } };
  const fila =
    filas.findLast(({ contenido, vigenteDesde: desde }) => claveDe(catalogo, contenido) === codigo && desde <= vigenteDesde)?.contenido ??
    (catalogo === 'plantilla' ? { codigo } : null);
  if (!fila) return { fields: { codigo: t.no.fila } };
  if (!esCambiable(catalogo, fila)) return { fields: { codigo: t.no.ley } };
  const pedidos = camposDe(catalogo, fila);
  const errores: Record<string, string> = {};
  const nuevos: Record<string, string | number> = {};
  campos.forEach(({ campo: nombre, valor }, index) => {
    const pedido = pedidos.find((uno) => uno.campo === nombre);
    const falta = pedido
      ? (faltaDe(pedido, valor, fila) ?? (catalogo === 'plantilla' ? faltaDeTexto(codigo, pedido, valor) : null))
      : t.no.campo;
    if (falta !== null) errores[`campos.${index}.valor`] = falta;
    else if (pedido?.clase === 'NUMERO') {
      const orden = catalogo === 'parametro' ? faltaDeOrden(escrita, Number(valor), filas) : null;
      if (orden !== null) errores[`campos.${index}.valor`] = orden;
      else if (Number(valor) !== fila['valor']) nuevos[nombre] = Number(valor);
    } else if ((valorDe(catalogo, fila, nombre) ?? '') !== valor) nuevos[nombre] = valor;
  });
  if (Object.keys(errores).length > 0) return { fields: errores };
  if (Object.keys(nuevos).length === 0) return { fields: { 'campos.0.valor': t.no.igual } };
  const hecha = enmiendaSchema.safeParse({ catalogo, id, codigo, vigenteDesde, campos: nuevos });
  if (!hecha.success || !planear(filas, hecha.data as EnmiendaDeFila)) return { fields: { codigo: t.no.fila } };
  return { enmienda: hecha.data };
}

/** A holiday that the central adds, names or takes off. @param actual its name in the central's own list; null for a working day. */
export function redactarFeriado(
  escrita: Pick<EnmiendaEscrita, 'codigo' | 'campos'>,
  contexto: { id: string; hoy: string; actual: string | null },
): Redaccion {
  const { codigo: dia, campos } = escrita;
  const nombre = campos.find((uno) => uno.campo === 'nombre')?.valor ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(dia) || dia < contexto.hoy) return { fields: { vigenteDesde: t.no.feriadoPasado } };
  if (dia > sumarDias(contexto.hoy, DOS_ANIOS)) return { fields: { vigenteDesde: t.no.lejos } };
  if (nombre.length > 80) return { fields: { 'campos.0.valor': t.no.largo(80) } };
  if (nombre === '' && contexto.actual === null) return { fields: { vigenteDesde: t.no.feriadoNoEsta } };
  if (nombre !== '' && nombre === contexto.actual) return { fields: { 'campos.0.valor': t.no.feriadoEsta } };
  return {
    enmienda: { catalogo: 'feriado', id: contexto.id, codigo: dia, vigenteDesde: dia, campos: { nombre: nombre === '' ? null : nombre } },
  };
}
