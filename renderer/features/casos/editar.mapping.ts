import { editarCasoSchema, type Caso, type EditarCaso } from '@core/features/casos/casos.contract';
import { canonicalJson } from '@core/kernel/canonical-json';
import { anotarImposibles } from './registrar.mapping';

/** The contract's own schema, with the impossible dates that main would refuse told beside the field. */
export const editarFormSchema = editarCasoSchema.superRefine(anotarImposibles);

/** What is not known has no key (contracts say it so). */
const known = <K extends string, V>(key: K, value: V | null): Partial<Record<K, V>> =>
  value === null ? {} : ({ [key]: value } as Record<K, V>);

/** The sheet of a stored case, ready to be corrected: unknown texts are empty, unknown answers are absent. */
export function toEditar(caso: Caso): EditarCaso {
  return {
    id: caso.id,
    version: caso.version,
    canal: caso.canal,
    conocidoEn: caso.conocidoEn,
    nna: caso.nna.map((una) => ({
      id: una.id,
      nn: una.nn,
      nombres: una.nombres,
      primerApellido: una.primerApellido,
      segundoApellido: una.segundoApellido,
      sexo: una.sexo,
      ...known('fechaNacimiento', una.fechaNacimiento),
      ...(una.fechaNacimiento === null ? known('edadMeses', una.edadMeses) : {}),
      edadFuente: una.edadFuente,
      tipoDocumento: una.tipoDocumento,
      numeroDocumento: una.numeroDocumento ?? '',
      documentoObservacion: una.documentoObservacion ?? '',
      viveCon: una.viveCon ?? '',
      institucionEducativa: una.institucionEducativa ?? '',
      salud: una.salud ?? '',
    })),
    denunciante: {
      tipo: caso.denunciante.tipo,
      calidad: caso.denunciante.calidad,
      nombre: caso.denunciante.nombre ?? '',
      contacto: caso.denunciante.contacto ?? '',
      ...known('aceptaTestigo', caso.denunciante.aceptaTestigo),
    },
    agresores: caso.agresores,
    hechos: caso.hechos,
    barrio: caso.barrio,
    direccion: caso.direccion ?? '',
    contactoSeguro: caso.contactoSeguro ?? '',
    ...known('parroquiaRural', caso.parroquiaRural),
    relato: caso.relato,
    opinionNna: caso.opinionNna ?? '',
    ...(caso.opinionSituacion === null ? {} : { opinionSituacion: caso.opinionSituacion }),
    opinionRazon: caso.opinionRazon ?? '',
    ...known('ambito', caso.ambito),
    ...known('frecuencia', caso.frecuencia),
    ...known('fechaHecho', caso.fechaHecho),
    lugarHecho: caso.lugarHecho ?? '',
    ...known('lesiones', caso.lesiones),
    ...known('movilidad', caso.movilidad),
    ...known('medidaVigente', caso.medidaVigente),
    ...known('denunciaPenalAbierta', caso.denunciaPenalAbierta),
    ...known('voluntariedad', caso.voluntariedad),
    actuaciones: caso.actuaciones ?? '',
    solicitud: caso.solicitud ?? '',
  };
}

type Valores = Readonly<Record<string, unknown>>;

/** Empty, null and absent say the same: not known. */
function limpio(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(limpio);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) => (entry === null || entry === undefined || entry === '' ? [] : [[key, limpio(entry)]])),
  );
}
const igual = (a: unknown, b: unknown): boolean => canonicalJson(limpio({ v: a })) === canonicalJson(limpio({ v: b }));

/**
 * Three readings of one sheet made into one, when somebody else saved while it was being written: what I did not touch takes
 * the stored value, what I wrote stays mine. `base` is what I started from; without it everything that differs counts as mine.
 * `enConflicto` are the fields that both changed: they keep my text and must be looked at.
 */
export function fusionar<T extends object>(base: T | null, mia: T, guardada: T): { valores: T; enConflicto: string[] } {
  const [b, m, g] = [base as Valores | null, mia as Valores, guardada as Valores];
  const enConflicto: string[] = [];
  const valores: Record<string, unknown> = { ...g };
  for (const campo of new Set([...Object.keys(m), ...Object.keys(g)])) {
    if (campo === 'id' || campo === 'version' || igual(m[campo], g[campo])) continue;
    if (b !== null && igual(m[campo], b[campo])) continue;
    valores[campo] = m[campo];
    if (b === null || !igual(g[campo], b[campo])) enConflicto.push(campo);
  }
  return { valores: valores as T, enConflicto };
}
