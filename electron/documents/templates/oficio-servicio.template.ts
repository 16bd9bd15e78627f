import { fechaCorta } from '@core/kernel/dates';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import { NO_SE_CONOCE } from '@core/features/documentos/documentos.texts';
import { matrizTexts } from '@core/features/documentos/matriz-datos.texts';
import type { DerechoAfectado } from '@core/features/documentos/campos.datos';
import type { OficioServicio } from '@core/features/documentos/oficio-servicio.datos';
import {
  baseLegalTexto,
  circunstanciaHecho,
  conPunto,
  contactoTexto,
  identificacionFirmante,
  puntoTexto,
  unaLinea,
} from '@core/features/documentos/personas.rules';
import { rellenar } from '@core/features/documentos/plantilla.rules';
import type { TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { bullets, card, grid, item, paragraph, section, tightSection } from './blocks';
import type { Block, SectionSpec } from './blocks';
import { sentence } from './layout';
import { oficioFrame } from './oficio-marco';
import { addresseeBlock, closingBlocks } from './oficio-partes';
import { nnaCard, siNo } from './personas';

const SIN_SENALADA = `${NO_SE_CONOCE} a la persona o entidad señalada.`;
const SIN_CONTACTO = 'Por medio de la Defensoría Comunitaria; no se conoce otro contacto seguro.';

/** A letter that asks for a service (MSP, MINEDUC, DECE, MDH, Patronato and the others of §2): only what the service needs. */
export function oficioServicio(datos: OficioServicio, marcas: Marcas, huella: string): TDocumentDefinitions {
  const { textos } = datos.plantilla;
  const tight = datos.formato === 2;
  const presentacion = rellenar(textos.presentacion, {
    defensoria: `de la Niñez y Adolescencia de ${puntoTexto(datos.punto)}`,
    firmante: identificacionFirmante(datos.firmante),
    base_legal: baseLegalTexto(datos.baseLegal),
  });
  const numbered = sections(datos).map(({ title, body }, index) =>
    (tight ? tightSection : section)(`${index + 1}. ${title}`, body(index + 1)),
  );
  const blocks: Block[] = [
    paragraph(textos.saludo, { marginTop: tight ? 2 : 9 }),
    paragraph(presentacion),
    ...numbered.slice(0, -1).flat(),
    ...closingBlocks(datos, numbered.at(-1) ?? []),
  ];
  return oficioFrame(datos, marcas, huella, {
    addressee: addresseeBlock(datos.destinatario),
    blocks,
    presuncion: datos.personal.length > 0,
  });
}

function sections(datos: OficioServicio): SectionSpec[] {
  const { textos } = datos.plantilla;
  const hechos = (datos.hechos ?? []).filter(({ texto }) => texto.trim() !== '');
  const informe = textosDeInforme(datos);
  return [
    {
      title: textos.tituloNna,
      body: (numero) => datos.nna.map((nna, index) => nnaCard(nna, `${numero}.${index + 1}`, datos.formato === 2)),
    },
    ...(datos.puntos.length === 0
      ? []
      : [
          {
            title: textos.tituloPuntos,
            body: () => [
              card(
                null,
                datos.puntos.map(({ titulo, texto }) => [titulo, sentence(conPunto(texto))]),
                datos.formato === 2,
              ),
            ],
          },
        ]),
    ...(hechos.length === 0
      ? []
      : [
          {
            title: informe.tituloHechos,
            body: (numero: number) =>
              hechos.map((hecho, index) => item(`${numero}.${index + 1}`, conPunto(hecho.texto), circunstanciaHecho(hecho))),
          },
        ]),
    ...(datos.informe === undefined || datos.informe.derechos.length === 0
      ? []
      : [{ title: informe.tituloDerecho, body: () => derechos(datos.informe?.derechos ?? [], datos.informe?.urgencia ?? null) }]),
    ...(datos.personal.length === 0 && datos.hechos === undefined
      ? []
      : [{ title: textos.tituloPersonal, body: () => (datos.personal.length === 0 ? [paragraph(SIN_SENALADA)] : personal(datos)) }]),
    ...(datos.familia.length === 0 ? [] : [{ title: textos.tituloFamilia, body: () => familia(datos) }]),
    ...(datos.consentimientos.length === 0 ? [] : [{ title: textos.tituloConsentimiento, body: () => consentimientos(datos) }]),
    { title: textos.tituloSolicitud, body: () => solicitud(datos) },
    {
      title: textos.tituloContacto,
      body: () => [paragraph([contactoTexto(datos.contactoSeguro) ?? SIN_CONTACTO, reserva(datos)].filter(Boolean).join(' '))],
    },
  ];
}

/** The words that only a report has; a service letter never comes to ask for them. */
function textosDeInforme({ plantilla: { textos } }: OficioServicio): { tituloHechos: string; tituloDerecho: string; reserva: string } {
  return 'tituloHechos' in textos ? textos : { tituloHechos: '', tituloDerecho: '', reserva: '' };
}

const reserva = (datos: OficioServicio): string => (datos.informe?.reservaInformante === true ? textosDeInforme(datos).reserva : '');

function derechos(lista: readonly DerechoAfectado[], urgencia: string | null): Block[] {
  const lineas = lista.map(({ etiqueta, articulos, codigo }) => `${etiqueta} (${codigo})${articulos === '' ? '' : `: ${articulos}`}.`);
  if (lineas.length === 1) return [paragraph([...lineas, urgencia && conPunto(urgencia)].filter(Boolean).join(' '))];
  return [...bullets(lineas), ...(urgencia === null ? [] : [paragraph(conPunto(urgencia))])];
}

function personal(datos: OficioServicio): Block[] {
  const deTrabajo = datos.destinatario.codigo === 'MDT';
  return [
    ...datos.personal.map(({ nombre, cargo, direccion = null }, index) =>
      card(null, [
        [deTrabajo ? matrizTexts.empleador : `Persona ${index + 1}`, unaLinea(nombre) ?? 'No se conoce su nombre'],
        [deTrabajo ? 'Ocupación o cargo' : 'Cargo', unaLinea(cargo)],
        ['Dirección', unaLinea(direccion)],
      ]),
    ),
    // a report tells the facts itself
    ...(deTrabajo || datos.informe !== undefined ? [] : [paragraph(matrizTexts.educacion.personal)]),
  ];
}

function familia(datos: OficioServicio): Block[] {
  return [
    grid(
      ['Parentesco', 'Edad', 'Ocupación', 'Aporta', 'Discapacidad o enfermedad'],
      [22, 12, 26, 12, 28],
      datos.familia.map(({ parentesco, edad, ocupacion, aporta, discapacidad }) => [
        parentesco,
        edad === null ? 'No consta' : `${edad}`,
        unaLinea(ocupacion) ?? 'No consta',
        siNo(aporta) ?? 'No consta',
        unaLinea(discapacidad) ?? 'No consta',
      ]),
    ),
  ];
}

function consentimientos({ consentimientos: lista, plantilla: { textos } }: OficioServicio): Block[] {
  return lista.map(({ otorgadoPor, calidad, fecha, asentimiento }) =>
    paragraph(
      rellenar(textos.consentimiento, {
        quien: otorgadoPor,
        calidad: calidad.toLowerCase(),
        fecha: fechaCorta(fecha),
        asentimiento,
      }).trim(),
    ),
  );
}

function solicitud({ pedidos, plantilla: { textos } }: OficioServicio): Block[] {
  return [paragraph(textos.solicitud), ...bullets(pedidos), paragraph(textos.advertencia)];
}
