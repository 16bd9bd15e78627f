import type { CasoDatos, InformesCaso } from '@core/features/casos/caso-datos.rules';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { consultarRuta } from '@core/features/ruta/ruta.rules';
import { toRutaConsulta } from '@core/features/casos/caso.rules';

const ID = '0195a000-0000-7000-8000-000000000001';

/** A stored case of invented people, with the least a registration asks for. */
export const casoDatos = (cambio: Partial<CasoDatos> = {}): CasoDatos => ({
  id: ID,
  codigo: 'DC13-2026-0001',
  anio: 2026,
  version: 1,
  estado: 'VALORADO',
  riesgo: 'ALTO',
  valorado: true,
  nivelReserva: 'RESERVADO',
  naturaleza: 'VULNERACION',
  tipos: ['VIO-01'],
  canal: 'PRESENCIAL',
  conocidoEn: '2026-03-16T13:00:00.000Z',
  registradoEn: '2026-03-16T14:00:00.000Z',
  responsableId: ID,
  registradorId: ID,
  ambito: null,
  frecuencia: null,
  fechaHecho: null,
  lugarHecho: null,
  barrio: 'San Jacinto',
  direccion: null,
  contactoSeguro: null,
  parroquiaRural: null,
  relato: 'La vecina refiere marcas de correa.',
  opinionNna: null,
  lesiones: null,
  movilidad: null,
  medidaVigente: null,
  denunciaPenalAbierta: null,
  voluntariedad: null,
  actuaciones: null,
  solicitud: null,
  nna: [
    {
      id: ID,
      nn: false,
      nombres: 'Luna',
      primerApellido: 'Ejemplo',
      segundoApellido: 'Prueba',
      sexo: 'MUJER',
      fechaNacimiento: null,
      edadMeses: 84,
      edadFuente: 'REFERIDA',
      tipoDocumento: 'NINGUNO',
      numeroDocumento: null,
      documentoObservacion: null,
      viveCon: null,
      institucionEducativa: null,
      salud: null,
    },
  ],
  denunciante: { tipo: 'RESERVADO', calidad: 'VECINO', nombre: null, contacto: null },
  agresores: [],
  hechos: [],
  respuestas: {},
  plazo: { codigo: 'DENUNCIA_24', horas: 24, venceEn: '2026-03-17T13:00:00.000Z' },
  ...cambio,
});

export const SIN_INFORMES: InformesCaso = { derivaciones: [], denunciasVerbales: 0 };
export const derivacion = (institucion: string, entregadaEn: string | null): InformesCaso['derivaciones'][number] => ({
  id: institucion,
  institucion,
  esPrincipal: institucion === 'JCPD',
  documentoId: `doc-${institucion}`,
  entregadaEn,
});

/** The route of a case by the catalogue of the program. */
export const rutaDe = (caso: CasoDatos) => consultarRuta(CATALOGO_VIGENTE, toRutaConsulta(caso.id, caso));
