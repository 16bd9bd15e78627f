import { AYUDA_CASO } from './help-caso.texts';
import type { Help } from './help.types';

/** Short text of the manual for each screen (F1). */
const AYUDA_PANTALLAS: readonly Help[] = [
  {
    ruta: '/central',
    titulo: 'Los 24 puntos',
    lineas: [
      'Cada fila es un punto: su última entrega, hace cuántos días se hizo y cuántos casos trae. Pulse el código para ver sus entregas.',
      'Aquí solo hay cantidades y códigos. Un caso lo abre la autoridad de la central, con un motivo que queda anotado.',
    ],
  },
  {
    ruta: '/central/recibir',
    titulo: 'Recibir paquetes',
    lineas: [
      'Primero se mira: cada paquete dice de qué punto es, qué número tiene y si se puede recibir. Mirar no cambia nada.',
      'Escriba quién los entrega y pulse Recibir en cada uno. El paquete se comprueba entero antes de importarlo.',
      'Si dice que viene de otro equipo o que no continúa al último, hable con el punto antes de recibirlo con una razón.',
      'Al terminar, emita la conformidad: lleva la misma huella que el acta del punto.',
    ],
  },
  {
    ruta: '/central/catalogos',
    titulo: 'Cambios de catálogos',
    lineas: [
      'Elija qué cambia: valores del programa, plazos, instituciones, nombres de tipos y medidas, textos de oficios o feriados.',
      'Todo cambio vale desde un día, mañana o después. Los casos de antes se quedan con su regla.',
      'Llega a los puntos con el próximo paquete. Mientras no salga, se puede retirar.',
      'Lo que dice la ley no se cambia aquí: viene con una versión nueva del programa.',
    ],
  },
  {
    ruta: '/central/paquete',
    titulo: 'Paquete para los puntos',
    lineas: [
      'El paquete lleva todos los cambios decididos: si un punto perdió el anterior, no le falta nada.',
      'Las notas van cerradas: cada punto abre solo las suyas. Se repiten hasta que su respuesta llega en una entrega.',
      'El mismo archivo sirve para varias memorias. Si alguien lo cambia, el punto lo rechaza.',
    ],
  },
  {
    ruta: '/respaldo/paquete',
    titulo: 'Paquete de la central',
    lineas: [
      'Elija el archivo de la memoria: el programa comprueba la firma con la tarjeta que este punto cargó.',
      'Antes de aplicar se ve cada dato, el de antes y el nuevo. Mirar no cambia nada.',
      'Se aplica todo o nada. Lo de antes queda guardado con la fecha hasta la que valió.',
      'Un paquete anterior al último no hace falta: el último ya trae todo.',
    ],
  },
  {
    ruta: '/supervision',
    titulo: 'Notas de la central',
    lineas: ['Lo que la central pregunta o pide, del punto o de un caso. Las que faltan por responder salen también en Hoy.'],
  },
  {
    ruta: '/supervision/:id',
    titulo: 'Una nota de la central',
    lineas: [
      'Al abrirla queda como leída. Si es de un caso reservado, el programa pregunta para qué.',
      'Responda una sola vez: la respuesta viaja con la próxima entrega a la central.',
    ],
  },
  {
    ruta: '/hoy',
    titulo: 'Hoy',
    lineas: [
      'Arriba está lo vencido y lo que vence hoy. Cada línea tiene un botón: es el siguiente paso de ese caso.',
      'El plazo para informar corre también de noche y en feriado.',
      'A la derecha se ve hace cuánto se hizo el último respaldo comprobado. Si pasan más de 7 días, haga uno.',
    ],
  },
  {
    ruta: '/casos',
    titulo: 'Casos',
    lineas: [
      'Escriba una palabra para buscar: código, nombre, barrio, tipo, institución o número de oficio. No importan las tildes.',
      'Un nombre se encuentra aunque se escriba de otra manera (Yánez, Llanez). Esas filas dicen «se escribe parecido».',
      'La lista solo muestra códigos e iniciales; los nombres están dentro del caso.',
      'Elija filtros y guárdelos con un nombre: quedan como un botón sobre la lista, solo para usted.',
      'Con las flechas se mueve por la lista y con Enter abre el caso.',
    ],
  },
  {
    ruta: '/casos/registrar',
    titulo: 'Registrar un caso',
    lineas: [
      'Basta lo mínimo: cómo se supo, una niña, niño o adolescente, el barrio, lo que se cuenta y ocho preguntas.',
      'No hace falta la cédula. Si no sabe el nombre, pulse «No se conoce el nombre».',
      'Si no sabe una respuesta, diga «No sabe»: el programa la tratará como algo por comprobar.',
      'Todo se guarda solo como borrador mientras escribe.',
      'Escriba lo que le contaron con las palabras de quien cuenta. No interrogue a la niña o niño.',
    ],
  },
  {
    ruta: '/documentos',
    titulo: 'Documento',
    lineas: [
      'Se ve tal como saldrá impreso. La lista dice lo que falta; un clic lleva al dato.',
      'Al emitirlo recibe su número y ya no cambia.',
      'Después imprima, guarde el PDF o registre la entrega. La primera salida es el original; las demás dicen COPIA.',
    ],
  },
  {
    ruta: '/informes',
    titulo: 'Informes',
    lineas: [
      'Aquí se ve cómo va el trabajo: cada dibujo es también una tabla. Son cantidades exactas y de uso interno.',
      'Para compartir, pulse «Preparar el informe»: el programa oculta lo menor que 5 y lo que permitiría calcularlo.',
      'En la central elija qué mirar: todo el cantón, una parroquia o una defensoría. Cuenta lo que dice su último paquete, nada de después.',
      'La central comparte el consolidado de un año terminado. Las defensorías sin un paquete posterior no se cuentan.',
      'La cartera de plazos y la alerta de patrón son hojas internas: solo llevan códigos.',
      'Un informe emitido se puede anular desde su hoja: conserva su número y sigue en la lista.',
    ],
  },
  {
    ruta: '/informes/preparar',
    titulo: 'Preparar un informe',
    lineas: [
      'Las cantidades las pone el programa. Escriba logros, dificultades y lo demás sin nombres ni códigos.',
      'Se emite cuando el periodo terminó. Desde entonces sus cantidades ya no cambian.',
      'Una vez emitido puede guardar las cantidades para una hoja de cálculo: diga para qué son.',
    ],
  },
  {
    ruta: '/consulta',
    titulo: '¿Qué hago si…?',
    lineas: [
      'Diga qué pasó y la edad: el programa responde a quién informar, en cuánto tiempo y por qué artículo.',
      'No guarda nada ni pide nombres. Para dejar constancia, registre el caso.',
    ],
  },
  {
    ruta: '/agenda',
    titulo: 'Agenda',
    lineas: [
      'La semana muestra qué toca cada día; el mes, un calendario. Lo vencido va primero.',
      'En el mes muévase con las flechas; Re Pág y Av Pág cambian de mes; Enter lleva a las tareas del día.',
      'Cada línea lleva a su registro. La hoja de la semana se imprime solo con códigos.',
    ],
  },
  {
    ruta: '/agenda/feriados',
    titulo: 'Feriados',
    lineas: [
      'El programa trae los feriados nacionales y los de Loja de este año y del siguiente.',
      'Si un decreto mueve un feriado, quite el día viejo y añada el nuevo.',
      'Solo cuentan para los plazos en días laborables. Los plazos de la ley corren también en feriado.',
    ],
  },
  {
    ruta: '/directorio',
    titulo: 'Directorio',
    lineas: [
      'Teléfonos y direcciones de las autoridades. Complételos con lo que confirme.',
      'El nombre y el cargo que escriba salen en el oficio.',
      'Marque «La comprobé hoy» después de llamar: pasado un tiempo, el programa pide comprobar otra vez.',
    ],
  },
  {
    ruta: '/personas',
    titulo: 'Personas',
    lineas: [
      'Escriba el nombre como suene: no importan tildes, b o v, s o z, ni el orden. También sirve el número de documento.',
      'Cada persona tiene una sola ficha, con todos los casos que usted puede ver.',
      'Si dos fichas son de la misma persona, compárelas. Las une quien coordina o la secretaría, y se puede deshacer.',
      'Los datos de origen e identidad los responde la persona, nunca quien registra.',
    ],
  },
  {
    ruta: '/personas/:id',
    titulo: 'Una persona',
    lineas: [
      'Su identidad, sus casos que usted puede ver y su hogar. Lo que cambie aquí vale para todos sus casos.',
      'Los nombres se corrigen dentro de un caso, en «Completar datos».',
    ],
  },
  {
    ruta: '/personas/:id/datos',
    titulo: 'Datos de la niña, niño o adolescente',
    lineas: [
      'Son los datos que pide la ficha: escuela, salud, lengua, discapacidad. Todos son opcionales.',
      'Género y pertenencia los responde la persona o quien la representa; nunca se suponen.',
    ],
  },
  {
    ruta: '/directorio/',
    titulo: 'Una institución',
    lineas: [
      'Escriba a nombre de quién va el oficio, el cargo, la dirección, el teléfono y el horario.',
      'Cuando lo confirme por teléfono o en persona, pulse «La comprobé hoy».',
    ],
  },
  {
    ruta: '/formularios',
    titulo: 'Hojas en blanco',
    lineas: [
      'Para los días sin luz: imprima antes unas cuantas y téngalas a mano. Su orden es el de la pantalla.',
      'Cuando vuelva la luz, registre lo escrito con la fecha del papel.',
    ],
  },
  {
    ruta: '/respaldo/restaurar',
    titulo: 'Restaurar un respaldo',
    lineas: [
      'Hacen falta el archivo y la hoja de recuperación. Antes de cambiar nada se ve qué hay dentro.',
      'Los datos que estaban en este equipo se guardan aparte.',
    ],
  },
  {
    ruta: '/respaldo',
    titulo: 'Respaldo',
    lineas: [
      'Conecte la memoria y pulse su botón. El respaldo va cifrado: sin la hoja de recuperación nadie puede abrirlo.',
      'El programa lo escribe, lo vuelve a leer y lo compara. Retire la memoria solo cuando diga «Verificado».',
      'Si algo falla, la copia anterior sigue intacta.',
    ],
  },
  {
    ruta: '/ajustes',
    titulo: 'Ajustes',
    lineas: [
      'Personas con acceso, su clave, la hoja de recuperación y la clave de la central.',
      'Cada persona entra con su propia clave. No la comparta: la bitácora anota quién hizo cada cosa.',
    ],
  },
  ...AYUDA_CASO,
];

const REGISTRO = /[0-9a-f]{8}-[0-9a-f-]{27}/gi;

/** The help of a screen: the one whose route begins its path with the most letters. */
export function ayudaDe(path: string): Help | undefined {
  const sinIds = path.replace(REGISTRO, ':id');
  return AYUDA_PANTALLAS.filter(({ ruta }) => sinIds.startsWith(ruta)).toSorted((a, b) => b.ruta.length - a.ruta.length)[0];
}
