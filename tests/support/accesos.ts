import { contract } from '@core/contract/index';
import type { OperationName } from '@core/contract/index';
import { tienePermiso } from '@core/kernel/permisos';
import type { ActoDeDos } from '@core/features/accesos/segunda-firma.rules';
import { casoListo, ver } from './casos';
import { nombraRegistros } from './entradas';
import { CLAVE, signIn } from './program';
import type { Harness, Template, Who } from './program';

/** Somebody else of the team signs an act beside the person who is signed in. @returns the one-use signature. */
export async function firmar(h: Harness, template: Template, who: Who, acto: ActoDeDos, entidadId: string): Promise<string> {
  const { firmaId } = await h.ok('accesos.firmarSegunda', { acto, entidadId, usuarioId: template.ids[who], clave: CLAVE });
  return firmaId;
}

/** The signature of whoever of the point may give it, for tests that are about something else; nothing where nobody may. */
export async function conFirma(h: Harness, acto: ActoDeDos, entidadId: string): Promise<{ segundaFirma?: string }> {
  const [persona] = (await h.ok('accesos.firmantes', { acto, entidadId })).personas;
  if (!persona) return {};
  const { firmaId } = await h.ok('accesos.firmarSegunda', { acto, entidadId, usuarioId: persona.usuarioId, clave: CLAVE });
  return { segundaFirma: firmaId };
}

const ROLES_DE_PUNTO = ['COORDINADOR', 'SECRETARIO', 'DEFENSOR', 'ADMIN_PUNTO'] as const;

/** Operations of signed-in people of a point whose input can name a record; those of the central are refused to them by role. */
export const CON_REGISTROS = (Object.keys(contract) as OperationName[]).filter((name) => {
  const { access } = contract[name];
  return access !== 'ABIERTA' && (access === 'SESION' || tienePermiso(ROLES_DE_PUNTO, access)) && nombraRegistros(name);
});

/** A case with a letter, a call and its memory. @returns ids of the case and of records of it. */
export async function hacerCaso(h: Harness): Promise<Record<'caso' | 'documento' | 'derivacion' | 'llamada' | 'evento', string>> {
  const { id } = await casoListo(h);
  const { documentoId, derivacionId } = await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
  const { id: llamada } = await h.ok('casos.registrarLlamada911', { casoId: id, llamadoEn: '2026-03-16T09:00:00-05:00' });
  const evento = (await ver(h, id)).historia[0]?.id ?? '';
  return { caso: id, documento: documentoId, derivacion: derivacionId, llamada, evento };
}

/**
 * The coordinator excuses the secretary from a case and makes her all that reaches cases, so that no permission refuses
 * in the place of the access; the secretary sits down.
 */
export async function sentarImpedida(h: Harness, template: Template, casoId: string): Promise<void> {
  const persona = { nombres: 'Laurel', apellidos: 'Ficticio Muestra' };
  await h.ok('acceso.editarPersona', {
    id: template.ids.secretario,
    persona,
    roles: ['DEFENSOR', 'SECRETARIO', 'COORDINADOR'],
    activo: true,
  });
  await h.ok('accesos.declararImpedimento', { casoId, usuarioId: template.ids.secretario, causa: 'PARENTESCO' });
  await signIn(h, template, 'secretario');
}
