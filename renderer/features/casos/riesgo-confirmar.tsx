import type { ValorarCaso } from '@core/features/casos/casos.contract';
import { casosTexts } from '@core/features/casos/casos.texts';
import { maxRiesgo } from '@core/features/ruta/riesgo.rules';
import { NIVELES_RIESGO, type CatalogoRuta, type NivelRiesgo } from '@core/features/ruta/ruta.types';
import type { ConsultaViva } from '@renderer/lib/consulta-viva';
import { useSession } from '@renderer/lib/session';
import { ChoiceField, TextArea } from '@renderer/ui/fields';
import { Card } from '@renderer/ui/page';
import { useFormContext, useWatch } from 'react-hook-form';
import { VALORAR_TEXTS as T } from './valorar.texts';

/** Raising is free; lowering is the coordinator's, with a reason, never below the types' minimum (§4.4). Levels that nobody may choose are not offered. */
export function RiesgoConfirmar({
  sugerencia,
  referencia,
  catalogo,
  pideRazonPlazo,
}: {
  sugerencia: ConsultaViva | null;
  /** What the case carries: below it too only the coordinator goes. */
  referencia: NivelRiesgo;
  catalogo: CatalogoRuta;
  pideRazonPlazo: boolean;
}) {
  const { sesion } = useSession();
  const { control } = useFormContext<ValorarCaso>();
  const [riesgo, tipos] = useWatch({ control, name: ['riesgo', 'tipos'] });
  const coordina = sesion.roles.includes('COORDINADOR');
  const aplicados = [...(tipos ?? []), ...(sugerencia?.ruta?.tiposAgregados ?? [])];
  const minimo = maxRiesgo(...catalogo.tipos.filter(({ codigo }) => aplicados.includes(codigo)).map(({ riesgoMinimo }) => riesgoMinimo));
  const orden = (nivel: (typeof NIVELES_RIESGO)[number]) => NIVELES_RIESGO.indexOf(nivel);
  const sugerido = maxRiesgo(sugerencia?.riesgo ?? 'BAJO', referencia);
  const suelo = coordina ? minimo : sugerido;
  const opciones = NIVELES_RIESGO.filter((nivel) => orden(nivel) >= orden(suelo)).map((value) => ({
    value,
    label: casosTexts.riesgo[value],
  }));
  const baja = riesgo !== undefined && orden(riesgo) < orden(sugerido);
  return (
    <Card title={T.confirmar}>
      <ChoiceField<ValorarCaso> name="riesgo" label={T.riesgo} options={opciones} />
      <p className="v-muted">
        {T.subir} {orden(sugerido) > orden('BAJO') && (coordina ? T.bajarCoordina : T.bajarNo)}{' '}
        {orden(minimo) > orden('BAJO') && T.minimo(casosTexts.riesgo[minimo].toLowerCase())}
      </p>
      {(baja || (pideRazonPlazo && coordina)) && (
        <TextArea<ValorarCaso> name="razon" label={baja ? T.razon : T.razonPlazo} description={T.razonAyuda} minRows={2} personal />
      )}
    </Card>
  );
}
