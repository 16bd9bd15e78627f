import { preparePrint } from '@renderer/ui/pdf-print';
import '@renderer/ui/global.css';

declare global {
  interface Window {
    /** Called by main alone, in the hidden page that only exists while something is printed. */
    prepararHojas(base64: string): Promise<number>;
  }
}

window.prepararHojas = async (base64) => {
  await preparePrint(base64);
  return document.querySelectorAll('#impresion img').length;
};
