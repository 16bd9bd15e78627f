import { agruparRazones, destinatariosDe, noCorresponde, TEMAS_RAZON } from '@core/features/ruta/explicacion.rules';
import type { RutaRespuesta } from '@core/features/ruta/ruta.contract';
import { rutaTexts } from '@core/features/ruta/ruta.texts';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { Icon } from '@renderer/ui/icons';
import { cuando } from './format';
import './ruta-vista.css';

const capital = (texto: string): string => texto.charAt(0).toUpperCase() + texto.slice(1);
/** «la Junta Cantonal (JCPD)» → «Junta Cantonal (JCPD)», as a line of a list. */
const sinArticulo = (nombre: string): string => capital(nombre.replace(/^(la|el|un|una) /, ''));

/** Who is told, numbered, with the part of each. */
export function AQuien({
  catalogo,
  ruta,
  conCompetencia = false,
}: {
  catalogo: CatalogoRuta;
  ruta: RutaRespuesta;
  conCompetencia?: boolean;
}) {
  const lista = destinatariosDe(catalogo, ruta);
  if (lista.length === 0) return <p>{rutaTexts.significado.nadie}</p>;
  return (
    <ol className="v-a-quien">
      {lista.map(({ codigo, nombre, papel, competencia }) => (
        <li key={codigo}>
          <span className={papel === 'OTRA' ? undefined : 'v-strong'}>{sinArticulo(nombre)}</span>
          <span className="v-muted"> · {rutaTexts.papel[papel]}</span>
          {conCompetencia && competencia !== '' && <span className="v-a-quien-que">{capital(competencia)}.</span>}
        </li>
      ))}
    </ol>
  );
}

/** Acts that this route forbids, each with its reason. Nothing when there is none. */
export function NoCorrespondeLista({ ruta, titulo }: { ruta: RutaRespuesta; titulo: string }) {
  const actos = noCorresponde(ruta);
  if (actos.length === 0) return null;
  return (
    <>
      <h3>{titulo}</h3>
      <ul className="v-no-corresponde">
        {actos.map(({ acto, razon }) => (
          <li key={acto}>
            <Icon name="cruz" size={16} />
            <span>
              <span className="v-strong">{rutaTexts.noCorresponde[acto]}.</span>{' '}
              {acto === 'VISITA' ? rutaTexts.visitaNo[ruta.riesgo === 'CRITICO' ? 'CRITICO' : 'ALTO'] : (razon ?? rutaTexts.mediacionNo)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Every reason with its articles, by what it is about; closed until asked for. */
export function PorQue({ ruta, abierto = false }: { ruta: RutaRespuesta; abierto?: boolean }) {
  const grupos = agruparRazones(ruta.razones);
  return (
    <details className="v-por-que" open={abierto}>
      <summary>{rutaTexts.significado.porQue}</summary>
      {TEMAS_RAZON.map((tema) =>
        grupos[tema].length === 0 ? null : (
          <section key={tema}>
            <h3>{rutaTexts.tema[tema]}</h3>
            <ul className="v-bullets">
              {grupos[tema].map((frase) => (
                <li key={frase}>{frase}</li>
              ))}
            </ul>
          </section>
        ),
      )}
      {ruta.articulos.length > 0 && (
        <p className="v-muted">
          {rutaTexts.significado.articulos}: {ruta.articulos.join(', ')}.
        </p>
      )}
    </details>
  );
}

/** «Informar antes de mañana 08:40», or what stands in its place. */
export function plazoEnPalabras(plazo: { horas: number; venceEn: string } | null, ahora: string): string {
  if (plazo === null) return rutaTexts.plazo.sin;
  if (plazo.horas === 0) return rutaTexts.plazo.ahora;
  const hasta = cuando(plazo.venceEn, ahora);
  return Date.parse(plazo.venceEn) <= Date.parse(ahora) ? rutaTexts.plazo.vencia(hasta) : rutaTexts.plazo.antesDe(hasta);
}
