/**
 * Ecuadorian cédula: 10 digits, province 01–24 or 30, third digit 0–6, modulo 10 (domain.md §5).
 * A failing number is only ever a warning: real documents are misread, and no child is turned away for one.
 */
export function cedulaValida(numero: string): boolean {
  if (!/^\d{10}$/.test(numero) || /^(\d)\1{9}$/.test(numero)) return false;
  const digits = Array.from(numero, Number);
  const provincia = Number(numero.slice(0, 2));
  if (!((provincia >= 1 && provincia <= 24) || provincia === 30) || (digits[2] ?? 9) > 6) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, index) => {
    const product = index % 2 === 0 ? digit * 2 : digit;
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return (10 - (sum % 10)) % 10 === digits[9];
}
