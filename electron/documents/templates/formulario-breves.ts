import { FORM_LLAMADA_TEXTS as L, FORM_SEGUIMIENTO_TEXTS as S } from '@core/features/documentos/formularios.texts';
import { paragraph } from './blocks';
import type { Block } from './blocks';
import { fields, formPart } from './form-blocks';
import { signatureRows } from './signatures';

/** Body of the blank follow-up sheet (§4.9). */
export function followUpForm(): Block[] {
  return [
    ...formPart(
      S.contacto,
      null,
      fields([
        [{ label: S.fecha }, { label: S.hora }],
        [{ label: S.tipo, ticks: S.tipos }],
        [
          { label: S.localizado, share: 2, ticks: S.siNo },
          { label: S.contactoNna, share: 5, ticks: S.siNo },
        ],
        [{ label: S.situacion, ticks: S.situaciones }],
        [{ label: S.medidas, ticks: S.cumple }],
        [{ label: S.acuerdos, ticks: S.cumple }],
        [{ label: S.escuela, rules: 2 }],
        [{ label: S.salud, rules: 2 }],
        [{ label: S.violencia, ticks: S.siNo }],
        [{ label: S.hechosNuevos, rules: 4 }],
      ]),
    ),
    paragraph(S.violenciaNota, { bold: true, marginTop: 6, alignment: 'left' }),
    ...fields([[{ label: S.nota, rules: 8 }], [{ label: S.proximo }]]),
    ...signatureRows([{ nombre: null, cargo: S.quien }]),
  ];
}

/** Body of the log for the three acts that cannot wait for the power: 911 call, verbal report, delivery of a letter (§1.2, §4.3). */
export function logForm(): Block[] {
  return [
    ...formPart(
      L.llamada,
      L.llamadaNota,
      fields([
        [
          { label: L.fecha, share: 2 },
          { label: L.hora, share: 1 },
          { label: L.ficha, share: 2 },
        ],
        [{ label: L.llama }, { label: L.operador }],
        [
          { label: L.unidad, share: 3 },
          { label: L.llegada, share: 2 },
        ],
        [{ label: L.resultado, rules: 2 }],
      ]),
    ),
    ...formPart(
      L.verbal,
      L.verbalNota,
      fields([
        [
          { label: L.fecha, share: 2 },
          { label: L.hora, share: 1 },
          { label: L.canal, share: 4, ticks: L.canales },
        ],
        [{ label: L.autoridad }, { label: L.funcionario }],
        [{ label: L.tramite }],
        [{ label: L.resultado, rules: 1 }],
      ]),
    ),
    ...formPart(
      L.entrega,
      L.entregaNota,
      fields([
        [
          { label: L.oficio, share: 3 },
          { label: L.institucion, share: 4 },
        ],
        [
          { label: L.fecha, share: 2 },
          { label: L.hora, share: 1 },
          { label: L.tramiteEntrega, share: 4 },
        ],
        [{ label: L.recibe }, { label: L.cargo }],
        [
          { label: L.sello, share: 4, blank: 84 },
          { label: L.entrega2, share: 3, blank: 84 },
        ],
      ]),
    ),
  ];
}
