import { casosTexts as t } from '@core/features/casos/casos.texts';
import { LIMITES } from '@core/features/documentos/campos.datos';
import type { HojaRutaDatos } from '@core/features/documentos/hoja-ruta.datos';
import { inicialesDe, puntoEmisor } from '@core/features/documentos/oficio-de-caso.rules';
import { plazoEnPalabras } from '@core/features/documentos/plazo-impreso.rules';
import type { OrigenDocumento } from '@core/features/documentos/oficio-de-caso.rules';
import { actoImpresoSchema, resultadoImpresoSchema, tramiteImpreso } from '@core/features/documentos/ruta-impresa.datos';
import type { FilaRuta } from '@core/features/documentos/ruta-impresa.datos';
import { localDay } from '@core/kernel/dates';

/** An act of a case as it is stored: codes, ids, dates. */
export interface ActoDeFila {
  en: string;
  acto: string;
  /** Id of who did it. */
  por: string | null;
  institucion: string | null;
  tramite: string | null;
  resultado: string | null;
  proximoActo: string | null;
  /** Day or instant. */
  proximoEl: string | null;
}

/** The paper holds so many lines; of a longer case the newest stay. */
const MAX_FILAS = 300;

/** Acts as a paper with codes only shows them: whatever is not of a closed list is left out. */
export function filasDeRuta(
  actos: readonly ActoDeFila[],
  { catalogo }: Pick<OrigenDocumento, 'catalogo'>,
  inicialesPor: (usuarioId: string) => string | null,
): FilaRuta[] {
  const nombreDe = (codigo: string) => catalogo.instituciones.find((una) => una.codigo === codigo)?.nombreOficial ?? null;
  return actos.slice(-MAX_FILAS).map((uno) => {
    const proximo = actoImpresoSchema.safeParse(uno.proximoActo);
    const resultado = resultadoImpresoSchema.safeParse(uno.resultado);
    const acto = actoImpresoSchema.safeParse(uno.acto);
    return {
      en: uno.en,
      acto: acto.success ? acto.data : 'OTRO',
      responsable: uno.por === null ? null : inicialesPor(uno.por),
      institucion: uno.institucion === null ? null : (nombreDe(uno.institucion)?.slice(0, LIMITES.linea) ?? null),
      tramite: tramiteImpreso(uno.tramite),
      resultado: resultado.success ? resultado.data : null,
      proximo:
        proximo.success && uno.proximoEl !== null
          ? { acto: proximo.data, el: uno.proximoEl.length > 10 ? localDay(uno.proximoEl) : uno.proximoEl }
          : null,
    };
  });
}

/** What both papers say of the case itself: its dates, its risk and where it stands. */
export function casoEnRuta({ caso }: Pick<OrigenDocumento, 'caso'>) {
  return {
    conocidoEn: caso.conocidoEn,
    registradoEn: caso.registradoEn,
    riesgo: caso.riesgo,
    estado: t.estado[caso.estado],
    naturaleza: caso.naturaleza === null ? null : t.naturaleza[caso.naturaleza],
  };
}

/** Empty lines left at the end, so that the sheet on the folder can be gone on with by hand; the paper gives more where its page has room. */
const LINEAS_VACIAS = 6;

/** The hoja de ruta of a case (§6): its code, its clock, its acts. No name, no word that somebody typed. */
export function hojaDeRuta(origen: OrigenDocumento, filas: FilaRuta[], numero: string | null): HojaRutaDatos {
  const { caso, ruta, catalogo, defensoria, elaborador, emitidoEn } = origen;
  const norma = catalogo.plazos.find(({ codigo }) => codigo === caso.plazo?.codigo)?.norma ?? null;
  const principal = ruta?.principal ?? null;
  return {
    formato: 2,
    punto: puntoEmisor(defensoria, null),
    emitidoEn,
    elaboradoPor: inicialesDe(elaborador),
    numero,
    codigoCaso: caso.codigo,
    ...casoEnRuta(origen),
    plazo:
      caso.plazo === null
        ? null
        : { texto: `${plazoEnPalabras(caso.plazo.horas)}${norma === null ? '' : ` (${norma})`}`, venceEn: caso.plazo.venceEn },
    autoridadPrincipal:
      principal === null ? null : (catalogo.instituciones.find(({ codigo }) => codigo === principal)?.nombreOficial ?? null),
    filas,
    lineasVacias: LINEAS_VACIAS,
  };
}
