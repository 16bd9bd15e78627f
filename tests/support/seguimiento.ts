import type { Input } from '@core/contract/index';
import { casoMinimo, valorar } from './casos';
import { RELOJ } from './program';
import type { Harness } from './program';

export const HORA = 3_600_000;
export const DIA = 24 * HORA;

/** Now, by the clock of the test. */
export const ahora = (h: Harness): string => h.clock.now();
export const hoy = (h: Harness): string => new Date(Date.parse(ahora(h)) - 5 * HORA).toISOString().slice(0, 10);

/** A birth that was never registered: a violation of low risk, 48 hours (domain.md §10 no. 8). */
export const SIN_INSCRIBIR: Partial<Input<'casos.registrar'>> = {
  tipos: ['IDE-01'],
  naturaleza: 'VULNERACION',
  relato: 'La madre cuenta que su bebé todavía no está inscrito en el Registro Civil.',
};
/** A quarrel at home without violence (domain.md §10 no. 4). */
export const RENCILLA: Partial<Input<'casos.registrar'>> = {
  tipos: ['FAM-01'],
  naturaleza: 'CONFLICTO',
  relato: 'La madre y su hija discuten por el teléfono y las tareas.',
};

export async function casoValorado(h: Harness, registro: Partial<Input<'casos.registrar'>> = SIN_INSCRIBIR) {
  const creado = await h.ok('casos.registrar', casoMinimo({ conocidoEn: ahora(h), ...registro }));
  await valorar(h, creado.id);
  return creado;
}

/** The authority was told by word of mouth. */
export const informar = (h: Harness, casoId: string, cambio: Partial<Input<'derivaciones.registrarDenunciaVerbal'>> = {}) =>
  h.ok('derivaciones.registrarDenunciaVerbal', {
    casoId,
    institucion: 'JCPD',
    funcionario: 'Cedro Muestra Ficticio',
    denunciadoEn: ahora(h),
    canal: 'PRESENCIAL',
    ...cambio,
  });

export const seguimiento = (casoId: string, cambio: Partial<Input<'seguimiento.registrar'>> = {}): Input<'seguimiento.registrar'> => ({
  casoId,
  hechoEn: RELOJ,
  tipo: 'LLAMADA',
  localizado: true,
  contactoNna: true,
  situacion: 'MEJORA',
  medidasCumplidas: 'NO_APLICA',
  acuerdosCumplidos: 'NO_APLICA',
  violenciaNueva: false,
  nota: 'Se habló con la madre: ya tiene turno para inscribir.',
  ...cambio,
});

/** A case in EN_SEGUIMIENTO with one follow-up. */
export async function casoEnSeguimiento(h: Harness, registro?: Partial<Input<'casos.registrar'>>) {
  const creado = await casoValorado(h, registro);
  await informar(h, creado.id);
  await h.ok('seguimiento.registrar', seguimiento(creado.id, { hechoEn: ahora(h) }));
  return creado;
}

export const cierre = (
  casoId: string,
  motivo: Input<'seguimiento.prepararCierre'>['motivo'],
  cambio: Partial<Input<'seguimiento.prepararCierre'>> = {},
): Input<'seguimiento.prepararCierre'> => ({
  casoId,
  motivo,
  situacionNna: 'El bebé está inscrito y vive con su madre.',
  recomendaciones: 'Continuar los controles de salud.',
  ...cambio,
});

/** Prepared closing with the family told. */
export const prepararConFamilia = (
  h: Harness,
  casoId: string,
  motivo: Input<'seguimiento.prepararCierre'>['motivo'],
  cambio: Partial<Input<'seguimiento.prepararCierre'>> = {},
) =>
  h.ok(
    'seguimiento.prepararCierre',
    cierre(casoId, motivo, { informadoComo: 'En persona, con la madre a solas', informadoEl: hoy(h), ...cambio }),
  );

/** The act issued, printed and signed today. */
export async function actaFirmada(h: Harness, casoId: string, cierreId: string): Promise<{ documentoId: string; numero: string }> {
  const acta = await h.ok('seguimiento.emitirActaCierre', { casoId, cierreId });
  await h.ok('documentos.imprimir', { id: acta.documentoId });
  await h.ok('seguimiento.firmarActa', { casoId, cierreId, firmadaEl: hoy(h) });
  return acta;
}

/** The whole way out. */
export async function cerrar(
  h: Harness,
  casoId: string,
  motivo: Input<'seguimiento.prepararCierre'>['motivo'],
  cambio: Partial<Input<'seguimiento.prepararCierre'>> = {},
) {
  const { id: cierreId } = await prepararConFamilia(h, casoId, motivo, cambio);
  const acta = await actaFirmada(h, casoId, cierreId);
  await h.ok('seguimiento.cerrar', { casoId, cierreId });
  return { cierreId, ...acta };
}

/** What the screen would show for a reason. */
export const motivoDe = async (h: Harness, casoId: string, motivo: string) =>
  (await h.ok('seguimiento.estadoCierre', { casoId, motivo: 'Prueba automática' })).motivos.find((uno) => uno.motivo === motivo);

/** Points of the checklist that this reason still lacks. */
export const faltan = async (h: Harness, casoId: string, motivo: string) =>
  (await motivoDe(h, casoId, motivo))?.puntos.filter(({ cumplido }) => !cumplido).map(({ clave }) => clave);
