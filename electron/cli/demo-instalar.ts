import type { Input } from '@core/contract/index';
import { toGrupos } from '@core/features/respaldos/clave-recuperacion.rules';
import type { InstalacionCodigo } from '@core/kernel/ids';
import type { Rol } from '@core/kernel/permisos';
import type { Program } from '@electron/main/compose';
import { llamar } from './demo-ensayo';

/** Password of everybody in the demonstration. */
export const CLAVE_DEMO = 'ceibo luna nube trigo brisa demo';

type Persona = Input<'acceso.iniciar'>['persona'];

/** First set-up of a place with its first person, the groups of the paper copied back. @returns the recovery key and her id. */
export async function instalar(
  program: Program,
  punto: InstalacionCodigo,
  persona: Persona,
): Promise<{ identity: string; usuarioId: string }> {
  const { pide } = await llamar(program, 'acceso.prepararHoja', { punto });
  const identity = program.hojas.pending?.identity;
  if (identity === undefined) throw new Error('demo: the recovery sheet was not prepared');
  const grupos = toGrupos(identity);
  const { usuarioId } = await llamar(program, 'acceso.iniciar', {
    punto,
    persona,
    clave: CLAVE_DEMO,
    ensayo: pide.map((numero) => ({ numero, texto: grupos[numero - 1] ?? '' })),
  });
  return { identity, usuarioId };
}

/** Somebody else gets access. @returns the id. */
export async function darAcceso(program: Program, persona: Persona, rol: Rol): Promise<string> {
  return (await llamar(program, 'acceso.agregarPersona', { persona, roles: [rol], clave: CLAVE_DEMO })).id;
}
