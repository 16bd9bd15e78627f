import { Button } from '@mantine/core';
import { CLASES_PERIODO, moverPeriodo, nombrePeriodo, periodoDelDia, rangoDe } from '@core/features/informes/periodos.rules';
import type { ClasePeriodo, PeriodoFijo } from '@core/features/informes/periodos.rules';
import { fechaCorta, localDay } from '@core/kernel/dates';
import { CENTRAL } from '@core/kernel/ids';
import { useNow } from '@renderer/lib/clock';
import { useSession } from '@renderer/lib/session';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { Badge, Notice } from '@renderer/ui/badge';
import { ChoiceKeys } from '@renderer/ui/choice';
import { Icon } from '@renderer/ui/icons';
import { Card, Page, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { AlertasCard } from './alertas-card';
import { corteEnPalabras, ElegirAmbito, nombreAmbito } from './ambito';
import { CompararCard } from './comparar-card';
import { IndicadoresTabla } from './indicadores-tabla';
import { CANTON_TEXTS, INFORMES_TEXTS as T } from './informes-pantallas.texts';
import { useInformes } from './informes-store';
import { InternoDialog } from './interno-dialog';
import { TableroCards } from './tablero';
import './informes.css';

const CLASES: readonly { value: ClasePeriodo; label: string }[] = CLASES_PERIODO.map((value) => ({ value, label: T.clase[value] }));

/** How the point is doing, in the few charts people act on, and the way to the reports. */
export function InformesPage() {
  const { puede } = useSession();
  if (puede('INFORME_LEER')) return <InformesAbierta />;
  return (
    <Page title={T.titulo}>
      <p>{T.sinPermiso}</p>
    </Page>
  );
}

function InformesAbierta() {
  const navigate = useNavigate();
  const { puede, punto } = useSession();
  const canton = punto.codigo === CENTRAL;
  const hoy = localDay(useNow());
  const { periodo: elegido, irA, ambito, mirar } = useInformes();
  const [hoja, setHoja] = useState<'CARTERA' | 'ALERTA' | null>(null);
  const periodo = elegido ?? periodoDelDia('MENSUAL', hoy);
  const mirado = canton ? ambito : {};
  const { data, error, refetch } = useQueryOperation('informes.indicadores', { ...rangoDe(periodo), ...mirado }, { keepPrevious: true });
  const nombre = nombrePeriodo(periodo);
  const deQuien = canton ? `${nombreAmbito(mirado)}, ${nombre}` : nombre;
  // the central publishes whole years only
  const informe = canton ? periodoDelDia('ANUAL', rangoDe(periodo).hasta) : periodo;
  return (
    <Page
      title={T.titulo}
      subtitle={<span aria-live="polite">{deQuien.charAt(0).toUpperCase() + deQuien.slice(1)}</span>}
      actions={
        <Button
          leftSection={<Icon name="documento" />}
          onClick={() => void navigate(`/informes/preparar/${informe.clase}/${informe.anio}/${informe.numero}`)}
        >
          {canton ? CANTON_TEXTS.preparar(informe.anio) : T.preparar}
        </Button>
      }
      aside={<Lateral onCartera={() => setHoja('CARTERA')} />}
    >
      <Elegir periodo={periodo} hoy={hoy} irA={irA} />
      {canton && <ElegirAmbito ambito={ambito} onChange={mirar} />}
      <Notice tone="info">
        {data?.corte && <p className="v-strong">{corteEnPalabras(data.corte)}</p>}
        <p>{canton ? CANTON_TEXTS.interno : T.interno}</p>
      </Notice>
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading label={T.actualizando} />}
      {data && <TableroCards tablero={data.tablero} />}
      {canton && <CompararCard periodo={rangoDe(periodo)} nombre={nombre} onElegir={mirar} />}
      {puede('ALERTA_LEER') && <AlertasCard onHoja={() => setHoja('ALERTA')} />}
      {data && (
        <Card title={T.indicadores} note={deQuien}>
          <details className="informes-detalle">
            <summary>{T.indicadoresVer}</summary>
            <IndicadoresTabla indicadores={data.indicadores} />
          </details>
        </Card>
      )}
      {hoja !== null && <InternoDialog clase={hoja} onClose={() => setHoja(null)} />}
    </Page>
  );
}

function Elegir({ periodo, hoy, irA }: { periodo: PeriodoFijo; hoy: string; irA(periodo: PeriodoFijo | null): void }) {
  const actual = periodoDelDia(periodo.clase, hoy);
  const esActual = actual.anio === periodo.anio && actual.numero === periodo.numero;
  return (
    <Row justify="space-between">
      <Row>
        <Button variant="default" leftSection={<Icon name="atras" />} onClick={() => irA(moverPeriodo(periodo, -1))}>
          {T.antes}
        </Button>
        <Button variant="default" disabled={esActual} onClick={() => irA(actual)}>
          {T.ahora}
        </Button>
        <Button variant="default" rightSection={<Icon name="adelante" />} disabled={esActual} onClick={() => irA(moverPeriodo(periodo, 1))}>
          {T.despues}
        </Button>
      </Row>
      <ChoiceKeys
        label={T.clase.etiqueta}
        layout="row"
        options={CLASES}
        value={periodo.clase}
        onChange={(clase) => irA(periodoDelDia(clase, esActual ? hoy : rangoDe(periodo).hasta))}
      />
    </Row>
  );
}

function Lateral({ onCartera }: { onCartera(): void }) {
  const { puede } = useSession();
  const { data, error, refetch } = useQueryOperation('informes.listar', {});
  return (
    <>
      {puede('CARTERA_LEER') && (
        <Card title={T.internos}>
          <p className="v-muted">{T.internosNota}</p>
          <Button variant="default" leftSection={<Icon name="reloj" />} onClick={onCartera}>
            {T.cartera}
          </Button>
        </Card>
      )}
      <Card title={T.emitidos}>
        <ErrorNotice error={error} onRetry={refetch} />
        {data?.informes.length === 0 && <p className="v-muted">{T.ninguno}</p>}
        {data && data.informes.length > 0 && (
          <ul className="v-list">
            {data.informes.map(({ documentoId, numero, periodo, emitidoEn, emitidoPor, anulado }) => (
              <li key={documentoId}>
                <Row>
                  {puede('DOCUMENTO_LEER') ? <Link to={`/documentos/${documentoId}`}>{numero}</Link> : <span>{numero}</span>}
                  {anulado && <Badge tone="neutral">{T.anulado}</Badge>}
                </Row>
                <div>{periodo.charAt(0).toUpperCase() + periodo.slice(1)}</div>
                <div className="v-muted">{T.emitidoEl(fechaCorta(emitidoEn), emitidoPor)}</div>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
