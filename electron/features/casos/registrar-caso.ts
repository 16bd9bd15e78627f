import { v7 as uuidv7 } from 'uuid';
import { edadMesesEn, exigirEntrada } from '@core/features/casos/caso-entrada.rules';
import { nivelReserva, toPlazo, toPlazoProvisional, toRutaConsulta } from '@core/features/casos/caso.rules';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import type { RegistrarCaso } from '@core/features/casos/casos.contract';
import { buscarRespuestas } from '@core/features/ruta/entrada.rules';
import { valorarRiesgo } from '@core/features/ruta/riesgo.rules';
import { localDay, localYear, toUtc } from '@core/kernel/dates';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { takeNumero } from '@electron/features/numeracion/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { insertCaso, insertValoracion, replaceTipos, upsertDenunciante, upsertNna } from './caso.repository';
import { anotarEvento, reindexar, rutaDeCaso } from './comunes';
import type { CasosDeps } from './comunes';

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
  const id = context.comandoId;
  const conocidoEn = toUtc(entrada.conocidoEn);
  const dia = localDay(conocidoEn);
  const nna = entrada.nna.map((uno) => ({ ...uno, id: uuidv7(), edadMeses: edadMesesEn(uno, dia) ?? undefined }));
  const hechos = {
    id,
    tipos: entrada.tipos,
    naturaleza: entrada.naturaleza ?? null,
    conocidoEn,
    nna: nna.map((uno) => ({ edadMeses: uno.edadMeses ?? null })),
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
      nivelReserva: nivelReserva(entrada.tipos),
      riesgo,
      plazoCodigo: plazo?.codigo ?? null,
      plazoHoras: plazo?.horas ?? null,
      venceEn: plazo?.venceEn ?? null,
      responsableId: por,
      version: 1,
    },
    context.ahora,
    por,
  );
  replaceTipos(context.write, id, entrada.tipos);
  nna.forEach((uno, orden) => upsertNna(context.write, { casoId: id, puntoId: context.puntoId, orden, nna: uno, en: context.ahora, por }));
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
  reindexar(deps, context, id);
  context.anotar({ accion: 'REGISTRAR', entidad: 'caso', entidadId: id, detalle: { codigo, riesgo, plazo: plazo?.codigo ?? null } });
  return { id, codigo, version: 1 };
}
