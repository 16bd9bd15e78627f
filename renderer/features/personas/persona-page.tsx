import { Button } from '@mantine/core';
import { casosTexts } from '@core/features/casos/casos.texts';
import { datosImpresos } from '@core/features/personas/datos-persona.rules';
import { genograma } from '@core/features/personas/genograma.rules';
import { personasTexts } from '@core/features/personas/personas.texts';
import { fechaCorta } from '@core/kernel/dates';
import { edadEnPalabras } from '@renderer/lib/edad';
import { senasDe } from '@renderer/lib/parecidas';
import { useSession } from '@renderer/lib/session';
import { Notice } from '@renderer/ui/badge';
import { DataList } from '@renderer/ui/display';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Page, Row } from '@renderer/ui/page';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { GenogramaSvg } from './genograma-svg';
import { Identidad } from './identidad-card';
import { PersonaGate, type Ficha } from './persona-gate';
import { PERSONAS_TEXTS } from './personas-pantallas.texts';
import { inicialesDe, rotulosDe } from './personas-vista';
import { DeshacerDialog, UnirDialog } from './unir-dialog';
import './personas.css';

const T = PERSONAS_TEXTS.ficha;

/** One person: who she is, what is known, her cases that I may see, her household, and who may be the same. */
export function PersonaPage() {
  return <PersonaGate>{(ficha) => <Vista key={ficha.persona.id} ficha={ficha} />}</PersonaGate>;
}

function Vista({ ficha }: { ficha: Ficha }) {
  const { persona, avisos, pedidaFusionada } = ficha;
  return (
    <Page title={T.titulo} subtitle={inicialesDe(persona)} actions={<Link to="/personas">{T.todas}</Link>}>
      {pedidaFusionada && <Notice tone="info">{T.fusionada}</Notice>}
      {avisos.length > 0 && (
        <Notice tone="warn">
          {avisos.map((aviso) => (
            <p key={aviso}>{aviso}</p>
          ))}
        </Notice>
      )}
      <Parecidas ficha={ficha} />
      <div className="personas-comparar">
        <Identidad ficha={ficha} />
        <Casos ficha={ficha} />
      </div>
      <Datos ficha={ficha} />
      <Hogar ficha={ficha} />
      <Fusiones ficha={ficha} />
    </Page>
  );
}

function Casos({ ficha: { casos } }: { ficha: Ficha }) {
  return (
    <Card title={T.casos}>
      {casos.length === 0 ? (
        <p className="v-muted">{T.sinCasos}</p>
      ) : (
        <ul className="v-list">
          {casos.map(({ id, codigo, estado, papel, conocidoEn, edadMeses }) => (
            <li key={`${id} ${papel}`}>
              <Link to={`/casos/${id}`}>{codigo}</Link>{' '}
              <span className="v-muted">
                {[
                  personasTexts.papel[papel],
                  casosTexts.estado[estado],
                  fechaCorta(conocidoEn),
                  papel === 'NNA' && edadMeses !== null ? T.alSerCaso(edadEnPalabras(edadMeses)) : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const ETIQUETAS = PERSONAS_TEXTS.datos;

function Datos({ ficha: { persona } }: { ficha: Ficha }) {
  const { puede } = useSession();
  const navigate = useNavigate();
  const d = datosImpresos(persona.datos);
  const filas: readonly (readonly [string, string | null])[] = [
    [ETIQUETAS.alias, d.alias],
    [ETIQUETAS.genero, d.identidadGenero],
    [ETIQUETAS.autoidentificacion, d.autoidentificacion],
    [ETIQUETAS.lengua, d.lengua],
    [ETIQUETAS.nacionalidad, d.nacionalidad],
    [ETIQUETAS.movilidad, d.movilidad],
    [ETIQUETAS.acompanamiento, d.acompanamiento],
    [ETIQUETAS.discapacidadTitulo, d.discapacidad],
    [ETIQUETAS.institucion, d.centroEducativo],
    [ETIQUETAS.nivel, d.nivelEducativo],
    [ETIQUETAS.motivo, d.motivoNoEstudia],
    [ETIQUETAS.saludTitulo, d.saludDetalle],
    [ETIQUETAS.embarazo, d.embarazo],
    [ETIQUETAS.trabaja, d.trabaja],
  ];
  const items = filas.flatMap(([label, valor]) => (valor === null ? [] : [{ label, value: <Nombre>{valor}</Nombre> }]));
  return (
    <Card
      title={T.datos}
      actions={
        puede('CASO_PERSONA_EDITAR') && (
          <Button variant="default" onClick={() => void navigate(`/personas/${persona.id}/datos`)}>
            {T.completar}
          </Button>
        )
      }
    >
      {items.length === 0 ? <p className="v-muted">{T.sinDatos}</p> : <DataList items={items} />}
    </Card>
  );
}

function Hogar({ ficha: { hogar, casos, persona } }: { ficha: Ficha }) {
  const abierto = casos.find(({ papel }) => papel === 'NNA') ?? casos.find(({ papel }) => papel === 'FAMILIAR');
  const enlace = abierto && (
    <Row>
      <Link to={`/casos/${abierto.id}/familia`}>{hogar.hogarId === null ? T.escribirHogar : T.verHogar}</Link>
    </Row>
  );
  if (hogar.hogarId === null) {
    if (!casos.some(({ papel }) => papel === 'NNA')) return null;
    return (
      <Card title={T.hogar}>
        <p className="v-muted">{T.sinHogar}</p>
        {enlace}
      </Card>
    );
  }
  const propia = hogar.nna.filter(({ personaId }) => personaId === persona.id);
  const otros = hogar.nna.filter(({ personaId }) => personaId !== persona.id);
  const conId = (una: (typeof otros)[number]) => ({ id: una.personaId, sexo: una.sexo });
  return (
    <Card title={T.hogar}>
      <GenogramaSvg
        dibujo={genograma(propia.map(conId), otros.map(conId), hogar.miembros)}
        rotulos={rotulosDe(propia, otros, hogar.miembros)}
        label={PERSONAS_TEXTS.familia.dibujoDe(propia.length, otros.length + hogar.miembros.length)}
      />
      {enlace}
    </Card>
  );
}

function Parecidas({ ficha: { parecidas, persona } }: { ficha: Ficha }) {
  const [con, setCon] = useState<string | null>(null);
  if (parecidas.length === 0) return null;
  return (
    <Card title={T.parecidas} edge="action">
      <ul className="v-list">
        {parecidas.map((una) => (
          <li key={una.id} className="personas-par">
            <span>
              <span className="v-strong">{una.iniciales}</span> <span className="v-muted">{senasDe(una)}</span>
              <br />
              {personasTexts.certeza[una.certeza]}: {una.explicacion}.
            </span>
            <Button variant="default" onClick={() => setCon(una.id)} aria-label={T.compararCon(una.iniciales)}>
              {T.comparar}
            </Button>
          </li>
        ))}
      </ul>
      {con !== null && <UnirDialog una={persona.id} otra={con} onClose={() => setCon(null)} />}
    </Card>
  );
}

function Fusiones({ ficha: { fusiones } }: { ficha: Ficha }) {
  const { puede } = useSession();
  const [deshacer, setDeshacer] = useState<string | null>(null);
  const vigentes = fusiones.filter(({ deshechaEn }) => deshechaEn === null);
  if (vigentes.length === 0) return null;
  return (
    <Card title={T.fusiones}>
      <ul className="v-list">
        {vigentes.map(({ id, iniciales, fusionadaPor, fusionadaEn, razon }) => (
          <li key={id} className="personas-par">
            <span>
              {PERSONAS_TEXTS.lista.fusion(iniciales, fusionadaPor, fechaCorta(fusionadaEn))}{' '}
              <span className="v-muted">
                {PERSONAS_TEXTS.lista.razon}: <Nombre>{razon}</Nombre>
              </span>
            </span>
            {puede('CASO_PERSONA_FUSIONAR') && (
              <Button variant="default" onClick={() => setDeshacer(id)}>
                {PERSONAS_TEXTS.unir.deshacer}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {deshacer !== null && <DeshacerDialog id={deshacer} onClose={() => setDeshacer(null)} />}
    </Card>
  );
}
