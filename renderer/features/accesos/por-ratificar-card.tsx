import { Button } from '@mantine/core';
import type { Output } from '@core/contract/index';
import { casosTexts } from '@core/features/casos/casos.texts';
import { RiesgoBadge } from '@renderer/lib/caso-marcas';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { SegundaFirmaDialog } from '@renderer/lib/segunda-firma';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Badge } from '@renderer/ui/badge';
import { confirm, notify } from '@renderer/ui/dialog';
import { Card, Row } from '@renderer/ui/page';
import { Nombre } from '@renderer/ui/nombre';
import { ErrorNotice } from '@renderer/ui/states';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ACCESOS_TEXTS } from './accesos-pantallas.texts';
import './accesos.css';

const T = ACCESOS_TEXTS.ratificar;
const MINUTO = 60_000;
type Pendientes = Output<'accesos.porRatificar'>;
type Valoracion = Pendientes['valoraciones'][number];
type Acto = Pendientes['actos'][number];
const CAMBIA = { invalidates: ['accesos.', 'casos.'], onDone: () => notify(T.hecho) };

/**
 * For Hoy, of a coordinator: triages of high risk that wait for her, and acts that somebody did alone. Nothing at all when
 * there are none, or when the person does not coordinate.
 */
export function PorRatificarCard() {
  const { puede } = useSession();
  const { data, error, refetch } = useQueryOperation(
    'accesos.porRatificar',
    {},
    { enabled: puede('CASO_ACCESO_ADMINISTRAR'), refetchMs: MINUTO },
  );
  if (error) return <ErrorNotice error={error} onRetry={refetch} />;
  const cuantos = (data?.valoraciones.length ?? 0) + (data?.actos.length ?? 0);
  if (!data || cuantos === 0) return null;
  const vencida = data.valoraciones.some((una) => una.vencida);
  return (
    <Card title={T.titulo} note={T.nota(cuantos)} edge={vencida ? 'urgent' : 'action'}>
      <ul className="v-list accesos-lista">
        {data.valoraciones.map((una) => (
          <ValoracionFila key={una.valoracionId} valoracion={una} />
        ))}
        {data.actos.map((acto) => (
          <ActoFila key={acto.eventoId} acto={acto} />
        ))}
      </ul>
    </Card>
  );
}

function VerCaso({ casoId, codigo }: { casoId: string; codigo: string }) {
  const navigate = useNavigate();
  return (
    <Button variant="default" aria-label={T.verDe(codigo)} onClick={() => void navigate(`/casos/${casoId}`)}>
      {T.ver}
    </Button>
  );
}

function ValoracionFila({
  valoracion: { valoracionId, casoId, codigo, iniciales, riesgo, por, en, venceEn, vencida, propia },
}: {
  valoracion: Valoracion;
}) {
  const ahora = useNow();
  const ratificar = useCommand('accesos.ratificar', CAMBIA);
  const preguntar = async () => {
    const text = T.preguntaTexto(codigo, casosTexts.riesgo[riesgo].toLowerCase(), por);
    if (await confirm({ title: T.pregunta, text, confirmLabel: T.ratificar })) await ratificar.run({ valoracionId });
  };
  return (
    <li className="accesos-pendiente">
      <div className="accesos-pendiente-texto">
        <Row>
          <span className="v-strong">{codigo}</span>
          <span className="v-muted">{iniciales}</span>
          <RiesgoBadge riesgo={riesgo} />
          {vencida && <Badge tone="urgent">{T.vencida}</Badge>}
        </Row>
        <span className="v-muted">
          {T.valoracion(casosTexts.riesgo[riesgo].toLowerCase(), por, cuando(en, ahora))} ·{' '}
          {propia ? T.propia : T.vence(cuando(venceEn, ahora))}
        </span>
        <ErrorNotice error={ratificar.error} fields />
      </div>
      <Row>
        <VerCaso casoId={casoId} codigo={codigo} />
        {!propia && (
          <Button variant="default" aria-label={T.ratificarDe(codigo)} loading={ratificar.running} onClick={() => void preguntar()}>
            {T.ratificar}
          </Button>
        )}
      </Row>
    </li>
  );
}

function ActoFila({ acto: { eventoId, casoId, codigo, iniciales, texto, por, en, propio } }: { acto: Acto }) {
  const ahora = useNow();
  const [firma, setFirma] = useState(false);
  const ratificar = useCommand('accesos.ratificarActo', CAMBIA);
  const preguntar = async () => {
    if (propio) setFirma(true);
    else if (await confirm({ title: T.preguntaActo, text: `${codigo}: ${texto}.`, confirmLabel: T.ratificar }))
      await ratificar.run({ eventoId });
  };
  return (
    <li className="accesos-pendiente">
      <div className="accesos-pendiente-texto">
        <Row>
          <span className="v-strong">{codigo}</span>
          <span className="v-muted">{iniciales}</span>
        </Row>
        <Nombre>{texto}</Nombre>
        <span className="v-muted">{T.sola(por, cuando(en, ahora))}</span>
        <ErrorNotice error={ratificar.error} fields />
      </div>
      <Row>
        <VerCaso casoId={casoId} codigo={codigo} />
        <Button
          variant="default"
          aria-label={propio ? T.conOtraDe(codigo) : T.ratificarDe(codigo)}
          loading={ratificar.running}
          onClick={() => void preguntar()}
        >
          {propio ? T.conOtra : T.ratificar}
        </Button>
      </Row>
      {firma && (
        <SegundaFirmaDialog
          acto="RATIFICAR_ACTO"
          entidadId={eventoId}
          que={`${codigo}: ${texto}.`}
          onFirmada={(segundaFirma) => {
            setFirma(false);
            void ratificar.run({ eventoId, segundaFirma });
          }}
          onClose={() => setFirma(false)}
        />
      )}
    </li>
  );
}
