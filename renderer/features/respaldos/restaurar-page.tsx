import { Button } from '@mantine/core';
import { RESTAURAR_TEXTS as T } from '@core/features/respaldos/respaldos.texts';
import { RECUPERAR_TEXTS } from '@core/features/acceso/acceso.texts';
import type { Output } from '@core/contract/index';
import { fechaHora } from '@core/kernel/dates';
import { GRUPOS_HOJA, GRUPOS_VACIOS, gruposCompletos, textoGrupos } from '@renderer/lib/recovery-groups';
import { useUi } from '@renderer/lib/ui-store';
import { useCommand } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { CodeGroups } from '@renderer/ui/code-groups';
import { DataList, StepsHeader } from '@renderer/ui/display';
import { Card, PageHeader, Row, Stack } from '@renderer/ui/page';
import { ErrorNotice, ProgressPanel } from '@renderer/ui/states';
import { useEffect, useRef, useState } from 'react';

const PASOS = { ARCHIVO: 0, HOJA: 1, REVISAR: 2 } as const;
type Paso = (typeof PASOS)[keyof typeof PASOS];

function Contenido({ contenido }: { contenido: Output<'respaldos.inspeccionar'> }) {
  return (
    <>
      {contenido.esDemo && <Notice tone="warn" title={T.ficticios} />}
      <DataList
        items={[
          {
            label: T.punto,
            value: (
              <span className="v-strong">
                {contenido.punto} · {contenido.puntoNombre}
              </span>
            ),
          },
          { label: T.fecha, value: fechaHora(contenido.creadoEn) },
          { label: T.numero, value: contenido.secuencia },
          { label: T.casos, value: contenido.casos },
          { label: T.documentos, value: contenido.documentos },
          { label: T.personas, value: contenido.personas },
          { label: T.programa, value: contenido.programa },
        ]}
      />
    </>
  );
}

interface Props {
  /** Before sign-in the screen stands alone, with its own landmark. */
  outside?: boolean;
  /** There are data on this computer already. */
  hayDatos: boolean;
  onBack(): void;
  onDone(): void;
}

/** File, recovery sheet, a look inside, and only then the restore. */
export function RestaurarPage({ outside = false, hayDatos, onBack, onDone }: Props) {
  const [paso, setPaso] = useState<Paso>(PASOS.ARCHIVO);
  const [archivo, setArchivo] = useState<{ id: string; nombre: string } | null>(null);
  const [grupos, setGrupos] = useState<readonly string[]>(GRUPOS_VACIOS);
  const [faltan, setFaltan] = useState(false);
  const [intento, setIntento] = useState(0);
  const [contenido, setContenido] = useState<Output<'respaldos.inspeccionar'> | null>(null);
  const elegir = useCommand('respaldos.elegirArchivo');
  const inspeccionar = useCommand('respaldos.inspeccionar');
  const setRestored = useUi((state) => state.setRestored);
  // Main closes the session when it restores, so this screen may be gone before the answer comes: the sign-in tells it.
  const restaurar = useCommand('respaldos.restaurar', {
    onDone: ({ casos, apartado }) => {
      setRestored({ casos, apartado });
      onDone();
    },
  });
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef<Paso>(paso);

  useEffect(() => {
    if (shown.current === paso) return;
    shown.current = paso;
    const heading = body.current?.querySelector('h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }, [paso]);

  const pick = async () => {
    const answer = await elegir.run({});
    if (answer?.archivo) setArchivo(answer.archivo);
  };
  const look = async () => {
    const completos = gruposCompletos(grupos);
    setFaltan(!completos);
    if (!completos) setIntento((n) => n + 1);
    if (!completos || !archivo) return;
    const inside = await inspeccionar.run({ archivoId: archivo.id, claveRecuperacion: textoGrupos(grupos) });
    if (!inside) return;
    setContenido(inside);
    setPaso(PASOS.REVISAR);
  };
  const restore = async () => {
    if (!archivo) return;
    // The secret leaves the page as soon as it is of no more use.
    if (await restaurar.run({ archivoId: archivo.id, claveRecuperacion: textoGrupos(grupos) })) setGrupos(GRUPOS_VACIOS);
  };

  const Frame = outside ? 'main' : 'div';
  return (
    <Frame className={outside ? 'v-outside' : 'v-page'}>
      <Stack>
        <PageHeader
          title={T.titulo}
          actions={
            <Button variant="default" onClick={onBack} disabled={restaurar.running}>
              {T.volver}
            </Button>
          }
        />
        <StepsHeader steps={T.pasos} current={paso} />
        <div ref={body}>
          <Card>
            {paso === PASOS.ARCHIVO && (
              <>
                <h2>{T.archivoTitulo}</h2>
                <p className="v-muted">{T.archivoNota}</p>
                {archivo && <DataList items={[{ label: T.elegido, value: <span className="v-strong v-break">{archivo.nombre}</span> }]} />}
                <ErrorNotice error={elegir.error} />
                <Row justify="space-between">
                  <Button variant={archivo ? 'default' : 'filled'} loading={elegir.running} onClick={() => void pick()}>
                    {archivo ? T.elegirOtro : T.elegir}
                  </Button>
                  {archivo && <Button onClick={() => setPaso(PASOS.HOJA)}>{T.seguir}</Button>}
                </Row>
              </>
            )}
            {paso === PASOS.HOJA && (
              <form
                noValidate
                className="v-stack"
                onSubmit={(event) => {
                  event.preventDefault();
                  void look();
                }}
              >
                <h2>{T.hojaTitulo}</h2>
                <p className="v-muted">{T.hojaNota}</p>
                <CodeGroups
                  {...GRUPOS_HOJA}
                  legend={RECUPERAR_TEXTS.grupos}
                  attempt={intento}
                  value={grupos}
                  onChange={(next) => {
                    setGrupos(next);
                    setFaltan(false);
                  }}
                />
                {faltan && (
                  <Notice tone="urgent" role="alert" title={grupos.some((grupo) => grupo.trim() === '') ? T.faltanGrupos : T.gruposMal} />
                )}
                <ErrorNotice error={inspeccionar.error} fields />
                {inspeccionar.running ? (
                  <ProgressPanel
                    title={T.mirando}
                    event={inspeccionar.progress}
                    onCancel={inspeccionar.cancel}
                    cancelling={inspeccionar.cancelling}
                  />
                ) : (
                  <Row justify="space-between">
                    <Button variant="default" onClick={() => setPaso(PASOS.ARCHIVO)}>
                      {T.atras}
                    </Button>
                    <Button type="submit">{T.mirar}</Button>
                  </Row>
                )}
              </form>
            )}
            {paso === PASOS.REVISAR && contenido && (
              <>
                <h2>{T.revisarTitulo}</h2>
                <p className="v-muted">{T.revisarNota}</p>
                <Contenido contenido={contenido} />
                {hayDatos && (
                  <Notice tone="high">
                    <p>{T.yaHay}</p>
                  </Notice>
                )}
                <ErrorNotice error={restaurar.error} />
                {restaurar.running ? (
                  <ProgressPanel
                    title={T.restaurando}
                    event={restaurar.progress}
                    onCancel={restaurar.cancel}
                    cancelling={restaurar.cancelling}
                  />
                ) : (
                  <Row justify="space-between">
                    <Button variant="default" onClick={() => setPaso(PASOS.HOJA)}>
                      {T.atras}
                    </Button>
                    <Button onClick={() => void restore()}>{T.confirmar}</Button>
                  </Row>
                )}
              </>
            )}
          </Card>
        </div>
      </Stack>
    </Frame>
  );
}
