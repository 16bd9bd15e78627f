import { SIN_ANTECEDENTES } from '@core/features/casos/antecedentes.types';
import type { Antecedentes } from '@core/features/casos/antecedentes.types';
import type { CasoDatos, InformesCaso } from '@core/features/casos/caso-datos.rules';
import { conOficio, tipoDeOficio } from '@core/features/derivaciones/oficio.catalogo';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { consultarRuta } from '@core/features/ruta/ruta.rules';
import { toRutaConsulta } from '@core/features/casos/caso.rules';

const ID = '0195a000-0000-7000-8000-000000000001';

/** A mother who cares and protects. */
export const MADRE: CasoDatos['familia'][number] = {
  id: '0195a000-0000-7000-8000-0000000000f1',
  personaId: '0195a000-0000-7000-8000-0000000000f2',
  nn: false,
  nombres: 'Nube',
  primerApellido: 'Prueba',
  segundoApellido: 'Demo',
  sexo: 'MUJER',
  parentesco: 'MADRE',
  edadAnios: 34,
  tipoDocumento: 'CEDULA',
  numeroDocumento: '3059999023',
  documentoObservacion: null,
  telefono: '0900000005',
  ocupacion: 'Comerciante',
  instruccion: 'BACHILLERATO',
  convive: true,
  aporta: true,
  discapacidadEnfermedad: null,
  rolEnCaso: null,
  cuidador: true,
  relacionLegal: 'PATRIA_POTESTAD',
  protector: true,
  presuntoAgresor: false,
};

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
  opinionSituacion: null,
  opinionRazon: null,
  reaperturas: 0,
  reabiertoEn: null,
  violenciaReveladaEn: null,
  cerradoEn: null,
  casoPrincipalId: null,
  trasladadoA: null,
  recibidoDe: null,
  acceso: 'PUNTO',
  papelFecha: null,
  papelNumero: null,
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
      personaId: ID,
      datos: { formato: 1 },
    },
  ],
  familia: [],
  denunciante: { tipo: 'RESERVADO', calidad: 'VECINO', nombre: null, contacto: null, aceptaTestigo: null },
  agresores: [],
  hechos: [],
  respuestas: {},
  plazo: { codigo: 'DENUNCIA_24', horas: 24, venceEn: '2026-03-17T13:00:00.000Z' },
  ...cambio,
});

export const SIN_INFORMES: Antecedentes = SIN_ANTECEDENTES;
export const derivacion = (institucion: string, entregadaEn: string | null): InformesCaso['derivaciones'][number] => ({
  id: institucion,
  institucion,
  tipo: conOficio(institucion) ? tipoDeOficio(institucion) : 'CONOCIMIENTO',
  esPrincipal: institucion === 'JCPD',
  documentoId: `doc-${institucion}`,
  entregadaEn,
  deDerivacionId: null,
  deAntes: false,
});

/** The route of a case by the catalogue of the program. */
export const rutaDe = (caso: CasoDatos) => consultarRuta(CATALOGO_VIGENTE, toRutaConsulta(caso.id, caso));
