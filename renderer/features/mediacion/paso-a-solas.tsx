import { Button } from '@mantine/core';
import type { Mediacion } from '@core/features/mediacion/mediacion-vista.contract';
import { mediacionTexts } from '@core/features/mediacion/mediacion.texts';
import { cuando } from '@renderer/lib/format';
import { useNow } from '@renderer/lib/clock';
import { Badge } from '@renderer/ui/badge';
import { Nombre } from '@renderer/ui/nombre';
import { Card } from '@renderer/ui/page';
import { useNavigate } from 'react-router';
import { contraDe, useImpedido } from './impedido';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';
import { NoHuboSesion } from './paso-sesion';

const T = MEDIACION_TEXTS.aSolas;

/** Who was asked alone for the session that comes, and who has still to be. */
export function PasoASolas({ mediacion }: { mediacion: Mediacion }) {
  const navigate = useNavigate();
  const ahora = useNow();
  const sesion = mediacion.sesiones.at(-1);
  const { aviso, boton } = useImpedido(contraDe(mediacion, 'TAMIZAR'));
  if (sesion === undefined) return null;
  const resultadoDe = (parteId: string) => sesion.tamizajes.findLast((uno) => uno.parteId === parteId);
  const siguiente = mediacion.partes.find(({ id }) => resultadoDe(id)?.resultado !== 'SIN_SENALES')?.id;
  return (
    <>
      <Card title={T.titulo} note={T.nota} edge="action">
        <p>{T.explica}</p>
        <ul className="v-list mediacion-tamizajes">
          {mediacion.partes.map((parte) => {
            const dicho = resultadoDe(parte.id);
            const abrir = () => void navigate(`/casos/${mediacion.casoId}/mediacion/${mediacion.id}/a-solas/${parte.id}`);
            return (
              <li key={parte.id}>
                <span>
                  <Nombre>{parte.nombre}</Nombre> <span className="v-muted">· {parte.calidad}</span>
                  {dicho !== undefined && <span className="v-muted"> · {T.preguntada(cuando(dicho.preguntadoEn, ahora))}</span>}
                </span>
                {dicho?.resultado === 'SIN_SENALES' ? (
                  <Badge tone="ok">{mediacionTexts.tamizaje.SIN_SENALES}</Badge>
                ) : (
                  <span className="v-row">
                    {dicho !== undefined && <Badge tone="warn">{mediacionTexts.tamizaje[dicho.resultado]}</Badge>}
                    <Button
                      variant={parte.id === siguiente ? 'filled' : 'default'}
                      onClick={abrir}
                      aria-label={`${dicho === undefined ? T.preguntar : T.otraVez}: ${parte.calidad}`}
                      {...boton}
                    >
                      {dicho === undefined ? T.preguntar : T.otraVez}
                    </Button>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
        {aviso}
      </Card>
      <NoHuboSesion mediacion={mediacion} sesion={sesion} />
    </>
  );
}
