import { pedirMotivo } from '@electron/features/accesos/public';
import { avisosDeDatos } from '@core/features/personas/datos-persona.rules';
import { anioDeNacimiento } from '@core/features/personas/edad.rules';
import { claveDocumento, clavesDeTexto } from '@core/features/personas/fonetica.rules';
import { parecido } from '@core/features/personas/parecidos.rules';
import type { Fusion } from '@core/features/personas/personas.contract';
import type { Input, Output } from '@core/contract/index';
import { localDay } from '@core/kernel/dates';
import { listUsuarios } from '@electron/features/acceso/public';
import type { QueryContext } from '@electron/platform/ipc/context';
import { findConTodas, findPorDocumento, listFusiones, listGrupos } from './candidatas.repository';
import type { FusionFila } from './candidatas.repository';
import { buscarParecidas, explicar, loadConocidas } from './filas';
import type { Conocida, Gather } from './filas';
import { hogaresDePersona, findHogar, listMiembros, listNnaDeHogar } from './hogar.repository';
import { casosDePersonas } from './persona-caso.repository';
import { idsDePersona } from './persona.repository';
import { requirePersona } from './requerir';

const MAX_GRUPOS = 150;
const MAX_PERSONAS = 900;

/** Registered persons who may be the one that is being typed. */
export function parecidas(context: Gather, entrada: Input<'personas.parecidas'>): Output<'personas.parecidas'> {
  const hoy = localDay(context.ahora);
  const buscada = {
    nn: false,
    nombres: entrada.nombres ?? '',
    primerApellido: entrada.primerApellido ?? '',
    segundoApellido: entrada.segundoApellido ?? '',
    sexo: entrada.sexo ?? null,
    fechaNacimiento: entrada.fechaNacimiento ?? null,
    anioNacimiento:
      entrada.fechaNacimiento === undefined
        ? anioDeNacimiento(entrada.edadMeses ?? null, hoy)
        : Number(entrada.fechaNacimiento.slice(0, 4)),
    barrios: entrada.barrio ? [entrada.barrio] : [],
    tipoDocumento: entrada.tipoDocumento ?? 'NINGUNO',
    numeroDocumento: entrada.numeroDocumento ?? null,
  } as const;
  return { candidatas: buscarParecidas(context, buscada, entrada.salvo) };
}

/** Persons by the sound of what was typed, or by their document. */
export function buscar(context: Gather, { texto, limite }: Input<'personas.buscar'>): Output<'personas.buscar'> {
  const documento = /\d{5}/.test(texto.replace(/\D/g, '')) ? claveDocumento(texto) : null;
  const claves = clavesDeTexto(texto);
  const porNombre = claves.length === 0 ? [] : findConTodas(context.read, claves, { empieza: true, limite: limite + 50 });
  const ids = [...(documento === null ? [] : findPorDocumento(context.read, documento)), ...porNombre];
  const filas = [...new Map([...loadConocidas(context, ids).values()].map(({ fila }) => [fila.id, fila])).values()];
  return { filas: filas.slice(0, limite), hayMas: filas.length > limite };
}

const masAlta = (a: { puntos: number }, b: { puntos: number }) => b.puntos - a.puntos;

/** Pairs of sheets that may be one person, and the merges that stand. Two children of one case are never one child. */
export function duplicados(context: Gather, { limite }: Input<'personas.duplicados'>): Output<'personas.duplicados'> {
  const grupos: string[][] = [];
  let personas = 0;
  for (const grupo of listGrupos(context.read, context.puntoId, MAX_GRUPOS)) {
    if ((personas += grupo.length) > MAX_PERSONAS) break;
    grupos.push(grupo);
  }
  const conocidas = loadConocidas(context, grupos.flat());
  const pares = new Map<
    string,
    { una: Conocida; otra: Conocida; puntos: number; certeza: 'CIERTA' | 'ALTA' | 'MEDIA'; razones: string[] }
  >();
  for (const grupo of grupos) {
    const suyas = [...new Set(grupo)].flatMap((id) => conocidas.get(id) ?? []);
    for (const [index, una] of suyas.entries()) {
      for (const otra of suyas.slice(index + 1)) {
        const clave = [una.persona.id, otra.persona.id].toSorted().join(' ');
        if (una.persona.id === otra.persona.id || pares.has(clave)) continue;
        const hallado = parecido(una.comparable, otra.comparable);
        if (hallado !== null) pares.set(clave, { una, otra, ...hallado });
      }
    }
  }
  const deNna = (conocida: Conocida) => casosDePersonas(context.read, [conocida.persona.id]);
  const posibles = [...pares.values()]
    .toSorted(masAlta)
    .slice(0, limite * 2)
    .filter(({ una, otra }) => {
      const casos = deNna(una);
      return !deNna(otra).some((casoId) => casos.includes(casoId));
    })
    .slice(0, limite);
  return {
    pares: posibles.map(({ una, otra, certeza, razones }) => ({ una: una.fila, otra: otra.fila, certeza, explicacion: explicar(razones) })),
    fusiones: toFusiones(context, listFusiones(context.read, { puntoId: context.puntoId, soloVigentes: true, limite: 50 })),
  };
}

/** Merges in words; those of persons that somebody may not know of are left out. */
function toFusiones(context: Gather, filas: readonly FusionFila[]): Fusion[] {
  const nombres = new Map(listUsuarios(context.read).map((persona) => [persona.id, persona.nombreEntrada]));
  const conocidas = loadConocidas(
    context,
    filas.map(({ quedaId }) => quedaId),
  );
  return filas.flatMap(({ id, quedaId, fusionadaId, razon, fusionadaEn, fusionadaPor, deshechaEn }) => {
    const queda = conocidas.get(quedaId);
    if (!queda) return [];
    return [
      {
        id,
        quedaId,
        fusionadaId,
        iniciales: queda.fila.iniciales,
        razon,
        fusionadaEn,
        fusionadaPor: nombres.get(fusionadaPor) ?? '',
        deshechaEn,
      },
    ];
  });
}

/** Children of a household as the screen shows them, with their age today. */
export function nnaDeHogar(context: Gather, ids: readonly string[]) {
  const conocidas = new Map([...loadConocidas(context, ids).values()].map((conocida) => [conocida.persona.id, conocida]));
  return [...conocidas.values()].map(({ persona, edadMeses, fila }) => ({
    personaId: persona.id,
    nn: persona.nn,
    nombres: persona.nombres,
    primerApellido: persona.primerApellido,
    segundoApellido: persona.segundoApellido,
    sexo: persona.sexo,
    edadMeses,
    casos: fila.casos,
  }));
}

/** One person whole: identity, answers, the cases that I may see, the household, merges and who may be the same. */
export function obtener(context: QueryContext, { id, motivo }: Input<'personas.obtener'>): Output<'personas.obtener'> {
  const { persona, casos } = requirePersona(context, id);
  const visibles = casos.filter(({ visible }) => visible);
  const reservada = visibles.some(({ reservado }) => reservado);
  context.anotar({
    accion: 'VER',
    entidad: 'persona',
    entidadId: persona.id,
    detalle: pedirMotivo(context.sesion, persona.id, reservada, motivo),
  });
  const conocida = loadConocidas(context, [persona.id]).get(persona.id);
  const [hogarId] = hogaresDePersona(context.read, persona.id);
  const hogar = hogarId === undefined ? null : findHogar(context.read, hogarId);
  const nna = hogar === null ? [] : nnaDeHogar(context, listNnaDeHogar(context.read, hogar.id));
  const ids = idsDePersona(context.read, persona.id);
  return {
    persona: {
      id: persona.id,
      nn: persona.nn,
      nombres: persona.nombres,
      primerApellido: persona.primerApellido,
      segundoApellido: persona.segundoApellido,
      sexo: persona.sexo,
      fechaNacimiento: persona.fechaNacimiento,
      edadMeses: conocida?.edadMeses ?? null,
      tipoDocumento: persona.tipoDocumento,
      numeroDocumento: persona.numeroDocumento,
      documentoObservacion: persona.documentoObservacion,
      telefono: persona.telefono,
      datos: persona.datos,
      actualizadoEn: persona.actualizadoEn,
    },
    pedidaFusionada: persona.id !== id,
    avisos: avisosDeDatos({ sexo: persona.sexo, edadMeses: conocida?.edadMeses ?? null, datos: persona.datos }),
    casos: visibles.map(({ casoId, codigo, estado, papel, conocidoEn, edadMeses, edadFuente }) => ({
      id: casoId,
      codigo,
      estado,
      papel,
      conocidoEn,
      edadMeses,
      edadFuente,
    })),
    hogar: {
      hogarId: hogar?.id ?? null,
      actualizadoEn: hogar?.actualizadoEn ?? null,
      miembros:
        hogar === null
          ? []
          : listMiembros(
              context.read,
              hogar.id,
              nna.map(({ personaId }) => personaId),
            ),
      nna,
    },
    fusiones: toFusiones(context, listFusiones(context.read, { puntoId: context.puntoId, ids, limite: 50 })),
    parecidas: conocida === undefined ? [] : buscarParecidas(context, conocida.comparable, ids),
  };
}
