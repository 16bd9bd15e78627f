import { anioDeNacimiento, edadMesesConocida } from '@core/features/personas/edad.rules';
import type { EdadDicha } from '@core/features/personas/edad.rules';
import { posiblesDuplicados } from '@core/features/personas/parecidos.rules';
import type { Comparable } from '@core/features/personas/parecidos.rules';
import type { Candidata, FilaPersona } from '@core/features/personas/personas.contract';
import { localDay } from '@core/kernel/dates';
import { iniciales } from '@core/kernel/text';
import { quienMira } from '@electron/features/accesos/public';
import type { QueryContext } from '@electron/platform/ipc/context';
import { findPorClaves, findPorDocumento, listNombres } from './candidatas.repository';
import { listCasosDePersonas, listEdadesDeFamiliar } from './persona-caso.repository';
import type { CasoDePersona } from './persona-caso.repository';
import { resolverPersonas } from './persona.repository';
import type { PersonaFila } from './persona.repository';
import { claveDocumento, clavesDeNombre } from '@core/features/personas/fonetica.rules';

export type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora' | 'sesion'>;

/** A person as a list shows her, and what she is compared by. */
export interface Conocida {
  persona: PersonaFila;
  fila: FilaPersona;
  comparable: Comparable;
  edadMeses: number | null;
}

const unicos = <T>(list: readonly T[]): T[] => [...new Set(list)];

function toConocida(persona: PersonaFila, casos: readonly CasoDePersona[], comoFamiliar: readonly EdadDicha[], hoy: string): Conocida {
  const visibles = casos.filter(({ visible }) => visible);
  const abiertos = visibles.filter(({ reservado }) => !reservado);
  const dichas = [...casos.map(({ edadMeses, conocidoEn }) => ({ edadMeses, en: conocidoEn })), ...comoFamiliar];
  const edadMeses = edadMesesConocida({ fechaNacimiento: persona.fechaNacimiento, dichas }, hoy);
  return {
    persona,
    edadMeses,
    fila: {
      id: persona.id,
      iniciales: persona.nn ? 'NN' : iniciales(persona.nombres, `${persona.primerApellido} ${persona.segundoApellido}`),
      sexo: persona.sexo,
      edadAnios: edadMeses === null ? null : Math.floor(edadMeses / 12),
      barrio: abiertos[0]?.barrio ?? null,
      papeles: unicos(visibles.map(({ papel }) => papel)),
      casos: abiertos
        .filter(({ casoId }, index) => abiertos.findIndex((uno) => uno.casoId === casoId) === index)
        .map(({ casoId, codigo }) => ({ id: casoId, codigo })),
      reservado: visibles.some(({ reservado }) => reservado),
    },
    comparable: {
      ...persona,
      anioNacimiento: persona.fechaNacimiento === null ? anioDeNacimiento(edadMeses, hoy) : Number(persona.fechaNacimiento.slice(0, 4)),
      barrios: unicos(visibles.map(({ barrio }) => barrio)),
    },
  };
}

function porPersona<T extends { personaId: string }>(list: readonly T[]): Map<string, T[]> {
  const result = new Map<string, T[]>();
  for (const uno of list) {
    const suyos = result.get(uno.personaId);
    if (suyos) suyos.push(uno);
    else result.set(uno.personaId, [uno]);
  }
  return result;
}

/** Persons by the ids asked for, as somebody may know them: who stands in hidden cases only is left out. */
export function loadConocidas(context: Gather, ids: readonly string[]): Map<string, Conocida> {
  const personas = resolverPersonas(context.read, ids);
  const propias = unicos([...personas.values()].map(({ id }) => id));
  const casos = porPersona(listCasosDePersonas(context.read, quienMira(context), propias));
  const edades = porPersona(listEdadesDeFamiliar(context.read, propias));
  const hoy = localDay(context.ahora);
  const result = new Map<string, Conocida>();
  for (const [id, persona] of personas) {
    const suyos = casos.get(persona.id) ?? [];
    if (persona.puntoId !== context.puntoId || (suyos.length > 0 && !suyos.some(({ visible }) => visible))) continue;
    const comoFamiliar = (edades.get(persona.id) ?? []).map(({ edadAnios, dia }) => ({ edadMeses: edadAnios * 12, en: dia }));
    result.set(id, toConocida(persona, suyos, comoFamiliar, hoy));
  }
  return result;
}

export const explicar = (razones: readonly string[]): string => razones.join(', ');

/** Persons who may be the one that is being written, best first; never more than five. */
export function buscarParecidas(context: Gather, buscada: Comparable, salvo: readonly string[] = []): Candidata[] {
  const documento = claveDocumento(buscada.numeroDocumento);
  const claves = buscada.nn ? [] : clavesDeNombre(buscada).todas;
  const ids = unicos([
    ...(documento === null ? [] : findPorDocumento(context.read, documento)),
    ...(claves.length === 0 ? [] : findPorClaves(context.read, claves)),
  ]);
  const conocidas = loadConocidas(context, ids);
  const excluidas = new Set([...resolverPersonas(context.read, salvo).values()].map(({ id }) => id));
  const candidatas = listNombres(context.read, ids).flatMap(({ id, ...escrita }) => {
    const conocida = conocidas.get(id);
    if (!conocida || excluidas.has(conocida.persona.id)) return [];
    return [{ ...conocida.comparable, ...escrita, fila: conocida.fila }];
  });
  const vistas = new Set<string>();
  return posiblesDuplicados(buscada, candidatas, candidatas.length)
    .filter(({ candidata: { fila } }) => !vistas.has(fila.id) && vistas.add(fila.id))
    .slice(0, 5)
    .map(({ candidata: { fila }, parecido }) => ({ ...fila, certeza: parecido.certeza, explicacion: explicar(parecido.razones) }));
}
