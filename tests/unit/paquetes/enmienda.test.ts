import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumarDias } from '@core/features/agenda/dias-laborables.rules';
import { conTextosVigentes } from '@core/features/documentos/plantilla-vigente.rules';
import { PLANTILLA_CATALOGO, textosCambiables } from '@core/features/documentos/plantillas.catalogo';
import { PLANTILLAS_OFICIO } from '@core/features/documentos/plantillas.texts';
import { INSTITUCION_CATALOGO } from '@core/features/directorio/institucion.catalogo';
import type { CatalogoCambiable, Enmienda, EnmiendaDeFila } from '@core/features/paquetes/enmienda.datos';
import { cambioDeFila, claveDe, conEnmiendas, esCambiable, LIMITES_UNIDAD, planear } from '@core/features/paquetes/enmienda.rules';
import type { FilaCatalogo } from '@core/features/paquetes/enmienda.rules';
import { redactarEnmienda, redactarFeriado } from '@core/features/paquetes/redactar-enmienda.rules';
import { PARAMETRO_CATALOGO, PARAMETRO_PLAZO_CATALOGO } from '@core/features/ruta/parametro-plazo.catalogo';

const filasDe = (filas: readonly object[], vigenteDesde: string): FilaCatalogo[] =>
  filas.map((fila, orden) => ({ orden, vigenteDesde, vigenteHasta: null, contenido: fila as FilaCatalogo['contenido'] }));
const PARAMETROS = filasDe(PARAMETRO_CATALOGO.filas, '2026-01-01');
const PLAZOS = filasDe(PARAMETRO_PLAZO_CATALOGO.filas, '2026-01-01');
const INSTITUCIONES = filasDe(INSTITUCION_CATALOGO.filas, '2026-01-01');
const ID = '0190f5d2-0000-7000-8000-000000000001';
const valor = (
  codigo: string,
  vigenteDesde: string,
  n: number,
  catalogo: 'parametro' | 'parametro_plazo' = 'parametro',
): EnmiendaDeFila => ({
  catalogo,
  id: ID,
  codigo,
  vigenteDesde,
  campos: { valor: n },
});
/** Rows of one key by their days. */
const dias = (filas: readonly FilaCatalogo[], catalogo: CatalogoCambiable, codigo: string) =>
  filas
    .filter(({ contenido }) => claveDe(catalogo, contenido) === codigo)
    .toSorted((a, b) => a.vigenteDesde.localeCompare(b.vigenteDesde))
    .map(({ vigenteDesde, vigenteHasta, contenido }) => [vigenteDesde, vigenteHasta, contenido['valor']]);

describe('a change in the rows', () => {
  it('ends the former row the day before and takes its place', () => {
    const despues = conEnmiendas(PARAMETROS, [valor('RATIFICACION_H', '2026-04-01', 12)]);
    expect(dias(despues, 'parametro', 'RATIFICACION_H')).toEqual([
      ['2026-01-01', '2026-03-31', 24],
      ['2026-04-01', null, 12],
    ]);
    // what the rules read says the same days as the columns
    expect(despues.at(-1)?.contenido).toMatchObject({ vigenteDesde: '2026-04-01', vigenteHasta: null, unidad: 'HORAS' });
    expect(despues.length).toBe(PARAMETROS.length + 1);
  });

  it('of a deadline that differs by risk, only the one that is named', () => {
    const despues = conEnmiendas(PLAZOS, [valor('INSISTENCIA:CRITICO', '2026-04-01', 12, 'parametro_plazo')]);
    expect(dias(despues, 'parametro_plazo', 'INSISTENCIA:CRITICO')).toHaveLength(2);
    expect(dias(despues, 'parametro_plazo', 'INSISTENCIA:ALTO')).toHaveLength(1);
  });

  it('a change put in between stands until the one that was decided before', () => {
    const despues = conEnmiendas(PARAMETROS, [valor('RATIFICACION_H', '2026-06-01', 48), valor('RATIFICACION_H', '2026-04-01', 12)]);
    expect(dias(despues, 'parametro', 'RATIFICACION_H')).toEqual([
      ['2026-01-01', '2026-03-31', 24],
      ['2026-04-01', '2026-05-31', 12],
      ['2026-06-01', null, 48],
    ]);
  });

  it('whatever is decided in whatever order, every day has exactly one row of a code', () => {
    const cambio = fc.record({ dia: fc.integer({ min: 1, max: 400 }), n: fc.integer({ min: 1, max: 700 }) });
    fc.assert(
      fc.property(fc.array(cambio, { maxLength: 8 }), fc.integer({ min: 0, max: 500 }), (cambios, cual) => {
        const filas = conEnmiendas(
          PARAMETROS,
          cambios.map(({ dia, n }) => valor('RATIFICACION_H', sumarDias('2026-01-01', dia), n)),
        );
        const dia = sumarDias('2026-01-01', cual);
        const rigen = filas.filter(
          (fila) =>
            claveDe('parametro', fila.contenido) === 'RATIFICACION_H' &&
            fila.vigenteDesde <= dia &&
            (fila.vigenteHasta === null || fila.vigenteHasta >= dia),
        );
        expect(rigen).toHaveLength(1);
      }),
    );
  });

  it('of an institution: its old name stays readable, an empty telephone takes it away, the rest is as it was', () => {
    const junta = INSTITUCIONES.find(({ contenido }) => contenido['codigo'] === 'JCPD')?.contenido ?? {};
    const enmienda = (campos: Extract<Enmienda, { catalogo: 'institucion' }>['campos'], vigenteDesde: string): Enmienda => ({
      catalogo: 'institucion',
      id: ID,
      codigo: 'JCPD',
      vigenteDesde,
      campos,
    });
    const filas = conEnmiendas(INSTITUCIONES, [
      enmienda({ nombreOficial: 'Junta de Ejemplo', telefono: '07 000 0000', direccion: 'Calle Inventada' }, '2026-04-01'),
      enmienda({ telefono: '' }, '2026-05-01'),
    ]);
    expect(filas.at(-2)?.contenido).toMatchObject({
      local: { telefono: '07 000 0000', direccion: 'Calle Inventada', titularNombre: null },
    });
    expect(filas.at(-1)?.contenido).toEqual({
      ...junta,
      nombreOficial: 'Junta de Ejemplo',
      nombresAnteriores: [...(junta['nombresAnteriores'] as string[]), junta['nombreOficial']],
      local: { titularNombre: null, direccion: 'Calle Inventada', telefono: null, correo: null, horario: null, nota: null },
    });
  });

  it.each([
    ['a code that this program does not know', valor('NO_EXISTE', '2026-04-01', 1)],
    ['a deadline of the law', valor('DENUNCIA_24', '2026-04-01', 48, 'parametro_plazo')],
    ['an age that the law says', valor('EDAD_MAYORIA', '2026-04-01', 17)],
    ['more hours than anybody means', valor('RATIFICACION_H', '2026-04-01', 5_000)],
    ['no hour at all', valor('RATIFICACION_H', '2026-04-01', 0)],
  ])('%s is not applied, and that is said', (_what, enmienda) => {
    const filas = enmienda.catalogo === 'parametro' ? PARAMETROS : PLAZOS;
    expect(planear(filas, enmienda)).toBeNull();
    expect(cambioDeFila(filas, enmienda)).toMatchObject({ clase: 'NO_SE_APLICA', campos: [] });
    expect(conEnmiendas(filas, [enmienda])).toEqual(filas);
  });

  it('nothing that the law says can be changed, and everything that can has limits', () => {
    for (const [catalogo, filas] of [
      ['parametro', PARAMETROS],
      ['parametro_plazo', PLAZOS],
    ] as const)
      for (const { contenido } of filas) {
        const { norma, politica, porVerificar, unidad } = contenido;
        if (norma !== null && porVerificar !== true)
          expect([contenido['codigo'], esCambiable(catalogo, contenido)]).toEqual([contenido['codigo'], false]);
        if (politica === true) expect(LIMITES_UNIDAD).toHaveProperty(String(unidad));
      }
  });
});

describe('the words of a letter', () => {
  const junta = { plantilla: PLANTILLAS_OFICIO.JCPD };
  it('are those of the central where they leave the same gaps, the program’s otherwise', () => {
    const con = (textos: Record<string, string>) => conTextosVigentes(junta, [{ codigo: 'OFICIO_JCPD', version: 4, textos }]).plantilla;
    expect(con({ solicitud: 'Pido atender hoy.' })).toMatchObject({ version: 4, textos: { solicitud: 'Pido atender hoy.' } });
    expect(con({ asunto: 'Sin código' }).textos.asunto).toBe(junta.plantilla.textos.asunto);
    expect(con({ solicitud: 'De {{firmante}}' }).textos.solicitud).toBe(junta.plantilla.textos.solicitud);
    expect(con({ tituloNna: 'OTRO' }).textos.tituloNna).toBe(junta.plantilla.textos.tituloNna);
    expect(conTextosVigentes(junta, [{ codigo: 'OTRO', version: 2, textos: { solicitud: 'x' } }])).toBe(junta);
  });

  it('every letter has words that may be changed', () => {
    for (const plantilla of PLANTILLA_CATALOGO) expect(textosCambiables(plantilla)).toContain('asunto');
  });
});

describe('a change as it is written at the central', () => {
  const contexto = { id: ID, hoy: '2026-03-16', filas: PARAMETROS, salieron: [] };
  const escrita = (codigo: string, texto: string, vigenteDesde = '2026-04-01') => ({
    catalogo: 'parametro' as const,
    codigo,
    vigenteDesde,
    campos: [{ campo: 'valor' as const, valor: texto }],
  });
  it('becomes a change', () => {
    expect(redactarEnmienda(escrita('RATIFICACION_H', '12'), contexto)).toEqual({ enmienda: valor('RATIFICACION_H', '2026-04-01', 12) });
  });
  it.each([
    ['today', escrita('RATIFICACION_H', '12', '2026-03-16'), 'vigenteDesde', /desde mañana/],
    ['in three years', escrita('RATIFICACION_H', '12', '2029-03-16'), 'vigenteDesde', /dos años/],
    ['the same value', escrita('RATIFICACION_H', '24'), 'campos.0.valor', /igual/],
    ['no number', escrita('RATIFICACION_H', 'doce'), 'campos.0.valor', /entero/],
    ['too much', escrita('RATIFICACION_H', '999'), 'campos.0.valor', /entre 1 y 720/],
    ['the law', escrita('EDAD_MAYORIA', '17'), 'codigo', /ley/],
    ['no such row', escrita('OTRA', '17'), 'codigo', /no existe/],
    ['two numbers that would change places', escrita('PUNTOS_MEDIO', '6'), 'campos.0.valor', /menos que los de riesgo alto/],
    ['an office that closes before it opens', escrita('OFICINA_CIERRA_H', '7'), 'campos.0.valor', /abrir antes/],
  ])('%s is refused beside its field', (_what, que, campo, frase) => {
    const hecho = redactarEnmienda(que, contexto);
    expect('fields' in hecho && Object.keys(hecho.fields)).toEqual([campo]);
    expect('fields' in hecho && hecho.fields[campo]).toMatch(frase);
  });
  it('what already left with a package is not written over', () => {
    const salieron = [{ enmienda: valor('RATIFICACION_H', '2026-04-01', 12), paquete: 3 }];
    expect(redactarEnmienda(escrita('RATIFICACION_H', '8'), { ...contexto, salieron })).toEqual({
      fields: { vigenteDesde: expect.stringContaining('n.º 3') as string },
    });
  });
  it('a letter keeps its gaps; a telephone is one', () => {
    const letra = (campo: 'asunto' | 'solicitud', texto: string) =>
      redactarEnmienda(
        { catalogo: 'plantilla', codigo: 'OFICIO_JCPD', vigenteDesde: '2026-04-01', campos: [{ campo, valor: texto }] },
        { ...contexto, filas: [] },
      );
    expect(letra('asunto', 'Caso {{codigo_caso}}')).toHaveProperty('enmienda');
    expect(letra('asunto', 'Caso de Luna')).toMatchObject({
      fields: { 'campos.0.valor': expect.stringContaining('codigo_caso') as string },
    });
    expect(letra('solicitud', '')).toMatchObject({ fields: { 'campos.0.valor': 'Escriba el texto nuevo.' } });
    const directorio = (telefono: string) =>
      redactarEnmienda(
        { catalogo: 'institucion', codigo: 'JCPD', vigenteDesde: '2026-04-01', campos: [{ campo: 'telefono', valor: telefono }] },
        { ...contexto, filas: INSTITUCIONES },
      );
    expect(directorio('llame a Rosa')).toMatchObject({ fields: { 'campos.0.valor': expect.stringContaining('números') as string } });
    expect(directorio('07 257 0000 ext. 3')).toHaveProperty('enmienda');
  });
  it('a holiday is added, named and taken off, from today on', () => {
    const dia = (codigo: string, nombre: string, actual: string | null) =>
      redactarFeriado({ codigo, campos: [{ campo: 'nombre', valor: nombre }] }, { id: ID, hoy: '2026-03-16', actual });
    expect(dia('2026-04-30', 'Decretado', null)).toMatchObject({ enmienda: { campos: { nombre: 'Decretado' } } });
    expect(dia('2026-05-01', '', 'Día del Trabajo')).toMatchObject({ enmienda: { campos: { nombre: null } } });
    expect(dia('2026-05-01', 'Día del Trabajo', 'Día del Trabajo')).toHaveProperty('fields');
    expect(dia('2026-05-02', '', null)).toHaveProperty('fields');
    expect(dia('2026-03-15', 'Ayer', null)).toHaveProperty('fields');
  });
});
