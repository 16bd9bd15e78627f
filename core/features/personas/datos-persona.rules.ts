import type { SEXOS } from '@core/features/casos/caso.types';
import { personasTexts } from './personas.texts';
import type { DatosPersona } from './datos-persona.types';

const T = personasTexts.datos;

/** What cannot be, as messages by field; an answer that belongs to the person needs to say who gave it. */
export function revisarDatos(datos: DatosPersona): Record<string, string> {
  const fields: Record<string, string> = {};
  if (datos.identidadGenero !== undefined && datos.identidadGenero !== 'NO_RESPONDE' && datos.identidadGeneroDicha !== true)
    fields['identidadGeneroDicha'] = T.error.generoDicha;
  if (datos.autoidentificacion !== undefined && datos.autoidentificacionDe === undefined)
    fields['autoidentificacionDe'] = T.error.autoidentificacionDe;
  return fields;
}

/** Drops what was not answered and what no longer applies after another answer. */
export function limpiarDatos(datos: DatosPersona): DatosPersona {
  const limpio: Record<string, unknown> = {};
  for (const [campo, valor] of Object.entries(datos)) {
    const vacio = valor === undefined || valor === '' || valor === false || (Array.isArray(valor) && valor.length === 0);
    if (!vacio) limpio[campo] = typeof valor === 'string' && campo === 'amie' ? valor.toUpperCase() : valor;
  }
  const quitar = (...campos: readonly (keyof DatosPersona)[]) => campos.forEach((campo) => delete limpio[campo]);
  if (datos.discapacidad !== 'SI') quitar('discapacidadTipos', 'discapacidadPorcentaje', 'discapacidadCarne');
  if (datos.embarazo !== 'SI') quitar('embarazoSemanas');
  if (datos.trabaja !== 'SI') quitar('trabajo');
  if (datos.estudia === 'SI') quitar('motivoNoEstudia');
  if (datos.identidadGenero === undefined) quitar('identidadGeneroDicha');
  if (datos.autoidentificacion === undefined) quitar('autoidentificacionDe');
  return limpio as DatosPersona;
}

/** What the answers ask a person to look at again. Nothing here changes the case by itself. */
export function avisosDeDatos(persona: { sexo: (typeof SEXOS)[number]; edadMeses: number | null; datos: DatosPersona }): string[] {
  const { edadMeses, datos } = persona;
  return [
    ...(edadMeses !== null && edadMeses >= 216 ? [T.aviso.mayor] : []),
    ...(datos.embarazo === 'SI' && (edadMeses === null || edadMeses < 168) ? [T.aviso.embarazoMenor14] : []),
    ...(datos.embarazo === 'SI' && edadMeses !== null && edadMeses >= 168 ? [T.aviso.embarazo] : []),
    ...(datos.trabaja === 'SI' && edadMeses !== null && edadMeses < 180 ? [T.aviso.trabajoMenor15] : []),
    ...(datos.acompanamiento === 'NO_ACOMPANADO' ? [T.aviso.noAcompanado] : []),
  ];
}

const unir = (partes: readonly (string | null | undefined | false)[], separador = ', '): string | null => {
  const texto = partes.filter((parte): parte is string => typeof parte === 'string' && parte !== '').join(separador);
  return texto === '' ? null : texto;
};

/** The answers as they are printed; null where nothing was written. */
export function datosImpresos(datos: DatosPersona) {
  const discapacidad =
    datos.discapacidad === undefined
      ? null
      : datos.discapacidad === 'SI'
        ? unir([
            T.si,
            datos.discapacidadTipos?.map((tipo) => T.discapacidadTipo[tipo].toLowerCase()).join(' y '),
            datos.discapacidadPorcentaje === undefined ? null : `${datos.discapacidadPorcentaje} %`,
            datos.discapacidadCarne && `carné ${datos.discapacidadCarne}`,
          ])
        : datos.discapacidad === 'NO'
          ? T.no
          : T.noSabe;
  return {
    alias: datos.alias ?? null,
    // a declined answer is nobody's business on paper
    identidadGenero:
      datos.identidadGenero === undefined || datos.identidadGenero === 'NO_RESPONDE' ? null : T.identidadGenero[datos.identidadGenero],
    autoidentificacion: unir([
      datos.autoidentificacion && T.autoidentificacion[datos.autoidentificacion],
      datos.pueblo,
      datos.autoidentificacionDe === 'REPRESENTANTE' && T.respondioRepresentante,
    ]),
    lengua: datos.lengua ?? null,
    nacionalidad: datos.nacionalidad ?? null,
    discapacidad,
    movilidad: datos.movilidad === undefined ? null : T.movilidad[datos.movilidad],
    acompanamiento: datos.acompanamiento === undefined ? null : T.acompanamiento[datos.acompanamiento],
    centroEducativo: unir([datos.institucion, datos.amie && `AMIE ${datos.amie}`]),
    nivelEducativo: unir([
      datos.nivel && T.nivel[datos.nivel],
      datos.paralelo && `paralelo ${datos.paralelo}`,
      datos.jornada && `jornada ${T.jornada[datos.jornada].toLowerCase()}`,
    ]),
    motivoNoEstudia: datos.estudia === 'NO' ? (datos.motivoNoEstudia ?? T.noEstudia) : (datos.motivoNoEstudia ?? null),
    saludDetalle: unir(
      [
        datos.salud,
        datos.tratamiento && `Tratamiento: ${datos.tratamiento}`,
        datos.medicacion && `Medicación: ${datos.medicacion}`,
        datos.alergias && `Alergias: ${datos.alergias}`,
        datos.vacunas && `Vacunas: ${T.vacunas[datos.vacunas].toLowerCase()}`,
        datos.centroSalud && `Centro de salud: ${datos.centroSalud}`,
      ],
      '. ',
    ),
    embarazo:
      datos.embarazo === undefined
        ? null
        : datos.embarazo === 'SI'
          ? unir([T.si, datos.embarazoSemanas === undefined ? null : T.semanas(datos.embarazoSemanas)])
          : T.respuesta[datos.embarazo],
    trabaja: datos.trabaja === undefined ? null : unir([T.respuesta[datos.trabaja], datos.trabajo]),
  };
}

/** Names of the answers that changed, for the case's memory: what they say stays in the person's sheet. */
export function cambiosDeDatos(antes: DatosPersona, despues: DatosPersona): string[] {
  const campos = Object.keys(T.campo) as (keyof typeof T.campo)[];
  return campos.filter((campo) => JSON.stringify(antes[campo]) !== JSON.stringify(despues[campo])).map((campo) => T.campo[campo]);
}
