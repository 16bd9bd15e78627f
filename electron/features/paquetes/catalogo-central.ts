import type { CatalogoCambiable, Enmienda } from '@core/features/paquetes/enmienda.datos';
import {
  cambioDeFeriado,
  cambioDeFila,
  claveDe,
  conEnmiendas,
  esCambiable,
  tituloDe,
  valorDe,
} from '@core/features/paquetes/enmienda.rules';
import type { FilaCatalogo } from '@core/features/paquetes/enmienda.rules';
import { camposDe, redactarEnmienda, redactarFeriado } from '@core/features/paquetes/redactar-enmienda.rules';
import type { EnmiendaEscrita } from '@core/features/paquetes/redactar-enmienda.rules';
import { paquetesTexts as t } from '@core/features/paquetes/paquetes.texts';
import { PLANTILLA_CATALOGO } from '@core/features/documentos/plantillas.catalogo';
import { fechaLarga, localDay, localYear } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { foldText } from '@core/kernel/text';
import { findUsuario } from '@electron/features/acceso/public';
import { listFeriados } from '@electron/features/agenda/public';
import { deleteEnmienda, insertEnmienda, listEnmiendas, listFilasDelDia } from '@electron/features/catalogos/public';
import { requireClaves } from '@electron/features/central/public';
import type { CommandContext, QueryContext } from '@electron/platform/ipc/context';

type Lectura = Pick<QueryContext, 'read' | 'puntoId' | 'ahora'>;

const pendientes = (context: Lectura): Enmienda[] =>
  listEnmiendas(context.read)
    .filter(({ paquete }) => paquete === null)
    .map(({ enmienda }) => enmienda);

/** Rows as they stand today with what is decided and has not left yet. */
function filasDe(
  context: Lectura,
  catalogo: CatalogoCambiable,
  dia: string,
  sin?: Pick<Enmienda, 'codigo' | 'vigenteDesde'>,
): FilaCatalogo[] {
  const suyas = pendientes(context).filter(
    (una) => una.catalogo === catalogo && !(una.codigo === sin?.codigo && una.vigenteDesde === sin.vigenteDesde),
  );
  return conEnmiendas(listFilasDelDia(context.read, catalogo, dia), suyas);
}

/** Holidays of this year and the two that follow, with what is decided and has not left yet. */
function feriadosDe(context: Lectura): Map<string, string> {
  const anio = localYear(context.ahora);
  const dias = new Map(
    listFeriados(context.read, context.puntoId, `${anio}-01-01`, `${anio + 2}-12-31`)
      .filter(({ activo }) => activo)
      .map(({ fecha, nombre }) => [fecha, nombre]),
  );
  for (const una of pendientes(context)) {
    if (una.catalogo !== 'feriado') continue;
    if (una.campos.nombre === null) dias.delete(una.codigo);
    else dias.set(una.codigo, una.campos.nombre);
  }
  return dias;
}

function detalleDe(catalogo: CatalogoCambiable, contenido: FilaCatalogo['contenido']): string {
  const { norma, normas, politica, riesgos } = contenido;
  if (catalogo === 'parametro' || catalogo === 'parametro_plazo') {
    const origen = politica === true ? 'Valor del programa' : `${String(norma)} (por verificar)`;
    return Array.isArray(riesgos) ? `${origen}; riesgo ${riesgos.join(' y ').toLowerCase()}` : origen;
  }
  if (catalogo === 'tipo_vulneracion' && Array.isArray(normas)) return normas.join(', ');
  return catalogo === 'medida_proteccion' ? String(norma) : '';
}

function verFila(catalogo: CatalogoCambiable, suyas: readonly FilaCatalogo[], hoy: string) {
  const hoyRige =
    suyas.findLast((fila) => fila.vigenteDesde <= hoy && (fila.vigenteHasta === null || fila.vigenteHasta >= hoy)) ?? suyas[0];
  if (!hoyRige) return [];
  const { contenido, vigenteDesde } = hoyRige;
  const codigo = claveDe(catalogo, contenido);
  const campos = camposDe(catalogo, contenido).map(({ campo, clase, maximo, vaciable }) => ({
    campo,
    clase,
    maximo,
    vaciable,
    unidad: clase === 'NUMERO' ? t.unidad(String(contenido['unidad'])) : null,
    valor: clase === 'NUMERO' ? String(contenido['valor']) : (valorDe(catalogo, contenido, campo) ?? ''),
  }));
  const despues = suyas
    .filter((fila) => fila.vigenteDesde > hoy)
    .map((fila) => ({
      vigenteDesde: fila.vigenteDesde,
      texto: campos
        .filter(({ campo }) => valorDe(catalogo, fila.contenido, campo) !== valorDe(catalogo, contenido, campo))
        .map(({ campo }) => `${t.campo[campo]}: ${valorDe(catalogo, fila.contenido, campo) ?? ''}`)
        .join('; '),
    }));
  return [
    { codigo, titulo: tituloDe(catalogo, codigo, contenido), detalle: detalleDe(catalogo, contenido), vigenteDesde, campos, despues },
  ];
}

/** Rows that the central may change, in the order of the catalogue. */
export function listCambiables(context: QueryContext, { catalogo, buscar }: { catalogo: CatalogoCambiable; buscar?: string | undefined }) {
  requireClaves(context);
  const hoy = localDay(context.ahora);
  if (catalogo === 'feriado') {
    const filas = [...feriadosDe(context)]
      .filter(([dia]) => dia >= hoy)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([dia, nombre]) => ({
        codigo: dia,
        titulo: fechaLarga(dia),
        detalle: nombre,
        vigenteDesde: dia,
        campos: camposDe('feriado', {}).map((campo) => ({ ...campo, unidad: null, valor: nombre })),
        despues: [],
      }));
    return { filas, total: filas.length };
  }
  const filas = filasDe(context, catalogo, hoy).filter(({ contenido }) => esCambiable(catalogo, contenido));
  const codigos =
    catalogo === 'plantilla'
      ? PLANTILLA_CATALOGO.map(({ codigo }) => codigo)
      : [...new Set(filas.map(({ contenido }) => claveDe(catalogo, contenido)))];
  const vistas = codigos.flatMap((codigo) => {
    const suyas = filas
      .filter(({ contenido }) => claveDe(catalogo, contenido) === codigo)
      .toSorted((a, b) => a.vigenteDesde.localeCompare(b.vigenteDesde));
    const entregada = { orden: -1, vigenteDesde: '2000-01-01', vigenteHasta: null, contenido: { codigo } };
    return verFila(catalogo, suyas.length === 0 ? [entregada] : suyas, hoy);
  });
  const palabras = foldText(buscar ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const halladas = vistas.filter(({ codigo, titulo }) => palabras.every((palabra) => foldText(`${codigo} ${titulo}`).includes(palabra)));
  return { filas: halladas, total: halladas.length };
}

/** All decided changes, the newest first, each as it was seen when it was decided. */
export function verEnmiendas(context: QueryContext) {
  requireClaves(context);
  return {
    enmiendas: listEnmiendas(context.read)
      .flatMap(({ enmienda, cambio, paquete, escritaEn, escritaPor }) =>
        cambio === null
          ? []
          : [{ ...cambio, id: enmienda.id, paquete, escritaEn, escritaPor: findUsuario(context.read, escritaPor)?.nombreEntrada ?? '' }],
      )
      .toReversed(),
  };
}

/**
 * Decides a change. It is in force nowhere yet: it leaves with the next package. Written again for the same row and day, it
 * takes the place of the one that waits.
 * @throws DomainError ENTRADA_INVALIDA beside the field that will not do.
 */
export function enmendar(context: CommandContext, escrita: EnmiendaEscrita): { id: string } {
  requireClaves(context);
  const hoy = localDay(context.ahora);
  const { catalogo, codigo, vigenteDesde } = escrita;
  const actual = feriadosDe(context).get(codigo) ?? null;
  const filas = catalogo === 'feriado' ? [] : filasDe(context, catalogo, vigenteDesde, escrita);
  const redaccion =
    catalogo === 'feriado'
      ? redactarFeriado(escrita, { id: context.comandoId, hoy, actual })
      : redactarEnmienda(escrita, { id: context.comandoId, hoy, filas, salieron: listEnmiendas(context.read) });
  if ('fields' in redaccion) throw new DomainError('ENTRADA_INVALIDA', { fields: redaccion.fields });
  const { enmienda } = redaccion;
  const cambio = enmienda.catalogo === 'feriado' ? cambioDeFeriado(enmienda, actual) : cambioDeFila(filas, enmienda);
  for (const antes of pendientes(context))
    if (antes.catalogo === enmienda.catalogo && antes.codigo === enmienda.codigo && antes.vigenteDesde === enmienda.vigenteDesde)
      deleteEnmienda(context.write, antes.id);
  insertEnmienda(context.write, { enmienda, cambio, paquete: null, escritaEn: context.ahora, escritaPor: context.sesion.usuarioId });
  context.anotar({
    accion: 'ENMENDAR_CATALOGO',
    entidad: 'catalogo',
    entidadId: enmienda.id,
    detalle: { catalogo, codigo: enmienda.codigo, vigenteDesde: enmienda.vigenteDesde },
  });
  return { id: enmienda.id };
}

/** @throws DomainError NO_ENCONTRADO, TRANSICION_NO_PERMITIDA for a change that already left. */
export function retirarEnmienda(context: CommandContext, id: string): { id: string } {
  requireClaves(context);
  const guardada = listEnmiendas(context.read).find(({ enmienda }) => enmienda.id === id);
  if (!guardada) throw new DomainError('NO_ENCONTRADO');
  if (guardada.paquete !== null)
    throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: `ese cambio ya salió en el paquete n.º ${guardada.paquete}.` } });
  deleteEnmienda(context.write, id);
  context.anotar({ accion: 'RETIRAR_ENMIENDA', entidad: 'catalogo', entidadId: id });
  return { id };
}
