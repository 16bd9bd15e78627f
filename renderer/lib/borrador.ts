import { tienePermiso } from '@core/kernel/permisos';
import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { call, toEnvelopeError } from './api';
import { SessionContext } from './session';

/** Saved this long after the last key … */
const PAUSE_MS = 1_500;
/** … and never later than this after the first unsaved one, however fast she types. */
const LIMIT_MS = 3_000;
const RETRY_MS = 5_000;

const flushers = new Set<() => Promise<void>>();
/** What main closed the door on (suspend) before it was saved: kept in memory for that person only, by draft key. */
const rescued = new Map<string, Map<string, { esquema: number; contenido: string }>>();

/** The draft is of a case that this person may not open any more: there is nowhere to keep it, and trying again is no use. */
const esDeCasoCerrado = (thrown: unknown): boolean => ['NO_ENCONTRADO', 'ACCESO_RESTRINGIDO'].includes(toEnvelopeError(thrown).code);

/** Saves every open draft now; called before the session is closed. */
export async function flushBorradores(): Promise<void> {
  await Promise.all([...flushers].map((flush) => flush()));
}

/** After sign-in: writes what the same person had typed when the session was cut. */
export async function restoreRescued(usuarioId: string): Promise<void> {
  for (const [clave, { esquema, contenido }] of rescued.get(usuarioId) ?? []) {
    try {
      await call('borradores.guardar', { clave, esquema, contenido });
    } catch (thrown) {
      if (!esDeCasoCerrado(thrown)) throw thrown;
    }
  }
  rescued.delete(usuarioId);
}

/** The part of a react-hook-form that drafts need, whatever its resolver gives out. */
export type DraftableForm<T extends FieldValues> = Pick<UseFormReturn<T>, 'getValues' | 'reset' | 'subscribe'>;

export type SituacionBorrador = 'VACIO' | 'PENDIENTE' | 'GUARDADO' | 'FALLA';

export interface BorradorState {
  situacion: SituacionBorrador;
  guardadoEn: string | null;
  /** Set when the form was filled from a draft of another moment. */
  restauradoDe: string | null;
  /** False until it is known whether there is a draft. */
  listo: boolean;
  /** Forgets the draft: call it after the form was sent. */
  descartar(): Promise<void>;
  /** Forgets the draft and empties the form. */
  empezarDeNuevo(): Promise<void>;
  /** Saves now (the button «Guardar borrador»). */
  guardar(): Promise<void>;
}

/**
 * Keeps what is typed in `form` as a draft inside the encrypted data: within 3 s, when focus leaves a field, when the window is
 * hidden and before the session closes; and puts it back when the screen opens again. No render per key.
 * @param clave `formulario` or `formulario:id`
 * @param esquema number of the form's shape; a draft of another shape is not restored
 */
export function useBorrador<T extends FieldValues>(clave: string, esquema: number, form: DraftableForm<T>): BorradorState {
  const session = useContext(SessionContext);
  const usuarioId = session?.sesion.usuarioId ?? '';
  const activo = session !== null && tienePermiso(session.sesion.roles, 'BORRADOR_USAR');
  const [state, setState] = useState<{
    situacion: SituacionBorrador;
    guardadoEn: string | null;
    restauradoDe: string | null;
    listo: boolean;
  }>({
    situacion: 'VACIO',
    guardadoEn: null,
    restauradoDe: null,
    listo: !activo,
  });
  const formRef = useRef(form);
  useEffect(() => {
    formRef.current = form;
  });
  const control = useRef<{ flush(): Promise<void>; forget(): void }>({ flush: async () => undefined, forget: () => undefined });

  useEffect(() => {
    if (!activo) return;
    let dirty = false;
    let alive = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let firstUnsaved = 0;
    let saving: Promise<void> = Promise.resolve();
    /** Text of the last save, so that a blur without changes writes nothing. */
    let saved = '';
    const show = (change: Partial<typeof state>) => {
      if (!alive) return;
      // The same object when nothing changed: typing must not draw the form again with every key.
      setState((before) =>
        Object.entries(change).every(([key, value]) => before[key as keyof typeof before] === value) ? before : { ...before, ...change },
      );
    };

    const save = async (): Promise<void> => {
      clearTimeout(timer);
      if (!dirty) return;
      dirty = false;
      firstUnsaved = 0;
      const contenido = JSON.stringify(formRef.current.getValues());
      if (contenido === saved) {
        setState((before) => ({ ...before, situacion: before.guardadoEn ? 'GUARDADO' : 'VACIO' }));
        return;
      }
      try {
        const { guardadoEn } = await call('borradores.guardar', { clave, esquema, contenido });
        saved = contenido;
        show({ situacion: dirty ? 'PENDIENTE' : 'GUARDADO', guardadoEn });
      } catch (thrown) {
        if (esDeCasoCerrado(thrown)) return;
        // The text stays in the form (or, when the session was cut, in memory) and is tried again: it must not be lost.
        const mine = rescued.get(usuarioId) ?? new Map<string, { esquema: number; contenido: string }>();
        rescued.set(usuarioId, mine.set(clave, { esquema, contenido }));
        dirty = true;
        show({ situacion: 'FALLA' });
        if (alive) timer = setTimeout(() => void flush(), RETRY_MS);
        return;
      }
      rescued.get(usuarioId)?.delete(clave);
    };
    const flush = (): Promise<void> => {
      saving = saving.then(save, save);
      return saving;
    };
    const touched = () => {
      if (!dirty) firstUnsaved = Date.now();
      dirty = true;
      show({ situacion: 'PENDIENTE' });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), Math.max(0, Math.min(PAUSE_MS, firstUnsaved + LIMIT_MS - Date.now())));
    };

    let unsubscribe = (): void => undefined;
    const listen = () => {
      // `values` only: this callback runs per key, the component does not render.
      unsubscribe = formRef.current.subscribe({ formState: { values: true }, callback: touched });
    };
    void (async () => {
      try {
        const { borrador } = await call('borradores.leer', { clave, esquema });
        if (!alive) return;
        if (borrador) {
          saved = borrador.contenido;
          formRef.current.reset(JSON.parse(borrador.contenido) as T, { keepDefaultValues: true });
          show({ situacion: 'GUARDADO', guardadoEn: borrador.guardadoEn, restauradoDe: borrador.guardadoEn });
        }
      } catch {
        // Without a readable draft the form starts empty; saving will say it if the trouble goes on.
        show({ situacion: 'VACIO' });
      }
      if (!alive) return;
      saved ||= JSON.stringify(formRef.current.getValues());
      show({ listo: true });
      listen();
    })();

    const onHide = () => document.visibilityState === 'hidden' && void flush();
    const onBlur = () => void flush();
    document.addEventListener('visibilitychange', onHide);
    document.addEventListener('focusout', onBlur);
    window.addEventListener('blur', onBlur);
    window.addEventListener('pagehide', onBlur);
    flushers.add(flush);
    control.current = {
      flush,
      forget: () => {
        clearTimeout(timer);
        dirty = false;
        saved = '';
      },
    };
    return () => {
      void flush();
      alive = false;
      unsubscribe();
      flushers.delete(flush);
      document.removeEventListener('visibilitychange', onHide);
      document.removeEventListener('focusout', onBlur);
      window.removeEventListener('blur', onBlur);
      window.removeEventListener('pagehide', onBlur);
    };
  }, [activo, clave, esquema, usuarioId]);

  const descartar = useCallback(async () => {
    control.current.forget();
    setState((before) => ({ ...before, situacion: 'VACIO', guardadoEn: null, restauradoDe: null }));
    if (activo) await call('borradores.descartar', { clave });
  }, [activo, clave]);
  const empezarDeNuevo = useCallback(async () => {
    formRef.current.reset();
    await descartar();
  }, [descartar]);
  const guardar = useCallback(() => control.current.flush(), []);
  return { ...state, descartar, empezarDeNuevo, guardar };
}
