import type { Input, Output } from '@core/contract/index';
import type { CodigoConOficio } from '@core/features/derivaciones/oficio.catalogo';
import { preguntasPara } from '@core/features/mediacion/tamizaje.catalogo';
import { addHours, localDay } from '@core/kernel/dates';
import { respuestasDemo } from './demo-casos';
import type { CasoDemo } from './demo-casos';
import { guardar, llamar, MOTIVO } from './demo-ensayo';
import type { Ensayo } from './demo-ensayo';

type Nna = Input<'casos.registrar'>['nna'][number];
export type CasoVisto = Output<'casos.obtener'>;

/** Below this age nobody goes to school yet. */
const EDAD_ESCOLAR_MESES = 60;

export const ver = ({ program }: Ensayo, id: string): Promise<CasoVisto> => llamar(program, 'casos.obtener', { id, motivo: MOTIVO });

/** What is known when it is registered. */
export function registroDe({ reloj }: Ensayo, demo: CasoDemo, nna: readonly Nna[]): Input<'casos.registrar'> {
  const { A1, A2, A3, A4, A5, A6, A7, A8 } = respuestasDemo(demo.si);
  return {
    conocidoEn: addHours(reloj.now(), -demo.horasAntes),
    canal: demo.canal,
    denunciante: demo.denunciante,
    barrio: demo.barrio ?? 'San Jacinto',
    relato: demo.relato,
    nna: [...nna],
    tipos: demo.tipos,
    naturaleza: demo.naturaleza,
    triaje: { A1, A2, A3, A4, A5, A6, A7, A8 },
  };
}

/** Registered with the least, then completed, with its household and the children's data; not yet assessed. */
export async function registrarCaso(
  ensayo: Ensayo,
  demo: CasoDemo,
  nna: readonly Nna[],
): Promise<{ id: string; version: number; nna: CasoVisto['nna'] }> {
  const { program } = ensayo;
  const registro = registroDe(ensayo, demo, nna);
  const { id } = await llamar(program, 'casos.registrar', registro);
  const { conocidoEn, canal, denunciante, barrio, relato } = registro;
  const caso = await ver(ensayo, id);
  const { version } = await llamar(program, 'casos.editar', {
    conocidoEn,
    canal,
    denunciante,
    barrio,
    relato,
    ...demo.detalle,
    id,
    version: caso.version,
    nna: nna.map((uno, orden) => ({
      ...uno,
      id: caso.nna[orden]?.id ?? '',
      viveCon: demo.viveCon ?? 'Madre y abuela',
      ...((uno.edadMeses ?? EDAD_ESCOLAR_MESES) < EDAD_ESCOLAR_MESES ? {} : { institucionEducativa: 'Escuela Ficticia N.º 1' }),
    })),
    agresores: demo.agresor ? [demo.agresor] : [],
    hechos: demo.hechos,
    direccion: 'Calle Inventada 13-24 y Av. Ejemplo',
    contactoSeguro: 'Abuela, 0900000002, solo por la mañana; no dejar mensaje',
  });
  if (demo.familia) await llamar(program, 'personas.guardarFamilia', { casoId: id, motivo: MOTIVO, miembros: demo.familia });
  if (demo.datos) {
    for (const { personaId } of caso.nna) {
      const { persona } = await llamar(program, 'personas.obtener', { id: personaId, motivo: MOTIVO });
      const datos = { formato: 1 as const, ...demo.datos };
      await llamar(program, 'personas.guardarDatos', { id: personaId, motivo: MOTIVO, vistoEn: persona.actualizadoEn, datos });
    }
  }
  return { id, version, nna: caso.nna };
}

/** Types and risk confirmed as the program suggests them. */
export async function valorar(ensayo: Ensayo, id: string, cambio: Partial<Input<'casos.valorar'>> = {}): Promise<void> {
  const visto = await ver(ensayo, id);
  await confirmar(ensayo, visto, { riesgo: visto.ruta?.riesgo ?? visto.riesgo, ...cambio });
}
async function confirmar(
  { program }: Ensayo,
  { id, version, tipos, naturaleza, respuestas }: CasoVisto,
  cambio: Pick<Input<'casos.valorar'>, 'riesgo'> & Partial<Input<'casos.valorar'>>,
): Promise<void> {
  const codigos = tipos.map(({ codigo }) => codigo);
  await llamar(program, 'casos.valorar', { id, version, tipos: codigos, naturaleza: naturaleza ?? 'VULNERACION', respuestas, ...cambio });
}

/** Registered and assessed: what happens on the day on which a case is known. */
export async function abrirCaso(ensayo: Ensayo, demo: CasoDemo, nna: readonly Nna[]): Promise<string> {
  const { id } = await registrarCaso(ensayo, demo, nna);
  await valorar(ensayo, id, { respuestas: respuestasDemo(demo.si) });
  return id;
}

/** Looked at again after something happened, with the level as it stands. */
export async function revalorar(ensayo: Ensayo, id: string): Promise<void> {
  ensayo.reloj.pasar(5);
  const visto = await ver(ensayo, id);
  await confirmar(ensayo, visto, { riesgo: visto.riesgo });
}

/** A letter, issued and saved. @returns the id of the referral. */
export async function oficio(
  ensayo: Ensayo,
  casoId: string,
  institucion: CodigoConOficio,
  complemento?: Input<'derivaciones.emitir'>['complemento'],
): Promise<string> {
  const emitido = await llamar(ensayo.program, 'derivaciones.emitir', { casoId, institucion, ...(complemento ? { complemento } : {}) });
  await guardar(ensayo, emitido);
  return emitido.derivacionId;
}

/** Somebody received the letter, now. */
export async function entregar({ program, reloj }: Ensayo, derivacionId: string, numeroTramite?: string): Promise<void> {
  await llamar(program, 'derivaciones.registrarEntrega', {
    derivacionId,
    entregadaEn: reloj.now(),
    canal: 'MANO',
    recibidoPor: 'Ciprés Muestra Ficticio',
    recibidoCargo: 'Secretaría',
    ...(numeroTramite === undefined ? {} : { numeroTramite }),
  });
}

/** An answer of the authority, received now. @returns its id. */
export async function responder(
  { program, reloj }: Ensayo,
  derivacionId: string,
  respuesta: Pick<Input<'derivaciones.registrarRespuesta'>, 'decision' | 'resumen'> & Partial<Input<'derivaciones.registrarRespuesta'>>,
): Promise<string> {
  const { id } = await llamar(program, 'derivaciones.registrarRespuesta', {
    derivacionId,
    recibidaEn: reloj.now(),
    medio: 'ESCRITO',
    funcionario: 'Cedro Muestra Ficticio',
    medidas: [],
    ...respuesta,
  });
  return id;
}

/** One follow-up, now. */
export async function seguir(
  { program, reloj }: Ensayo,
  casoId: string,
  cambio: Pick<Input<'seguimiento.registrar'>, 'nota'> & Partial<Input<'seguimiento.registrar'>>,
): Promise<void> {
  await llamar(program, 'seguimiento.registrar', {
    casoId,
    hechoEn: reloj.now(),
    tipo: 'LLAMADA',
    localizado: true,
    contactoNna: true,
    situacion: 'MEJORA',
    medidasCumplidas: 'NO_APLICA',
    acuerdosCumplidos: 'NO_APLICA',
    violenciaNueva: false,
    ...cambio,
  });
}

/** Who represents the child agrees, and so does the child. */
export async function consentir(
  { program, reloj }: Ensayo,
  caso: CasoVisto,
  cambio: Pick<Input<'consentimientos.registrar'>, 'proposito' | 'otorgadoPor'> & Partial<Input<'consentimientos.registrar'>>,
): Promise<string> {
  const [nna] = caso.nna;
  const { id } = await llamar(program, 'consentimientos.registrar', {
    casoId: caso.id,
    nnaId: nna?.id ?? '',
    decision: 'ACEPTA',
    calidad: 'MADRE',
    esSenalada: false,
    modo: 'FIRMA',
    otorgadoEl: localDay(reloj.now()),
    asentimiento: 'ACEPTA',
    asentimientoModo: (nna?.edadMeses ?? 0) >= 12 * 12 ? 'FIRMA' : 'VERBAL',
    ...cambio,
  });
  return id;
}

/** Who opens the door. */
function abuelaDe({ familia }: CasoVisto): string {
  const abuela = familia.find(({ parentesco }) => parentesco === 'ABUELO');
  return abuela === undefined ? 'La abuela' : `${abuela.nombres} ${abuela.primerApellido} ${abuela.segundoApellido}`;
}

/** A sheet of a visit with every child of the case heard. */
const fichaDeVisita = (caso: CasoVisto): Input<'visitas.registrar'>['ficha'] => ({
  formato: 1,
  recibe: { nombre: abuelaDe(caso), parentesco: 'Abuela', consiente: 'SI', firma: 'SI' },
  agresorPresente: 'NO',
  familiaConfirmada: 'SI',
  vivienda: { tenencia: 'ARRENDADA', tipo: 'CASA', cuartos: 3, personas: 5, agua: 'SI', luz: 'SI', servicioHigienico: 'SI' },
  economia: { quienAporta: 'La madre', ocupacion: 'Comercio', bono: 'NO' },
  educacion: 'Asiste a la escuela; la abuela le acompaña.',
  opiniones: caso.nna.map(({ id }) => ({ nnaId: id, situacion: 'EXPRESO' as const, palabras: 'Me gusta estar con mi abuelita.' })),
  observado: 'La casa está ordenada. Hay espacio para jugar y para hacer las tareas.',
  manifestado: 'La abuela cuenta que come tres veces al día y que duerme bien.',
  apreciacion: 'Conviene acompañar a la abuela y hablar con la escuela.',
  senalesViolencia: 'NO',
  factoresProteccion: 'La abuela\nLa profesora',
  compromisos: [{ quien: 'La abuela', que: 'Llamar a la Defensoría si algo cambia' }],
  decision: 'CONTINUAR',
});

/** A visit of the two: programmed, made some hours later, its sheet issued. */
export async function visitar(ensayo: Ensayo, casoId: string, decision: 'CONTINUAR' | 'MEDIAR'): Promise<string> {
  const { program, reloj, ids } = ensayo;
  const visitantes = { usuarios: [ids.coordinadora, ids.defensora], otros: [] };
  const { id } = await llamar(program, 'visitas.programar', {
    casoId,
    tipo: 'PRIMERA',
    programadaPara: addHours(reloj.now(), 2),
    motivo: 'Conocer cómo está en su casa',
    direccion: 'Calle Inventada 13-24 y Av. Ejemplo',
    referencia: 'Casa de un piso, junto a la tienda',
    visitantes,
  });
  const inicioEn = reloj.pasar(120);
  const finEn = reloj.pasar(50);
  const ficha = { ...fichaDeVisita(await ver(ensayo, casoId)), decision };
  await llamar(program, 'visitas.registrar', { id, version: 1, resultado: 'REALIZADA', inicioEn, finEn, visitantes, ficha });
  await guardar(ensayo, await llamar(program, 'visitas.emitirFicha', { id }));
  return id;
}

/** What a party of a mediation answers alone: no sign of violence. */
export const sinSenales = (esNna: boolean): Record<string, 'NO'> =>
  Object.fromEntries(preguntasPara(esNna).map(({ codigo }) => [codigo, 'NO' as const]));
