import type { EntregaDatos, FirmanteEntrega } from '@core/features/documentos/entrega.datos';
import { inicialesDe } from '@core/features/documentos/oficio-de-caso.rules';
import { defensoriaPorCodigo } from '@core/features/punto-atencion/defensoria.catalogo';

const LUGAR = 'Loja';

export interface OrigenEntrega {
  clase: EntregaDatos['clase'];
  numero: string | null;
  /** Who issues the paper: the point, or the central. */
  emisor: { codigo: string; nombre: string; direccion?: string | null };
  emitidoEn: string;
  elabora: { nombres: string; apellidos: string };
  /** Point whose data the file holds. */
  origen: { codigo: string; nombre: string };
  paquete: EntregaDatos['paquete'];
  /** Rows per table, as the manifest says them. */
  conteos: Readonly<Record<string, number>>;
  bitacora: EntregaDatos['bitacora'];
  medio: EntregaDatos['medio'];
  periodo: EntregaDatos['periodo'];
  entrega: FirmanteEntrega;
  recibe: FirmanteEntrega;
  devuelve: boolean | null;
  observacion: string | null;
}

/** The snapshot of an acta de entrega-recepción or of its conformidad: same file, same hash, same counts on both. */
export function datosEntrega(origen: OrigenEntrega): EntregaDatos {
  const { emisor, conteos, elabora } = origen;
  return {
    formato: 1,
    punto: {
      codigo: emisor.codigo,
      nombre: emisor.nombre,
      parroquia: defensoriaPorCodigo(emisor.codigo)?.parroquia ?? null,
      canton: LUGAR,
      direccion: emisor.direccion ?? null,
      telefono: null,
    },
    emitidoEn: origen.emitidoEn,
    elaboradoPor: inicialesDe(elabora),
    clase: origen.clase,
    numero: origen.numero,
    lugar: LUGAR,
    origen: origen.origen,
    paquete: origen.paquete,
    medio: origen.medio,
    periodo: origen.periodo,
    conteos: {
      casos: conteos['caso'] ?? 0,
      oficios: conteos['derivacion'] ?? 0,
      documentos: conteos['documento_emitido'] ?? 0,
      actividades: conteos['actividad'] ?? 0,
    },
    bitacora: origen.bitacora,
    entrega: origen.entrega,
    recibe: origen.recibe,
    devuelve: origen.devuelve,
    observacion: origen.observacion,
  };
}
