/** Fields of a document's snapshot and where each is written: on the sheet of the case (`editar#campo`), at the assessment, or in Ajustes. */
const EN_LA_FICHA: readonly (readonly [patron: RegExp, campo: string])[] = [
  [/^nna\.(\d+)\.direccion$/, 'direccion'],
  [/^nna\.(\d+)(\..+)?$/, 'nna.$1.nombres'],
  [/^nna$/, 'nna'],
  [/^senaladas(\..+)?$/, 'agresores'],
  [/^hechos\.(\d+)\.(fecha|hora|lugar|texto)$/, 'hechos.$1.$2'],
  [/^hechos(\..+)?$/, 'hechos'],
  [/^relato(\..+)?$|^texto$/, 'relato'],
  [/^opiniones(\..+)?$/, 'opinionNna'],
  [/^contactoSeguro(\..+)?$/, 'contactoSeguro'],
  [/^medidasSugeridas(\..+)?$/, 'solicitud'],
  [/^actuaciones(\..+)?$/, 'actuaciones'],
  [/^penal\.lugar$/, 'lugarHecho'],
  [/^penal\.(fecha|hora)$/, 'fechaHecho'],
];
const AL_VALORAR = /^(derechos|riesgo|valoracion|caso\.tipos|caso\.riesgo)(\..+)?$/;
const EN_AJUSTES = /^firmante\./;
const EN_CONSENTIMIENTOS = /^consentimientos?$/;
/** Where a person has to go: the address of the court stands in the directory (sheet of papers). */
const EN_EL_DIRECTORIO = /^donde$/;
const EN_LA_FAMILIA = /^(familia|cuidadores)(\..+)?$|^nna\.\d+\.representante$/;

/** The address of the screen where a missing datum is written; null where no screen of today holds it. */
export function destinoDeFaltante(campo: string, casoId: string): string | null {
  if (EN_AJUSTES.test(campo)) return '/ajustes';
  if (EN_CONSENTIMIENTOS.test(campo)) return `/casos/${casoId}/consentimientos`;
  if (EN_EL_DIRECTORIO.test(campo)) return '/directorio/UJFMNA';
  if (EN_LA_FAMILIA.test(campo)) return `/casos/${casoId}/familia`;
  if (AL_VALORAR.test(campo)) return `/casos/${casoId}/valorar`;
  for (const [patron, destino] of EN_LA_FICHA) if (patron.test(campo)) return `/casos/${casoId}/editar#${campo.replace(patron, destino)}`;
  return null;
}
