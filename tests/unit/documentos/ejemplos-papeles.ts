import type { AgendaSemanalDatos, EntradaAgenda } from '@core/features/documentos/agenda-semanal.datos';
import type { AvisoPrivacidadDatos } from '@core/features/documentos/aviso-privacidad.datos';
import { PLANTILLA_AVISO_PRIVACIDAD } from '@core/features/documentos/aviso-privacidad.texts';
import type { FormularioDatos } from '@core/features/documentos/formularios.datos';
import { TRIAJE_CATALOGO } from '@core/features/ruta/triaje.catalogo';
import { CODIGO, EMISION } from './ejemplos-emision';
import { APELLIDOS_LARGOS, HECHO_600 } from './ejemplos-largos';

/** Privacy notices, weekly agendas and blank forms, with invented people only. */

export const AVISO: AvisoPrivacidadDatos = {
  ...EMISION,
  numero: 'DC-13-2026-0001-AP',
  codigoCaso: CODIGO,
  lugar: 'Loja',
  fecha: '2026-03-16',
  responsable: {
    nombre: 'Patronato de Amparo Social Ficticio, junto con la Defensoría Comunitaria',
    contacto: 'Calle Inventada y Av. Ejemplo, Loja',
  },
  nna: { nombre: 'Luna Ejemplo Prueba', edad: 13 },
  otorga: { nombre: 'Estrella Prueba Inventado', cedula: '3059999064', calidad: 'Madre' },
  propositos: [
    { proposito: 'VISITA', decision: 'ACEPTA', modo: 'FIRMA' },
    { proposito: 'SERVICIO', decision: 'ACEPTA', modo: 'FIRMA' },
    { proposito: 'COMPARTIR_PATRONATO', decision: 'NIEGA', modo: 'VERBAL' },
  ],
  asentimiento: { decision: 'ACEPTA', modo: 'VERBAL', nota: 'Dijo que sí, si la visita es después del colegio' },
  plantilla: PLANTILLA_AVISO_PRIVACIDAD,
};

export const AVISO_LARGO: AvisoPrivacidadDatos = {
  ...AVISO,
  numero: 'DC-13-2026-0123-AP',
  nna: { nombre: `María Estrella de los Ángeles ${APELLIDOS_LARGOS}`, edad: 16 },
  otorga: {
    nombre: `Magnolia Encarnación ${APELLIDOS_LARGOS}`,
    cedula: '3059999064',
    calidad: 'Abuela paterna con tenencia provisional por orden judicial',
  },
  propositos: (['VISITA', 'SERVICIO', 'MEDIACION', 'COMPARTIR_PATRONATO', 'IMAGEN_EVENTO'] as const).map((proposito) => ({
    proposito,
    decision: 'NIEGA',
    modo: 'HUELLA',
  })),
  asentimiento: { decision: 'NO_FUE_POSIBLE', modo: 'VERBAL', nota: `${HECHO_600.slice(0, 180)} FIN-NOTA` },
};

export const AVISO_EN_BLANCO: AvisoPrivacidadDatos = {
  ...AVISO,
  numero: null,
  codigoCaso: null,
  lugar: null,
  fecha: null,
  responsable: null,
  nna: null,
  otorga: null,
  propositos: AVISO_LARGO.propositos.map(({ proposito }) => ({ proposito, decision: null, modo: null })),
  asentimiento: null,
};

const entrada = (clase: EntradaAgenda['clase'], extra: Partial<EntradaAgenda> = {}): EntradaAgenda => ({
  hora: null,
  clase,
  codigoCaso: CODIGO,
  riesgo: null,
  institucion: null,
  responsable: 'J. D. P.',
  ...extra,
});
const semana = (entradas: (dia: number) => EntradaAgenda[]): AgendaSemanalDatos['dias'] =>
  Array.from({ length: 7 }, (_, dia) => ({
    fecha: `2026-03-${String(16 + dia)}`,
    feriado: dia === 4 ? 'Feriado inventado' : null,
    entradas: entradas(dia),
  }));

export const AGENDA: AgendaSemanalDatos = {
  ...EMISION,
  numero: null,
  vencidas: [
    {
      ...entrada('PLAZO_LEGAL', { hora: '09:30', riesgo: 'ALTO', institucion: 'Junta Cantonal de Protección de Derechos de Loja' }),
      fecha: '2026-03-14',
    },
  ],
  dias: semana((dia) =>
    dia === 0
      ? [
          entrada('PLAZO_LEGAL', {
            hora: '20:00',
            codigoCaso: 'DC13-2026-0007',
            riesgo: 'CRITICO',
            institucion: 'Fiscalía Provincial de Loja',
          }),
          entrada('VISITA', { hora: '15:00' }),
          entrada('RESPALDO', { codigoCaso: null, responsable: null }),
        ]
      : dia < 5
        ? [entrada('SEGUIMIENTO', { hora: '10:00', riesgo: 'MEDIO' })]
        : [],
  ),
};

export const AGENDA_LARGA: AgendaSemanalDatos = {
  ...AGENDA,
  vencidas: Array.from({ length: 25 }, (_, n) => ({
    ...entrada('PLAZO_LEGAL', {
      codigoCaso: `DC13-2026-${String(n + 100).padStart(4, '0')}`,
      riesgo: 'CRITICO',
      responsable: 'M. E. R. E. I. M. F.',
    }),
    fecha: '2026-03-01',
  })),
  dias: semana((dia) =>
    Array.from({ length: 18 }, (_, n) =>
      entrada('AUDIENCIA', {
        hora: '08:15',
        codigoCaso: `DC13-2026-${String(dia * 100 + n).padStart(6, '0')}-R12`,
        riesgo: 'CRITICO',
        institucion: 'Unidad Judicial de Violencia contra la Mujer o Miembros del Núcleo Familiar del cantón Loja',
      }),
    ),
  ),
};

export const AGENDA_VACIA: AgendaSemanalDatos = { ...AGENDA, vencidas: [], dias: semana(() => []) };

const FORMULARIO = { ...EMISION, numero: null, codigoCaso: null };
export const PREGUNTAS_A = TRIAJE_CATALOGO.filas.filter(({ bloque }) => bloque === 'A').map(({ codigo, texto }) => ({ codigo, texto }));
export const FORMULARIOS_EJEMPLO = {
  'formulario-registro': { ...FORMULARIO, formulario: 'REGISTRO', preguntas: PREGUNTAS_A },
  'formulario-visita': { ...FORMULARIO, formulario: 'VISITA', codigoCaso: CODIGO },
  'formulario-seguimiento': { ...FORMULARIO, formulario: 'SEGUIMIENTO' },
  'formulario-llamada': { ...FORMULARIO, formulario: 'LLAMADA_ENTREGA' },
} as const satisfies Record<string, FormularioDatos>;
