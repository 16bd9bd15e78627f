import { v7 as uuidv7 } from 'uuid';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import type { DocumentoSinMarcas } from '@core/features/documentos/documento-imprimible.datos';
import { DOCUMENTOS } from '@core/features/documentos/documentos.texts';
import { actaDeAcuerdo } from '@core/features/mediacion/acta-de-acuerdo.rules';
import { avisosDeActa, faltasDeActa } from '@core/features/mediacion/acuerdo.rules';
import type { Acordar } from '@core/features/mediacion/mediacion.contract';
import { mediacionTexts as t } from '@core/features/mediacion/mediacion.texts';
import { DomainError } from '@core/kernel/errors';
import { findUsuario } from '@electron/features/acceso/public';
import { anotarEvento, reindexar } from '@electron/features/casos/public';
import { emitirDocumento, gatherOrigen, imprimible } from '@electron/features/documentos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import { exigirPaso, moverCaso } from '@electron/features/situacion/public';
import type { TaskContext } from '@electron/platform/ipc/context';
import { exigirActo, exigirCampos, exigirVersion, requireMediacion } from './comunes';
import type { Gather } from './comunes';
import { insertAcuerdo } from './acuerdo.repository';
import { updateMediacion } from './mediacion.repository';
import type { Mediacion, Sesion } from './mediacion.repository';

/** The mediation ready for its act, with the session that the agreement comes from. Asked again when it is written. */
function prepararActa(deps: DocumentosDeps, context: Gather, entrada: Acordar): { mediacion: Mediacion; caso: CasoDatos; sesion: Sesion } {
  const { mediacion, caso } = requireMediacion(deps, context, entrada.mediacionId);
  exigirVersion(mediacion, entrada.version);
  exigirActo(context, caso, mediacion, 'ACORDAR');
  const sesion = mediacion.sesiones.at(-1);
  if (sesion === undefined) throw new DomainError('NO_ENCONTRADO');
  return { mediacion, caso, sesion };
}

const quienOpina = (caso: CasoDatos): string =>
  caso.nna
    .map((nna, indice) => (nna.nn || nna.nombres === '' ? `NNA ${indice + 1}` : nna.nombres))
    .join(', ')
    .slice(0, 120);

/** The act as data, from the rows and what was written into it. */
function snapshot(
  context: Gather,
  { mediacion, caso, sesion }: ReturnType<typeof prepararActa>,
  entrada: Acordar,
  numero: string | null,
): DocumentoSinMarcas {
  const facilitador = findUsuario(context.read, sesion.facilitadorId);
  if (!facilitador || mediacion.escucha === null || sesion.inicioEn === null || sesion.finEn === null)
    throw new DomainError('NO_ENCONTRADO');
  const datos = actaDeAcuerdo(
    {
      ...gatherOrigen(context, caso),
      codigoCaso: caso.codigo,
      quienOpina: quienOpina(caso),
      partes: mediacion.partes,
      opinion: { palabras: mediacion.opinionNna, escucha: mediacion.escucha },
      sesion: {
        lugar: sesion.lugar,
        inicioEn: sesion.inicioEn,
        finEn: sesion.finEn,
        puntos: sesion.puntos,
        alcance: sesion.resultado === 'PARCIAL' ? 'PARCIAL' : 'TOTAL',
        mediador: sesion.mediador,
      },
      facilitador: {
        nombre: `${facilitador.nombres} ${facilitador.apellidos}`,
        cedula: facilitador.cedula ?? null,
        cargo: facilitador.cargo ?? null,
      },
    },
    entrada,
    numero,
  );
  return { tipo: 'ACTA_ACUERDO', datos };
}

const faltas = (context: Gather, { mediacion, sesion }: ReturnType<typeof prepararActa>, entrada: Acordar) =>
  faltasDeActa(entrada, { partes: mediacion.partes, mediador: sesion.mediador, finEn: sesion.finEn, ahora: context.ahora });

/** The act as it will print, marked BORRADOR, with the sentences that a person has to look at again. No number is taken. */
export async function previsualizarActa(deps: DocumentosDeps, context: TaskContext, entrada: Acordar) {
  const actual = prepararActa(deps, context, entrada);
  exigirCampos(faltas(context, actual, { ...entrada, sinRenuncia: true }));
  const pdf = await deps.render(imprimible(context, snapshot(context, actual, entrada, null), { copia: false, borrador: true }));
  return { pdf: Buffer.from(pdf).toString('base64'), avisos: avisosDeActa(entrada) };
}

/**
 * `mediacion.acordar`: EN_MEDIACION → EN_SEGUIMIENTO (§4.3). Issues the act with its number, frozen, and writes agreement and
 * commitments with their control dates. Nothing goes out while a sentence that may waive a right is unanswered.
 */
export async function acordar(
  deps: DocumentosDeps,
  context: TaskContext,
  entrada: Acordar,
): Promise<{ documentoId: string; acuerdoId: string; numero: string }> {
  const { mediacion, caso } = prepararActa(deps, context, entrada);
  return emitirDocumento(deps, context, {
    casoId: caso.id,
    sufijo: DOCUMENTOS[entrada.tipoActa].sufijo,
    make: (numero) => {
      const actual = prepararActa(deps, context, entrada);
      exigirCampos(faltas(context, actual, entrada));
      return snapshot(context, actual, entrada, numero);
    },
    onCommit: (tx, numero) => {
      const actual = prepararActa(deps, tx, entrada);
      const por = tx.sesion.usuarioId;
      const acuerdoId = uuidv7();
      const rastro = { actualizadoEn: tx.ahora, actualizadoPor: por };
      insertAcuerdo(
        tx.write,
        {
          id: acuerdoId,
          puntoId: tx.puntoId,
          casoId: caso.id,
          mediacionId: mediacion.id,
          sesionId: actual.sesion.id,
          tipoActa: entrada.tipoActa,
          alcance: actual.sesion.resultado === 'PARCIAL' ? 'PARCIAL' : 'TOTAL',
          antecedentes: entrada.antecedentes,
          vigenciaHasta: entrada.vigenciaHasta ?? null,
          documentoId: tx.comandoId,
          creadoEn: tx.ahora,
          creadoPor: por,
          ...rastro,
        },
        entrada.compromisos.map((compromiso, indice) => ({
          id: uuidv7(),
          puntoId: tx.puntoId,
          casoId: caso.id,
          acuerdoId,
          orden: indice + 1,
          quien: compromiso.quien,
          que: compromiso.que,
          desde: compromiso.desde ?? null,
          controlEl: compromiso.controlEl,
          comoSeVerifica: compromiso.comoSeVerifica,
          estado: 'PENDIENTE' as const,
          ...rastro,
        })),
      );
      updateMediacion(tx.write, mediacion.id, { estado: 'ACUERDO', version: actual.mediacion.version + 1 }, tx.ahora, por);
      moverCaso(tx, actual.caso, exigirPaso(tx, actual.caso, 'ACORDAR'));
      anotarEvento(tx, {
        casoId: caso.id,
        tipo: 'DOCUMENTO',
        texto: t.evento.acta(t.tipoActa[entrada.tipoActa], numero),
        referenciaId: tx.comandoId,
      });
      reindexar(deps, tx, caso.id);
      tx.anotar({
        accion: 'MEDIACION_ACORDAR',
        entidad: 'mediacion',
        entidadId: mediacion.id,
        // who said that no right is waived, although the program pointed at some sentence
        detalle: {
          numero,
          compromisos: entrada.compromisos.length,
          avisos: avisosDeActa(entrada).length,
          sinRenuncia: entrada.sinRenuncia ?? null,
        },
      });
      return { documentoId: tx.comandoId, acuerdoId, numero };
    },
  });
}
