import type { Client } from 'pg';
import type { Input, OperationName, Output } from '@core/contract/index';
import type { Envelope } from '@core/kernel/envelope';
import { DomainError } from '@core/kernel/errors';
import { errorText } from '@core/kernel/errors.texts';
import { CENTRAL } from '@core/kernel/ids';
import { tienePermiso } from '@core/kernel/permisos';
import { abrirCasos, cerrarCasos, copiarCasos, copiarIndicadores } from './casos.repository';
import { insertPublicacion, leerFicticio, listPublicadas } from './cifras.repository';
import { cerrar, conectar } from './conexion';
import { makeDb } from './db.repository';
import type { PgDb } from './db.repository';
import { origenDe, rechazoDe } from './errores-postgres';
import type { Fase } from './errores-postgres';
import { actuarComo, asegurarRoles, migrar, tomarTurno } from './esquema.repository';
import type { Pedido, Publicado } from './publicar.types';

type Refusal = Extract<Envelope, { ok: false }>;

/** The program refused what it was asked for; its own words go on. */
class Rechazo extends Error {
  override readonly name = 'Rechazo';
  constructor(readonly envelope: Refusal) {
    super(envelope.error.code);
  }
}

type Pedir = <N extends OperationName>(operacion: N, entrada: Input<N>) => Promise<Output<N>>;
type Preparado = Output<'publicacion.preparar'>;

const makePedir =
  ({ call }: Pedido): Pedir =>
  async <N extends OperationName>(operacion: N, entrada: Input<N>) => {
    const envelope = await call(operacion, entrada);
    if (!envelope.ok) throw new Rechazo(envelope);
    return envelope.data as Output<N>;
  };

interface Obra {
  pedido: Pedido;
  pedir: Pedir;
  preparado: Preparado;
  client: Client;
  db: PgDb;
}

async function publicarCifras({ pedido, pedir, preparado, client, db }: Obra) {
  const { motivo, publicacionId, conCasos, progreso } = pedido;
  const ficticio = await leerFicticio(db);
  if (ficticio !== null && ficticio !== preparado.ficticio)
    throw new DomainError('POSTGRES_FICTICIO', { datos: { destino: pedido.destino.visible } });
  const { cifras, sinConsolidado } = await pedir('publicacion.cifras', { motivo, publicadas: await listPublicadas(db) });
  await insertPublicacion(
    { client, db },
    {
      publicacionId,
      publicadaEn: preparado.ahora,
      publicadaPor: conCasos ? 'AUTORIDAD_CENTRAL' : (preparado.roles[0] ?? ''),
      programa: preparado.programa,
      datosFicticios: preparado.ficticio,
      conCasos,
      cifrasNuevas: cifras.length,
    },
    {
      puntos: preparado.puntos.map(({ codigo, nombre, parroquia }) => ({ puntoCodigo: codigo, puntoNombre: nombre, parroquia })),
      paquetes: preparado.puntos.flatMap(({ codigo, paquete }) => (paquete === null ? [] : [{ puntoCodigo: codigo, ...paquete }])),
      cifras,
    },
    progreso,
  );
  return { cifrasNuevas: cifras.length, sinConsolidado };
}

async function publicarCasos({ pedido, pedir, preparado, client, db }: Obra) {
  const { motivo, publicacionId, progreso } = pedido;
  const cargas: Parameters<typeof cerrarCasos>[1][number][] = [];
  await abrirCasos(db);
  for (const { codigo: punto, paquete } of preparado.puntos) {
    if (paquete === null) continue;
    // one point after the other: the whole canton need not fit into memory
    const { casos } = await pedir('publicacion.casos', { motivo, punto });
    await copiarCasos(client, punto, casos, progreso);
    const { indicadores } = await pedir('publicacion.indicadores', { motivo, punto });
    await copiarIndicadores(client, punto, indicadores, progreso);
    cargas.push({ publicacionId, puntoCodigo: punto, casos: casos.length, indicadores: indicadores.length });
  }
  const casos = cargas.reduce((sum, carga) => sum + carga.casos, 0);
  const { indicadores } = await pedir('publicacion.indicadores', { motivo, punto: CENTRAL });
  await copiarIndicadores(client, CENTRAL, indicadores, progreso);
  cargas.push({ publicacionId, puntoCodigo: CENTRAL, casos, indicadores: indicadores.length });
  await cerrarCasos(db, cargas);
  return { casos, indicadores: cargas.reduce((sum, carga) => sum + carga.indicadores, 0) };
}

/** Everything inside the running transaction: until it is confirmed, readers see what was there before. */
async function cargarTodo(obra: Obra) {
  const { pedido, preparado, db } = obra;
  const destino = pedido.destino.visible;
  const version = { programa: preparado.programa, ahora: preparado.ahora, destino };
  if (!(await tomarTurno(db))) throw new DomainError('POSTGRES_OCUPADO', { datos: { destino } });
  if (!(await asegurarRoles(db, pedido.conCasos)))
    throw new DomainError('POSTGRES_SIN_PERMISO', { datos: { destino, usuario: pedido.destino.user } });
  await actuarComo(db, 'publico');
  await migrar(db, 'publico', version);
  const cifras = await publicarCifras(obra);
  if (!pedido.conCasos) return { ...cifras, casos: null, indicadores: null };
  await actuarComo(db, 'casos');
  await migrar(db, 'casos', version);
  return { ...cifras, ...(await publicarCasos(obra)) };
}

async function enTransaccion(obra: Omit<Obra, 'client' | 'db'>): Promise<Publicado> {
  const { destino, publicacionId } = obra.pedido;
  let fase: Fase = 'ENTRAR';
  try {
    const client = await conectar(destino);
    try {
      fase = 'PUBLICAR';
      await client.query('BEGIN');
      const hecho = await cargarTodo({ ...obra, client, db: makeDb(client) });
      fase = 'CONFIRMAR';
      await client.query('COMMIT');
      return { publicacionId, destino: destino.visible, ...hecho };
    } finally {
      // without its COMMIT the server undoes everything as soon as the connection is gone
      await cerrar(client);
    }
  } catch (error) {
    throw error instanceof Rechazo || error instanceof DomainError ? error : (rechazoDe(error, destino, fase) ?? origenDe(error));
  }
}

/**
 * Publishes in PostgreSQL: the public figures that are not out yet, and with `conCasos` the cases in the place of the former
 * ones. All or nothing, in one transaction. Nothing is asked of the server before the program has let this person do it.
 */
export async function publicar(pedido: Pedido): Promise<Envelope> {
  try {
    const pedir = makePedir(pedido);
    const preparado = await pedir('publicacion.preparar', {});
    if (pedido.conCasos && !tienePermiso(preparado.roles, 'CENTRAL_CASO_LEER')) throw new DomainError('SIN_PERMISO');
    const data = await enTransaccion({ pedido, pedir, preparado });
    await pedir('publicacion.registrar', {
      publicacionId: data.publicacionId,
      destino: data.destino,
      cifras: data.cifrasNuevas,
      casos: data.casos,
    });
    return { ok: true, data };
  } catch (error) {
    if (error instanceof Rechazo) return error.envelope;
    if (!(error instanceof DomainError)) throw error;
    return { ok: false, error: { code: error.code, message: errorText(error.code, error.details.datos) } };
  }
}
