import { triajeASchema } from '@core/features/casos/caso.types';
import type { RegistrarCaso } from '@core/features/casos/casos.contract';
import { agruparRazones } from '@core/features/ruta/explicacion.rules';
import { rutaTexts } from '@core/features/ruta/ruta.texts';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { RiesgoBadge } from '@renderer/lib/caso-marcas';
import { useNow } from '@renderer/lib/clock';
import { consultarEnVivo } from '@renderer/lib/consulta-viva';
import { AQuien, NoCorrespondeLista, plazoEnPalabras } from '@renderer/lib/ruta-vista';
import { Notice } from '@renderer/ui/badge';
import { Card } from '@renderer/ui/page';
import { type Control, useWatch } from 'react-hook-form';

const T = rutaTexts.significado;
const PREGUNTAS_A = Object.keys(triajeASchema.shape);

/** What the answers given so far mean: risk, deadline, to whom and what is not allowed, by the same rules that main applies. */
export function SignificadoPanel({
  control,
  catalogo,
}: {
  control: Control<RegistrarCaso, unknown, RegistrarCaso>;
  catalogo: CatalogoRuta;
}) {
  const ahora = useNow();
  const [conocidoEn, nna, tipos, triaje] = useWatch({ control, name: ['conocidoEn', 'nna', 'tipos', 'triaje'] });
  // A form that is being filled holds less than its type promises.
  const respuestas: Readonly<Record<string, unknown>> = triaje ?? {};
  const elegidos = tipos ?? [];
  const faltan = PREGUNTAS_A.filter((codigo) => !respuestas[codigo]).length;
  const empezado = elegidos.length > 0 || faltan < PREGUNTAS_A.length;
  const viva = empezado ? consultarEnVivo(catalogo, { conocidoEn, nna: nna ?? [], tipos: elegidos, respuestas }) : null;
  const razones = viva?.ruta ? agruparRazones(viva.ruta.razones) : null;
  const emergencia = viva !== null && (viva.ruta?.emergencia ?? viva.riesgo === 'CRITICO');
  return (
    <Card title={T.titulo}>
      {viva === null ? (
        <p className="v-muted">{T.vacio}</p>
      ) : (
        <>
          <div role="status" className="casos-significado">
            <div>
              <RiesgoBadge riesgo={viva.riesgo} />
            </div>
            <p className="v-strong casos-plazo">{plazoEnPalabras(viva.plazo, ahora)}</p>
            {emergencia && <Notice tone="urgent" icon="telefono" title={T.emergencia} />}
          </div>
          <div className="v-muted">
            {viva.ruta === null ? <p>{rutaTexts.plazo.provisional}</p> : razones?.PLAZO.map((frase) => <p key={frase}>{frase}</p>)}
            {faltan > 0 && <p>{T.faltanPreguntas(faltan)}</p>}
          </div>
          {razones?.HOY.slice(emergencia ? 1 : 0).map((frase) => (
            <p key={frase} className="v-strong">
              {frase}
            </p>
          ))}
          {viva.ruta && (
            <>
              <h3>{T.aQuien}</h3>
              <AQuien catalogo={catalogo} ruta={viva.ruta} />
              {viva.ruta.tiposAgregados.length > 0 && <p className="v-muted">{T.agregado(viva.ruta.tiposAgregados.join(', '))}</p>}
              <NoCorrespondeLista ruta={viva.ruta} titulo={T.noCorresponde} />
            </>
          )}
          <p className="v-muted">{T.sugiere}</p>
        </>
      )}
    </Card>
  );
}
