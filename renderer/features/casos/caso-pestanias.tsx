import { Tabs } from '@mantine/core';
import { Link } from 'react-router';
import type { Caso } from '@core/features/casos/casos.contract';
import { CasoActuaciones, esActuacion } from './caso-actuaciones';
import { CasoDocumentos } from './caso-documentos';
import { CasoPersonas } from './caso-personas';
import { CasoResumen } from './caso-resumen';
import { CASOS_TEXTS } from './casos-pantallas.texts';

const T = CASOS_TEXTS.caso.pestania;
const T0 = CASOS_TEXTS.partes;

/** The parts of a case, one at a time, each with how much there is in it. */
export function CasoPestanias({ caso }: { caso: Caso }) {
  const personas = caso.nna.length + caso.agresores.length + 1;
  const actuaciones = caso.historia.filter(esActuacion).length;
  return (
    <section className="v-card casos-pestanias" aria-label={CASOS_TEXTS.caso.pestanias}>
      <Tabs defaultValue="resumen" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="resumen">{T.resumen}</Tabs.Tab>
          <Tabs.Tab value="personas">
            {T.personas} <span className="v-muted">{personas}</span>
          </Tabs.Tab>
          <Tabs.Tab value="actuaciones">
            {T.actuaciones} <span className="v-muted">{actuaciones}</span>
          </Tabs.Tab>
          <Tabs.Tab value="documentos">
            {T.documentos} <span className="v-muted">{caso.documentos.length}</span>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="resumen">
          <CasoResumen caso={caso} />
        </Tabs.Panel>
        <Tabs.Panel value="personas">
          <CasoPersonas caso={caso} />
          <Partes
            casoId={caso.id}
            partes={[
              ['familia', T0.familia],
              ['consentimientos', T0.consentimientos],
            ]}
          />
        </Tabs.Panel>
        <Tabs.Panel value="actuaciones">
          <CasoActuaciones caso={caso} />
        </Tabs.Panel>
        <Tabs.Panel value="documentos">
          <CasoDocumentos caso={caso} />
          <Partes
            casoId={caso.id}
            partes={[
              ['adjuntos', T0.archivos],
              ['cierre', T0.hojaRuta],
            ]}
          />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

/** Other screens of the case that belong with a tab. */
function Partes({ casoId, partes }: { casoId: string; partes: readonly (readonly [camino: string, texto: string])[] }) {
  return (
    <nav className="casos-partes" aria-label={CASOS_TEXTS.caso.pestanias}>
      {partes.map(([camino, texto]) => (
        <Link key={camino} className="v-link" to={`/casos/${casoId}/${camino}`}>
          {texto}
        </Link>
      ))}
    </nav>
  );
}
