import type { ValorarCaso } from '@core/features/casos/casos.contract';
import { agruparRazones } from '@core/features/ruta/explicacion.rules';
import { rutaTexts } from '@core/features/ruta/ruta.texts';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { RiesgoBadge } from '@renderer/lib/caso-marcas';
import { useNow } from '@renderer/lib/clock';
import type { ConsultaViva } from '@renderer/lib/consulta-viva';
import { AQuien, NoCorrespondeLista, plazoEnPalabras } from '@renderer/lib/ruta-vista';
import { Notice } from '@renderer/ui/badge';
import { Card } from '@renderer/ui/page';
import { type Control, useWatch } from 'react-hook-form';
import { VALORAR_TEXTS as T } from './valorar.texts';

interface SugerenciaProps {
  sugerencia: ConsultaViva | null;
  catalogo: CatalogoRuta;
  control: Control<ValorarCaso, unknown, ValorarCaso>;
}

/** The level that the answers make, which of them made it, and what follows from it. */
export function SugerenciaPanel({ sugerencia, catalogo, control }: SugerenciaProps) {
  const ahora = useNow();
  const respuestas = useWatch({ control, name: 'respuestas' });
  const hechas = catalogo.preguntas.filter(({ codigo }) => Boolean(respuestas?.[codigo])).length;
  const ruta = sugerencia?.ruta ?? null;
  const razones = ruta ? agruparRazones(ruta.razones) : null;
  return (
    <Card title={T.sugerencia}>
      {sugerencia && (
        <div role="status" className="casos-significado">
          <div>
            <RiesgoBadge riesgo={sugerencia.riesgo} />
          </div>
          {ruta?.emergencia && <Notice tone="urgent" icon="telefono" title={rutaTexts.significado.emergencia} />}
        </div>
      )}
      <p className="v-muted">{T.respondidas(hechas, catalogo.preguntas.length)}</p>
      {ruta === null || razones === null ? (
        <p>{T.sinTipos}</p>
      ) : (
        <>
          <h3>{T.porRespuestas}</h3>
          <ul className="v-bullets">
            {razones.RIESGO.map((frase) => (
              <li key={frase}>{frase}</li>
            ))}
          </ul>
          {razones.REVISAR.length > 0 && (
            <>
              <h3>{T.revise}</h3>
              <ul className="v-bullets">
                {razones.REVISAR.map((frase) => (
                  <li key={frase}>{frase}</li>
                ))}
              </ul>
            </>
          )}
          <p className="v-strong">{plazoEnPalabras(ruta.plazo, ahora)}</p>
          <h3>{rutaTexts.significado.aQuien}</h3>
          <AQuien catalogo={catalogo} ruta={ruta} />
          <NoCorrespondeLista ruta={ruta} titulo={rutaTexts.significado.noCorresponde} />
        </>
      )}
    </Card>
  );
}
