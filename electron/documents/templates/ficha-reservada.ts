import { RIESGO_TEXTOS, SEXO_TEXTOS } from '@core/features/documentos/documentos.texts';
import type { BandaEdad, FichaReservada } from '@core/features/documentos/ficha.datos';
import { card, grid, paragraph } from './blocks';
import type { SectionSpec } from './blocks';
import { commonCaseRows, referrals, SIN_DATOS } from './ficha-interna';
import { siNo } from './personas';

const BANDAS: Readonly<Record<BandaEdad | FichaReservada['senaladas'][number]['banda'], string>> = {
  '0-4': '0 a 4 años',
  '5-11': '5 a 11 años',
  '12-14': '12 a 14 años',
  '15-17': '15 a 17 años',
  '<12': 'Menos de 12 años',
  '12-17': '12 a 17 años',
  '18+': '18 años o más',
  DESCONOCIDA: 'No se conoce',
};
const MODOS: Readonly<Record<FichaReservada['denunciante'], string>> = {
  ANONIMO: 'Anónima',
  RESERVADO: 'Con reserva de identidad',
  IDENTIFICADO: 'Persona identificada',
};

/** Sections of the sheet without names: what supervision needs to follow a case, and nothing that tells whose it is. */
export function reservedSections(datos: FichaReservada): SectionSpec[] {
  const { totales, valoracion } = datos;
  const { porVerificar = [], protectores = [] } = valoracion ?? {};
  return [
    { title: 'DATOS DEL CASO', body: () => [card(null, commonCaseRows(datos.caso))] },
    {
      title: 'NIÑAS, NIÑOS O ADOLESCENTES',
      body: () => [
        datos.nna.length === 0
          ? paragraph(SIN_DATOS)
          : grid(
              ['Código', 'Sexo', 'Grupo de edad'],
              [30, 30, 40],
              datos.nna.map(({ codigo, sexo, banda }) => [codigo, sexo === null ? '' : SEXO_TEXTOS[sexo], BANDAS[banda]]),
            ),
      ],
    },
    {
      title: 'PERSONAS SEÑALADAS (PRESUNTAS)',
      body: () => [
        datos.senaladas.length === 0
          ? paragraph(SIN_DATOS)
          : grid(
              ['Código', 'Sexo', 'Grupo de edad', 'Convive'],
              [22, 24, 32, 22],
              datos.senaladas.map(({ codigo, sexo, banda, convive }) => [
                codigo,
                sexo === null ? '' : SEXO_TEXTOS[sexo],
                BANDAS[banda],
                siNo(convive) ?? '',
              ]),
            ),
      ],
    },
    {
      title: 'CONTENIDO DEL EXPEDIENTE',
      body: () => [
        card(null, [
          ['Quién informa', MODOS[datos.denunciante]],
          ['Familiares', String(totales.familiares)],
          ['Hechos anotados', String(totales.hechos)],
          ['Actuaciones', String(totales.actuaciones)],
          ['Opinión de la NNA', totales.opiniones === 0 ? 'No consta' : 'Consta'],
        ]),
      ],
    },
    {
      title: 'VALORACIÓN DEL RIESGO',
      body: () => [
        paragraph(
          valoracion === null
            ? SIN_DATOS
            : [
                `Riesgo ${RIESGO_TEXTOS[valoracion.nivel]}.`,
                valoracion.codigos.length > 0 && `Preguntas señaladas: ${valoracion.codigos.join(', ')}.`,
                porVerificar.length > 0 && `No se sabe, por verificar: ${porVerificar.join(', ')}.`,
                protectores.length > 0 && `Factores protectores: ${protectores.join(', ')}.`,
              ]
                .filter(Boolean)
                .join(' '),
        ),
      ],
    },
    { title: 'DERIVACIONES', body: () => (datos.derivaciones.length === 0 ? [paragraph(SIN_DATOS)] : referrals(datos.derivaciones)) },
  ];
}
