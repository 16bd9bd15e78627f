import { OpinionFields } from './opinion-fields';
import { CANALES, FRECUENCIAS } from '@core/features/casos/caso.types';
import type { Caso, EditarCaso } from '@core/features/casos/casos.contract';
import { casosTexts } from '@core/features/casos/casos.texts';
import { AMBITOS_HECHO } from '@core/features/ruta/ruta.types';
import { localDay } from '@core/kernel/dates';
import { nowIso } from '@renderer/lib/clock';
import { useSession } from '@renderer/lib/session';
import { DateField, InstantField } from '@renderer/ui/date-field';
import { SelectField, TextArea, TextField } from '@renderer/ui/fields';
import { Card } from '@renderer/ui/page';
import { useFormContext, useWatch } from 'react-hook-form';
import { EditarHechos } from './editar-hechos';
import { EditarNna } from './editar-nna';
import { EditarSenaladas } from './editar-senaladas';
import { EDITAR_TEXTS as T } from './editar.texts';
import { enterSigue } from '@renderer/ui/enter-sigue';
import { QuienInformaField } from './quien-informa-field';
import { REGISTRAR_TEXTS } from './registrar.texts';
import { TresField } from './tres-field';

const opciones = <V extends string>(valores: readonly V[], palabras: Readonly<Record<V, string>>) =>
  valores.map((value) => ({ value, label: palabras[value] }));
const CANAL = opciones(CANALES, casosTexts.canal);
const AMBITO = opciones(AMBITOS_HECHO, casosTexts.ambito);
const FRECUENCIA = opciones(FRECUENCIAS, casosTexts.frecuencia);

/** The blocks of the sheet with the numbers that they have on paper; 3 and 4 (family, caregivers) come with the visits. */
export function EditarBloques({ caso, pideRazonPlazo }: { caso: Caso; pideRazonPlazo: boolean }) {
  const { control } = useFormContext<EditarCaso>();
  const { sesion } = useSession();
  const [conocidoEn, denunciante, razonPlazo] = useWatch({ control, name: ['conocidoEn', 'denunciante', 'razonPlazo'] });
  const hoy = localDay(nowIso());
  const masTarde = typeof conocidoEn === 'string' && Date.parse(conocidoEn) > Date.parse(caso.conocidoEn);
  const pideRazon = pideRazonPlazo || (razonPlazo ?? '') !== '' || (masTarde && sesion.roles.includes('COORDINADOR'));
  return (
    // Enter goes on and Ctrl+Enter sends: a listener for the whole form, not a control of its own.
    <div role="presentation" className="v-stack" onKeyDown={enterSigue}>
      <Card title={T.bloque.caso}>
        <div className="casos-pareja">
          <InstantField<EditarCaso> name="conocidoEn" label={T.supimosDia} timeLabel={T.supimosHora} max={hoy} />
          <SelectField<EditarCaso> name="canal" label={T.medio} options={CANAL} />
        </div>
        {pideRazon && <TextField<EditarCaso> name="razonPlazo" label={T.razonPlazo} description={T.razonPlazoAyuda} />}
        <div className="casos-tres">
          <SelectField<EditarCaso> name="ambito" label={T.ambito} options={AMBITO} />
          <SelectField<EditarCaso> name="frecuencia" label={T.frecuencia} options={FRECUENCIA} />
          <DateField<EditarCaso> name="fechaHecho" label={T.fechaHecho} max={hoy} />
        </div>
        <TextField<EditarCaso> name="lugarHecho" label={T.lugarHecho} description={T.lugarAyuda} personal />
        <TresField name="parroquiaRural" label={T.rural} />
      </Card>
      <EditarNna />
      <Card title={T.bloque.informa}>
        <QuienInformaField />
        {denunciante?.tipo !== 'ANONIMO' && (
          <>
            <p className="v-muted">{T.informaNota}</p>
            <div className="casos-pareja">
              <TextField<EditarCaso>
                name="denunciante.nombre"
                label={REGISTRAR_TEXTS.quienNombre}
                personal
                optional={denunciante?.tipo !== 'IDENTIFICADO' || denunciante.calidad === 'NNA'}
              />
              <TextField<EditarCaso> name="denunciante.contacto" label={REGISTRAR_TEXTS.quienContacto} personal optional />
            </div>
            <TresField name="denunciante.aceptaTestigo" label={T.testigo} />
          </>
        )}
      </Card>
      <EditarSenaladas />
      <EditarHechos />
      <Card title={T.bloque.actuaciones}>
        <TextArea<EditarCaso> name="actuaciones" label={T.actuaciones} description={T.actuacionesAyuda} minRows={2} personal />
        <TresField name="medidaVigente" label={T.medida} />
        <TresField name="denunciaPenalAbierta" label={T.denuncia} />
        <TresField name="voluntariedad" label={T.voluntariedad} />
      </Card>
      <Card title={T.bloque.opinion}>
        <OpinionFields />
      </Card>
      <Card title={T.bloque.solicitud}>
        <TextArea<EditarCaso> name="solicitud" label={T.solicitud} description={T.solicitudAyuda} minRows={2} personal />
      </Card>
    </div>
  );
}
