import { expect } from 'vitest';
import type { Input, Output } from '@core/contract/index';
import type { Caso, ValorarCaso } from '@core/features/casos/casos.contract';
import type { CodigoConOficio } from '@core/features/derivaciones/oficio.catalogo';
import type { Recordatorio } from '@core/features/recordatorios/recordatorios.contract';
import { TRIAJE_CATALOGO } from '@core/features/ruta/triaje.catalogo';
import type { NivelRiesgo } from '@core/features/ruta/ruta.types';
import { conFirma } from './accesos';
import { edicionDe, casoMinimo, valorar, ver } from './casos';
import { emitir } from './derivaciones';
import { CLAVE, cheapenKeys, install, openHarness, rawKeyOf, tempFolder } from './program';
import type { Harness } from './program';
import { hoy } from './seguimiento';
import type { Vineta } from './vinetas';

/** A point of its own: its Defensoría, its coordinator signed in, a volunteer beside her. */
export interface Punto {
  h: Harness;
  rawKeyHex: string;
  ids: Record<'coordinadora' | 'defensora', string>;
  /** The volunteer or the coordinator sits down. */
  entra(quien: 'coordinadora' | 'defensora'): Promise<void>;
}

/** Sets a point up, with documents as they really print: a paper that cannot be drawn stops a case. Closed by the test. */
export async function puntoDe(codigo: string, reloj?: string): Promise<Punto> {
  const folder = tempFolder(codigo);
  const settings = { folder, ...(reloj === undefined ? {} : { reloj }) };
  const primera = openHarness(settings);
  const identity = await install(primera, codigo);
  const coordinadora = (await primera.ok('acceso.estado', {})).sesion?.usuarioId ?? '';
  // who signs a letter tells her age and address (CONA 237), also when she is a volunteer and it is critical
  const persona = {
    nombres: 'Rosa',
    apellidos: 'Demo Prueba',
    fechaNacimiento: '1990-02-03',
    direccion: 'Calle Inventada 4',
    cargo: 'Defensora',
  };
  const { id: defensora } = await primera.ok('acceso.agregarPersona', { persona, roles: ['DEFENSOR'], clave: CLAVE });
  await primera.close();
  await cheapenKeys(folder, identity);
  const h = openHarness(settings);
  const ids = { coordinadora, defensora };
  const entra = async (quien: keyof typeof ids): Promise<void> => {
    await h.ok('acceso.entrar', { personaId: ids[quien], clave: CLAVE });
  };
  await entra('coordinadora');
  return { h, rawKeyHex: await rawKeyOf(folder, identity), ids, entra };
}

/** All questions that block A did not ask, answered: «sí» to those named, «no» to the rest. */
export const respuestasDe = (si: readonly string[]): ValorarCaso['respuestas'] =>
  Object.fromEntries(
    TRIAJE_CATALOGO.filas.flatMap(({ codigo, bloque }) => (bloque === 'A' ? [] : [[codigo, si.includes(codigo) ? 'SI' : 'NO'] as const])),
  );

/** The first call: the vignette as it is registered. */
export const registrar = (h: Harness, { registro }: Vineta): Promise<Output<'casos.registrar'>> =>
  h.ok('casos.registrar', casoMinimo(registro));

/** The sheet is completed and the full triage confirmed as the program suggests it. */
export async function completarYValorar(h: Harness, id: string, { ficha, si }: Vineta): Promise<Caso> {
  await h.ok('casos.editar', edicionDe(await ver(h, id), ficha));
  const sugerido = await h.ok('ruta.consultar', await consultaDe(h, id, si));
  await valorar(h, id, { respuestas: respuestasDe(si), riesgo: sugerido.riesgo });
  return ver(h, id);
}

/** What the screen asks while the answers are being given: the route with them. */
async function consultaDe(h: Harness, id: string, si: readonly string[]): Promise<Input<'ruta.consultar'>> {
  const caso = await ver(h, id);
  const bloqueA = Object.entries(caso.respuestas).flatMap(([codigo, valor]) => (valor === 'SI' ? [codigo] : []));
  return {
    id,
    tipos: caso.tipos.map(({ codigo }) => codigo),
    conocidoEn: caso.conocidoEn,
    nna: caso.nna.map(({ edadMeses }) => (edadMeses === null ? {} : { edadMeses })),
    triaje: { si: [...bloqueA, ...si] },
  };
}

/** Registered, completed and assessed. */
export async function abrir(h: Harness, vineta: Vineta): Promise<Caso> {
  const { id } = await registrar(h, vineta);
  return completarYValorar(h, id, vineta);
}

/** A letter that was issued, printed and signed by hand. */
export async function oficio(
  h: Harness,
  casoId: string,
  institucion: CodigoConOficio,
  complemento?: Input<'derivaciones.emitir'>['complemento'],
): Promise<Output<'derivaciones.emitir'>> {
  const emitido = await emitir(h, casoId, institucion, complemento);
  expect(await h.ok('documentos.imprimir', { id: emitido.documentoId })).toEqual({ impreso: true, copia: false });
  return emitido;
}

/** The snapshot that was printed last. */
export const ultimoImpreso = (h: Harness): string => JSON.stringify(h.rendered.at(-1));

/** Who may be written to, by part; the route of the screen. */
export async function papeles(h: Harness, casoId: string): Promise<Record<string, string[]>> {
  const { destinos } = await h.ok('derivaciones.destinos', { casoId });
  return Object.fromEntries(
    ['PRINCIPAL', 'OBLIGATORIA', 'OTRA'].map((parte) => [
      parte,
      destinos.filter(({ papel }) => papel === parte).map(({ institucion }) => institucion),
    ]),
  );
}

/** What Hoy shows of a case, as `CLASE SITUACION`, in its order. */
export async function enHoy(h: Harness, casoId: string): Promise<string[]> {
  return (await recordatoriosDe(h, casoId)).map(({ clase, situacion }) => `${clase} ${situacion}`);
}
export async function recordatoriosDe(h: Harness, casoId: string): Promise<Recordatorio[]> {
  return (await h.ok('recordatorios.hoy', {})).recordatorios.filter((uno) => uno.casoId === casoId);
}

/** Nobody goes alone (§1.6). */
export async function rechazaVisitaSola(h: Harness, casoId: string, sola: string): Promise<string> {
  const { fields, message } = await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.programar', visita(casoId, [sola]));
  expect(Object.values(fields ?? {}).join(' ') + message).toMatch(/dos personas|riesgo (alto|crítico)/);
  return message;
}
export const visita = (
  casoId: string,
  usuarios: string[],
  cambio: Partial<Input<'visitas.programar'>> = {},
): Input<'visitas.programar'> => ({
  casoId,
  tipo: 'PRIMERA',
  programadaPara: '2026-03-16T15:00:00-05:00',
  motivo: 'Conocer cómo está en su casa',
  direccion: 'Calle Inventada y Av. Ejemplo',
  visitantes: { usuarios, otros: [] },
  ...cambio,
});

/** A mediation of two adults: whoever they are, what the case forbids is forbidden. @returns the sentence of the refusal. */
export async function rechazaMediacion(h: Harness, casoId: string): Promise<string> {
  const { message } = await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.proponer', {
    casoId,
    asunto: 'Conversar y llegar a un acuerdo',
    partes: [
      { esNna: false, nombre: 'Estrella Prueba Inventado', calidad: 'Madre' },
      { esNna: false, nombre: 'Pino Demo Muestra', calidad: 'Padre' },
    ],
  });
  expect((await ver(h, casoId)).actos.find(({ acto }) => acto === 'MEDIAR')).toMatchObject({ permitido: false });
  return message;
}

/** The Consejo Cantonal never receives a case (§2), and the 911 is called, not written to. */
export async function rechazaConsejo(h: Harness, casoId: string): Promise<void> {
  for (const institucion of ['CCPD', 'ECU911'])
    expect((await h.refused('ENTRADA_INVALIDA', 'derivaciones.emitir', { casoId, institucion })).fields).toHaveProperty('institucion');
  const { noCorresponde } = await h.ok('derivaciones.destinos', { casoId });
  expect(noCorresponde.map(({ institucion }) => institucion)).toEqual(expect.arrayContaining(['CCPD', 'ECU911']));
}

/** The coordinator, with a reason and everything, below the minimum of the types. */
export async function rechazaBajar(h: Harness, casoId: string, riesgo: NivelRiesgo): Promise<void> {
  const { version, tipos, naturaleza } = await ver(h, casoId);
  await h.refused('RIESGO_BAJO_MINIMO', 'casos.valorar', {
    id: casoId,
    version,
    tipos: tipos.map(({ codigo }) => codigo),
    naturaleza: naturaleza ?? 'VULNERACION',
    respuestas: {},
    riesgo,
    razon: 'La familia dice que ya está todo bien.',
  });
}

/**
 * A reason that the law does not admit for this case: shown so on the screen, and refused by direct call. The preparation
 * stays, as somebody would leave it. @returns why.
 */
export async function rechazaMotivo(h: Harness, casoId: string, motivo: Input<'seguimiento.prepararCierre'>['motivo']): Promise<string> {
  const { id: cierreId } = await h.ok('seguimiento.prepararCierre', {
    casoId,
    motivo,
    situacionNna: 'La familia dice que ya no necesita nada.',
  });
  const { message } = await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.emitirActaCierre', { casoId, cierreId });
  await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.cerrar', { casoId, cierreId });
  const { motivos } = await h.ok('seguimiento.estadoCierre', { casoId, motivo: 'Prueba automática' });
  expect(motivos.find((uno) => uno.motivo === motivo)?.impedimento).not.toBeNull();
  return message;
}

/** Something happened since: the same people look again and confirm the level as it stands. */
export async function revalorar(h: Harness, casoId: string): Promise<void> {
  h.clock.advance(60_000);
  await valorar(h, casoId, { riesgo: (await ver(h, casoId)).riesgo });
}

/** One follow-up, now. */
export async function seguir(h: Harness, casoId: string, cambio: Partial<Input<'seguimiento.registrar'>> = {}) {
  return h.ok('seguimiento.registrar', {
    casoId,
    hechoEn: h.clock.now(),
    tipo: 'LLAMADA',
    localizado: true,
    contactoNna: true,
    situacion: 'MEJORA',
    medidasCumplidas: 'NO_APLICA',
    acuerdosCumplidos: 'NO_APLICA',
    violenciaNueva: false,
    nota: 'Se habló a solas por el contacto seguro.',
    ...cambio,
  });
}

/** What the closing of a case still lacks, by its prepared reason; empty when it may be closed. */
export async function faltaParaCerrar(h: Harness, casoId: string, motivo: string): Promise<string[]> {
  const { motivos } = await h.ok('seguimiento.estadoCierre', { casoId, motivo: 'Prueba automática' });
  const uno = motivos.find((otro) => otro.motivo === motivo);
  if (uno === undefined) throw new Error(`no reason ${motivo}`);
  if (uno.impedimento !== null) return [uno.impedimento.razon];
  return uno.puntos.filter(({ cumplido }) => !cumplido).map(({ clave }) => clave);
}

/** Another person of the point signs beside whoever is signed in. @returns the one-use signature. */
export async function firmaDe({ h, ids }: Punto, acto: Input<'accesos.firmarSegunda'>['acto'], entidadId: string): Promise<string> {
  return (await h.ok('accesos.firmarSegunda', { acto, entidadId, usuarioId: ids.defensora, clave: CLAVE })).firmaId;
}

/**
 * The whole way out: prepared, act issued, printed, signed, closed; by two people where the last triage was high.
 * @returns number of the act.
 */
export async function cerrarCon(
  punto: Punto,
  casoId: string,
  motivo: Input<'seguimiento.prepararCierre'>['motivo'],
  situacionNna: string,
): Promise<string> {
  const { h } = punto;
  const { id: cierreId } = await h.ok('seguimiento.prepararCierre', {
    casoId,
    motivo,
    situacionNna,
    recomendaciones: 'Volver a llamar a la Defensoría si algo cambia.',
    informadoComo: 'En persona y a solas, en la oficina de la Defensoría',
    informadoEl: hoy(h),
  });
  const { documentoId, numero } = await h.ok('seguimiento.emitirActaCierre', { casoId, cierreId });
  await h.ok('documentos.imprimir', { id: documentoId });
  await h.ok('seguimiento.firmarActa', { casoId, cierreId, firmadaEl: hoy(h) });
  const { riesgo } = await ver(h, casoId);
  if (riesgo === 'ALTO' || riesgo === 'CRITICO') {
    await h.refused('SEGUNDA_FIRMA_REQUERIDA', 'seguimiento.cerrar', { casoId, cierreId });
    await h.ok('seguimiento.cerrar', { casoId, cierreId, segundaFirma: await firmaDe(punto, 'CERRAR_CASO', casoId) });
  } else {
    await h.ok('seguimiento.cerrar', { casoId, cierreId, ...(await conFirma(h, 'CERRAR_CASO', casoId)) });
  }
  expect(await ver(h, casoId)).toMatchObject({ estado: 'CERRADO', vencido: false, siguientePaso: { acto: 'NINGUNO' } });
  return numero;
}
