import { casosTexts as t } from '@core/features/casos/casos.texts';
import type { Caso } from '@core/features/casos/casos.contract';
import { situacionDe } from '@core/features/casos/situacion.rules';
import { actosDe, completitud, estaciones, faltanEnFicha } from '@core/features/casos/caso-vista.rules';
import { siguientePaso } from '@core/features/casos/siguiente-paso.rules';
import { estaVencido, plazoCumplido } from '@core/features/casos/caso.rules';
import { fueInformado } from '@core/features/casos/caso-datos.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { localDay } from '@core/kernel/dates';
import { listUsuarios } from '@electron/features/acceso/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { listEventos, listHistoria, rutaDeCaso } from '@electron/features/casos/public';
import { loadAntecedentes } from '@electron/features/situacion/public';
import { listDocumentos } from '@electron/features/documentos/public';
import { findPorDocumento } from '@electron/features/derivaciones/public';
import type { QueryContext } from '@electron/platform/ipc/context';

type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora' | 'sesion'>;

/** A case as the screen shows it: what is stored and everything that follows from it, computed at read time. */
export function makeVista(context: Gather, datos: CasoDatos): Caso {
  const { anio: _anio, responsableId, registradorId, ...caso } = datos;
  const nombres = new Map(listUsuarios(context.read).map((persona) => [persona.id, persona.nombreEntrada]));
  const nombreDe = (id: string) => nombres.get(id) ?? '';
  const catalogo = loadCatalogoRuta(context.read, localDay(context.ahora));
  const nombrar = (codigo: string) => catalogo.instituciones.find((una) => una.codigo === codigo)?.nombreCorto ?? codigo;
  const ruta = rutaDeCaso(context, datos);
  const informes = loadAntecedentes(context.read, datos.id);
  const cumplido = plazoCumplido(datos.plazo, fueInformado(informes));
  const documentos = listDocumentos(context.read, datos.id).map(({ id, tipo, numero, emitidoEn, estado }) => {
    const derivacion =
      informes.derivaciones.find((una) => una.documentoId === id) ?? (estado === 'ANULADO' ? findPorDocumento(context.read, id) : null);
    return {
      id,
      tipo,
      numero,
      institucion: derivacion?.institucion ?? null,
      emitidoEn,
      entregadoEn: derivacion?.entregadaEn ?? null,
      derivacionId: derivacion?.id ?? null,
      anulado: estado === 'ANULADO',
    };
  });
  return {
    ...caso,
    tipos: datos.tipos.map((codigo) => {
      const tipo = catalogo.tipos.find((uno) => uno.codigo === codigo);
      return { codigo, etiqueta: tipo?.etiqueta ?? codigo, normas: [...(tipo?.normas ?? [])] };
    }),
    responsable: nombreDe(responsableId),
    registrador: nombreDe(registradorId),
    plazoCumplido: cumplido,
    vencido: estaVencido({ plazo: datos.plazo, cumplido, estado: datos.estado }, context.ahora),
    ruta,
    completitud: completitud(datos),
    faltan: faltanEnFicha(datos),
    siguientePaso: siguientePaso(datos, ruta, informes, nombrar),
    actos: actosDe(situacionDe(datos, ruta, informes), context.sesion.roles),
    estaciones: estaciones(datos, ruta, informes),
    historia: listEventos(context.read, datos.id).map(({ id, ocurridoEn, usuarioId, tipo, texto, referenciaId }) => ({
      id,
      ocurridoEn,
      usuario: nombreDe(usuarioId),
      tipo,
      texto,
      referenciaId,
    })),
    documentos,
    cambios: listHistoria(context.read, datos.id).map(({ version, cambiadoEn, cambiadoPor, cambios }) => ({
      version,
      cambiadoEn,
      usuario: nombreDe(cambiadoPor),
      campos: cambios.map(({ campo }) => t.campos[campo as keyof typeof t.campos] ?? campo),
    })),
  };
}
