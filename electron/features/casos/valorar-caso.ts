import { v7 as uuidv7 } from 'uuid';
import {
  admiteActuaciones,
  comprobarPreguntas,
  comprobarRiesgo,
  nivelReserva,
  siguientePlazo,
  toPlazo,
  toRutaConsulta,
} from '@core/features/casos/caso.rules';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import { situacionDe } from '@core/features/casos/situacion.rules';
import { decidir, enPalabras } from '@core/features/casos/transiciones.rules';
import type { ValorarCaso } from '@core/features/casos/casos.contract';
import { maxRiesgo } from '@core/features/ruta/riesgo.rules';
import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { consultarRuta } from '@core/features/ruta/ruta.rules';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { insertValoracion, replaceTipos, requireVersion, updateCaso } from './caso.repository';
import { anotarEvento, reindexar, requireCaso } from './comunes';
import type { CasosDeps } from './comunes';
import { insertHistoria } from './evento.repository';

/** A valuation does not depend on what the authority was told. */
const SIN_INFORMES = { derivaciones: [], denunciasVerbales: 0 };

/**
 * REGISTRADO → VALORADO, and every later re-assessment (§4.4). The program suggests from the answers; the person
 * confirms: higher freely, lower only as coordinator with a reason and never below the types' minimum.
 */
export function valorarCaso(
  deps: CasosDeps,
  context: CommandContext,
  entrada: ValorarCaso,
): { id: string; codigo: string; version: number } {
  const antes = requireCaso(deps, context, entrada.id);
  if (!admiteActuaciones(antes.estado)) throw new DomainError('CASO_CERRADO');
  const respuestas = { ...antes.respuestas, ...entrada.respuestas };
  const catalogo = loadCatalogoRuta(context.read, localDay(antes.conocidoEn));
  comprobarPreguntas(catalogo, entrada.respuestas);
  const ruta = consultarRuta(
    catalogo,
    toRutaConsulta(antes.id, { ...antes, tipos: entrada.tipos, naturaleza: entrada.naturaleza, respuestas }),
  );
  const aplicados = [...entrada.tipos, ...ruta.tiposAgregados];
  const minimo = maxRiesgo(...catalogo.tipos.filter((tipo) => aplicados.includes(tipo.codigo)).map((tipo) => tipo.riesgoMinimo));
  comprobarRiesgo({ confirmado: entrada.riesgo, sugerido: ruta.riesgo, minimo, roles: context.sesion.roles, razon: entrada.razon });
  const plazo = siguientePlazo(antes.plazo, toPlazo(ruta), { roles: context.sesion.roles, razon: entrada.razon, campo: 'razon' });
  const despues = { ...antes, riesgo: entrada.riesgo, naturaleza: ruta.naturaleza, valorado: true };
  const decision = decidir('VALORAR', situacionDe(despues, ruta, SIN_INFORMES), { roles: context.sesion.roles });
  if (!decision.permitido) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: enPalabras(decision.impedimentos) } });
  const por = context.sesion.usuarioId;
  const version = entrada.version + 1;
  requireVersion(context.read, entrada.id, entrada.version);
  updateCaso(
    context.write,
    entrada.id,
    {
      version,
      estado: decision.hacia,
      naturaleza: ruta.naturaleza,
      nivelReserva: nivelReserva(aplicados),
      riesgo: entrada.riesgo,
      plazoCodigo: plazo?.codigo ?? null,
      plazoHoras: plazo?.horas ?? null,
      venceEn: plazo?.venceEn ?? null,
    },
    context.ahora,
    por,
  );
  replaceTipos(context.write, entrada.id, aplicados);
  insertValoracion(context.write, {
    id: uuidv7(),
    casoId: entrada.id,
    valoradoEn: context.ahora,
    valoradoPor: por,
    respuestas,
    riesgoSugerido: ruta.riesgo,
    riesgoConfirmado: entrada.riesgo,
    confirmada: true,
    razon: entrada.razon || null,
  });
  const si = Object.entries(respuestas).flatMap(([codigo, valor]) => (valor === 'SI' ? [codigo] : []));
  insertHistoria(context.write, {
    casoId: entrada.id,
    version,
    cambiadoEn: context.ahora,
    cambiadoPor: por,
    cambios: [
      { campo: 'tipos', antes: antes.tipos, despues: aplicados },
      { campo: 'naturaleza', antes: antes.naturaleza, despues: ruta.naturaleza },
      { campo: 'riesgo', antes: antes.riesgo, despues: entrada.riesgo },
    ].filter(({ antes: before, despues }) => JSON.stringify(before) !== JSON.stringify(despues)),
  });
  anotarEvento(context, {
    casoId: entrada.id,
    tipo: 'VALORACION',
    texto: t.evento.valorado(t.riesgo[entrada.riesgo], [...si, ...aplicados].join(', ')),
  });
  const bajado = NIVELES_RIESGO.indexOf(entrada.riesgo) < NIVELES_RIESGO.indexOf(ruta.riesgo);
  if (entrada.razon)
    anotarEvento(context, {
      casoId: entrada.id,
      tipo: 'RAZON',
      texto: bajado ? t.evento.riesgoBajado(entrada.razon) : t.evento.razon(entrada.razon),
    });
  reindexar(deps, context, entrada.id);
  context.anotar({
    accion: 'VALORAR',
    entidad: 'caso',
    entidadId: entrada.id,
    detalle: { sugerido: ruta.riesgo, confirmado: entrada.riesgo, plazo: plazo?.codigo ?? null },
  });
  return { id: entrada.id, codigo: antes.codigo, version };
}
