import type { Output } from '@core/contract/index';
import { paquetesTexts } from '@core/features/paquetes/paquetes.texts';
import { fechaCorta } from '@core/kernel/dates';
import { Badge } from '@renderer/ui/badge';
import { Row } from '@renderer/ui/page';
import { CAMBIO_TEXTS as T } from './paquetes-pantallas.texts';

export type Cambio = Output<'paquetes.ver'>['cambios'][number];

/** The only field of its row: the title says what it is. */
const SIN_NOMBRE = new Set(['valor', 'etiqueta', 'nombre']);

/** What a change says before and after, one field a line. */
export function CambioCampos({ cambio }: { cambio: Cambio }) {
  if (cambio.clase === 'NO_SE_APLICA') return <p className="v-muted">{T.noSeAplica}</p>;
  return (
    <ul className="paquete-campos">
      {cambio.campos.map(({ campo, antes, despues, propio }) => (
        <li key={campo}>
          {!SIN_NOMBRE.has(campo) && <span className="v-muted">{paquetesTexts.campo[campo]}: </span>}
          <span className="solo-lectores">{T.antes}: </span>
          <s>{antes ?? T.vacio}</s>
          <span aria-hidden="true"> → </span>
          <span className="solo-lectores">{T.despues}: </span>
          <strong>{despues ?? T.vacio}</strong>
          {propio === true && <span className="v-muted"> {T.propio}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Every change that a package brings, from its former value to the new one. */
export function CambiosLista({ cambios }: { cambios: readonly Cambio[] }) {
  return (
    <ul className="v-list">
      {cambios.map((cambio, index) => (
        <li key={index}>
          <Row>
            <Badge tone={cambio.clase === 'NO_SE_APLICA' ? 'warn' : 'info'}>{T.clase[cambio.clase]}</Badge>
            <span className="v-strong">{cambio.titulo}</span>
            <span className="v-muted">
              {paquetesTexts.catalogo[cambio.catalogo]}, {T.desde(fechaCorta(cambio.vigenteDesde))}
            </span>
          </Row>
          <CambioCampos cambio={cambio} />
        </li>
      ))}
    </ul>
  );
}
