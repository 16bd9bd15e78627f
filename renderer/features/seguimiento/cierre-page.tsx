import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import type { EstadoCierre, PrepararCierre } from '@core/features/seguimiento/seguimiento.contract';
import { DEFENSORIA_CATALOGO } from '@core/features/punto-atencion/defensoria.catalogo';
import { localDay } from '@core/kernel/dates';
import { useBorrador } from '@renderer/lib/borrador';
import { CasoGate } from '@renderer/lib/caso-gate';
import { nowIso } from '@renderer/lib/clock';
import { useSession } from '@renderer/lib/session';
import { useCommand } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { DateField } from '@renderer/ui/date-field';
import { notify } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { enterSigue } from '@renderer/ui/enter-sigue';
import { SelectField, TextArea, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, FieldGrid, Page } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { AnularCard } from './anular-card';
import { cierreInicial, estaGuardado, makeCierreForm } from './cierre.mapping';
import type { CierreForm } from './cierre.mapping';
import { CIERRE_TEXTS as T } from './cierre-pantallas.texts';
import { CerradoVista } from './cerrado-vista';
import { MotivoField } from './motivo-field';
import { PasosCard } from './pasos-card';
import { PuntosCard } from './puntos-card';
import { SEGUIMIENTO_TEXTS } from './seguimiento-pantallas.texts';
import { TOCA_SEGUIMIENTO } from './toca';
import { useEstadoCierre } from './use-estado-cierre';
import './seguimiento.css';

const FORM_ID = 'preparar-cierre';

/** The way out of a case: reason, act, signature, closing; or what became of it once it is closed. */
export function CierrePage() {
  return <CasoGate fresco>{(caso) => <Cierre key={caso.id} caso={caso} />}</CasoGate>;
}

function Cierre({ caso }: { caso: Caso }) {
  const { data, error, refetch } = useEstadoCierre(caso.id);
  if (!data) {
    return (
      <Page title={T.titulo(caso.codigo)}>
        <ErrorNotice error={error} onRetry={refetch} />
        {!error && <Loading label={SEGUIMIENTO_TEXTS.abriendo} />}
      </Page>
    );
  }
  if (data.estado === 'CERRADO') return <CerradoVista caso={caso} estado={data} />;
  if (data.estado === 'ANULADO') return <Anulado casoId={caso.id} codigo={caso.codigo} />;
  return <Preparar caso={caso} estado={data} />;
}

function Anulado({ casoId, codigo }: { casoId: string; codigo: string }) {
  const navigate = useNavigate();
  return (
    <Page title={T.anuladoVista.titulo(codigo)}>
      <Card>
        <p>{T.anuladoVista.texto}</p>
        <div>
          <Button variant="default" onClick={() => void navigate(`/casos/${casoId}`)}>
            {SEGUIMIENTO_TEXTS.volver}
          </Button>
        </div>
      </Card>
    </Page>
  );
}

function Preparar({ caso, estado }: { caso: Caso; estado: EstadoCierre }) {
  const navigate = useNavigate();
  const { punto } = useSession();
  const [schema] = useState(() => makeCierreForm(caso, punto.codigo));
  const form = useFormulario(schema, cierreInicial(caso.id, estado.preparado));
  const borrador = useBorrador(`cierre:${caso.id}`, 1, form);
  const preparar = useCommand('seguimiento.prepararCierre', { invalidates: TOCA_SEGUIMIENTO });
  const valores = useWatch({ control: form.control });
  const guardado = estaGuardado(valores, estado.preparado);
  const elegido = estado.motivos.find(({ motivo }) => motivo === valores.motivo);

  const enviar = async (entrada: PrepararCierre) => {
    if (!(await preparar.run(entrada))) return;
    await borrador.descartar();
    notify(T.guardado);
  };

  return (
    <Page
      title={T.titulo(caso.codigo)}
      subtitle={
        <>
          {T.subtitulo} <BorradorStatus borrador={borrador} />
        </>
      }
      actions={<EmergencyButton />}
      aside={
        <div className="seguimiento-lateral">
          <PuntosCard
            casoId={caso.id}
            puntos={elegido?.puntos}
            sinImprimir={estado.sinImprimir}
            guardado={guardado}
            onInformar={() => document.querySelector<HTMLElement>('[name="informadoComo"]')?.focus()}
          />
          {estado.coordina && <PasosCard casoId={caso.id} estado={estado} guardado={guardado} />}
          <Button variant="default" onClick={() => void navigate(`/casos/${caso.id}/hoja-ruta`)}>
            {SEGUIMIENTO_TEXTS.hoja.ver}
          </Button>
          <Button variant="default" onClick={() => void navigate(`/casos/${caso.id}`)}>
            {SEGUIMIENTO_TEXTS.volver}
          </Button>
        </div>
      }
    >
      {!estado.coordina && (
        <Notice tone="info">
          <p>{T.soloCoordina}</p>
        </Notice>
      )}
      <div role="presentation" onKeyDown={enterSigue}>
        <Form
          id={FORM_ID}
          form={form}
          onSubmit={enviar}
          error={preparar.error}
          footer={
            estado.coordina && (
              <div>
                <Button type="submit" loading={preparar.running} disabled={guardado}>
                  {T.guardar}
                </Button>
                {estado.preparado?.documentoId != null && <p className="v-muted">{T.cambiaActa}</p>}
              </div>
            )
          }
        >
          <Card title={T.motivo}>
            <MotivoField motivos={estado.motivos} />
          </Card>
          {estado.coordina && (
            <Card title={T.acta} note={T.actaNota}>
              <PorMotivo motivo={valores.motivo} puntoId={punto.codigo} />
              <TextArea<CierreForm> name="situacionNna" label={T.situacion} description={T.situacionAyuda} minRows={3} personal />
              <TextArea<CierreForm> name="recomendaciones" label={T.recomendaciones} optional minRows={2} personal />
              <FieldGrid min={240}>
                <TextField<CierreForm> name="informadoComo" label={T.informadoComo} description={T.informadoAyuda} personal />
                <DateField<CierreForm> name="informadoEl" label={T.informadoEl} max={localDay(nowIso())} />
              </FieldGrid>
            </Card>
          )}
        </Form>
      </div>
      {estado.coordina && <AnularCard casoId={caso.id} impedimento={estado.anular} />}
    </Page>
  );
}

/** What a reason asks to be written, and no other. */
function PorMotivo({ motivo, puntoId }: { motivo: CierreForm['motivo'] | undefined; puntoId: string }) {
  if (motivo === 'DUPLICADO')
    return (
      <div className="seguimiento-cuando">
        <TextField<CierreForm> name="casoPrincipalCodigo" label={T.principal} placeholder={T.principalEjemplo} />
      </div>
    );
  if (motivo === 'TRASLADO_DOMICILIO') return <TextField<CierreForm> name="cartaTraslado" label={T.carta} description={T.cartaAyuda} />;
  if (motivo !== 'TRASLADO_OTRA_DEFENSORIA') return null;
  const otras = DEFENSORIA_CATALOGO.filas
    .filter(({ codigo }) => codigo !== puntoId)
    .map(({ codigo, nombreDistintivo }) => ({ value: codigo, label: `${codigo} · ${nombreDistintivo}` }));
  return (
    <FieldGrid min={220}>
      <SelectField<CierreForm> name="receptora" label={T.receptora} options={otras} />
      <TextField<CierreForm> name="receptoraFirma" label={T.receptoraFirma} personal />
      <DateField<CierreForm> name="receptoraFirmoEl" label={T.receptoraFirmoEl} max={localDay(nowIso())} />
    </FieldGrid>
  );
}
