import { FALTA_FIRMANTE, faltaFecha, faltanSimbolos, faltantesOficio, hechoSinFecha, identificada } from './documentos.rules';
import type { Faltante } from './documentos.rules';
import { unaLinea } from './personas.rules';
import type { OficioOrientacion, OficioServicio, OficioVariante } from './oficio-servicio.datos';

const vacio = (texto: string | null): boolean => unaLinea(texto) === null;
const si = (faltas: readonly (readonly [falta: boolean, campo: string, texto: string, bloquea: boolean])[]): Faltante[] =>
  faltas.filter(([falta]) => falta).map(([, campo, texto, bloquea]) => ({ campo, texto, bloquea }));

function deFirmante({ firmante, destinatario }: Pick<OficioVariante, 'firmante' | 'destinatario'>): Faltante[] {
  return si([
    [vacio(destinatario.institucion), 'destinatario.institucion', 'Elija la institución a la que se dirige el oficio.', true],
    [vacio(firmante.nombre), 'firmante.nombre', 'Falta el nombre de quien firma.', true],
    [vacio(firmante.cargo), 'firmante.cargo', 'Falta el cargo de quien firma en la Defensoría.', true],
    [vacio(firmante.cedula), 'firmante.cedula', 'Conviene poner la cédula de quien firma.', false],
  ]);
}

/** A report names who complains as the law asks (CONA 237, second content), and tells what happened where it may. */
function deInforme({ informe, firmante, hechos, puntos, variante }: OficioServicio): Faltante[] {
  const sinFecha = (hechos ?? []).flatMap((hecho, indice) => (hechoSinFecha(hecho) ? [faltaFecha(indice)] : []));
  if (informe === undefined) return sinFecha;
  return [
    ...si([
      [firmante.edad === null, 'firmante.edad', FALTA_FIRMANTE.edad, true],
      [vacio(firmante.direccion), 'firmante.direccion', FALTA_FIRMANTE.direccion, true],
      [
        hechos !== undefined && hechos.length === 0,
        'hechos',
        'Escriba al menos un hecho: qué pasó, cuándo y dónde. A esta autoridad van los hechos, no el relato.',
        true,
      ],
      [
        hechos === undefined && variante !== 'SALUD' && puntos.length < 2,
        'complemento.detalle',
        'Este oficio informa a la autoridad: conviene decir qué pasó, solo lo que le corresponde.',
        false,
      ],
    ]),
    ...sinFecha,
  ];
}

/** A service has to know for whom and what for; whether there is consent is asked apart, with its own refusal. */
function deServicio(datos: OficioServicio): Faltante[] {
  const sinMotivo = datos.puntos.length === 0 && datos.personal.length === 0;
  const pideTexto = datos.variante === 'SOCIOECONOMICO' || datos.variante === 'MINIMO';
  return [
    ...si([
      [datos.nna.length === 0, 'consentimientos', 'Falta el consentimiento de servicio de la niña, niño o adolescente.', true],
      ...datos.nna.map(
        (nna, indice) =>
          [
            !identificada(nna),
            `nna.${indice}`,
            'Escriba el nombre de la niña, niño o adolescente, o su sexo y su edad aproximada.',
            true,
          ] as const,
      ),
      [sinMotivo && datos.pedidos.length === 0, 'complemento.detalle', 'Escriba para qué se pide la atención.', true],
      [pideTexto && datos.pedidos.length === 0, 'complemento.pedido', 'Escriba qué se pide a esta institución.', true],
      [!pideTexto && datos.pedidos.length === 0, 'complemento.pedido', 'Conviene decir qué se pide; si no, sale el pedido general.', false],
      [
        datos.variante === 'EDUCATIVO' && datos.nna.every(({ centroEducativo }) => vacio(centroEducativo)),
        'nna.0.institucionEducativa',
        'Falta la escuela o colegio.',
        false,
      ],
      [
        datos.variante === 'SOCIOECONOMICO' && datos.familia.length === 0,
        'familia',
        'No consta la composición familiar: complétela en Personas.',
        false,
      ],
      [
        datos.contactoSeguro === null,
        'contactoSeguro',
        'Falta un contacto seguro para que la institución llame sin poner en riesgo.',
        false,
      ],
    ]),
  ];
}

function deOrientacion(datos: OficioOrientacion): Faltante[] {
  return si([
    [datos.donde.length === 0, 'donde', 'No consta la dirección del juzgado: complétela en el Directorio.', false],
    [datos.asuntos.length === 0, 'derechos', 'El caso no tiene un asunto de familia que nombrar en la hoja.', false],
  ]);
}

/** What any letter lacks, what blocks it first. */
export function faltantesDeOficio(datos: OficioVariante): Faltante[] {
  switch (datos.variante) {
    case 'JCPD':
    case 'FISCALIA':
    case 'COMPLETO':
      return faltantesOficio(datos);
    case 'ORIENTACION':
      return ordenar([...deFirmante(datos), ...deOrientacion(datos), ...faltanSimbolos(datos)]);
    case 'INSISTENCIA':
    case 'ALCANCE':
      return ordenar([...deFirmante(datos), ...faltanSimbolos(datos)]);
    default:
      return ordenar([...deFirmante(datos), ...deInforme(datos), ...deServicio(datos), ...faltanSimbolos(datos)]);
  }
}

const ordenar = (lista: Faltante[]): Faltante[] => [...lista.filter(({ bloquea }) => bloquea), ...lista.filter(({ bloquea }) => !bloquea)];
