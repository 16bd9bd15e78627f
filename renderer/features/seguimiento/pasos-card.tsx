import { Button } from '@mantine/core';
import type { Cerrar, Cierre, EstadoCierre } from '@core/features/seguimiento/seguimiento.contract';
import { seguimientoContract } from '@core/features/seguimiento/seguimiento.contract';
import { fechaCorta, localDay } from '@core/kernel/dates';
import { nowIso } from '@renderer/lib/clock';
import { SegundaFirmaDialog, useConSegundaFirma } from '@renderer/lib/segunda-firma';
import { useCommand } from '@renderer/lib/use-operation';
import { DateField } from '@renderer/ui/date-field';
import { confirm, notify } from '@renderer/ui/dialog';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card } from '@renderer/ui/page';
import { ErrorNotice } from '@renderer/ui/states';
import { useNavigate } from 'react-router';
import { pendientesDeActa } from './cierre.mapping';
import { CIERRE_TEXTS as T } from './cierre-pantallas.texts';
import { TOCA_SEGUIMIENTO } from './toca';

const firmarSchema = seguimientoContract['seguimiento.firmarActa'].input;

/** The three last steps; each opens once the one before it is done, and says why not yet. */
export function PasosCard({ casoId, estado, guardado }: { casoId: string; estado: EstadoCierre; guardado: boolean }) {
  const navigate = useNavigate();
  const cerrar = useCommand('seguimiento.cerrar', { invalidates: TOCA_SEGUIMIENTO });
  const { preparado } = estado;
  const porActa = pendientesDeActa(estado).length;
  const conActa = preparado !== null && preparado.documentoId !== null;
  const porQueNo = !guardado ? T.primeroGuarde : porActa > 0 ? T.faltanPuntos(porActa) : null;
  const listo = guardado && preparado !== null && estado.impedimentos.length === 0;
  const firma = useConSegundaFirma(cerrar, async (entrada: Cerrar) => {
    if (!(await cerrar.run(entrada))) return false;
    notify(T.cerrado);
    void navigate(`/casos/${casoId}`, { replace: true });
    return true;
  });
  const cerrarlo = async () => {
    if (preparado === null) return;
    if (!(await confirm({ title: T.cerrarTitulo, text: T.cerrarTexto, confirmLabel: T.cerrar }))) return;
    await firma.enviar({ casoId, cierreId: preparado.id });
  };
  return (
    <Card title={T.pasos}>
      <div className="seguimiento-pasos">
        {conActa ? (
          <>
            <p>{T.actaEmitida(preparado.documentoNumero ?? '')}</p>
            <Button variant="default" onClick={() => void navigate(`/documentos/${preparado.documentoId ?? ''}`)}>
              {T.abrirActa}
            </Button>
            {preparado.firmadaEl === null ? (
              <Firma casoId={casoId} cierre={preparado} />
            ) : (
              <p>{T.firmada(fechaCorta(preparado.firmadaEl))}</p>
            )}
          </>
        ) : (
          <>
            {porQueNo !== null && (
              <p className="v-muted" id="acta-por-que-no">
                {porQueNo}
              </p>
            )}
            <Button
              disabled={!guardado}
              {...(porQueNo === null ? {} : { 'aria-describedby': 'acta-por-que-no', variant: 'default' })}
              onClick={() => void navigate(`/casos/${casoId}/cierre/acta`)}
            >
              {T.verActa}
            </Button>
          </>
        )}
        <ErrorNotice error={firma.pedido ? null : cerrar.error} />
        {firma.pedido && (
          <SegundaFirmaDialog
            acto="CERRAR_CASO"
            entidadId={casoId}
            que={T.aFirmar(estado.codigo)}
            onFirmada={firma.firmada}
            onClose={firma.cerrar}
          />
        )}
        {conActa && !listo && (
          <p className="v-muted" id="cerrar-por-que-no">
            {guardado ? T.faltanPuntos(estado.impedimentos.length) : T.cambiaActa}
          </p>
        )}
        <Button
          disabled={!listo}
          {...(listo ? {} : { 'aria-describedby': 'cerrar-por-que-no' })}
          loading={cerrar.running}
          onClick={() => void cerrarlo()}
        >
          {T.cerrar}
        </Button>
      </div>
    </Card>
  );
}

function Firma({ casoId, cierre }: { casoId: string; cierre: Cierre }) {
  const firmar = useCommand('seguimiento.firmarActa', { invalidates: TOCA_SEGUIMIENTO });
  const hoy = localDay(nowIso());
  const form = useFormulario(firmarSchema, { casoId, cierreId: cierre.id, firmadaEl: hoy });
  return (
    <Form
      form={form}
      error={firmar.error}
      onSubmit={async (valores) => {
        if (await firmar.run(valores)) notify(T.firmaGuardada);
      }}
      footer={
        <Button type="submit" variant="default" loading={firmar.running}>
          {T.firmar}
        </Button>
      }
    >
      <DateField name="firmadaEl" label={T.firmadaEl} max={hoy} />
    </Form>
  );
}
