import type { BandaEdad, FichaInterna, FichaReservada } from './ficha.datos';

/** Age band of a child in months (§9.1). */
export function bandaEdad(edadMeses: number | null): BandaEdad {
  if (edadMeses === null) return 'DESCONOCIDA';
  const anios = Math.floor(edadMeses / 12);
  if (anios < 5) return '0-4';
  if (anios < 12) return '5-11';
  if (anios < 15) return '12-14';
  return anios < 18 ? '15-17' : '18+';
}

function bandaSenalada(edad: number | null): FichaReservada['senaladas'][number]['banda'] {
  if (edad === null) return 'DESCONOCIDA';
  if (edad < 12) return '<12';
  return edad < 18 ? '12-17' : '18+';
}

/**
 * The reserved sheet of a case: built field by field from closed values and codes, never by deleting from the full
 * one, so that a field added later stays out until somebody puts it in. Nothing a person typed is copied, save the
 * point's own name.
 */
export function fichaReservada(ficha: FichaInterna): FichaReservada {
  const { caso } = ficha;
  return {
    version: 'RESERVADA',
    formato: 1,
    punto: { ...ficha.punto, direccion: null, telefono: null },
    emitidoEn: ficha.emitidoEn,
    elaboradoPor: ficha.elaboradoPor,
    numero: ficha.numero,
    caso: {
      codigo: caso.codigo,
      conocidoEn: caso.conocidoEn,
      registradoEn: caso.registradoEn,
      canal: caso.canal,
      tipos: caso.tipos,
      naturaleza: caso.naturaleza,
      ambito: caso.ambito,
      frecuencia: caso.frecuencia,
      riesgo: caso.riesgo,
      estado: caso.estado,
      confidencialidad: caso.confidencialidad,
      plazo: caso.plazo,
    },
    nna: ficha.nna.map((nna, indice) => ({ codigo: `NNA-${indice + 1}`, sexo: nna.sexo, banda: bandaEdad(nna.edadMeses) })),
    senaladas: ficha.senaladas.map((senalada, indice) => ({
      codigo: `PS-${indice + 1}`,
      sexo: senalada.sexo,
      banda: bandaSenalada(senalada.edad),
      convive: senalada.convive,
    })),
    denunciante: ficha.denunciante.modo,
    totales: {
      familiares: ficha.familia.length,
      hechos: ficha.relato.hechos.length,
      actuaciones: ficha.actuaciones.length,
      opiniones: ficha.opiniones.length,
    },
    valoracion: ficha.valoracion && valoracionReservada(ficha.valoracion),
    derivaciones: ficha.derivaciones,
  };
}

/** Codes of the triage and nothing else, whatever the full sheet holds. */
const soloCodigos = (codigos: readonly string[] = []): string[] => codigos.filter((codigo) => /^[ABCP]\d{1,2}$/.test(codigo));

/** Only what was answered yes is flagged; «no sabe» stands apart, and a «no» nowhere. */
function valoracionReservada({ nivel, codigos }: NonNullable<FichaInterna['valoracion']>): FichaReservada['valoracion'] {
  return {
    nivel,
    codigos: soloCodigos(codigos?.si),
    porVerificar: soloCodigos(codigos?.porVerificar),
    protectores: soloCodigos(codigos?.protectores),
  };
}
