import type { MiembroEntrada } from '@core/features/personas/familia.types';
import { abrirCaso, consentir, entregar, oficio, registrarCaso, responder, revalorar, seguir, valorar, ver, visitar } from './demo-actos';
import { pdfDemo, pngDemo } from './demo-archivos';
import { como, DATOS_ESCOLARES, respuestasDemo } from './demo-casos';
import { guardar, llamar } from './demo-ensayo';
import type { Ensayo, Historia } from './demo-ensayo';
import { nnaDemo } from './demo-gente';

async function adjuntar(
  { program }: Ensayo,
  casoId: string,
  titulo: string,
  archivo: Buffer,
  referencia: { tipo: 'RESPUESTA' | 'VISITA'; id: string },
): Promise<void> {
  await llamar(program, 'adjuntos.agregar', { casoId, titulo, contenido: archivo.toString('base64'), declaracion: true, referencia });
}

/** The Junta answered with a measure that ends soon and a hearing tomorrow. */
const conMedida: Historia = (ensayo) => {
  const { program, reloj } = ensayo;
  let casoId = '';
  let junta = '';
  let fiscalia = '';
  return [
    {
      dias: 21,
      hora: '09:00',
      acto: async () => {
        casoId = await abrirCaso(
          ensayo,
          como(0, {
            barrio: 'El Valle',
            relato: 'La profesora refiere que el niño llegó con marcas de correa y que dijo que su padre le pegó.',
            edadMeses: 108,
            sexo: 'HOMBRE',
            agresor: { conocido: true, nombres: 'Tilo Inventado Demo', edadAnios: 35, sexo: 'HOMBRE', parentesco: 'Padre', convive: true },
            familia: ensayo.familia(
              { primerApellido: 'Inventado', segundoApellido: 'Ejemplo' },
              { padre: 'Tilo', senalado: true, madre: 'Camelia', documento: ensayo.cedula() },
            ),
          }),
          [nnaDemo('HOMBRE', ['Lucero', 'Inventado', 'Ejemplo'], { edadMeses: 108 }, ensayo.cedula())],
        );
        await consentir(ensayo, await ver(ensayo, casoId), { proposito: 'SERVICIO', otorgadoPor: 'Camelia Ejemplo Muestra' });
        junta = await oficio(ensayo, casoId, 'JCPD');
        fiscalia = await oficio(ensayo, casoId, 'FISCALIA');
        reloj.pasar(90);
        await entregar(ensayo, junta, 'JCPD-DEMO-031');
        await entregar(ensayo, fiscalia, 'IP-DEMO-044');
      },
    },
    {
      dias: 18,
      hora: '11:00',
      acto: async () => {
        const respuesta = await responder(ensayo, junta, {
          decision: 'MEDIDA_DICTADA',
          numeroTramite: 'JCPD-DEMO-031',
          resumen: 'Avoca conocimiento, dicta medidas y fija audiencia.',
          medidas: [
            { codigo: 'C79_BOLETA', numero: 'B-DEMO-07', desde: reloj.now(), hasta: reloj.dia(-2), responsable: 'Policía comunitaria' },
            { codigo: 'C79_NO_CONTACTO', desde: reloj.now() },
          ],
          audiencia: { fijadaPara: reloj.en(-1, '10:00'), lugar: 'Sala de la Junta', asunto: 'Audiencia de contestación' },
        });
        await adjuntar(ensayo, casoId, 'Respuesta de la Junta, escaneada', await pdfDemo(program), { tipo: 'RESPUESTA', id: respuesta });
        await responder(ensayo, fiscalia, { decision: 'ADMITIDA', resumen: 'Abrió investigación previa.' });
        await revalorar(ensayo, casoId);
      },
    },
    {
      dias: 14,
      hora: '10:00',
      acto: () =>
        seguir(ensayo, casoId, {
          medidasCumplidas: 'SI',
          situacion: 'IGUAL',
          nota: 'El padre ya no vive en la casa. El niño duerme mejor.',
        }),
    },
    {
      dias: 7,
      hora: '10:30',
      acto: async () => {
        await seguir(ensayo, casoId, {
          tipo: 'INSTITUCION',
          medidasCumplidas: 'SI',
          nota: 'La Junta confirma la audiencia de la próxima semana.',
        });
        await guardar(ensayo, await llamar(program, 'seguimiento.emitirHojaRuta', { casoId }));
      },
    },
  ];
};

/** A brother who left school, visited; later his sister and brother in a case of their own: one household. */
const hermanos: Historia = (ensayo) => {
  const { program, reloj, ids } = ensayo;
  let mayor = '';
  let consejeria = '';
  const familia = ensayo.familia(
    { primerApellido: 'Ficticio', segundoApellido: 'Muestra' },
    { madre: 'Begonia', abuela: 'Llolanda', padre: 'Enebro', documento: ensayo.cedula() },
  );
  return [
    {
      dias: 12,
      hora: '09:00',
      acto: async () => {
        mayor = await abrirCaso(
          ensayo,
          como(6, {
            denunciante: { tipo: 'IDENTIFICADO', calidad: 'DOCENTE', nombre: 'Magnolia Inventado Demo', contacto: '0900000006' },
            relato: 'El adolescente no va al colegio desde febrero. Ayuda en el puesto de la familia por las mañanas.',
            tipos: ['EDU-02'],
            si: ['C1'],
            agresor: null,
            hechos: [{ lugar: 'Colegio Ficticio N.º 2', texto: 'Según refiere la tutora, faltó veinte días seguidos.' }],
            detalle: {
              ambito: 'EDUCATIVO',
              frecuencia: 'CONTINUA',
              opinionNna: 'Quiero volver, pero me da vergüenza haber faltado tanto.',
            },
            datos: { ...DATOS_ESCOLARES, estudia: 'NO', motivoNoEstudia: 'Ayuda en el negocio de la familia', nivel: 'EGB_10' },
            familia,
          }),
          [nnaDemo('HOMBRE', ['Romero', 'Ficticio', 'Muestra'], { edadMeses: 184 }, ensayo.cedula())],
        );
        const caso = await ver(ensayo, mayor);
        const madre = { otorgadoPor: 'Begonia Muestra Muestra' };
        await consentir(ensayo, caso, { proposito: 'VISITA', ...madre });
        await consentir(ensayo, caso, { proposito: 'SERVICIO', ...madre });
        await consentir(ensayo, caso, {
          proposito: 'COMPARTIR_PATRONATO',
          ...madre,
          decision: 'NIEGA',
          asentimiento: 'PREFIRIO_NO_OPINAR',
        });
        const imagen = await consentir(ensayo, caso, { proposito: 'IMAGEN_EVENTO', ...madre });
        reloj.pasar(60);
        await llamar(program, 'consentimientos.retirar', {
          id: imagen,
          retiradoEl: reloj.dia(12),
          quien: 'El adolescente',
          nota: 'No quiere fotos.',
        });
      },
    },
    {
      dias: 11,
      hora: '10:00',
      acto: async () => {
        const visita = await visitar(ensayo, mayor, 'CONTINUAR');
        await adjuntar(ensayo, mayor, 'Croquis para llegar a la casa', pngDemo(), { tipo: 'VISITA', id: visita });
        await revalorar(ensayo, mayor);
        consejeria = await oficio(ensayo, mayor, 'DECE', {
          pedido: 'Recibir al adolescente con un plan de nivelación y avisar cómo le va.',
        });
        reloj.pasar(60);
        await entregar(ensayo, consejeria);
      },
    },
    {
      dias: 6,
      hora: '09:00',
      acto: async () => {
        await responder(ensayo, consejeria, {
          decision: 'SERVICIO_BRINDADO',
          medio: 'CORREO',
          resumen: 'Le reciben con un plan de nivelación.',
        });
        await revalorar(ensayo, mayor);
      },
    },
    {
      dias: 5,
      hora: '09:00',
      acto: async () => {
        const { id: menores } = await registrarCaso(
          ensayo,
          como(0, {
            relato: 'La vecina refiere gritos y amenazas casi todas las noches. La niña y el niño lloran y faltan a la escuela.',
            tipos: ['VIO-02'],
            agresor: {
              conocido: true,
              nombres: 'Enebro Ficticio Demo',
              edadAnios: 35,
              sexo: 'HOMBRE',
              parentesco: 'Padre',
              convive: false,
            },
            hechos: [{ lugar: 'Domicilio', texto: 'Según refiere una persona de la vecindad, hay gritos y amenazas por la noche.' }],
            detalle: { ambito: 'FAMILIAR', frecuencia: 'CONTINUA', opinionNna: 'Quiero que ya no griten.' },
          }),
          [
            nnaDemo('MUJER', ['Estrella', 'Ficticio', 'Muestra'], { edadMeses: 122 }, ensayo.cedula()),
            nnaDemo('HOMBRE', ['Cielo', 'Ficticio', 'Muestra'], { edadMeses: 76 }, ensayo.cedula()),
          ],
        );
        await reunirHogar(ensayo, menores, mayor, familia);
        await valorar(ensayo, menores, { respuestas: respuestasDemo(['B2']) });
        const junta = await oficio(ensayo, menores, 'JCPD');
        reloj.pasar(60);
        await entregar(ensayo, junta);
      },
    },
    {
      dias: 3,
      hora: '11:00',
      acto: async () => {
        await llamar(program, 'visitas.programar', {
          casoId: mayor,
          tipo: 'SEGUIMIENTO',
          programadaPara: reloj.en(0, '15:00'),
          motivo: 'Ver cómo le va en el colegio y en la casa',
          direccion: 'Calle Inventada 13-24 y Av. Ejemplo',
          visitantes: { usuarios: [ids.coordinadora, ids.defensora], otros: [] },
        });
      },
    },
  ];
};

/** The children of a case join the household of another one, which stays as it is. */
export async function reunirHogar(
  { program }: Ensayo,
  casoId: string,
  otroCaso: string,
  familia: readonly MiembroEntrada[],
): Promise<void> {
  const { hogarId, actualizadoEn, miembros } = await llamar(program, 'personas.obtenerFamilia', { casoId: otroCaso });
  if (hogarId === null || actualizadoEn === null) throw new Error('demo: a case without a household');
  const conId = familia.map((uno) => ({ ...uno, ...miembros.flatMap(({ id, nombres }) => (nombres === uno.nombres ? [{ id }] : []))[0] }));
  await llamar(program, 'personas.guardarFamilia', { casoId, hogarId, vistoEn: actualizadoEn, miembros: conId });
}

export const HISTORIAS_PROTECCION: readonly Historia[] = [conMedida, hermanos];
