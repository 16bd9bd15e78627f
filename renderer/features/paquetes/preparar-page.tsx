import { Button, Checkbox, NativeSelect } from '@mantine/core';
import type { Output } from '@core/contract/index';
import { useNow } from '@renderer/lib/clock';
import { cuando, tamano } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { BigAction, BigActions, DataList } from '@renderer/ui/display';
import { Icon } from '@renderer/ui/icons';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Page, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading, ProgressPanel } from '@renderer/ui/states';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { PREPARAR_TEXTS as T } from './paquetes-pantallas.texts';
import './paquetes.css';

const LOOK_AGAIN_MS = 3_000;
const TODOS = 'TODOS';
type Previsto = Output<'paquetes.previsto'>;
type Hecho = Output<'paquetes.preparar'>;

/** What the next package carries, for whom, and onto which stick. */
export function PrepararPaquetePage() {
  const navigate = useNavigate();
  const { puede } = useSession();
  const puedeEmitir = puede('CENTRAL_EMITIR');
  const [para, setPara] = useState(TODOS);
  const [conNotas, setConNotas] = useState(true);
  const [hecho, setHecho] = useState<Hecho | null>(null);
  const previsto = useQueryOperation('paquetes.previsto', {}, { enabled: puedeEmitir });
  const preparar = useCommand('paquetes.preparar', { invalidates: ['paquetes.', 'central.notas'] });
  const elegir = useCommand('central.elegirCarpeta', { invalidates: ['central.medios'] });
  const libre = puedeEmitir && hecho === null && !preparar.running;
  const medios = useQueryOperation('central.medios', {}, { enabled: libre, refetchMs: LOOK_AGAIN_MS });
  const resumen = previsto.data && resumir(previsto.data, para, conNotas);
  const nada = resumen !== undefined && resumen.enmiendas === 0 && resumen.notas === 0 && resumen.acuses === 0;

  const escribir = async (medioId: string) =>
    setHecho(await preparar.run({ medioId, conNotas, ...(para === TODOS ? {} : { punto: para }) }));
  return (
    <Page
      title={T.titulo}
      subtitle={T.subtitulo}
      actions={
        <Row>
          <Button variant="default" leftSection={<Icon name="atras" />} onClick={() => void navigate('/central')}>
            {T.volver}
          </Button>
          {puedeEmitir && (
            <Button variant="default" onClick={() => void navigate('/central/catalogos')}>
              {T.catalogos}
            </Button>
          )}
        </Row>
      }
      {...(puedeEmitir ? { aside: <Emitidos /> } : {})}
    >
      <ErrorNotice error={previsto.error} onRetry={previsto.refetch} />
      {previsto.loading && <Loading />}
      {hecho && <HechoCard hecho={hecho} onAgain={() => setHecho(null)} />}
      {preparar.running && (
        <Card edge="action">
          <ProgressPanel title={T.escribiendo} event={preparar.progress} />
        </Card>
      )}
      {libre && previsto.data && resumen && (
        <>
          <Card title={T.que} note={T.numero(previsto.data.numero)}>
            <NativeSelect
              size="md"
              label={T.paraQuien}
              value={para}
              data={[
                { value: TODOS, label: T.todos },
                ...previsto.data.puntos.map(({ codigo, nombre }) => ({ value: codigo, label: `${codigo} · ${nombre}` })),
              ]}
              onChange={(event) => setPara(event.currentTarget.value)}
            />
            <Checkbox
              size="md"
              label={T.conNotas}
              description={T.conNotasNota}
              checked={conNotas}
              onChange={(event) => setConNotas(event.currentTarget.checked)}
            />
            <p>{T.enmiendas(resumen.enmiendas, resumen.nuevas)}</p>
            {conNotas && <p>{T.notas(resumen.notas)}</p>}
            {conNotas && resumen.sinClave !== '' && <Notice tone="warn" title={T.sinClave(resumen.sinClave)} />}
            {nada && <Notice tone="neutral" title={T.nada} />}
          </Card>
          <ErrorNotice error={preparar.error ?? elegir.error ?? medios.error} />
          {!nada && (
            <Card title={T.donde}>
              {medios.data?.medios.length === 0 && (
                <Notice tone="neutral" icon="memoria" role="status">
                  <p>{T.sinMemorias}</p>
                </Notice>
              )}
              <BigActions>
                {medios.data?.medios.map(({ id, etiqueta, clase }) => (
                  <BigAction
                    key={id}
                    primary
                    icon={clase === 'MEMORIA' ? 'memoria' : 'carpeta'}
                    title={T.memoria(etiqueta)}
                    detail={T.memoriaNota}
                    onClick={() => void escribir(id)}
                  />
                ))}
                <BigAction
                  icon="carpeta"
                  title={T.carpeta}
                  detail={T.carpetaNota}
                  disabled={elegir.running}
                  onClick={() => void elegir.run({})}
                />
              </BigActions>
            </Card>
          )}
        </>
      )}
    </Page>
  );
}

/** What would go to one point, or to all of them. */
function resumir({ enmiendas, nuevas, puntos }: Previsto, para: string, conNotas: boolean) {
  const suyos = conNotas ? puntos.filter(({ codigo }) => para === TODOS || codigo === para) : [];
  const conClave = suyos.filter((punto) => punto.conClave);
  const suma = (campo: 'notas' | 'acuses') => conClave.reduce((total, punto) => total + punto[campo], 0);
  return {
    enmiendas,
    nuevas,
    notas: suma('notas'),
    acuses: suma('acuses'),
    sinClave: suyos
      .filter((punto) => !punto.conClave && punto.notas > 0)
      .map(({ codigo }) => codigo)
      .join(', '),
  };
}

function HechoCard({ hecho, onAgain }: { hecho: Hecho; onAgain(): void }) {
  return (
    <Card edge="action">
      <Notice tone="ok" role="status" title={<span className="v-big">{T.hecho}</span>}>
        <p>{T.hechoNota}</p>
      </Notice>
      <DataList
        items={[
          { label: T.archivo, value: <span className="v-strong v-break">{hecho.archivo}</span> },
          { label: T.contenido, value: T.contenidoTexto(hecho.enmiendas, hecho.notas) },
          { label: T.tamano, value: tamano(hecho.bytes) },
          { label: T.huella, value: <code className="v-hash">{hecho.sha256}</code> },
        ]}
      />
      {hecho.sinClave.length > 0 && <Notice tone="warn" title={T.sinClave(hecho.sinClave.join(', '))} />}
      <div>
        <Button variant="default" onClick={onAgain}>
          {T.otro}
        </Button>
      </div>
    </Card>
  );
}

function Emitidos() {
  const now = useNow();
  const { data, error, refetch } = useQueryOperation('paquetes.emitidos', {});
  return (
    <Card title={T.emitidos}>
      <ErrorNotice error={error} onRetry={refetch} />
      {data?.paquetes.length === 0 && <p className="v-muted">{T.sinEmitidos}</p>}
      <ul className="v-list">
        {data?.paquetes.map(({ id, numero, destino, enmiendas, notas, creadoEn, registradoPor, aplicadoPor }) => (
          <li key={id}>
            <p className="v-strong">{T.emitido(numero, destino)}</p>
            <p>{T.contenidoTexto(enmiendas, notas)}</p>
            <p className="v-muted">
              <Nombre>{T.hechoPor(registradoPor, cuando(creadoEn, now))}</Nombre> {T.aplicado(aplicadoPor)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
