import type { Visita } from '@core/features/visitas/visitas.contract';
import { visitasTexts } from '@core/features/visitas/visitas.texts';
import { fechaCorta } from '@core/kernel/dates';
import { DataList } from '@renderer/ui/display';
import { Nombre } from '@renderer/ui/nombre';
import { Card } from '@renderer/ui/page';
import type { ReactNode } from 'react';
import { FamiliaConocida } from './familia-conocida';
import { horario } from './visita-form.mapping';
import { VISITAS_TEXTS } from './visitas-pantallas.texts';

const T = VISITAS_TEXTS.vista.secciones;
const C = VISITAS_TEXTS.registrar;
const R = visitasTexts.respuesta;
type Fila = { label: string; value: ReactNode };

const fila = (label: string, value: ReactNode): Fila[] => (value === undefined || value === null || value === '' ? [] : [{ label, value }]);
/** Told words may name anybody: F9 covers them. */
const largo = (texto: string) => (
  <Nombre>
    <span className="visitas-texto">{texto}</span>
  </Nombre>
);
const parrafo = (label: string, texto: string | undefined) => fila(label, texto === undefined ? undefined : largo(texto));
const si = (label: string, respuesta: keyof typeof R | undefined) => fila(label, respuesta === undefined ? undefined : R[respuesta]);

function Bloque({ titulo, filas, children }: { titulo: string; filas?: readonly Fila[]; children?: ReactNode }) {
  if ((filas === undefined || filas.length === 0) && children === undefined) return null;
  return (
    <Card title={titulo}>
      {filas && filas.length > 0 && <DataList items={filas} />}
      {children}
    </Card>
  );
}

/** A visit as it was told, in paper order; what was not noted is left out. */
export function VisitaVista({ visita }: { visita: Visita }) {
  const { ficha } = visita;
  if (ficha === null || visita.estado === 'PROGRAMADA') return null;
  const { recibe, vivienda, economia } = ficha;
  const nombreDe = (nnaId: string) => visita.nna.find(({ id }) => id === nnaId)?.nombre ?? '';
  const presentes = ficha.presentes ?? [];
  const compromisos = ficha.compromisos ?? [];
  return (
    <>
      <Bloque
        titulo={T.datos}
        filas={[
          ...fila(C.resultado, visitasTexts.estado[visita.estado]),
          ...parrafo(C.razon, ficha.razon),
          ...fila(VISITAS_TEXTS.visita.cuando, horario(visita, fechaCorta)),
          ...fila(VISITAS_TEXTS.visita.registradaPor, <Nombre>{visita.registradaPor}</Nombre>),
        ]}
      />
      <Bloque
        titulo={T.presentes}
        filas={[
          ...si(VISITAS_TEXTS.vista.agresor, ficha.agresorPresente),
          ...fila(
            C.recibe,
            recibe?.nombre === undefined && recibe?.parentesco === undefined ? undefined : (
              <Nombre>{[recibe.nombre, recibe.parentesco].filter(Boolean).join(', ')}</Nombre>
            ),
          ),
          ...si(C.consiente, recibe?.consiente),
          ...si(C.firma, recibe?.firma),
          ...presentes.map(({ nombre, parentesco, edad }, index) => ({
            label: C.personaN(index + 1),
            value: (
              <Nombre>{[nombre, parentesco, edad === undefined ? '' : VISITAS_TEXTS.vista.anios(edad)].filter(Boolean).join(', ')}</Nombre>
            ),
          })),
        ]}
      />
      {ficha.familiaConfirmada !== undefined && (
        <Bloque titulo={T.familia} filas={[...si(C.confirmada, ficha.familiaConfirmada), ...parrafo(C.familiaNota, ficha.familiaNota)]}>
          <FamiliaConocida familia={ficha.familia} />
        </Bloque>
      )}
      {vivienda && (
        <Bloque
          titulo={T.vivienda}
          filas={[
            ...fila(C.tenencia, vivienda.tenencia && visitasTexts.tenencia[vivienda.tenencia]),
            ...fila(C.tipoVivienda, vivienda.tipo && visitasTexts.vivienda[vivienda.tipo]),
            ...fila(C.cuartos, vivienda.cuartos),
            ...fila(C.habitantes, vivienda.personas),
            ...si(C.agua, vivienda.agua),
            ...si(C.luz, vivienda.luz),
            ...si(C.servicio, vivienda.servicioHigienico),
            ...parrafo(C.seguridadCasa, vivienda.seguridad),
          ]}
        />
      )}
      {economia && (
        <Bloque
          titulo={T.economia}
          filas={[...parrafo(C.aporta, economia.quienAporta), ...parrafo(C.ocupacion, economia.ocupacion), ...si(C.bono, economia.bono)]}
        />
      )}
      <Bloque
        titulo={T.cuidado}
        filas={[
          ...parrafo(C.salud, ficha.salud),
          ...parrafo(C.educacion, ficha.educacion),
          ...parrafo(C.relacion, ficha.relacionFamiliar),
          ...parrafo(C.rutina, ficha.rutinaCuidado),
        ]}
      />
      {ficha.opiniones.length > 0 && (
        <Card title={T.opinion}>
          {ficha.opiniones.map(({ nnaId, situacion, palabras, razon }) => (
            <p key={nnaId}>
              <Nombre>{nombreDe(nnaId)}</Nombre>:{' '}
              {situacion === 'EXPRESO' ? (
                <Nombre>
                  <q className="visitas-texto">{palabras}</q>
                </Nombre>
              ) : (
                <>
                  {situacion && visitasTexts.opinion[situacion]}
                  {razon !== undefined && (
                    <>
                      : <Nombre>{razon}</Nombre>
                    </>
                  )}
                </>
              )}
            </p>
          ))}
        </Card>
      )}
      {(['observado', 'manifestado', 'apreciacion'] as const).map((campo) => {
        const texto = ficha[campo];
        return texto === undefined ? null : (
          <Card key={campo} title={T[campo]}>
            <p className="visitas-texto">
              <Nombre>{texto}</Nombre>
            </p>
          </Card>
        );
      })}
      <Bloque
        titulo={T.factores}
        filas={[
          ...si(C.senales, ficha.senalesViolencia),
          ...parrafo(C.riesgo, ficha.factoresRiesgo),
          ...parrafo(C.proteccion, ficha.factoresProteccion),
        ]}
      />
      {compromisos.length > 0 && (
        <Bloque
          titulo={T.compromisos}
          filas={compromisos.map(({ quien, que, hasta }, index) => ({
            label: C.compromisoN(index + 1),
            value: (
              <>
                <Nombre>{quien}</Nombre>: {largo(que)}
                {hasta !== undefined && `, ${VISITAS_TEXTS.vista.hasta(fechaCorta(hasta))}`}
              </>
            ),
          }))}
        />
      )}
      <Bloque
        titulo={T.decision}
        filas={[
          ...fila(C.decisionCampo, ficha.decision && visitasTexts.decision[ficha.decision]),
          ...parrafo(C.razonDecision, ficha.razonDecision),
          ...fila(C.proxima, ficha.proximaFecha && fechaCorta(ficha.proximaFecha)),
        ]}
      />
      <Bloque titulo={T.seguridad} filas={parrafo(C.seguridadCampo, ficha.seguridad)} />
    </>
  );
}
