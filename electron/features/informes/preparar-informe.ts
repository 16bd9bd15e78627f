import { informeDe } from '@core/features/informes/armar-informe.rules';
import type { Cifras } from '@core/features/informes/armar-informe.rules';
import { filasDeInforme, hojasDeInforme, toCsv } from '@core/features/informes/csv.rules';
import { informeDatosSchema } from '@core/features/informes/informe.datos';
import type { InformeDatos } from '@core/features/informes/informe.datos';
import type { exportarInformeSchema, PrepararInforme } from '@core/features/informes/informes.contract';
import { informesTexts as t } from '@core/features/informes/informes.texts';
import { revisarNarrativa } from '@core/features/informes/narrativa.rules';
import { clavePeriodo, rangoDe, terminado } from '@core/features/informes/periodos.rules';
import type { PeriodoFijo } from '@core/features/informes/periodos.rules';
import { sumarDias } from '@core/features/agenda/dias-laborables.rules';
import { fechaCorta, localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { emitirDocumento, imprimible } from '@electron/features/documentos/public';
import type { CommandContext, TaskContext } from '@electron/platform/ipc/context';
import type { z } from 'zod';
import { coberturaDe, NADA_FALTA, pedidoDelCanton } from './consolidado';
import { findInformeVigente, findPrimerInforme, listNombresNna } from './informe.repository';
import { emisionDe, esCentral, firmasDe } from './reunir';
import type { Gather, InformesDeps } from './reunir';

const porTerminar = (informe: PeriodoFijo): string => t.porTerminar(fechaCorta(sumarDias(rangoDe(informe).hasta, 1)));

/**
 * The numbers of a report. Once a report of a period was issued they are those that it printed, so that two papers of one period
 * never differ by a case (§9.4.6).
 */
function cifrasEmitidas(context: Gather, informe: PeriodoFijo): Cifras | null {
  const primero = findPrimerInforme(context.read, context.puntoId, informe);
  if (primero === null) return null;
  const { componentes, tablas, gestion, programa } = informeDatosSchema.parse(JSON.parse(primero.datos));
  return { componentes, tablas, gestion, programa };
}

const cifrasDeInforme = async (deps: InformesDeps, context: Gather, informe: PeriodoFijo): Promise<Cifras> =>
  cifrasEmitidas(context, informe) ??
  deps.contar(
    esCentral(context)
      ? pedidoDelCanton(deps, context, informe)
      : { alcance: 'PUNTO', hechos: deps.hechos(context), periodo: informe, ahora: context.ahora },
  );

const faltasDe = (context: Gather, textos: PrepararInforme['textos']): Record<string, string> =>
  revisarNarrativa(textos, listNombresNna(context.read, context.puntoId));

function datosDe(context: Gather, { informe, textos }: PrepararInforme, numero: string | null, cifras: Cifras): InformeDatos {
  return informeDe(informe, {
    emision: emisionDe(context),
    numero,
    cifras,
    textos,
    firmas: firmasDe(context),
    alcance: esCentral(context) ? 'CANTON' : 'PUNTO',
  });
}

/** `informes.previsualizar`: as it will print, stamped as a draft, with what to look at before issuing. */
export async function previsualizarInforme(deps: InformesDeps, context: TaskContext, entrada: PrepararInforme) {
  const { informe, textos } = entrada;
  exigirDelLugar(context, informe);
  const emitido = findInformeVigente(context.read, context.puntoId, informe);
  const cobertura = findPrimerInforme(context.read, context.puntoId, informe) === null ? coberturaDe(deps, context, informe) : NADA_FALTA;
  const datos = datosDe(context, entrada, null, await cifrasDeInforme(deps, context, informe));
  const pdf = await deps.render(imprimible(context, { tipo: 'INFORME', datos }, { copia: false, borrador: true }));
  const avisos = [
    ...(emitido === null ? [] : [t.yaEmitido(emitido)]),
    ...(cobertura.aviso === null ? [] : [cobertura.aviso]),
    ...Object.entries(faltasDe(context, textos)).map(([campo, falta]) => `${t.campo[campo as keyof typeof t.campo]}: ${falta}`),
  ];
  return {
    pdf: Buffer.from(pdf).toString('base64'),
    avisos,
    bloqueo: terminado(informe, localDay(context.ahora)) ? cobertura.bloqueo : porTerminar(informe),
    emitido,
  };
}

/** The central publishes the canton for whole years only (`publicarCanton`). @throws DomainError ENTRADA_INVALIDA */
function exigirDelLugar(context: Gather, informe: PeriodoFijo): void {
  if (esCentral(context) && informe.clase !== 'ANUAL')
    throw new DomainError('ENTRADA_INVALIDA', { fields: { 'informe.clase': t.soloAnual } });
}

/** A period that is still running gives other numbers tomorrow. @throws DomainError ENTRADA_INVALIDA */
function exigirTerminado(context: Gather, informe: PeriodoFijo): void {
  exigirDelLugar(context, informe);
  if (!terminado(informe, localDay(context.ahora)))
    throw new DomainError('ENTRADA_INVALIDA', { fields: { 'informe.numero': porTerminar(informe) } });
}

/** `informes.emitir`: numbered, frozen, and without anybody's name in what was typed. */
export async function emitirInforme(
  deps: InformesDeps,
  context: TaskContext,
  entrada: PrepararInforme,
): Promise<{ documentoId: string; numero: string }> {
  exigirTerminado(context, entrada.informe);
  const { bloqueo } = coberturaDe(deps, context, entrada.informe);
  if (bloqueo !== null && findPrimerInforme(context.read, context.puntoId, entrada.informe) === null)
    throw new DomainError('ENTRADA_INVALIDA', { fields: { 'informe.numero': bloqueo } });
  const faltas = Object.entries(faltasDe(context, entrada.textos)).map(([campo, falta]) => [`textos.${campo}`, falta]);
  if (faltas.length > 0) throw new DomainError('ENTRADA_INVALIDA', { fields: Object.fromEntries(faltas) as Record<string, string> });
  context.progreso('Contando', 0.1);
  const contadas = await cifrasDeInforme(deps, context, entrada.informe);
  return emitirDocumento(deps, context, {
    casoId: null,
    sufijo: 'IM',
    // somebody may have issued the same period while this was counting
    make: (numero) => ({
      tipo: 'INFORME',
      datos: datosDe(context, entrada, numero, cifrasEmitidas(context, entrada.informe) ?? contadas),
    }),
    onCommit: (tx: CommandContext, numero) => ({ documentoId: tx.comandoId, numero }),
  });
}

type Exportar = z.output<typeof exportarInformeSchema>;

/** `informes.exportar`: the same numbers as the paper that was issued, for a spreadsheet. What it is for goes into the bitácora (§9.4.7). */
export async function exportarInforme(deps: InformesDeps, context: TaskContext, entrada: Exportar): Promise<{ guardado: boolean }> {
  const { informe, formato, proposito, detalle } = entrada;
  exigirTerminado(context, informe);
  if (formato === 'XLSX' && deps.xlsx === null) throw new DomainError('ENTRADA_INVALIDA', { fields: { formato: t.sinXlsx } });
  const emitido = findInformeVigente(context.read, context.puntoId, informe);
  // a file of numbers that may still change could be compared with the next one until a single case stands out
  if (emitido === null) throw new DomainError('ENTRADA_INVALIDA', { fields: { 'informe.numero': t.sinEmitir } });
  const datos = datosDe(context, { informe, textos: {} }, emitido, await cifrasDeInforme(deps, context, informe));
  const bytes =
    formato === 'XLSX' && deps.xlsx !== null
      ? await deps.xlsx(hojasDeInforme(datos))
      : new TextEncoder().encode(toCsv(filasDeInforme(datos)));
  const nombre = `informe-${context.puntoId}-${clavePeriodo(informe)}.${formato.toLowerCase()}`;
  const guardado = await deps.desktop.saveFile(nombre, bytes);
  if (guardado)
    context.anotar({
      accion: 'EXPORTAR',
      entidad: 'informe',
      entidadId: clavePeriodo(informe),
      detalle: { formato, proposito, ...(detalle === undefined || detalle === '' ? {} : { detalle }) },
    });
  return { guardado };
}
