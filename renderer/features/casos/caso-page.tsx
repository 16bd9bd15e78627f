import type { Caso } from '@core/features/casos/casos.contract';
import { iniciales } from '@core/kernel/text';
import { RelojBadge, RiesgoBadge } from '@renderer/lib/caso-marcas';
import { CasoGate } from '@renderer/lib/caso-gate';
import { useCatalogo } from '@renderer/lib/catalogo';
import { useNow } from '@renderer/lib/clock';
import { edadEnPalabras } from '@renderer/lib/edad';
import { relojDeCaso } from '@renderer/lib/reloj';
import { useActo } from '@renderer/lib/acto-store';
import { Badge } from '@renderer/ui/badge';
import { Stations } from '@renderer/ui/display';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { Nombre } from '@renderer/ui/nombre';
import { Page } from '@renderer/ui/page';
import { casosTexts } from '@core/features/casos/casos.texts';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { CasoHistoria } from './caso-historia';
import { CasoPestanias } from './caso-pestanias';
import { CASOS_TEXTS } from './casos-pantallas.texts';
import { SiguientePaso } from './siguiente-paso';
import './casos.css';

const T = CASOS_TEXTS.caso;
const ESTACION = { HECHA: 'done', PRESENTE: 'current', PROHIBIDA: 'blocked', PENDIENTE: 'pending' } as const;

/** One case: its clock, its next step, where it stands, and its memory. */
export function CasoPage() {
  return <CasoGate>{(caso) => <CasoVista key={caso.id} caso={caso} />}</CasoGate>;
}

/** «L. E. P., 7 años»; with brothers and sisters, one after the other. */
function quienes(caso: Caso): string {
  return caso.nna
    .map(({ nn, nombres, primerApellido, segundoApellido, edadMeses }) => {
      const siglas = nn ? 'NN' : iniciales(nombres, `${primerApellido} ${segundoApellido}`);
      return edadMeses === null ? siglas : `${siglas}, ${edadEnPalabras(edadMeses)}`;
    })
    .join(' · ');
}

function CasoVista({ caso }: { caso: Caso }) {
  const ahora = useNow();
  const catalogo = useCatalogo();
  // while nobody has said what the facts are, the provisional clock is towards no one in particular
  const principal = caso.ruta?.plazo ? caso.ruta.principal : null;
  const institucion = catalogo.instituciones.find(({ codigo }) => codigo === principal)?.nombreCorto ?? null;
  useAbrirEntrega(caso);
  return (
    <Page
      title={
        <>
          {caso.codigo} <span className="casos-quienes">· {quienes(caso)}</span>
        </>
      }
      subtitle={
        <span className="casos-marcas">
          <RiesgoBadge riesgo={caso.riesgo} />
          <RelojBadge reloj={relojDeCaso({ plazo: caso.plazo, plazoCumplido: caso.plazoCumplido, institucion }, ahora)} />
          {caso.nivelReserva !== 'NORMAL' && (
            <Badge tone="neutral" icon="candado">
              {casosTexts.reserva[caso.nivelReserva]}
            </Badge>
          )}
          <span>
            {T.responsable('')}
            <Nombre>{caso.responsable}</Nombre>
          </span>
          <Link to={`/casos/${caso.id}/acceso`}>{T.acceso}</Link>
        </span>
      }
      actions={<EmergencyButton />}
    >
      <SiguientePaso caso={caso} />
      <Stations
        label={T.ruta}
        stations={caso.estaciones.map(({ clave, titulo, detalle, situacion }) => ({
          key: clave,
          title: titulo,
          detail: detalle,
          state: ESTACION[situacion],
        }))}
      />
      <div className="v-columns casos-columnas">
        <CasoPestanias caso={caso} />
        <CasoHistoria casoId={caso.id} historia={caso.historia} />
      </div>
    </Page>
  );
}

/** Visits whose dialog was already opened: coming back to the same entry must not open it again. */
const atendidas = new Set<string>();

/** Coming from Hoy with «Registrar entrega»: the dialog opens by itself, once. */
function useAbrirEntrega(caso: Caso): void {
  const location = useLocation();
  const abrir = useActo((state) => state.abrir);
  const pedido = (location.state as { abrir?: 'ENTREGA' } | null)?.abrir === 'ENTREGA';
  useEffect(() => {
    if (!pedido || atendidas.has(location.key)) return;
    atendidas.add(location.key);
    const documento = caso.documentos.find(
      ({ derivacionId, entregadoEn, anulado }) => derivacionId !== null && entregadoEn === null && !anulado,
    );
    if (documento?.derivacionId) abrir({ clase: 'ENTREGA', derivacionId: documento.derivacionId, numero: documento.numero });
  }, [pedido, location.key, caso, abrir]);
}
