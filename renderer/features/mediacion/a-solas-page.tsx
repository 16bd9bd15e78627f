import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import { respuestaSchema } from '@core/features/casos/caso.types';
import { tamizarSchema } from '@core/features/mediacion/mediacion.contract';
import type { Mediacion } from '@core/features/mediacion/mediacion-vista.contract';
import { resultadoTamizaje } from '@core/features/mediacion/mediacion.rules';
import { mediacionTexts } from '@core/features/mediacion/mediacion.texts';
import { preguntasPara } from '@core/features/mediacion/tamizaje.catalogo';
import { localDay } from '@core/kernel/dates';
import { useBorrador } from '@renderer/lib/borrador';
import { CasoGate } from '@renderer/lib/caso-gate';
import { nowIso } from '@renderer/lib/clock';
import { useCommand } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { InstantField } from '@renderer/ui/date-field';
import { confirm, notify } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { enterSigue } from '@renderer/ui/enter-sigue';
import { CheckboxField, TextArea, YesNoUnknownField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, Page } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { contraDe, useImpedido } from './impedido';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';
import { TOCA_MEDIACION } from './toca';
import { useMediacion } from './use-mediacion';
import './mediacion.css';

const T = MEDIACION_TEXTS.aSolas;

/** The questions of one party's variant, all of them answered. */
const esquemaPara = (esNna: boolean) =>
  tamizarSchema.extend({
    respuestas: z.strictObject(Object.fromEntries(preguntasPara(esNna).map(({ codigo }) => [codigo, respuestaSchema]))),
  });
type ASolasForm = z.input<ReturnType<typeof esquemaPara>>;

/** The screening of one party: a calm screen of its own, with nobody else's name on it. */
export function ASolasPage() {
  return <CasoGate>{(caso) => <Abrir caso={caso} />}</CasoGate>;
}

function Abrir({ caso }: { caso: Caso }) {
  const { parteId = '' } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useMediacion(caso.id);
  const parte = data?.partes.find(({ id }) => id === parteId);
  const sesion = data?.sesiones.at(-1);
  if (data && parte && sesion?.estado === 'CONVOCADA')
    return <Preguntar key={`${parte.id} ${sesion.id}`} mediacion={data} parte={parte} sesion={sesion} />;
  return (
    <Page title={<span className={data ? undefined : 'solo-lectores'}>{data ? T.titulo : MEDIACION_TEXTS.abriendo}</span>}>
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading label={MEDIACION_TEXTS.abriendo} />}
      {data && (
        <Card>
          <p>{T.ya}</p>
          <Button onClick={() => void navigate(`/casos/${caso.id}/mediacion/${data.id}`)}>{MEDIACION_TEXTS.volverMediacion}</Button>
        </Card>
      )}
    </Page>
  );
}

interface PreguntarProps {
  mediacion: Mediacion;
  parte: Mediacion['partes'][number];
  sesion: Mediacion['sesiones'][number];
}

function Preguntar({ mediacion, parte, sesion }: PreguntarProps) {
  const navigate = useNavigate();
  const [esquema] = useState(() => esquemaPara(parte.esNna));
  const volver = () => void navigate(`/casos/${mediacion.casoId}/mediacion/${mediacion.id}`);
  const form = useFormulario(
    esquema,
    { sesionId: sesion.id, parteId: parte.id, preguntadoEn: nowIso(), respuestas: {}, palabras: '' },
    'onSubmit',
  );
  const borrador = useBorrador(`mediacion-a-solas:${parte.id}-${sesion.orden}`, 1, form);
  const tamizar = useCommand('mediacion.tamizar', { invalidates: TOCA_MEDIACION });
  const { aviso, boton } = useImpedido(contraDe(mediacion, 'TAMIZAR'));
  const enviar = async (valores: z.output<typeof esquema>) => {
    const violencia = resultadoTamizaje(valores.respuestas) === 'VIOLENCIA';
    if (violencia && !(await confirm({ ...T.confirmar, danger: true }))) return;
    if (!(await tamizar.run(valores))) return;
    try {
      await borrador.descartar();
    } finally {
      notify(T.hecho);
      volver();
    }
  };
  const calidad = parte.esNna ? mediacionTexts.calidadNna : parte.calidad;
  return (
    <Page
      title={T.pagina(calidad)}
      subtitle={
        <>
          {T.sesion(sesion.orden)} <BorradorStatus borrador={borrador} />
        </>
      }
      actions={<EmergencyButton />}
    >
      <div role="presentation" className="mediacion-calma" onKeyDown={enterSigue}>
        <Notice tone="info" title={T.recuerde}>
          <ul className="v-bullets">
            {(parte.esNna ? T.reglasNna : T.reglas).map((regla) => (
              <li key={regla}>{regla}</li>
            ))}
          </ul>
        </Notice>
        <Form form={form} onSubmit={enviar} error={tamizar.error}>
          <Card title={T.preguntas}>
            {preguntasPara(parte.esNna).map(({ codigo, texto }) => (
              <YesNoUnknownField<ASolasForm> key={codigo} name={`respuestas.${codigo}`} label={texto} />
            ))}
            <Aviso />
          </Card>
          <Card>
            <TextArea<ASolasForm> name="palabras" label={T.palabras} optional minRows={2} personal />
            <div className="mediacion-cuando">
              <InstantField<ASolasForm> name="preguntadoEn" label={T.cuando} timeLabel={MEDIACION_TEXTS.hora} max={localDay(nowIso())} />
            </div>
            <CheckboxField<ASolasForm> name="aSolas" label={T.enSoledad} />
          </Card>
          {aviso}
          <div className="v-row">
            <Button type="submit" loading={tamizar.running} {...boton}>
              {T.guardar}
            </Button>
            <Button variant="default" onClick={volver}>
              {MEDIACION_TEXTS.volverMediacion}
            </Button>
          </div>
        </Form>
      </div>
    </Page>
  );
}

/** What the answers so far will do when they are saved, said before it happens. */
function Aviso() {
  const respuestas = useWatch<ASolasForm, 'respuestas'>({ name: 'respuestas' }) ?? {};
  const valores = Object.values(respuestas);
  if (valores.includes('SI'))
    return (
      <Notice tone="high" role="status">
        <p>{T.siDetiene}</p>
      </Notice>
    );
  if (valores.includes('NO_SABE'))
    return (
      <Notice tone="warn" role="status">
        <p>{T.noSabe}</p>
      </Notice>
    );
  return null;
}
