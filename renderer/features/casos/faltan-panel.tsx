import type { Caso, EditarCaso } from '@core/features/casos/casos.contract';
import { Icon } from '@renderer/ui/icons';
import { Card } from '@renderer/ui/page';
import { type Control, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { EDITAR_TEXTS as T } from './editar.texts';
import { pantallaDeFalta } from './pantalla-de-falta';
import { irACampo } from '@renderer/ui/ir-a-campo';

const valorEn = (valores: unknown, campo: string): unknown =>
  campo
    .split('.')
    .reduce<unknown>((valor, parte) => (typeof valor === 'object' && valor !== null ? Reflect.get(valor, parte) : undefined), valores);

/** The age may have been told as a birth date. */
const escrito = (valores: unknown, campo: string): boolean => {
  const valor = valorEn(valores, campo);
  if (campo.endsWith('.edadMeses') && valorEn(valores, campo.replace('edadMeses', 'fechaNacimiento'))) return true;
  return Array.isArray(valor) ? valor.length > 0 : valor !== undefined && valor !== null && valor !== '';
};

/** What the sheet lacks, each a jump to its field; what she has just written is ticked off. */
export function FaltanPanel({ caso, control }: { caso: Caso; control: Control<EditarCaso, unknown, EditarCaso> }) {
  const valores = useWatch({ control });
  const navigate = useNavigate();
  const ir = (campo: string) => {
    const camino = pantallaDeFalta(caso, campo);
    if (camino === null) irACampo(campo);
    else void navigate(camino);
  };
  if (caso.faltan.length === 0) {
    return (
      <Card title={T.faltan}>
        <p className="v-muted">{T.nadaFalta}</p>
      </Card>
    );
  }
  return (
    <Card title={T.faltan}>
      <ul className="casos-faltan">
        {caso.faltan.map(({ campo, texto }) => {
          const hecho = escrito(valores, campo);
          return (
            <li key={campo} data-hecho={hecho}>
              <Icon name={hecho ? 'visto' : 'lapiz'} size={16} />
              <button type="button" className="v-link" onClick={() => ir(campo)}>
                {texto}
                {hecho && <span className="solo-lectores">: {T.escrito}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
