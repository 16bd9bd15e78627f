import { aniosDelCanton, archivoDe, cifrasDelCanton, cifrasDePunto } from '@core/features/publicacion/cifras-publicas.rules';
import type { PuntoPublicable } from '@core/features/publicacion/cifras-publicas.rules';
import { desidentificar } from '@core/features/publicacion/desidentificar.rules';
import { indicadoresExactos } from '@core/features/publicacion/indicadores-exactos.rules';
import type { CasoPublicado, Cifra, ColumnaPublicada, IndicadorPublicado } from '@core/features/publicacion/publicacion.types';
import { informeDatosSchema } from '@core/features/informes/informe.datos';
import { DEFENSORIA_CATALOGO } from '@core/features/punto-atencion/defensoria.catalogo';
import { CENTRAL } from '@core/kernel/ids';
import { findInstalacion } from '@electron/features/acceso/public';
import { hechosConsolidados, listConsolidados, listPuntosConsolidados, requireClaves } from '@electron/features/central/public';
import { findPrimerInforme } from '@electron/features/informes/public';
import { sha256 } from '@electron/platform/crypto/primitives';
import type { QueryContext } from '@electron/platform/ipc/context';
import { VERSION } from '@electron/platform/version';

/** The same for the same child of a point, whoever computes it; the id itself tells the moment at which it was typed. */
const LARGO_SEUDONIMO = 16;
const seudonimoDe =
  (punto: string) =>
  (personaId: string): string =>
    sha256(`vigia-nna ${punto} ${personaId}`).slice(0, LARGO_SEUDONIMO);

/** What a publication is made of, and who makes it. @throws DomainError NO_ES_CENTRAL */
export function prepararPublicacion(context: QueryContext) {
  requireClaves(context);
  const paquetes = new Map(listPuntosConsolidados(context.read).map(({ puntoId, ...paquete }) => [puntoId, paquete]));
  return {
    ahora: context.ahora,
    programa: VERSION,
    ficticio: findInstalacion(context.read).esDemo,
    roles: [...context.sesion.roles],
    puntos: DEFENSORIA_CATALOGO.filas.map(({ codigo, nombreDistintivo, parroquia }) => ({
      codigo,
      nombre: nombreDistintivo,
      parroquia,
      paquete: paquetes.get(codigo) ?? null,
    })),
  };
}

function puntosPublicables(context: QueryContext): PuntoPublicable[] {
  return listPuntosConsolidados(context.read).map(({ puntoId, generadoEn }) => ({
    codigo: puntoId,
    hechos: hechosConsolidados(context.read, [puntoId]),
    generadoEn,
  }));
}

/** The canton of a year as its report printed it; nothing while nobody has issued it. */
function cantonDe(context: QueryContext, anio: number): Cifra[] {
  const informe = findPrimerInforme(context.read, CENTRAL, { clase: 'ANUAL', anio, numero: 1 });
  return informe === null ? [] : cifrasDelCanton(informeDatosSchema.parse(JSON.parse(informe.datos)));
}

/** Public numbers that are not out yet: of the points by themselves, of the canton what its report has said. */
export function cifrasPorPublicar(
  context: QueryContext,
  { motivo, publicadas }: { motivo: string; publicadas: readonly ColumnaPublicada[] },
): { cifras: Cifra[]; sinConsolidado: number[] } {
  requireClaves(context);
  const archivo = archivoDe(publicadas);
  const puntos = puntosPublicables(context);
  const anios = aniosDelCanton(puntos, archivo, context.ahora).map((anio) => ({ anio, canton: cantonDe(context, anio) }));
  const cifras = [...puntos.flatMap((punto) => cifrasDePunto(punto, archivo, context.ahora)), ...anios.flatMap(({ canton }) => canton)];
  context.anotar({ accion: 'PUBLICAR_CIFRAS', entidad: 'publicacion', entidadId: CENTRAL, detalle: { cifras: cifras.length, motivo } });
  return { cifras, sinConsolidado: anios.flatMap(({ anio, canton }) => (canton.length === 0 ? [anio] : [])) };
}

/** Cases of one point without anything that names or dates a person. */
export function casosPorPublicar(context: QueryContext, { motivo, punto }: { motivo: string; punto: string }): { casos: CasoPublicado[] } {
  requireClaves(context);
  const seudonimo = seudonimoDe(punto);
  const casos = listConsolidados(context.read, punto).map((caso) => desidentificar(caso, seudonimo));
  context.anotar({ accion: 'PUBLICAR_CASOS', entidad: 'publicacion', entidadId: punto, detalle: { casos: casos.length, motivo } });
  return { casos };
}

/** Exact indicators of a point, or of all of them together. */
export function indicadoresPorPublicar(
  context: QueryContext,
  { motivo, punto }: { motivo: string; punto: string },
): { indicadores: IndicadorPublicado[] } {
  requireClaves(context);
  const hechos = hechosConsolidados(context.read, punto === CENTRAL ? undefined : [punto]);
  const indicadores = indicadoresExactos(hechos, context.ahora);
  context.anotar({
    accion: 'PUBLICAR_INDICADORES',
    entidad: 'publicacion',
    entidadId: punto,
    detalle: { indicadores: indicadores.length, motivo },
  });
  return { indicadores };
}
