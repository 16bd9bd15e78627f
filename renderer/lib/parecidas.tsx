import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Input } from '@core/contract/index';
import type { Candidata, FilaPersona } from '@core/features/personas/personas.contract';
import { personasTexts } from '@core/features/personas/personas.texts';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { PARECIDAS_TEXTS as T } from './lib.texts';
import { useSession } from './session';
import { useQueryOperation } from './use-operation';
import './parecidas.css';

const ESPERA_MS = 350;
const MIN_LETRAS = 4;

/** «7 años · San Jacinto · DC13-2026-0001»: what a list may tell of a person. */
export function senasDe({ edadAnios, barrio, casos, reservado, papeles }: FilaPersona): string {
  return [
    edadAnios === null ? null : T.anios(edadAnios),
    barrio,
    ...papeles.filter((papel) => papel !== 'NNA').map((papel) => personasTexts.papel[papel]),
    casos.length > 2 ? T.masCasos(casos[0]?.codigo ?? '', casos.length - 1) : casos.map(({ codigo }) => codigo).join(', '),
    reservado ? T.reservado : null,
  ]
    .filter(Boolean)
    .join(' · ');
}

const bastante = ({ nombres, primerApellido, segundoApellido, numeroDocumento }: Input<'personas.parecidas'>): boolean =>
  [nombres, primerApellido, segundoApellido].join('').replace(/\s/g, '').length >= MIN_LETRAS || (numeroDocumento ?? '').length >= 5;

/**
 * Persons already registered who may be the one that is being typed, while it is typed. It proposes; a person decides:
 * `onElegir` is the button «Es la misma persona». Nothing is shown while there is nobody.
 */
export function Parecidas({
  entrada,
  onElegir,
  nota,
}: {
  entrada: Input<'personas.parecidas'>;
  onElegir?: (candidata: Candidata) => void;
  nota?: ReactNode;
}) {
  const { puede } = useSession();
  const [clave] = useDebouncedValue(JSON.stringify(entrada), ESPERA_MS);
  const pedida = useMemo(() => JSON.parse(clave) as Input<'personas.parecidas'>, [clave]);
  const enabled = puede('CASO_PERSONA_LEER') && bastante(pedida);
  const { data } = useQueryOperation('personas.parecidas', pedida, { enabled, keepPrevious: true });
  const candidatas = enabled ? (data?.candidatas ?? []) : [];
  return (
    <div role="status">
      {candidatas.length > 0 && (
        <section className="v-parecidas" aria-label={T.titulo}>
          <p>
            <span className="v-strong">{T.titulo}.</span> {nota ?? (onElegir ? T.explica : T.soloMira)}
          </p>
          <ul>
            {candidatas.map((una) => (
              <li key={una.id}>
                <span>
                  <span className="v-strong">{una.iniciales}</span> {senasDe(una)}
                  <span className="v-parecidas-porque">
                    {personasTexts.certeza[una.certeza]}: {una.explicacion}.
                  </span>
                </span>
                {onElegir ? (
                  <Button variant="default" onClick={() => onElegir(una)} aria-label={T.esLaMismaQue(una.iniciales)}>
                    {T.esLaMisma}
                  </Button>
                ) : (
                  <Link to={`/personas/${una.id}`} aria-label={T.verFichaDe(una.iniciales)}>
                    {T.verFicha}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
