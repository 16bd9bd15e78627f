import { v7 as uuidv7 } from 'uuid';
import { edadMesesEn } from '@core/features/casos/caso-entrada.rules';
import type { Agresor } from '@core/features/casos/caso.types';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import type { EditarCaso } from '@core/features/casos/casos.contract';
import { edadMesesConocida } from '@core/features/personas/edad.rules';
import { esSenalada } from '@core/features/personas/familia.rules';
import { partirNombre } from '@core/features/personas/fonetica.rules';
import { personasTexts } from '@core/features/personas/personas.texts';
import { DomainError } from '@core/kernel/errors';
import { insertPersona, requirePersona, resolverPersonas, updatePersona } from '@electron/features/personas/public';
import type { CambioPersona, PersonaFila } from '@electron/features/personas/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { upsertEnlaceNna } from './caso.repository';
import { anotarEvento } from './comunes';

const T = personasTexts.enlace;
type NnaGuardar = EditarCaso['nna'][number];

/** A child of a form, with the person she is and her age when the case became known. */
export interface NnaResuelta {
  nna: NnaGuardar;
  /** Id of the link: the one of the case, or the person's own for a new link. */
  enlaceId: string;
  /** Registered before; null for somebody new. */
  persona: PersonaFila | null;
  nueva: boolean;
  edadMeses: number | null;
}

const invalida = (index: number, texto: string) => new DomainError('ENTRADA_INVALIDA', { fields: { [`nna.${index}.personaId`]: texto } });

/**
 * Who the children of a form are. A person is linked only when the form names her; nobody stands twice in one case.
 * @param enlazadas children that the case already has, by the id of their link.
 * @throws DomainError ENTRADA_INVALIDA or NO_ENCONTRADO beside the child
 */
export function resolverNna(
  context: CommandContext,
  entradas: readonly NnaGuardar[],
  dia: string,
  enlazadas: readonly string[] = [],
): NnaResuelta[] {
  const actuales = resolverPersonas(context.read, enlazadas);
  const presentes = new Set([...actuales.values()].map(({ id }) => id));
  return entradas.map((nna, index) => {
    if (nna.id !== undefined) {
      if (nna.personaId !== undefined) throw invalida(index, T.yaRegistrada);
      const persona = actuales.get(nna.id);
      if (!persona) throw new DomainError('NO_ENCONTRADO');
      return { nna, enlaceId: nna.id, persona, nueva: false, edadMeses: edadMesesEn(nna, dia) };
    }
    if (nna.personaId === undefined) return { nna, enlaceId: uuidv7(), persona: null, nueva: true, edadMeses: edadMesesEn(nna, dia) };
    const { persona, casos } = requirePersona(context, nna.personaId, { nombre: `nna.${index}.personaId`, texto: T.noEncontrada });
    if (presentes.has(persona.id)) throw invalida(index, T.yaEnElCaso);
    presentes.add(persona.id);
    const dichas = casos.map(({ edadMeses, conocidoEn }) => ({ edadMeses, en: conocidoEn }));
    const edadMeses = edadMesesEn(nna, dia) ?? edadMesesConocida({ fechaNacimiento: persona.fechaNacimiento, dichas }, dia);
    return { nna, enlaceId: persona.id, persona, nueva: true, edadMeses };
  });
}

/** All that a sheet says of a person; empty means that it is not known any more. */
const todo = (
  nna: NnaGuardar,
): Required<Pick<CambioPersona, 'nombres' | 'primerApellido' | 'segundoApellido' | 'nn' | 'sexo'>> & CambioPersona => ({
  nombres: nna.nombres ?? '',
  primerApellido: nna.primerApellido ?? '',
  segundoApellido: nna.segundoApellido ?? '',
  nn: nna.nn,
  sexo: nna.sexo,
  fechaNacimiento: nna.fechaNacimiento ?? null,
  tipoDocumento: nna.tipoDocumento,
  numeroDocumento: nna.numeroDocumento || null,
  documentoObservacion: nna.documentoObservacion || null,
});

/** Only what was filled in: linking somebody must not empty what is known of her. */
function explicito(nna: NnaGuardar): CambioPersona {
  const conNombre = [nna.nombres, nna.primerApellido, nna.segundoApellido].some((parte) => (parte ?? '') !== '');
  return {
    ...(nna.nombres ? { nombres: nna.nombres } : {}),
    ...(nna.primerApellido ? { primerApellido: nna.primerApellido } : {}),
    ...(nna.segundoApellido ? { segundoApellido: nna.segundoApellido } : {}),
    ...(conNombre && !nna.nn ? { nn: false } : {}),
    ...(nna.sexo === 'NO_DETERMINADO' ? {} : { sexo: nna.sexo }),
    ...(nna.fechaNacimiento === undefined ? {} : { fechaNacimiento: nna.fechaNacimiento }),
    ...(nna.numeroDocumento ? { tipoDocumento: nna.tipoDocumento, numeroDocumento: nna.numeroDocumento } : {}),
    ...(nna.documentoObservacion ? { documentoObservacion: nna.documentoObservacion } : {}),
  };
}

/** Writes the children of a case: new persons, corrected ones, links with the age of that time. @returns how many were linked. */
export function guardarNna(context: CommandContext, casoId: string, resueltas: readonly NnaResuelta[]): number {
  const { write, ahora: en, puntoId } = context;
  const por = context.sesion.usuarioId;
  resueltas.forEach(({ nna, enlaceId, persona, nueva, edadMeses }, orden) => {
    if (persona === null) insertPersona(write, { id: enlaceId, puntoId, tipoDocumento: nna.tipoDocumento, ...todo(nna) }, en, por);
    else updatePersona(write, persona.id, nueva ? explicito(nna) : todo(nna), en, por);
    upsertEnlaceNna(write, {
      casoId,
      personaId: enlaceId,
      orden,
      edadMeses,
      edadFuente: nna.edadFuente,
      viveCon: nna.viveCon || null,
      institucionEducativa: nna.institucionEducativa || null,
      salud: nna.salud || null,
    });
  });
  const enlazadas = resueltas.filter(({ persona, nueva }) => persona !== null && nueva);
  for (const { enlaceId } of enlazadas)
    anotarEvento(context, { casoId, tipo: 'PERSONA_VINCULADA', texto: personasTexts.evento.vinculo, referenciaId: enlaceId });
  return enlazadas.length;
}

/**
 * The accused of a form with the person each of them is: the one that the form names, the one that the same words named
 * before, a relative marked as such, or somebody new. Who is not known, or known by one word only, is nobody yet.
 */
export function resolverAgresores(context: CommandContext, caso: CasoDatos, entradas: readonly Agresor[]): Agresor[] {
  return entradas.map((entrada, index) => {
    const { personaId, ...agresor } = entrada;
    if (!agresor.conocido) return agresor;
    if (personaId !== undefined) {
      const ya = caso.agresores.some((uno) => uno.personaId === personaId);
      if (!ya) requirePersona(context, personaId, { nombre: `agresores.${index}.personaId`, texto: T.noEncontrada });
      return entrada;
    }
    const anterior = caso.agresores.find((uno) => uno.personaId !== undefined && uno.nombres === agresor.nombres);
    if (anterior?.personaId !== undefined) return { ...agresor, personaId: anterior.personaId };
    const partes = partirNombre(agresor.nombres ?? '');
    if (partes.primerApellido === '') return agresor;
    const familiar = caso.familia.find((uno) => uno.presuntoAgresor === true && esSenalada(uno, agresor));
    if (familiar) return { ...agresor, personaId: familiar.personaId };
    const id = uuidv7();
    insertPersona(
      context.write,
      { id, puntoId: context.puntoId, ...partes, nn: false, sexo: agresor.sexo ?? 'NO_DETERMINADO', tipoDocumento: 'NINGUNO' },
      context.ahora,
      context.sesion.usuarioId,
    );
    return { ...agresor, personaId: id };
  });
}
