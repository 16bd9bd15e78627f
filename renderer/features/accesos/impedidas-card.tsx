import { Button } from '@mantine/core';
import type { AccesoDeCaso } from '@core/features/accesos/accesos.contract';
import { accesosTexts } from '@core/features/accesos/accesos.texts';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { Nombre } from '@renderer/ui/nombre';
import { Card } from '@renderer/ui/page';

import { ACCESOS_TEXTS } from './accesos-pantallas.texts';
import type { Dialogo } from './dialogo';

const T = ACCESOS_TEXTS.impedidas;

/** Who is excused from the case, and who was. */
export function ImpedidasCard({
  acceso,
  administra,
  onDialogo,
}: {
  acceso: AccesoDeCaso;
  administra: boolean;
  onDialogo(dialogo: Dialogo): void;
}) {
  const ahora = useNow();
  const { puede } = useSession();
  return (
    <Card title={T.titulo}>
      {acceso.impedimentos.length === 0 ? (
        <p className="v-muted">{T.nadie}</p>
      ) : (
        <>
          <p className="v-muted">{T.explica}</p>
          <ul className="v-list accesos-lista">
            {acceso.impedimentos.map((impedimento) => (
              <li key={impedimento.id}>
                <div className="accesos-fila">
                  <span className="v-strong">
                    <Nombre>{impedimento.nombre}</Nombre>
                  </span>
                  {administra && impedimento.levantado === null && (
                    <Button
                      size="compact-md"
                      variant="default"
                      aria-label={T.levantarA(impedimento.nombre)}
                      onClick={() => onDialogo({ clase: 'LEVANTAR', impedimento })}
                    >
                      {T.levantar}
                    </Button>
                  )}
                </div>
                <span>{accesosTexts.causa[impedimento.causa]}</span>
                {impedimento.detalle !== null && <Nombre>{impedimento.detalle}</Nombre>}
                <span className="v-muted">{T.declarado(impedimento.declaradoPor, cuando(impedimento.declaradoEn, ahora))}</span>
                {impedimento.levantado && (
                  <span className="v-muted">
                    <Nombre>
                      {T.levantado(impedimento.levantado.por, cuando(impedimento.levantado.en, ahora), impedimento.levantado.razon)}
                    </Nombre>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {puede('IMPEDIMENTO_DECLARAR') && (
        <div>
          <Button variant="default" onClick={() => onDialogo({ clase: 'DECLARAR' })}>
            {T.declarar}
          </Button>
        </div>
      )}
    </Card>
  );
}
