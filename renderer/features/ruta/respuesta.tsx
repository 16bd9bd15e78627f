import { Button } from '@mantine/core';
import { agruparRazones } from '@core/features/ruta/explicacion.rules';
import type { RutaRespuesta } from '@core/features/ruta/ruta.contract';
import { rutaTexts } from '@core/features/ruta/ruta.texts';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { RiesgoBadge } from '@renderer/lib/caso-marcas';
import { useNow } from '@renderer/lib/clock';
import { AQuien, NoCorrespondeLista, plazoEnPalabras, PorQue } from '@renderer/lib/ruta-vista';
import { useUi } from '@renderer/lib/ui-store';
import { Notice } from '@renderer/ui/badge';
import { Icon } from '@renderer/ui/icons';
import { Card } from '@renderer/ui/page';

const T = rutaTexts.consulta;

/** The answer in plain sentences: what to do now, by when, where, and what never; the articles stand behind it. */
export function Respuesta({ ruta, catalogo }: { ruta: RutaRespuesta; catalogo: CatalogoRuta }) {
  const ahora = useNow();
  const emergencia = useUi((state) => state.setEmergencyOpen);
  const razones = agruparRazones(ruta.razones);
  // The only deadline without hours is that of a missing child (CONA 71).
  const falta = ruta.plazo?.codigo === 'INMEDIATO';
  const hacer = falta
    ? rutaTexts.hacerDesaparicion
    : ruta.plazo === null && (ruta.riesgo === 'BAJO' || ruta.riesgo === 'MEDIO')
      ? rutaTexts.hacerSinPlazo
      : rutaTexts.hacer[ruta.riesgo];
  return (
    <>
      {ruta.emergencia && (
        <Notice tone="urgent" icon="telefono" title={T.emergencia} role="alert">
          <p>{falta ? T.emergenciaSola : T.emergenciaDetalle}</p>
          <div>
            <Button color="rojo" onClick={() => emergencia(true)}>
              {T.abrirTarjeta}
            </Button>
          </div>
        </Notice>
      )}
      <Card title={T.respuesta} edge={ruta.emergencia ? 'urgent' : 'action'}>
        <div role="status" className="ruta-resumen">
          <RiesgoBadge riesgo={ruta.riesgo} />
          <span className="v-strong">{plazoEnPalabras(ruta.plazo, ahora)}</span>
        </div>
        <ol className="v-a-quien">
          {hacer.map((frase) => (
            <li key={frase}>{frase}</li>
          ))}
        </ol>
        {razones.HOY.slice(ruta.emergencia ? 1 : 0).map((frase) => (
          <p key={frase} className="v-strong">
            {frase}
          </p>
        ))}
        <h3>{T.cuando}</h3>
        {razones.PLAZO.map((frase) => (
          <p key={frase}>{frase}</p>
        ))}
        <h3>{T.aDonde}</h3>
        <AQuien catalogo={catalogo} ruta={ruta} conCompetencia />
        <NoCorrespondeLista ruta={ruta} titulo={rutaTexts.significado.noCorresponde} />
        <h3>{T.nunca}</h3>
        <ul className="v-no-corresponde">
          {rutaTexts.nunca.map((frase) => (
            <li key={frase}>
              <Icon name="cruz" size={16} />
              <span>{frase}</span>
            </li>
          ))}
        </ul>
        <PorQue ruta={ruta} />
      </Card>
    </>
  );
}
