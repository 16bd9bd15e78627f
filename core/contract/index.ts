import type { z } from 'zod';
import { visitasContract } from '@core/features/visitas/visitas.contract';
import { mediacionContract } from '@core/features/mediacion/mediacion.contract';
import { seguimientoContract } from '@core/features/seguimiento/seguimiento.contract';
import { personasContract } from '@core/features/personas/personas.contract';
import { directorioContract } from '@core/features/directorio/directorio.contract';
import { adjuntosContract } from '@core/features/adjuntos/adjuntos.contract';
import { consentimientosContract } from '@core/features/consentimientos/consentimientos.contract';
import { accesosContract } from '@core/features/accesos/accesos.contract';
import { agendaContract } from '@core/features/agenda/agenda.contract';
import { accesoContract } from '@core/features/acceso/acceso.contract';
import { bitacoraContract } from '@core/features/bitacora/bitacora.contract';
import { borradoresContract } from '@core/features/borradores/borradores.contract';
import { casosContract } from '@core/features/casos/casos.contract';
import { centralContract } from '@core/features/central/central.contract';
import { derivacionesContract } from '@core/features/derivaciones/derivaciones.contract';
import { documentosContract } from '@core/features/documentos/documentos.contract';
import { informesContract } from '@core/features/informes/informes.contract';
import { publicacionContract } from '@core/features/publicacion/publicacion.contract';
import { paquetesContract } from '@core/features/paquetes/paquetes.contract';
import { recordatoriosContract } from '@core/features/recordatorios/recordatorios.contract';
import { respaldosContract } from '@core/features/respaldos/respaldos.contract';
import { rutaContract } from '@core/features/ruta/ruta.contract';
import { supervisionContract } from '@core/features/supervision/supervision.contract';

/** Every act that screen or command line may ask for. Nothing else crosses. */
export const contract = {
  ...accesoContract,
  ...rutaContract,
  ...casosContract,
  ...derivacionesContract,
  ...documentosContract,
  ...informesContract,
  ...recordatoriosContract,
  ...borradoresContract,
  ...respaldosContract,
  ...centralContract,
  ...paquetesContract,
  ...supervisionContract,
  ...publicacionContract,
  ...bitacoraContract,
  ...visitasContract,
  ...mediacionContract,
  ...seguimientoContract,
  ...personasContract,
  ...directorioContract,
  ...adjuntosContract,
  ...consentimientosContract,
  ...accesosContract,
  ...agendaContract,
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type Input<N extends OperationName> = z.input<Contract[N]['input']>;
export type Output<N extends OperationName> = z.output<Contract[N]['output']>;
