import { v7 as uuidv7 } from 'uuid';
import type { Input, Output } from '@core/contract/index';
import { preguntasPara } from '@core/features/mediacion/tamizaje.catalogo';
import { casoMinimo, valorar, ver } from './casos';
import type { Harness, Template } from './program';

export type MediacionVista = Output<'mediacion.obtener'>;

/** Vignette 4: mother and daughter quarrel about telephone and chores; no insults, no blows, both want help. */
export const VINETA_4: Partial<Input<'casos.registrar'>> = {
  nna: [
    {
      nn: false,
      nombres: 'Jacaranda',
      primerApellido: 'Prueba',
      segundoApellido: 'Demo',
      sexo: 'MUJER',
      edadMeses: 13 * 12,
      edadFuente: 'REFERIDA',
      tipoDocumento: 'NINGUNO',
    },
  ],
  relato: 'La madre y su hija discuten por el teléfono y las tareas de la casa. Las dos piden ayuda.',
  tipos: ['FAM-01'],
  naturaleza: 'CONFLICTO',
};

/** The conflict of vignette 4, registered and assessed. */
export async function casoDeConflicto(h: Harness, cambio: Partial<Input<'casos.registrar'>> = {}): Promise<string> {
  const { id } = await h.ok('casos.registrar', casoMinimo({ ...VINETA_4, ...cambio }));
  await valorar(h, id, { naturaleza: 'CONFLICTO' });
  return id;
}

export const partesDe = async (h: Harness, casoId: string): Promise<Input<'mediacion.proponer'>['partes']> => [
  { esNna: false, nombre: 'Ceiba Prueba Demo', cedula: '3059999023', calidad: 'Madre' },
  {
    esNna: true,
    personaId: (await ver(h, casoId)).nna[0]?.id ?? '',
    nombre: 'Jacaranda Prueba Demo',
    calidad: 'Adolescente',
    representante: 'Ceiba Prueba Demo',
  },
];

export const obtener = (h: Harness, id: string): Promise<MediacionVista> => h.ok('mediacion.obtener', { id });

/** PROPUESTA. */
export async function propuesta(h: Harness, casoId: string): Promise<string> {
  const { id } = await h.ok('mediacion.proponer', {
    casoId,
    asunto: 'Uso del teléfono y tareas de la casa',
    partes: await partesDe(h, casoId),
  });
  return id;
}

/** ACEPTADA: everybody signed and the girl was heard. */
export async function aceptada(h: Harness, casoId: string): Promise<string> {
  const id = await propuesta(h, casoId);
  for (const { id: parteId } of (await obtener(h, id)).partes) {
    await h.ok('mediacion.registrarAceptacion', {
      mediacionId: id,
      version: (await obtener(h, id)).version,
      parteId,
      acepta: true,
      firmadaEl: '2026-03-16',
    });
  }
  await h.ok('mediacion.registrarOpinionNna', {
    mediacionId: id,
    version: (await obtener(h, id)).version,
    situacion: 'EXPRESO',
    palabras: 'Quiero que me escuche y que no me quite el teléfono de golpe.',
    oidaEn: '2026-03-16T08:40:00-05:00',
    como: 'En la oficina, a solas, con una hoja para dibujar',
    porQuien: 'Rosa Demo Prueba',
    sinPartes: true,
  });
  return id;
}

export const convocatoria = async (h: Harness, template: Template, mediacionId: string): Promise<Input<'mediacion.convocar'>> => ({
  mediacionId,
  version: (await obtener(h, mediacionId)).version,
  convocadaPara: h.clock.now(),
  lugar: 'Casa comunal de San Jacinto',
  facilitadorId: template.ids.coordinadora,
});

/** CONVOCADA: one more session. @returns its id. */
export async function convocada(h: Harness, template: Template, mediacionId: string): Promise<string> {
  const { id } = await h.ok('mediacion.convocar', await convocatoria(h, template, mediacionId));
  return id;
}

/** What a party answers: «no» to everything but what is named. */
export const respuestas = (esNna: boolean, cambio: Record<string, 'SI' | 'NO' | 'NO_SABE'> = {}) => ({
  ...Object.fromEntries(preguntasPara(esNna).map(({ codigo }) => [codigo, 'NO' as const])),
  ...cambio,
});

/** Asks every party alone for the last session. */
export async function tamizarATodas(h: Harness, mediacionId: string): Promise<void> {
  const { partes, sesiones } = await obtener(h, mediacionId);
  for (const { id: parteId, esNna } of partes) {
    await h.ok('mediacion.tamizar', {
      sesionId: sesiones.at(-1)?.id ?? '',
      parteId,
      preguntadoEn: h.clock.now(),
      aSolas: true,
      respuestas: respuestas(esNna),
    });
  }
}

export const inicio = async (h: Harness, mediacionId: string): Promise<Input<'mediacion.iniciarSesion'>> => {
  const { version, sesiones } = await obtener(h, mediacionId);
  return { sesionId: sesiones.at(-1)?.id ?? '', version, inicioEn: h.clock.now(), informadas: true };
};

export const cierre = async (
  h: Harness,
  mediacionId: string,
  cambio: Partial<Input<'mediacion.cerrarSesion'>> = {},
): Promise<Input<'mediacion.cerrarSesion'>> => {
  const { version, sesiones } = await obtener(h, mediacionId);
  return {
    sesionId: sesiones.at(-1)?.id ?? '',
    version,
    resultado: 'TOTAL',
    finEn: h.clock.now(),
    puntos: ['Horas de teléfono', 'Tareas de la casa'],
    violencia: false,
    ...cambio,
  };
};

/** A whole session, screening included, with its result. */
export async function sesionHecha(
  h: Harness,
  template: Template,
  mediacionId: string,
  cambio: Partial<Input<'mediacion.cerrarSesion'>> = {},
): Promise<string> {
  const sesionId = await convocada(h, template, mediacionId);
  await tamizarATodas(h, mediacionId);
  await h.ok('mediacion.iniciarSesion', await inicio(h, mediacionId));
  await h.ok('mediacion.cerrarSesion', await cierre(h, mediacionId, cambio));
  return sesionId;
}

export const actaDe = async (
  h: Harness,
  mediacionId: string,
  cambio: Partial<Input<'mediacion.acordar'>> = {},
): Promise<Input<'mediacion.acordar'>> => {
  const { version, partes } = await obtener(h, mediacionId);
  return {
    mediacionId,
    version,
    tipoActa: 'ACTA_COMPROMISO',
    antecedentes: 'La madre y su hija tienen desacuerdos por el uso del teléfono y las tareas de la casa.',
    compromisos: [
      {
        quien: 'La madre',
        que: 'Hablar sin gritar y respetar las horas de teléfono.',
        controlEl: '2026-03-30',
        comoSeVerifica: 'En el seguimiento',
      },
      {
        quien: 'La adolescente',
        que: 'Lavar los platos de la cena.',
        desde: '2026-03-17',
        controlEl: '2026-04-13',
        comoSeVerifica: 'En el seguimiento',
      },
    ],
    firmas: partes.map(({ id }) => ({ parteId: id, firma: 'FIRMA' as const })),
    ...cambio,
  };
};

/** ACUERDO: the act issued and the case EN_SEGUIMIENTO. @returns ids. */
export async function acordada(h: Harness, template: Template, casoId: string) {
  const mediacionId = await aceptada(h, casoId);
  await sesionHecha(h, template, mediacionId);
  const hecho = await h.ok('mediacion.acordar', await actaDe(h, mediacionId), uuidv7());
  return { mediacionId, ...hecho };
}
