import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { impedimentoDestino, motivoFueraDeRuta } from '@core/features/derivaciones/destinos.rules';
import { conOficio, tipoDeOficio } from '@core/features/derivaciones/oficio.catalogo';
import type { CodigoInstitucion } from '@core/features/directorio/institucion.catalogo';
import { localDay } from '@core/kernel/dates';
import type { Output } from '@core/contract/index';
import { rutaDeCaso } from '@electron/features/casos/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { listDerivaciones } from './derivacion.repository';
import { gatherSituacionDestino } from './reunir';
import type { Gather } from './reunir';

/** Institutions that volunteers ask for and that the law or the programme keeps a case from. */
const SE_PREGUNTA: readonly CodigoInstitucion[] = ['CCPD', 'ECU911', 'DECE', 'ACOGIDA', 'UJFMNA'];

/** To whom a letter of this case may go, in the order of the route; and to whom not, with the reason. */
export function makeDestinos(context: Gather, caso: CasoDatos): Output<'derivaciones.destinos'> {
  if (!rutaDeCaso(context, caso)) return { destinos: [], noCorresponde: [] };
  const situacion = gatherSituacionDestino(context, caso);
  const { ruta } = situacion;
  const { instituciones } = loadCatalogoRuta(context.read, localDay(context.ahora));
  const emitidas = new Set(
    listDerivaciones(context.read, caso.id)
      .filter(({ deDerivacionId }) => deDerivacionId === null)
      .map(({ institucion }) => institucion),
  );
  const deRuta = [
    ...(ruta.principal ? [[ruta.principal, 'PRINCIPAL'] as const] : []),
    ...ruta.obligatorias.map((codigo) => [codigo, 'OBLIGATORIA'] as const),
    ...ruta.otras.map((codigo) => [codigo, 'OTRA'] as const),
  ];
  const nombradas = new Set<string>(deRuta.map(([codigo]) => codigo));
  const ademas = instituciones.filter((una) => !nombradas.has(una.codigo) && motivoFueraDeRuta(una, situacion) !== null);
  const todas = [...deRuta, ...ademas.map(({ codigo }) => [codigo, 'OTRA'] as const)];
  return {
    destinos: todas.map(([codigo, papel]) => {
      const institucion = instituciones.find((una) => una.codigo === codigo);
      return {
        institucion: codigo,
        nombre: institucion?.nombreOficial ?? codigo,
        papel,
        tipo: conOficio(codigo) ? tipoDeOficio(codigo) : null,
        conOficio: conOficio(codigo),
        emitido: emitidas.has(codigo),
        porque: institucion && !nombradas.has(codigo) ? motivoFueraDeRuta(institucion, situacion) : null,
        impedimento: institucion ? impedimentoDestino(institucion, situacion) : null,
      };
    }),
    noCorresponde: SE_PREGUNTA.flatMap((codigo) => {
      const institucion = instituciones.find((una) => una.codigo === codigo);
      if (!institucion || todas.some(([una]) => una === codigo)) return [];
      const razon = impedimentoDestino(institucion, situacion);
      return razon === null ? [] : [{ institucion: codigo, nombre: institucion.nombreOficial, razon }];
    }),
  };
}
