import type { Input } from '@core/contract/index';
import type { CodigoConOficio } from '@core/features/derivaciones/oficio.catalogo';
import { addHours } from '@core/kernel/dates';
import { consentir, entregar, oficio, registrarCaso, registroDe, sinSenales, ver } from './demo-actos';
import { respuestasDemo } from './demo-casos';
import { guardar, llamar } from './demo-ensayo';
import type { Ensayo } from './demo-ensayo';
import { proponerYAceptar } from './demo-mediaciones';
import type { CasoDelMundo } from './mundo-gente';

/** A case that was opened: what the next act on it needs. */
export interface Abierto {
  id: string;
  /** Child of the case, for those that come back; null where nobody asked. */
  personaId: string | null;
}

/** Types and level confirmed as the route says them. */
async function confirmar(
  { program }: Ensayo,
  { demo, ruta }: CasoDelMundo,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const { tipos, naturaleza, si } = demo;
  await llamar(program, 'casos.valorar', { id, version, tipos, naturaleza, respuestas: respuestasDemo(si), riesgo: ruta.riesgo });
}

/** Registered and assessed with the least, as on a day with many people in the room. */
export async function abrirBreve(ensayo: Ensayo, caso: CasoDelMundo, cambio: Partial<Input<'casos.registrar'>> = {}): Promise<Abierto> {
  const registrado = await llamar(ensayo.program, 'casos.registrar', { ...registroDe(ensayo, caso.demo, caso.nna), ...cambio });
  await confirmar(ensayo, caso, registrado);
  return { id: registrado.id, personaId: null };
}

/** Registered with everything that the sheet asks, and assessed. */
export async function abrirEntero(ensayo: Ensayo, caso: CasoDelMundo): Promise<Abierto> {
  const registrado = await registrarCaso(ensayo, caso.demo, caso.nna);
  await confirmar(ensayo, caso, registrado);
  return { id: registrado.id, personaId: registrado.nna[0]?.personaId ?? null };
}

/** Told by word of mouth, now. */
export async function decir({ program, reloj }: Ensayo, casoId: string, institucion: string): Promise<void> {
  await llamar(program, 'derivaciones.registrarDenunciaVerbal', {
    casoId,
    institucion,
    funcionario: 'Cedro Muestra Ficticio',
    denunciadoEn: reloj.now(),
    canal: 'TELEFONO',
  });
}

/** Letters whose words come from the sheet alone. */
const SIN_COMPLEMENTO: readonly string[] = ['JCPD', 'FISCALIA', 'UJFMNA'];

/** A letter to whom the route names first. A service is asked for with the family's consent. @returns the id. */
export async function escribir(ensayo: Ensayo, casoId: string, institucion: CodigoConOficio): Promise<string> {
  if (SIN_COMPLEMENTO.includes(institucion)) return oficio(ensayo, casoId, institucion);
  const caso = await ver(ensayo, casoId);
  for (const una of caso.nna)
    await consentir(ensayo, { ...caso, nna: [una] }, { proposito: 'SERVICIO', otorgadoPor: 'Malva Muestra Ejemplo' });
  return oficio(ensayo, casoId, institucion, {
    detalle: 'La familia pide que se le atienda y que se le explique qué sigue.',
    pedido: 'Atender a la familia y avisar a la Defensoría cómo le va.',
  });
}

/** An insistence, issued and received. */
export async function insistir(ensayo: Ensayo, derivacionId: string): Promise<void> {
  const emitida = await llamar(ensayo.program, 'derivaciones.emitirInsistencia', { derivacionId });
  await guardar(ensayo, emitida);
  await entregar(ensayo, emitida.derivacionId);
}

/** A visit that found nobody. */
export async function visitarEnVano({ program, reloj, ids }: Ensayo, casoId: string): Promise<void> {
  const visitantes = { usuarios: [ids.coordinadora, ids.defensora], otros: [] };
  const { id } = await llamar(program, 'visitas.programar', {
    casoId,
    tipo: 'PRIMERA',
    programadaPara: addHours(reloj.now(), 1),
    motivo: 'Conocer cómo está en su casa',
    direccion: 'Calle Inventada 13-24 y Av. Ejemplo',
    visitantes,
  });
  const inicioEn = reloj.pasar(60);
  await llamar(program, 'visitas.registrar', {
    id,
    version: 1,
    resultado: 'NO_ENCONTRADA',
    inicioEn,
    visitantes,
    ficha: { formato: 1, razon: 'Nadie abrió la puerta y los vecinos no saben a qué hora vuelven.', opiniones: [] },
  });
}

/** A mediation up to its commitments; each is checked later. @returns ids of the commitments. */
export async function acordar(ensayo: Ensayo, casoId: string, controlEl: string): Promise<readonly string[]> {
  const { program, reloj, ids } = ensayo;
  const caso = await ver(ensayo, casoId);
  const [primera] = caso.nna;
  const nombre = `${primera?.nombres ?? ''} ${primera?.primerApellido ?? ''}`;
  await consentir(ensayo, caso, { proposito: 'MEDIACION', otorgadoPor: 'Malva Muestra Ejemplo' });
  const mediacionId = await proponerYAceptar(ensayo, casoId, 'Malva Muestra Ejemplo', nombre);
  const obtener = () => llamar(program, 'mediacion.obtener', { id: mediacionId });
  const version = async () => (await obtener()).version;
  await llamar(program, 'mediacion.convocar', {
    mediacionId,
    version: await version(),
    convocadaPara: addHours(reloj.now(), 1),
    lugar: 'Casa comunal',
    facilitadorId: ids.coordinadora,
  });
  const { partes, sesiones } = await obtener();
  const sesionId = sesiones.at(-1)?.id ?? '';
  for (const { id: parteId, esNna } of partes)
    await llamar(program, 'mediacion.tamizar', {
      sesionId,
      parteId,
      preguntadoEn: reloj.pasar(5),
      aSolas: true,
      respuestas: sinSenales(esNna),
    });
  await llamar(program, 'mediacion.iniciarSesion', { sesionId, version: await version(), inicioEn: reloj.pasar(50), informadas: true });
  await llamar(program, 'mediacion.cerrarSesion', {
    sesionId,
    version: await version(),
    resultado: 'TOTAL',
    finEn: reloj.pasar(30),
    puntos: ['Horarios y tareas'],
    violencia: false,
  });
  const acta = await llamar(program, 'mediacion.acordar', {
    mediacionId,
    version: await version(),
    tipoActa: 'ACTA_COMPROMISO',
    antecedentes: 'Las dos partes tienen desacuerdos por los horarios y las tareas de la casa.',
    compromisos: [{ quien: 'Las dos partes', que: 'Conversar una vez por semana', controlEl, comoSeVerifica: 'En el seguimiento' }],
    firmas: partes.map(({ id }) => ({ parteId: id, firma: 'FIRMA' as const })),
  });
  await guardar(ensayo, acta);
  return (await obtener()).acuerdo?.compromisos.map(({ id }) => id) ?? [];
}

/** Somebody else of the point signs with her own password. */
export async function otraFirma({ program, ids, clave }: Ensayo, acto: 'CERRAR_CASO' | 'ANULAR_CASO', casoId: string): Promise<string> {
  return (await llamar(program, 'accesos.firmarSegunda', { acto, entidadId: casoId, usuarioId: ids.defensora, clave })).firmaId;
}
