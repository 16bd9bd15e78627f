/** A number as it is written in Ecuador: comma for decimals, point for thousands from 10.000 on. Same text on every platform. */
export function numeroEsEc(valor: number, miles = true): string {
  const [entero = '0', decimal] = String(Math.abs(valor)).split('.');
  const conMiles = miles && entero.length > 4 ? entero.replace(/\B(?=(\d{3})+$)/g, '.') : entero;
  return `${valor < 0 ? '-' : ''}${conMiles}${decimal === undefined ? '' : `,${decimal}`}`;
}

/** `87,5 %`. */
export const porcentajeEsEc = (valor: number): string => `${numeroEsEc(valor)} %`;

/** Cents of a dollar: `USD 1.250,40`. */
export const dolares = (centavos: number): string => {
  const entero = numeroEsEc(Math.floor(centavos / 100)).replace(/^(\d)(\d{3})$/, '$1.$2');
  return `USD ${entero},${String(centavos % 100).padStart(2, '0')}`;
};
