import type { Output } from '@core/contract/index';
import { dolares, numeroEsEc, porcentajeEsEc } from '@core/features/informes/numeros.rules';
import { INFORMES_TEXTS as T } from './informes-pantallas.texts';

type Indicador = Output<'informes.indicadores'>['indicadores'][number];
type Medida = Indicador['medidas'][number];

function valorDe(unidad: Indicador['unidad'], { clave, denominador, valor }: Medida): string {
  if (valor === null) return T.sinDatos;
  if (denominador !== null) return porcentajeEsEc(valor);
  if (unidad === 'USD_CENTAVOS' && clave === 'VENTAS') return dolares(valor);
  if (clave === 'MEDIANA' || clave === 'HORAS') return `${numeroEsEc(valor)} ${T.unidad.HORAS}`;
  return clave === 'DIAS' ? `${numeroEsEc(valor)} ${T.unidad.DIAS}` : numeroEsEc(valor);
}

function sobre({ clave, numerador, denominador }: Medida): string {
  if (denominador !== null) return T.de(numerador, denominador);
  return clave === 'MEDIANA' || clave === 'DIAS' ? T.valores(numerador) : '';
}

/** What is not a plain zero of a long list: of 77 types a point has seen a few. */
const seVe = ({ clave, valor }: Medida): boolean => !clave.includes(':') || (valor ?? 0) > 0;

/** Every indicator of the period with what stands below its line. */
export function IndicadoresTabla({ indicadores }: { indicadores: readonly Indicador[] }) {
  return (
    <table className="informes-indicadores">
      <caption className="solo-lectores">{T.indicadores}</caption>
      <thead>
        <tr>
          <th scope="col">{T.columnas.indicador}</th>
          <th scope="col" className="informes-numero">
            {T.columnas.valor}
          </th>
          <th scope="col" className="informes-numero">
            {T.columnas.sobre}
          </th>
        </tr>
      </thead>
      {indicadores.map(({ codigo, titulo, denominadorTexto, unidad, medidas }) => (
        <tbody key={codigo}>
          <tr>
            <th scope="rowgroup" colSpan={3}>
              {codigo} {titulo}
              <div className="v-muted">{denominadorTexto}</div>
            </th>
          </tr>
          {medidas.filter(seVe).map((medida) => (
            <tr key={medida.clave}>
              <th scope="row">{medida.etiqueta}</th>
              <td className="informes-numero">{valorDe(unidad, medida)}</td>
              <td className="informes-numero v-muted">{sobre(medida)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
