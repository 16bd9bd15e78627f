import { admiteActuaciones } from '@core/features/casos/caso.rules';
import { edadMesesEn } from '@core/features/casos/caso-entrada.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import type { RegistrarConsentimiento } from '@core/features/consentimientos/consentimientos.contract';
import { impedimentosDeConsentimiento } from '@core/features/consentimientos/consentimientos.rules';
import { consentimientosTexts as t } from '@core/features/consentimientos/consentimientos.texts';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { anotarEvento, requireCaso } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { insertConsentimiento, updateConsentimiento } from './consentimiento.repository';
import type { ConsentimientoRow } from './consentimiento.repository';

function exigirDia(caso: CasoDatos, campo: string, dia: string, ahora: string): void {
  if (dia > localDay(ahora)) throw new DomainError('ENTRADA_INVALIDA', { fields: { [campo]: t.futuro } });
  if (dia < localDay(caso.conocidoEn)) throw new DomainError('ENTRADA_INVALIDA', { fields: { [campo]: t.antesDeConocer } });
}

/** Takes down a consent or a refusal, with what the child said (§5). Reporting to the authority never waits for it. */
export function registrarConsentimiento(deps: CasosDeps, context: CommandContext, entrada: RegistrarConsentimiento): { id: string } {
  const caso = requireCaso(deps, context, entrada.casoId);
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  const nna = caso.nna.find(({ id }) => id === entrada.nnaId);
  if (!nna) throw new DomainError('NO_ENCONTRADO', { fields: { nnaId: 'Elija a una niña, niño o adolescente de este caso.' } });
  exigirDia(caso, 'otorgadoEl', entrada.otorgadoEl, context.ahora);
  const { parametros } = loadCatalogoRuta(context.read, entrada.otorgadoEl);
  const anios = (codigo: string, otherwise: number) => parametros.find((uno) => uno.codigo === codigo)?.valor ?? otherwise;
  const fields = impedimentosDeConsentimiento(entrada, {
    edadMeses: edadMesesEn(
      {
        ...(nna.fechaNacimiento === null ? {} : { fechaNacimiento: nna.fechaNacimiento }),
        ...(nna.edadMeses === null ? {} : { edadMeses: nna.edadMeses }),
      },
      entrada.otorgadoEl,
    ),
    nombresSenalados: caso.agresores.flatMap(({ nombres }) => (nombres ? [nombres] : [])),
    edadConsiente: anios('EDAD_CONSENTIMIENTO', 18),
    edadFirma: anios('EDAD_FIRMA_ASENTIMIENTO', 12),
  });
  if (Object.keys(fields).length > 0) throw new DomainError('ENTRADA_INVALIDA', { fields });
  const { esSenalada: _asked, asentimientoModo, asentimientoNota, ...row } = entrada;
  const por = context.sesion.usuarioId;
  insertConsentimiento(context.write, {
    ...row,
    id: context.comandoId,
    puntoId: context.puntoId,
    asentimientoModo: asentimientoModo ?? null,
    asentimientoNota: asentimientoNota || null,
    creadoEn: context.ahora,
    creadoPor: por,
    actualizadoEn: context.ahora,
    actualizadoPor: por,
  });
  const proposito = t.proposito[entrada.proposito];
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'CONSENTIMIENTO',
    texto: entrada.decision === 'ACEPTA' && entrada.asentimiento !== 'NIEGA' ? t.evento.acepta(proposito) : t.evento.niega(proposito),
    referenciaId: context.comandoId,
  });
  context.anotar({
    accion: 'CONSENTIMIENTO',
    entidad: 'caso',
    entidadId: caso.id,
    detalle: { proposito: entrada.proposito, decision: entrada.decision },
  });
  return { id: context.comandoId };
}

/** From that day the consent does not hold; what was done before stays as it was. */
export function retirarConsentimiento(
  deps: CasosDeps,
  context: CommandContext,
  row: ConsentimientoRow,
  entrada: { retiradoEl: string; quien: string; nota?: string | undefined },
): { id: string } {
  const caso = requireCaso(deps, context, row.casoId);
  if (row.decision === 'NIEGA') throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: t.noSeRetira } });
  if (row.retiradoEl !== null) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: t.yaRetirado } });
  exigirDia(caso, 'retiradoEl', entrada.retiradoEl, context.ahora);
  if (entrada.retiradoEl < row.otorgadoEl) throw new DomainError('ENTRADA_INVALIDA', { fields: { retiradoEl: t.antesDeOtorgar } });
  const retiro = { retiradoEl: entrada.retiradoEl, retiradoPorQuien: entrada.quien, retiradoNota: entrada.nota || null };
  updateConsentimiento(context.write, row.id, retiro, context.ahora, context.sesion.usuarioId);
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'CONSENTIMIENTO',
    texto: t.evento.retirado(t.proposito[row.proposito]),
    referenciaId: row.id,
  });
  context.anotar({ accion: 'RETIRAR_CONSENTIMIENTO', entidad: 'caso', entidadId: caso.id, detalle: { proposito: row.proposito } });
  return { id: row.id };
}
