import { withRaw } from './program';
import type { Harness, Template } from './program';

/** Id of a row that a test writes by itself. */
export const filaId = (n: number): string => `00000000-0000-7000-8000-00000000000${n}`;

/** A row of a visit as its module writes it: what the agenda reads is the table, not the screen. */
export function conVisita(
  h: Pick<Harness, 'folder'>,
  template: Pick<Template, 'rawKeyHex'>,
  casoId: string,
  id: string,
  estado: string,
  en: string,
): void {
  withRaw(h.folder, template.rawKeyHex, (connection) =>
    connection
      .prepare(
        `INSERT INTO visita (id, punto_id, caso_id, tipo, estado, programada_para, motivo, direccion, visitantes, inicio_en, fin_en, version, creado_en, creado_por, actualizado_en, actualizado_por)
         VALUES (?, 'DC-13', ?, 'PRIMERA', ?, ?, 'Conocer', 'Calle Inventada', '[]', ?, ?, 1, ?, 'x', ?, 'x')`,
      )
      .run(id, casoId, estado, en, ...(estado === 'REALIZADA' ? [en, en] : [null, null]), en, en),
  );
}
