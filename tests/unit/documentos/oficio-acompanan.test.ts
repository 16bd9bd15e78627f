import { describe, expect, it } from 'vitest';
import { faltantesDeOficio } from '@core/features/documentos/faltantes-oficio.rules';
import { oficioAlcance, oficioInsistencia } from '@core/features/documentos/oficio-de-autoridad.rules';
import { oficioDeCaso } from '@core/features/documentos/oficio-de-caso.rules';
import { circunstanciaHecho } from '@core/features/documentos/personas.rules';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { conCarta, origenDe } from '../derivaciones/apoyo';

const JUNTA = 'Junta Cantonal de Protección de Derechos de Loja';
const plazo = { codigo: 'DENUNCIA_24', horas: 24, venceEn: '2026-03-17T14:00:00.000Z' };
/** Saturday 14 March, 10:00 in Loja. */
const SABADO = '2026-03-14T15:00:00.000Z';

describe('copies (§4.7, §6)', () => {
  it('the Junta where §3 names it for the type, and only on the letter to the principal', () => {
    const origen = origenDe({ tipos: ['DES-01'], respuestas: { A4: 'SI' }, plazo });
    const principal = origen.ruta?.principal;
    expect(['DINASED', 'FISCALIA']).toContain(principal);
    const alPrincipal = { ...origen, ruta: origen.ruta && { ...origen.ruta, principal: 'FISCALIA' as const } };
    expect(oficioDeCaso(alPrincipal, 'FISCALIA', null).copias).toEqual([JUNTA]);
    expect(oficioDeCaso(alPrincipal, 'JCPD', null).copias).toEqual([]);
  });

  it('the Junta on the next working day, where its office is closed and the other never closes (§1.2)', () => {
    const origen = origenDe({ tipos: ['SEX-02'], plazo }, { feriados: new Set<string>() });
    expect(origen.ruta?.principal).toBe('FISCALIA');
    expect(oficioDeCaso({ ...origen, emitidoEn: SABADO }, 'FISCALIA', null).copias).toEqual([
      `${JUNTA} (se entrega el siguiente día laborable)`,
    ]);
    expect(oficioDeCaso(origen, 'FISCALIA', null).copias).toEqual([]);
    expect(oficioDeCaso({ ...origen, feriados: new Set(['2026-03-16']) }, 'FISCALIA', null).copias).toHaveLength(1);
  });
});

describe('annexes', () => {
  it('the written answers that the case keeps, but not to who gave them', () => {
    const respuestasEscritas = [{ institucion: 'FISCALIA', recibidaEn: '2026-03-12T15:00:00.000Z', numeroTramite: 'IP-044' }];
    const origen = origenDe({}, { respuestasEscritas });
    expect(oficioDeCaso(origen, 'JCPD', null).anexos).toEqual([
      'Copia de la respuesta de Fiscalía Provincial de Loja, recibida el 12/03/2026, trámite IP-044',
    ]);
    expect(oficioDeCaso(origen, 'FISCALIA', null).anexos).toEqual([]);
    expect(oficioDeCaso(origenDe(), 'JCPD', null).anexos).toEqual([]);
  });
});

const primero = {
  numero: 'DC-13-2026-0001-O',
  emitidaEn: '2026-03-14T14:00:00.000Z',
  entregadaEn: '2026-03-14T15:00:00.000Z',
  recibidoPor: null,
  recibidoCargo: null,
  numeroTramite: null,
};
const articulos = (datos: { baseLegal: { articulos: string[] }[] }) => datos.baseLegal.flatMap((una) => una.articulos);

describe('a letter about a former one asks under CONA 206 and 237 (§6)', () => {
  const insistir = (institucion: string, cambio: Parameters<typeof origenDe>[0] = {}) =>
    oficioInsistencia(origenDe(cambio), { institucion: conCarta(institucion), numero: null, primero, insistencia: 1, anteriores: [] });

  it.each(['JCPD', 'FISCALIA', 'DINASED', 'UJVCM', 'TEN_POLITICA', 'DEF_PUEBLO'])('%s', (institucion) => {
    expect(articulos(insistir(institucion))).toEqual(['206', '208', '237']);
  });

  it('a service only where it was the report itself', () => {
    expect(articulos(insistir('MSP'))).toEqual(['8', '12', '208']);
    expect(articulos(insistir('MINEDUC', { tipos: ['EDU-04'] }))).toEqual(['206', '208', '237']);
  });

  it('with a copy of what it insists on', () => {
    expect(insistir('FISCALIA').anexos).toEqual(['Copia del oficio Nro. DC-13-2026-0001-O con su recepción']);
    const alcance = oficioAlcance(origenDe(), {
      institucion: 'JCPD',
      numero: null,
      primero: { ...primero, entregadaEn: null },
      correcciones: [{ dice: 'a', debeDecir: 'b' }],
      hechos: [],
    });
    expect(alcance.anexos).toEqual(['Copia del oficio Nro. DC-13-2026-0001-O']);
    expect(articulos(alcance)).toEqual(['206', '208', '237']);
  });
});

describe('facts without a day (§4.7: numbered, dated)', () => {
  const hechos = [
    { hora: '17:30', lugar: 'Domicilio', texto: 'Se escucharon gritos.' },
    { fecha: '2026-03-15', hora: '08:00', texto: 'Tenía marcas.' },
  ];

  it('say that the day is not known, never an hour alone; and the sheet is asked for it', () => {
    const datos = oficioDeCaso(origenDe({ hechos }), 'JCPD', null);
    expect(datos.hechos.map(circunstanciaHecho)).toEqual(['Fecha no conocida, 17:30, Domicilio', '15/03/2026, 08:00']);
    const faltan = faltantesDeOficio(datos).filter(({ campo }) => campo.startsWith('hechos.'));
    expect(faltan).toEqual([{ campo: 'hechos.0.fecha', texto: expect.stringContaining('«fecha no conocida»'), bloquea: false }]);
  });

  it('the moment of the event never joins the day of one fact with the hour of another', () => {
    const penal = (cambio: Parameters<typeof origenDe>[0]) => {
      const datos = oficioDeCaso(origenDe(cambio), 'FISCALIA', null);
      return datos.variante === 'FISCALIA' ? datos.penal : null;
    };
    expect(penal({ hechos })).toMatchObject({ fecha: '2026-03-15', hora: '08:00' });
    expect(penal({ hechos: hechos.slice(0, 1) })).toMatchObject({ fecha: null, hora: '17:30', lugar: 'Domicilio' });
    expect(penal({ hechos, fechaHecho: '2026-03-10' })).toMatchObject({ fecha: '2026-03-10', hora: null });
  });
});

describe('who receives it', () => {
  it('one member of the Junta by name is spoken to in the singular', () => {
    const instituciones: CatalogoRuta['instituciones'] = CATALOGO_VIGENTE.instituciones.map((una) =>
      una.codigo === 'JCPD'
        ? {
            ...una,
            local: { titularNombre: 'Roble Ficticio Muestra', direccion: null, telefono: null, correo: null, horario: null, nota: null },
          }
        : una,
    );
    const con = oficioDeCaso(origenDe({}, { catalogo: { ...CATALOGO_VIGENTE, instituciones } }), 'JCPD', null).destinatario;
    expect(con).toMatchObject({ tratamiento: 'Señora o señor', nombreTitular: 'Roble Ficticio Muestra', cargo: 'Miembro principal' });
    expect(oficioDeCaso(origenDe(), 'JCPD', null).destinatario).toMatchObject({
      tratamiento: 'Señoras y señores',
      cargo: 'Miembros principales',
    });
  });
});
