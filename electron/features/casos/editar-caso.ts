import { v7 as uuidv7 } from 'uuid';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { exigirEntrada, exigirOpinion } from '@core/features/casos/caso-entrada.rules';
import {
  accesoTras,
  admiteActuaciones,
  comprobarConocimiento,
  iniciaReloj,
  nivelReserva,
  seAlarga,
  siguientePlazo,
  toPlazo,
  toPlazoProvisional,
} from '@core/features/casos/caso.rules';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import type { EditarCaso } from '@core/features/casos/casos.contract';
import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { localDay, toUtc } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { anotarActuacion } from '@electron/features/accesos/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { exigirSegundaFirma } from '@electron/features/firmas/public';
import { casosQueNombran } from '@electron/features/personas/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { replaceDetalle, replaceTipos, requireVersion, updateCaso, upsertDenunciante } from './caso.repository';
import { anotarEvento, reindexar, requireCaso, rutaDeCaso } from './comunes';
import type { CasosDeps } from './comunes';
import { insertHistoria } from './evento.repository';
import { guardarNna, resolverAgresores, resolverNna } from './guardar-personas';
import type { Cambio } from './evento.repository';

type Campo = keyof typeof t.campos;

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** Her words belong to EXPRESO alone and a reason to NO_FUE_POSIBLE; `exigirOpinion` has refused what contradicts itself. */
function opinionOf({ opinionNna, opinionSituacion, opinionRazon }: EditarCaso) {
  const texto = orNull(opinionNna);
  const situacion = opinionSituacion ?? (texto === null ? null : 'EXPRESO');
  return { opinionNna: texto, opinionSituacion: situacion, opinionRazon: situacion === 'NO_FUE_POSIBLE' ? orNull(opinionRazon) : null };
}

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
    ...opinionOf(entrada),
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
  'opinionSituacion',
  'opinionRazon',
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

/** A child as this form writes her: the answers of §5 have their own screen and their own line in the case's memory. */
const enFicha = ({ nna }: CasoDatos) => nna.map(({ datos: _datos, ...una }) => una);

/** The reporter's words never reach the history in clear: only that they changed. */
function diff(antes: CasoDatos, despues: CasoDatos): Cambio[] {
  return EDITABLE.flatMap((campo) => {
    const [before, after] = [antes, despues].map((caso) => (campo === 'nna' ? enFicha(caso) : caso[campo as keyof CasoDatos]));
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [campo === 'denunciante' ? { campo, antes: null, despues: null } : { campo, antes: before, despues: after }];
  });
}

/**
 * A corrected age can make it another case (a pregnancy under 14): the types that the route adds are kept with it, and with
 * them its reserve, which only rises here. To take them off again is to assess it anew.
 */
function sumarTipos(context: CommandContext, caso: CasoDatos, agregados: readonly string[]) {
  if (agregados.length === 0) return null;
  const tipos = [...caso.tipos, ...agregados];
  const reserva = nivelReserva({ tipos, respuestas: caso.respuestas });
  anotarActuacion(context, caso.id); // before its reserve rises: who corrects it keeps the case in sight
  replaceTipos(context.write, caso.id, tipos);
  return { tipos, columnas: { nivelReserva: reserva, acceso: accesoTras(caso.acceso, reserva) } };
}

/**
 * Completes or corrects a case. The former values stay in the history; the legal clock follows the facts, but only
 * earlier (invariant 4); the risk may rise by itself and never falls here.
 */
export function editarCaso(deps: CasosDeps, context: CommandContext, entrada: EditarCaso): { id: string; codigo: string; version: number } {
  exigirEntrada(entrada, context.ahora);
  exigirOpinion(entrada);
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
  const nna = resolverNna(context, entrada.nna, dia, [...known]);
  guardarNna(context, entrada.id, nna);
  upsertDenunciante(context.write, deps.cipher(), {
    id: uuidv7(),
    casoId: entrada.id,
    denunciante: entrada.denunciante,
    en: context.ahora,
    por,
  });
  replaceDetalle(context.write, entrada.id, {
    agresores: resolverAgresores(context, antes, entrada.agresores).map((uno) => ({ ...uno, id: uuidv7() })),
    hechos: entrada.hechos.map((uno) => ({ ...uno, id: uuidv7() })),
  });

  const despues = requireCaso(deps, context, entrada.id);
  const cambios = diff(antes, despues);
  const ruta = rutaDeCaso(context, despues);
  const revelada = despues.violenciaReveladaEn !== null;
  const calculado = ruta ? toPlazo(ruta) : toPlazoProvisional(iniciaReloj(despues), loadCatalogoRuta(context.read, dia));
  // until violence that came to light is assessed, the old types know of no clock; correcting an address must not end it
  const plazo = siguientePlazo(antes.plazo, calculado ?? (revelada ? antes.plazo : null), quien, revelada);
  if (Date.parse(despues.conocidoEn) > Date.parse(antes.conocidoEn) || seAlarga(antes.plazo, plazo, revelada))
    exigirSegundaFirma(deps, context, { acto: 'ALARGAR_PLAZO', casoId: entrada.id, firmaId: entrada.segundaFirma, caso: antes });
  const sugerido = ruta?.riesgo ?? despues.riesgo;
  const riesgo = NIVELES_RIESGO.indexOf(sugerido) > NIVELES_RIESGO.indexOf(despues.riesgo) ? sugerido : despues.riesgo;
  if (riesgo !== despues.riesgo) cambios.push({ campo: 'riesgo', antes: despues.riesgo, despues: riesgo });
  const reserva = sumarTipos(context, despues, ruta?.tiposAgregados ?? []);
  if (reserva !== null) cambios.push({ campo: 'tipos', antes: antes.tipos, despues: reserva.tipos });
  const version = entrada.version + 1;
  const reloj = { plazoCodigo: plazo?.codigo ?? null, plazoHoras: plazo?.horas ?? null, venceEn: plazo?.venceEn ?? null };
  updateCaso(context.write, entrada.id, { ...reloj, ...reserva?.columnas, riesgo, version }, context.ahora, por);
  insertHistoria(context.write, { casoId: entrada.id, version, cambiadoEn: context.ahora, cambiadoPor: por, cambios });
  if (cambios.length > 0)
    anotarEvento(context, {
      casoId: entrada.id,
      tipo: 'EDICION',
      texto: t.evento.editado(cambios.map(({ campo }) => t.campos[campo as Campo])),
    });
  if (antes.plazo && plazo?.venceEn !== antes.plazo.venceEn && entrada.razonPlazo)
    anotarEvento(context, { casoId: entrada.id, tipo: 'PLAZO', texto: t.evento.plazoCambiado(entrada.razonPlazo) });
  deps.trasCambiarRuta(context, entrada.id);
  // a corrected name is found in every case of that person
  for (const casoId of new Set([
    entrada.id,
    ...casosQueNombran(
      context.read,
      nna.flatMap(({ persona }) => persona?.id ?? []),
    ),
  ]))
    reindexar(deps, context, casoId);
  context.anotar({
    accion: 'EDITAR',
    entidad: 'caso',
    entidadId: entrada.id,
    detalle: { campos: cambios.map(({ campo }) => campo).join(','), version },
  });
  return { id: entrada.id, codigo: antes.codigo, version };
}
