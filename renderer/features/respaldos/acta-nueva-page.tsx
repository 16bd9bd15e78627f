import { Button } from '@mantine/core';
import type { Output } from '@core/contract/index';
import { respaldosContract } from '@core/features/respaldos/respaldos.contract';
import { ACTA_TEXTS as T } from '@core/features/respaldos/respaldos.texts';
import { useBorrador } from '@renderer/lib/borrador';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { DateField } from '@renderer/ui/date-field';
import { CheckboxField, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Icon } from '@renderer/ui/icons';
import { Card, FieldGrid, Page, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useNavigate, useParams } from 'react-router';

const schema = respaldosContract['respaldos.emitirActaEntrega'].input;
type Preparada = Output<'respaldos.prepararActa'>;

/** Who hands over, who receives, which stick and which days: what the program knows is already there. */
export function ActaNuevaPage() {
  const { respaldoId = '' } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useQueryOperation('respaldos.prepararActa', { respaldoId });
  return (
    <Page
      title={T.nueva}
      subtitle={T.nuevaNota}
      actions={
        <Button variant="default" leftSection={<Icon name="atras" />} onClick={() => void navigate('/respaldo')}>
          {T.volver}
        </Button>
      }
    >
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading />}
      {data && <Formulario respaldoId={respaldoId} preparada={data} />}
    </Page>
  );
}

function Formulario({ respaldoId, preparada }: { respaldoId: string; preparada: Preparada }) {
  const navigate = useNavigate();
  const emitir = useCommand('respaldos.emitirActaEntrega', { invalidates: ['respaldos.actas'] });
  const form = useFormulario(schema, {
    respaldoId,
    entrega: { ...preparada.entrega, institucion: '' },
    recibe: { nombre: '', cedula: '', cargo: '', institucion: '' },
    medio: preparada.medio,
    serie: '',
    hasta: preparada.hasta,
    devuelve: false,
    ...(preparada.desde === null ? {} : { desde: preparada.desde }),
  });
  const borrador = useBorrador(`acta:${respaldoId}`, 1, form);
  return (
    <Form
      form={form}
      error={emitir.error}
      onSubmit={async (values) => {
        const hecho = await emitir.run(values);
        if (!hecho) return;
        await borrador.descartar();
        void navigate(`/actas/${hecho.id}`);
      }}
      footer={
        <Row justify="flex-end">
          <BorradorStatus borrador={borrador} />
          <Button type="submit" loading={emitir.running}>
            {T.emitir}
          </Button>
        </Row>
      }
    >
      {(['recibe', 'entrega'] as const).map((parte) => (
        <Card key={parte} title={T[parte]}>
          <FieldGrid>
            <TextField name={`${parte}.nombre`} label={T.nombre} personal maxLength={120} />
            <TextField name={`${parte}.cedula`} label={T.cedula} optional personal maxLength={20} />
            <TextField name={`${parte}.cargo`} label={T.cargo} maxLength={120} />
            <TextField name={`${parte}.institucion`} label={T.institucion} optional maxLength={120} />
          </FieldGrid>
        </Card>
      ))}
      <Card title={T.medioTitulo}>
        <FieldGrid>
          <TextField name="medio" label={T.medio} optional maxLength={120} />
          <TextField name="serie" label={T.serie} optional description={T.serieNota} maxLength={60} />
          <DateField name="desde" label={T.desde} optional />
          <DateField name="hasta" label={T.hasta} />
        </FieldGrid>
        <CheckboxField name="devuelve" label={T.devuelve} />
      </Card>
    </Form>
  );
}
