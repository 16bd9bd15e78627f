import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { casosTexts } from '@core/features/casos/casos.texts';
import type { FilaPersona } from '@core/features/personas/personas.contract';
import { personasTexts } from '@core/features/personas/personas.texts';
import { fechaCorta } from '@core/kernel/dates';
import { PARECIDAS_TEXTS } from '@renderer/lib/lib.texts';
import { senasDe } from '@renderer/lib/parecidas';
import { useSession } from '@renderer/lib/session';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { Icon } from '@renderer/ui/icons';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Page } from '@renderer/ui/page';
import { ErrorNotice } from '@renderer/ui/states';
import { VirtualTable, type Column } from '@renderer/ui/virtual-table';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { PERSONAS_TEXTS } from './personas-pantallas.texts';
import { DeshacerDialog, UnirDialog } from './unir-dialog';
import './personas.css';

const T = PERSONAS_TEXTS.lista;
const ESPERA_MS = 220;
const LIMITE = 50;

const COLUMNAS: readonly Column<FilaPersona>[] = [
  {
    key: 'persona',
    header: T.columna.persona,
    width: 'minmax(110px, 1fr)',
    render: ({ iniciales, sexo }) => <Persona iniciales={iniciales} sexo={sexo} />,
  },
  {
    key: 'edad',
    header: T.columna.edad,
    width: 'minmax(80px, 0.8fr)',
    render: ({ edadAnios }) => (edadAnios === null ? T.sinDato : PARECIDAS_TEXTS.anios(edadAnios)),
  },
  { key: 'barrio', header: T.columna.barrio, width: 'minmax(100px, 1.2fr)', render: ({ barrio }) => barrio ?? '' },
  {
    key: 'casos',
    header: T.columna.casos,
    width: 'minmax(150px, 1.5fr)',
    render: ({ casos, reservado }) => [...casos.slice(0, 2).map(({ codigo }) => codigo), ...(reservado ? [T.reservado] : [])].join(', '),
  },
  {
    key: 'papel',
    header: T.columna.papel,
    width: 'minmax(130px, 1.4fr)',
    render: ({ papeles }) => papeles.map((papel) => personasTexts.papel[papel]).join(', '),
  },
];

function Persona({ iniciales, sexo }: Pick<FilaPersona, 'iniciales' | 'sexo'>) {
  return (
    <>
      <span className="v-strong">{iniciales}</span> <span className="v-muted">{casosTexts.sexo[sexo]}</span>
    </>
  );
}

/** Persons by the sound of their names, sheets that may be one person's, and the merges that were made. */
export function PersonasPage() {
  const { puede } = useSession();
  if (!puede('CASO_PERSONA_LEER')) {
    return (
      <Page title={T.titulo}>
        <p>{PERSONAS_TEXTS.sinPermiso}</p>
      </Page>
    );
  }
  return (
    <Page title={T.titulo} subtitle={T.subtitulo}>
      <Buscar />
      <Duplicados />
    </Page>
  );
}

function Buscar() {
  const navigate = useNavigate();
  const [escrito, setEscrito] = useState('');
  const [texto] = useDebouncedValue(escrito.trim(), ESPERA_MS);
  const enabled = texto.length >= 2;
  const { data, error, refetch } = useQueryOperation('personas.buscar', { texto, limite: LIMITE }, { enabled, keepPrevious: true });
  const filas = enabled ? (data?.filas ?? []) : [];
  return (
    <div role="search" className="v-stack" aria-label={T.titulo}>
      <TextInput
        type="search"
        className="dato-personal"
        label={T.buscar}
        description={T.ejemplo}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        leftSection={<Icon name="buscar" size={18} />}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={escrito}
        onChange={(event) => setEscrito(event.currentTarget.value)}
      />
      <p role="status" className="v-muted">
        {enabled && data ? T.resultados(filas.length, data.hayMas) : ''}
      </p>
      <ErrorNotice error={error} onRetry={refetch} />
      {filas.length > 0 && (
        <VirtualTable
          label={T.tabla}
          columns={COLUMNAS}
          rows={filas}
          rowKey={({ id }) => id}
          onOpen={({ id }) => void navigate(`/personas/${id}`)}
          height={`${Math.min(6, filas.length) * 60 + 4}px`}
        />
      )}
    </div>
  );
}

function Duplicados() {
  const { puede } = useSession();
  const { data, error, refetch } = useQueryOperation('personas.duplicados', { limite: LIMITE });
  const [par, setPar] = useState<{ una: string; otra: string } | null>(null);
  const [deshacer, setDeshacer] = useState<string | null>(null);
  return (
    <>
      <Card title={T.parecidas} note={T.parecidasNota}>
        <ErrorNotice error={error} onRetry={refetch} />
        {data?.pares.length === 0 && <p className="v-muted">{T.ninguna}</p>}
        {data && data.pares.length > 0 && (
          <ul className="v-list">
            {data.pares.map(({ una, otra, certeza, explicacion }) => (
              <li key={`${una.id} ${otra.id}`} className="personas-par">
                <span>
                  <span className="v-strong">{una.iniciales}</span> <span className="v-muted">{senasDe(una)}</span>
                  <br />
                  <span className="v-strong">{otra.iniciales}</span> <span className="v-muted">{senasDe(otra)}</span>
                  <br />
                  {personasTexts.certeza[certeza]}: {explicacion}.
                </span>
                <Button variant="default" onClick={() => setPar({ una: una.id, otra: otra.id })} aria-label={T.verDe(una.iniciales)}>
                  {T.ver}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {data && data.fusiones.length > 0 && (
        <Card title={T.fusiones}>
          <ul className="v-list">
            {data.fusiones.map(({ id, iniciales, fusionadaPor, fusionadaEn, razon }) => (
              <li key={id} className="personas-par">
                <span>
                  {T.fusion(iniciales, fusionadaPor, fechaCorta(fusionadaEn))}{' '}
                  <span className="v-muted">
                    {T.razon}: <Nombre>{razon}</Nombre>
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
        </Card>
      )}
      {par !== null && <UnirDialog una={par.una} otra={par.otra} onClose={() => setPar(null)} />}
      {deshacer !== null && <DeshacerDialog id={deshacer} onClose={() => setDeshacer(null)} />}
    </>
  );
}
