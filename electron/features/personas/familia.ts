import { v7 as uuidv7 } from 'uuid';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { avisosDeFamilia, esNn, esSenalada, revisarFamilia, sexoDeParentesco } from '@core/features/personas/familia.rules';
import type { Aviso } from '@core/features/personas/familia.rules';
import type { Miembro, MiembroEntrada } from '@core/features/personas/familia.types';
import { clavesDeNombre } from '@core/features/personas/fonetica.rules';
import type { GuardarFamilia } from '@core/features/personas/personas.contract';
import { personasTexts } from '@core/features/personas/personas.texts';
import type { Input, Output } from '@core/contract/index';
import { DomainError } from '@core/kernel/errors';
import { exigirMotivo, anotarEvento, linkAgresor, reindexar, requireCaso } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { findConTodas } from './candidatas.repository';
import { nnaDeHogar } from './consultar';
import { loadConocidas } from './filas';
import type { Gather } from './filas';
import {
  findHogar,
  hogaresDeCaso,
  hogaresDePersona,
  insertHogar,
  listMiembros,
  listNnaDeHogar,
  putNnaEnHogar,
  quitarFamiliar,
  touchHogar,
  upsertFamiliar,
} from './hogar.repository';
import { casosQueNombran } from './persona-caso.repository';
import { insertPersona, updatePersona } from './persona.repository';
import type { CambioPersona } from './persona.repository';
import { requirePersona } from './requerir';

const T = personasTexts;

const personasDe = (caso: CasoDatos): string[] => caso.nna.map(({ personaId }) => personaId);

function avisosDe(context: Gather, caso: CasoDatos, miembros: readonly Miembro[]): Aviso[] {
  return avisosDeFamilia({ miembros, agresores: caso.agresores, nna: caso.nna, hogares: hogaresDeCaso(context.read, caso.id).length });
}

/** Households of children who bear the same two surnames: they may be brothers and sisters. Never joined by itself. */
function hogaresPosibles(context: Gather, caso: CasoDatos): Output<'personas.obtenerFamilia'>['hogaresPosibles'] {
  const ids = caso.nna.flatMap((nna) => {
    const { apellidos } = clavesDeNombre(nna);
    return nna.nn || apellidos.length < 2 ? [] : findConTodas(context.read, apellidos, { limite: 60 });
  });
  const propias = new Set(personasDe(caso));
  const conocidas = [...loadConocidas(context, ids).values()].filter(({ persona }) => !propias.has(persona.id));
  const result = new Map<string, Output<'personas.obtenerFamilia'>['hogaresPosibles'][number]>();
  for (const { persona, fila } of conocidas) {
    const [hogarId] = hogaresDePersona(context.read, persona.id);
    if (hogarId === undefined || result.has(hogarId) || fila.casos.length === 0 || result.size >= 5) continue;
    const personas = listMiembros(context.read, hogarId).length + listNnaDeHogar(context.read, hogarId).length;
    result.set(hogarId, { hogarId, iniciales: fila.iniciales, personas, casos: fila.casos });
  }
  return [...result.values()];
}

/** The household of the children of a case; the same for every case of theirs. */
export function obtenerFamilia(
  deps: CasosDeps,
  context: Gather & Pick<CommandContext, 'anotar'>,
  { casoId, motivo }: Input<'personas.obtenerFamilia'>,
): Output<'personas.obtenerFamilia'> {
  const caso = requireCaso(deps, context, casoId);
  exigirMotivo(context, caso, motivo);
  context.anotar({ accion: 'VER', entidad: 'familia', entidadId: casoId });
  const [hogarId] = hogaresDeCaso(context.read, casoId);
  const hogar = hogarId === undefined ? null : findHogar(context.read, hogarId);
  const propias = personasDe(caso);
  const delHogar = hogar === null ? [] : listNnaDeHogar(context.read, hogar.id);
  const otros = nnaDeHogar(context, delHogar).filter(({ personaId }) => !propias.includes(personaId));
  return {
    hogarId: hogar?.id ?? null,
    actualizadoEn: hogar?.actualizadoEn ?? null,
    miembros: caso.familia,
    nna: nnaDeHogar(context, propias),
    otrosNna: otros,
    avisos: hogar === null ? [] : avisosDe(context, caso, caso.familia),
    hogaresPosibles: hogar === null ? hogaresPosibles(context, caso) : [],
  };
}

/** The household that is written to: the case's own, the one to be joined, or a new one. */
function elegirHogar(context: CommandContext, caso: CasoDatos, entrada: GuardarFamilia): string {
  const [propio] = hogaresDeCaso(context.read, caso.id);
  if (propio !== undefined && entrada.hogarId !== undefined && entrada.hogarId !== propio)
    throw new DomainError('ENTRADA_INVALIDA', { fields: { hogarId: T.familia.error.otroHogar } });
  const id = propio ?? entrada.hogarId;
  if (id === undefined) {
    insertHogar(context.write, { id: context.comandoId, puntoId: context.puntoId }, context.ahora, context.sesion.usuarioId);
    return context.comandoId;
  }
  const hogar = findHogar(context.read, id);
  const alguien = loadConocidas(context, listNnaDeHogar(context.read, id)).size > 0;
  if (hogar === null || hogar.puntoId !== context.puntoId || (propio === undefined && !alguien))
    throw new DomainError('NO_ENCONTRADO', { fields: { hogarId: T.enlace.noEncontrada } });
  if (hogar.actualizadoEn !== entrada.vistoEn) throw new DomainError('REGISTRO_CAMBIADO');
  return id;
}

const enLetras = (
  uno: MiembroEntrada,
): Required<Pick<CambioPersona, 'nombres' | 'primerApellido' | 'segundoApellido' | 'nn' | 'sexo' | 'tipoDocumento'>> & CambioPersona => ({
  nombres: uno.nombres ?? '',
  primerApellido: uno.primerApellido ?? '',
  segundoApellido: uno.segundoApellido ?? '',
  nn: esNn({ ...uno, personaId: undefined }),
  sexo: uno.sexo ?? sexoDeParentesco(uno.parentesco),
  tipoDocumento: uno.numeroDocumento ? (uno.tipoDocumento ?? 'CEDULA') : 'NINGUNO',
  numeroDocumento: uno.numeroDocumento || null,
  documentoObservacion: uno.documentoObservacion || null,
  telefono: uno.telefono || null,
});

/** Of somebody linked, only what was filled in. */
function explicito(uno: MiembroEntrada): CambioPersona {
  const { nn, sexo: _sexo, tipoDocumento, numeroDocumento, ...resto } = enLetras(uno);
  const escritas = Object.fromEntries(Object.entries(resto).filter(([, valor]) => valor !== '' && valor !== null)) as CambioPersona;
  return {
    ...escritas,
    ...(nn ? {} : { nn }),
    ...(uno.sexo === undefined || uno.sexo === 'NO_DETERMINADO' ? {} : { sexo: uno.sexo }),
    ...(numeroDocumento ? { tipoDocumento, numeroDocumento } : {}),
  };
}

/** Who a relative is: already of the household, registered before, the accused person of the case, or somebody new. */
function guardarPersona(context: CommandContext, caso: CasoDatos, uno: MiembroEntrada, index: number, actual: Miembro | undefined): string {
  const { write, ahora, puntoId } = context;
  const por = context.sesion.usuarioId;
  if (actual) {
    updatePersona(write, actual.personaId, enLetras(uno), ahora, por);
    return actual.personaId;
  }
  const letras = enLetras(uno);
  const senalada =
    uno.presuntoAgresor === true && uno.personaId === undefined
      ? caso.agresores.find((agresor) => esSenalada({ ...letras, nn: letras.nn, personaId: '' }, agresor))?.personaId
      : undefined;
  const pedida = uno.personaId ?? senalada;
  if (pedida === undefined) {
    const id = uuidv7();
    insertPersona(write, { id, puntoId, ...letras }, ahora, por);
    return id;
  }
  const { persona } = requirePersona(context, pedida, { nombre: `miembros.${index}.personaId`, texto: T.enlace.noEncontrada });
  updatePersona(write, persona.id, explicito(uno), ahora, por);
  return persona.id;
}

/**
 * Writes the household of the children of a case. The children of one case share it; who is no longer in the list no
 * longer lives or belongs there, and the row stays. Somebody marked as alleged aggressor is tied to the accused of the case
 * when it is the same person; when none is, that is told and not corrected.
 */
export function guardarFamilia(deps: CasosDeps, context: CommandContext, entrada: GuardarFamilia): Output<'personas.guardarFamilia'> {
  const caso = requireCaso(deps, context, entrada.casoId);
  exigirMotivo(context, caso, entrada.motivo);
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  const hogarId = elegirHogar(context, caso, entrada);
  const propias = personasDe(caso);
  const fields = revisarFamilia(entrada.miembros, [...propias, ...listNnaDeHogar(context.read, hogarId)]);
  const antes = listMiembros(context.read, hogarId);
  entrada.miembros.forEach(({ id }, index) => {
    if (id !== undefined && !antes.some((uno) => uno.id === id)) fields[`miembros.${index}.id`] = T.enlace.noEncontrada;
  });
  if (Object.keys(fields).length > 0) throw new DomainError('ENTRADA_INVALIDA', { fields });
  const { write, ahora } = context;
  const por = context.sesion.usuarioId;
  // whoever is named in the index of a case because of this household, before and after
  const antesNombraban = casosQueNombran(context.read, [...propias, ...antes.map(({ personaId }) => personaId)]);
  for (const nna of caso.nna) putNnaEnHogar(write, nna.personaId, hogarId);
  const hijos = new Set([...propias, ...listNnaDeHogar(context.read, hogarId)]);
  entrada.miembros.forEach((uno, index) => {
    const actual = antes.find(({ id }) => id === uno.id);
    const personaId = guardarPersona(context, caso, uno, index, actual);
    upsertFamiliar(
      write,
      {
        id: actual?.id ?? uuidv7(),
        hogarId,
        personaId,
        parentesco: uno.parentesco,
        edadAnios: uno.edadAnios ?? null,
        ocupacion: uno.ocupacion || null,
        instruccion: uno.instruccion ?? null,
        convive: uno.convive ?? null,
        aporta: uno.aporta ?? null,
        discapacidadEnfermedad: uno.discapacidadEnfermedad || null,
        rolEnCaso: uno.rolEnCaso || null,
        cuidador: uno.cuidador,
        relacionLegal: uno.relacionLegal ?? null,
        protector: uno.protector ?? null,
        presuntoAgresor: uno.presuntoAgresor ?? null,
      },
      ahora,
      por,
    );
  });
  // a sister who is now a child of the household was never on this list: she is not taken off it
  for (const { id, personaId } of antes)
    if (!entrada.miembros.some((uno) => uno.id === id) && !hijos.has(personaId)) quitarFamiliar(write, id, ahora, por);
  touchHogar(write, hogarId, ahora, por);
  const familia = listMiembros(context.read, hogarId, [...hijos]);
  caso.agresores.forEach((agresor, orden) => {
    const familiar = familia.find((uno) => uno.presuntoAgresor === true && esSenalada(uno, agresor));
    if (familiar && agresor.personaId === undefined) linkAgresor(write, caso.id, orden, familiar.personaId);
  });
  const numero = familia.length + hijos.size;
  anotarEvento(context, { casoId: caso.id, tipo: 'FAMILIA', texto: T.familia.evento(numero), referenciaId: hogarId });
  const ahoraNombran = casosQueNombran(context.read, [...hijos, ...familia.map(({ personaId }) => personaId)]);
  for (const casoId of new Set([caso.id, ...antesNombraban, ...ahoraNombran])) reindexar(deps, context, casoId);
  context.anotar({ accion: 'GUARDAR_FAMILIA', entidad: 'caso', entidadId: caso.id, detalle: { personas: numero } });
  return { hogarId, actualizadoEn: ahora, avisos: avisosDe(context, requireCaso(deps, context, caso.id), familia) };
}
