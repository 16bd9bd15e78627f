import { Button } from '@mantine/core';
import { rutaParaVerbal } from '@core/features/casos/debidas.rules';
import type { Caso } from '@core/features/casos/casos.contract';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { Permiso } from '@core/kernel/permisos';
import { useActo } from '@renderer/lib/acto-store';
import { useSession } from '@renderer/lib/session';
import { useUi } from '@renderer/lib/ui-store';
import { useId } from 'react';
import { useNavigate } from 'react-router';
import { CASOS_TEXTS } from './casos-pantallas.texts';

const T = CASOS_TEXTS.acciones;
type ActoConPantalla = keyof typeof T.acto;
const PANTALLAS: readonly { acto: ActoConPantalla; camino: string; permiso: Permiso }[] = [
  { acto: 'VISITAR', camino: 'visitas/nueva', permiso: 'VISITA_REGISTRAR' },
  { acto: 'MEDIAR', camino: 'mediacion/nueva', permiso: 'MEDIACION_CONDUCIR' },
  { acto: 'SEGUIR', camino: 'seguimiento/nuevo', permiso: 'SEGUIMIENTO_REGISTRAR' },
  { acto: 'CERRAR', camino: 'cierre', permiso: 'SEGUIMIENTO_REGISTRAR' },
  { acto: 'REABRIR', camino: 'cierre', permiso: 'CASO_CERRAR' },
  { acto: 'ANULAR', camino: 'cierre', permiso: 'CASO_CERRAR' },
];

/** Every act of the route: first what may be done, then what the law or the state refuses, disabled, with its reason and article. */
export function CasoAcciones({ caso }: { caso: Caso }) {
  const { puede } = useSession();
  const navigate = useNavigate();
  const abrir = useActo((state) => state.abrir);
  const emergencia = useUi((state) => state.setEmergencyOpen);
  const abierto = admiteActuaciones(caso.estado);
  const actos = PANTALLAS.filter(
    ({ acto, permiso }) => puede(permiso) && (acto === 'REABRIR') === (caso.estado === 'CERRADO') && caso.estado !== 'ANULADO',
  );
  const acciones: AccionProps[] = actos.map(({ acto, camino }) => {
    const decision = caso.actos.find((uno) => uno.acto === acto);
    return {
      texto: T.acto[acto],
      razon: decision?.permitido === false ? conArticulo(decision.razon, decision.articulo) : null,
      onClick: () => void navigate(`/casos/${caso.id}/${camino}`),
    };
  });
  if (abierto && puede('ENTREGA_REGISTRAR')) {
    acciones.push({
      texto: T.verbal,
      razon: caso.plazo === null ? T.verbalSinDeber : null,
      onClick: () => abrir({ clase: 'VERBAL', casoId: caso.id, ruta: rutaParaVerbal(caso.ruta) }),
    });
  }
  if (abierto && puede('EMERGENCIA_REGISTRAR')) acciones.push({ texto: T.llamada, razon: null, onClick: () => emergencia(true) });
  return (
    <section className="casos-seccion" aria-label={T.titulo}>
      <h3>{T.titulo}</h3>
      {[acciones.filter(({ razon }) => razon === null), acciones.filter(({ razon }) => razon !== null)].map(
        (lista, negadas) =>
          lista.length > 0 && (
            <ul key={negadas} className={negadas === 0 ? 'casos-acciones' : 'v-list casos-negadas'}>
              {lista.map((accion) => (
                <Accion key={accion.texto} {...accion} />
              ))}
            </ul>
          ),
      )}
    </section>
  );
}

const conArticulo = (razon: string | null, articulo: string | null): string =>
  `${(razon ?? T.noAhora).replace(/\.$/, '')}${articulo === null ? '' : ` (${articulo})`}.`;

interface AccionProps {
  texto: string;
  /** Why not now; null when it may be done. */
  razon: string | null;
  onClick(): void;
}

function Accion({ texto, razon, onClick }: AccionProps) {
  const id = useId();
  return (
    <li>
      <Button variant="default" disabled={razon !== null} {...(razon === null ? {} : { 'aria-describedby': id })} onClick={onClick}>
        {texto}
      </Button>
      {razon !== null && (
        <span className="v-muted" id={id}>
          {razon}
        </span>
      )}
    </li>
  );
}
