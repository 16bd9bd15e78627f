import { Button } from '@mantine/core';
import type { AccesoDeCaso } from '@core/features/accesos/accesos.contract';
import { accesosTexts } from '@core/features/accesos/accesos.texts';
import { VIAS_ACCESO } from '@core/features/accesos/accesos.types';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useCommand } from '@renderer/lib/use-operation';
import { confirm, notify } from '@renderer/ui/dialog';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Row } from '@renderer/ui/page';
import { ErrorNotice } from '@renderer/ui/states';

import { ACCESOS_TEXTS } from './accesos-pantallas.texts';
import type { Dialogo } from './dialogo';

const T = ACCESOS_TEXTS.quien;
/** Who gets in by a row of her own; the others would see the case without it too. */
const POR_FILA: ReadonlySet<string> = new Set(VIAS_ACCESO);

/** Everybody who may open the case and by what; a coordinator gives and takes back. */
export function QuienCard({
  acceso,
  administra,
  onDialogo,
}: {
  acceso: AccesoDeCaso;
  administra: boolean;
  onDialogo(dialogo: Dialogo): void;
}) {
  const ahora = useNow();
  const revocar = useCommand('accesos.revocar', { invalidates: ['accesos.', 'casos.'], onDone: () => notify(T.retirado) });
  const restringido = acceso.acceso === 'RESTRINGIDO';
  const retirar = async (id: string) => {
    if (await confirm({ title: T.preguntaRetirar, text: T.retirarTexto, confirmLabel: T.retirar })) await revocar.run({ id });
  };
  return (
    <Card title={T.titulo} note={acceso.personas.length}>
      <ul className="v-list accesos-lista">
        {acceso.personas.map((persona) => (
          <li key={persona.usuarioId}>
            <div>
              <span className="v-strong">
                <Nombre>{persona.nombre}</Nombre>
              </span>
              <span className="v-muted accesos-segunda">
                {accesosTexts.motivo[persona.motivo]}
                {persona.hasta !== null && `, ${T.hasta(cuando(persona.hasta, ahora))}`}
              </span>
            </div>
            {restringido &&
              administra &&
              POR_FILA.has(persona.motivo) &&
              persona.accesos.map(({ id, via, razon, hasta, desde }) => (
                <div key={id} className="accesos-fila">
                  <span className="v-muted">
                    <Nombre>
                      {[
                        via !== persona.motivo && accesosTexts.motivo[via],
                        razon ?? T.desde(cuando(desde, ahora)),
                        hasta !== persona.hasta && hasta !== null && T.hasta(cuando(hasta, ahora)),
                      ]
                        .filter((part) => typeof part === 'string')
                        .join(' · ')}
                    </Nombre>
                  </span>
                  <Button size="compact-md" variant="default" aria-label={T.retirarA(persona.nombre)} onClick={() => void retirar(id)}>
                    {T.retirar}
                  </Button>
                </div>
              ))}
          </li>
        ))}
      </ul>
      <ErrorNotice error={revocar.error} fields />
      {administra && (
        <Row>
          {restringido && (
            <Button variant="default" onClick={() => onDialogo({ clase: 'DAR' })}>
              {T.dar}
            </Button>
          )}
          {!(restringido && acceso.nivelReserva === 'MAXIMO') && (
            <Button variant="default" onClick={() => onDialogo({ clase: 'RESTRINGIR' })}>
              {restringido ? T.abrir : T.restringir}
            </Button>
          )}
        </Row>
      )}
    </Card>
  );
}
