import type { BorradorState } from '@renderer/lib/borrador';
import { useNow } from '@renderer/lib/clock';
import { cuando, hace } from '@renderer/lib/format';
import { LIB_TEXTS } from '@renderer/lib/lib.texts';
import { Icon } from './icons';
import { UI_TEXTS } from './ui.texts';

/** «Borrador guardado hace 2 s», and when the form was filled from a draft: says so and lets her start again. */
export function BorradorStatus({ borrador }: { borrador: BorradorState }) {
  const now = useNow(1000);
  const { situacion, guardadoEn, restauradoDe } = borrador;
  const text =
    situacion === 'FALLA'
      ? LIB_TEXTS.borradorFalla
      : situacion === 'PENDIENTE'
        ? LIB_TEXTS.borradorPendiente
        : guardadoEn
          ? `${LIB_TEXTS.borradorGuardado} ${hace(guardadoEn, now)}`
          : LIB_TEXTS.borradorVacio;
  return (
    <span className="v-draft" data-tone={situacion === 'FALLA' ? 'urgent' : guardadoEn ? 'ok' : 'neutral'}>
      {guardadoEn && situacion !== 'FALLA' && <Icon name="visto" size={16} />}
      <span {...(situacion === 'FALLA' ? { role: 'alert' } : {})}>{text}</span>
      {restauradoDe && (
        <>
          <span role="status">{UI_TEXTS.borradorRestaurado(cuando(restauradoDe, now))}</span>
          <button type="button" className="v-link" onClick={() => void borrador.empezarDeNuevo()}>
            {UI_TEXTS.empezarDeNuevo}
          </button>
        </>
      )}
    </span>
  );
}
