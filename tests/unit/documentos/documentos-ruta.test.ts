import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actaAcuerdoDatosSchema } from '@core/features/documentos/acta-acuerdo.datos';
import { agendaSemanalDatosSchema } from '@core/features/documentos/agenda-semanal.datos';
import { documentoImprimibleSchema } from '@core/features/documentos/documento-imprimible.datos';
import { hojaRutaDatosSchema } from '@core/features/documentos/hoja-ruta.datos';
import { ACTOS_IMPRESOS, RESULTADOS_IMPRESOS, tramiteImpreso, tramiteSchema } from '@core/features/documentos/ruta-impresa.datos';
import { ACTO_TEXTOS, RESULTADO_TEXTOS } from '@core/features/documentos/ruta-impresa.texts';
import { renderDocumento } from '@electron/documents/render/render-documento';
import { setFontsFolder } from '@electron/documents/render/render-pdf';
import { ACTA, ACTA_MEDIACION } from './ejemplos-acta';
import { HOJA_RUTA } from './ejemplos-cierre';
import { AGENDA } from './ejemplos-papeles';
import { DOCUMENTOS_RUTA } from './ejemplos-ruta';
import { fontsFolder } from './fuente';
import { pdfinfo, toFile } from './papel';

/** Snapshots of the documents of a case that are not letters, and what the finished files say of themselves. */

describe('snapshots', () => {
  it.each(Object.entries(DOCUMENTOS_RUTA))('%s is one', (_, documento) => {
    expect(documentoImprimibleSchema.safeParse(documento).error?.issues).toBeUndefined();
  });

  it('an agreement with a declaration that is not yes cannot be written down', () => {
    for (const clave of ['sinViolencia', 'sinMedidaNiProceso', 'voluntaria', 'informadas'] as const) {
      expect(actaAcuerdoDatosSchema.safeParse({ ...ACTA, declaraciones: { ...ACTA.declaraciones, [clave]: false } }).success).toBe(false);
    }
  });

  it.each(['registroCjNumero', 'centroMediacion', 'centroRegistro'] as const)('no act of mediation without %s', (clave) => {
    expect(actaAcuerdoDatosSchema.safeParse(ACTA_MEDIACION).success).toBe(true);
    expect(actaAcuerdoDatosSchema.safeParse({ ...ACTA_MEDIACION, mediador: { ...ACTA_MEDIACION.mediador, [clave]: '' } }).success).toBe(
      false,
    );
    const { mediador: _mediador, ...sinMediador } = ACTA_MEDIACION;
    expect(actaAcuerdoDatosSchema.safeParse(sinMediador).success).toBe(false);
  });

  it('the words of one act do not fit the other', () => {
    expect(actaAcuerdoDatosSchema.safeParse({ ...ACTA, plantilla: ACTA_MEDIACION.plantilla }).success).toBe(false);
    expect(actaAcuerdoDatosSchema.safeParse({ ...ACTA_MEDIACION, plantilla: ACTA.plantilla }).success).toBe(false);
  });

  it('hoja de ruta and agenda keep nothing that was typed about anybody', () => {
    const mark = 'Luna Ejemplo Prueba';
    const [fila] = HOJA_RUTA.filas;
    for (const campo of ['acto', 'resultado', 'tramite']) {
      expect(hojaRutaDatosSchema.safeParse({ ...HOJA_RUTA, filas: [{ ...fila, [campo]: mark }] }).success).toBe(false);
    }
    expect(JSON.stringify(hojaRutaDatosSchema.parse({ ...HOJA_RUTA, filas: [{ ...fila, texto: mark, nombre: mark }] }))).not.toContain(
      mark,
    );
    const entrada = { ...AGENDA.dias[0]?.entradas[0], texto: mark };
    const dias = AGENDA.dias.map((dia) => ({ ...dia, entradas: [entrada] }));
    expect(JSON.stringify(agendaSemanalDatosSchema.parse({ ...AGENDA, dias }))).not.toContain(mark);
    expect(
      agendaSemanalDatosSchema.safeParse({ ...AGENDA, dias: dias.map((dia) => ({ ...dia, entradas: [{ ...entrada, codigoCaso: mark }] })) })
        .success,
    ).toBe(false);
  });

  it('every act and result has its words', () => {
    expect(ACTOS_IMPRESOS.filter((acto) => !ACTO_TEXTOS[acto])).toEqual([]);
    expect(RESULTADOS_IMPRESOS.filter((resultado) => !RESULTADO_TEXTOS[resultado])).toEqual([]);
  });

  it.each([
    [' jcpd-0456-2026 ', 'JCPD-0456-2026'],
    ['11282-2026-00045', '11282-2026-00045'],
    ['Nro. 45', 'NRO. 45'],
    ['no me dieron', null],
    ['Luna 7', 'LUNA 7'],
    ['Jacaranda 13', null],
    ['señora 3', null],
    ['', null],
    [null, null],
    ['1'.repeat(41), null],
  ])('file number %s', (escrito, impreso) => {
    expect(tramiteImpreso(escrito)).toBe(impreso);
  });
  it('whatever was typed, a file number is valid or absent', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (escrito) => {
        const impreso = tramiteImpreso(escrito);
        expect(impreso === null || tramiteSchema.safeParse(impreso).success).toBe(true);
      }),
    );
  });
});

describe.skipIf(pdfinfo.falta)(`pdfinfo ${pdfinfo.falta ?? ''}`, () => {
  it.each([
    ['ficha-visita', 'DC-13-2026-0001-FV', 3],
    ['ficha-visita-minima', 'Borrador', 1],
    ['acta-compromiso', 'DC-13-2026-0001-AC', 2],
    ['acta-mediacion', 'DC-13-2026-0001-AM', 2],
    ['hoja-ruta', 'DC-13-2026-0001-HR', 2],
    ['hoja-ruta-minima', 'Borrador', 1],
    ['acta-cierre', 'DC-13-2026-0001-CI', 2],
    ['acta-cierre-minima', 'Borrador', 1],
    ['aviso', 'DC-13-2026-0001-AP', 2],
    ['aviso-en-blanco', 'Aviso de privacidad DC-13', 2],
    ['agenda', 'Agenda DC-13 2026-03-16', 2],
    ['agenda-vacia', 'Agenda DC-13 2026-03-16', 1],
    ['formulario-registro', 'Formulario DC-13', 6],
    ['formulario-visita', 'Formulario DC-13', 6],
    ['formulario-seguimiento', 'Formulario DC-13', 2],
    ['formulario-llamada', 'Formulario DC-13', 2],
  ] as const)('%s: A4, title %s, %i pages, nobody named in it', async (nombre, titulo, paginas) => {
    setFontsFolder(fontsFolder());
    const info = pdfinfo.run([toFile(await renderDocumento(DOCUMENTOS_RUTA[nombre]))]);
    expect(info).toMatch(new RegExp(`^Title: +${titulo}$`, 'm'));
    expect(info).toMatch(new RegExp(`^Pages: +${paginas}$`, 'm'));
    expect(info).toMatch(/^Page size: +595\.28 x 841\.89 pts \(A4\)$/m);
    expect(info).not.toMatch(/Luna|Ejemplo|Jacaranda|Author/);
  });
});
