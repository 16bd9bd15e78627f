import { beforeAll, describe, expect, it } from 'vitest';
import { faltantesDeOficio } from '@core/features/documentos/faltantes-oficio.rules';
import { marcadores } from '@core/features/documentos/plantilla.rules';
import { PLANTILLAS_COMPLETAS } from '@core/features/documentos/plantillas.texts';
import { plantillaCompletaSchema } from '@core/features/documentos/plantilla.datos';
import {
  MARCADORES_INFORME,
  MARCADORES_ORIENTACION,
  MARCADORES_REFERIDO,
  MARCADORES_SERVICIO,
  plantillaInformeSchema,
  plantillaOrientacionSchema,
  plantillaReferidoSchema,
  plantillaServicioSchema,
} from '@core/features/documentos/plantilla-servicio.datos';
import {
  PLANTILLA_ALCANCE,
  PLANTILLA_INSISTENCIA,
  PLANTILLA_ORIENTACION,
  PLANTILLAS_INFORME,
  PLANTILLAS_SERVICIO,
} from '@core/features/documentos/plantillas-servicio.texts';
import { oficioVarianteSchema } from '@core/features/documentos/oficio-servicio.datos';
import { setFontsFolder } from '@electron/documents/render/render-pdf';
import { DOCUMENTOS_VARIANTES, VARIANTES, VARIANTES_EXTREMAS } from './ejemplos-variantes';
import { HECHO_600 } from './ejemplos-largos';
import { fontsFolder } from './fuente';
import { bare, conMarcas, pagesOf, pdftotext } from './papel';

describe('templates of the letters', () => {
  it.each([
    ...Object.values(PLANTILLAS_SERVICIO).map((una) => [una.codigo, plantillaServicioSchema, una] as const),
    ...Object.values(PLANTILLAS_INFORME).map((una) => [una.codigo, plantillaInformeSchema, una] as const),
    ...Object.values(PLANTILLAS_COMPLETAS).map((una) => [una.codigo, plantillaCompletaSchema, una] as const),
    ['OFICIO_INSISTENCIA', plantillaReferidoSchema, PLANTILLA_INSISTENCIA] as const,
    ['OFICIO_ALCANCE', plantillaReferidoSchema, PLANTILLA_ALCANCE] as const,
    ['HOJA_ORIENTACION', plantillaOrientacionSchema, PLANTILLA_ORIENTACION] as const,
  ])('%s uses only the placeholders it may, and none but the code in its Asunto', (_codigo, schema, plantilla) => {
    expect(schema.safeParse(plantilla).error?.issues).toBeUndefined();
    expect(marcadores(plantilla.textos.asunto)).toEqual(['codigo_caso']);
    const editada = { ...plantilla, textos: { ...plantilla.textos, asunto: 'Caso de {{firmante}}' } };
    expect(schema.safeParse(editada).success).toBe(false);
  });

  it('no Asunto may take anything but the case code', () => {
    for (const permitidos of [MARCADORES_SERVICIO, MARCADORES_INFORME, MARCADORES_REFERIDO, MARCADORES_ORIENTACION])
      expect(permitidos.asunto).toEqual(['codigo_caso']);
  });
});

describe('snapshots', () => {
  it.each(Object.entries({ ...VARIANTES, ...VARIANTES_EXTREMAS }))('%s is a valid snapshot, before and after JSON', (_, datos) => {
    expect(oficioVarianteSchema.safeParse(datos).error?.issues).toBeUndefined();
    expect(oficioVarianteSchema.parse(JSON.parse(JSON.stringify(datos)))).toEqual(datos);
  });

  it.each(Object.entries(VARIANTES))('%s: nothing blocks it', (_, datos) => {
    const bloquean = faltantesDeOficio(datos).filter(({ bloquea }) => bloquea);
    // the accused is what the complete examples leave open, as the law asks
    expect(bloquean.map(({ campo }) => campo).filter((campo) => campo !== 'senaladas')).toEqual([]);
  });

  it.each<[string, string[]]>([['oficio-servicio-vacio', ['complemento.detalle']]])(
    '%s: an empty one says what it needs',
    (nombre, campos) => {
      const datos = VARIANTES_EXTREMAS[nombre];
      if (!datos) throw new Error(nombre);
      const faltan = faltantesDeOficio(datos);
      expect(faltan.filter(({ bloquea }) => bloquea).map(({ campo }) => campo)).toEqual(campos);
      for (const { texto } of faltan) expect(texto).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/);
    },
  );
});

describe.skipIf(pdftotext.falta)(`pdftotext ${pdftotext.falta ?? ''}`, () => {
  beforeAll(() => setFontsFolder(fontsFolder()));
  const whole = async (nombre: string) => (await pagesOf(conMarcas(nombre, {}))).join(' ');

  it.each<[string, string[], RegExp]>([
    [
      'oficio-msp',
      [
        'Asunto: Atención prioritaria – caso DC13-2026-0001',
        'no repetir el interrogatorio',
        'cadena de custodia',
        'epicrisis',
        'Bienestar emocional',
      ],
      /HECHOS|SEÑALADA|según refiere|Abuso sexual|padre|vecina/i,
    ],
    [
      'oficio-mineduc',
      [
        'Asunto: Comunicación de presunta vulneración de derechos en el ámbito educativo',
        'artículos 8, 12, 17, 37, 72, 208 y 236 numeral 4',
        'HECHOS (según lo referido',
        'Fecha no conocida, 10:30, Escuela Ficticia N.º 1. El docente le haló las orejas',
        'DERECHO AFECTADO. Maltrato o sanción prohibida por personal educativo (EDU-04): CONA 40; CONA 41; CONA 67.',
        'avocar conocimiento',
        'Se solicita reserva de la identidad de quien informó',
        'AMIE 11H00123',
        '3.º de EGB',
        'Pino Prueba Muestra',
        'Docente de aula',
        'Junta Distrital de Resolución de Conflictos',
      ],
      /correa|relato|Vive con/,
    ],
    [
      'oficio-mdt',
      [
        'Asunto: Comunicación de presunto trabajo prohibido y solicitud de inspección',
        'Nogal Inventado Demo',
        'Vía Inventada km 4',
        'le pagan cinco dólares',
        'Ladrillera',
        'inspeccionar el lugar de trabajo',
        '236 numeral 4',
      ],
      /Vive con|correa/,
    ],
    [
      'oficio-dece',
      ['Asunto: Atención educativa', 'Abandono escolar o inasistencia reiterada', 'No asiste desde el 2 de marzo'],
      /PRESUNT|SEÑALAD/,
    ],
    [
      'oficio-mdh',
      [
        'Asunto: Solicitud de servicio',
        'COMPOSICIÓN FAMILIAR',
        'Vende comida',
        'Consta el consentimiento de Estrella Prueba Inventado (madre), dado el 15/03/2026',
        'Programa de apoyo familiar',
      ],
      /Olmo|Albañil|HECHOS|maltrato/i,
    ],
    ['oficio-patronato', ['Asunto: Solicitud de servicio', 'Psicología familiar', 'CONSENTIMIENTO'], /HECHOS|SEÑALAD/],
    ['oficio-acogida', ['Acogimiento institucional, número M-2026-12, de 16/03/2026', 'Recibirla hoy'], /HECHOS|maltrato/i],
    ['oficio-def-publica', ['Incumplimiento de pensión de alimentos', 'Audiencias fijadas', '19/03/2026 10:00'], /HECHOS/],
    ['oficio-centro', ['no consta violencia, medida de protección ni denuncia penal'], /HECHOS/],
    [
      'oficio-ujvcm',
      ['boleta de auxilio', 'TESTIGOS', 'URGENCIA DEL EXAMEN', 'vuelve a las 06:00', 'Maltrato físico (VIO-01)'],
      /Se pide no repetir/,
    ],
    ['oficio-dinased', ['intervención policial especializada', 'camiseta azul'], /URGENCIA DEL EXAMEN/],
    [
      'oficio-def-pueblo',
      [
        'Asunto: Falta de respuesta de autoridad – caso DC13-2026-0001',
        'OFICIOS SIN RESPUESTA',
        'Oficio Nro. DC-13-2026-0001-O',
        '10/03/2026 10:00',
        'DC-13-2026-0005-O, recibida el 14/03/2026',
        'Anexo: Copia del oficio Nro. DC-13-2026-0001-O con su recepción',
      ],
      /TESTIGOS/,
    ],
    [
      'hoja-orientacion',
      ['Hoja de orientación', 'Cédula de quien presenta la demanda', 'es gratis', 'Incumplimiento de pensión de alimentos', 'llame al 911'],
      /Luna|Señora o señor|En su despacho/,
    ],
    [
      'oficio-insistencia',
      [
        'Asunto: Insistencia – caso DC13-2026-0001',
        'En alcance al oficio Nro. DC-13-2026-0001-O, de 16 de marzo de 2026, recibido el 16/03/2026 15:30 por Ciprés Muestra Ficticio',
        'número de trámite JCPD-2026-0045, sin respuesta a 4 días de su recepción',
        'artículos 206, 208 y 237',
        'Anexo: Copia del oficio Nro. DC-13-2026-0001-O con su recepción; Copia del oficio Nro. DC-13-2026-0004-O con su recepción',
        'Insistencia número 2',
        'Oficio Nro. DC-13-2026-0004-O, recibido el 18/03/2026 16:00',
      ],
      /Luna|HECHOS|correa/,
    ],
    [
      'oficio-insistencia-primera',
      ['Oficio Nro. (se asigna al emitir)', 'recibido el 16/03/2026 15:30, sin respuesta a 0 días', 'Insistencia número 1'],
      /anteriores|artículos 206/,
    ],
    [
      'oficio-alcance',
      [
        'Asunto: Alcance – caso',
        'CORRECCIONES',
        'Dice',
        'Debe decir',
        'según su cédula',
        'INFORMACIÓN NUEVA',
        '10:30, Escuela Ficticia',
        'queda como fue emitido',
      ],
      /sin respuesta|Se ratifica/,
    ],
  ])('%s says what its addressee needs, and nothing else', async (nombre, partes, fuera) => {
    const text = await whole(nombre);
    for (const parte of partes) expect(bare(text)).toContain(bare(parte));
    expect(text).not.toMatch(fuera);
  });

  it('names nobody in the Asunto of any of them', async () => {
    for (const nombre of Object.keys(VARIANTES)) {
      const [page = ''] = await pagesOf(conMarcas(nombre, {}));
      const asunto = /Asunto: (.*?DC13-2026-\d{4})/.exec(page)?.[1] ?? '';
      expect(asunto, nombre).toMatch(/DC13-2026-0001$/);
      expect(asunto).not.toMatch(/Luna|Ejemplo|Prueba|Jacaranda|Olmo/);
    }
  });

  it('the longest lose not a word, and the signature has text above it', async () => {
    for (const nombre of ['oficio-servicio-largo', 'oficio-alcance-largo']) {
      const pages = await pagesOf(conMarcas(nombre, {}));
      expect(bare(pages.join(' '))).toContain(bare(HECHO_600.slice(-60)));
      expect(pages.at(-1)).toMatch(/(CONTACTO SEGURO|Solicito).*Atentamente.*RECIBIDO POR/);
    }
  });

  it('a first insistence takes one sheet', async () => {
    expect(await pagesOf(conMarcas('oficio-insistencia-primera', {}))).toHaveLength(1);
  });

  it('every one of them says that it is confidential', async () => {
    for (const nombre of Object.keys(DOCUMENTOS_VARIANTES))
      for (const page of await pagesOf(conMarcas(nombre, {}))) expect(page).toContain('CONFIDENCIAL');
  });
});
