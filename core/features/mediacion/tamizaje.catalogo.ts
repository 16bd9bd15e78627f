/** One question asked alone, in private. `resumen` is what the case's memory says of a yes: never more. */
export interface PreguntaTamizaje {
  readonly codigo: string;
  readonly texto: string;
  readonly resumen: string;
}
export type VarianteTamizaje = 'ADULTA' | 'NNA';

/**
 * `tamizaje_violencia` of domain.md §1.3. Every question is put so that «sí» is the alarm. The one for children is friendly
 * and never asks what happened, who did it or when (§1.6). A new wording is a new version; answers keep theirs.
 */
export const TAMIZAJE_CATALOGO = {
  version: '2026.1',
  preguntas: {
    ADULTA: [
      { codigo: 'T1', texto: '¿Alguna vez le ha golpeado, empujado o lastimado?', resumen: 'golpes o lastimaduras' },
      { codigo: 'T2', texto: '¿Le insulta, humilla o amenaza?', resumen: 'insultos, humillaciones o amenazas' },
      { codigo: 'T3', texto: '¿Le tiene miedo, o teme hablar frente a él o ella?', resumen: 'miedo a la otra persona' },
      { codigo: 'T4', texto: '¿Controla su dinero, sus salidas o su teléfono?', resumen: 'control de dinero, salidas o teléfono' },
      { codigo: 'T5', texto: '¿Ha habido algo sexual que no quería?', resumen: 'algo sexual que no quería' },
      { codigo: 'T6', texto: '¿Hay boleta, denuncia o medida entre ustedes?', resumen: 'boleta, denuncia o medida entre las partes' },
    ],
    NNA: [
      { codigo: 'N1', texto: '¿Hay algo de esa reunión que le dé miedo?', resumen: 'miedo a la reunión' },
      {
        codigo: 'N2',
        texto: '¿Hay alguien que irá y con quien prefiere no estar?',
        resumen: 'prefiere no estar con alguien de la reunión',
      },
      { codigo: 'N3', texto: '¿En casa hay momentos en que siente miedo?', resumen: 'miedo en casa' },
      { codigo: 'N4', texto: '¿Alguien le ha hecho daño, o teme que se lo haga?', resumen: 'daño, o temor a que se lo hagan' },
      { codigo: 'N5', texto: '¿Alguien le dice cosas que le hacen sentir muy mal?', resumen: 'palabras que le hacen sentir muy mal' },
      { codigo: 'N6', texto: '¿Alguien le pidió guardar un secreto que le pesa?', resumen: 'un secreto que le pesa' },
    ],
  },
} as const satisfies { version: string; preguntas: Record<VarianteTamizaje, readonly PreguntaTamizaje[]> };

/** The questions for a party, in the order in which they are asked. */
export function preguntasPara(esNna: boolean): readonly PreguntaTamizaje[] {
  return TAMIZAJE_CATALOGO.preguntas[esNna ? 'NNA' : 'ADULTA'];
}
