import { Button, MultiSelect, TextInput, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { buscarTiposPorPalabra } from '@core/features/ruta/buscar-tipo.rules';
import { rutaTexts } from '@core/features/ruta/ruta.texts';
import { PREGUNTAS_FRECUENTES } from '@core/features/ruta/sinonimos.catalogo';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { useCatalogo } from '@renderer/lib/catalogo';
import { nowIso } from '@renderer/lib/clock';
import { edadEnPalabras } from '@renderer/lib/edad';
import { useSession } from '@renderer/lib/session';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { ChoiceKeys, YesNoUnknown } from '@renderer/ui/choice';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { Card, Page, Row } from '@renderer/ui/page';
import { EmptyState, ErrorNotice } from '@renderer/ui/states';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { mesesEscritos, PREGUNTA_VACIA, preguntasPara, toConsulta, type Extra, type Pregunta, type Senalado } from './consulta';
import { Respuesta } from './respuesta';
import './ruta.css';

const T = rutaTexts.consulta;
const MAX_TIPOS = 10;
const SENALADOS: readonly { value: Senalado; label: string }[] = (['ADULTA', 'ADOLESCENTE', 'NINIA', 'NO_SABE'] as const).map((value) => ({
  value,
  label: T.senaladoOpciones[value],
}));
const EXTRA_TEXTO: Readonly<Record<Exclude<Extra, 'senalado'>, string>> = {
  publico: T.publico,
  escuela: T.escuela,
  rural: T.rural,
  quieren: T.quieren,
};

/** A guide for a question at the counter: nobody is registered, no name is asked, nothing is kept. */
export function ConsultaPage() {
  const catalogo = useCatalogo();
  const navigate = useNavigate();
  const { puede } = useSession();
  const [desde, setDesde] = useState(nowIso);
  const [pregunta, setPregunta] = useState<Pregunta>(PREGUNTA_VACIA);
  const poner = (cambio: Partial<Pregunta>) => setPregunta((antes) => ({ ...antes, ...cambio }));
  const { data, error, refetch } = useQueryOperation('ruta.consultar', toConsulta(catalogo, pregunta, desde), {
    enabled: pregunta.tipos.length > 0,
    keepPrevious: true,
  });
  const { triaje, extras } = preguntasPara(catalogo, pregunta.tipos);
  const meses = mesesEscritos(pregunta.edad, desde);
  const empezada = pregunta !== PREGUNTA_VACIA;
  const registrar = () => {
    const previo = { tipos: pregunta.tipos, triaje: pregunta.triaje, ...(meses === null ? {} : { edadMeses: meses }) };
    void navigate('/casos/registrar', { state: { previo } });
  };
  return (
    <Page title={T.titulo} subtitle={T.subtitulo} actions={<EmergencyButton />}>
      <div className="ruta-columnas">
        <div className="v-stack">
          <Card title={T.pregunta}>
            <TiposBuscar catalogo={catalogo} value={pregunta.tipos} onChange={(tipos) => poner({ tipos })} />
          </Card>
          <Card title={T.edad}>
            <TextInput
              label={T.edadEtiqueta}
              description={pregunta.edad !== '' && meses !== null ? edadEnPalabras(meses) : T.edadAyuda}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              autoComplete="off"
              value={pregunta.edad}
              onChange={(event) => poner({ edad: event.currentTarget.value })}
            />
          </Card>
          {pregunta.tipos.length > 0 && (
            <Card title={T.preguntas} note="S, N, ?">
              {catalogo.preguntas
                .filter(({ codigo }) => triaje.includes(codigo))
                .map(({ codigo, texto }) => (
                  <YesNoUnknown
                    key={codigo}
                    label={texto}
                    value={pregunta.triaje[codigo] ?? null}
                    onChange={(valor) => poner({ triaje: { ...pregunta.triaje, [codigo]: valor } })}
                  />
                ))}
              {extras.map((extra) =>
                extra === 'senalado' ? (
                  <ChoiceKeys
                    key={extra}
                    label={T.senalado}
                    layout="row"
                    options={SENALADOS}
                    value={pregunta.senalado}
                    onChange={(senalado) => poner({ senalado })}
                  />
                ) : (
                  <YesNoUnknown
                    key={extra}
                    label={EXTRA_TEXTO[extra]}
                    value={pregunta[extra]}
                    onChange={(valor) => poner({ [extra]: valor })}
                  />
                ),
              )}
            </Card>
          )}
        </div>
        <div className="v-stack">
          <ErrorNotice error={error} onRetry={refetch} />
          {pregunta.tipos.length > 0 && data ? (
            <Respuesta ruta={data} catalogo={catalogo} />
          ) : (
            <Card title={T.respuesta}>
              <EmptyState icon="pregunta" title={T.espera}>
                {T.frecuentes}
              </EmptyState>
              <div className="ruta-frecuentes">
                {PREGUNTAS_FRECUENTES.map(({ pregunta: frase, tipos }) => (
                  <Button key={frase} variant="default" onClick={() => poner({ tipos })}>
                    {frase}
                  </Button>
                ))}
              </div>
            </Card>
          )}
          {empezada && (
            <Row>
              {puede('CASO_REGISTRAR') && pregunta.tipos.length > 0 && <Button onClick={registrar}>{T.registrar}</Button>}
              <Button
                variant="default"
                onClick={() => {
                  setPregunta(PREGUNTA_VACIA);
                  setDesde(nowIso());
                }}
              >
                {T.otra}
              </Button>
            </Row>
          )}
        </div>
      </div>
    </Page>
  );
}

/** The list of types searched with the words of the counter; outside a form, because nothing here is sent. */
function TiposBuscar({ catalogo, value, onChange }: { catalogo: CatalogoRuta; value: readonly string[]; onChange(tipos: string[]): void }) {
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState(false);
  const etiquetas = new Map(catalogo.tipos.map(({ codigo, etiqueta }) => [codigo, etiqueta]));
  const filter: OptionsFilter = ({ options, search: texto }) => {
    const items = new Map(
      options.flatMap((option) => ('items' in option ? option.items : [option])).map((item): [string, ComboboxItem] => [item.value, item]),
    );
    return buscarTiposPorPalabra(catalogo.tipos, texto).flatMap(({ codigo }) => items.get(codigo) ?? []);
  };
  return (
    <MultiSelect
      label={T.tipo}
      description={T.tipoAyuda}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={catalogo.tipos.map(({ codigo, etiqueta }) => ({ value: codigo, label: etiqueta }))}
      searchable
      hidePickedOptions
      openOnFocus={false}
      maxValues={MAX_TIPOS}
      withScrollArea={false}
      styles={{ options: { maxHeight: 280, overflowY: 'auto' } }}
      nothingFoundMessage={T.sinTipo}
      filter={filter}
      searchValue={search}
      onSearchChange={setSearch}
      selectFirstOptionOnChange={search.trim() !== ''}
      comboboxProps={{ transitionProps: { duration: 0 }, shadow: 'md', withinPortal: false }}
      dropdownOpened={opened}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      renderOption={({ option }) => (
        <span className="v-option">
          {etiquetas.get(option.value)}
          <small>{option.value}</small>
        </span>
      )}
      value={[...value]}
      onChange={(chosen) => {
        onChange(chosen);
        // The list covers the questions below; one choice is the usual case.
        setOpened(false);
      }}
    />
  );
}
