import { v7 as uuidv7 } from 'uuid';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { edadMesesEn, exigirEntrada } from '@core/features/casos/caso-entrada.rules';
import { admiteActuaciones, comprobarConocimiento, siguientePlazo, toPlazo, toPlazoProvisional } from '@core/features/casos/caso.rules';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import type { EditarCaso } from '@core/features/casos/casos.contract';
import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { localDay, toUtc } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { replaceDetalle, requireVersion, updateCaso, upsertDenunciante, upsertNna } from './caso.repository';
import { anotarEvento, reindexar, requireCaso, rutaDeCaso } from './comunes';
import type { CasosDeps } from './comunes';
import { insertHistoria } from './evento.repository';
import type { Cambio } from './evento.repository';

type Campo = keyof typeof t.campos;

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** The columns of the case row that a person may change. */
function columns(entrada: EditarCaso) {
  return {
    canal: entrada.canal,
    conocidoEn: toUtc(entrada.conocidoEn),
    barrio: entrada.barrio,
    direccion: orNull(entrada.direccion),
    contactoSeguro: orNull(entrada.contactoSeguro),
    parroquiaRural: entrada.parroquiaRural ?? null,
    relato: entrada.relato,
    opinionNna: orNull(entrada.opinionNna),
    ambito: entrada.ambito ?? null,
    frecuencia: entrada.frecuencia ?? null,
    fechaHecho: entrada.fechaHecho ?? null,
    lugarHecho: orNull(entrada.lugarHecho),
    lesiones: entrada.lesiones ?? null,
    movilidad: entrada.movilidad ?? null,
    medidaVigente: entrada.medidaVigente ?? null,
    denunciaPenalAbierta: entrada.denunciaPenalAbierta ?? null,
    voluntariedad: entrada.voluntariedad ?? null,
    actuaciones: orNull(entrada.actuaciones),
    solicitud: orNull(entrada.solicitud),
  };
}

const EDITABLE: readonly Campo[] = [
  'canal',
  'conocidoEn',
  'nna',
  'denunciante',
  'agresores',
  'hechos',
  'barrio',
  'direccion',
  'contactoSeguro',
  'parroquiaRural',
  'relato',
  'opinionNna',
  'ambito',
  'frecuencia',
  'fechaHecho',
  'lugarHecho',
  'lesiones',
  'movilidad',
  'medidaVigente',
  'denunciaPenalAbierta',
  'voluntariedad',
  'actuaciones',
  'solicitud',
];

/** The reporter's words never reach the history in clear: only that they changed. */
function diff(antes: CasoDatos, despues: CasoDatos): Cambio[] {
  return EDITABLE.flatMap((campo) => {
    const before = antes[campo as keyof CasoDatos];
    const after = despues[campo as keyof CasoDatos];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [campo === 'denunciante' ? { campo, antes: null, despues: null } : { campo, antes: before, despues: after }];
  });
}

/**
 * Completes or corrects a case. The former values stay in the history; the legal clock follows the facts, but only
 * earlier (invariant 4); the risk may rise by itself and never falls here.
 */
export function editarCaso(deps: CasosDeps, context: CommandContext, entrada: EditarCaso): { id: string; codigo: string; version: number } {
  exigirEntrada(entrada, context.ahora);
  const antes = requireCaso(deps, context, entrada.id);
  if (!admiteActuaciones(antes.estado)) throw new DomainError('CASO_CERRADO');
  const known = new Set(antes.nna.map((uno) => uno.id));
  if (entrada.nna.some((uno) => uno.id !== undefined && !known.has(uno.id))) throw new DomainError('NO_ENCONTRADO');
  if ([...known].some((id) => !entrada.nna.some((uno) => uno.id === id)))
    throw new DomainError('ENTRADA_INVALIDA', { fields: { nna: 'No se puede quitar a una niña, niño o adolescente ya registrado.' } });
  const por = context.sesion.usuarioId;
  const cambio = columns(entrada);
  const dia = localDay(cambio.conocidoEn);
  const quien = { roles: context.sesion.roles, razon: entrada.razonPlazo, campo: 'razonPlazo' } as const;
  comprobarConocimiento(antes.conocidoEn, cambio.conocidoEn, quien);
  requireVersion(context.read, entrada.id, entrada.version);
  updateCaso(context.write, entrada.id, cambio, context.ahora, por);
  entrada.nna.forEach((uno, orden) =>
    upsertNna(context.write, {
      casoId: entrada.id,
      puntoId: context.puntoId,
      orden,
      nna: { ...uno, id: uno.id ?? uuidv7(), edadMeses: edadMesesEn(uno, dia) ?? undefined },
      en: context.ahora,
      por,
    }),
  );
  upsertDenunciante(context.write, deps.cipher(), {
    id: uuidv7(),
    casoId: entrada.id,
    denunciante: entrada.denunciante,
    en: context.ahora,
    por,
  });
  replaceDetalle(context.write, entrada.id, {
    agresores: entrada.agresores.map((uno) => ({ ...uno, id: uuidv7() })),
    hechos: entrada.hechos.map((uno) => ({ ...uno, id: uuidv7() })),
  });

  const despues = requireCaso(deps, context, entrada.id);
  const cambios = diff(antes, despues);
  const ruta = rutaDeCaso(context, despues);
  const plazo = siguientePlazo(
    antes.plazo,
    ruta ? toPlazo(ruta) : toPlazoProvisional(despues.conocidoEn, loadCatalogoRuta(context.read, dia)),
    quien,
  );
  const sugerido = ruta?.riesgo ?? despues.riesgo;
  const riesgo = NIVELES_RIESGO.indexOf(sugerido) > NIVELES_RIESGO.indexOf(despues.riesgo) ? sugerido : despues.riesgo;
  if (riesgo !== despues.riesgo) cambios.push({ campo: 'riesgo', antes: despues.riesgo, despues: riesgo });
  const version = entrada.version + 1;
  const reloj = { plazoCodigo: plazo?.codigo ?? null, plazoHoras: plazo?.horas ?? null, venceEn: plazo?.venceEn ?? null };
  updateCaso(context.write, entrada.id, { ...reloj, riesgo, version }, context.ahora, por);
  insertHistoria(context.write, { casoId: entrada.id, version, cambiadoEn: context.ahora, cambiadoPor: por, cambios });
  if (cambios.length > 0)
    anotarEvento(context, {
      casoId: entrada.id,
      tipo: 'EDICION',
      texto: t.evento.editado(cambios.map(({ campo }) => t.campos[campo as Campo])),
    });
  if (antes.plazo && plazo?.venceEn !== antes.plazo.venceEn && entrada.razonPlazo)
    anotarEvento(context, { casoId: entrada.id, tipo: 'PLAZO', texto: t.evento.plazoCambiado(entrada.razonPlazo) });
  reindexar(deps, context, entrada.id);
  context.anotar({
    accion: 'EDITAR',
    entidad: 'caso',
    entidadId: entrada.id,
    detalle: { campos: cambios.map(({ campo }) => campo).join(','), version },
  });
  return { id: entrada.id, codigo: antes.codigo, version };
}
