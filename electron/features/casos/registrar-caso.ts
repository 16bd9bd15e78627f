import { v7 as uuidv7 } from 'uuid';
import { exigirEntrada } from '@core/features/casos/caso-entrada.rules';
import { accesoTras, nivelReserva, toPlazo, toPlazoProvisional, toRutaConsulta } from '@core/features/casos/caso.rules';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import type { RegistrarCaso } from '@core/features/casos/casos.contract';
import { buscarRespuestas } from '@core/features/ruta/entrada.rules';
import { valorarRiesgo } from '@core/features/ruta/riesgo.rules';
import { fechaCorta, localDay, localYear, toUtc } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { takeNumero } from '@electron/features/numeracion/public';
import { casosQueNombran } from '@electron/features/personas/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { insertCaso, insertValoracion, replaceTipos, upsertDenunciante } from './caso.repository';
import { anotarEvento, reindexar, rutaDeCaso } from './comunes';
import type { CasosDeps } from './comunes';
import { guardarNna, resolverNna } from './guardar-personas';

/**
 * BORRADOR → REGISTRADO (§4.3): code without gaps per point and year, knowledge date fixed, clock running: the legal one
 * of the chosen types, or the provisional 24 hours while there is none.
 */
export function registrarCaso(
  deps: CasosDeps,
  context: CommandContext,
  entrada: RegistrarCaso,
): { id: string; codigo: string; version: number } {
  exigirEntrada(entrada, context.ahora);
  if (entrada.recibidoDe === context.puntoId)
    throw new DomainError('ENTRADA_INVALIDA', { fields: { recibidoDe: 'Elija otra Defensoría: esta es la suya.' } });
  const id = context.comandoId;
  const conocidoEn = toUtc(entrada.conocidoEn);
  const dia = localDay(conocidoEn);
  const nna = resolverNna(context, entrada.nna, dia);
  const hechos = {
    id,
    tipos: entrada.tipos,
    naturaleza: entrada.naturaleza ?? null,
    conocidoEn,
    nna: nna.map(({ edadMeses }) => ({ edadMeses })),
    ambito: null,
    agresores: [],
    parroquiaRural: null,
    lesiones: null,
    movilidad: null,
    medidaVigente: null,
    denunciaPenalAbierta: null,
    voluntariedad: null,
    respuestas: entrada.triaje,
  };
  const ruta = rutaDeCaso(context, hechos);
  const catalogo = loadCatalogoRuta(context.read, dia);
  const { si, noSabe } = buscarRespuestas(catalogo, toRutaConsulta(id, hechos).triaje);
  const riesgo =
    ruta?.riesgo ?? valorarRiesgo(catalogo, { tipos: [], si, noSabe, edades: hechos.nna.map((uno) => uno.edadMeses), dia }).nivel;
  const plazo = ruta ? toPlazo(ruta) : toPlazoProvisional(conocidoEn, catalogo);
  // those that an age adds belong to the case from the start: reserve and motive ask for them
  const tipos = [...entrada.tipos, ...(ruta?.tiposAgregados ?? [])];
  const reserva = nivelReserva({ tipos, respuestas: entrada.triaje });
  const anio = localYear(context.ahora);
  const secuencia = takeNumero(context.write, context.puntoId, 'CASO', anio);
  const codigo = `${context.puntoId.replace('-', '')}-${anio}-${String(secuencia).padStart(4, '0')}`;
  const por = context.sesion.usuarioId;
  insertCaso(
    context.write,
    {
      id,
      puntoId: context.puntoId,
      codigo,
      anio,
      secuencia,
      estado: 'REGISTRADO',
      conocidoEn,
      canal: entrada.canal,
      naturaleza: ruta?.naturaleza ?? entrada.naturaleza ?? null, // the one applied, which may be stricter
      barrio: entrada.barrio,
      relato: entrada.relato,
      nivelReserva: reserva,
      acceso: accesoTras('PUNTO', reserva),
      riesgo,
      plazoCodigo: plazo?.codigo ?? null,
      plazoHoras: plazo?.horas ?? null,
      venceEn: plazo?.venceEn ?? null,
      responsableId: por,
      recibidoDe: entrada.recibidoDe ?? null,
      papelFecha: entrada.papelFecha ?? null,
      papelNumero: entrada.papelNumero || null,
      version: 1,
    },
    context.ahora,
    por,
  );
  replaceTipos(context.write, id, tipos);
  guardarNna(context, id, nna);
  upsertDenunciante(context.write, deps.cipher(), { id: uuidv7(), casoId: id, denunciante: entrada.denunciante, en: context.ahora, por });
  insertValoracion(context.write, {
    id: uuidv7(),
    casoId: id,
    valoradoEn: context.ahora,
    valoradoPor: por,
    respuestas: entrada.triaje,
    riesgoSugerido: riesgo,
    riesgoConfirmado: riesgo,
    confirmada: false,
    razon: null,
  });
  anotarEvento(context, { casoId: id, tipo: 'CONOCIMIENTO', texto: t.evento.conocido(t.canal[entrada.canal]), ocurridoEn: conocidoEn });
  anotarEvento(context, { casoId: id, tipo: 'REGISTRO', texto: t.evento.registrado(codigo) });
  if (entrada.papelFecha !== undefined)
    anotarEvento(context, {
      casoId: id,
      tipo: 'PAPEL',
      texto: t.evento.pasadoDelPapel(fechaCorta(entrada.papelFecha), entrada.papelNumero ?? ''),
    });
  if (entrada.recibidoDe !== undefined)
    anotarEvento(context, { casoId: id, tipo: 'TRASLADO', texto: t.evento.recibidoDe(entrada.recibidoDe) });
  for (const casoId of new Set([
    id,
    ...casosQueNombran(
      context.read,
      nna.flatMap(({ persona }) => persona?.id ?? []),
    ),
  ]))
    reindexar(deps, context, casoId);
  context.anotar({ accion: 'REGISTRAR', entidad: 'caso', entidadId: id, detalle: { codigo, riesgo, plazo: plazo?.codigo ?? null } });
  return { id, codigo, version: 1 };
}
