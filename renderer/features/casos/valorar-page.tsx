import { Button } from '@mantine/core';
import { valorarCasoSchema, type Caso, type ValorarCaso } from '@core/features/casos/casos.contract';
import { esperaRatificacion } from '@core/features/accesos/segunda-firma.rules';
import { admiteActuaciones, exigeMotivo, quitaViolenciaSexual } from '@core/features/casos/caso.rules';
import { casosTexts } from '@core/features/casos/casos.texts';
import { BLOQUES_TRIAJE, NATURALEZAS_HECHO, NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { useBorrador } from '@renderer/lib/borrador';
import { CasoGate } from '@renderer/lib/caso-gate';
import { useCatalogo } from '@renderer/lib/catalogo';
import { useMotivo } from '@renderer/lib/motivos';
import { SegundaFirmaDialog, useConSegundaFirma } from '@renderer/lib/segunda-firma';
import { useSession } from '@renderer/lib/session';
import { invalidate, useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { notify } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { ChoiceField, YesNoUnknownField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, Page } from '@renderer/ui/page';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { CambiadoNotice } from './cambiado-notice';
import { Desplaza } from './desplaza';
import { enterSigue } from '@renderer/ui/enter-sigue';
import { TiposField } from './tipos-field';
import { SugerenciaPanel } from './sugerencia-panel';
import { RiesgoConfirmar } from './riesgo-confirmar';
import { useSugerencia } from './use-sugerencia';
import { maxRiesgo } from '@core/features/ruta/riesgo.rules';
import { riesgoDeReferencia } from '@core/features/casos/riesgo-de-referencia.rules';
import { VALORAR_TEXTS as T } from './valorar.texts';
import './casos.css';

const FORM_ID = 'valorar-caso';
const OPCIONES_NATURALEZA = NATURALEZAS_HECHO.map((value) => ({ value, label: casosTexts.naturaleza[value] }));

/** The full triage, prefilled; the program suggests while the answers arrive and a person confirms (§4.4). */
export function ValorarPage() {
  const { puede } = useSession();
  return (
    <CasoGate fresco>
      {(caso) =>
        puede('CASO_VALORAR') && admiteActuaciones(caso.estado) ? (
          <Valorar key={caso.id} caso={caso} />
        ) : (
          <Page title={T.titulo(caso.codigo)}>
            <p>{admiteActuaciones(caso.estado) ? T.sinPermiso : T.cerrado}</p>
          </Page>
        )
      }
    </CasoGate>
  );
}

const inicial = (caso: Caso) => ({
  id: caso.id,
  version: caso.version,
  tipos: caso.tipos.map(({ codigo }) => codigo),
  ...(caso.naturaleza === null ? {} : { naturaleza: caso.naturaleza }),
  respuestas: { ...caso.respuestas },
  ...(caso.valorado ? { riesgo: caso.riesgo } : {}),
  razon: '',
});

function Valorar({ caso }: { caso: Caso }) {
  const navigate = useNavigate();
  const catalogo = useCatalogo();
  const motivo = useMotivo(caso.id);
  const form = useFormulario(valorarCasoSchema, inicial(caso));
  const borrador = useBorrador(`valorar-caso:${caso.id}`, 1, form);
  const valorar = useCommand('casos.valorar', { invalidates: ['casos.', 'recordatorios.', 'derivaciones.destinos', 'accesos.'] });
  const { sesion } = useSession();
  const sugerencia = useSugerencia(caso, form, catalogo);
  const [guardado, setGuardado] = useState(false);
  const version = useWatch({ control: form.control, name: 'version' });
  const riesgo = useWatch({ control: form.control, name: 'riesgo' });
  const razon = useWatch({ control: form.control, name: 'razon' });

  const seCambio = valorar.error?.code === 'CASO_CAMBIADO';
  useEffect(() => {
    if (seCambio) invalidate(['casos.obtener']);
  }, [seCambio]);
  const desfasada = !guardado && version !== caso.version;
  // A refusal about the clock names a field of another screen; here the sentence itself says what to do.
  const plazoSeAlarga = valorar.error?.code === 'PLAZO_NO_SE_ALARGA';
  const error = valorar.error && (plazoSeAlarga || seCambio) ? { code: valorar.error.code, message: valorar.error.message } : valorar.error;

  /** The case as the program will keep it, with the types that an age or an answer adds. */
  const clasificado = ({ tipos, respuestas }: ValorarCaso) => ({
    tipos: [...tipos, ...(sugerencia?.ruta?.tiposAgregados ?? [])],
    respuestas: { ...caso.respuestas, ...respuestas },
  });

  const enviar = async (valores: ValorarCaso): Promise<boolean> => {
    if (!(await valorar.run(valores))) return false;
    setGuardado(true);
    if (exigeMotivo(clasificado(valores)) && motivo.motivo === undefined) motivo.anotar(T.motivoDespues);
    try {
      await borrador.descartar();
    } finally {
      notify(T.hecho);
      void navigate(`/casos/${caso.id}`, { replace: true });
    }
    return true;
  };
  const firma = useConSegundaFirma(valorar, enviar);
  /** What a coordinator at the same table is about to sign with her. */
  const [cofirma, setCofirma] = useState<ValorarCaso | null>(null);
  const tiposAntes = caso.tipos.map(({ codigo }) => codigo);
  const referencia = riesgoDeReferencia(catalogo, { ...caso, tipos: tiposAntes });
  const baja = (valores: ValorarCaso) =>
    NIVELES_RIESGO.indexOf(valores.riesgo) < NIVELES_RIESGO.indexOf(maxRiesgo(sugerencia?.riesgo ?? 'BAJO', referencia)) ||
    quitaViolenciaSexual({ ...caso, tipos: tiposAntes }, clasificado(valores));
  const espera = esperaRatificacion({ riesgo: riesgo ?? 'BAJO', roles: sesion.roles });

  return (
    <Page
      title={T.titulo(caso.codigo)}
      subtitle={
        <>
          {T.subtitulo} <BorradorStatus borrador={borrador} />
        </>
      }
      actions={
        <div className="casos-solo-angosto">
          <EmergencyButton />
        </div>
      }
      aside={
        <div className="casos-lateral">
          <div className="casos-solo-ancho">
            <EmergencyButton />
          </div>
          <Desplaza label={T.sugerencia}>
            <SugerenciaPanel sugerencia={sugerencia} catalogo={catalogo} control={form.control} />
          </Desplaza>
          <Button type="submit" form={FORM_ID} loading={valorar.running} disabled={desfasada} fullWidth>
            {T.boton(casosTexts.riesgo[riesgo ?? sugerencia?.riesgo ?? caso.riesgo])}
          </Button>
          {espera && (
            <>
              <p className="v-muted">{T.espera}</p>
              <Button
                variant="default"
                disabled={desfasada || valorar.running}
                onClick={() => void form.handleSubmit(setCofirma)()}
                fullWidth
              >
                {T.cofirmar}
              </Button>
            </>
          )}
        </div>
      }
    >
      {firma.pedido && (
        <SegundaFirmaDialog
          acto={baja(firma.pedido) ? 'BAJAR_RIESGO' : 'ALARGAR_PLAZO'}
          entidadId={caso.id}
          que={T.aFirmar(caso.codigo, casosTexts.riesgo[firma.pedido.riesgo].toLowerCase(), firma.pedido.razon ?? '')}
          onFirmada={firma.firmada}
          onClose={firma.cerrar}
        />
      )}
      {cofirma && (
        <SegundaFirmaDialog
          acto="RATIFICAR_VALORACION"
          entidadId={caso.id}
          que={T.aFirmar(caso.codigo, casosTexts.riesgo[cofirma.riesgo].toLowerCase(), '')}
          onFirmada={(segundaFirma) => {
            setCofirma(null);
            void firma.enviar({ ...cofirma, segundaFirma });
          }}
          onClose={() => setCofirma(null)}
        />
      )}
      {desfasada && (
        <CambiadoNotice
          caso={caso}
          desde={version}
          onSeguir={() => {
            form.setValue('version', caso.version);
            valorar.clearError();
          }}
          onUsarGuardado={() => {
            form.reset(inicial(caso));
            valorar.clearError();
            void borrador.descartar();
          }}
        />
      )}
      <div role="presentation" onKeyDown={enterSigue}>
        <Form id={FORM_ID} form={form} onSubmit={firma.enviar} error={desfasada || firma.pedido ? null : error}>
          <Card title={T.tipos}>
            <TiposField catalogo={catalogo} label={T.tiposEtiqueta} description={T.tiposAyuda} />
          </Card>
          <Card title={T.naturaleza}>
            <ChoiceField<ValorarCaso> name="naturaleza" label={T.naturalezaEtiqueta} options={OPCIONES_NATURALEZA} />
            <dl className="casos-ayudas">
              {NATURALEZAS_HECHO.map((una) => (
                <div key={una}>
                  <dt>{casosTexts.naturaleza[una]}:</dt> <dd>{casosTexts.naturalezaAyuda[una]}</dd>
                </div>
              ))}
            </dl>
          </Card>
          {BLOQUES_TRIAJE.map((bloque) => (
            <Card key={bloque} title={T.bloque[bloque]} note={T.bloqueNota[bloque]}>
              {catalogo.preguntas
                .filter((pregunta) => pregunta.bloque === bloque)
                .map(({ codigo, texto }) => (
                  <YesNoUnknownField
                    key={codigo}
                    name={`respuestas.${codigo}`}
                    label={
                      <>
                        <span className="v-muted">{codigo}</span> {texto}
                      </>
                    }
                  />
                ))}
            </Card>
          ))}
          <RiesgoConfirmar
            sugerencia={sugerencia}
            referencia={referencia}
            catalogo={catalogo}
            pideRazonPlazo={plazoSeAlarga || valorar.error?.fields?.['razon'] !== undefined || (razon ?? '') !== ''}
          />
        </Form>
      </div>
    </Page>
  );
}
