import { edadMesesEn } from '@core/features/casos/caso-entrada.rules';
import type { Caso } from '@core/features/casos/casos.contract';
import { casosTexts } from '@core/features/casos/casos.texts';
import { parentescoTexto } from '@core/features/personas/familia.rules';
import { rotuloSenalada } from '@core/features/documentos/personas.rules';
import { fechaCorta, localDay } from '@core/kernel/dates';
import { useNow } from '@renderer/lib/clock';
import { edadEnPalabras } from '@renderer/lib/edad';
import { DataList } from '@renderer/ui/display';
import { Nombre } from '@renderer/ui/nombre';
import { Stack } from '@renderer/ui/page';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CASOS_TEXTS } from './casos-pantallas.texts';

const T = CASOS_TEXTS.personas;
type Dato = { label: string; value: ReactNode };
/** Only what is known: an empty line says nothing. */
const conocidos = (datos: readonly (Dato | false)[]): Dato[] => datos.filter((dato): dato is Dato => dato !== false);
const siNo = (valor: boolean): string => (valor ? T.si : T.no);

/** Who is in the case. The only place of the program where names stand; F9 covers them. */
export function CasoPersonas({ caso }: { caso: Caso }) {
  const { denunciante } = caso;
  return (
    <Stack>
      {caso.nna.map((nna) => (
        <UnaNna key={nna.id} nna={nna} />
      ))}
      <section className="casos-persona">
        <h3>{T.familia}</h3>
        {caso.familia.length === 0 ? (
          <p className="v-muted">{T.sinFamilia}</p>
        ) : (
          <DataList
            items={caso.familia.map((uno) => ({
              key: uno.id,
              label: parentescoTexto(uno.parentesco, uno.sexo),
              value: <UnFamiliar uno={uno} />,
            }))}
          />
        )}
      </section>
      <section className="casos-persona">
        <h3>{T.informa}</h3>
        <DataList
          items={conocidos([
            {
              label: T.calidad,
              value: denunciante.tipo === 'ANONIMO' ? casosTexts.denunciante.ANONIMO : casosTexts.calidad[denunciante.calidad],
            },
            denunciante.nombre !== null && { label: T.nombre, value: <Nombre>{denunciante.nombre}</Nombre> },
            denunciante.contacto !== null && { label: T.contacto, value: <Nombre>{denunciante.contacto}</Nombre> },
            denunciante.aceptaTestigo !== null && { label: T.testigo, value: siNo(denunciante.aceptaTestigo) },
          ])}
        />
        {denunciante.tipo !== 'IDENTIFICADO' && <p className="v-muted">{T.reserva}</p>}
      </section>
      {caso.agresores.length === 0 ? (
        <section className="casos-persona">
          <h3>{T.senalada}</h3>
          <p className="v-muted">{T.ninguna}</p>
        </section>
      ) : (
        // Stored in the order in which they were told; a person without a name has no other key.
        caso.agresores.map((agresor, index) => <UnaSenalada key={`${index} ${agresor.nombres ?? ''}`} agresor={agresor} />)
      )}
      {caso.agresores.length > 0 && <p className="v-muted">{T.presuncion}</p>}
    </Stack>
  );
}

/** Name, age, and whether they live together. */
function UnFamiliar({ uno }: { uno: Caso['familia'][number] }) {
  const nombre = [uno.nombres, uno.primerApellido, uno.segundoApellido].filter(Boolean).join(' ');
  const resto = [
    uno.edadAnios === null ? null : edadEnPalabras(uno.edadAnios * 12),
    uno.convive === null ? null : uno.convive ? T.viveAqui : T.noViveAqui,
    uno.cuidador ? T.esCuidador : null,
  ].filter((texto) => texto !== null);
  return (
    <>
      {uno.nn || nombre === '' ? T.sinNombre : <Nombre>{nombre}</Nombre>}
      <span className="v-muted">{resto.map((texto) => ` · ${texto}`).join('')}</span>
    </>
  );
}

function UnaNna({ nna }: { nna: Caso['nna'][number] }) {
  const ahora = useNow(3_600_000);
  const hoy = localDay(ahora);
  const meses = nna.fechaNacimiento === null ? nna.edadMeses : edadMesesEn({ fechaNacimiento: nna.fechaNacimiento }, hoy);
  const edad = meses === null ? T.sinEdad : edadEnPalabras(meses);
  const nombre = [nna.nombres, nna.primerApellido, nna.segundoApellido].filter(Boolean).join(' ');
  const nacio =
    nna.fechaNacimiento === null ? (nna.edadFuente === 'ESTIMADA' ? `, ${T.aproximada}` : '') : `, ${fechaCorta(nna.fechaNacimiento)}`;
  return (
    <section className="casos-persona">
      <h3>{nna.nn ? T.nn : <Nombre>{nombre}</Nombre>}</h3>
      <DataList
        items={conocidos([
          { label: T.edad, value: edad + nacio },
          { label: T.sexo, value: casosTexts.sexo[nna.sexo] },
          {
            label: T.documento,
            value: (
              <>
                {casosTexts.tipoDocumento[nna.tipoDocumento]}
                {nna.numeroDocumento !== null && (
                  <>
                    {' '}
                    <Nombre>{nna.numeroDocumento}</Nombre>
                  </>
                )}
                {nna.documentoObservacion !== null && (
                  <span className="v-muted">
                    {' '}
                    (<Nombre>{nna.documentoObservacion}</Nombre>)
                  </span>
                )}
              </>
            ),
          },
          nna.viveCon !== null && { label: T.vive, value: <Nombre>{nna.viveCon}</Nombre> },
          nna.institucionEducativa !== null && { label: T.escuela, value: <Nombre>{nna.institucionEducativa}</Nombre> },
          nna.salud !== null && { label: T.salud, value: <Nombre>{nna.salud}</Nombre> },
        ])}
      />
      <Link className="v-link" to={`/personas/${nna.personaId}`}>
        {T.suFicha}
      </Link>
    </section>
  );
}

function UnaSenalada({ agresor }: { agresor: Caso['agresores'][number] }) {
  const { nombres, edadAnios, sexo, parentesco, ocupacion, direccion, acceso, convive, cuidador, servidorPublico } = agresor;
  return (
    <section className="casos-persona">
      <h3>{rotuloSenalada({ tipo: 'PERSONA', sexo: sexo ?? null, edad: edadAnios ?? null })}</h3>
      {agresor.conocido ? (
        <DataList
          items={conocidos([
            Boolean(nombres) && { label: T.nombre, value: <Nombre>{nombres}</Nombre> },
            Boolean(parentesco) && { label: T.relacion, value: <Nombre>{parentesco}</Nombre> },
            edadAnios !== undefined && { label: T.edad, value: edadEnPalabras(edadAnios * 12) },
            sexo !== undefined && { label: T.sexo, value: casosTexts.sexo[sexo] },
            Boolean(ocupacion) && { label: T.ocupacion, value: <Nombre>{ocupacion}</Nombre> },
            convive !== undefined && { label: T.convive, value: siNo(convive) },
            cuidador !== undefined && { label: T.cuida, value: siNo(cuidador) },
            servidorPublico !== undefined && { label: T.publico, value: siNo(servidorPublico) },
            Boolean(direccion) && { label: T.direccion, value: <Nombre>{direccion}</Nombre> },
            Boolean(acceso) && { label: T.acceso, value: <Nombre>{acceso}</Nombre> },
          ])}
        />
      ) : (
        <p>{T.noSeConoce}</p>
      )}
    </section>
  );
}
