/** What each act of the bitácora is called on screen. An act without words here shows its code. */
const ACCIONES: Readonly<Record<string, string>> = {
  INICIAR: 'Configuró este equipo',
  ENTRAR: 'Entró',
  RECUPERAR_CLAVE: 'Entró con la hoja de recuperación',
  BLOQUEAR: 'Salió o se bloqueó',
  CAMBIAR_CLAVE: 'Cambió su clave',
  RESTABLECER_CLAVE: 'Puso una clave nueva a otra persona',
  RENOVAR_HOJA: 'Renovó la hoja de recuperación',
  CARGAR_CLAVE_CENTRAL: 'Cargó la clave de la central',
  AGREGAR: 'Dio acceso a una persona',
  EDITAR: 'Cambió datos',
  VER: 'Abrió',
  REGISTRAR: 'Registró',
  VALORAR: 'Confirmó la valoración',
  EMITIR: 'Emitió',
  ENTREGAR: 'Registró la entrega',
  DENUNCIA_VERBAL: 'Anotó una denuncia verbal',
  LLAMADA_911: 'Anotó una llamada al ECU 911',
  IMPRIMIR: 'Imprimió',
  GUARDAR_PDF: 'Guardó como PDF',
  RESPALDAR: 'Hizo un respaldo verificado',
  VERIFICAR: 'Verificó la bitácora',
  RECHAZO: 'El programa rechazó un pedido',
};

const ENTIDADES: Readonly<Record<string, string>> = {
  caso: 'un caso',
  documento: 'un documento',
  derivacion: 'un oficio',
  usuario: 'una persona con acceso',
};
const CON_OBJETO = new Set(['EDITAR', 'VER', 'REGISTRAR', 'EMITIR', 'IMPRIMIR', 'GUARDAR_PDF']);

/** One line in words: «Abrió un caso». */
export function describirAccion(accion: string, entidad: string): string {
  const verbo = ACCIONES[accion] ?? accion;
  const objeto = ENTIDADES[entidad];
  return CON_OBJETO.has(accion) && objeto !== undefined ? `${verbo} ${objeto}` : verbo;
}
