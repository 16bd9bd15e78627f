import { Button } from '@mantine/core';
import { rutaParaVerbal } from '@core/features/casos/debidas.rules';
import type { Caso } from '@core/features/casos/casos.contract';
import { admiteActuaciones, puedeEmitirOficio } from '@core/features/casos/caso.rules';
import { addHours } from '@core/kernel/dates';
import { useActo } from '@renderer/lib/acto-store';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { Badge } from '@renderer/ui/badge';
import { Card, Row } from '@renderer/ui/page';
import { useNavigate } from 'react-router';
import { CASOS_TEXTS } from './casos-pantallas.texts';

const T = CASOS_TEXTS.caso;
const PERMISO = {
  VISITAR: 'VISITA_REGISTRAR',
  MEDIAR: 'MEDIACION_CONDUCIR',
  SEGUIR: 'SEGUIMIENTO_REGISTRAR',
  CERRAR: 'SEGUIMIENTO_REGISTRAR',
} as const;

/** The one primary button of a case (ux.md rule 1); everything else on the page is quieter. */
export function SiguientePaso({ caso }: { caso: Caso }) {
  const { puede, sesion } = useSession();
  const navigate = useNavigate();
  const abrir = useActo((state) => state.abrir);
  const { acto, titulo, detalle, institucion, documentoId, camino } = caso.siguientePaso;
  const ahora = useNow();
  const abierto = admiteActuaciones(caso.estado);
  const emite = puedeEmitirOficio(sesion.roles, caso.riesgo);
  const faltaLlamar =
    caso.ruta?.emergencia === true && abierto && !caso.plazoCumplido && !caso.historia.some(({ tipo }) => tipo === 'LLAMADA_911');

  // The programme's own target stands beside the legal clock; it is told while no letter has gone out (§4.4).
  const horas = caso.ruta?.objetivoHoras ?? null;
  const hasta = horas === null ? null : addHours(caso.conocidoEn, horas);
  const meta =
    horas === null || hasta === null || !abierto || caso.plazoCumplido
      ? null
      : Date.parse(hasta) < Date.parse(ahora)
        ? T.metaPasada(horas)
        : T.meta(horas, cuando(hasta, ahora));

  const boton = (() => {
    switch (acto) {
      case 'VALORAR':
        return puede('CASO_VALORAR') && <Button onClick={() => void navigate(`/casos/${caso.id}/valorar`)}>{T.boton.VALORAR}</Button>;
      case 'EMITIR_OFICIO':
        return (
          puede('OFICIO_EMITIR') &&
          institucion !== null && (
            <Button onClick={() => void navigate(`/documentos/${caso.id}/oficio/${institucion}`)}>{T.boton.EMITIR_OFICIO}</Button>
          )
        );
      case 'REGISTRAR_ENTREGA': {
        const documento = caso.documentos.find(({ id }) => id === documentoId);
        const derivacionId = documento?.derivacionId;
        return (
          <>
            {documentoId !== null && (
              <Button variant="default" onClick={() => void navigate(`/documentos/${documentoId}`)}>
                {T.verDocumento}
              </Button>
            )}
            {puede('ENTREGA_REGISTRAR') && documento && derivacionId && (
              <Button onClick={() => abrir({ clase: 'ENTREGA', derivacionId, numero: documento.numero })}>
                {T.boton.REGISTRAR_ENTREGA}
              </Button>
            )}
          </>
        );
      }
      case 'ORIENTAR':
        // Without an institution there is nobody to report to: the sentence itself is the step.
        return (
          puede('ENTREGA_REGISTRAR') &&
          institucion !== null && (
            <Button onClick={() => abrir({ clase: 'VERBAL', casoId: caso.id, ruta: rutaParaVerbal(caso.ruta) })}>{T.boton.ORIENTAR}</Button>
          )
        );
      case 'VISITAR':
      case 'MEDIAR':
      case 'SEGUIR':
      case 'CERRAR':
        return puede(PERMISO[acto]) && camino !== null && <Button onClick={() => void navigate(camino)}>{T.boton[acto]}</Button>;
      case 'NINGUNO':
        return null;
    }
  })();

  return (
    <Card edge={faltaLlamar ? 'urgent' : 'action'}>
      <Row justify="space-between">
        <div className="casos-paso-texto">
          <h2>{acto === 'NINGUNO' ? titulo : T.siguienteEs(titulo)}</h2>
          {detalle !== '' && <p className="v-muted">{detalle}</p>}
          {meta !== null && <p className="v-strong">{meta}</p>}
          {acto === 'EMITIR_OFICIO' && !emite && <p className="v-muted">{T.soloCoordina}</p>}
          {faltaLlamar && (
            <p className="casos-llame">
              <Badge tone="urgent" icon="telefono">
                {T.llame911}
              </Badge>
            </p>
          )}
        </div>
        <Row>
          {abierto && puede('CASO_EDITAR') && (
            <Button variant="default" onClick={() => void navigate(`/casos/${caso.id}/editar`)}>
              {T.completar}
            </Button>
          )}
          {boton}
        </Row>
      </Row>
    </Card>
  );
}
