import type { FichaInstitucion, FilaDirectorio } from '@core/features/directorio/directorio.contract';
import { avisoVerificacion } from '@core/features/directorio/directorio.rules';
import type { Institucion } from '@core/features/directorio/institucion.catalogo';
import { valorParametro } from '@core/features/ruta/parametro.rules';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { findUsuario } from '@electron/features/acceso/public';
import { listVigentes, loadCatalogoRuta } from '@electron/features/catalogos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import type { HandlersOf, QueryContext } from '@electron/platform/ipc/context';
import { guardarInstitucion, verificarInstitucion } from './guardar-institucion';
import { findInstitucionLocal } from './institucion-local.repository';

const meses = (context: QueryContext, dia: string) => valorParametro(loadCatalogoRuta(context.read, dia), 'VERIFICACION_MESES', dia);

function toFila(institucion: Institucion, hoy: string, mesesMaximo: number): FilaDirectorio {
  const { codigo, nombreOficial, nivel, competencia, atiende24h, aceptaVerbal, admiteCaso, verificadoEl, local } = institucion;
  return {
    codigo,
    nombre: nombreOficial,
    nivel,
    competencia,
    atiende24h,
    aceptaVerbal,
    recibeOficio: admiteCaso === 'SI' || admiteCaso === 'CON_MEDIDA',
    telefono: local?.telefono ?? null,
    direccion: local?.direccion ?? null,
    horario: local?.horario ?? null,
    verificadoEl: verificadoEl?.slice(0, 10) ?? null,
    verificacion: avisoVerificacion(verificadoEl, hoy, mesesMaximo).situacion,
  };
}

function obtener(context: QueryContext, codigo: string): FichaInstitucion {
  const hoy = localDay(context.ahora);
  const maximo = meses(context, hoy);
  const institucion = loadCatalogoRuta(context.read, hoy).instituciones.find((una) => una.codigo === codigo);
  const delCatalogo = listVigentes<Institucion>(context.read, 'institucion', hoy).find((una) => una.codigo === codigo);
  if (!institucion || !delCatalogo) throw new DomainError('NO_ENCONTRADO');
  const row = findInstitucionLocal(context.read, context.puntoId, codigo);
  const verifico = row?.verificadoPor ? findUsuario(context.read, row.verificadoPor) : null;
  return {
    ...toFila(institucion, hoy, maximo),
    nombresAnteriores: [...institucion.nombresAnteriores],
    oficioAgrega: institucion.oficioAgrega,
    catalogo: { tratamiento: delCatalogo.tratamiento, cargoDestinatario: delCatalogo.cargoDestinatario },
    datos: {
      titularNombre: row?.titularNombre ?? null,
      tratamiento: row?.tratamiento ?? null,
      cargoDestinatario: row?.cargoDestinatario ?? null,
      correo: row?.correo ?? null,
      nota: row?.nota ?? null,
    },
    version: row?.version ?? 0,
    verificadoPor: verifico?.nombreEntrada ?? null,
    aviso: avisoVerificacion(institucion.verificadoEl, hoy, maximo).texto,
  };
}

export function makeDirectorioHandlers(_deps: DocumentosDeps): HandlersOf<'directorio'> {
  return {
    'directorio.listar': (context) => {
      const hoy = localDay(context.ahora);
      const maximo = meses(context, hoy);
      return { instituciones: loadCatalogoRuta(context.read, hoy).instituciones.map((una) => toFila(una, hoy, maximo)) };
    },
    'directorio.obtener': (context, { codigo }) => obtener(context, codigo),
    'directorio.guardar': (context, entrada) => guardarInstitucion(context, entrada),
    'directorio.verificar': (context, entrada) => verificarInstitucion(context, entrada),
  };
}
