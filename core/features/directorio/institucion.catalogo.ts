/**
 * Authorities and allies of domain.md §2, as data with validity dates (Rule 0). Addresses, telephones and names of
 * office-holders are not here: the point fills them in its own directory, and `verificadoEl` says when somebody checked.
 */
// prettier-ignore
export const CODIGOS_INSTITUCION = [
  'ECU911', 'FISCALIA', 'DINAPEN', 'DINASED', 'UPC', 'JCPD', 'UJFMNA', 'UJVCM', 'MSP', 'MINEDUC', 'DECE', 'MDH', 'MDT', 'DEF_PUBLICA', 'DEF_PUEBLO',
  'REG_CIVIL', 'TEN_POLITICA', 'SPI', 'CAI_ESPACIOS', 'ACOGIDA', 'PATRONATO', 'CCPD', 'CENTRO_MEDIACION', 'MOVILIDAD',
] as const;
export type CodigoInstitucion = (typeof CODIGOS_INSTITUCION)[number];

/** End of §2: which principal wins when the types of a case name several. Who is not here comes after, in catalogue order. */
// prettier-ignore
export const PRECEDENCIA_PRINCIPAL: readonly CodigoInstitucion[] = [
  'FISCALIA', 'DINASED', 'JCPD', 'UJVCM', 'UJFMNA', 'MINEDUC', 'MSP', 'DINAPEN', 'MDH', 'MDT', 'REG_CIVIL', 'DEF_PUEBLO', 'DECE', 'UPC', 'PATRONATO',
];

/** `NUNCA`: aggregates only. `SOLO_LLAMADA`: a call record, never a letter. `CON_MEDIDA`: only with the number of a measure. */
export const ADMISIONES_CASO = ['SI', 'NUNCA', 'SOLO_LLAMADA', 'CON_MEDIDA'] as const;
export type AdmisionCaso = (typeof ADMISIONES_CASO)[number];

/** How much of a case the addressee may see (matrix of §4.7). `MINIMO`: only what `oficioAgrega` lists. */
export const DATOS_MINIMOS = ['COMPLETO', 'SALUD', 'EDUCATIVO', 'SOCIOECONOMICO', 'MINIMO', 'NINGUNO'] as const;
export type DatosMinimos = (typeof DATOS_MINIMOS)[number];

export const NIVELES_INSTITUCION = ['LOCAL', 'PARROQUIAL', 'CANTONAL', 'DISTRITAL', 'PROVINCIAL', 'ZONAL', 'NACIONAL'] as const;
export type NivelInstitucion = (typeof NIVELES_INSTITUCION)[number];

export interface Institucion {
  readonly codigo: CodigoInstitucion;
  readonly nombreOficial: string;
  readonly nombresAnteriores: readonly string[];
  /** With its article, for use inside a sentence: «la Junta Cantonal (JCPD)». */
  readonly nombreCorto: string;
  readonly nivel: NivelInstitucion;
  /** First line of the addressee block while no office-holder is known. */
  readonly tratamiento: string;
  /** Post named in the addressee block. */
  readonly cargoDestinatario: string;
  /** What it is for, one line, continuing «…: ». */
  readonly competencia: string;
  /** What its letter adds to the common fields of §4.7. */
  readonly oficioAgrega: string;
  readonly atiende24h: boolean;
  readonly aceptaVerbal: boolean;
  readonly admiteCaso: AdmisionCaso;
  readonly datosMinimos: DatosMinimos;
  /** A service, not a report: the letter cites the consent. */
  readonly requiereConsentimiento: boolean;
  /** Day of the last check of the row by the point, null while nobody has checked it. */
  readonly verificadoEl: string | null;
  /** What the point itself wrote down; `tratamiento` and `cargoDestinatario` above already follow it. */
  readonly local: InstitucionLocal | null;
}

/** The part of the directory that a point fills in itself; the rest comes with the catalogue. */
export interface InstitucionLocal {
  readonly titularNombre: string | null;
  readonly direccion: string | null;
  readonly telefono: string | null;
  readonly correo: string | null;
  readonly horario: string | null;
  readonly nota: string | null;
}

type Fila = Omit<
  Institucion,
  'nombresAnteriores' | 'admiteCaso' | 'requiereConsentimiento' | 'verificadoEl' | 'local' | 'atiende24h' | 'aceptaVerbal'
> &
  Partial<Pick<Institucion, 'nombresAnteriores' | 'admiteCaso' | 'requiereConsentimiento' | 'atiende24h' | 'aceptaVerbal'>>;

const institucion = (fila: Fila): Institucion => ({
  nombresAnteriores: [],
  atiende24h: false,
  aceptaVerbal: false,
  admiteCaso: 'SI',
  requiereConsentimiento: false,
  verificadoEl: null,
  local: null,
  ...fila,
});

// Kept as a table: a row of prettier's width per field would hide which institution is which.
// prettier-ignore
const INSTITUCIONES: readonly Institucion[] = [
  institucion({ codigo: 'ECU911', nombreOficial: 'Servicio Integrado de Seguridad ECU 911', nombreCorto: 'el ECU 911', nivel: 'NACIONAL', tratamiento: '',
    cargoDestinatario: '',
    competencia: 'acude cuando hay peligro ahora: lesiones, desaparición, armas o intento de suicidio; se llama, no se le escribe',
    oficioAgrega: 'No recibe oficios. Anote la llamada: hora, número de ficha u operador, unidad que acudió.', atiende24h: true,
    aceptaVerbal: true, admiteCaso: 'SOLO_LLAMADA', datosMinimos: 'MINIMO' }),
  institucion({ codigo: 'FISCALIA', nombreOficial: 'Fiscalía Provincial de Loja', nombreCorto: 'la Fiscalía', nivel: 'PROVINCIAL',
    tratamiento: 'Señora o señor', cargoDestinatario: 'Fiscal Provincial de Loja',
    competencia: 'investiga los hechos que pueden ser delito y pide protección para la víctima',
    oficioAgrega: 'Hechos sin calificación jurídica, lugar, fecha y hora exactos; datos de la persona señalada y su acceso a la NNA; testigos o su reserva; evidencia que existe (sin adjuntarla); urgencia del examen; pedido de medidas de protección y, si hay amenaza, del sistema de protección a víctimas y testigos.',
    atiende24h: true, aceptaVerbal: true, datosMinimos: 'COMPLETO' }),
  institucion({ codigo: 'DINAPEN', nombreOficial: 'Policía Especializada en Niñez y Adolescencia (DINAPEN), Loja', nombreCorto: 'la DINAPEN',
    nivel: 'PROVINCIAL', tratamiento: 'Señora o señor', cargoDestinatario: 'Jefe/a de la unidad en Loja',
    competencia: 'rescata y ubica a niñas, niños y adolescentes en calle, en trabajo infantil o en flagrancia',
    oficioAgrega: 'Dónde y a qué hora se puede encontrar a la NNA y qué peligro hay; fotografía solo si está desaparecida/o.',
    atiende24h: true, aceptaVerbal: true, datosMinimos: 'COMPLETO' }),
  institucion({ codigo: 'DINASED', nombreOficial: 'Policía Nacional, unidad de personas desaparecidas (DINASED), Loja',
    nombreCorto: 'la unidad de personas desaparecidas (DINASED)', nivel: 'PROVINCIAL', tratamiento: 'Señora o señor',
    cargoDestinatario: 'Jefe/a de la unidad en Loja',
    competencia: 'busca a personas desaparecidas desde el primer momento, sin esperar 24 ni 48 horas',
    oficioAgrega: 'Descripción física, ropa, última vez vista/o, contactos, redes sociales y salud.', atiende24h: true, aceptaVerbal: true,
    datosMinimos: 'COMPLETO' }),
  institucion({ codigo: 'UPC', nombreOficial: 'Unidad de Policía Comunitaria del barrio', nombreCorto: 'la UPC del barrio', nivel: 'LOCAL',
    tratamiento: 'Señora o señor', cargoDestinatario: 'Jefe/a de la Unidad de Policía Comunitaria',
    competencia: 'acompaña, patrulla y da la primera respuesta en el barrio',
    oficioAgrega: 'Lugar, horario y tipo de acompañamiento que se pide.', atiende24h: true, aceptaVerbal: true, datosMinimos: 'MINIMO' }),
  institucion({ codigo: 'JCPD', nombreOficial: 'Junta Cantonal de Protección de Derechos de Loja', nombreCorto: 'la Junta Cantonal (JCPD)',
    nivel: 'CANTONAL', tratamiento: 'Señoras y señores', cargoDestinatario: 'Miembros principales',
    competencia: 'conoce toda amenaza o vulneración de derechos de niñas, niños y adolescentes y dicta medidas de protección',
    oficioAgrega: 'Los cinco contenidos de CONA 237; derecho afectado y su artículo; medidas que se sugieren (CONA 79 y 217); lo que la NNA expresó con sus palabras; lo que ya hizo la Defensoría.',
    aceptaVerbal: true, datosMinimos: 'COMPLETO' }),
  institucion({ codigo: 'UJFMNA', nombreOficial: 'Unidad Judicial de Familia, Mujer, Niñez y Adolescencia de Loja',
    nombreCorto: 'la Unidad Judicial de Familia', nivel: 'CANTONAL', tratamiento: 'Señora o señor',
    cargoDestinatario: 'Juez/a de Familia, Mujer, Niñez y Adolescencia',
    competencia: 'resuelve alimentos, tenencia, visitas, patria potestad, acogimiento y recuperación de una NNA retenida',
    oficioAgrega: 'No se demanda por oficio: se orienta a la persona con su lista de papeles (cédulas, partidas, comprobante de ingresos, dirección).',
    datosMinimos: 'COMPLETO' }),
  institucion({ codigo: 'UJVCM', nombreOficial: 'Unidad Judicial de Violencia contra la Mujer o Miembros del Núcleo Familiar de Loja',
    nombreCorto: 'la Unidad Judicial de Violencia', nivel: 'CANTONAL', tratamiento: 'Señora o señor',
    cargoDestinatario: 'Juez/a de Violencia contra la Mujer o Miembros del Núcleo Familiar',
    competencia: 'juzga contravenciones de violencia en la familia y da boletas de auxilio',
    oficioAgrega: 'Lo mismo que a la Fiscalía, la necesidad de boleta de auxilio y el domicilio de la persona señalada.',
    datosMinimos: 'COMPLETO' }),
  institucion({ codigo: 'MSP', nombreOficial: 'Ministerio de Salud Pública, Distrito de Salud 11D01', nombreCorto: 'el servicio de salud (MSP)',
    nivel: 'DISTRITAL', tratamiento: 'Señora o señor', cargoDestinatario: 'Director/a del Distrito de Salud 11D01',
    competencia: 'atiende lesiones, violencia sexual, embarazo, salud mental, desnutrición, consumo y vacunas',
    oficioAgrega: 'Solo los hechos de salud; pedido de no repetir el interrogatorio; cadena de custodia si es violencia sexual; pedido de epicrisis o turno.',
    atiende24h: true, aceptaVerbal: true, datosMinimos: 'SALUD' }),
  institucion({ codigo: 'MINEDUC', nombreOficial: 'Ministerio de Educación, Deporte y Cultura, Distrito Educativo 11D01',
    nombresAnteriores: ['Ministerio de Educación'], nombreCorto: 'el Distrito Educativo (MINEDUC)', nivel: 'DISTRITAL',
    tratamiento: 'Señora o señor', cargoDestinatario: 'Director/a del Distrito Educativo 11D01',
    competencia: 'resuelve cupos, exclusión escolar y, por su Junta de Resolución de Conflictos, el maltrato del personal educativo',
    oficioAgrega: 'Nombre y código AMIE del plantel, grado, personal implicado y el cupo o medida que se pide.', datosMinimos: 'EDUCATIVO' }),
  institucion({ codigo: 'DECE', nombreOficial: 'Departamento de Consejería Estudiantil (DECE) de la institución educativa',
    nombreCorto: 'el DECE del plantel', nivel: 'LOCAL', tratamiento: 'Señora o señor', cargoDestinatario: 'Responsable del DECE',
    competencia: 'acompaña inasistencia, aprendizaje, acoso y seguimiento de estudiantes',
    oficioAgrega: 'Datos mínimos. Nunca si el personal del plantel está señalado: entonces va al Distrito Educativo.',
    datosMinimos: 'EDUCATIVO' }),
  institucion({ codigo: 'MDH', nombreOficial: 'Ministerio de Desarrollo Humano, Distrito Loja',
    nombresAnteriores: ['Ministerio de Inclusión Económica y Social (MIES)'], nombreCorto: 'el Ministerio de Desarrollo Humano',
    nivel: 'DISTRITAL', tratamiento: 'Señora o señor', cargoDestinatario: 'Director/a Distrital de Loja',
    competencia: 'da bono, desarrollo infantil, erradicación del trabajo infantil, discapacidad, acogimiento y apoyo familiar',
    oficioAgrega: 'Composición familiar, ingresos, Registro Social y discapacidad.', datosMinimos: 'SOCIOECONOMICO',
    requiereConsentimiento: true }),
  institucion({ codigo: 'MDT', nombreOficial: 'Ministerio del Trabajo, Inspectoría de Loja', nombreCorto: 'el Ministerio del Trabajo', nivel: 'PROVINCIAL',
    tratamiento: 'Señora o señor', cargoDestinatario: 'Inspector/a del Trabajo de Loja',
    competencia: 'inspecciona el trabajo de niñas, niños y adolescentes',
    oficioAgrega: 'Lugar de trabajo, empleador/a, horas, pago y peligro.', datosMinimos: 'MINIMO' }),
  institucion({ codigo: 'DEF_PUBLICA', nombreOficial: 'Defensoría Pública, Loja', nombreCorto: 'la Defensoría Pública', nivel: 'PROVINCIAL',
    tratamiento: 'Señora o señor', cargoDestinatario: 'Defensor/a Público/a Provincial',
    competencia: 'da abogada o abogado gratis para alimentos, filiación, víctimas y adolescentes acusados',
    oficioAgrega: 'Asunto, datos de la parte, etapa y fechas de audiencia.', datosMinimos: 'MINIMO' }),
  institucion({ codigo: 'DEF_PUEBLO', nombreOficial: 'Defensoría del Pueblo, Loja', nombreCorto: 'la Defensoría del Pueblo', nivel: 'PROVINCIAL',
    tratamiento: 'Señora o señor', cargoDestinatario: 'Delegado/a Provincial de Loja',
    competencia: 'actúa si una autoridad no responde, maltrata o discrimina, y por derechos colectivos',
    oficioAgrega: 'Copia de los oficios sin respuesta, con la fecha en que se recibieron.', aceptaVerbal: true, datosMinimos: 'COMPLETO' }),
  institucion({ codigo: 'REG_CIVIL', nombreOficial: 'Registro Civil, agencia Loja', nombreCorto: 'el Registro Civil', nivel: 'CANTONAL',
    tratamiento: 'Señora o señor', cargoDestinatario: 'Responsable de la agencia Loja',
    competencia: 'inscribe nacimientos y da cédula, sin importar la situación migratoria de la familia',
    oficioAgrega: 'Datos de la madre, certificado de nacido vivo y testigos.', datosMinimos: 'MINIMO' }),
  institucion({ codigo: 'TEN_POLITICA', nombreOficial: 'Tenencia Política de la parroquia rural', nombreCorto: 'la Tenencia Política', nivel: 'PARROQUIAL',
    tratamiento: 'Señora o señor', cargoDestinatario: 'Teniente Político/a',
    competencia: 'da medidas inmediatas y acompaña en la parroquia rural cuando la Junta o el juzgado quedan lejos',
    oficioAgrega: 'Lo mismo que a la Junta Cantonal y por qué es urgente.', aceptaVerbal: true, datosMinimos: 'COMPLETO' }),
  institucion({ codigo: 'SPI', nombreOficial: 'Servicio de Protección Integral (SPI), oficina Loja',
    nombresAnteriores: ['Servicio de Protección Integral del Ministerio de la Mujer y Derechos Humanos'],
    nombreCorto: 'el Servicio de Protección Integral (SPI)', nivel: 'ZONAL', tratamiento: 'Señora o señor',
    cargoDestinatario: 'Coordinador/a del Servicio de Protección Integral',
    competencia: 'da atención psicológica, social y legal a víctimas de violencia',
    oficioAgrega: 'Consentimiento, contacto seguro y medidas vigentes.', datosMinimos: 'MINIMO', requiereConsentimiento: true }),
  institucion({ codigo: 'CAI_ESPACIOS', nombreOficial: 'Fundación Espacios, Centro de Atención Integral a Víctimas, Loja',
    nombreCorto: 'la Fundación Espacios', nivel: 'CANTONAL', tratamiento: 'Señora o señor',
    cargoDestinatario: 'Coordinador/a del Centro de Atención Integral',
    competencia: 'da atención gratuita legal, psicológica y social a sobrevivientes de violencia de género',
    oficioAgrega: 'Consentimiento y contacto seguro.', datosMinimos: 'MINIMO', requiereConsentimiento: true }),
  institucion({ codigo: 'ACOGIDA', nombreOficial: 'Casa o entidad de acogida', nombreCorto: 'la casa de acogida', nivel: 'CANTONAL',
    tratamiento: 'Señora o señor', cargoDestinatario: 'Director/a de la casa de acogida',
    competencia: 'recibe solo con una medida de la Junta o de un juzgado',
    oficioAgrega: 'Número y fecha de la medida, salud, escuela y pertenencias.', admiteCaso: 'CON_MEDIDA', datosMinimos: 'MINIMO' }),
  institucion({ codigo: 'PATRONATO', nombreOficial: 'Patronato de Amparo Social Municipal de Loja', nombresAnteriores: ['CASMUL'],
    nombreCorto: 'el Patronato Municipal', nivel: 'CANTONAL', tratamiento: 'Señora o señor', cargoDestinatario: 'Director/a del Patronato',
    competencia: 'da servicios de psicología, clínica, desarrollo infantil y apoyo del programa; nunca reemplaza el informe a la autoridad',
    oficioAgrega: 'Datos mínimos y consentimiento.', datosMinimos: 'SOCIOECONOMICO', requiereConsentimiento: true }),
  institucion({ codigo: 'CCPD', nombreOficial: 'Consejo Cantonal de Protección de Derechos de Loja', nombreCorto: 'el Consejo Cantonal (CCPD)',
    nivel: 'CANTONAL', tratamiento: 'Señora o señor', cargoDestinatario: 'Secretario/a Ejecutivo/a',
    competencia: 'registra a las Defensorías y hace política pública; recibe solo cifras, nunca casos', oficioAgrega: 'Solo cifras agregadas.',
    admiteCaso: 'NUNCA', datosMinimos: 'NINGUNO' }),
  institucion({ codigo: 'CENTRO_MEDIACION', nombreOficial: 'Centro de mediación registrado en el Consejo de la Judicatura',
    nombreCorto: 'un centro de mediación registrado', nivel: 'CANTONAL', tratamiento: 'Señora o señor',
    cargoDestinatario: 'Director/a del centro de mediación',
    competencia: 'media alimentos, tenencia y visitas con acta que vale como sentencia',
    oficioAgrega: 'Partes, asunto y declaración de que no hay violencia.', datosMinimos: 'MINIMO' }),
  institucion({ codigo: 'MOVILIDAD', nombreOficial: 'Movilidad humana: Cancillería, ACNUR y organizaciones aliadas',
    nombreCorto: 'la red de movilidad humana', nivel: 'NACIONAL', tratamiento: 'Señora o señor',
    cargoDestinatario: 'Responsable de movilidad humana',
    competencia: 'acompaña a personas refugiadas, migrantes y a NNA no acompañados o separados',
    oficioAgrega: 'Nacionalidad, documentos que tenga, ruta y familiares en otro país.', datosMinimos: 'MINIMO' }),
];

export const INSTITUCION_CATALOGO = { version: '2026.1', vigenteDesde: '2026-01-01', vigenteHasta: null, filas: INSTITUCIONES } as const;
