import type { PlantillaActa } from './plantilla-acta.datos';

/** Words of the agreements, version 1 (domain.md §6.1). A change of wording is a new version, never an edit of an issued one. */
const COMUNES = {
  comparecencia: 'En {{lugar}}, el {{fecha}}{{hora}}, ante {{ante}}, comparecen libre y voluntariamente:',
  tituloAntecedentes: 'ANTECEDENTES',
  tituloDeclaraciones: 'DECLARACIONES',
  declaraciones: 'Antes de la sesión se habló a solas con cada parte. Las partes declaran que:',
  declaracionViolencia: 'No existe violencia entre ellas ni contra la niña, el niño o adolescente.',
  declaracionMedida: 'No existe entre ellas medida de protección, boleta de auxilio, denuncia ni proceso.',
  declaracionVoluntaria: 'Participan por su propia voluntad; nadie les obliga ni les presiona.',
  declaracionInformadas: 'Conocen que la sesión es reservada y que pueden retirarse cuando quieran.',
  tituloOpinion: 'OPINIÓN DE LA NIÑA, EL NIÑO O ADOLESCENTE',
  sinOpinion: 'No consta su opinión en esta acta.',
  tituloCompromisos: 'COMPROMISOS',
  puntos: 'Se trataron estos puntos:',
  tituloSeguimiento: 'SEGUIMIENTO',
  seguimiento: 'La Defensoría verificará los compromisos en estas fechas: {{fechas}}.',
  incumplimiento: 'El incumplimiento, o cualquier violencia, se derivará a la autoridad.',
  vigencia: 'Los compromisos rigen hasta el {{fecha}}.',
  tituloAlcance: 'ALCANCE',
  irrenunciables: 'Ningún compromiso limita derechos de la niña, el niño o adolescente, que son irrenunciables.',
  parcial: 'El acuerdo es parcial: quedan puntos sin acuerdo, y para ellos cada parte conserva sus derechos.',
  tituloAceptacion: 'ACEPTACIÓN',
  aceptacion: 'Leída en voz alta esta acta, las partes dicen que la entienden y la aceptan, reciben una copia y firman:',
  aRuego: 'Quien no sabe o no puede firmar pone la huella de su pulgar, y a su ruego firma un testigo.',
} as const;

/** Community commitment: the usual act (§1.4). Its clause SEXTA says what it is not. */
export const PLANTILLA_ACTA_COMPROMISO: PlantillaActa & { codigo: 'ACTA_COMPROMISO' } = {
  codigo: 'ACTA_COMPROMISO',
  version: 1,
  textos: {
    ...COMUNES,
    valor: 'Este documento es un acuerdo comunitario; no es acta de mediación con efecto de sentencia.',
  },
};

/** Act of a registered mediator. What it says on alimentos follows the LAM, art. 47 (§1.1). */
export const PLANTILLA_ACTA_MEDIACION: PlantillaActa & { codigo: 'ACTA_MEDIACION' } = {
  codigo: 'ACTA_MEDIACION',
  version: 1,
  textos: {
    ...COMUNES,
    valor:
      'Esta acta se celebra en el {{centro}}, registro {{centro_registro}}, ante persona mediadora con registro del Consejo de la Judicatura {{registro_cj}}, y tiene el efecto que le da el artículo 47 de la Ley de Arbitraje y Mediación. Lo acordado sobre alimentos o sobre niñas, niños y adolescentes puede revisarse ante la autoridad.',
  },
};

export const PLANTILLAS_ACTA = {
  ACTA_COMPROMISO: PLANTILLA_ACTA_COMPROMISO,
  ACTA_MEDIACION: PLANTILLA_ACTA_MEDIACION,
} as const;

/** Labels that are no part of the agreement's wording. */
export const ACTA_ACUERDO_TEXTS = {
  titulo: { ACTA_COMPROMISO: 'ACTA DE COMPROMISO', ACTA_MEDIACION: 'ACTA DE MEDIACIÓN' },
  subtitulo: { ACTA_COMPROMISO: 'Acuerdo comunitario', ACTA_MEDIACION: 'Centro de mediación registrado' },
  ordinales: ['PRIMERA', 'SEGUNDA', 'TERCERA', 'CUARTA', 'QUINTA', 'SEXTA', 'SÉPTIMA', 'OCTAVA'],
  columnas: ['N.º', 'Quién', 'Qué', 'Desde', 'Control', 'Cómo se verifica'],
  /** As acts of format 1 were issued: both days in one cell. */
  columnasV1: ['N.º', 'Quién', 'Qué', 'Desde\nControl', 'Cómo se verifica'],
  hoyV1: 'Hoy',
  desdeControlV1: (desde: string, control: string) => `${desde}\n${control}`,
  representante: (nombre: string) => `con la representación de ${nombre}`,
  comoSeOyo: (como: string) => `Se le escuchó así: ${como}`,
  prefirio: (de: string) => `${de}: prefirió no opinar.`,
  huella: 'Huella',
  testigo: (de: string) => `Testigo a ruego de ${de}`,
  testigoLibre: 'Testigo a ruego, si hace falta',
  facilita: 'Facilitó la sesión',
  anteMediador: (registro: string) => `persona mediadora con registro CJ ${registro}`,
  media: (registro: string) => `Mediadora o mediador, registro CJ ${registro}`,
  sinCompromisos: 'No se escribieron compromisos.',
  copias: (lista: string) => `Copias: ${lista}`,
  cedula: (numero: string) => `C.I. ${numero}`,
  aLas: (desde: string, hasta: string | null) => (hasta === null ? `, a las ${desde}` : `, de ${desde} a ${hasta}`),
} as const;
