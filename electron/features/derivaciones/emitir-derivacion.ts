import { admiteActuaciones, destinatarioAdmitido, puedeEmitirOficio } from '@core/features/casos/caso.rules';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import { situacionDe } from '@core/features/casos/situacion.rules';
import { decidir, enPalabras } from '@core/features/casos/transiciones.rules';
import type { RutaRespuesta } from '@core/features/ruta/ruta.contract';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { faltantesOficio } from '@core/features/documentos/documentos.rules';
import { oficioDeCaso } from '@core/features/documentos/oficio-de-caso.rules';
import type { OficioDatos, VarianteOficio } from '@core/features/documentos/oficio.datos';
import { DomainError } from '@core/kernel/errors';
import { v7 as uuidv7 } from 'uuid';
import { anotarEvento, reindexar, requireCaso, rutaDeCaso, updateCaso } from '@electron/features/casos/public';
import { emitirDocumento, gatherOrigen, imprimible } from '@electron/features/documentos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import type { QueryContext, TaskContext } from '@electron/platform/ipc/context';
import { insertDerivacion, loadInformes } from './derivacion.repository';

type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora' | 'sesion'>;

/** The letter as data; refuses an institution that has no place on this case's route. */
function oficioDatos(context: Gather, caso: CasoDatos, institucion: VarianteOficio, numero: string | null): OficioDatos {
  const ruta = rutaDeCaso(context, caso);
  if (!ruta) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: 'faltan los tipos; confirme primero la valoración.' } });
  if (!destinatarioAdmitido(ruta, institucion))
    throw new DomainError('DESTINATARIO_NO_ADMITIDO', { datos: { razon: 'no está en la ruta de este caso.' } });
  return oficioDeCaso(gatherOrigen(context, caso), institucion, numero);
}

/** The letter as it will print, marked BORRADOR, with what it lacks. No number is taken. */
export async function previsualizarDerivacion(
  deps: DocumentosDeps,
  context: TaskContext,
  entrada: { casoId: string; institucion: VarianteOficio },
) {
  const datos = oficioDatos(context, requireCaso(deps, context, entrada.casoId), entrada.institucion, null);
  const pdf = await deps.render(imprimible(context, { tipo: 'OFICIO', datos }, { copia: false, borrador: true }));
  return { pdf: Buffer.from(pdf).toString('base64'), faltantes: faltantesOficio(datos) };
}

/** Where the case goes with this letter. @throws DomainError when case, person or route do not allow one now. */
function exigirEmision(context: Pick<TaskContext, 'sesion' | 'read'>, caso: CasoDatos, ruta: RutaRespuesta | null): CasoDatos['estado'] {
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  if (!puedeEmitirOficio(context.sesion.roles, caso.riesgo)) throw new DomainError('NO_PUEDE_EMITIR');
  const decision = decidir('EMITIR_OFICIO', situacionDe(caso, ruta, loadInformes(context.read, caso.id)), { roles: context.sesion.roles });
  if (!decision.permitido) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: enPalabras(decision.impedimentos) } });
  return decision.hacia;
}

/** Issues the letter: VALORADO → EN_DERIVACION (§4.3). The five contents of CONA 237 must be there. */
export async function emitirDerivacion(
  deps: DocumentosDeps,
  context: TaskContext,
  entrada: { casoId: string; institucion: VarianteOficio },
): Promise<{ documentoId: string; derivacionId: string; numero: string }> {
  const { casoId, institucion } = entrada;
  return emitirDocumento(deps, context, {
    casoId,
    sufijo: 'O',
    make: (numero) => {
      const caso = requireCaso(deps, context, casoId);
      exigirEmision(context, caso, rutaDeCaso(context, caso));
      const datos = oficioDatos(context, caso, institucion, numero);
      const bloquean = faltantesOficio(datos).filter((falta) => falta.bloquea);
      if (bloquean.length > 0)
        throw new DomainError('FALTAN_DATOS_DOCUMENTO', { fields: Object.fromEntries(bloquean.map(({ campo, texto }) => [campo, texto])) });
      return { tipo: 'OFICIO', datos };
    },
    onCommit: (tx, numero) => {
      const caso = requireCaso(deps, tx, casoId);
      const ruta = rutaDeCaso(tx, caso);
      const estado = exigirEmision(tx, caso, ruta);
      const derivacionId = uuidv7();
      const por = tx.sesion.usuarioId;
      insertDerivacion(tx.write, {
        id: derivacionId,
        puntoId: tx.puntoId,
        casoId,
        institucion,
        tipo: institucion === 'FISCALIA' ? 'DENUNCIA' : 'SOLICITUD_MEDIDA',
        esPrincipal: ruta?.principal === institucion,
        estado: 'EMITIDA',
        documentoId: tx.comandoId,
        emitidaEn: tx.ahora,
        creadoEn: tx.ahora,
        creadoPor: por,
        actualizadoEn: tx.ahora,
        actualizadoPor: por,
      });
      if (estado !== caso.estado) updateCaso(tx.write, casoId, { estado, version: caso.version + 1 }, tx.ahora, por);
      const nombre = gatherOrigen(tx, caso).catalogo.instituciones.find((una) => una.codigo === institucion)?.nombreCorto ?? institucion;
      anotarEvento(tx, { casoId, tipo: 'DOCUMENTO', texto: t.evento.oficio(numero, nombre), referenciaId: tx.comandoId });
      reindexar(deps, tx, casoId);
      return { documentoId: tx.comandoId, derivacionId, numero };
    },
  });
}
