import { casosTexts as t } from '@core/features/casos/casos.texts';
import type { Caso } from '@core/features/casos/casos.contract';
import { completitud, estaciones, faltanEnFicha, siguientePaso } from '@core/features/casos/caso-vista.rules';
import { estaVencido, plazoCumplido } from '@core/features/casos/caso.rules';
import { fueInformado } from '@core/features/casos/caso-datos.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { localDay } from '@core/kernel/dates';
import { listUsuarios } from '@electron/features/acceso/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { listEventos, listHistoria, rutaDeCaso } from '@electron/features/casos/public';
import { loadInformes } from '@electron/features/derivaciones/public';
import { listDocumentos } from '@electron/features/documentos/public';
import type { QueryContext } from '@electron/platform/ipc/context';

type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora'>;

/** A case as the screen shows it: what is stored and everything that follows from it, computed at read time. */
export function makeVista(context: Gather, datos: CasoDatos): Caso {
  const { anio: _anio, responsableId, registradorId, ...caso } = datos;
  const nombres = new Map(listUsuarios(context.read).map((persona) => [persona.id, persona.nombreEntrada]));
  const nombreDe = (id: string) => nombres.get(id) ?? '';
  const catalogo = loadCatalogoRuta(context.read, localDay(context.ahora));
  const nombrar = (codigo: string) => catalogo.instituciones.find((una) => una.codigo === codigo)?.nombreCorto ?? codigo;
  const ruta = rutaDeCaso(context, datos);
  const informes = loadInformes(context.read, datos.id);
  const cumplido = plazoCumplido(datos.plazo, fueInformado(informes));
  const documentos = listDocumentos(context.read, datos.id).map(({ id, tipo, numero, emitidoEn }) => {
    const derivacion = informes.derivaciones.find((una) => una.documentoId === id);
    return {
      id,
      tipo,
      numero,
      institucion: derivacion?.institucion ?? null,
      emitidoEn,
      entregadoEn: derivacion?.entregadaEn ?? null,
      derivacionId: derivacion?.id ?? null,
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
