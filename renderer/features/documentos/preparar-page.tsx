import type { CodigoConOficio } from '@core/features/derivaciones/oficio.catalogo';
import { conOficio, formaDeOficio } from '@core/features/derivaciones/oficio.catalogo';
import { complementoSchema } from '@core/features/derivaciones/derivaciones.types';
import { VERSIONES_FICHA } from '@core/features/documentos/documentos.contract';
import { Button } from '@mantine/core';
import { useBorrador } from '@renderer/lib/borrador';
import { useCatalogo } from '@renderer/lib/catalogo';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { TextArea } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, Page, Row } from '@renderer/ui/page';
import { EmptyState } from '@renderer/ui/states';
import { useNavigate, useParams } from 'react-router';
import { DOCUMENTO_TEXTS as T } from './documentos.texts';
import { Preparar, TOCA, useBloqueoOficio } from './preparar';
import { useTextoVisto } from './texto-visto';

const capital = (texto: string): string => texto.charAt(0).toUpperCase() + texto.slice(1);
const SIN_COMPLEMENTO = ['JCPD', 'FISCALIA', 'ORIENTACION'] as const;

/** The letter to one institution, exactly as it will print, what it lacks, and the button that issues it. */
export function PrepararOficioPage() {
  const { casoId = '', institucion = '' } = useParams();
  const navigate = useNavigate();
  if (conOficio(institucion)) return <PrepararOficio key={`${casoId} ${institucion}`} casoId={casoId} institucion={institucion} />;
  return (
    <Page title={T.sinOficio}>
      <EmptyState icon="documento" title={T.sinOficioQue}>
        <Button onClick={() => void navigate(`/casos/${casoId}/derivaciones`)}>{T.elegir}</Button>
      </EmptyState>
    </Page>
  );
}

function PrepararOficio({ casoId, institucion }: { casoId: string; institucion: CodigoConOficio }) {
  const navigate = useNavigate();
  const catalogo = useCatalogo();
  const form = useFormulario(complementoSchema, { detalle: '', pedido: '' });
  const borrador = useBorrador(`oficio-${institucion.toLowerCase().replaceAll('_', '-')}:${casoId}`, 1, form);
  const { visto, cambio, ver } = useTextoVisto(form, complementoSchema, borrador);
  const ficha = catalogo.instituciones.find(({ codigo }) => codigo === institucion);
  const forma = ficha ? formaDeOficio(ficha) : null;
  const escribe = !SIN_COMPLEMENTO.some((una) => una === forma);
  const entrada = { casoId, institucion, ...(escribe && visto !== null ? { complemento: visto } : {}) };
  const { data, error, refetch, refetching } = useQueryOperation('derivaciones.previsualizar', entrada, {
    enabled: visto !== null,
    keepPrevious: true,
  });
  const emitir = useCommand('derivaciones.emitir', { invalidates: TOCA });
  const bloqueo = useBloqueoOficio(casoId);
  const nombre = ficha?.nombreCorto ?? institucion;
  const esHoja = forma === 'ORIENTACION';
  return (
    <Preparar
      titulo={capital(esHoja ? T.hoja(nombre) : T.oficio(nombre))}
      nota={T.subtitulo}
      casoId={casoId}
      vista={data}
      error={error}
      refetch={refetch}
      renovando={refetching}
      bloqueo={bloqueo ?? (cambio ? T.noEmite.cambio : null)}
      boton={esHoja ? T.emitir.HOJA : T.emitir.OFICIO}
      emitir={emitir}
      onEmitir={async () => {
        const hecho = await emitir.run(entrada);
        if (!hecho) return;
        await borrador.descartar();
        void navigate(`/documentos/${hecho.documentoId}`, { replace: true, state: { reciente: true } });
      }}
      escrito={
        escribe &&
        error?.code !== 'DESTINATARIO_NO_ADMITIDO' && (
          <Card title={T.complemento.titulo} {...(ficha ? { note: T.complemento.agrega(ficha.oficioAgrega) } : {})}>
            <Form
              form={form}
              onSubmit={ver}
              footer={
                <Row>
                  <Button type="submit" variant="default">
                    {T.verComoQueda}
                  </Button>
                  <BorradorStatus borrador={borrador} />
                </Row>
              }
            >
              <TextArea name="detalle" label={T.complemento.detalle} description={T.complemento.detalleAyuda} minRows={2} personal />
              <TextArea name="pedido" label={T.complemento.pedido} description={T.complemento.pedidoAyuda} minRows={2} personal />
            </Form>
          </Card>
        )
      }
    />
  );
}

/** The sheet of the case as paper: with names for the archive, or with codes only. */
export function PrepararFichaPage() {
  const { casoId = '', version: pedida = '' } = useParams();
  const navigate = useNavigate();
  const version = VERSIONES_FICHA.find((una) => una === pedida) ?? 'RESERVADA';
  const { data, error, refetch } = useQueryOperation('documentos.previsualizarFicha', { casoId, version });
  const emitir = useCommand('documentos.emitirFicha', { invalidates: TOCA });
  return (
    <Preparar
      titulo={T.ficha[version]}
      nota={`${T.fichaNota[version]} ${T.subtitulo}`}
      casoId={casoId}
      vista={data}
      error={error}
      refetch={refetch}
      bloqueo={null}
      boton={T.emitir.FICHA}
      emitir={emitir}
      onEmitir={async () => {
        const hecho = await emitir.run({ casoId, version });
        if (hecho) void navigate(`/documentos/${hecho.documentoId}`, { replace: true, state: { reciente: true } });
      }}
    />
  );
}
