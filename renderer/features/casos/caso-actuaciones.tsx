import type { Caso } from '@core/features/casos/casos.contract';
import { Nombre } from '@renderer/ui/nombre';
import { Stack } from '@renderer/ui/page';
import { EmptyState } from '@renderer/ui/states';
import { CasoAcciones } from './caso-acciones';
import { HistoriaLineas } from './caso-historia';
import { CASOS_TEXTS } from './casos-pantallas.texts';

const T = CASOS_TEXTS.actuaciones;
/** Lines of the history that are no act towards anybody: they are about the sheet itself. */
const DE_LA_FICHA = new Set([
  'CONOCIMIENTO',
  'REGISTRO',
  'PAPEL',
  'EDICION',
  'VALORACION',
  'REVALORAR',
  'RAZON',
  'PLAZO',
  'ACCESO',
  'RESPONSABLE',
  'PERSONA_VINCULADA',
  'PERSONA_DATOS',
  'FAMILIA',
]);

export const esActuacion = ({ tipo }: Caso['historia'][number]): boolean => !DE_LA_FICHA.has(tipo);

/** What can be done now, and what was done towards authorities and family. */
export function CasoActuaciones({ caso }: { caso: Caso }) {
  const actos = caso.historia.filter(esActuacion);
  return (
    <Stack>
      <CasoAcciones caso={caso} />
      <section className="casos-seccion">
        <h3>{T.hechas}</h3>
        {actos.length === 0 ? (
          <EmptyState icon="documento" title={T.ninguna}>
            {T.ningunaQue}
          </EmptyState>
        ) : (
          <HistoriaLineas casoId={caso.id} historia={actos} donde="parte" />
        )}
      </section>
      {caso.actuaciones !== null && (
        <section className="casos-seccion">
          <h3>{T.previas}</h3>
          <p className="casos-parrafos">
            <Nombre>{caso.actuaciones}</Nombre>
          </p>
        </section>
      )}
    </Stack>
  );
}
