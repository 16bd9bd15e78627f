import { abrirCaso, entregar, oficio, responder, revalorar, seguir } from './demo-actos';
import { como, DATOS_ESCOLARES } from './demo-casos';
import { guardar, llamar, sentarse } from './demo-ensayo';
import type { Historia } from './demo-ensayo';
import { nnaDemo } from './demo-gente';

/** Restricted, with a volunteer excused from it; the Fiscalía was insisted upon twice and does not answer. */
const sinRespuesta: Historia = (ensayo) => {
  const { program, reloj, ids } = ensayo;
  let casoId = '';
  let fiscalia = '';
  const insistir = async (): Promise<void> => {
    const emitida = await llamar(program, 'derivaciones.emitirInsistencia', { derivacionId: fiscalia });
    await guardar(ensayo, emitida);
    reloj.pasar(30);
    await entregar(ensayo, emitida.derivacionId);
  };
  return [
    {
      dias: 14,
      hora: '14:00',
      acto: async () => {
        casoId = await abrirCaso(
          ensayo,
          como(5, {
            familia: ensayo.familia(
              { primerApellido: 'Ejemplo', segundoApellido: 'Inventado' },
              { madre: 'Fucsia', padre: 'Acanto', senalado: true },
            ),
          }),
          [nnaDemo('MUJER', ['Brisa', 'Ejemplo', 'Inventado'], { edadMeses: 134 }, ensayo.cedula())],
        );
        await llamar(program, 'accesos.declararImpedimento', {
          casoId,
          usuarioId: ids.defensora,
          causa: 'VECINDAD',
          detalle: 'Vive en la casa de al lado.',
        });
        await llamar(program, 'accesos.restringir', {
          casoId,
          acceso: 'RESTRINGIDO',
          razon: 'El señor conoce a varias personas del barrio.',
        });
        await llamar(program, 'accesos.otorgar', { casoId, usuarioId: ids.secretario, razon: 'Prepara los oficios de este caso.' });
        fiscalia = await oficio(ensayo, casoId, 'FISCALIA');
        const junta = await oficio(ensayo, casoId, 'JCPD');
        reloj.pasar(60);
        await entregar(ensayo, fiscalia);
        await entregar(ensayo, junta, 'JCPD-DEMO-038');
        await responder(ensayo, junta, { decision: 'ADMITIDA', medio: 'PRESENCIAL', resumen: 'Avoca conocimiento del caso.' });
        await revalorar(ensayo, casoId);
      },
    },
    { dias: 12, hora: '15:30', acto: insistir },
    { dias: 10, hora: '16:30', acto: insistir },
    {
      dias: 7,
      hora: '14:00',
      acto: () =>
        seguir(ensayo, casoId, {
          tipo: 'INSTITUCION',
          contactoNna: false,
          situacion: 'IGUAL',
          nota: 'La Fiscalía dice que todavía no sortea el caso.',
        }),
    },
  ];
};

/** Coming of age in ten days; the Ministry of Labour says that it is not the one. */
const porCumplir: Historia = (ensayo) => {
  const { reloj } = ensayo;
  let trabajo = '';
  return [
    {
      dias: 7,
      hora: '15:30',
      acto: async () => {
        const cumple = reloj.dia(-10).replace('-02-29', '-02-28');
        const casoId = await abrirCaso(
          ensayo,
          como(6, {
            barrio: 'Motupe',
            datos: { ...DATOS_ESCOLARES, estudia: 'NO', trabaja: 'SI', trabajo: 'Carga ladrillos, ocho horas diarias' },
            familia: ensayo.familia({ primerApellido: 'Prueba', segundoApellido: 'Muestra' }, { madre: 'Verbena' }),
          }),
          [
            nnaDemo(
              'HOMBRE',
              ['Fresno', 'Prueba', 'Muestra'],
              { fechaNacimiento: `${Number(cumple.slice(0, 4)) - 18}${cumple.slice(4)}` },
              ensayo.cedula(),
            ),
          ],
        );
        const junta = await oficio(ensayo, casoId, 'JCPD');
        trabajo = await oficio(ensayo, casoId, 'MDT', {
          detalle: 'Carga ladrillos ocho horas diarias en una ladrillera del sector.',
          pedido: 'Inspeccionar el lugar de trabajo.',
        });
        reloj.pasar(30);
        await entregar(ensayo, junta, 'JCPD-DEMO-052');
        await entregar(ensayo, trabajo);
        await responder(ensayo, junta, { decision: 'ADMITIDA', resumen: 'Avoca conocimiento y llama a la familia.' });
      },
    },
    {
      dias: 3,
      hora: '16:00',
      acto: async () => {
        await responder(ensayo, trabajo, { decision: 'NO_COMPETENTE', resumen: 'Indica que corresponde a la Inspectoría de otra zona.' });
      },
    },
  ];
};

/** Taken by the volunteer alone: a call to the 911, a report by word of mouth; the paper and the ratification are missing. */
const dePalabra: Historia = (ensayo) => [
  {
    dias: 3,
    hora: '17:00',
    acto: async () => {
      const { program, reloj } = ensayo;
      await sentarse(ensayo, 'defensora');
      const casoId = await abrirCaso(
        ensayo,
        como(0, {
          barrio: 'Zamora Huayco',
          relato: 'Una vecina llama: oye golpes y llanto en la casa de al lado y no puede acercarse.',
          canal: 'TELEFONO',
          agresor: { conocido: false },
          hechos: [{ lugar: 'Domicilio', texto: 'Según refiere una vecina, se oyen golpes y llanto.' }],
          familia: ensayo.familia({ primerApellido: 'Demo', segundoApellido: 'Ficticio' }, { madre: 'Petunia' }),
        }),
        [nnaDemo('MUJER', ['Amapola', 'Demo', 'Ficticio'], { edadMeses: 98 })],
      );
      await llamar(program, 'casos.registrarLlamada911', {
        casoId,
        llamadoEn: reloj.now(),
        numeroFicha: 'DEMO-911-0007',
        operador: 'Operadora 14',
        unidad: 'Patrullero Ficticio 3',
      });
      await llamar(program, 'derivaciones.registrarDenunciaVerbal', {
        casoId,
        institucion: 'DINAPEN',
        funcionario: 'Cabo Ficticio Demo',
        denunciadoEn: reloj.now(),
        canal: 'TELEFONO',
      });
      await sentarse(ensayo, 'coordinadora');
    },
  },
];

export const HISTORIAS_AUTORIDADES: readonly Historia[] = [sinRespuesta, porCumplir, dePalabra];
