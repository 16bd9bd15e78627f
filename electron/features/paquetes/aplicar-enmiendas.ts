import type { CambioVisto, Enmienda } from '@core/features/paquetes/enmienda.datos';
import { cambioDeFeriado, cambioDeFila, conEnmiendas } from '@core/features/paquetes/enmienda.rules';
import { paquetesTexts as t } from '@core/features/paquetes/paquetes.texts';
import { findFeriado, upsertFeriado } from '@electron/features/agenda/public';
import { enmendarCatalogo, listFilasDelDia } from '@electron/features/catalogos/public';
import { listInstitucionesLocales } from '@electron/features/directorio/public';
import type { CommandContext, QueryContext } from '@electron/platform/ipc/context';

type FeriadoNuevo = Extract<Enmienda, { catalogo: 'feriado' }>;

/** What changes would do one after the other, in words. Writes nothing. */
export function verCambios(context: Pick<QueryContext, 'read' | 'puntoId'>, enmiendas: readonly Enmienda[]): CambioVisto[] {
  const antes: Enmienda[] = [];
  const feriados = new Map<string, string | null>();
  return enmiendas.map((enmienda) => {
    if (enmienda.catalogo !== 'feriado') {
      const previas = antes.filter(({ catalogo }) => catalogo === enmienda.catalogo);
      antes.push(enmienda);
      const cambio = cambioDeFila(conEnmiendas(listFilasDelDia(context.read, enmienda.catalogo, enmienda.vigenteDesde), previas), enmienda);
      return enmienda.catalogo === 'institucion' ? conLoPropio(context, cambio) : cambio;
    }
    const { codigo, campos } = enmienda;
    const row = findFeriado(context.read, context.puntoId, codigo);
    const actual = feriados.has(codigo) ? (feriados.get(codigo) ?? null) : row?.activo === true ? row.nombre : null;
    feriados.set(codigo, campos.nombre);
    return cambioDeFeriado(enmienda, actual);
  });
}

const DEL_DIRECTORIO = ['tratamiento', 'cargoDestinatario', 'direccion', 'telefono', 'correo', 'horario'] as const;

/** Marks what this point wrote itself of an institution: its own word stays above what the package says. */
function conLoPropio(context: Pick<QueryContext, 'read'>, cambio: CambioVisto): CambioVisto {
  const local = listInstitucionesLocales(context.read).find(({ codigo }) => codigo === cambio.codigo);
  const propios = new Set<string>(DEL_DIRECTORIO.filter((campo) => (local?.[campo] ?? null) !== null));
  return { ...cambio, campos: cambio.campos.map((campo) => (propios.has(campo.campo) ? { ...campo, propio: true } : campo)) };
}

/** Takes a holiday off or names it. A day taken off stays written down, so that the program does not bring it back. */
function ponerFeriado(context: CommandContext, { codigo: fecha, campos: { nombre } }: FeriadoNuevo): void {
  const antes = findFeriado(context.read, context.puntoId, fecha);
  upsertFeriado(context.write, {
    puntoId: context.puntoId,
    fecha,
    nombre: nombre ?? antes?.nombre ?? t.laborable,
    origen: 'PROGRAMA',
    activo: nombre !== null,
    actualizadoEn: context.ahora,
    actualizadoPor: context.sesion.usuarioId,
  });
}

/** Puts changes into force, in the running transaction. The former rows stay with the day on which they ended. */
export function ponerEnVigor(context: CommandContext, enmiendas: readonly Enmienda[]): void {
  for (const enmienda of enmiendas)
    if (enmienda.catalogo === 'feriado') ponerFeriado(context, enmienda);
    else enmendarCatalogo(context.write, enmienda);
}
