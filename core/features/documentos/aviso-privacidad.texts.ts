import type { PlantillaAviso } from './aviso-privacidad.datos';

/** Words of the aviso de privacidad, version 1 (domain.md §1.5, §5). A change of wording is a new version. */
export const PLANTILLA_AVISO_PRIVACIDAD: PlantillaAviso = {
  codigo: 'AVISO_PRIVACIDAD',
  version: 1,
  textos: {
    presentacion:
      'Esta hoja le cuenta qué hace la Defensoría con los datos que usted confía. Pida que se la lean en voz alta y pregunte lo que quiera antes de firmar.',
    puntos: [
      {
        titulo: 'Para qué se usan',
        texto:
          'Solo para proteger los derechos de la niña, el niño o adolescente y acompañar a su familia. Se anota lo necesario y nada más.',
      },
      {
        titulo: 'Lo que no necesita su permiso',
        texto:
          'Si un derecho está en peligro o fue dañado, la Defensoría debe informar a la autoridad. Es una obligación de la ley (Código de la Niñez y Adolescencia, artículos 17 y 72) y no depende de esta hoja.',
      },
      {
        titulo: 'Quién los ve',
        texto:
          'Quienes llevan el caso en la Defensoría y la autoridad competente. No se publican ni se comentan. La ley prohíbe difundir datos o imágenes que permitan reconocer a una niña, niño o adolescente (artículos 52 y 53).',
      },
      {
        titulo: 'Cómo se guardan',
        texto: 'En un archivo cifrado y con clave, y en una carpeta bajo llave. No se toman fotos de personas ni de lesiones.',
      },
      {
        titulo: 'Cuánto tiempo',
        texto: 'Mientras el caso lo necesite y el tiempo que manda la ley. Después se eliminan con un acta.',
      },
      {
        titulo: 'Sus derechos',
        texto:
          'Puede pedir ver, corregir, actualizar o eliminar sus datos, oponerse a un uso o pedir que se suspenda. Le responderán en 15 días (Ley Orgánica de Protección de Datos Personales, artículos 13 a 18). No se elimina lo que la ley obliga a conservar.',
      },
      { titulo: 'Quién decide', texto: 'Siempre una persona. Ningún programa toma decisiones sobre su caso.' },
    ],
    permiso:
      'Para lo siguiente sí se le pide permiso; no puede darlo la persona señalada. Marque cada línea por separado. Puede decir que no: la ayuda continúa igual.',
    propositos: {
      VISITA: 'Visita: que dos personas de la Defensoría visiten la casa.',
      SERVICIO: 'Servicios: pedir para la familia atención de salud, psicológica, social o legal, con los datos que ese servicio necesita.',
      MEDIACION: 'Diálogo: participar en una sesión para llegar a un acuerdo.',
      COMPARTIR_PATRONATO: 'Patronato: compartir con el Patronato Municipal los datos que hagan falta para recibir su apoyo.',
      IMAGEN_EVENTO: 'Imagen en un evento: salir en fotos de una actividad pública, sin nombre y sin relación con ningún caso.',
    },
    asentimiento:
      'Me explicaron con palabras que entiendo para qué es esta hoja. Me preguntaron qué pienso. Sé que puedo decir que no, o cambiar de idea, y que nadie se va a enojar conmigo.',
    asentimientoEdad: 'Menor de 12 años: de palabra, y lo anota quien le escucha. Desde los 12 años: firma, si quiere.',
    constancia: 'Me leyeron esta hoja, la entiendo y recibo una copia.',
    retiro: 'Puede retirarlo cuando quiera, sin dar razones; vale desde ese día.',
  },
};

/** Labels of the sheet. */
export const AVISO_TEXTS = {
  titulo: 'AVISO DE PRIVACIDAD',
  subtitulo: 'Consentimiento y asentimiento',
  responsable: 'Quién responde por los datos',
  defensoria: (punto: string) => `Defensoría Comunitaria de la Niñez y Adolescencia de ${punto}`,
  contacto: (contacto: string) => `Puede ejercer sus derechos en: ${contacto}.`,
  personas: 'DE QUIÉN SE TRATA',
  nna: 'Niña, niño o adolescente',
  edad: 'Edad',
  otorga: 'Quien da el permiso',
  cedula: 'Cédula',
  calidad: 'Es (madre, padre, cuidadora…)',
  caso: 'Caso',
  lugarFecha: 'Lugar y fecha',
  permisos: 'PERMISOS',
  paraQue: 'Para qué',
  acepta: 'Sí',
  niega: 'No',
  como: 'Firma o huella',
  modo: { FIRMA: 'Firma', HUELLA: 'Huella', VERBAL: 'De palabra' },
  asentimiento: 'LO QUE DICE LA NIÑA, EL NIÑO O ADOLESCENTE',
  respuestas: {
    ACEPTA: 'Sí, estoy de acuerdo',
    NIEGA: 'No estoy de acuerdo',
    PREFIRIO_NO_OPINAR: 'Prefiero no opinar',
    NO_FUE_POSIBLE: 'No fue posible preguntarle',
  },
  respuesta: 'Respuesta',
  comoResponde: 'Cómo',
  enBlanco: 'Hoja n.º ____________',
  casoEs: (codigo: string) => `Caso ${codigo}`,
  casoMano: 'Caso __________________',
  hojaSuelta: 'Aviso de privacidad · hoja n.º ____________',
  pieEnBlanco: (punto: string) => `Formulario en blanco · ${punto} · No tiene número hasta que se registra en el programa.`,
  nota: 'Con sus palabras, o por qué no fue posible',
  constancia: 'CONSTANCIA',
  firmaOtorga: 'Firma o huella de quien da el permiso',
  firmaNna: 'Niña, niño o adolescente, desde los 12 años',
  firmaDefensoria: 'Explicó la hoja, por la Defensoría',
  retiro: 'RETIRO DEL PERMISO',
  retiroQue: 'Qué permiso retira',
  retiroFecha: 'Fecha',
  retiroFirma: 'Firma o huella',
  anios: (edad: number) => (edad === 1 ? '1 año' : `${edad} años`),
} as const;
