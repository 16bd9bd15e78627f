import { Button } from '@mantine/core';
import { actosTexts } from '@core/features/derivaciones/derivaciones-actos.texts';
import { derivacionesTexts } from '@core/features/derivaciones/derivaciones.texts';
import { useSession } from '@renderer/lib/session';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { Icon } from '@renderer/ui/icons';
import { Card } from '@renderer/ui/page';
import { ErrorNotice } from '@renderer/ui/states';
import { useNavigate } from 'react-router';
import { DERIVACION_TEXTS } from './derivaciones-pantallas.texts';

const T = DERIVACION_TEXTS.lista;

/** Whom a letter may go to, in the order of the route, and whom not and why: what the law forbids is told before it is tried. */
export function DestinosCard({ casoId }: { casoId: string }) {
  const { puede } = useSession();
  const navigate = useNavigate();
  const { data, error, refetch } = useQueryOperation('derivaciones.destinos', { casoId });
  return (
    <Card title={T.aQuien}>
      <ErrorNotice error={error} onRetry={refetch} />
      {data?.destinos.length === 0 && <p className="v-muted">{T.sinTipos}</p>}
      <ol className="v-list">
        {data?.destinos.map(({ institucion, nombre, papel, tipo, emitido, porque, impedimento }) => (
          <li key={institucion} className="derivaciones-linea">
            <div>
              <p>
                <span className={papel === 'OTRA' ? undefined : 'v-strong'}>{nombre}</span>
                <span className="v-muted"> · {emitido ? T.ya : derivacionesTexts.papel[papel]}</span>
              </p>
              <p className="v-muted">{[tipo === null ? null : actosTexts.tipo[tipo], porque].filter(Boolean).join(' · ')}</p>
              {impedimento !== null && (
                <p className="derivaciones-impedido">
                  <Icon name="cruz" size={16} /> {mayuscula(impedimento)}
                </p>
              )}
            </div>
            {impedimento === null && puede('OFICIO_EMITIR') && (
              <Button
                variant="default"
                aria-label={`${emitido ? T.otra : tipo === 'ORIENTACION' ? T.prepararHoja : T.preparar}: ${nombre}`}
                onClick={() => void navigate(`/documentos/${casoId}/oficio/${institucion}`)}
              >
                {emitido ? T.otra : tipo === 'ORIENTACION' ? T.prepararHoja : T.preparar}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {data && data.noCorresponde.length > 0 && (
        <>
          <h3 className="derivaciones-aparte">{T.noCorresponde}</h3>
          <ul className="v-list">
            {data.noCorresponde.map(({ institucion, nombre, razon }) => (
              <li key={institucion} className="derivaciones-impedido">
                <Icon name="cruz" size={16} />{' '}
                <span>
                  <span className="v-strong">{nombre}:</span> {razon}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

const mayuscula = (texto: string): string => texto.charAt(0).toUpperCase() + texto.slice(1);
