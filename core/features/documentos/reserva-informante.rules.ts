import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { nombreDeMiembro } from '@core/features/personas/familia.rules';
import { foldText } from '@core/kernel/text';
import type { Faltante } from './documentos.rules';
import type { OficioVariante } from './oficio-servicio.datos';

/**
 * Whoever told and asked for reserve is named in no letter (domain.md §1.5.2). Her name stands in a table of its own and no
 * field of a letter takes it from there; but people type it into facts, acts and contacts. Nothing is edited here: the letter
 * waits until the person who wrote it says it otherwise.
 */

/** Words that join a name and are none. */
const PARTICULAS = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'y', 'e']);
/** Before a name, and part of nobody's. */
const TRATO = new Set([
  'don',
  'dona',
  'sr',
  'sra',
  'srta',
  'senor',
  'senora',
  'senorita',
  'dr',
  'dra',
  'doctor',
  'doctora',
  'profesora',
  'profesor',
]);
const AVISO =
  'Aquí se nombra a quien informó y pidió reserva de su identidad. Escriba «la persona que informó» u otras palabras que no digan quién es; el texto no se cambia solo.';

const palabrasDe = (texto: string): string[] => texto.match(/\p{L}+/gu) ?? [];
const propias = (nombre: string): string[] =>
  palabrasDe(nombre)
    .map(foldText)
    .filter((palabra) => palabra.length > 2 && !PARTICULAS.has(palabra));
const esMayuscula = (palabra: string): boolean => /^\p{Lu}/u.test(palabra);

/** After one of these a name is a place's: «la calle Bolívar», «Av. Sucre». */
// prettier-ignore
const LUGARES = new Set(['calle', 'avenida', 'av', 'avda', 'barrio', 'ciudadela', 'cdla', 'urbanizacion', 'urb', 'sector', 'parroquia', 'canton', 'ciudad', 'provincia',
  'via', 'plaza', 'parque', 'mercado', 'edificio', 'conjunto', 'escuela', 'colegio', 'educativa', 'hospital', 'clinica', 'centro', 'iglesia', 'quebrada', 'rio']);
/** Their full stop ends no sentence. */
const ABREVIATURAS = /\b(av|avda|cdla|urb|sto|sta|dr|dra|sr|sra|srta|ing|lic|prof)\./gi;

/** Names written one after another in capitals: «Hospital Isidro Ayora» is one, so that an Isidro is not taken for it. */
function corridas(texto: string): { palabras: string[]; abreFrase: boolean }[] {
  const salida: { palabras: string[]; abreFrase: boolean }[] = [];
  for (const frase of texto.replace(ABREVIATURAS, '$1').split(/[.!?;:\n«»"“”]+/)) {
    let actual: string[] = [];
    let desde = 0;
    let antes = '';
    const cerrar = () => {
      const palabras = actual.filter((palabra) => !PARTICULAS.has(foldText(palabra)));
      if (palabras.length > 0 && !LUGARES.has(antes)) salida.push({ palabras: palabras.map(foldText), abreFrase: desde === 0 });
      actual = [];
    };
    for (const [lugar, trozo] of (frase.match(/\p{L}+|[^\p{L}\s]+/gu) ?? []).entries()) {
      const sigue = esMayuscula(trozo) || (actual.length > 0 && PARTICULAS.has(foldText(trozo)));
      if (!sigue) {
        cerrar();
        if (!PARTICULAS.has(foldText(trozo))) antes = foldText(trozo);
      } else {
        if (actual.length === 0) desde = lugar;
        actual.push(trozo);
      }
    }
    cerrar();
  }
  return salida;
}

/**
 * Whether a text names somebody: two of the words of her name in a row, or one by itself written as a name.
 * @param conocidas folded words that belong to others of the case or to its places, and so point at nobody new.
 */
export function nombraA(texto: string, nombre: string, conocidas: ReadonlySet<string>): boolean {
  const suyas = propias(nombre);
  if (suyas.every((palabra) => conocidas.has(palabra))) return false;
  const dobladas = palabrasDe(texto)
    .map(foldText)
    .filter((palabra) => !PARTICULAS.has(palabra));
  const seguidas = suyas.some((una, indice) => {
    const otra = suyas[indice + 1];
    if (otra === undefined || (conocidas.has(una) && conocidas.has(otra))) return false;
    return dobladas.some((palabra, lugar) => palabra === una && dobladas[lugar + 1] === otra);
  });
  if (seguidas) return true;
  const sola = new Set(suyas.filter((palabra) => !conocidas.has(palabra)));
  return corridas(texto).some(({ palabras, abreFrase }) => {
    const sinTrato = palabras.filter((palabra) => !TRATO.has(palabra));
    // «Según Zoila»: the first word of a sentence has its capital from there
    const nucleo = abreFrase && sinTrato.length > 1 && !suyas.includes(sinTrato[0] ?? '') ? sinTrato.slice(1) : sinTrato;
    return nucleo.some((palabra) => sola.has(palabra)) && nucleo.every((palabra) => suyas.includes(palabra));
  });
}

/** Parts of a letter that nobody types for it, or whose names are those of others by what they are. */
const SIN_TEXTO_LIBRE = new Set<string>(
  // prettier-ignore
  ['formato', 'punto', 'emitidoEn', 'elaboradoPor', 'numero', 'codigoCaso', 'lugar', 'fecha', 'destinatario', 'firmante', 'baseLegal', 'anexos', 'copias',
    'plantilla', 'variante', 'fuente', 'derechos', 'riesgo', 'consentimientos', 'familia', 'informe', 'referencia', 'sinRespuesta', 'asuntos', 'papeles', 'donde'],
);

type Caso = Pick<
  CasoDatos,
  'denunciante' | 'nna' | 'familia' | 'agresores' | 'hechos' | 'lugarHecho' | 'solicitud' | 'barrio' | 'direccion'
>;

function textosDe(valor: unknown, ruta: readonly string[]): { ruta: readonly string[]; texto: string }[] {
  if (typeof valor === 'string') return [{ ruta, texto: valor }];
  if (typeof valor !== 'object' || valor === null) return [];
  return Object.entries(valor).flatMap(([clave, dentro]) => textosDe(dentro, [...ruta, clave]));
}

/** The field in which the text was typed. */
function campoDe([parte = '', ...resto]: readonly string[], texto: string, caso: Caso): string {
  switch (parte) {
    case 'hechos':
      return caso.hechos.length === 0 ? 'relato' : ['hechos', ...resto].join('.');
    case 'penal':
      return caso.lugarHecho === null ? 'hechos.0.lugar' : 'penal.lugar';
    case 'actuaciones':
    case 'opiniones':
    case 'contactoSeguro':
    case 'senaladas':
      return parte;
    case 'medidasSugeridas':
      return (caso.solicitud ?? '').includes(texto.replace(/…$/, '')) ? parte : 'complemento.pedido';
    case 'pedidos':
      return 'complemento.pedido';
    case 'puntos':
    case 'agregados':
      return 'complemento.detalle';
    default:
      return [parte, ...resto].join('.');
  }
}

/** Every field of a letter that names whoever told under reserve, once each. All of them block. */
export function faltantesReserva(datos: OficioVariante, caso: Caso): Faltante[] {
  const { tipo, nombre } = caso.denunciante;
  if (tipo !== 'RESERVADO' || nombre === null) return [];
  const otros = [
    ...caso.nna.map((nna) => `${nna.nombres} ${nna.primerApellido} ${nna.segundoApellido}`),
    ...caso.familia.map((uno) => nombreDeMiembro(uno) ?? ''),
    ...caso.agresores.map(({ nombres }) => nombres ?? ''),
    caso.barrio,
    caso.direccion ?? '',
    'Loja',
  ];
  const conocidas = new Set(otros.flatMap(propias));
  const campos = Object.entries(datos)
    .filter(([clave]) => !SIN_TEXTO_LIBRE.has(clave))
    .flatMap(([clave, valor]) => textosDe(valor, [clave]))
    .filter(({ texto }) => nombraA(texto, nombre, conocidas))
    .map(({ ruta, texto }) => campoDe(ruta, texto, caso));
  return [...new Set(campos)].map((campo) => ({ campo, texto: AVISO, bloquea: true }));
}
