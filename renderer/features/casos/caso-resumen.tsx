import type { Caso } from '@core/features/casos/casos.contract';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import { casosTexts } from '@core/features/casos/casos.texts';
import { fechaHora } from '@core/kernel/dates';
import { useCatalogo } from '@renderer/lib/catalogo';
import { AQuien, NoCorrespondeLista, PorQue } from '@renderer/lib/ruta-vista';
import { useSession } from '@renderer/lib/session';
import { DataList } from '@renderer/ui/display';
import { Nombre } from '@renderer/ui/nombre';
import { Stack } from '@renderer/ui/page';
import { Meter } from '@renderer/ui/states';
import { rutaTexts } from '@core/features/ruta/ruta.texts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CASOS_TEXTS } from './casos-pantallas.texts';
import { pantallaDeFalta } from './pantalla-de-falta';
import { EDITAR_TEXTS } from './editar.texts';

const T = CASOS_TEXTS.resumen;

/** What is known of a case at one glance; what is missing says so and leads to its field. */
export function CasoResumen({ caso }: { caso: Caso }) {
  const { puede } = useSession();
  const catalogo = useCatalogo();
  const edita = puede('CASO_EDITAR') && admiteActuaciones(caso.estado);
  const falta = (campo: string, etiqueta: string): ReactNode => (
    <span className="casos-falta">
      {CASOS_TEXTS.caso.falta}
      {edita && (
        <>
          {' · '}
          <Link to={`/casos/${caso.id}/editar#${campo}`}>
            completar<span className="solo-lectores">: {etiqueta}</span>
          </Link>
        </>
      )}
    </span>
  );
  const vive = caso.nna.flatMap(({ viveCon }) => (viveCon === null ? [] : [viveCon])).join(' · ');
  const tipos = caso.tipos.map(({ codigo, etiqueta }) => `${codigo} ${etiqueta}`).join('; ');
  const rasgos = [caso.ambito && casosTexts.ambito[caso.ambito], caso.frecuencia && casosTexts.frecuencia[caso.frecuencia]]
    .filter(Boolean)
    .join(', ')
    .toLowerCase();
  return (
    <Stack>
      <DataList
        items={[
          { label: T.vulneracion, value: tipos === '' ? T.sinTipos : [tipos, rasgos].filter(Boolean).join(' · ') },
          {
            label: T.supimos,
            value: `${fechaHora(caso.conocidoEn)}, ${casosTexts.canal[caso.canal].toLowerCase()}, ${T.informante[caso.denunciante.tipo]}`,
          },
          { label: T.viveCon, value: vive === '' ? falta('nna.0.viveCon', T.viveCon) : <Nombre>{vive}</Nombre> },
          { label: T.opinion, value: opinionDe(caso) ?? falta('opinionNna', T.opinion) },
          {
            label: T.direccion,
            value:
              caso.direccion === null ? (
                <>
                  {caso.barrio} · {falta('direccion', T.direccion)}
                </>
              ) : (
                <Nombre>{`${caso.direccion}, ${caso.barrio}`}</Nombre>
              ),
          },
          {
            label: T.contacto,
            value: caso.contactoSeguro === null ? falta('contactoSeguro', T.contacto) : <Nombre>{caso.contactoSeguro}</Nombre>,
          },
          { label: T.relato, value: <Relato caso={caso} /> },
          {
            label: T.ficha,
            value: (
              <div>
                <Meter value={caso.completitud} label={T.ficha} text={T.completa(caso.completitud)} />
                {caso.faltan.length > 0 && edita && <FaltanLista caso={caso} />}
              </div>
            ),
          },
        ]}
      />
      {caso.ruta && (
        <>
          <h3>{rutaTexts.significado.aQuien}</h3>
          <AQuien catalogo={catalogo} ruta={caso.ruta} />
          <NoCorrespondeLista ruta={caso.ruta} titulo={rutaTexts.significado.noCorresponde} />
          <PorQue ruta={caso.ruta} />
        </>
      )}
      {caso.valorado && puede('CASO_VALORAR') && admiteActuaciones(caso.estado) && (
        <p>
          <Link to={`/casos/${caso.id}/valorar`}>{T.revalorar}</Link>
        </p>
      )}
    </Stack>
  );
}

/** The narrative stays folded: it is not for whoever passes behind the screen (domain.md §11). */
function Relato({ caso }: { caso: Caso }) {
  return (
    <details className="v-por-que casos-relato">
      <summary>{T.leerRelato}</summary>
      <p className="casos-parrafos">
        <Nombre>{caso.relato}</Nombre>
      </p>
      {caso.hechos.length > 0 && (
        <>
          <h3>{T.hechos}</h3>
          <ol className="v-a-quien">
            {caso.hechos.map((hecho) => (
              <li key={`${hecho.fecha ?? ''}${hecho.hora ?? ''}${hecho.texto}`}>
                {[hecho.fecha && fechaDe(hecho.fecha), hecho.hora, hecho.lugar].filter(Boolean).join(', ')} <Nombre>{hecho.texto}</Nombre>
              </li>
            ))}
          </ol>
        </>
      )}
    </details>
  );
}

const fechaDe = (dia: string): string => `${dia.slice(8, 10)}/${dia.slice(5, 7)}/${dia.slice(0, 4)}`;

/** Every missing datum, each one a link to its field. */
function FaltanLista({ caso }: { caso: Caso }) {
  return (
    <details className="v-por-que">
      <summary>{T.faltan(caso.faltan.length)}</summary>
      <ul className="v-bullets">
        {caso.faltan.map(({ campo, texto }) => (
          <li key={campo}>
            <Link to={pantallaDeFalta(caso, campo) ?? `/casos/${caso.id}/editar#${campo}`}>{texto}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Her words, or in which way it stands on record that there are none; null while nobody wrote it down. */
function opinionDe({ opinionNna, opinionSituacion, opinionRazon }: Caso): ReactNode {
  if (opinionNna !== null) return <Nombre>{opinionNna}</Nombre>;
  if (opinionSituacion === null || opinionSituacion === 'EXPRESO') return null;
  return (
    <>
      {EDITAR_TEXTS.opinionOpciones[opinionSituacion]}
      {opinionRazon !== null && (
        <>
          {': '}
          <Nombre>{opinionRazon}</Nombre>
        </>
      )}
    </>
  );
}
