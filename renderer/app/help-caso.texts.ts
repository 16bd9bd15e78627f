import type { Help } from './help.types';

/** F1 of the screens inside a case. `:id` stands for any record. */
export const AYUDA_CASO: readonly Help[] = [
  {
    ruta: '/casos/:id',
    titulo: 'Un caso',
    lineas: [
      'Debajo del código está el reloj: cuánto queda y para qué.',
      'El botón grande es el siguiente paso. Lo que la ley no permite aparece con su razón.',
      'En «Actuaciones» está todo lo que se puede hacer ahora; en «Personas», la familia y los consentimientos.',
      'La historia guarda todo y nada se borra. Cada línea abre su registro.',
    ],
  },
  {
    ruta: '/casos/:id/editar',
    titulo: 'Completar datos',
    lineas: [
      'Los bloques van en el orden de la ficha de papel. Llene lo que sepa; lo demás puede esperar.',
      'Todo cambio queda en la historia con el dato anterior.',
      'La persona señalada se presume inocente: escriba lo que le contaron, no conclusiones.',
    ],
  },
  {
    ruta: '/casos/:id/valorar',
    titulo: 'Valorar',
    lineas: [
      'El programa sugiere el riesgo y usted lo confirma. A la derecha se ve qué respuestas lo hicieron.',
      'Subir el riesgo es libre. Bajarlo lo hace quien coordina, con una razón y la firma de otra persona.',
      'Se vuelve a valorar después de cada visita, sesión, respuesta o hecho nuevo, y al menos cada 30 días.',
    ],
  },
  {
    ruta: '/casos/:id/familia',
    titulo: 'Familia y hogar',
    lineas: [
      'Anote quién vive en la casa, quién cuida y quién protege. Basta el parentesco si no sabe el nombre.',
      'El hogar vale para todos los casos de sus niñas y niños: hermanas y hermanos lo comparten.',
    ],
  },
  {
    ruta: '/casos/:id/consentimientos',
    titulo: 'Consentimientos',
    lineas: [
      'Uno por cada propósito. Informar a la autoridad nunca necesita consentimiento.',
      'Pregunte también a la niña, niño o adolescente y anote lo que dijo.',
      'Quien aceptó puede retirarlo cuando quiera: se anota el día y desde entonces no vale.',
    ],
  },
  {
    ruta: '/casos/:id/acceso',
    titulo: 'Quién puede verlo',
    lineas: [
      'Si una persona del equipo es pariente, vecina o empleada de la familia, declare el impedimento: el caso deja de aparecerle.',
      'Quien coordina puede restringir el caso y dar acceso con una razón.',
      'Abajo se ve quién lo ha abierto o impreso.',
    ],
  },
  {
    ruta: '/casos/:id/adjuntos',
    titulo: 'Archivos',
    lineas: [
      'Se guardan cifrados PDF, fotos de papeles y audios de hasta 20 MB. Nunca fotos de la niña, niño o adolescente ni de lesiones.',
      'El programa borra de las fotos el lugar, la fecha y el aparato.',
      'Un archivo no se borra: se retira con una razón.',
    ],
  },
  {
    ruta: '/casos/:id/visitas',
    titulo: 'Visita familiar',
    lineas: [
      'Siempre van dos personas. Con riesgo alto, solo con una autoridad; con riesgo crítico no se visita.',
      'Si está la persona señalada, la visita se detiene y se anota así.',
      'Separe lo que vieron, lo que les contaron y lo que ustedes piensan.',
      'No pregunte por la agresión a la niña, niño o adolescente: escuche lo que quiera decir.',
    ],
  },
  {
    ruta: '/casos/:id/mediacion',
    titulo: 'Mediación',
    lineas: [
      'Solo en conflictos sin violencia, y solo si todas las partes quieren.',
      'Antes de cada sesión se pregunta a solas a cada persona. Un «sí» detiene todo.',
      'La niña, niño o adolescente opina antes y sin las partes delante.',
      'El acta de compromiso no es una sentencia: cada compromiso lleva su fecha de control.',
    ],
  },
  {
    ruta: '/casos/:id/derivaciones',
    titulo: 'Oficios y respuestas',
    lineas: [
      'Cada oficio dice en qué está: emitido, entregado, respondido o sin respuesta.',
      'Registre la entrega con el nombre de quien recibió: eso detiene el plazo.',
      'Si la autoridad no responde a tiempo, el programa propone la insistencia.',
      'Un oficio emitido no cambia. Si hay que corregirlo, emita un alcance.',
    ],
  },
  {
    ruta: '/casos/:id/seguimiento',
    titulo: 'Seguimiento',
    lineas: [
      'Anote también los intentos en que no encontró a nadie: cuentan.',
      'Si empeoró o hubo nueva violencia, hay que volver a valorar y corre un nuevo plazo.',
    ],
  },
  {
    ruta: '/casos/:id/cierre',
    titulo: 'Cierre',
    lineas: [
      'Elija el motivo: la lista dice qué falta para cerrar y por qué artículo.',
      'Nadie puede desistir de una vulneración: los derechos son irrenunciables.',
      'El acta se emite, se firma en papel y entonces se cierra. Si el riesgo fue alto, firma otra persona.',
    ],
  },
  {
    ruta: '/casos/:id/hoja-ruta',
    titulo: 'Hoja de ruta',
    lineas: ['Cuenta los pasos del caso solo con códigos. Puede emitirse cada vez que haga falta.'],
  },
];
