import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import { useActo } from '@renderer/lib/acto-store';
import { useNow } from '@renderer/lib/clock';
import { useSession } from '@renderer/lib/session';
import { useUi } from '@renderer/lib/ui-store';
import { Timeline } from '@renderer/ui/display';
import { Nombre } from '@renderer/ui/nombre';
import { Row, Stack } from '@renderer/ui/page';
import { EmptyState } from '@renderer/ui/states';
import { horaBreve } from './caso-historia';
import { CASOS_TEXTS } from './casos-pantallas.texts';

const T = CASOS_TEXTS.actuaciones;
/** Lines of the history that are no act towards anybody: they are about the sheet itself. */
const DE_LA_FICHA = new Set(['CONOCIMIENTO', 'REGISTRO', 'EDICION', 'VALORACION', 'RAZON', 'PLAZO']);

export const esActuacion = ({ tipo }: Caso['historia'][number]): boolean => !DE_LA_FICHA.has(tipo);

/** What was done towards authorities and family: calls, letters, deliveries, reports by word of mouth. */
export function CasoActuaciones({ caso }: { caso: Caso }) {
  const ahora = useNow(60_000);
  const { puede } = useSession();
  const abrir = useActo((state) => state.abrir);
  const emergencia = useUi((state) => state.setEmergencyOpen);
  const actos = caso.historia.filter(esActuacion);
  return (
    <Stack>
      {actos.length === 0 && (
        <EmptyState icon="documento" title={T.ninguna}>
          {T.ningunaQue}
        </EmptyState>
      )}
      {actos.length > 0 && (
        <Timeline
          items={actos.map(({ id, ocurridoEn, texto, usuario }) => ({
            key: id,
            time: horaBreve(ocurridoEn, ahora),
            text: texto,
            by: <Nombre>{usuario}</Nombre>,
          }))}
        />
      )}
      {caso.actuaciones !== null && (
        <section>
          <h3>{T.previas}</h3>
          <p className="casos-parrafos">
            <Nombre>{caso.actuaciones}</Nombre>
          </p>
        </section>
      )}
      {admiteActuaciones(caso.estado) && (
        <Row>
          {puede('ENTREGA_REGISTRAR') && (
            <Button
              variant="default"
              onClick={() => abrir({ clase: 'VERBAL', casoId: caso.id, institucion: caso.ruta?.principal ?? null })}
            >
              {T.verbal}
            </Button>
          )}
          {puede('EMERGENCIA_REGISTRAR') && (
            <Button variant="default" onClick={() => emergencia(true)}>
              {T.llamada}
            </Button>
          )}
        </Row>
      )}
    </Stack>
  );
}
