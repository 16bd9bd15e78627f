import type { Rol } from '@core/kernel/permisos';
import { puedeEmitirOficio } from './caso.rules';
import type { Estado } from './caso.types';
import type { ActoDeRuta } from './actos.types';
import { impedimentosDeCierre } from './cierre.rules';
import type { Acto, Impedimento, Situacion } from './situacion.types';

interface Transicion {
  desde: readonly Estado[];
  /** Null: the case stays where it is. */
  hacia: Estado | null;
  /** Any of these roles. */
  quien: readonly Rol[];
  guarda(situacion: Situacion, acto: Acto): Impedimento[];
}

const no = (razon: string, articulo: string | null = null, corto?: string): Impedimento => ({
  razon,
  articulo,
  ...(corto === undefined ? {} : { corto }),
});
const si = (impedimentos: readonly (Impedimento | false)[]): Impedimento[] =>
  impedimentos.filter((uno): uno is Impedimento => uno !== false);

const TODOS: readonly Rol[] = ['DEFENSOR', 'SECRETARIO', 'COORDINADOR'];
const COORDINACION: readonly Rol[] = ['COORDINADOR'];
const ABIERTOS: readonly Estado[] = ['REGISTRADO', 'VALORADO', 'EN_VISITA', 'EN_MEDIACION', 'EN_DERIVACION', 'DERIVADO', 'EN_SEGUIMIENTO'];

/** Why there is no mediation, by what §1.3 makes of the case; null when there may be one. */
export const SIN_MEDIACION: Readonly<Record<Situacion['mediabilidad'], Impedimento | null>> = {
  PROHIBIDA: no('En este caso está prohibido mediar o poner frente a frente a las partes.', 'LOIPEVCM 9', 'prohibida'),
  NO_PROCEDE: no('Alguna de las partes no acepta; la mediación es voluntaria.', null, 'alguien no acepta'),
  SOLO_CENTRO: no(
    'Esto solo lo puede mediar un centro registrado; derive a las partes.',
    'Constitución 190',
    'solo en un centro registrado',
  ),
  NO_APLICA: no('No hay nada que mediar: es un trámite o un servicio.', null, 'nada que mediar'),
  PERMITIDA: null,
};

function guardaVisita({ valorado, riesgo }: Situacion, acto: Acto): Impedimento[] {
  return si([
    !valorado && no('Confirme primero la valoración.'),
    riesgo === 'CRITICO' && no('En riesgo crítico no se visita: actúa la autoridad.', 'CONA 73', 'actúa la autoridad'),
    riesgo === 'ALTO' &&
      acto.acompanamientoAutoridad !== true &&
      no('En riesgo alto solo se visita con una autoridad.', null, 'solo con una autoridad'),
    (acto.visitantes ?? 0) < 2 && no('Una visita la hacen siempre dos personas.'),
  ]);
}

function guardaMediacion({ mediabilidad, valorado }: Situacion, acto: Acto): Impedimento[] {
  return si([
    SIN_MEDIACION[mediabilidad] ?? false,
    !valorado && no('Confirme primero la valoración.'),
    acto.voluntariedadFirmada !== true && no('Falta la firma de voluntariedad de las personas adultas.'),
    acto.opinionNnaOida !== true && no('Falta oír la opinión de la niña, niño o adolescente.', 'CONA 60'),
  ]);
}

/**
 * The route as a table: state, act, who, guard, next state. Use cases and screens ask the same table, so a button is
 * disabled for the reason the program would refuse with.
 */
export const TRANSICIONES: Readonly<Record<ActoDeRuta, Transicion>> = {
  VALORAR: { desde: ABIERTOS, hacia: null, quien: TODOS, guarda: () => [] },
  VISITAR: {
    desde: ['VALORADO', 'EN_VISITA', 'EN_DERIVACION', 'DERIVADO', 'EN_SEGUIMIENTO'],
    hacia: null,
    quien: TODOS,
    guarda: guardaVisita,
  },
  MEDIAR: { desde: ['VALORADO', 'EN_VISITA'], hacia: 'EN_MEDIACION', quien: COORDINACION, guarda: guardaMediacion },
  EMITIR_OFICIO: {
    desde: ['VALORADO', 'EN_VISITA', 'EN_MEDIACION', 'EN_DERIVACION', 'DERIVADO', 'EN_SEGUIMIENTO'],
    hacia: null,
    quien: TODOS,
    guarda: (situacion, { roles }) =>
      si([
        !situacion.valorado && no('Confirme primero la valoración (riesgo y tipos).'),
        !puedeEmitirOficio(roles, situacion.riesgo) &&
          no('El oficio lo emite quien coordina o la secretaría; en riesgo crítico, cualquier defensora o defensor.'),
      ]),
  },
  REGISTRAR_ENTREGA: {
    desde: ABIERTOS,
    hacia: null,
    quien: TODOS,
    guarda: ({ oficiosEmitidos }) => si([oficiosEmitidos === 0 && no('Todavía no hay un oficio emitido.')]),
  },
  ACORDAR: {
    desde: ['EN_MEDIACION'],
    hacia: 'EN_SEGUIMIENTO',
    quien: COORDINACION,
    guarda: ({ mediabilidad }) => si([SIN_MEDIACION[mediabilidad] ?? false]),
  },
  // also before the delivery: the first call after an emergency, and every attempt to find a family, go on record
  SEGUIR: {
    desde: ['VALORADO', 'EN_VISITA', 'EN_MEDIACION', 'EN_DERIVACION', 'DERIVADO', 'EN_SEGUIMIENTO'],
    hacia: null,
    quien: TODOS,
    guarda: ({ valorado }) => si([!valorado && no('Confirme primero la valoración.')]),
  },
  CERRAR: { desde: ABIERTOS, hacia: 'CERRADO', quien: COORDINACION, guarda: impedimentosDeCierre },
  REABRIR: {
    desde: ['CERRADO'],
    hacia: 'VALORADO',
    quien: COORDINACION,
    guarda: (_situacion, { razon }) => si([(razon ?? '').trim().length < 10 && no('Escriba los hechos nuevos (al menos 10 letras).')]),
  },
  ANULAR: {
    desde: ABIERTOS,
    hacia: 'ANULADO',
    quien: COORDINACION,
    guarda: ({ informado, reabierto, oficiosSinEntregar }, { razon, motivo, casoPrincipal }) =>
      si([
        informado && no('La autoridad ya fue informada: el caso se cierra, no se anula.'),
        reabierto && no('Este caso ya se cerró una vez y se reabrió: vuelva a cerrarlo, no se anula.'),
        oficiosSinEntregar > 0 && no('Hay un oficio emitido sin entregar: anúlelo antes.'),
        (razon ?? '').trim().length < 10 && no('Escriba la razón (al menos 10 letras).'),
        motivo === 'DUPLICADO' && casoPrincipal !== true && no('Diga cuál es el caso principal.'),
      ]),
  },
};

export type Decision = { permitido: true; hacia: Estado } | { permitido: false; impedimentos: readonly Impedimento[] };

/** Follow-up proper begins once the principal authority knows: by a delivered letter, or by word of mouth with none on its way. */
function destinoSeguir({ estado, principalEntregado, denunciaVerbal, oficiosSinEntregar }: Situacion): Estado {
  if (estado === 'DERIVADO') return 'EN_SEGUIMIENTO';
  return estado !== 'EN_MEDIACION' && (principalEntregado || denunciaVerbal) && oficiosSinEntregar === 0 ? 'EN_SEGUIMIENTO' : estado;
}

/** States in which an act that does not say so itself takes the case further. */
function destino(nombre: ActoDeRuta, situacion: Situacion): Estado {
  const { estado } = situacion;
  if (nombre === 'VALORAR')
    return estado === 'REGISTRADO' ? 'VALORADO' : estado === 'EN_MEDIACION' && situacion.mediabilidad !== 'PERMITIDA' ? 'VALORADO' : estado;
  if (nombre === 'VISITAR') return estado === 'VALORADO' ? 'EN_VISITA' : estado;
  if (nombre === 'EMITIR_OFICIO') return estado === 'DERIVADO' || estado === 'EN_DERIVACION' ? estado : 'EN_DERIVACION';
  if (nombre === 'SEGUIR') return destinoSeguir(situacion);
  if (nombre === 'REGISTRAR_ENTREGA') return estado === 'EN_DERIVACION' && situacion.principalEntregado ? 'DERIVADO' : estado;
  return TRANSICIONES[nombre].hacia ?? estado;
}

function quienYCuando(desde: readonly Estado[], quien: readonly Rol[], situacion: Situacion, roles: readonly Rol[]): Impedimento[] {
  return si([
    !desde.includes(situacion.estado) && no('El caso no está en el paso desde el que se puede hacer esto.'),
    !roles.some((rol) => quien.includes(rol)) &&
      no(quien === COORDINACION ? 'Esto lo hace quien coordina.' : 'Su función no permite este acto.'),
  ]);
}

/**
 * Whether an act may happen now, and where it leads. All reasons against it are told, not the first alone.
 * @param situacion as it is before the act; for VALORAR and REGISTRAR_ENTREGA, as the act will leave it.
 */
export function decidir(nombre: ActoDeRuta, situacion: Situacion, acto: Acto): Decision {
  const { desde, quien, guarda } = TRANSICIONES[nombre];
  const impedimentos = [...quienYCuando(desde, quien, situacion, acto.roles), ...guarda(situacion, acto)];
  return impedimentos.length === 0 ? { permitido: true, hacia: destino(nombre, situacion) } : { permitido: false, impedimentos };
}

/** State and person only, for an act whose guard is asked later on a screen of its own. */
export function decidirQuien(nombre: ActoDeRuta, situacion: Situacion, roles: readonly Rol[]): Decision {
  const { desde, quien } = TRANSICIONES[nombre];
  const impedimentos = quienYCuando(desde, quien, situacion, roles);
  return impedimentos.length === 0 ? { permitido: true, hacia: destino(nombre, situacion) } : { permitido: false, impedimentos };
}

/** The reasons against an act as one sentence with its article, for a refusal. */
export function enPalabras(impedimentos: readonly Impedimento[]): string {
  return impedimentos.map(({ razon, articulo }) => (articulo === null ? razon : `${razon.replace(/\.$/, '')} (${articulo}).`)).join(' ');
}
