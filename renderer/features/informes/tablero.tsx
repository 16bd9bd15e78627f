import type { Output } from '@core/contract/index';
import { porcentajeEsEc } from '@core/features/informes/numeros.rules';
import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { RiesgoBadge } from '@renderer/lib/caso-marcas';
import { Card } from '@renderer/ui/page';
import { EmptyState } from '@renderer/ui/states';
import { TablaBarras } from './barras';
import type { FilaBarra } from './barras';
import { INFORMES_TEXTS } from './informes-pantallas.texts';

const T = INFORMES_TEXTS.tablero;
type Tablero = Output<'informes.indicadores'>['tablero'];
type Medida = Tablero['nuevos'][number];

/** Counts as bars against the largest of them. */
function cuentas(medidas: readonly Medida[]): FilaBarra[] {
  const max = Math.max(1, ...medidas.map(({ numerador }) => numerador));
  return medidas.map(({ clave, etiqueta, numerador }) => ({ clave, etiqueta, texto: String(numerador), parte: numerador / max }));
}

const porRiesgo = (medidas: readonly Medida[]): FilaBarra[] =>
  cuentas(medidas).map((fila) => {
    const riesgo = NIVELES_RIESGO.find((nivel) => nivel === fila.clave);
    return riesgo === undefined ? fila : { ...fila, etiqueta: <RiesgoBadge riesgo={riesgo} />, tono: riesgo };
  });

const aTiempo = (medidas: readonly Medida[]): FilaBarra[] =>
  medidas.map(({ clave, etiqueta, numerador, denominador, valor }) => ({
    clave,
    etiqueta,
    texto: valor === null ? INFORMES_TEXTS.sinDatos : `${porcentajeEsEc(valor)} (${T.de(numerador, denominador ?? 0)})`,
    parte: valor === null ? null : valor / 100,
  }));

/** The few charts that people act on, each one its own table. */
export function TableroCards({ tablero }: { tablero: Tablero }) {
  return (
    <div className="informes-tablero">
      <Card title={T.aTiempo} note={T.aTiempoNota}>
        <TablaBarras titulo={T.aTiempo} columnas={[T.mes, T.aTiempoColumna]} filas={aTiempo(tablero.aTiempo)} />
      </Card>
      <Card title={T.abiertos}>
        <TablaBarras titulo={T.abiertos} columnas={[T.riesgo, T.abiertosColumna]} filas={porRiesgo(tablero.abiertos)} />
      </Card>
      <Card title={T.sinRespuesta} note={T.sinRespuestaNota}>
        {tablero.sinRespuesta.length === 0 ? (
          <EmptyState title={T.sinRespuestaVacio} />
        ) : (
          <TablaBarras titulo={T.sinRespuesta} columnas={[T.autoridad, T.sinRespuestaColumna]} filas={cuentas(tablero.sinRespuesta)} />
        )}
      </Card>
      <Card title={T.nuevos}>
        <TablaBarras titulo={T.nuevos} columnas={[T.mes, T.nuevosColumna]} filas={cuentas(tablero.nuevos)} />
      </Card>
    </div>
  );
}
