import { admiteActuaciones } from '@core/features/casos/caso.rules';
import { cambiosDeDatos, limpiarDatos, revisarDatos } from '@core/features/personas/datos-persona.rules';
import { personasTexts } from '@core/features/personas/personas.texts';
import type { Input, Output } from '@core/contract/index';
import { DomainError } from '@core/kernel/errors';
import { pedirMotivo } from '@electron/features/accesos/public';
import { anotarEvento } from '@electron/features/casos/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { findPersona, updatePersona } from './persona.repository';
import { requirePersona } from './requerir';

/**
 * The answers of §5 about a person. What identity, gender and origin say is the person's own: without saying who
 * answered they are refused. The case's memory tells which answers changed, never what they say.
 */
export function guardarDatos(context: CommandContext, entrada: Input<'personas.guardarDatos'>): Output<'personas.guardarDatos'> {
  const { persona, casos } = requirePersona(context, entrada.id);
  const visibles = casos.filter(({ visible }) => visible);
  const reservada = visibles.some(({ reservado }) => reservado);
  pedirMotivo(context.sesion, persona.id, reservada, entrada.motivo);
  if (persona.actualizadoEn !== entrada.vistoEn) throw new DomainError('REGISTRO_CAMBIADO');
  const fields = Object.fromEntries(Object.entries(revisarDatos(entrada.datos)).map(([campo, texto]) => [`datos.${campo}`, texto]));
  if (Object.keys(fields).length > 0) throw new DomainError('ENTRADA_INVALIDA', { fields });
  const datos = limpiarDatos(entrada.datos);
  const campos = cambiosDeDatos(persona.datos, datos);
  updatePersona(context.write, persona.id, { datos }, context.ahora, context.sesion.usuarioId);
  const abiertos = visibles.filter(({ papel, estado }) => papel === 'NNA' && admiteActuaciones(estado));
  if (campos.length > 0)
    for (const { casoId } of abiertos)
      anotarEvento(context, { casoId, tipo: 'PERSONA_DATOS', texto: personasTexts.evento.datos(campos), referenciaId: persona.id });
  context.anotar({ accion: 'GUARDAR_DATOS', entidad: 'persona', entidadId: persona.id, detalle: { campos: campos.length } });
  return { id: persona.id, actualizadoEn: findPersona(context.read, persona.id)?.actualizadoEn ?? context.ahora };
}
