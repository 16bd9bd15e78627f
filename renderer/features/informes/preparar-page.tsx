import { Button } from '@mantine/core';
import { periodoInformeSchema, prepararInformeSchema } from '@core/features/informes/informes.contract';
import type { PrepararInforme } from '@core/features/informes/informes.contract';
import { clavePeriodo, nombrePeriodo } from '@core/features/informes/periodos.rules';
import type { PeriodoFijo } from '@core/features/informes/periodos.rules';
import { CENTRAL } from '@core/kernel/ids';
import { useBorrador } from '@renderer/lib/borrador';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { confirm } from '@renderer/ui/dialog';
import { TextArea } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Icon } from '@renderer/ui/icons';
import { Card, Page, Row } from '@renderer/ui/page';
import { PdfPreview } from '@renderer/ui/pdf-preview';
import { ErrorNotice, Loading, ProgressPanel } from '@renderer/ui/states';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { z } from 'zod';
import { ExportarDialog } from './exportar-dialog';
import { CANTON_TEXTS, INFORMES_TEXTS, PREPARAR_TEXTS as T } from './informes-pantallas.texts';
import './informes.css';

type Preparar = z.input<typeof prepararInformeSchema>;
const CAMPOS = ['actividades', 'finanzas', 'logros', 'dificultades', 'necesidades', 'proximo'] as const;

/** A report about to be issued: what people write, how it will print, and the button that issues it. */
export function PrepararInformePage() {
  const { clase, anio, numero } = useParams();
  const { puede } = useSession();
  const periodo = periodoInformeSchema.safeParse({ clase, anio: Number(anio), numero: Number(numero) });
  if (!puede('INFORME_LEER') || !periodo.success)
    return (
      <Page title={INFORMES_TEXTS.titulo}>
        <p>{puede('INFORME_LEER') ? T.desconocido : INFORMES_TEXTS.sinPermiso}</p>
      </Page>
    );
  return <PrepararInformeDe key={clavePeriodo(periodo.data)} periodo={periodo.data} />;
}

function PrepararInformeDe({ periodo }: { periodo: PeriodoFijo }) {
  const navigate = useNavigate();
  const { puede, punto } = useSession();
  const canton = punto.codigo === CENTRAL;
  const form = useFormulario(prepararInformeSchema, { informe: periodo, textos: {} });
  const borrador = useBorrador(`informe:${clavePeriodo(periodo)}`, 1, form);
  const [visto, setVisto] = useState<PrepararInforme>({ informe: periodo, textos: {} });
  const [cambio, setCambio] = useState(false);
  const { getValues, subscribe } = form;
  // a draft that came back is shown as it stands
  useEffect(() => {
    const leido = prepararInformeSchema.safeParse(getValues());
    if (borrador.listo && leido.success) setVisto(leido.data);
  }, [borrador.listo, getValues]);
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => setCambio(JSON.stringify(prepararInformeSchema.safeParse(values).data) !== JSON.stringify(visto)),
      }),
    [subscribe, visto],
  );
  const { data, error, refetch, refetching } = useQueryOperation('informes.previsualizar', visto, { keepPrevious: true });
  const emitir = useCommand('informes.emitir', { invalidates: ['informes.'] });
  const [exporta, setExporta] = useState(false);
  const bloqueo = !puede('INFORME_EMITIR')
    ? canton
      ? CANTON_TEXTS.soloAutoridad
      : T.soloCoordinacion
    : (data?.bloqueo ?? (cambio ? T.cambio : null));
  const onEmitir = async () => {
    const hecho = await emitir.run(visto);
    if (!hecho) return;
    await borrador.descartar();
    void navigate(`/documentos/${hecho.documentoId}`, { replace: true, state: { reciente: true } });
  };
  const nombre = nombrePeriodo(periodo);
  return (
    <Page
      title={`${canton ? CANTON_TEXTS.consolidado : T.titulo[periodo.clase]}: ${nombre}`}
      subtitle={T.nota}
      aside={
        <>
          <Card title={T.antes}>
            {data?.avisos.map((aviso) => (
              <Notice key={aviso} tone="high" title={T.revise}>
                <p>{aviso}</p>
              </Notice>
            ))}
            {bloqueo !== null && (
              <p className="v-strong" id="por-que-no">
                {bloqueo}
              </p>
            )}
            <ErrorNotice error={emitir.error} fields />
            {emitir.running ? (
              <ProgressPanel title={T.emitiendo} event={emitir.progress} onCancel={emitir.cancel} cancelling={emitir.cancelling} />
            ) : (
              <Button
                disabled={!data || refetching || bloqueo !== null}
                {...(bloqueo === null ? {} : { 'aria-describedby': 'por-que-no' })}
                onClick={() => {
                  void confirm({ title: T.confirmarTitulo, text: T.confirmar, confirmLabel: T.emitir }).then((si) =>
                    si ? onEmitir() : undefined,
                  );
                }}
              >
                {T.emitir}
              </Button>
            )}
            {bloqueo === null && <p className="v-muted">{T.emitirExplica}</p>}
            {puede('INFORME_EMITIR') &&
              data?.bloqueo === null &&
              (data.emitido === null ? (
                <p className="v-muted">{T.sinEmitir}</p>
              ) : (
                <Button variant="default" leftSection={<Icon name="documento" />} onClick={() => setExporta(true)}>
                  {T.exportar}
                </Button>
              ))}
          </Card>
          <Button variant="default" onClick={() => void navigate('/informes')}>
            {T.volver}
          </Button>
        </>
      }
    >
      {puede('BORRADOR_USAR') && (
        <Form
          form={form}
          error={null}
          onSubmit={(valores) => {
            setVisto(valores);
            setCambio(false);
          }}
          footer={
            <Row>
              <Button type="submit" {...(cambio ? {} : { variant: 'default' })}>
                {T.verComoQueda}
              </Button>
              <BorradorStatus borrador={borrador} />
            </Row>
          }
        >
          <Card title={T.escribir} note={T.escribirNota}>
            {CAMPOS.map((campo) => (
              <TextArea<Preparar> key={campo} name={`textos.${campo}`} label={T[campo]} optional={T.opcional} minRows={2} />
            ))}
          </Card>
        </Form>
      )}
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading label={T.preparando} />}
      {data && <PdfPreview pdf={data.pdf} label={T.vista} />}
      {exporta && <ExportarDialog informe={periodo} onClose={() => setExporta(false)} />}
    </Page>
  );
}
