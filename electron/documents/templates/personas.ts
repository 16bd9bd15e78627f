import { SEXO_TEXTOS, NO_SE_CONOCE } from '@core/features/documentos/documentos.texts';
import type { NnaOficio, Senalada } from '@core/features/documentos/oficio.datos';
import { edadNna, nombreNna, rotuloSenalada, unaLinea } from '@core/features/documentos/personas.rules';
import { card } from './blocks';
import type { Block, Row } from './blocks';
import { sentence } from './layout';

/** Yes, no, or nothing when it was not asked. */
export function siNo(valor: boolean | null): string | null {
  if (valor === null) return null;
  return valor ? 'Sí' : 'No';
}

/** Title of a child's box: name, or that it is not known. */
export function nnaTitle(nna: NnaOficio, mark: string): string {
  return `${mark}  ${nombreNna(nna) ?? `NN (${NO_SE_CONOCE.toLowerCase()} su nombre)`}`;
}

/** Rows that identify a child (CONA 237): what is known, in the order of the registration sheet (§5). */
export function nnaRows(nna: NnaOficio): Row[] {
  const nacionalidad = unaLinea(nna.nacionalidad);
  const documento = nna.documento === null ? null : unaLinea(`${nna.documento.tipo} ${nna.documento.numero}`);
  return [
    ['Sexo y edad', [nna.sexo === null ? null : SEXO_TEXTOS[nna.sexo], edadNna(nna) ?? 'no se conoce su edad'].filter(Boolean).join('; ')],
    ['Identificación', sentence([documento, nacionalidad && `nacionalidad ${nacionalidad.toLowerCase()}`].filter(Boolean).join('; '))],
    ['Discapacidad', unaLinea(nna.discapacidad)],
    ['Vive con', unaLinea(nna.viveCon)],
    ['Representante', unaLinea(nna.representante)],
    ['Dirección', unaLinea(nna.direccion)],
    ['Se encuentra ahora en', unaLinea(nna.ubicacionActual)],
    ['Centro educativo', unaLinea(nna.centroEducativo)],
    ['Salud', unaLinea(nna.salud)],
  ];
}

export function nnaCard(nna: NnaOficio, mark: string, tight = false): Block {
  return card(nnaTitle(nna, mark), nnaRows(nna), tight);
}

/** Rows about an accused person or entity. */
export function senaladaRows(senalada: Senalada): Row[] {
  const sexo = senalada.tipo === 'ENTIDAD' || senalada.sexo === null ? null : SEXO_TEXTOS[senalada.sexo];
  return [
    ['Sexo y edad', [sexo, senalada.edad === null ? null : `${senalada.edad} años (edad aproximada)`].filter(Boolean).join('; ')],
    ['Conocido/a como', unaLinea(senalada.alias)],
    ['Relación', unaLinea(senalada.relacion)],
    ['Ocupación o cargo', unaLinea(senalada.ocupacion)],
    ['Dirección', unaLinea(senalada.direccion)],
    ['Convive', senalada.convive === null ? null : senalada.convive ? 'Sí, vive en la misma casa' : 'No vive en la misma casa'],
    ['Acceso', unaLinea(senalada.acceso)],
    ['Precauciones', unaLinea(senalada.advertencias)],
    ['Sabe de este aviso', siNo(senalada.conoceDenuncia)],
  ];
}

/** Box of an accused person: the title always says that it is presumed. */
export function senaladaCard(senalada: Senalada, mark: string, tight = false): Block {
  return card(
    `${mark}  ${rotuloSenalada(senalada)}: ${unaLinea(senalada.nombre) ?? `${NO_SE_CONOCE.toLowerCase()} su nombre`}`,
    senaladaRows(senalada),
    tight,
  );
}
