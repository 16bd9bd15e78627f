import type { Input } from '@core/contract/index';
import type { Caso, EditarCaso, RegistrarCaso, ValorarCaso } from '@core/features/casos/casos.contract';
import type { Harness } from './program';

const NO = { A1: 'NO', A2: 'NO', A3: 'NO', A4: 'NO', A5: 'NO', A6: 'NO', A7: 'NO', A8: 'NO' } as const;

/** The eight critical questions, all «no» but those named. */
export const triajeA = (...si: (keyof typeof NO)[]): RegistrarCaso['triaje'] => ({
  ...NO,
  ...Object.fromEntries(si.map((codigo) => [codigo, 'SI'])),
});

/** The least that registers a case; invented people only (domain.md §10). */
export const casoMinimo = (cambio: Partial<Input<'casos.registrar'>> = {}): Input<'casos.registrar'> => ({
  conocidoEn: '2026-03-16T08:00:00-05:00',
  canal: 'PRESENCIAL',
  denunciante: { tipo: 'RESERVADO', calidad: 'VECINO', nombre: 'Hortensia Muestra Ejemplo', contacto: '0900000003' },
  nna: [
    {
      nn: false,
      nombres: 'Luna',
      primerApellido: 'Ejemplo',
      segundoApellido: 'Prueba',
      sexo: 'MUJER',
      edadMeses: 84,
      edadFuente: 'REFERIDA',
      tipoDocumento: 'NINGUNO',
    },
  ],
  barrio: 'San Jacinto',
  relato: 'La vecina refiere marcas de correa en la espalda de la niña.',
  tipos: ['VIO-01'],
  naturaleza: 'VULNERACION',
  triaje: triajeA(),
  ...cambio,
});

const present = <T extends object>(row: T) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as { [K in keyof T]?: NonNullable<T[K]> };

/** A case as it is, ready to be sent back as an edit; `cambio` is what a person typed over. */
export function edicionDe(caso: Caso, cambio: Partial<EditarCaso> = {}): EditarCaso {
  const {
    id,
    version,
    canal,
    conocidoEn,
    barrio,
    direccion,
    contactoSeguro,
    parroquiaRural,
    relato,
    opinionNna,
    opinionSituacion,
    opinionRazon,
    ambito,
    frecuencia,
    fechaHecho,
    lugarHecho,
    lesiones,
    movilidad,
    medidaVigente,
    denunciaPenalAbierta,
    voluntariedad,
    actuaciones,
    solicitud,
    agresores,
    hechos,
  } = caso;
  const { tipo, calidad, ...who } = caso.denunciante;
  const optional = {
    direccion,
    contactoSeguro,
    parroquiaRural,
    opinionNna,
    opinionSituacion,
    opinionRazon,
    ambito,
    frecuencia,
    fechaHecho,
    lugarHecho,
    lesiones,
    movilidad,
    medidaVigente,
    denunciaPenalAbierta,
    voluntariedad,
    actuaciones,
    solicitud,
  };
  return {
    id,
    version,
    canal,
    conocidoEn,
    barrio,
    relato,
    agresores,
    hechos,
    denunciante: { tipo, calidad, ...present(who) },
    nna: caso.nna.map(({ nn, sexo, edadFuente, tipoDocumento, personaId: _persona, datos: _datos, ...rest }) => ({
      nn,
      sexo,
      edadFuente,
      tipoDocumento,
      ...present(rest),
    })),
    ...present(optional),
    ...cambio,
  };
}

/** The case as the screen sees it; the motive is only used by cases that ask for one. */
export const ver = (h: Harness, id: string): Promise<Caso> => h.ok('casos.obtener', { id, motivo: 'Prueba automática' });

/** Confirms types and risk as the program suggests them. */
export async function valorar(h: Harness, id: string, cambio: Partial<ValorarCaso> = {}): Promise<void> {
  const caso = await ver(h, id);
  await h.ok('casos.valorar', {
    id,
    version: caso.version,
    tipos: caso.tipos.map(({ codigo }) => codigo),
    naturaleza: caso.naturaleza ?? 'VULNERACION',
    respuestas: {},
    riesgo: caso.ruta?.riesgo ?? caso.riesgo,
    ...cambio,
  });
}

export const AGRESOR = {
  conocido: true,
  nombres: 'Olmo Ejemplo Demo',
  edadAnios: 35,
  sexo: 'HOMBRE',
  parentesco: 'Padre',
  convive: true,
} as const;

/** Everything the five contents of CONA 237 need, besides who signs. */
export async function completar(h: Harness, id: string, cambio: Partial<EditarCaso> = {}): Promise<void> {
  const caso = await ver(h, id);
  const hechos = [{ fecha: '2026-03-15', lugar: 'Casa', texto: 'El padre golpeó a la niña con una correa.' }];
  await h.ok('casos.editar', edicionDe(caso, { agresores: [AGRESOR], hechos, direccion: 'Calle Inventada 13-24', ...cambio }));
}

/** A case that is ready for its letter: registered, completed, assessed. */
export async function casoListo(h: Harness, registro: Partial<Input<'casos.registrar'>> = {}): Promise<{ id: string; codigo: string }> {
  const { id, codigo } = await h.ok('casos.registrar', casoMinimo(registro));
  await completar(h, id);
  await valorar(h, id);
  return { id, codigo };
}
