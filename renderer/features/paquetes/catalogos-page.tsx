import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Output } from '@core/contract/index';
import { CATALOGOS_CAMBIABLES } from '@core/features/paquetes/enmienda.datos';
import type { CatalogoCambiable } from '@core/features/paquetes/enmienda.datos';
import { paquetesTexts } from '@core/features/paquetes/paquetes.texts';
import { fechaCorta } from '@core/kernel/dates';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Badge, Notice } from '@renderer/ui/badge';
import { confirm, notify } from '@renderer/ui/dialog';
import { Icon } from '@renderer/ui/icons';
import { Nombre } from '@renderer/ui/nombre';
import { Card, FieldGrid, Page, Row } from '@renderer/ui/page';
import { EmptyState, ErrorNotice, Loading } from '@renderer/ui/states';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CambioCampos } from './cambios-lista';
import { EnmiendaDialog } from './enmienda-dialog';
import { FeriadoForm } from './feriado-form';
import { CATALOGOS_TEXTS as T } from './paquetes-pantallas.texts';
import './paquetes.css';

type Fila = Output<'paquetes.catalogo'>['filas'][number];
type Enmienda = Output<'paquetes.enmiendas'>['enmiendas'][number];
const TOCA = ['paquetes.'];

/** What the central may change, catalogue by catalogue; beside it, what is decided. */
export function CatalogosPage() {
  const navigate = useNavigate();
  const { puede } = useSession();
  const puedeDecidir = puede('CENTRAL_EMITIR');
  const [catalogo, setCatalogo] = useState<CatalogoCambiable>('parametro');
  const [buscar, setBuscar] = useState('');
  const { data, error, refetch } = useQueryOperation(
    'paquetes.catalogo',
    { catalogo, buscar },
    { enabled: puedeDecidir, keepPrevious: true },
  );
  return (
    <Page
      title={T.titulo}
      subtitle={T.subtitulo}
      actions={
        <Row>
          <Button variant="default" leftSection={<Icon name="atras" />} onClick={() => void navigate('/central')}>
            {T.volver}
          </Button>
          {puedeDecidir && <Button onClick={() => void navigate('/central/paquete')}>{T.paquete}</Button>}
        </Row>
      }
      {...(puedeDecidir ? { aside: <Decididos /> } : {})}
    >
      {!puedeDecidir && <Notice tone="neutral" title={T.sinPermiso} />}
      {puedeDecidir && (
        <>
          <Card>
            <FieldGrid min={240}>
              <NativeSelect
                size="md"
                label={T.cual}
                value={catalogo}
                data={CATALOGOS_CAMBIABLES.map((value) => ({ value, label: paquetesTexts.catalogo[value] }))}
                onChange={(event) => {
                  setCatalogo(event.currentTarget.value as CatalogoCambiable);
                  setBuscar('');
                }}
              />
              {catalogo !== 'feriado' && (
                <TextInput
                  size="md"
                  label={T.buscar}
                  value={buscar}
                  maxLength={60}
                  autoComplete="off"
                  leftSection={<Icon name="buscar" />}
                  onChange={(event) => setBuscar(event.currentTarget.value)}
                />
              )}
            </FieldGrid>
            {(catalogo === 'parametro' || catalogo === 'parametro_plazo') && <p className="v-muted">{T.leyes}</p>}
          </Card>
          {catalogo === 'feriado' && <FeriadoForm />}
          <Card title={paquetesTexts.catalogo[catalogo]}>
            <ErrorNotice error={error} onRetry={refetch} />
            {!data && !error && <Loading />}
            {data?.total === 0 && <EmptyState icon="buscar" title={T.ninguna} />}
            <ul className="v-list">
              {data?.filas.map((fila) => (
                <li key={`${catalogo} ${fila.codigo}`}>
                  <FilaVista catalogo={catalogo} fila={fila} />
                </li>
              ))}
            </ul>
          </Card>
        </>
      )}
    </Page>
  );
}

function FilaVista({ catalogo, fila }: { catalogo: CatalogoCambiable; fila: Fila }) {
  const [abierta, setAbierta] = useState(false);
  const quitar = useCommand('paquetes.enmendar', { invalidates: TOCA });
  const { codigo, titulo, detalle, campos, despues } = fila;
  const [unico] = campos.length === 1 ? campos : [];
  const quitarFeriado = async () => {
    const entrada = { catalogo, codigo, vigenteDesde: codigo, campos: [{ campo: 'nombre' as const, valor: '' }] };
    if (await quitar.run(entrada)) notify(T.guardado);
  };
  return (
    <div className="paquete-fila">
      <div>
        <p className="v-strong">{titulo}</p>
        <p className="v-muted">
          {detalle}
          {catalogo !== 'feriado' && unico?.clase === 'NUMERO' && ` · ${unico.valor} ${unico.unidad ?? ''}`}
        </p>
        {despues.map((uno) => (
          <p key={uno.vigenteDesde}>{T.despues(fechaCorta(uno.vigenteDesde), uno.texto)}</p>
        ))}
        <ErrorNotice error={quitar.error} fields />
      </div>
      {catalogo === 'feriado' ? (
        <Button variant="default" aria-label={T.quitarDia(titulo)} loading={quitar.running} onClick={() => void quitarFeriado()}>
          {T.quitar}
        </Button>
      ) : (
        <Button variant="default" aria-label={T.cambiarFila(titulo)} onClick={() => setAbierta(true)}>
          {T.cambiar}
        </Button>
      )}
      {abierta && <EnmiendaDialog catalogo={catalogo} fila={fila} onClose={() => setAbierta(false)} />}
    </div>
  );
}

function Decididos() {
  const { data, error, refetch } = useQueryOperation('paquetes.enmiendas', {});
  return (
    <Card title={T.decididos}>
      <ErrorNotice error={error} onRetry={refetch} />
      {data?.enmiendas.length === 0 && <p className="v-muted">{T.sinDecididos}</p>}
      <ul className="v-list">
        {data?.enmiendas.map((enmienda) => (
          <li key={enmienda.id}>
            <Decidido enmienda={enmienda} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Decidido({ enmienda }: { enmienda: Enmienda }) {
  const retirar = useCommand('paquetes.retirarEnmienda', { invalidates: TOCA });
  const { id, titulo, paquete, vigenteDesde, escritaPor } = enmienda;
  const run = async () => {
    const si = await confirm({ title: T.retirarTitulo, text: T.retirarTexto(titulo), confirmLabel: T.retirar });
    if (si && (await retirar.run({ id }))) notify(T.retirado);
  };
  return (
    <>
      <Row>
        <Badge tone={paquete === null ? 'neutral' : 'ok'}>{paquete === null ? T.porEnviar : T.enviado(paquete)}</Badge>
        <span className="v-muted">{T.desde(fechaCorta(vigenteDesde))}</span>
      </Row>
      <p className="v-strong">{titulo}</p>
      <CambioCampos cambio={enmienda} />
      <p className="v-muted">
        <Nombre>{T.decidio(escritaPor)}</Nombre>
      </p>
      <ErrorNotice error={retirar.error} />
      {paquete === null && (
        <div>
          <Button variant="default" aria-label={T.retirarCambio(titulo)} loading={retirar.running} onClick={() => void run()}>
            {T.retirar}
          </Button>
        </div>
      )}
    </>
  );
}
