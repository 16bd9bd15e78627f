import { Button } from '@mantine/core';
import { RESULTADOS_VISITA, TENENCIAS, TIPOS_VIVIENDA } from '@core/features/visitas/visita.types';
import type { ResultadoVisita } from '@core/features/visitas/visita.types';
import type { Visita } from '@core/features/visitas/visitas.contract';
import { visitasTexts } from '@core/features/visitas/visitas.texts';
import { localDay } from '@core/kernel/dates';
import { nowIso } from '@renderer/lib/clock';
import { Notice } from '@renderer/ui/badge';
import { DateField, InstantField } from '@renderer/ui/date-field';
import { ChoiceField, NumberField, SelectField, TextArea, TextField, TimeField, YesNoUnknownField } from '@renderer/ui/fields';
import { Icon } from '@renderer/ui/icons';
import { Card, FieldGrid, Row } from '@renderer/ui/page';
import { useFilas } from '@renderer/ui/use-filas';
import { AutoridadFields, QuienesFields } from './plan-fields';
import { FamiliaConocida } from './familia-conocida';
import type { RegistrarForm } from './visita-form.mapping';
import { VISITAS_TEXTS } from './visitas-pantallas.texts';

const T = VISITAS_TEXTS.registrar;
const opciones = <K extends string>(valores: readonly K[], textos: Readonly<Record<K, string>>) =>
  valores.map((value) => ({ value, label: textos[value] }));
const MAX_PRESENTES = 20;

/** Block 1: what came of it, when, who went. `soloSuspender`: the other results are not for this case as it stands. */
export function DatosBlock({
  visita,
  resultado,
  personas,
}: {
  visita: Visita;
  resultado: ResultadoVisita | undefined;
  personas: readonly { id: string; nombre: string }[];
}) {
  const posibles = visita.soloSuspender ? (['SUSPENDIDA_POR_RIESGO'] as const) : RESULTADOS_VISITA;
  const hoy = localDay(nowIso());
  return (
    <Card title={T.datos}>
      <ChoiceField<RegistrarForm> name="resultado" label={T.resultado} options={opciones(posibles, T.resultados)} />
      {resultado !== undefined && (
        <>
          {resultado !== 'REALIZADA' && (
            <TextArea<RegistrarForm> name="ficha.razon" label={T.razon} description={T.razonAyuda[resultado]} minRows={2} personal />
          )}
          <div className="visitas-horas">
            <InstantField<RegistrarForm> name="inicioEn" label={T.inicio} timeLabel={T.inicioHora} max={hoy} />
            <TimeField<RegistrarForm> name="finEn" label={T.fin} />
          </div>
          <h3>{T.fueron}</h3>
          <QuienesFields personas={personas} />
          <AutoridadFields nombreObligado />
          <FieldGrid min={220}>
            <DateField<RegistrarForm>
              name="papelFecha"
              label={VISITAS_TEXTS.programar.papelFecha}
              optional={VISITAS_TEXTS.opcional}
              max={hoy}
            />
            <TextField<RegistrarForm> name="papelNumero" label={VISITAS_TEXTS.programar.papelNumero} optional={VISITAS_TEXTS.opcional} />
          </FieldGrid>
        </>
      )}
    </Card>
  );
}

/** Block 2. The accused at the door is asked first: a yes ends the visit and most of its sheet. */
export function PresentesBlock({ detenida, completa }: { detenida: boolean; completa: boolean }) {
  const { fields, agregar, quitar } = useFilas<RegistrarForm, 'ficha.presentes'>('ficha.presentes');
  return (
    <Card title={T.presentes}>
      <YesNoUnknownField<RegistrarForm> name="ficha.agresorPresente" label={T.agresor} />
      {detenida && (
        <Notice tone="urgent" title={T.agresorSi} role="status">
          <p>{T.agresorSiQue}</p>
        </Notice>
      )}
      <FieldGrid min={220}>
        <TextField<RegistrarForm> name="ficha.recibe.nombre" label={T.recibe} personal />
        <TextField<RegistrarForm> name="ficha.recibe.parentesco" label={T.parentesco} />
      </FieldGrid>
      {completa && (
        <>
          <YesNoUnknownField<RegistrarForm> name="ficha.recibe.consiente" label={T.consiente} />
          <YesNoUnknownField<RegistrarForm> name="ficha.recibe.firma" label={T.firma} />
          {fields.map((field, index) => (
            <section key={field.clave} className="visitas-fila" aria-label={T.personaN(index + 1)}>
              <Row justify="space-between">
                <h3>{T.personaN(index + 1)}</h3>
                <Button variant="subtle" aria-label={T.quitarN(T.personaN(index + 1).toLowerCase())} onClick={() => quitar(index)}>
                  {T.quitar}
                </Button>
              </Row>
              <FieldGrid>
                <TextField<RegistrarForm> name={`ficha.presentes.${index}.nombre`} label={T.nombre} personal />
                <TextField<RegistrarForm> name={`ficha.presentes.${index}.parentesco`} label={T.parentesco} />
                <NumberField<RegistrarForm> name={`ficha.presentes.${index}.edad`} label={T.edad} suffix="años" />
              </FieldGrid>
            </section>
          ))}
          {fields.length < MAX_PRESENTES && (
            <div data-field="ficha.presentes">
              <Button
                variant="default"
                leftSection={<Icon name="mas" size={18} />}
                onClick={() => agregar({ nombre: '', parentesco: '' }, 'nombre')}
              >
                {T.agregarPersona}
              </Button>
            </div>
          )}
        </>
      )}
    </Card>
  );
}

/** Blocks 3 to 6: household, house, money, care. */
export function HogarBlocks({ familia }: { familia: Visita['familia'] }) {
  return (
    <>
      <Card title={T.familia}>
        <FamiliaConocida familia={familia} />
        <YesNoUnknownField<RegistrarForm> name="ficha.familiaConfirmada" label={T.confirmada} />
        <TextField<RegistrarForm> name="ficha.familiaNota" label={T.familiaNota} maxLength={200} personal />
      </Card>
      <Card title={T.vivienda}>
        <FieldGrid>
          <SelectField<RegistrarForm>
            name="ficha.vivienda.tenencia"
            label={T.tenencia}
            options={opciones(TENENCIAS, visitasTexts.tenencia)}
          />
          <SelectField<RegistrarForm>
            name="ficha.vivienda.tipo"
            label={T.tipoVivienda}
            options={opciones(TIPOS_VIVIENDA, visitasTexts.vivienda)}
          />
          <NumberField<RegistrarForm> name="ficha.vivienda.cuartos" label={T.cuartos} />
          <NumberField<RegistrarForm> name="ficha.vivienda.personas" label={T.habitantes} />
        </FieldGrid>
        <YesNoUnknownField<RegistrarForm> name="ficha.vivienda.agua" label={T.agua} />
        <YesNoUnknownField<RegistrarForm> name="ficha.vivienda.luz" label={T.luz} />
        <YesNoUnknownField<RegistrarForm> name="ficha.vivienda.servicioHigienico" label={T.servicio} />
        <TextField<RegistrarForm> name="ficha.vivienda.seguridad" label={T.seguridadCasa} />
      </Card>
      <Card title={T.economia}>
        <FieldGrid min={260}>
          <TextField<RegistrarForm> name="ficha.economia.quienAporta" label={T.aporta} personal />
          <TextField<RegistrarForm> name="ficha.economia.ocupacion" label={T.ocupacion} />
        </FieldGrid>
        <YesNoUnknownField<RegistrarForm> name="ficha.economia.bono" label={T.bono} />
      </Card>
      <Card title={T.cuidado}>
        <TextArea<RegistrarForm> name="ficha.salud" label={T.salud} minRows={2} personal />
        <TextArea<RegistrarForm> name="ficha.educacion" label={T.educacion} minRows={2} personal />
        <TextArea<RegistrarForm> name="ficha.relacionFamiliar" label={T.relacion} minRows={2} personal />
        <TextArea<RegistrarForm> name="ficha.rutinaCuidado" label={T.rutina} minRows={2} personal />
      </Card>
    </>
  );
}
