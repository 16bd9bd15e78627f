import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { conOficio } from '@core/features/derivaciones/oficio.catalogo';
import type { CodigoConOficio } from '@core/features/derivaciones/oficio.catalogo';
import type { Institucion } from '@core/features/directorio/institucion.catalogo';
import type { OrigenServicio } from '@core/features/documentos/oficio-de-servicio.rules';
import type { OrigenDocumento } from '@core/features/documentos/oficio-de-caso.rules';
import { defensoriaPorCodigo } from '@core/features/punto-atencion/defensoria.catalogo';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { casoDatos, rutaDe } from '../casos/apoyo';

export const AHORA = '2026-03-16T14:00:00.000Z';

export function institucion(codigo: string): Institucion {
  const una = CATALOGO_VIGENTE.instituciones.find((fila) => fila.codigo === codigo);
  if (!una) throw new Error(`no institution ${codigo}`);
  return una;
}
export function conCarta(codigo: string): CodigoConOficio {
  if (!conOficio(codigo)) throw new Error(`no letter goes to ${codigo}`);
  return codigo;
}

const PERSONA = {
  id: '0195a000-0000-7000-8000-000000000009',
  nombres: 'Jacaranda',
  apellidos: 'Demo Prueba',
  cedula: '3059999015',
  fechaNacimiento: '1984-05-10',
  direccion: 'Calle Inventada 12',
  cargo: 'Coordinadora',
  nombreEntrada: 'Jacaranda D.',
  roles: ['COORDINADOR' as const],
  activo: true,
};

/** What a letter of a case is made from; invented people only. */
export function origenDe(cambio: Partial<CasoDatos> = {}, elegido: Partial<OrigenDocumento> = {}): OrigenDocumento {
  const caso = casoDatos({ contactoSeguro: 'Abuela materna, 0900000002, por las mañanas', ...cambio });
  const defensoria = defensoriaPorCodigo('DC-13');
  if (!defensoria) throw new Error('no DC-13');
  return {
    caso,
    ruta: caso.tipos.length > 0 ? rutaDe(caso) : null,
    catalogo: CATALOGO_VIGENTE,
    defensoria,
    firmante: PERSONA,
    elaborador: PERSONA,
    actos: [],
    emitidoEn: AHORA,
    ...elegido,
  };
}

export const SIN_EXTRA: OrigenServicio = {
  familia: [],
  consentimientos: [],
  requiereConsentimiento: false,
  medidas: [],
  audiencias: [],
  complemento: {},
};
