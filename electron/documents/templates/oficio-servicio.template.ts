import { fechaCorta } from '@core/kernel/dates';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import { matrizTexts } from '@core/features/documentos/matriz-datos.texts';
import type { OficioServicio } from '@core/features/documentos/oficio-servicio.datos';
import {
  baseLegalTexto,
  conPunto,
  contactoTexto,
  identificacionFirmante,
  puntoTexto,
  unaLinea,
} from '@core/features/documentos/personas.rules';
import { rellenar } from '@core/features/documentos/plantilla.rules';
import type { TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { bullets, card, grid, paragraph, section } from './blocks';
import type { Block, SectionSpec } from './blocks';
import { sentence } from './layout';
import { oficioFrame } from './oficio-marco';
import { addresseeBlock, closingBlocks } from './oficio-partes';
import { nnaCard, siNo } from './personas';

const SIN_CONTACTO = 'Por medio de la Defensoría Comunitaria; no se conoce otro contacto seguro.';

/** A letter that asks for a service (MSP, MINEDUC, DECE, MDH, Patronato and the others of §2): only what the service needs. */
export function oficioServicio(datos: OficioServicio, marcas: Marcas, huella: string): TDocumentDefinitions {
  const { textos } = datos.plantilla;
  const presentacion = rellenar(textos.presentacion, {
    defensoria: `de la Niñez y Adolescencia de ${puntoTexto(datos.punto)}`,
    firmante: identificacionFirmante(datos.firmante),
    base_legal: baseLegalTexto(datos.baseLegal),
  });
  const numbered = sections(datos).map(({ title, body }, index) => section(`${index + 1}. ${title}`, body(index + 1)));
  const blocks: Block[] = [
    paragraph(textos.saludo, { marginTop: 9 }),
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
  return [
    { title: textos.tituloNna, body: (numero) => datos.nna.map((nna, index) => nnaCard(nna, `${numero}.${index + 1}`)) },
    ...(datos.puntos.length === 0
      ? []
      : [
          {
            title: textos.tituloPuntos,
            body: () => [
              card(
                null,
                datos.puntos.map(({ titulo, texto }) => [titulo, sentence(conPunto(texto))]),
              ),
            ],
          },
        ]),
    ...(datos.personal.length === 0 ? [] : [{ title: textos.tituloPersonal, body: () => personal(datos) }]),
    ...(datos.familia.length === 0 ? [] : [{ title: textos.tituloFamilia, body: () => familia(datos) }]),
    ...(datos.consentimientos.length === 0 ? [] : [{ title: textos.tituloConsentimiento, body: () => consentimientos(datos) }]),
    { title: textos.tituloSolicitud, body: () => solicitud(datos) },
    { title: textos.tituloContacto, body: () => [paragraph(contactoTexto(datos.contactoSeguro) ?? SIN_CONTACTO)] },
  ];
}

function personal(datos: OficioServicio): Block[] {
  return [
    ...datos.personal.map(({ nombre, cargo }, index) =>
      card(null, [
        [`Persona ${index + 1}`, unaLinea(nombre) ?? 'No se conoce su nombre'],
        ['Cargo', unaLinea(cargo)],
      ]),
    ),
    paragraph(matrizTexts.educacion.personal),
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
