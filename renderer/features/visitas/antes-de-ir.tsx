import type { Output } from '@core/contract/index';
import { fechaCorta } from '@core/kernel/dates';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { Notice } from '@renderer/ui/badge';
import { Card } from '@renderer/ui/page';
import { VISITAS_TEXTS } from './visitas-pantallas.texts';

const T = VISITAS_TEXTS.antes;

/** What the two of them must have heard before they leave: until when, with whose word, and what is never done. */
export function AntesDeIr({ preparada }: { preparada: Output<'visitas.preparar'> }) {
  const ahora = useNow();
  const { hasta, consentimiento, abiertas } = preparada;
  const vencida = hasta !== null && hasta < ahora;
  return (
    <Card title={T.titulo}>
      {hasta !== null && (
        <Notice tone={vencida ? 'high' : 'info'} icon="reloj">
          <p>{vencida ? T.vencida(cuando(hasta, ahora)) : T.hasta(cuando(hasta, ahora))}</p>
        </Notice>
      )}
      {abiertas > 0 && (
        <Notice tone="warn">
          <p>{T.abiertas(abiertas)}</p>
        </Notice>
      )}
      <Consentimiento consentimiento={consentimiento} />
      <ul className="v-bullets">
        {T.reglas.map((regla) => (
          <li key={regla}>{regla}</li>
        ))}
      </ul>
    </Card>
  );
}

/** The family's word on visits. Its absence is told and forbids nothing. */
export function Consentimiento({ consentimiento }: { consentimiento: Output<'visitas.preparar'>['consentimiento'] }) {
  if (consentimiento === null) {
    return (
      <Notice tone="warn">
        <p>{T.sinConsentimiento}</p>
      </Notice>
    );
  }
  const { decision, otorgadoEl } = consentimiento;
  return decision === 'ACEPTA' ? (
    <Notice tone="ok">
      <p>{T.conConsentimiento(fechaCorta(otorgadoEl))}</p>
    </Notice>
  ) : (
    <Notice tone="high">
      <p>{T.negado(fechaCorta(otorgadoEl))}</p>
    </Notice>
  );
}
