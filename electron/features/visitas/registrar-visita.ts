import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { decidir } from '@core/features/casos/transiciones.rules';
import { pideVolverAValorar, revisarFicha, sinBlancos } from '@core/features/visitas/ficha-visita.rules';
import { admiteCambios, resultadoDe, revisarHoras } from '@core/features/visitas/visita.rules';
import type { EstadoVisita, ResultadoVisita } from '@core/features/visitas/visita.types';
import type { RegistrarVisita } from '@core/features/visitas/visitas.contract';
import { visitasTexts as t } from '@core/features/visitas/visitas.texts';
import { fechaCorta, toUtc } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { anotarEvento, requireCaso, revelarViolencia } from '@electron/features/casos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import { gatherSituacion, moverCaso } from '@electron/features/situacion/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { actoDe, exigirCampos, exigirGuarda, exigirVisitantes, requireVisita } from './comunes';
import { listFamilia, updateProgramada } from './visita.repository';

/** VALORADO → EN_VISITA also with the result, for a case that went back to VALORADO in between; elsewhere it stays where it is. */
function avanzar(context: CommandContext, caso: CasoDatos, acto: ReturnType<typeof actoDe>): void {
  const decision = decidir('VISITAR', gatherSituacion(context, caso), acto);
  if (decision.permitido) moverCaso(context, caso, decision.hacia);
}

function anotarResultado(
  context: CommandContext,
  caso: CasoDatos,
  visitaId: string,
  resultado: ResultadoVisita,
  entrada: Pick<RegistrarVisita, 'ficha' | 'inicioEn' | 'papelFecha'>,
): void {
  const { ficha, papelFecha } = entrada;
  const ocurridoEn = entrada.inicioEn === undefined ? context.ahora : toUtc(entrada.inicioEn);
  const linea = t.evento.resultado[resultado] + (papelFecha === undefined ? '' : t.evento.enPapel(fechaCorta(papelFecha)));
  anotarEvento(context, { casoId: caso.id, tipo: 'VISITA', texto: linea, ocurridoEn, referenciaId: visitaId });
  if (!pideVolverAValorar(ficha)) return;
  const texto = ficha.agresorPresente === 'SI' ? t.evento.agresor : t.evento.senales;
  anotarEvento(context, { casoId: caso.id, tipo: 'REVALORAR', texto, referenciaId: visitaId });
}

/** Signs of violence in what passed for a conflict or a question: the 24 hours of CONA 72 start with the visit (§4.3). */
function revelar(deps: DocumentosDeps, context: CommandContext, visitaId: string, entrada: RegistrarVisita, casoId: string): void {
  const caso = requireCaso(deps, context, casoId);
  if (entrada.ficha.senalesViolencia !== 'SI' || caso.naturaleza === 'VULNERACION' || caso.naturaleza === 'AMENAZA') return;
  const reveladoEn = entrada.inicioEn === undefined ? context.ahora : toUtc(entrada.inicioEn);
  revelarViolencia(deps, context, caso, { reveladoEn, texto: t.hechoRevelado, referenciaId: visitaId });
}

/**
 * What came of a visit, with its sheet (§4.5). The guard is asked with the facts of this moment: nothing that the law now
 * forbids is entered as done, it is told as suspended with what was seen. The accused at the door suspends it whatever was
 * chosen. Once told, a visit does not change.
 */
export function registrarVisita(
  deps: DocumentosDeps,
  context: CommandContext,
  entrada: RegistrarVisita,
): { id: string; version: number; estado: EstadoVisita; volverAValorar: boolean } {
  const { visita, caso } = requireVisita(deps, context, entrada.id);
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  if (!admiteCambios(visita.estado)) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: t.no.yaTiene } });
  if (visita.version !== entrada.version) throw new DomainError('REGISTRO_CAMBIADO');
  const resultado = resultadoDe(entrada.resultado, entrada.ficha);
  const visitantes = exigirVisitantes(context, caso.id, entrada.visitantes, visita.visitantes.usuarios);
  const acto = actoDe(context, visitantes, entrada.autoridad);
  if (resultado !== 'SUSPENDIDA_POR_RIESGO') exigirGuarda(context, caso, acto);
  const papelFecha = entrada.papelFecha ?? visita.papelFecha ?? undefined;
  const sinNombre = entrada.autoridad !== undefined && resultado === 'REALIZADA' && !entrada.autoridad.nombre;
  exigirCampos({
    ...revisarHoras({ ...entrada, papelFecha }, resultado, caso, context.ahora),
    ...revisarFicha(entrada.ficha, { resultado, nna: caso.nna.map(({ id }) => id), inicioEn: entrada.inicioEn }),
    ...(sinNombre ? { 'autoridad.nombre': t.no.autoridadNombre } : {}),
  });
  const ficha = sinBlancos(entrada.ficha);
  const razon = ficha.razon ?? (ficha.agresorPresente === 'SI' ? t.agresorDetuvo : undefined);
  const version = visita.version + 1;
  const registrada = {
    ...visita,
    estado: resultado,
    inicioEn: entrada.inicioEn === undefined ? null : toUtc(entrada.inicioEn),
    finEn: entrada.finEn === undefined ? null : toUtc(entrada.finEn),
    visitantes,
    autoridad: entrada.autoridad ?? null,
    ficha: { ...ficha, ...(razon === undefined ? {} : { razon }), familia: listFamilia(context.read, caso.id) },
    papelFecha: papelFecha ?? null,
    papelNumero: entrada.papelNumero || visita.papelNumero,
    version,
    actualizadoEn: context.ahora,
    actualizadoPor: context.sesion.usuarioId,
  };
  if (!updateProgramada(context.write, registrada, entrada.version)) throw new DomainError('REGISTRO_CAMBIADO');
  if (resultado !== 'SUSPENDIDA_POR_RIESGO') avanzar(context, caso, acto);
  anotarResultado(context, caso, visita.id, resultado, { ...entrada, papelFecha });
  revelar(deps, context, visita.id, entrada, caso.id);
  const volverAValorar = pideVolverAValorar(ficha);
  context.anotar({
    accion: 'REGISTRAR',
    entidad: 'visita',
    entidadId: visita.id,
    detalle: { casoId: caso.id, resultado, pedido: entrada.resultado, volverAValorar },
  });
  return { id: visita.id, version, estado: resultado, volverAValorar };
}
