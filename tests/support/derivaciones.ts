import type { Input, Output } from '@core/contract/index';
import type { CodigoConOficio } from '@core/features/derivaciones/oficio.catalogo';
import { ver } from './casos';
import type { Harness } from './program';

export const HORA = 3_600_000;

/** The harness' clock at this moment, as the forms send it. */
export const ahora = (h: Harness): string => h.clock.now();

/** Issues a letter. */
export const emitir = (
  h: Harness,
  casoId: string,
  institucion: CodigoConOficio,
  complemento?: Input<'derivaciones.emitir'>['complemento'],
): Promise<Output<'derivaciones.emitir'>> =>
  h.ok('derivaciones.emitir', { casoId, institucion, ...(complemento === undefined ? {} : { complemento }) });

/** Somebody received the letter, now. */
export async function entregar(h: Harness, derivacionId: string): Promise<void> {
  await h.ok('derivaciones.registrarEntrega', {
    derivacionId,
    entregadaEn: ahora(h),
    canal: 'MANO',
    recibidoPor: 'Ciprés Muestra Ficticio',
  });
}

/** A letter that was issued and delivered. */
export async function entregado(h: Harness, casoId: string, institucion: CodigoConOficio): Promise<Output<'derivaciones.emitir'>> {
  const emitido = await emitir(h, casoId, institucion);
  await entregar(h, emitido.derivacionId);
  return emitido;
}

/** An answer of the authority, received now. */
export const respuesta = (
  h: Harness,
  derivacionId: string,
  cambio: Partial<Input<'derivaciones.registrarRespuesta'>> = {},
): Input<'derivaciones.registrarRespuesta'> => ({
  derivacionId,
  recibidaEn: ahora(h),
  medio: 'ESCRITO',
  funcionario: 'Cedro Muestra Ficticio',
  decision: 'ADMITIDA',
  resumen: 'Avoca conocimiento y fija audiencia.',
  medidas: [],
  ...cambio,
});

/** The mother agrees to a service, and so does the child. */
export async function consentirServicio(
  h: Harness,
  casoId: string,
  cambio: Partial<Input<'consentimientos.registrar'>> = {},
): Promise<string> {
  const nnaId = (await ver(h, casoId)).nna[0]?.id ?? '';
  const { id } = await h.ok('consentimientos.registrar', {
    casoId,
    nnaId,
    proposito: 'SERVICIO',
    decision: 'ACEPTA',
    otorgadoPor: 'Estrella Prueba Inventado',
    calidad: 'MADRE',
    esSenalada: false,
    modo: 'FIRMA',
    otorgadoEl: '2026-03-16',
    asentimiento: 'ACEPTA',
    asentimientoModo: 'VERBAL',
    ...cambio,
  });
  return id;
}
