import { nombrarTipos } from './nombrar.rules';
import { PALABRA_RIESGO, razon, type Razon } from './razon.catalogo';
import type { GrupoTipo, Mediabilidad, NivelRiesgo, PreguntaTriaje, TipoVulneracion } from './ruta.types';

export interface DatosMediabilidad {
  readonly tipos: readonly TipoVulneracion[];
  readonly si: readonly PreguntaTriaje[];
  readonly riesgo: NivelRiesgo;
  /** Only what is «without injury» is settled in the community (§1.3). */
  readonly lesiones?: boolean | undefined;
  readonly medidaVigente?: boolean | undefined;
  readonly denunciaPenalAbierta?: boolean | undefined;
  /** The person pointed at takes care of the NNA, who would be a party. */
  readonly agresorCuidador?: boolean | undefined;
  /** null or absent: still to be asked, blocks nothing. */
  readonly voluntariedad?: boolean | null | undefined;
  /** The clock runs beside any agreement. */
  readonly llevaPlazo: boolean;
  readonly discreto?: boolean;
}

export interface MediabilidadDecidida {
  readonly resultado: Mediabilidad;
  readonly razones: readonly Razon[];
}

const GRUPOS_VIOLENTOS: readonly GrupoTipo[] = ['VIOLENCIA', 'VIOLENCIA_SEXUAL'];

/** Every ground of §1.3 on which mediation is forbidden, with its reason. */
function prohibiciones(datos: DatosMediabilidad): readonly Razon[] {
  const { tipos, si, riesgo, discreto = false } = datos;
  const cerrados = tipos.filter((tipo) => tipo.mediable === 'NO');
  const hayViolencia =
    si.some((pregunta) => pregunta.senales.includes('VIOLENCIA')) || cerrados.some((tipo) => GRUPOS_VIOLENTOS.includes(tipo.grupo));
  const razones: Razon[] = [];
  if (cerrados.length > 0) razones.push(razon('MEDIAR_TIPO', { tipos: nombrarTipos(cerrados, discreto) }));
  if (hayViolencia) razones.push(razon('MEDIAR_VIOLENCIA'));
  if (datos.lesiones === true) razones.push(razon('MEDIAR_LESIONES'));
  if (riesgo === 'ALTO' || riesgo === 'CRITICO') razones.push(razon('MEDIAR_RIESGO', { nivel: PALABRA_RIESGO[riesgo] }));
  if (datos.medidaVigente === true) razones.push(razon('MEDIAR_MEDIDA'));
  if (datos.denunciaPenalAbierta === true) razones.push(razon('MEDIAR_PENAL'));
  if (datos.agresorCuidador === true) razones.push(razon('MEDIAR_CUIDADOR'));
  return razones;
}

/** `mediabilidad(caso)` of §1.3, in its order; all grounds of a prohibition are told, not only the first. */
export function mediabilidad(datos: DatosMediabilidad): MediabilidadDecidida {
  const cerradas = prohibiciones(datos);
  if (cerradas.length > 0) return { resultado: 'PROHIBIDA', razones: cerradas };
  if (datos.voluntariedad === false) return { resultado: 'NO_PROCEDE', razones: [razon('MEDIAR_VOLUNTAD')] };
  const noDetiene = datos.llevaPlazo ? [razon('MEDIAR_NO_DETIENE')] : [];
  if (datos.tipos.some((tipo) => tipo.mediable === 'CENTRO'))
    return { resultado: 'SOLO_CENTRO', razones: [razon('MEDIAR_CENTRO'), ...noDetiene] };
  if (datos.tipos.every((tipo) => tipo.mediable === 'NA')) return { resultado: 'NO_APLICA', razones: [razon('MEDIAR_NADA')] };
  return { resultado: 'PERMITIDA', razones: [razon('MEDIAR_SI'), ...noDetiene] };
}
