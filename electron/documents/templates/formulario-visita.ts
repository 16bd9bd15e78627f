import { FICHA_VISITA_TEXTS as V } from '@core/features/documentos/ficha-visita.texts';
import { FORM_VISITA_TEXTS as T } from '@core/features/documentos/formularios.texts';
import { paragraph } from './blocks';
import type { Block } from './blocks';
import { blankGrid, fields, formPart } from './form-blocks';
import { signatureRows } from './signatures';

/** Body of the blank ficha de visita: sections and numbers of the printed one (§4.5). */
export function visitForm(): Block[] {
  const titles = Object.values(V.secciones);
  const bodies = sections();
  return [
    paragraph(T.nota, { bold: true, marginTop: 6, alignment: 'left' }),
    ...bodies.flatMap(({ note, blocks }, index) => formPart(`${index + 1}. ${titles[index] ?? ''}`, note, blocks)),
    ...signatureRows([
      { nombre: null, cargo: T.visitante1 },
      { nombre: null, cargo: T.visitante2 },
      { nombre: null, cargo: T.firmaRecibio, huella: 'Huella' },
    ]),
  ];
}

interface Part {
  note: string | null;
  blocks: Block[];
}

const part = (blocks: Block[], note: string | null = null): Part => ({ note, blocks });

function sections(): Part[] {
  const { campos } = V;
  return [
    part(
      fields([
        [{ label: campos.tipo, ticks: T.tipos }],
        [{ label: campos.fecha }, { label: campos.inicio }, { label: campos.fin }],
        [{ label: campos.motivo, rules: 2 }],
        [{ label: T.visitante1 }, { label: T.visitante2 }],
        [{ label: campos.autoridad }],
        [{ label: campos.direccion, rules: 2 }],
        [{ label: campos.croquis, blank: 110 }],
        [{ label: campos.resultado, ticks: T.resultados }],
        [{ label: campos.razonResultado, rules: 2 }],
      ]),
    ),
    part(
      fields([
        [
          { label: T.recibioNombre, share: 3 },
          { label: campos.parentesco, share: 2 },
        ],
        [
          { label: campos.consiente, share: 2, ticks: T.siNo },
          { label: campos.senalada, share: 3, ticks: T.siNoNs },
        ],
        [{ label: T.presentes, rules: 3 }],
      ]),
    ),
    part([
      ...fields([[{ label: campos.confirmada, ticks: T.siNoNs }]]),
      blankGrid(V.columnasFamilia, [34, 20, 11, 14, 21], 5),
      ...fields([[{ label: campos.cambios, rules: 2 }]], true),
    ]),
    part(
      fields([
        [{ label: campos.tenencia, ticks: T.tenencias }],
        [{ label: campos.tipoVivienda, ticks: T.tiposVivienda }],
        [{ label: T.cuartos }, { label: T.personas }, { label: campos.agua, ticks: T.siNo }, { label: campos.luz, ticks: T.siNo }],
        [
          { label: campos.servicio, share: 2, ticks: T.siNo },
          { label: campos.seguridad, share: 3 },
        ],
      ]),
    ),
    part(
      fields([
        [
          { label: campos.aporta, share: 3 },
          { label: campos.ocupacion, share: 3 },
          { label: campos.bono, share: 2, ticks: T.siNo },
        ],
      ]),
    ),
    part(
      fields([
        [{ label: campos.salud, rules: 2 }],
        [{ label: campos.educacion, rules: 2 }],
        [{ label: campos.relacion, rules: 3 }],
        [{ label: campos.rutina, rules: 3 }],
      ]),
    ),
    part(fields([[{ label: '', rules: 5 }]]), V.opinionNota),
    part(fields([[{ label: '', rules: 7 }]]), T.observadoNota),
    part(fields([[{ label: '', rules: 7 }]]), T.manifestadoNota),
    part(fields([[{ label: '', rules: 5 }]]), T.apreciacionNota),
    part(
      fields([
        [{ label: campos.violencia, ticks: T.siNoNs }],
        [
          { label: T.riesgo, blank: 90 },
          { label: T.proteccion, blank: 90 },
        ],
      ]),
    ),
    part([blankGrid(V.columnasCompromisos, [28, 54, 18], 4, 36)]),
    part(
      fields([
        [{ label: campos.decision, ticks: T.decisiones }],
        [
          { label: campos.razonDecision, share: 3, rules: 2 },
          { label: campos.proxima, share: 1 },
        ],
      ]),
    ),
    part(fields([[{ label: '', rules: 3 }]])),
  ];
}
