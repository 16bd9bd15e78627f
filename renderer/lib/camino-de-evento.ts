/** Where the record behind a line of the case's history is seen; null when the line itself is all there is. */
export function caminoDeEvento(casoId: string, { tipo, referenciaId }: { tipo: string; referenciaId: string | null }): string | null {
  const caso = `/casos/${casoId}`;
  switch (tipo) {
    case 'VALORACION':
    case 'REVALORAR':
    case 'POR_RATIFICAR':
      return `${caso}/valorar`;
    case 'EDICION':
      return `${caso}/editar`;
    case 'CONSENTIMIENTO':
      return `${caso}/consentimientos`;
    case 'FAMILIA':
      return `${caso}/familia`;
    case 'ACCESO':
    case 'IMPEDIMENTO':
    case 'RATIFICACION':
    case 'SEGUNDA_FIRMA':
    case 'SIN_SEGUNDA_FIRMA':
    case 'RESPONSABLE':
      return `${caso}/acceso`;
    case 'ACTA_CAMBIADA':
    case 'ACTA_FIRMADA':
    case 'CIERRE':
    case 'REAPERTURA':
    case 'ANULACION':
      return `${caso}/cierre`;
  }
  if (referenciaId === null) return null;
  switch (tipo) {
    case 'DOCUMENTO':
    case 'ENTREGA':
    case 'ANULACION_DOCUMENTO':
      return `/documentos/${referenciaId}`;
    case 'VISITA':
    case 'VISITA_PROGRAMADA':
      return `${caso}/visitas/${referenciaId}`;
    case 'MEDIACION':
      return `${caso}/mediacion/${referenciaId}`;
    case 'INSISTENCIA':
    case 'ALCANCE':
    case 'RESPUESTA':
    case 'MEDIDA':
    case 'AUDIENCIA':
      return `${caso}/derivaciones/${referenciaId}`;
    case 'SEGUIMIENTO':
      return `${caso}/seguimiento/${referenciaId}`;
    case 'ADJUNTO':
      return `${caso}/adjuntos/${referenciaId}`;
    case 'PERSONA_DATOS':
    case 'PERSONA_VINCULADA':
    case 'PERSONA_FUSION':
    case 'PERSONA_FUSION_DESHECHA':
      return `/personas/${referenciaId}`;
    default:
      return null;
  }
}
