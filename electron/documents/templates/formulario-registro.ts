import { FORM_REGISTRO_TEXTS as T, FORMULARIO_TEXTS } from '@core/features/documentos/formularios.texts';
import { paragraph } from './blocks';
import type { Block } from './blocks';
import { blankGrid, fields, formPart, questionGrid } from './form-blocks';
import { signatureRows } from './signatures';

const heading = (text: string): Block => paragraph(text, { bold: true, marginTop: 10, alignment: 'left' });

/** Body of the blank registration sheet: first the one screen, in its order; then the rest of the sheet, with its numbers (§5). */
export function registrationForm(preguntas: readonly { codigo: string; texto: string }[]): Block[] {
  return [...screen(preguntas), ...rest()];
}

function screen(preguntas: readonly { codigo: string; texto: string }[]): Block[] {
  return [
    paragraph(T.reloj, { marginTop: 6, alignment: 'left' }),
    heading(T.parteA),
    ...formPart(T.supimos, null, [
      ...fields([
        [
          { label: T.dia, share: 1 },
          { label: T.hora, share: 1 },
        ],
        [{ label: T.medio, ticks: T.canales }],
        [{ label: T.quien, ticks: T.calidades }],
        [{ label: T.identidad, ticks: T.identidades }],
        [
          { label: T.nombre, share: 3 },
          { label: T.contacto, share: 2 },
        ],
      ]),
    ]),
    ...formPart(T.nna, null, [
      ...fields([
        [{ label: T.nombres }, { label: T.apellidos }],
        [{ label: T.sexo, ticks: T.sexos }],
        [{ label: T.edad }, { label: T.cedula }],
        [{ label: T.fuente, ticks: T.fuentes }],
        [{ label: T.barrio }],
      ]),
      blankGrid(T.hermanos, [52, 14, 12, 22], 3),
    ]),
    ...formPart(T.paso, T.pasoNota, fields([[{ label: T.relato, rules: 10 }], [{ label: T.tipo, rules: 1 }]])),
    ...formPart(T.preguntas, T.preguntasNota, preguntas.length === 0 ? [] : [questionGrid(T.pregunta, T.respuestas, preguntas)]),
  ];
}

function rest(): Block[] {
  return [
    heading(T.parteB),
    ...formPart(
      T.caso,
      null,
      fields([
        [{ label: T.naturaleza, ticks: T.naturalezas }],
        [{ label: T.ambito, ticks: T.ambitos }],
        [{ label: T.frecuencia, ticks: T.frecuencias }],
        [
          { label: T.fechaHecho, share: 2 },
          { label: T.lugarHecho, share: 3 },
        ],
      ]),
    ),
    ...formPart(
      T.nnaMas,
      null,
      fields([
        [{ label: T.direccion, rules: 2 }],
        [{ label: T.viveCon }],
        [{ label: T.escuela }],
        [{ label: T.salud, rules: 2 }],
        [
          { label: T.lesiones, ticks: T.siNoNs },
          { label: T.movilidad, ticks: T.siNoNs },
        ],
        [{ label: T.contactoSeguro, rules: 2 }],
      ]),
    ),
    ...formPart(T.familia, null, [blankGrid(T.columnasFamilia, [32, 20, 10, 14, 24], 5)]),
    ...formPart(
      T.cuidadora,
      null,
      fields([
        [
          { label: T.cuidadoraNombre, share: 3 },
          { label: T.parentesco, share: 2 },
        ],
        [{ label: T.relacionLegal, ticks: T.relaciones }],
        [
          { label: T.telefono, share: 3 },
          { label: T.esSenalada, share: 3, ticks: T.siNo },
          { label: T.protege, share: 2, ticks: T.siNo },
        ],
      ]),
    ),
    ...formPart(
      T.senalada,
      T.senaladaNota,
      fields([
        [
          { label: T.senaladaNombre, share: 3 },
          { label: T.edadAprox, share: 2 },
        ],
        [{ label: T.sexo, ticks: T.sexos }],
        [{ label: T.relacion }, { label: T.ocupacion }],
        [{ label: T.senaladaDireccion, rules: 1 }],
        [
          { label: T.convive, ticks: T.siNoNs },
          { label: T.sabe, ticks: T.siNoNs },
        ],
        [{ label: T.acceso, rules: 1 }],
        [{ label: T.advertencias, rules: 2 }],
      ]),
    ),
    ...formPart(T.hechos, null, [
      blankGrid(T.columnasHechos, [20, 22, 58], 5, 50),
      ...fields([[{ label: T.indicadores, rules: 2 }]], true),
    ]),
    ...formPart(T.previas, null, [blankGrid(T.columnasPrevias, [18, 32, 16, 34], 3)]),
    ...formPart(T.opinion, T.opinionNota, fields([[{ label: T.opinionComo, ticks: T.opiniones }], [{ label: T.palabras, rules: 3 }]])),
    ...formPart(T.seguridad, null, [
      ...fields([[{ label: '', rules: 2 }]]),
      ...signatureRows([{ nombre: null, cargo: FORMULARIO_TEXTS.escribe }]),
    ]),
  ];
}
