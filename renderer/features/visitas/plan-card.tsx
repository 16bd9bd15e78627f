import { Button } from '@mantine/core';
import type { Visita } from '@core/features/visitas/visitas.contract';
import { fechaCorta } from '@core/kernel/dates';
import { useCatalogo } from '@renderer/lib/catalogo';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { DataList } from '@renderer/ui/display';
import { Nombre } from '@renderer/ui/nombre';
import { Card } from '@renderer/ui/page';
import { VISITAS_TEXTS } from './visitas-pantallas.texts';

const T = VISITAS_TEXTS.visita;

/** When, where, for what, who goes; once it was told, who went. */
export function PlanCard({ visita, onReprogramar }: { visita: Visita; onReprogramar?: () => void }) {
  const ahora = useNow();
  const { instituciones } = useCatalogo();
  const { autoridad, papelFecha, papelNumero } = visita;
  const nombreAutoridad =
    instituciones.find(({ codigo }) => codigo === autoridad?.institucion)?.nombreOficial ?? autoridad?.institucion ?? '';
  const items = [
    { label: visita.estado === 'PROGRAMADA' ? T.cuando : T.programada, value: cuando(visita.programadaPara, ahora) },
    { label: T.donde, value: <Nombre>{visita.direccion}</Nombre> },
    ...(visita.referencia === null ? [] : [{ label: T.referencia, value: <Nombre>{visita.referencia}</Nombre> }]),
    { label: T.motivo, value: <Nombre>{visita.motivo}</Nombre> },
    {
      label: visita.estado === 'PROGRAMADA' ? T.quienes : VISITAS_TEXTS.registrar.fueron,
      value: <Nombre>{visita.visitantes.map(({ nombre }) => nombre).join(', ')}</Nombre>,
    },
    ...(autoridad === null
      ? []
      : [{ label: T.autoridad, value: <Nombre>{[autoridad.nombre, nombreAutoridad].filter(Boolean).join(', ')}</Nombre> }]),
    ...(papelFecha === null ? [] : [{ label: T.papel, value: T.papelDe(fechaCorta(papelFecha), papelNumero ?? '') }]),
  ];
  return (
    <Card
      title={visita.estado === 'PROGRAMADA' ? T.plan : T.hecha}
      actions={
        onReprogramar && (
          <Button variant="subtle" onClick={onReprogramar}>
            {T.reprogramar}
          </Button>
        )
      }
    >
      <DataList items={items} />
    </Card>
  );
}
