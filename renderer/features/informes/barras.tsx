import type { ReactNode } from 'react';

export interface FilaBarra {
  clave: string;
  etiqueta: ReactNode;
  /** The number in words; the bar only repeats it. */
  texto: string;
  /** 0 to 1; null draws nothing. */
  parte: number | null;
  tono?: 'BAJO' | 'MEDIO' | 'ALTO' | 'CRITICO' | undefined;
}

/** A table whose last column draws the numbers: chart and table in one, read alike by eyes and by readers. */
export function TablaBarras({
  titulo,
  columnas,
  filas,
}: {
  titulo: string;
  columnas: readonly [string, string];
  filas: readonly FilaBarra[];
}) {
  return (
    <table className="informes-barras">
      <caption className="solo-lectores">{titulo}</caption>
      <thead>
        <tr>
          <th scope="col">{columnas[0]}</th>
          <th scope="col" className="informes-numero">
            {columnas[1]}
          </th>
          <td aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {filas.map(({ clave, etiqueta, texto, parte, tono }) => (
          <tr key={clave}>
            <th scope="row">{etiqueta}</th>
            <td className="informes-numero">{texto}</td>
            <td aria-hidden="true" className="informes-dibujo">
              {parte !== null && parte > 0 && (
                <span className="informes-barra" data-tono={tono} style={{ width: `${Math.max(2, Math.round(parte * 100))}%` }} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
