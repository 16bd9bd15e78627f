import { defensoriaPorCodigo } from '@core/features/punto-atencion/defensoria.catalogo';
import { elegirEnsayo, ensayoCorrecto } from '@core/features/respaldos/clave-recuperacion.rules';
import { DomainError } from '@core/kernel/errors';
import { CENTRAL } from '@core/kernel/ids';
import { generateIdentity } from '@electron/platform/crypto/age-file';
import { randomBelow } from '@electron/platform/crypto/primitives';
import type { TaskContext } from '@electron/platform/ipc/context';
import type { AccesoDeps, HojaPendiente } from './deps';

/** Name of a point as people tell it apart; both San Jacinto carry their number. */
export function nombrePunto(codigo: string): string {
  if (codigo === CENTRAL) return 'Oficina central';
  return defensoriaPorCodigo(codigo)?.nombreDistintivo ?? codigo;
}

/**
 * The recovery paper between «shown» and «rehearsed». A set-up cannot end with a paper that nobody copied from:
 * three groups are asked back first.
 */
export function makeHojas(deps: AccesoDeps) {
  let pending: HojaPendiente | null = null;
  return {
    async prepare(
      context: TaskContext,
      punto: string,
      ficticio: boolean,
    ): Promise<{ pide: number[]; pdf: string; recuperacionPublica: string }> {
      const { identity, recipient } = await generateIdentity();
      const pide = elegirEnsayo(randomBelow(2 ** 31));
      context.progreso('Preparando la hoja', 0.5);
      const pdf = await deps.renderHoja({ punto, puntoNombre: nombrePunto(punto), identity, recipient, ahora: context.ahora, ficticio });
      pending = { identity, recipient, pide };
      return { pide, pdf: Buffer.from(pdf).toString('base64'), recuperacionPublica: recipient };
    },
    /** @throws DomainError ENSAYO_INCORRECTO naming the groups that do not match the paper. */
    confirm(ensayo: readonly { numero: number; texto: string }[]): HojaPendiente {
      if (!pending) throw new DomainError('RECUPERACION_NO_PREPARADA');
      const { identity, pide } = pending;
      const missing = pide.filter((numero) => !ensayo.some((grupo) => grupo.numero === numero));
      const wrong = [...missing, ...ensayoCorrecto(identity, ensayo)];
      if (wrong.length > 0) {
        throw new DomainError('ENSAYO_INCORRECTO', {
          fields: Object.fromEntries(
            ensayo.flatMap((grupo, index) =>
              wrong.includes(grupo.numero) ? [[`ensayo.${index}.texto`, `El grupo ${grupo.numero} no coincide con la hoja.`]] : [],
            ),
          ),
        });
      }
      return pending;
    },
    forget(): void {
      pending = null;
    },
    /** For the command line, which rehearses by itself after writing the sheet to a file. */
    get pending(): HojaPendiente | null {
      return pending;
    },
  };
}
export type Hojas = ReturnType<typeof makeHojas>;
