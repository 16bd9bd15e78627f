/** Words of the first screen: what is due, the large acts, the age of the last copy. */
export const recordatoriosTexts = {
  situacion: { VENCIDO: 'Vencido', HOY: 'Hoy', PRONTO: 'Esta semana' },
  acto: { VALORAR: 'Valorar', EMITIR_OFICIO: 'Preparar oficio', REGISTRAR_ENTREGA: 'Registrar entrega', ABRIR: 'Abrir caso' },
  hoy: {
    saludo: (saludo: string, nombre: string) => `${saludo}, ${nombre}`,
    pendiente: 'Vencido y para hoy',
    pronto: 'Esta semana',
    mas: (n: number) => `Ver los otros ${n}`,
    cuenta: (n: number) => `${n}`,
    nadaTitulo: 'Nada vence hoy',
    nadaSinCasos: 'Todavía no hay casos. Cuando llegue alguien, empiece por «Registrar un caso»: bastan cuatro minutos.',
    nadaConCasos: (abiertos: number) =>
      abiertos === 0
        ? 'No hay casos abiertos. Buen momento para entregar un respaldo o repasar «¿Qué hago si…?».'
        : abiertos === 1
          ? 'Hay 1 caso abierto y va a tiempo. Buen momento para completar sus datos.'
          : `Hay ${abiertos} casos abiertos y van a tiempo. Buen momento para completar sus datos.`,
    registrar: 'Registrar un caso',
    registrarDetalle: 'Una pantalla, cuatro minutos',
    buscar: 'Buscar',
    buscarDetalle: 'Código, barrio, tipo o número de oficio',
    respaldo: 'Entregar respaldo',
    respaldoDetalle: 'A la memoria USB, verificado',
    consulta: '¿Qué hago si…?',
    consultaDetalle: 'Una guía que no guarda nada',
    abrir: (acto: string, codigo: string) => `${acto}: caso ${codigo}`,
  },
  respaldo: {
    titulo: 'Último respaldo',
    hoy: 'Hoy',
    ayer: 'Ayer',
    hace: (dias: number) => `Hace ${dias} días`,
    nunca: 'Todavía ninguno',
    verificado: (fecha: string, destino: string | null) =>
      destino === null ? `Verificado el ${fecha}.` : `Verificado el ${fecha} en «${destino}».`,
    nuncaDetalle: 'Si este equipo se daña o se pierde, se pierde todo. Haga el primer respaldo hoy.',
    vencido: 'Pasaron más de 7 días: haga un respaldo hoy.',
    ahora: 'Respaldar ahora',
    quien: 'Los respaldos los hace quien coordina o administra el punto.',
  },
} as const;
