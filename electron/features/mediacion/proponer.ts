import { v7 as uuidv7 } from 'uuid';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import { enPalabras } from '@core/features/casos/transiciones.rules';
import type { Impedimento } from '@core/features/casos/situacion.types';
import type { Proponer } from '@core/features/mediacion/mediacion.contract';
import { EN_MARCHA, impedimentosDeProponer } from '@core/features/mediacion/mediacion.rules';
import { mediacionTexts as t } from '@core/features/mediacion/mediacion.texts';
import { DomainError } from '@core/kernel/errors';
import { requireCaso } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import { gatherSituacion } from '@electron/features/situacion/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { anotarMediacion, exigirCampos } from './comunes';
import type { Gather } from './comunes';
import { insertMediacion, listMediaciones } from './mediacion.repository';

/** The mediation under way, agreement included, or null. */
function abiertaDe(context: Gather, casoId: string): string | null {
  return listMediaciones(context.read, casoId, [...EN_MARCHA, 'ACUERDO'])[0]?.id ?? null;
}

const impedimentos = (context: Gather, caso: CasoDatos, abierta: string | null): Impedimento[] =>
  admiteActuaciones(caso.estado)
    ? impedimentosDeProponer(gatherSituacion(context, caso), abierta !== null)
    : [{ razon: 'El caso está cerrado o anulado.', articulo: null }];

/** Whether a mediation may be proposed, and for whom; names of children only where it may. */
export function prepararMediacion(deps: CasosDeps, context: Gather, casoId: string) {
  const caso = requireCaso(deps, context, casoId);
  const abierta = abiertaDe(context, casoId);
  const contra = impedimentos(context, caso, abierta);
  return {
    codigoCaso: caso.codigo,
    impedimentos: contra.map(({ razon, articulo }) => ({ razon, articulo })),
    abierta,
    nna:
      contra.length > 0
        ? []
        : caso.nna.map((nna, indice) => ({
            personaId: nna.id,
            nombre: nna.nn
              ? `NNA ${indice + 1}`
              : `${nna.nombres} ${nna.primerApellido} ${nna.segundoApellido}`.replace(/\s+/g, ' ').trim(),
          })),
  };
}

/** Parties that cannot be: a child who is not of this case, the same one twice, nobody adult to answer. */
function faltasDePartes(caso: CasoDatos, partes: Proponer['partes']): Record<string, string> {
  const fields: Record<string, string> = {};
  partes.forEach(({ personaId, esNna }, indice) => {
    if (personaId === undefined) return;
    const campo = `partes.${indice}.personaId`;
    if (!esNna || !caso.nna.some(({ id }) => id === personaId)) fields[campo] = 'Elija a una niña, niño o adolescente de este caso.';
    if (partes.some((otra, otro) => otro < indice && otra.personaId === personaId))
      fields[campo] = 'Esta persona ya está entre las partes.';
  });
  if (partes.every(({ esNna }) => esNna)) fields['partes'] = 'Debe haber al menos una persona adulta entre las partes.';
  return fields;
}

/** PROPUESTA (§4.1). Invariant 2: only for a case that §1.3 lets be mediated, and one at a time. */
export function proponerMediacion(deps: CasosDeps, context: CommandContext, entrada: Proponer): { id: string; version: number } {
  const caso = requireCaso(deps, context, entrada.casoId);
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  const contra = impedimentos(context, caso, abiertaDe(context, caso.id));
  if (contra.length > 0) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: enPalabras(contra) } });
  exigirCampos(faltasDePartes(caso, entrada.partes));
  const id = context.comandoId;
  const por = context.sesion.usuarioId;
  insertMediacion(
    context.write,
    {
      id,
      puntoId: context.puntoId,
      casoId: caso.id,
      estado: 'PROPUESTA',
      asunto: entrada.asunto,
      version: 1,
      creadoEn: context.ahora,
      creadoPor: por,
      actualizadoEn: context.ahora,
      actualizadoPor: por,
    },
    entrada.partes.map((parte, orden) => ({
      id: uuidv7(),
      mediacionId: id,
      orden,
      personaId: parte.personaId ?? null,
      nombre: parte.nombre,
      cedula: parte.cedula || null,
      calidad: parte.calidad,
      representante: parte.representante || null,
      esNna: parte.esNna,
    })),
  );
  anotarMediacion(
    context,
    { id, casoId: caso.id },
    { accion: 'MEDIACION_PROPONER', texto: t.evento.propuesta(entrada.partes.length), detalle: { partes: entrada.partes.length } },
  );
  return { id, version: 1 };
}
