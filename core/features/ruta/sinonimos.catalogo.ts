/**
 * Words that people use at the counter, by type of case (Rule 0: data, with version). They only help to find a type in the
 * list; they decide nothing. Lower case without accents, as searches are folded; inflections are found by their stem, so one
 * form of each word is enough.
 */
const SINONIMOS: Readonly<Record<string, string>> = {
  'SUP-01': 'matarse morir quiere morirse cortarse se corta se corto cortes suicidarse veneno ahorcarse lastimarse no quiere vivir',
  'SUP-02':
    'enfermo enferma enfermedad medico doctor hospital medicina no le llevan vacuna sin vacunas centro de salud remedio operacion fiebre',
  'SUP-03': 'hambre comida no come no le dan de comer flaco flaca desnutrido bajo peso alimento',
  'SUP-04': 'casa en mal estado pobreza pobre vivienda sin agua sin luz hacinados techo frio',
  'SUP-05': 'pension plata dinero no pasa la pension no paga mantener mantencion alimentos juicio de alimentos no da para los hijos',
  'SUP-06': 'embarazada adolescente encinta gestacion espera un bebe sin control prenatal',
  'SUP-07': 'nina embarazada encinta embarazo de nina trece doce once anos',
  'SUP-08': 'drogas alcohol toma borracho cerveza trago marihuana h hache base fuma pega cemento adiccion vicio consume',
  'SUP-09': 'basura quebrada contaminacion peligro cables perros malos olores ambiente construccion abandonada',
  'IDE-01': 'no esta inscrito registro civil sin partida partida de nacimiento no tiene papeles recien nacido sin registrar',
  'IDE-02': 'cedula no tiene cedula perdio la cedula sin papeles identificacion documento',
  'IDE-03': 'padre no reconoce apellido del padre no le dio el apellido reconocer paternidad prueba de adn',
  'IDE-04': 'indigena saraguro kichwa idioma vestimenta trenza burla por su cultura costumbres',
  'EDU-01': 'no estudia no matricularon matricula sin escuela no va a la escuela colegio nunca fue no esta en la escuela',
  'EDU-02': 'no va a la escuela falta a clases faltas dejo la escuela dejo el colegio deserto abandono estudios ya no estudia no asiste',
  'EDU-03': 'no le dan cupo cupo expulsaron botaron del colegio no le reciben no quieren matricularlo discriminan en la escuela',
  'EDU-04':
    'profesor profesora maestro maestra docente inspector rector le pega humilla jala orejas tira orejas grita castigo castiga en la escuela',
  'EDU-05': 'bullying companeros molestan burlan burlas le pegan en la escuela acoso apodos hacen la vida imposible',
  'EDU-06': 'pelea de companeros discusion entre ninos problema de recreo se pelearon',
  'EDU-07': 'discapacidad no le ayudan en la escuela necesidades especiales autismo silla de ruedas aprender aprendizaje adaptacion',
  'FAM-01':
    'no se llevan bien no hace caso desobediente rebelde discuten discusiones celular tareas del hogar comunicacion mal comportamiento malcriado',
  'FAM-02': 'quien se queda con los hijos custodia tenencia separacion divorcio pelean por los hijos',
  'FAM-03': 'no le deja ver visitas dias de visita regimen incumple visitas separados',
  'FAM-04': 'no le deja ver a la madre no le dejan ver al padre abuelos no pueden ver impide relacion',
  'FAM-05': 'se llevo al nino se lo llevo se la llevo no lo devuelve no la devuelve sin permiso secuestro de un padre sustraccion',
  'FAM-06': 'abandonado abandonada dejaron solo le dejaron botado en la calle bebe abandonado no regreso la madre',
  'FAM-07':
    'descuido descuidado descuidada sucio sucia solo en casa solita sin cuidado no le cuidan no se preocupan encerrado encerrada bebe llora mucho',
  'FAM-08':
    'padres migraron padres en el exterior migracion vive con la abuela huerfano huerfana murio la madre murio el padre a cargo de tios encargado',
  'FAM-09': 'padre preso madre presa carcel detenido privada de libertad reo',
  'FAM-11': 'le botaron de la casa boto de la casa echaron de la casa le corrieron sacaron a la calle',
  'VIO-01':
    'le pegan le pega golpe golpes golpea pego paliza correa correazo cabestro fuete latigo palo moretones moretes marcas heridas quemadura quemado patadas punetes cachetada maltrata',
  'VIO-02': 'grita gritos insulta insultos humilla amenaza le dice que no sirve desprecia miedo palabras feas le trata mal',
  'VIO-03':
    'castigo castiga corregir disciplina nalgadas correa bano de agua fria ortiga jalon de orejas tira de orejas arrodillado disciplinar',
  'VIO-04':
    'papa pega a la mama golpea a la mama pega a su mujer violencia domestica pelea de los padres esposo marido ve los golpes mama golpeada',
  'VIO-05': 'policia maltrata hospital maltrata casa de acogida institucion funcionario abuso de autoridad guarderia cdi',
  'VIO-06': 'pelea entre jovenes pandilla apunalado pelea con cuchillo herido en pelea golpearon otros muchachos',
  'VIO-07': 'amenaza amenazan extorsion extorsionan vacuna vacunas le cobran dinero intimidan mensajes de amenaza',
  'VIO-08': 'balacera disparos armas bandas sicarios delincuencia robo tiroteo',
  'VIO-09': 'mataron asesinato quiso matar intento matar femicidio muerte cuchillo contra la madre machete',
  'VIO-10': 'justicia indigena ritual costumbre que hace dano bano de ortiga comunidad castiga',
  'SEX-01': 'violo violaron violacion abusaron relaciones a la fuerza penetracion',
  'SEX-02': 'toca tocamientos toco sus partes manosea manoseo abusa abuso abusaron desnudo desnuda partes intimas tio padrastro',
  'SEX-03': 'acosa acoso le dice cosas le sigue propuestas morboso piropos',
  'SEX-04': 'novio mayor engano enamorado adulto relaciones con adolescente senor mayor',
  'SEX-05': 'prostitucion prostituyen le pagan por sexo explotan burdel night club',
  'SEX-06': 'videos fotos desnuda desnudo pornografia graban imagenes sexuales',
  'SEX-07': 'chat internet facebook whatsapp tiktok desconocido le escribe le pide fotos redes sociales juego en linea',
  'SEX-08': 'pack fotos intimas publicar fotos difundieron video chantaje le amenaza con fotos',
  'SEX-09': 'sospecha comportamiento extrano dolor al orinar infeccion dibujos sexuales sabe cosas de adultos senales de abuso',
  'SEX-10': 'profesor toca docente abuso en la escuela acoso del profesor conserje colegio',
  'EXP-01': 'trata le llevaron con engano oferta de trabajo falsa venden personas',
  'EXP-02': 'vendieron al nino regalaron al bebe adopcion ilegal entregaron a otra familia comprar bebe',
  'EXP-03': 'trabaja nino vende caramelos vende en la calle lustra zapatos betunero ladrillera obra trabaja en el mercado carga',
  'EXP-04': 'trabajo peligroso mina ladrillera quimicos maquinas noche construccion carga pesada bar cantina fumigar',
  'EXP-05': 'adolescente trabaja no le pagan sueldo horas de trabajo sin contrato explotan en el trabajo',
  'EXP-06': 'pide limosna pide caridad mendiga pedir dinero en la calle semaforo',
  'EXP-07': 'empleada domestica encerrada trabaja sin paga sirvienta criada esclavitud no le dejan salir',
  'EXP-08': 'banda pandilla grupo delictivo le usan para vender droga reclutan sicario microtrafico',
  'EXP-09':
    'casada casaron matrimonio vive con un hombre se fue con el novio conviviente se hizo de compromiso union juntarse marido mayor',
  'DES-01': 'desaparecio no aparece perdido perdida no regreso a casa no saben donde esta se perdio secuestro',
  'DES-02': 'se fue de la casa se escapo huyo fuga ya aparecio volvio',
  'DES-03': 'vive en la calle duerme en la calle nino de la calle terminal',
  'DES-04': 'migrante solo venezolano colombiano sin su familia sin padres llego solo frontera viaja solo',
  'PRO-01': 'racismo discriminan rechazan no le dejan entrar por su color por ser por su discapacidad desprecio',
  'PRO-02': 'publicaron su foto facebook difundieron sus datos imagen sin permiso noticia nombre en redes',
  'PRO-03': 'discapacidad terapia carne conadis silla de ruedas ayuda tecnica rehabilitacion bono',
  'PRO-04': 'extranjero venezolano sin papeles no le atienden negaron atencion no reciben migrante',
  'PRO-05': 'venden cerveza a menores tienda vende alcohol vende cigarrillos venden droga licor armas a ninos',
  'PRO-06': 'discoteca bar billar chongo pelicula para adultos videojuegos espectaculo entrada de menores',
  'PRO-07': 'autoridad no hace nada no atienden no recibieron la denuncia junta no responde negaron demora',
  'PAR-01': 'no le preguntan no le escuchan no le dejan opinar opinion decidir sin oirle',
  'PAR-02': 'no hay parque cancha jugar recreacion espacio para ninos juegos',
  'COM-01': 'vecinos pelea con el vecino ruido musica mascota linderos insultos entre vecinos',
  'COM-02': 'casa comunal cancha uso prestamo de cancha horario de cancha jovenes en el parque',
  'COM-03': 'pregunta informacion consulta orientar donde puedo ir tramite como se hace asesoria',
  'COM-04': 'adolescente detenido acusado robo policia llevo preso joven juicio infraccion',
  'COM-05': 'nino robo nino hirio nino golpeo menor de doce hizo algo grave agredio a otro nino toca a otros ninos',
};

/** Questions most often asked at the counter, as a first push for who does not know what to write. */
export const PREGUNTAS_FRECUENTES: readonly { readonly pregunta: string; readonly tipos: readonly string[] }[] = [
  { pregunta: 'Le pegan', tipos: ['VIO-01'] },
  { pregunta: 'Alguien le tocó o abusó', tipos: ['SEX-02'] },
  { pregunta: 'No aparece', tipos: ['DES-01'] },
  { pregunta: 'No va a la escuela', tipos: ['EDU-02'] },
  { pregunta: 'El padre golpea a la madre', tipos: ['VIO-04'] },
  { pregunta: 'No pasan la pensión', tipos: ['SUP-05'] },
  { pregunta: 'Trabaja y es menor de 15', tipos: ['EXP-03'] },
  { pregunta: 'Discuten en la casa, sin violencia', tipos: ['FAM-01'] },
];

export const SINONIMO_CATALOGO = { version: '2026.1', vigenteDesde: '2026-01-01', vigenteHasta: null, filas: SINONIMOS } as const;
