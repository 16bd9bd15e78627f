import { Button } from '@mantine/core';
import type { Output } from '@core/contract/index';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { Caso } from '@core/features/casos/casos.contract';
import { genograma } from '@core/features/personas/genograma.rules';
import { MAX_MIEMBROS } from '@core/features/personas/familia.types';
import type { GuardarFamilia } from '@core/features/personas/personas.contract';
import { useBorrador } from '@renderer/lib/borrador';
import { CasoGate } from '@renderer/lib/caso-gate';
import { edadEnPalabras } from '@renderer/lib/edad';
import { useMotivo } from '@renderer/lib/motivos';
import { useSession } from '@renderer/lib/session';
import { invalidate, useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { confirm, notify } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { Form, useFormulario } from '@renderer/ui/form';
import { Icon } from '@renderer/ui/icons';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Page, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useFilas } from '@renderer/ui/use-filas';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { familiaFormSchema, miembroVacio, toGuardarFamilia, toMiembroEntrada } from './familia.mapping';
import { GenogramaSvg } from './genograma-svg';
import { MiembroFields } from './miembro-fields';
import { PERSONAS_TEXTS } from './personas-pantallas.texts';
import { nombreDe, rotulosDe } from './personas-vista';
import './personas.css';

const T = PERSONAS_TEXTS.familia;
type Familia = Output<'personas.obtenerFamilia'>;

/** The household of the children of a case: drawn, listed, written. */
export function FamiliaPage() {
  return <CasoGate>{(caso) => <FamiliaDe key={caso.id} caso={caso} />}</CasoGate>;
}

function FamiliaDe({ caso }: { caso: Caso }) {
  const { motivo } = useMotivo(caso.id);
  const { data, error, refetch } = useQueryOperation('personas.obtenerFamilia', {
    casoId: caso.id,
    ...(motivo === undefined ? {} : { motivo }),
  });
  const { puede } = useSession();
  const edita = puede('CASO_PERSONA_EDITAR') && admiteActuaciones(caso.estado);
  return (
    <Page title={T.titulo(caso.codigo)} subtitle={T.subtitulo} actions={<EmergencyButton />}>
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading />}
      {data && (
        <>
          {data.avisos.length > 0 && (
            <Notice tone="warn" title={T.avisos}>
              <ul className="v-bullets">
                {data.avisos.map(({ familiarId, texto }) => (
                  <li key={`${familiarId ?? ''} ${texto}`}>{texto}</li>
                ))}
              </ul>
            </Notice>
          )}
          <Dibujo familia={data} />
          {edita ? (
            // a household that somebody else changed starts a new form; the draft keeps what was being typed
            <FamiliaForm key={data.actualizadoEn ?? ''} caso={caso} familia={data} motivo={motivo} />
          ) : (
            <Card title={T.miembros}>
              {!admiteActuaciones(caso.estado) && <p>{T.cerrado}</p>}
              <SoloLectura familia={data} />
            </Card>
          )}
        </>
      )}
    </Page>
  );
}

function Dibujo({ familia }: { familia: Familia }) {
  const { nna, otrosNna, miembros } = familia;
  const conId = (una: Familia['nna'][number]) => ({ id: una.personaId, sexo: una.sexo });
  return (
    <Card title={T.dibujo}>
      <GenogramaSvg
        dibujo={genograma(nna.map(conId), otrosNna.map(conId), miembros)}
        rotulos={rotulosDe(nna, otrosNna, miembros)}
        label={T.dibujoDe(nna.length, otrosNna.length + miembros.length)}
      />
      <p className="v-muted">{T.leyenda}</p>
      <ul className="v-list">
        {nna.map((una) => (
          <UnaNna key={una.personaId} una={una} detalle={T.nnaDelCaso} />
        ))}
        {otrosNna.map((una) => (
          <UnaNna
            key={una.personaId}
            una={una}
            detalle={`${T.nnaOtroCaso} ${T.enCaso(una.casos.map(({ codigo }) => codigo).join(', '))}`}
          />
        ))}
      </ul>
    </Card>
  );
}

function UnaNna({ una, detalle }: { una: Familia['nna'][number]; detalle: string }) {
  const nombre = nombreDe(una);
  return (
    <li>
      <Link to={`/personas/${una.personaId}`}>{nombre === '' ? T.sinNombre : <Nombre>{nombre}</Nombre>}</Link>
      <span className="v-muted">
        {una.edadMeses === null ? '' : ` · ${edadEnPalabras(una.edadMeses)}`} · {detalle}
      </span>
    </li>
  );
}

function SoloLectura({ familia: { miembros } }: { familia: Familia }) {
  if (miembros.length === 0) return <p className="v-muted">{T.nadie}</p>;
  const rotulos = rotulosDe([], [], miembros);
  return (
    <ul className="v-list">
      {miembros.map((uno) => (
        <li key={uno.id}>
          <span className="v-strong">{rotulos.get(uno.id)?.titulo}</span> · <Nombre>{nombreDe(uno) || T.sinNombre}</Nombre>{' '}
          <span className="v-muted">{rotulos.get(uno.id)?.edad}</span>
        </li>
      ))}
    </ul>
  );
}

function FamiliaForm({ caso, familia, motivo }: { caso: Caso; familia: Familia; motivo: string | undefined }) {
  const navigate = useNavigate();
  const form = useFormulario(familiaFormSchema, toGuardarFamilia(caso.id, familia, motivo));
  const borrador = useBorrador(`familia:${caso.id}`, 1, form);
  const guardar = useCommand('personas.guardarFamilia');
  const releer = () => invalidate(['personas.', 'casos.', 'documentos.previsualizar']);
  const enviar = async (valores: GuardarFamilia) => {
    if (!(await guardar.run(valores))) return;
    // only then is the household read again: the new form must not find the old draft
    await borrador.descartar();
    notify(T.guardada);
    releer();
  };
  const usarLoGuardado = async () => {
    await borrador.empezarDeNuevo();
    guardar.clearError();
    releer();
    form.reset(toGuardarFamilia(caso.id, familia, motivo));
  };
  return (
    <Form
      form={form}
      onSubmit={enviar}
      error={guardar.error}
      footer={
        <Row>
          <Button type="submit" loading={guardar.running}>
            {T.guardar}
          </Button>
          <Button variant="default" onClick={() => void navigate(`/casos/${caso.id}`)}>
            {T.volver}
          </Button>
          <BorradorStatus borrador={borrador} />
        </Row>
      }
    >
      <Posibles caso={caso} familia={familia} motivo={motivo} />
      <Miembros familia={familia} />
      {guardar.error?.code === 'REGISTRO_CAMBIADO' && (
        <Row>
          <Button variant="default" onClick={() => void usarLoGuardado()}>
            {T.usarLoGuardado}
          </Button>
        </Row>
      )}
    </Form>
  );
}

function Miembros({ familia }: { familia: Familia }) {
  const { fields, agregar, quitar } = useFilas<GuardarFamilia, 'miembros'>('miembros');
  const [nueva, setNueva] = useState<number | null>(null);
  const miembros = useWatch<GuardarFamilia, 'miembros'>({ name: 'miembros' });
  const salvo = [...familia.nna, ...familia.otrosNna, ...miembros].flatMap(({ personaId }) => personaId ?? []);
  return (
    <Card title={T.miembros}>
      {fields.length === 0 && <p className="v-muted">{T.nadie}</p>}
      {fields.map((field, index) => (
        <MiembroFields
          key={field.clave}
          index={index}
          abierto={nueva === index}
          salvo={salvo}
          onQuitar={() => {
            setNueva(null);
            quitar(index);
          }}
        />
      ))}
      {fields.length < MAX_MIEMBROS && (
        <div data-field="miembros">
          <Button
            variant="default"
            leftSection={<Icon name="mas" size={18} />}
            onClick={() => {
              setNueva(fields.length);
              agregar(miembroVacio() as GuardarFamilia['miembros'][number], 'parentesco');
            }}
          >
            {T.agregar}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** Households of children with the same surnames: joined only when a person says that they are brothers and sisters. */
function Posibles({ caso, familia, motivo }: { caso: Caso; familia: Familia; motivo: string | undefined }) {
  const [primero] = familia.hogaresPosibles;
  const vecina = primero?.casos[0]?.id ?? '';
  // the household as it stands there: joining it writes it again with these children
  const otra = useQueryOperation('personas.obtenerFamilia', { casoId: vecina }, { enabled: vecina !== '' });
  const guardar = useCommand('personas.guardarFamilia', { invalidates: ['personas.', 'casos.'] });
  if (primero === undefined || !otra.data) return null;
  const { data } = otra;
  const unir = async () => {
    if (!(await confirm({ title: T.unirHogar, text: T.unirPregunta, confirmLabel: T.unirHogar }))) return;
    await guardar.run({
      casoId: caso.id,
      hogarId: primero.hogarId,
      ...(motivo === undefined ? {} : { motivo }),
      ...(data.actualizadoEn === null ? {} : { vistoEn: data.actualizadoEn }),
      miembros: data.miembros.map(toMiembroEntrada),
    });
  };
  return (
    <Notice tone="info" title={T.posibles}>
      <Row justify="space-between">
        <span>{T.posible(primero.iniciales, primero.personas, primero.casos.map(({ codigo }) => codigo).join(', '))}</span>
        <Button variant="default" loading={guardar.running} onClick={() => void unir()} aria-label={T.unirHogarDe(primero.iniciales)}>
          {T.unirHogar}
        </Button>
      </Row>
      <ErrorNotice error={guardar.error} fields />
    </Notice>
  );
}
