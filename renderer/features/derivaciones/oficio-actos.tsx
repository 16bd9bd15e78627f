import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import type { Derivacion } from '@core/features/derivaciones/derivaciones.types';
import { useActo } from '@renderer/lib/acto-store';
import { useSession } from '@renderer/lib/session';
import { Card } from '@renderer/ui/page';
import { useNavigate } from 'react-router';
import { DERIVACION_TEXTS } from './derivaciones-pantallas.texts';

const T = DERIVACION_TEXTS.oficio;

interface Acto {
  clave: string;
  titulo: string;
  permiso: { permitido: boolean; razon: string | null };
  hacer(): void;
}

/** What may be done with a letter now: one primary act, the others quieter; what is refused stands there with its reason. */
export function OficioActos({ caso, derivacion }: { caso: Caso; derivacion: Derivacion }) {
  const { puede: permite } = useSession();
  const navigate = useNavigate();
  const abrir = useActo((state) => state.abrir);
  const { oficio, puede } = derivacion;
  const actos: Acto[] = [
    {
      clave: 'responder',
      titulo: T.responder,
      permiso: permite('RESPUESTA_REGISTRAR') ? puede.responder : { permitido: false, razon: DERIVACION_TEXTS.sinPermiso },
      hacer: () => void navigate(`/casos/${caso.id}/derivaciones/${oficio.id}/respuesta`),
    },
    {
      clave: 'insistir',
      titulo: T.insistir,
      permiso: puede.insistir,
      hacer: () => void navigate(`/documentos/${caso.id}/insistencia/${oficio.id}`),
    },
    {
      clave: 'alcanzar',
      titulo: T.alcance,
      permiso: puede.alcanzar,
      hacer: () => void navigate(`/documentos/${caso.id}/alcance/${oficio.id}`),
    },
    {
      clave: 'anular',
      titulo: T.anular,
      permiso: puede.anular,
      hacer: () => abrir({ clase: 'ANULAR', documentoId: oficio.documentoId, numero: oficio.numero }),
    },
  ];
  const porEntregar = oficio.estado === 'EMITIDA' && permite('ENTREGA_REGISTRAR');
  const primario = porEntregar ? null : puede.insistir.permitido ? 'insistir' : oficio.diasSinRespuesta === null ? null : 'responder';
  return (
    <div className="derivaciones-lateral">
      {oficio.anulacion === null && (
        <Card>
          {porEntregar && (
            <Button fullWidth onClick={() => abrir({ clase: 'ENTREGA', derivacionId: oficio.id, numero: oficio.numero })}>
              {T.entrega}
            </Button>
          )}
          {actos.map(({ clave, titulo, permiso, hacer }) => (
            <div key={clave} className="derivaciones-acto">
              <Button
                fullWidth
                variant={clave === primario ? 'filled' : 'default'}
                disabled={!permiso.permitido}
                {...(permiso.permitido ? {} : { 'aria-describedby': `por-que-${clave}` })}
                onClick={hacer}
              >
                {titulo}
              </Button>
              {!permiso.permitido && permiso.razon !== null && (
                <p className="v-muted derivaciones-razon" id={`por-que-${clave}`}>
                  {permiso.razon}
                </p>
              )}
            </div>
          ))}
        </Card>
      )}
      {permite('DOCUMENTO_LEER') && (
        <Button variant="default" fullWidth onClick={() => void navigate(`/documentos/${oficio.documentoId}`)}>
          {T.ver}
        </Button>
      )}
      <Button variant="default" fullWidth onClick={() => void navigate(`/casos/${caso.id}`)}>
        {DERIVACION_TEXTS.volver}
      </Button>
    </div>
  );
}
