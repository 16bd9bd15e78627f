import { conOficio, tipoDeOficio } from '@core/features/derivaciones/oficio.catalogo';
import type { RutaRespuesta } from '@core/features/ruta/ruta.contract';
import { localDay } from '@core/kernel/dates';
import type { Antecedentes } from './antecedentes.types';
import type { CasoDatos, InformesCaso } from './caso-datos.rules';
import { fueInformado } from './caso-datos.rules';
import { faltanEnFicha } from './caso-vista.rules';
import { casosTexts as t } from './casos.texts';
import type { Caso } from './casos.contract';

type Nombrar = (institucion: string) => string;
type Paso = Caso['siguientePaso'];

/** Of the others on the route, those that are told without waiting: authorities, and health the same day (§2). */
const esPronta = (codigo: string): boolean =>
  codigo === 'MSP' || (conOficio(codigo) && ['DENUNCIA', 'SOLICITUD_MEDIDA'].includes(tipoDeOficio(codigo)));

/** Whether a paper may go to an institution: a sheet that the family carries home may not where the accused lives (§1.5.3). */
const seEscribe = (codigo: string | null, caso: Pick<CasoDatos, 'agresores'>): boolean =>
  conOficio(codigo) && !(tipoDeOficio(codigo) === 'ORIENTACION' && caso.agresores.some(({ convive }) => convive === true));

/** Who the next letter goes to: the principal, then the mandatory ones, then the other authorities; services are offered apart. */
export function siguienteDestinatario(ruta: RutaRespuesta, informes: InformesCaso, caso: Pick<CasoDatos, 'agresores'>): string | null {
  const done = new Set(informes.derivaciones.filter(({ deAntes }) => !deAntes).map((derivacion) => derivacion.institucion));
  return (
    [ruta.principal, ...ruta.obligatorias, ...ruta.otras.filter(esPronta)].find(
      (codigo) => codigo !== null && seEscribe(codigo, caso) && !done.has(codigo),
    ) ?? null
  );
}

const paso = (acto: Paso['acto'], titulo: string, detalle: string, resto: Partial<Paso> = {}): Paso => ({
  acto,
  titulo,
  detalle,
  institucion: null,
  documentoId: null,
  camino: null,
  ...resto,
});

/** Telling the authority comes before everything else while the duty is open (§1.2). Null when nothing is left to tell. */
function pasoDeInforme(caso: CasoDatos, ruta: RutaRespuesta, informes: InformesCaso, nombrar: Nombrar): Paso | null {
  const pendiente = informes.derivaciones.find(({ entregadaEn, deAntes }) => entregadaEn === null && !deAntes);
  if (pendiente)
    return paso(
      'REGISTRAR_ENTREGA',
      t.paso.entregar(nombrar(pendiente.institucion)),
      fueInformado(informes) ? t.paso.entregarOtraDetalle : t.paso.entregarDetalle,
      { institucion: pendiente.institucion, documentoId: pendiente.documentoId },
    );
  if (ruta.plazo === null) return null;
  const principalPendiente = ruta.principal !== null && !seEscribe(ruta.principal, caso) && !fueInformado(informes);
  const destinatario = siguienteDestinatario(ruta, informes, caso);
  if (destinatario !== null && (!principalPendiente || informes.derivaciones.length === 0)) {
    const faltan = faltanEnFicha(caso).length;
    const titulo = conOficio(destinatario) && tipoDeOficio(destinatario) === 'ORIENTACION' ? t.paso.hojaOrientacion : t.paso.emitir;
    return paso('EMITIR_OFICIO', titulo(nombrar(destinatario)), faltan > 0 ? t.paso.emitirFaltan(faltan) : t.paso.emitirListo, {
      institucion: destinatario,
    });
  }
  if (!fueInformado(informes) && ruta.principal !== null)
    return paso('ORIENTAR', t.paso.orientar(nombrar(ruta.principal)), t.paso.orientarDetalle, { institucion: ruta.principal });
  return null;
}

/** What goes on inside the community: a mediation under way, visits, commitments, follow-up, the closing. */
function pasoDeRuta(caso: CasoDatos, ruta: RutaRespuesta, antecedentes: Antecedentes, nombrar: Nombrar): Paso {
  const en = (resto: string) => ({ camino: `/casos/${caso.id}/${resto}` });
  const { acuerdo, cierre, mediacionAbierta, seguimientos, visitas } = antecedentes;
  if (cierre !== null) return paso('CERRAR', t.paso.cerrar, cierre.actaFirmada ? t.paso.cerrarListo : t.paso.cerrarSigue, en('cierre'));
  if (mediacionAbierta !== null) return paso('MEDIAR', t.paso.mediarSigue, t.paso.mediarSigueDetalle, en(`mediacion/${mediacionAbierta}`));
  if (visitas.proximaId !== null)
    return paso('VISITAR', t.paso.visitaAnotar, t.paso.visitaAnotarDetalle, en(`visitas/${visitas.proximaId}`));
  if (acuerdo !== null && acuerdo.pendientes > 0)
    return paso('MEDIAR', t.paso.compromisos, t.paso.compromisosDetalle(acuerdo.pendientes), en(`mediacion/${acuerdo.mediacionId}`));
  if (acuerdo === null && ruta.mediabilidad === 'PERMITIDA' && caso.estado !== 'EN_SEGUIMIENTO')
    return visitas.hechas === 0
      ? paso('VISITAR', t.paso.visitar, t.paso.visitarDetalle, en('visitas/nueva'))
      : paso('MEDIAR', t.paso.mediar, t.paso.mediarDetalle, en('mediacion/nueva'));
  if (caso.estado === 'DERIVADO' || caso.estado === 'EN_SEGUIMIENTO')
    return paso(
      'SEGUIR',
      seguimientos.hechos === 0 ? t.paso.seguirPrimero : t.paso.seguir,
      seguimientos.proximoEl === null ? t.paso.informadoDetalle : t.paso.seguirEl(seguimientos.proximoEl),
      en('seguimiento/nuevo'),
    );
  if (ruta.plazo === null)
    return paso(
      'ORIENTAR',
      t.paso.conflicto,
      ruta.principal ? t.paso.conflictoDetalle(nombrar(ruta.principal)) : t.paso.sinAutoridad,
      en('cierre'),
    );
  return paso('NINGUNO', t.paso.informado, t.paso.informadoDetalle);
}

/** The one primary button of a case (ux.md rule 1), computed from the route. */
export function siguientePaso(caso: CasoDatos, ruta: RutaRespuesta | null, antecedentes: Antecedentes, nombrar: Nombrar): Paso {
  if (caso.estado === 'CERRADO' || caso.estado === 'ANULADO') return paso('NINGUNO', t.paso.cerrado, '');
  if (!caso.valorado || !ruta) return paso('VALORAR', t.paso.valorar, t.paso.valorarDetalle);
  const informar = pasoDeInforme(caso, ruta, antecedentes, nombrar);
  if (informar !== null && !fueInformado(antecedentes)) return informar;
  const { porRevalorarEn, valoradoEn } = antecedentes;
  if (porRevalorarEn !== null && valoradoEn !== null && porRevalorarEn > valoradoEn)
    return paso('VALORAR', t.paso.revalorar, t.paso.revalorarDetalle(localDay(valoradoEn)));
  return informar ?? pasoDeRuta(caso, ruta, antecedentes, nombrar);
}
