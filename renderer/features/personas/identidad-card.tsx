import { casosTexts } from '@core/features/casos/casos.texts';
import { fechaCorta } from '@core/kernel/dates';
import { edadEnPalabras } from '@renderer/lib/edad';
import { DataList } from '@renderer/ui/display';
import { Nombre } from '@renderer/ui/nombre';
import { Card } from '@renderer/ui/page';
import type { ReactNode } from 'react';
import type { Ficha } from './persona-gate';
import { PERSONAS_TEXTS } from './personas-pantallas.texts';
import { nombreDe } from './personas-vista';

const T = PERSONAS_TEXTS.ficha;
type Dato = { label: string; value: ReactNode };
const conocidos = (datos: readonly (Dato | false)[]): Dato[] => datos.filter((dato): dato is Dato => dato !== false);

/** Name, age and document on one sheet; also in the comparison before a merge. */
export function Identidad({ ficha: { persona } }: { ficha: Ficha }) {
  const nombre = nombreDe(persona);
  const edad = persona.edadMeses === null ? PERSONAS_TEXTS.lista.sinDato : edadEnPalabras(persona.edadMeses);
  return (
    <Card title={T.identidad}>
      <DataList
        items={conocidos([
          { label: T.nombre, value: nombre === '' ? T.nn : <Nombre>{nombre}</Nombre> },
          { label: T.sexo, value: casosTexts.sexo[persona.sexo] },
          { label: T.edad, value: edad + (persona.fechaNacimiento === null ? '' : `, ${T.nacio(fechaCorta(persona.fechaNacimiento))}`) },
          {
            label: T.documento,
            value: (
              <>
                {casosTexts.tipoDocumento[persona.tipoDocumento]}
                {persona.numeroDocumento !== null && (
                  <>
                    {' '}
                    <Nombre>{persona.numeroDocumento}</Nombre>
                  </>
                )}
              </>
            ),
          },
          persona.telefono !== null && { label: T.telefono, value: <Nombre>{persona.telefono}</Nombre> },
        ])}
      />
      <p className="v-muted">{T.identidadNota}</p>
    </Card>
  );
}
