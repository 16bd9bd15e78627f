import { DomainError } from '@core/kernel/errors';
import { instalacionCodigoSchema } from '@core/kernel/ids';
import { codigoCasoSchema } from './campos.datos';
import { DOCUMENTOS, NUMERO_PENDIENTE } from './documentos.texts';
import type { SufijoDocumento, TipoDocumento } from './documentos.texts';
import type { FichaInterna } from './ficha.datos';
import { oficioDeCasoTexts as o } from './oficio-de-caso.texts';
import type { Hecho, NnaOficio, OficioDatos } from './oficio.datos';
import type { PlantillaOficio } from './plantilla.datos';
import { rellenar } from './plantilla.rules';
import { nombreNna, unaLinea } from './personas.rules';
import { noImprimibles } from './caracteres.rules';

/**
 * Number of an issued document, gap-free per point, document type and calendar year: `DC-13-2026-0001-O` (§6).
 * @throws DomainError VALOR_IMPOSIBLE when a part cannot be.
 */
export function numeroDocumento(punto: string, anio: number, secuencia: number, sufijo: SufijoDocumento): string {
  if (!instalacionCodigoSchema.safeParse(punto).success) throw new DomainError('VALOR_IMPOSIBLE', { datos: { campo: 'punto' } });
  if (!Number.isInteger(anio) || anio < 2000 || anio > 2099) throw new DomainError('VALOR_IMPOSIBLE', { datos: { campo: 'anio' } });
  if (!Number.isInteger(secuencia) || secuencia < 1 || secuencia > 999_999)
    throw new DomainError('VALOR_IMPOSIBLE', { datos: { campo: 'secuencia' } });
  return `${punto}-${anio}-${String(secuencia).padStart(4, '0')}-${sufijo}`;
}

/** As it stands on paper: `Oficio Nro. DC-13-2026-0001-O`, or `Oficio Nro. (se asigna al emitir)`. */
export function numeroImpreso(tipo: TipoDocumento, numero: string | null): string {
  return `${DOCUMENTOS[tipo].nombre} Nro. ${numero ?? NUMERO_PENDIENTE}`;
}

/**
 * The Asunto of a letter. It is made from the template and the case code, and takes nothing else: no name of a child
 * can get into the line that everybody who handles the envelope reads (§1.5.1).
 * @throws DomainError VALOR_IMPOSIBLE when the code is not a case code.
 */
export function asuntoOficio(plantilla: { textos: Pick<PlantillaOficio['textos'], 'asunto'> }, codigoCaso: string): string {
  if (!codigoCasoSchema.safeParse(codigoCaso).success) throw new DomainError('VALOR_IMPOSIBLE', { datos: { campo: 'codigoCaso' } });
  return rellenar(plantilla.textos.asunto, { codigo_caso: codigoCaso });
}

/** Something that a document lacks. `campo` is the dotted path in its snapshot, for the link that jumps to the field. */
export interface Faltante {
  campo: string;
  /** Spanish, plain, says what to do. */
  texto: string;
  /** True: the document cannot be issued without it. */
  bloquea: boolean;
}

const vacio = (texto: string | null): boolean => unaLinea(texto) === null;

/** Name, or sex and age: enough for an authority to look for the child (CONA 237; a child without name is first-class, §5). */
export function identificada(nna: NnaOficio): boolean {
  return nombreNna(nna) !== null || (nna.sexo !== null && nna.edadMeses !== null);
}

/** A warning when something typed cannot be drawn with the printed font. */
export function faltanSimbolos(datos: object): Faltante[] {
  const simbolos = noImprimibles(JSON.stringify({ ...datos, plantilla: null }));
  return simbolos.length === 0
    ? []
    : [
        {
          campo: 'texto',
          texto: `Hay símbolos que no se pueden imprimir (${simbolos.slice(0, 5).join(' ')}). Cámbielos por palabras.`,
          bloquea: false,
        },
      ];
}

/** What CONA 237 asks of who complains, where it is missing. */
export const FALTA_FIRMANTE = {
  edad: 'Falta la edad de quien firma; la ley la pide. Se completa en Ajustes, «Mis datos».',
  direccion: 'Falta la dirección de quien firma; la ley la pide. Se completa en Ajustes, «Mis datos».',
} as const;

/** Nobody wrote when it happened, not even about when. The paper then says that the day is not known. */
export const hechoSinFecha = ({ fecha, fechaTexto }: Pick<Hecho, 'fecha' | 'fechaTexto'>): boolean =>
  fecha === null && (vacio(fechaTexto) || fechaTexto === o.sinFecha);

export const faltaFecha = (indice: number): Faltante => ({
  campo: `hechos.${indice}.fecha`,
  texto: `El hecho ${indice + 1} no tiene fecha: en el oficio sale «fecha no conocida». Si la sabe, escríbala.`,
  bloquea: false,
});

/**
 * What a letter lacks. The five contents of CONA art. 237 block: authority; name, age, address and capacity of who
 * complains; the child; the accused or the statement that nobody knows; circumstances and right affected. An anonymous
 * source never blocks, and neither does a child without a name. Blocking items first, each group in paper order.
 */
export function faltantesOficio(datos: OficioDatos): Faltante[] {
  const lista: Faltante[] = [];
  const anotar = (falta: boolean, campo: string, texto: string, bloquea = false) => {
    if (falta) lista.push({ campo, texto, bloquea });
  };
  const { destinatario, firmante } = datos;
  anotar(vacio(destinatario.institucion), 'destinatario.institucion', 'Elija la autoridad a la que se dirige el oficio.', true);
  anotar(vacio(destinatario.cargo), 'destinatario.cargo', 'Escriba el cargo de quien recibe el oficio.');
  anotar(vacio(firmante.nombre), 'firmante.nombre', 'Falta el nombre de quien firma.', true);
  anotar(firmante.edad === null, 'firmante.edad', FALTA_FIRMANTE.edad, true);
  anotar(vacio(firmante.direccion), 'firmante.direccion', FALTA_FIRMANTE.direccion, true);
  anotar(vacio(firmante.cargo), 'firmante.cargo', 'Falta el cargo de quien firma en la Defensoría.', true);
  anotar(vacio(firmante.cedula), 'firmante.cedula', 'Conviene poner la cédula de quien firma.');
  anotar(datos.baseLegal.length === 0, 'baseLegal', 'Falta la base legal del oficio.');

  anotar(datos.nna.length === 0, 'nna', 'Identifique al menos a una niña, niño o adolescente.', true);
  datos.nna.forEach((nna, indice) => {
    const quien = datos.nna.length === 1 ? 'de la niña, niño o adolescente' : `de la niña, niño o adolescente n.º ${indice + 1}`;
    anotar(!identificada(nna), `nna.${indice}`, `Escriba el nombre ${quien}, o su sexo y su edad aproximada.`, true);
    anotar(
      vacio(nna.direccion) && vacio(nna.ubicacionActual),
      `nna.${indice}.direccion`,
      `Conviene decir dónde se encuentra cada niña, niño o adolescente; falta la dirección ${quien}.`,
    );
  });
  anotar(
    datos.senaladas.length === 0 && !datos.senaladaDesconocida,
    'senaladas',
    'Anote a la persona o entidad señalada, o marque que no se conoce.',
    true,
  );
  anotar(!datos.hechos.some((hecho) => !vacio(hecho.texto)), 'hechos', 'Escriba al menos un hecho: qué pasó, cuándo y dónde.', true);
  datos.hechos.forEach((hecho, indice) => {
    if (hechoSinFecha(hecho)) lista.push(faltaFecha(indice));
  });
  anotar(datos.derechos.length === 0, 'derechos', 'Elija el derecho que está afectado o amenazado.', true);

  anotar(datos.riesgo.nivel === null, 'riesgo.nivel', 'Falta el nivel de riesgo.');
  anotar(
    datos.opiniones.length === 0,
    'opiniones',
    'No consta lo que expresó la niña, niño o adolescente. No le pregunte por la agresión; anote solo lo que diga por su cuenta.',
  );
  anotar(
    datos.variante === 'JCPD' && datos.medidasSugeridas.length === 0,
    'medidasSugeridas',
    'Conviene sugerir medidas; la autoridad decide.',
  );
  anotar(datos.contactoSeguro === null, 'contactoSeguro', 'Falta un contacto seguro para que la autoridad llame sin poner en riesgo.');
  const penal = datos.variante === 'JCPD' ? null : datos.penal;
  if (penal !== null) {
    anotar(vacio(penal.lugar), 'penal.lugar', 'Conviene decir el lugar exacto del hecho.');
    anotar(penal.fecha === null, 'penal.fecha', 'Conviene decir la fecha del hecho.');
    anotar(penal.testigos.lista.length === 0 && !penal.testigos.reserva, 'penal.testigos', 'Diga si hay testigos, o si piden reserva.');
    anotar(
      penal.evidencias.length === 0,
      'penal.evidencias',
      'Si existe alguna evidencia, diga cuál es y quién la tiene. No la guarde usted.',
    );
  }
  lista.push(...faltanSimbolos(datos));
  return [...lista.filter((falta) => falta.bloquea), ...lista.filter((falta) => !falta.bloquea)];
}

/** What a case sheet lacks. Nothing blocks: the sheet shows the case as it stands. */
export function faltantesFicha(datos: FichaInterna): Faltante[] {
  const faltas: [boolean, string, string][] = [
    [datos.caso.tipos.length === 0, 'caso.tipos', 'Falta el tipo de vulneración.'],
    [datos.caso.riesgo === null, 'caso.riesgo', 'Falta el nivel de riesgo.'],
    [vacio(datos.caso.responsable), 'caso.responsable', 'Falta la persona responsable del caso.'],
    ...datos.nna.map((nna, indice): [boolean, string, string] => [
      !identificada(nna),
      `nna.${indice}`,
      `Falta el nombre, o el sexo y la edad, de NNA ${indice + 1}.`,
    ]),
    [datos.familia.length === 0, 'familia', 'Falta la composición familiar.'],
    [datos.cuidadores.length === 0, 'cuidadores', 'Falta el cuidador, cuidadora o representante.'],
    [vacio(datos.relato.textual) && datos.relato.hechos.length === 0, 'relato', 'Falta el relato.'],
    [datos.valoracion === null, 'valoracion', 'Falta la valoración del riesgo.'],
    [datos.opiniones.length === 0, 'opiniones', 'No consta la opinión de la niña, niño o adolescente.'],
  ];
  return faltas.filter(([falta]) => falta).map(([, campo, texto]) => ({ campo, texto, bloquea: false }));
}
