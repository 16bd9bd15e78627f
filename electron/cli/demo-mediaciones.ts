import { localDay } from '@core/kernel/dates';
import { abrirCaso, consentir, revalorar, seguir, sinSenales, ver, visitar } from './demo-actos';
import { DATOS_ESCOLARES, RENCILLA } from './demo-casos';
import { guardar, llamar } from './demo-ensayo';
import type { Ensayo, Historia } from './demo-ensayo';
import { nnaDemo } from './demo-gente';

/** The vignette of mother and daughter up to its commitments: one kept, one to be looked at today, one later. */
const acordado: Historia = (ensayo) => {
  const { program, reloj, ids } = ensayo;
  let casoId = '';
  let mediacionId = '';
  const version = async () => (await llamar(program, 'mediacion.obtener', { id: mediacionId })).version;
  return [
    {
      dias: 34,
      hora: '09:00',
      acto: async () => {
        casoId = await abrirCaso(
          ensayo,
          {
            ...RENCILLA,
            datos: { ...DATOS_ESCOLARES, nivel: 'EGB_9' },
            familia: ensayo.familia({ primerApellido: 'Prueba', segundoApellido: 'Demo' }, { madre: 'Ceiba', documento: ensayo.cedula() }),
          },
          [nnaDemo('MUJER', ['Jacaranda', 'Prueba', 'Demo'], { edadMeses: 158 }, ensayo.cedula())],
        );
        const caso = await ver(ensayo, casoId);
        await consentir(ensayo, caso, { proposito: 'VISITA', otorgadoPor: 'Ceiba Demo Muestra' });
        await consentir(ensayo, caso, { proposito: 'MEDIACION', otorgadoPor: 'Ceiba Demo Muestra' });
      },
    },
    {
      dias: 33,
      hora: '13:00',
      acto: async () => {
        await visitar(ensayo, casoId, 'MEDIAR');
        await revalorar(ensayo, casoId);
      },
    },
    {
      dias: 32,
      hora: '09:30',
      acto: async () => {
        mediacionId = await proponerYAceptar(ensayo, casoId, 'Ceiba Demo Muestra', 'Jacaranda Prueba Demo');
        await llamar(program, 'mediacion.convocar', {
          mediacionId,
          version: await version(),
          convocadaPara: reloj.en(26, '15:00'),
          lugar: 'Casa comunal de San Jacinto',
          facilitadorId: ids.coordinadora,
        });
      },
    },
    {
      dias: 26,
      hora: '14:30',
      acto: async () => {
        const { partes, sesiones } = await llamar(program, 'mediacion.obtener', { id: mediacionId });
        const sesionId = sesiones.at(-1)?.id ?? '';
        for (const { id: parteId, esNna } of partes) {
          const preguntadoEn = reloj.pasar(10);
          await llamar(program, 'mediacion.tamizar', { sesionId, parteId, preguntadoEn, aSolas: true, respuestas: sinSenales(esNna) });
        }
        const inicioEn = reloj.pasar(15);
        await llamar(program, 'mediacion.iniciarSesion', { sesionId, version: await version(), inicioEn, informadas: true });
        const finEn = reloj.pasar(60);
        await llamar(program, 'mediacion.cerrarSesion', {
          sesionId,
          version: await version(),
          resultado: 'TOTAL',
          finEn,
          puntos: ['Horas de teléfono', 'Tareas de la casa'],
          violencia: false,
        });
        const acta = await llamar(program, 'mediacion.acordar', {
          mediacionId,
          version: await version(),
          tipoActa: 'ACTA_COMPROMISO',
          antecedentes: 'La madre y su hija tienen desacuerdos por el uso del teléfono y las tareas de la casa.',
          compromisos: [
            ['La madre', 'Hablar sin gritar y respetar las horas de teléfono', 12],
            ['La adolescente', 'Lavar los platos de la cena', 0],
            ['Las dos', 'Conversar un rato los domingos', -28],
          ].map(([quien, que, dias]) => ({
            quien: String(quien),
            que: String(que),
            controlEl: reloj.dia(Number(dias)),
            comoSeVerifica: 'En el seguimiento, con cada una',
          })),
          firmas: partes.map(({ id }) => ({ parteId: id, firma: 'FIRMA' as const })),
        });
        await guardar(ensayo, acta);
        await revalorar(ensayo, casoId);
      },
    },
    {
      dias: 12,
      hora: '11:00',
      acto: async () => {
        const { acuerdo } = await llamar(program, 'mediacion.obtener', { id: mediacionId });
        await llamar(program, 'mediacion.verificarCompromiso', {
          compromisoId: acuerdo?.compromisos[0]?.id ?? '',
          estado: 'CUMPLIDO',
          verificadoEl: reloj.dia(12),
          nota: 'Se habló con las dos, cada una por su lado.',
        });
        await seguir(ensayo, casoId, { tipo: 'VISITA', acuerdosCumplidos: 'SI', nota: 'Conversan más y ya no discuten por el teléfono.' });
      },
    },
  ];
};

/** Proposed; the mother signed, the daughter wants to, and was heard apart. @returns the id. */
export async function proponerYAceptar(ensayo: Ensayo, casoId: string, madre: string, nna: string): Promise<string> {
  const { program, reloj } = ensayo;
  const [primera] = (await ver(ensayo, casoId)).nna;
  const { id } = await llamar(program, 'mediacion.proponer', {
    casoId,
    asunto: 'Uso del teléfono y tareas de la casa',
    partes: [
      { esNna: false, nombre: madre, calidad: 'Madre' },
      { esNna: true, personaId: primera?.personaId ?? '', nombre: nna, calidad: 'Adolescente', representante: madre },
    ],
  });
  const obtener = () => llamar(program, 'mediacion.obtener', { id });
  for (const { id: parteId } of (await obtener()).partes) {
    await llamar(program, 'mediacion.registrarAceptacion', {
      mediacionId: id,
      version: (await obtener()).version,
      parteId,
      acepta: true,
      firmadaEl: localDay(reloj.now()),
    });
  }
  const oidaEn = reloj.pasar(20);
  await llamar(program, 'mediacion.registrarOpinionNna', {
    mediacionId: id,
    version: (await obtener()).version,
    situacion: 'EXPRESO',
    palabras: 'Quiero que me escuche y que no me quite el teléfono de golpe.',
    oidaEn,
    como: 'En la oficina, a solas, con una hoja para dibujar',
    porQuien: 'Rosa Demo Prueba',
    sinPartes: true,
  });
  return id;
}

/** A mediation whose session is tomorrow. */
const convocado: Historia = (ensayo) => {
  let casoId = '';
  return [
    {
      dias: 6,
      hora: '16:00',
      acto: async () => {
        casoId = await abrirCaso(
          ensayo,
          {
            ...RENCILLA,
            barrio: 'La Banda',
            relato: 'El padre y su hijo discuten por las salidas de la tarde. No hay insultos ni golpes y los dos quieren conversar.',
            familia: ensayo.familia({ primerApellido: 'Inventado', segundoApellido: 'Ficticio' }, { madre: 'Azalea', padre: 'Olivo' }),
          },
          [nnaDemo('HOMBRE', ['Arrayán', 'Inventado', 'Ficticio'], { edadMeses: 176 }, ensayo.cedula())],
        );
      },
    },
    {
      dias: 4,
      hora: '15:00',
      acto: async () => {
        const mediacionId = await proponerYAceptar(ensayo, casoId, 'Azalea Ficticio Muestra', 'Arrayán Inventado Ficticio');
        await llamar(ensayo.program, 'mediacion.convocar', {
          mediacionId,
          version: (await llamar(ensayo.program, 'mediacion.obtener', { id: mediacionId })).version,
          convocadaPara: ensayo.reloj.en(-1, '15:00'),
          lugar: 'Oficina de la Defensoría',
          facilitadorId: ensayo.ids.coordinadora,
        });
      },
    },
  ];
};

export const HISTORIAS_MEDIACION: readonly Historia[] = [acordado, convocado];
