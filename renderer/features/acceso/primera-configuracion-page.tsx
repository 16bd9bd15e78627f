import { Button } from '@mantine/core';
import { CONFIGURACION_TEXTS as T, HOJA_TEXTS } from '@core/features/acceso/acceso.texts';
import type { Output } from '@core/contract/index';
import { CENTRAL, instalacionCodigoSchema, type InstalacionCodigo } from '@core/kernel/ids';
import { useCommand } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { StepsHeader } from '@renderer/ui/display';
import { Card, PageHeader, Row, Stack } from '@renderer/ui/page';
import { ErrorNotice, ProgressPanel } from '@renderer/ui/states';
import { useEffect, useRef, useState } from 'react';
import { CentralPaso } from './central-paso';
import { type Ensayo, HojaEnsayo } from './hoja-ensayo';
import { type PersonaInicial, PersonaPaso } from './persona-paso';
import { PuntoPaso } from './punto-paso';

const PASOS = { PUNTO: 0, PERSONA: 1, HOJA: 2, CENTRAL: 3, LISTO: 4 } as const;
type Paso = (typeof PASOS)[keyof typeof PASOS];

interface Props {
  onDone(): void;
  onRestore(): void;
}

/** First run: point, coordinator, recovery sheet with its rehearsal, the central's key, done. Five minutes. */
export function PrimeraConfiguracionPage({ onDone, onRestore }: Props) {
  const [paso, setPaso] = useState<Paso>(PASOS.PUNTO);
  const [punto, setPunto] = useState<InstalacionCodigo | null>(null);
  const [persona, setPersona] = useState<PersonaInicial | null>(null);
  const [hoja, setHoja] = useState<{ punto: InstalacionCodigo; datos: Output<'acceso.prepararHoja'> } | null>(null);
  const [ensayo, setEnsayo] = useState<Ensayo | null>(null);
  const preparar = useCommand('acceso.prepararHoja');
  const iniciar = useCommand('acceso.iniciar');
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef<Paso>(paso);

  useEffect(() => {
    if (shown.current === paso) return;
    shown.current = paso;
    window.scrollTo(0, 0);
    const heading = body.current?.querySelector('h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }, [paso]);

  const goToSheet = async (codigo: InstalacionCodigo) => {
    setPaso(PASOS.HOJA);
    if (hoja?.punto === codigo) return;
    setHoja(null);
    const datos = await preparar.run({ punto: codigo });
    if (datos) setHoja({ punto: codigo, datos });
  };

  const create = async (central: string | undefined) => {
    if (!punto || !persona || !ensayo) return;
    const { clave, repetir: _repetir, ...datos } = persona;
    const done = await iniciar.run({ punto, persona: datos, clave, ensayo, ...(central ? { central } : {}) });
    if (done) {
      // The secret leaves the page as soon as it is of no more use.
      setHoja(null);
      setEnsayo(null);
      setPaso(PASOS.LISTO);
    }
  };
  // Where the refusal belongs: she is taken back to that step, with what she typed still there.
  const code = iniciar.error?.code;
  useEffect(() => {
    if (code === 'ENSAYO_INCORRECTO') setPaso(PASOS.HOJA);
    if (code === 'CLAVE_DEBIL') setPaso(PASOS.PERSONA);
    if (code === 'RECUPERACION_NO_PREPARADA') setHoja(null);
  }, [code]);

  return (
    <main className="v-outside">
      <div className="v-outside-head">
        <PageHeader title={T.titulo} subtitle={T.bienvenida} />
        {paso === PASOS.PUNTO && (
          <Button variant="default" onClick={onRestore}>
            {T.restaurar}
          </Button>
        )}
      </div>
      <Stack>
        <StepsHeader steps={T.pasos} current={paso} />
        <div ref={body}>
          <Card>
            {paso === PASOS.PUNTO && (
              <PuntoPaso
                codigo={punto}
                onChange={(codigo) => setPunto(instalacionCodigoSchema.parse(codigo))}
                onNext={() => setPaso(PASOS.PERSONA)}
              />
            )}
            {paso === PASOS.PERSONA && punto && (
              <PersonaPaso
                inicial={persona}
                error={code === 'CLAVE_DEBIL' ? iniciar.error : null}
                onBack={() => setPaso(PASOS.PUNTO)}
                onNext={(datos) => {
                  setPersona(datos);
                  iniciar.clearError();
                  void goToSheet(punto);
                }}
              />
            )}
            {paso === PASOS.HOJA && punto && (
              <>
                {hoja ? (
                  <HojaEnsayo
                    hoja={hoja.datos}
                    doneLabel={HOJA_TEXTS.seguir}
                    error={code === 'ENSAYO_INCORRECTO' ? iniciar.error : null}
                    onBack={() => setPaso(PASOS.PERSONA)}
                    onRehearsed={(respuestas) => {
                      setEnsayo(respuestas);
                      iniciar.clearError();
                      setPaso(PASOS.CENTRAL);
                    }}
                  />
                ) : (
                  <Stack>
                    <h2 tabIndex={-1}>{HOJA_TEXTS.titulo}</h2>
                    {preparar.running && <ProgressPanel title={HOJA_TEXTS.preparando} event={preparar.progress} />}
                    <ErrorNotice error={preparar.error ?? iniciar.error} onRetry={() => void goToSheet(punto)} />
                  </Stack>
                )}
              </>
            )}
            {paso === PASOS.CENTRAL && (
              <CentralPaso
                esCentral={punto === CENTRAL}
                error={iniciar.error}
                running={iniciar.running}
                progress={iniciar.progress}
                onBack={() => setPaso(PASOS.HOJA)}
                onCreate={(central) => void create(central)}
                onAgain={() => {
                  iniciar.clearError();
                  setPaso(PASOS.HOJA);
                  if (punto) void goToSheet(punto);
                }}
              />
            )}
            {paso === PASOS.LISTO && persona && (
              <Stack>
                <h2 tabIndex={-1}>{T.listoTitulo}</h2>
                <Notice tone="ok" title={T.listoEntra(persona.nombres)}>
                  <ul className="v-bullets">
                    {T.listoPuntos.map((linea) => (
                      <li key={linea}>{linea}</li>
                    ))}
                  </ul>
                </Notice>
                <Row justify="flex-end">
                  <Button onClick={onDone}>{T.empezar}</Button>
                </Row>
              </Stack>
            )}
          </Card>
        </div>
      </Stack>
    </main>
  );
}
