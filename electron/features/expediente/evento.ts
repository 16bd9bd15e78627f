import { derivacionesTexts } from '@core/features/derivaciones/derivaciones.texts';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import type { Output } from '@core/contract/index';
import { listUsuarios } from '@electron/features/acceso/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { findLlamada911, listEventos } from '@electron/features/casos/public';
import { listDenunciasVerbales } from '@electron/features/derivaciones/public';
import type { QueryContext } from '@electron/platform/ipc/context';

type Dato = Output<'casos.evento'>['datos'][number];
const known = (pares: readonly (readonly [string, string | null])[]): Dato[] =>
  pares.flatMap(([etiqueta, valor]) => (valor === null || valor === '' ? [] : [{ etiqueta, valor }]));

/** What was written down beyond the line itself; calls and reports by word of mouth have no screen of their own. */
function datosDe(context: QueryContext, casoId: string, tipo: string, referenciaId: string | null): Dato[] {
  if (referenciaId === null) return [];
  if (tipo === 'LLAMADA_911') {
    const llamada = findLlamada911(context.read, referenciaId);
    if (!llamada) return [];
    return known([
      [t.llamada.ficha, llamada.numeroFicha],
      [t.llamada.operador, llamada.operador],
      [t.llamada.unidad, llamada.unidad],
      [t.llamada.nota, llamada.nota],
    ]);
  }
  if (tipo === 'DENUNCIA_VERBAL') {
    const denuncia = listDenunciasVerbales(context.read, casoId).find(({ id }) => id === referenciaId);
    if (!denuncia) return [];
    const institucion = loadCatalogoRuta(context.read, localDay(context.ahora)).instituciones.find(
      ({ codigo }) => codigo === denuncia.institucion,
    );
    const verbal = derivacionesTexts.verbal;
    return known([
      [verbal.institucion, institucion?.nombreOficial ?? denuncia.institucion],
      [verbal.funcionario, denuncia.funcionario],
      [verbal.canal, derivacionesTexts.canalVerbal[denuncia.canal as keyof typeof derivacionesTexts.canalVerbal] ?? denuncia.canal],
      [verbal.numero, denuncia.numero],
    ]);
  }
  return [];
}

/** One line of a case's history, whole. @throws DomainError NO_ENCONTRADO */
export function describirEvento(context: QueryContext, casoId: string, eventoId: string): Output<'casos.evento'> {
  const evento = listEventos(context.read, casoId).find(({ id }) => id === eventoId);
  if (!evento) throw new DomainError('NO_ENCONTRADO');
  const { tipo, texto, ocurridoEn, anotadoEn, usuarioId, referenciaId } = evento;
  return {
    tipo,
    texto,
    ocurridoEn,
    anotadoEn,
    usuario: listUsuarios(context.read).find(({ id }) => id === usuarioId)?.nombreEntrada ?? '',
    datos: datosDe(context, casoId, tipo, referenciaId),
  };
}
