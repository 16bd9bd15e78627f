import { describe, expect, it } from 'vitest';
import { documentoImprimibleSchema } from '@core/features/documentos/documento-imprimible.datos';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { defensoriaPorCodigo } from '@core/features/punto-atencion/defensoria.catalogo';
import { fichaDeVisita } from '@core/features/visitas/ficha-de-visita.rules';
import { lineasDe, pideVolverAValorar, revisarFicha, sinBlancos } from '@core/features/visitas/ficha-visita.rules';
import { fichaVisitaSchema } from '@core/features/visitas/visita.types';
import type { FichaGuardada, FichaVisita } from '@core/features/visitas/visita.types';
import type { Visita } from '@core/features/visitas/visitas.contract';
import { casoDatos } from '../casos/apoyo';
import { fichaCompleta, NNA_ID } from './apoyo';

const OTRA = '0195a000-0000-7000-8000-000000000002';
const inicioEn = '2026-03-16T12:00:00Z';
const campos = (ficha: FichaVisita, nna: readonly string[] = [NNA_ID]) =>
  Object.keys(revisarFicha(ficha, { resultado: 'REALIZADA', nna, inicioEn })).toSorted();
const sin = (...claves: (keyof FichaVisita)[]) =>
  Object.fromEntries(Object.entries(fichaCompleta()).filter(([clave]) => !claves.some((una) => una === clave))) as FichaVisita;

describe('what a made visit needs', () => {
  it('the full sheet passes, in shape and in rule', () => {
    expect(fichaVisitaSchema.parse(fichaCompleta())).toEqual(fichaCompleta());
    expect(campos(fichaCompleta())).toEqual([]);
  });

  it.each([
    ['recibe', ['ficha.recibe.consiente', 'ficha.recibe.nombre']],
    ['agresorPresente', ['ficha.agresorPresente']],
    ['observado', ['ficha.observado']],
    ['senalesViolencia', ['ficha.senalesViolencia']],
    ['decision', ['ficha.decision']],
    ['manifestado', []],
    ['apreciacion', []],
  ] as const)('without %s: %j', (clave, esperados) => {
    expect(campos(sin(clave))).toEqual(esperados);
  });

  it('who received did not accept: that is another result', () => {
    expect(campos(fichaCompleta({ recibe: { parentesco: 'Abuela', consiente: 'NO' } }))).toEqual(['ficha.recibe.consiente']);
  });

  it.each([
    ['nothing at all', [], ['ficha.opiniones']],
    ['left open', [{ nnaId: NNA_ID }], ['ficha.opiniones.0.situacion']],
    ['spoke, no words', [{ nnaId: NNA_ID, situacion: 'EXPRESO', palabras: '  ' }], ['ficha.opiniones.0.palabras']],
    ['preferred not to, no reason owed', [{ nnaId: NNA_ID, situacion: 'PREFIRIO_NO_OPINAR' }], []],
    ['could not be asked, no reason', [{ nnaId: NNA_ID, situacion: 'NO_FUE_POSIBLE' }], ['ficha.opiniones.0.razon']],
    ['could not be asked', [{ nnaId: NNA_ID, situacion: 'NO_FUE_POSIBLE', razon: 'Dormía' }], []],
    ['of another case', [{ nnaId: OTRA, situacion: 'PREFIRIO_NO_OPINAR' }], ['ficha.opiniones', 'ficha.opiniones.0.nnaId']],
    [
      'the same child twice',
      [
        { nnaId: NNA_ID, situacion: 'PREFIRIO_NO_OPINAR' },
        { nnaId: NNA_ID, situacion: 'PREFIRIO_NO_OPINAR' },
      ],
      ['ficha.opiniones.1.nnaId'],
    ],
  ] as const)('the child is never skipped in silence: %s', (_what, opiniones, esperados) => {
    expect(campos(fichaCompleta({ opiniones: opiniones.map((una) => ({ ...una })) }))).toEqual(esperados);
  });

  it('with two children each is asked', () => {
    expect(campos(fichaCompleta(), [NNA_ID, OTRA])).toEqual(['ficha.opiniones']);
  });

  it('what comes next cannot lie before the visit', () => {
    const ficha = fichaCompleta({
      proximaFecha: '2026-03-15',
      compromisos: [{ quien: 'La abuela', que: 'Llevarla al control', hasta: '2026-03-01' }],
    });
    expect(campos(ficha)).toEqual(['ficha.compromisos.0.hasta', 'ficha.proximaFecha']);
  });

  it('lines that no sheet holds are told', () => {
    expect(campos(fichaCompleta({ factoresRiesgo: 'x'.repeat(201) }))).toEqual(['ficha.factoresRiesgo']);
    expect(campos(fichaCompleta({ factoresProteccion: Array.from({ length: 21 }, () => 'red').join('\n') }))).toEqual([
      'ficha.factoresProteccion',
    ]);
    expect(lineasDe(' a \n\n b ')).toEqual(['a', 'b']);
  });
});

describe('a visit that was not made', () => {
  const opciones = { nna: [NNA_ID], inicioEn } as const;
  it.each(['NO_ENCONTRADA', 'RECHAZADA', 'SUSPENDIDA_POR_RIESGO'] as const)('%s needs its reason and nothing else', (resultado) => {
    const ficha: FichaVisita = { formato: 1, opiniones: [] };
    expect(Object.keys(revisarFicha(ficha, { resultado, ...opciones }))).toEqual(['ficha.razon']);
    expect(revisarFicha({ ...ficha, razon: 'Nadie abrió la puerta.' }, { resultado, ...opciones })).toEqual({});
  });

  it('the accused at the door is reason enough', () => {
    const ficha: FichaVisita = { formato: 1, opiniones: [], agresorPresente: 'SI' };
    expect(revisarFicha(ficha, { resultado: 'SUSPENDIDA_POR_RIESGO', ...opciones })).toEqual({});
  });
});

it('asks for a new triage', () => {
  expect(pideVolverAValorar({ senalesViolencia: 'SI' })).toBe(true);
  expect(pideVolverAValorar({ agresorPresente: 'SI' })).toBe(true);
  expect(pideVolverAValorar({ senalesViolencia: 'NO_SABE', agresorPresente: 'NO' })).toBe(false);
});

it('blanks that a form leaves are not kept', () => {
  expect(sinBlancos({ a: ' ', b: { c: '', d: undefined }, e: [{ f: '' }], g: 0, h: 'x' })).toEqual({ e: [{}], g: 0, h: 'x' });
});

describe('the printed sheet', () => {
  const defensoria = defensoriaPorCodigo('DC-13');
  if (!defensoria) throw new Error('no DC-13');
  const persona = {
    id: OTRA,
    nombreEntrada: 'Rosa D.',
    nombres: 'Rosa',
    apellidos: 'Demo Prueba',
    cargo: 'Defensora',
    roles: [],
    activo: true,
  };
  const origen = { caso: casoDatos(), catalogo: CATALOGO_VIGENTE, defensoria, elaborador: persona, emitidoEn: '2026-03-16T14:00:00.000Z' };
  const guardada = (cambio: Partial<FichaGuardada> = {}): FichaGuardada => ({ ...fichaCompleta(), familia: [], ...cambio });
  const visita = (cambio: Partial<Visita> = {}): Visita => ({
    id: OTRA,
    tipo: 'PRIMERA',
    estado: 'REALIZADA',
    programadaPara: '2026-03-16T11:00:00.000Z',
    inicioEn: '2026-03-16T12:00:00.000Z',
    finEn: '2026-03-16T13:00:00.000Z',
    documentoId: null,
    impedimento: null,
    soloSuspender: false,
    casoId: NNA_ID,
    codigoCaso: 'DC13-2026-0001',
    motivo: 'Conocer cómo está la niña',
    direccion: 'Calle Inventada 13-24',
    referencia: null,
    visitantes: [
      { usuarioId: OTRA, nombre: 'Rosa Demo Prueba' },
      { usuarioId: null, nombre: 'Luna Muestra Ejemplo' },
    ],
    autoridad: { institucion: 'UPC', nombre: 'Cabo Ficticio' },
    ficha: guardada(),
    papelFecha: null,
    papelNumero: null,
    version: 2,
    registradaPor: 'Rosa D.',
    consentimiento: null,
    familia: [],
    nna: [{ id: NNA_ID, nombre: 'Luna Ejemplo Prueba' }],
    ...cambio,
  });
  const cargoDe = (usuarioId: string | null) => (usuarioId === null ? null : 'Defensora');
  const imprimir = (cambio: Partial<Visita> = {}) => {
    const datos = fichaDeVisita(origen, visita(cambio), { numero: 'DC-13-2026-0001-FV', cargoDe });
    documentoImprimibleSchema.parse({ tipo: 'FICHA_VISITA', datos, marcas: { copia: false, ficticio: true, borrador: false } });
    return datos;
  };

  it('fits the frozen shape and tells seen, said and thought apart', () => {
    expect(imprimir()).toMatchObject({
      fecha: '2026-03-16',
      horaInicio: '07:00',
      horaFin: '08:00',
      resultado: 'REALIZADA',
      autoridad: 'Cabo Ficticio, Unidad de Policía Comunitaria del barrio',
      visitantes: [
        { nombre: 'Rosa Demo Prueba', cargo: 'Defensora' },
        { nombre: 'Luna Muestra Ejemplo', cargo: null },
      ],
      recibio: { consiente: true },
      senaladaPresente: false,
      senalesViolencia: false,
      observado: 'La casa está ordenada y la niña juega en el patio.',
      manifestado: 'La abuela dice que la niña come tres veces al día.',
      apreciacion: 'Conviene acompañar a la abuela.',
      opiniones: [{ de: 'Luna Ejemplo Prueba', texto: 'Me gusta estar con mi abuelita.', textual: true }],
      papel: null,
    });
  });

  it.each([
    [{ situacion: 'PREFIRIO_NO_OPINAR' as const }, [{ de: 'Luna Ejemplo Prueba', texto: null, textual: false }], null],
    [{ situacion: 'NO_FUE_POSIBLE' as const, razon: 'Dormía' }, [], 'No fue posible: Dormía'],
  ])('the child who did not speak: %j', (cambio, opiniones, opinionRazon) => {
    expect(imprimir({ ficha: guardada({ opiniones: [{ nnaId: NNA_ID, ...cambio }] }) })).toMatchObject({ opiniones, opinionRazon });
  });

  it('with every optional field empty, and with the longest texts that the contract lets in', () => {
    imprimir({
      estado: 'NO_ENCONTRADA',
      finEn: null,
      autoridad: null,
      ficha: { formato: 1, opiniones: [], familia: [], razon: 'Nadie abrió.' },
    });
    const largo = (n: number) => 'ñ'.repeat(n);
    const ficha = guardada({
      recibe: { nombre: largo(120), parentesco: largo(60), consiente: 'SI', firma: 'NO' },
      presentes: Array.from({ length: 20 }, () => ({ nombre: largo(120), parentesco: largo(60), edad: 120 })),
      familiaNota: largo(200),
      vivienda: {
        tenencia: 'ANTICRESIS',
        tipo: 'CHOZA',
        cuartos: 99,
        personas: 99,
        agua: 'NO_SABE',
        luz: 'SI',
        servicioHigienico: 'NO',
        seguridad: largo(500),
      },
      economia: { quienAporta: largo(200), ocupacion: largo(200), bono: 'SI' },
      salud: largo(2000),
      opiniones: [{ nnaId: NNA_ID, situacion: 'EXPRESO', palabras: largo(2000) }],
      observado: largo(6000),
      manifestado: largo(6000),
      apreciacion: largo(6000),
      factoresRiesgo: Array.from({ length: 20 }, () => largo(200))
        .join('\n')
        .slice(0, 2000),
      compromisos: Array.from({ length: 12 }, () => ({ quien: largo(120), que: largo(500), hasta: '2026-04-01' })),
      razonDecision: largo(2000),
      seguridad: largo(2000),
      razon: largo(1000),
    });
    const { familia: _familia, ...entrada } = ficha;
    fichaVisitaSchema.parse(entrada);
    imprimir({
      ficha,
      motivo: largo(500),
      direccion: largo(300),
      referencia: largo(300),
      papelFecha: '2026-03-16',
      papelNumero: largo(40),
      autoridad: { institucion: 'UPC', nombre: largo(120) },
    });
  });
});
