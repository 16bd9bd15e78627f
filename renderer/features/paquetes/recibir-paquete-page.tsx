import { Button } from '@mantine/core';
import type { Output } from '@core/contract/index';
import { fechaHora } from '@core/kernel/dates';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { BigAction, BigActions, DataList } from '@renderer/ui/display';
import { Icon } from '@renderer/ui/icons';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Page, Row } from '@renderer/ui/page';
import { ErrorNotice } from '@renderer/ui/states';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CambiosLista } from './cambios-lista';
import { RECIBIR_TEXTS as T } from './paquetes-pantallas.texts';
import './paquetes.css';

type Visto = Output<'paquetes.ver'> & { archivoId: string; nombre: string };

/** Choose the file, see what it would change, and only then apply it. */
export function RecibirPaquetePage() {
  const navigate = useNavigate();
  const { puede } = useSession();
  const puedeRecibir = puede('PAQUETE_RECIBIR');
  const central = useQueryOperation('central.leer', {}, { enabled: puedeRecibir });
  const elegir = useCommand('paquetes.elegir');
  const mirar = useCommand('paquetes.ver');
  const aplicar = useCommand('paquetes.aplicar', {
    invalidates: ['paquetes.', 'supervision.', 'recordatorios.', 'agenda.', 'directorio.', 'casos.', 'ruta.', 'derivaciones.'],
  });
  const [visto, setVisto] = useState<Visto | null>(null);
  const [aplicado, setAplicado] = useState<Visto | null>(null);

  const abrir = async () => {
    const archivo = (await elegir.run({}))?.archivo;
    if (!archivo) return;
    setVisto(null);
    setAplicado(null);
    aplicar.clearError();
    const vista = await mirar.run({ archivoId: archivo.id });
    if (vista) setVisto({ ...vista, archivoId: archivo.id, nombre: archivo.nombre });
  };
  const poner = async () => {
    if (!visto) return;
    if (!(await aplicar.run({ archivoId: visto.archivoId, sha256: visto.sha256 }))) return;
    setAplicado(visto);
    setVisto(null);
  };
  const sinTarjeta = central.data !== undefined && !central.data.conFirma;
  return (
    <Page
      title={T.titulo}
      subtitle={T.subtitulo}
      actions={
        <Row>
          <Button variant="default" leftSection={<Icon name="atras" />} onClick={() => void navigate('/respaldo')}>
            {T.volver}
          </Button>
          {puede('NOTA_RESPONDER') && (
            <Button variant="default" onClick={() => void navigate('/supervision')}>
              {T.verNotas}
            </Button>
          )}
        </Row>
      }
      {...(puedeRecibir ? { aside: <Recibidos /> } : {})}
    >
      {!puedeRecibir && <Notice tone="neutral" title={T.sinPermiso} />}
      <ErrorNotice error={central.error ?? elegir.error} onRetry={central.refetch} />
      {sinTarjeta && (
        <Notice tone="warn" title={T.sinTarjeta}>
          <Button variant="default" onClick={() => void navigate('/ajustes')}>
            {T.ajustes}
          </Button>
        </Notice>
      )}
      {aplicado && (
        <Card edge="action">
          <Notice tone="ok" role="status" title={<span className="v-big">{T.aplicado}</span>}>
            <p>{T.aplicadoNota}</p>
          </Notice>
          {aplicado.notas > 0 && puede('NOTA_RESPONDER') && (
            <div>
              <Button onClick={() => void navigate('/supervision')}>{T.verNotas}</Button>
            </div>
          )}
        </Card>
      )}
      {puedeRecibir && !visto && (
        <Card title={aplicado ? T.archivoOtro : T.archivo}>
          <ErrorNotice error={mirar.error} />
          <BigActions>
            <BigAction
              primary={!aplicado}
              icon="memoria"
              title={mirar.error || aplicado ? T.otro : T.elegir}
              detail={T.archivoNota}
              disabled={elegir.running || mirar.running || sinTarjeta}
              onClick={() => void abrir()}
            />
          </BigActions>
        </Card>
      )}
      {visto && (
        <Card title={visto.nombre}>
          <DataList
            items={[
              { label: T.de, value: <span className="v-strong">{visto.central}</span> },
              { label: T.huella, value: visto.huella },
              { label: T.numero, value: T.numeroTexto(visto.numero, visto.paraTodos) },
              { label: T.hecho, value: fechaHora(visto.creadoEn) },
            ]}
          />
          {visto.estado === 'YA_APLICADO' ? (
            <Notice tone="neutral" role="status" title={T.yaAplicado} />
          ) : (
            <>
              <h3>{T.cambios}</h3>
              {visto.cambios.length === 0 ? <p>{T.sinCambios}</p> : <CambiosLista cambios={visto.cambios} />}
              {!visto.notasCerradas && <p>{T.notas(visto.notas)}</p>}
              {visto.acuses > 0 && <p>{T.acuses(visto.acuses)}</p>}
              {visto.notasCerradas && <Notice tone="warn" title={T.notasCerradas} />}
              <p className="v-muted">{T.aplicarNota}</p>
            </>
          )}
          <ErrorNotice error={aplicar.error} />
          <Row>
            {visto.estado === 'NUEVO' && (
              <Button loading={aplicar.running} onClick={() => void poner()}>
                {T.aplicar}
              </Button>
            )}
            <Button variant="default" disabled={aplicar.running} onClick={() => void abrir()}>
              {T.otro}
            </Button>
          </Row>
        </Card>
      )}
    </Page>
  );
}

function Recibidos() {
  const now = useNow();
  const { data, error, refetch } = useQueryOperation('paquetes.recibidos', {});
  return (
    <Card title={T.recibidos}>
      <ErrorNotice error={error} onRetry={refetch} />
      {data?.paquetes.length === 0 && <p className="v-muted">{T.sinRecibidos}</p>}
      <ul className="v-list">
        {data?.paquetes.map(({ id, numero, aplicadoEn, aplicadoPor, cambios }) => (
          <li key={id}>
            <p className="v-strong">{T.recibido(numero)}</p>
            <p className="v-muted">
              <Nombre>{T.por(aplicadoPor, cuando(aplicadoEn, now))}</Nombre>
            </p>
            {cambios.length > 0 && (
              <details>
                <summary>{T.verCambios(cambios.length)}</summary>
                <CambiosLista cambios={cambios} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
