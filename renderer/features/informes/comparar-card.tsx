import type { Output } from '@core/contract/index';
import { porcentajeEsEc } from '@core/features/informes/numeros.rules';
import type { Periodo } from '@core/features/informes/hechos.types';
import { fechaCorta } from '@core/kernel/dates';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { ChoiceKeys } from '@renderer/ui/choice';
import { Card } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useState } from 'react';
import type { AmbitoElegido } from './informes-store';
import { CANTON_TEXTS, INFORMES_TEXTS } from './informes-pantallas.texts';

const T = CANTON_TEXTS.comparar;
type Por = 'PUNTO' | 'PARROQUIA';
type Fila = Output<'informes.comparar'>['filas'][number];
const POR: readonly { value: Por; label: string }[] = [
  { value: 'PUNTO', label: T.porPunto },
  { value: 'PARROQUIA', label: T.porParroquia },
];

/** All points or parishes side by side; the name leads to that one alone. Only at the central. */
export function CompararCard({ periodo, nombre, onElegir }: { periodo: Periodo; nombre: string; onElegir(ambito: AmbitoElegido): void }) {
  const [por, setPor] = useState<Por>('PUNTO');
  const { data, error, refetch } = useQueryOperation('informes.comparar', { ...periodo, por }, { keepPrevious: true });
  return (
    <Card title={T.titulo} note={nombre}>
      <ChoiceKeys label={T.como} layout="row" options={POR} value={por} onChange={(valor) => setPor(valor)} />
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading label={INFORMES_TEXTS.actualizando} />}
      {data && (
        <div className="informes-rollo">
          <table className="informes-comparar">
            <caption className="solo-lectores">{T.titulo}</caption>
            <thead>
              <tr>
                <th scope="col">{por === 'PUNTO' ? T.defensoria : T.parroquia}</th>
                {[T.nuevos, T.abiertos, T.graves, T.aTiempo, T.sinRespuesta].map((cabeza) => (
                  <th key={cabeza} scope="col" className="informes-numero">
                    {cabeza}
                  </th>
                ))}
                <th scope="col">{T.paquete}</th>
              </tr>
            </thead>
            <tbody>
              {data.filas.map((fila) => (
                <FilaComparada
                  key={fila.clave}
                  fila={fila}
                  onElegir={() => onElegir(por === 'PUNTO' ? { punto: fila.clave } : { parroquia: fila.clave })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function FilaComparada({ fila: { etiqueta, corte, puntos, cuentas }, onElegir }: { fila: Fila; onElegir(): void }) {
  return (
    <tr>
      <th scope="row">
        <button type="button" className="v-link" onClick={onElegir} aria-label={T.ver(etiqueta)}>
          {etiqueta}
        </button>
      </th>
      {cuentas === null ? (
        <td colSpan={6} className="v-muted">
          {T.sinPaquete}
        </td>
      ) : (
        <>
          <td className="informes-numero">{cuentas.nuevos}</td>
          <td className="informes-numero">{cuentas.abiertos}</td>
          <td className="informes-numero">{cuentas.graves}</td>
          <td className="informes-numero">
            {cuentas.aTiempo.valor === null
              ? INFORMES_TEXTS.sinDatos
              : `${porcentajeEsEc(cuentas.aTiempo.valor)} (${INFORMES_TEXTS.de(cuentas.aTiempo.numerador, cuentas.aTiempo.denominador ?? 0)})`}
          </td>
          <td className="informes-numero">{cuentas.sinRespuesta}</td>
          <td className="v-muted">
            {corte === null ? '' : fechaCorta(corte)}
            {puntos.conDatos < puntos.todos && ` · ${INFORMES_TEXTS.de(puntos.conDatos, puntos.todos)}`}
          </td>
        </>
      )}
    </tr>
  );
}
