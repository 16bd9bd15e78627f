import { motivoCierreTexts } from '@core/features/casos/cierre.texts';
import type { EstadoCierre } from '@core/features/seguimiento/seguimiento.contract';
import { useController } from 'react-hook-form';
import { conArticulo } from './cierre.mapping';
import type { CierreForm } from './cierre.mapping';
import { CIERRE_TEXTS as T } from './cierre-pantallas.texts';

/** The reasons for closing. One that the law or the facts refuse is shown, disabled, with the sentence and the article. */
export function MotivoField({ motivos }: { motivos: EstadoCierre['motivos'] }) {
  const { field, fieldState } = useController<CierreForm, 'motivo'>({ name: 'motivo' });
  const error = fieldState.error?.message;
  const opcion = ({ motivo, impedimento }: EstadoCierre['motivos'][number]) => {
    const { etiqueta, ayuda } = motivoCierreTexts[motivo];
    const elegido = field.value === motivo;
    return (
      <label key={motivo} className="seguimiento-motivo" data-checked={elegido} data-admitido={impedimento === null}>
        <input
          type="radio"
          name="motivo"
          value={motivo}
          aria-describedby={`motivo-${motivo}`}
          aria-label={etiqueta}
          checked={elegido}
          // a reason that was saved and is refused now can still be seen; it cannot be chosen again
          disabled={impedimento !== null && !elegido}
          onChange={() => field.onChange(motivo)}
          onBlur={field.onBlur}
        />
        <span className="v-strong">{etiqueta}</span>
        <span id={`motivo-${motivo}`}>{impedimento === null ? ayuda : conArticulo(impedimento)}</span>
      </label>
    );
  };
  return (
    <fieldset
      className="seguimiento-motivos"
      data-field="motivo"
      aria-invalid={error !== undefined}
      {...(error === undefined ? {} : { 'aria-describedby': 'motivo-error' })}
    >
      <legend>{T.motivoEtiqueta}</legend>
      {motivos.filter(({ impedimento }) => impedimento === null).map(opcion)}
      {motivos.some(({ impedimento }) => impedimento !== null) && <p className="v-strong seguimiento-no-ahora">{T.motivoNoAhora}</p>}
      {motivos.filter(({ impedimento }) => impedimento !== null).map(opcion)}
      {error !== undefined && (
        <p className="v-choice-error" id="motivo-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
