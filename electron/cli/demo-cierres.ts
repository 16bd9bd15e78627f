import type { Input } from '@core/contract/index';
import { localDay } from '@core/kernel/dates';
import { abrirCaso, seguir, valorar } from './demo-actos';
import { RENCILLA, SIN_INSCRIBIR, VECINA } from './demo-casos';
import { guardar, llamar } from './demo-ensayo';
import type { Ensayo, Historia } from './demo-ensayo';
import { nnaDemo } from './demo-gente';

type Cierre = Pick<Input<'seguimiento.prepararCierre'>, 'motivo' | 'situacionNna'> & Partial<Input<'seguimiento.prepararCierre'>>;

/** The act of closing issued; signed and closed too, or left waiting for its signature. */
export async function cerrar(
  ensayo: Ensayo,
  casoId: string,
  cierre: Cierre,
  firmada: boolean,
  segundaFirma?: () => Promise<string>,
): Promise<void> {
  const { program, reloj } = ensayo;
  const cierreId = await preparar(ensayo, casoId, cierre);
  await guardar(ensayo, await llamar(program, 'seguimiento.emitirActaCierre', { casoId, cierreId }));
  if (!firmada) return;
  await llamar(program, 'seguimiento.firmarActa', { casoId, cierreId, firmadaEl: localDay(reloj.now()) });
  await llamar(program, 'seguimiento.cerrar', { casoId, cierreId, ...(segundaFirma ? { segundaFirma: await segundaFirma() } : {}) });
}
async function preparar({ program, reloj }: Ensayo, casoId: string, cierre: Cierre): Promise<string> {
  const { id } = await llamar(program, 'seguimiento.prepararCierre', {
    recomendaciones: 'Volver a llamar a la Defensoría si algo cambia.',
    informadoComo: 'En persona y a solas, en la oficina de la Defensoría',
    informadoEl: localDay(reloj.now()),
    ...cierre,
    casoId,
  });
  return id;
}

/** Closed: a birth that was not registered, and now is. */
const cerrado: Historia = (ensayo) => {
  const { program, reloj } = ensayo;
  let casoId = '';
  return [
    {
      dias: 60,
      hora: '10:00',
      acto: async () => {
        casoId = await abrirCaso(
          ensayo,
          { ...SIN_INSCRIBIR, familia: ensayo.familia({ primerApellido: 'Demo', segundoApellido: 'Inventado' }, { madre: 'Margarita' }) },
          [nnaDemo('HOMBRE', ['Nogal', 'Demo', 'Inventado'], { edadMeses: 9 })],
        );
        await llamar(program, 'derivaciones.registrarDenunciaVerbal', {
          casoId,
          institucion: 'JCPD',
          funcionario: 'Cedro Muestra Ficticio',
          denunciadoEn: reloj.now(),
          canal: 'TELEFONO',
        });
      },
    },
    {
      dias: 40,
      hora: '11:00',
      acto: () => seguir(ensayo, casoId, { situacion: 'IGUAL', nota: 'Se acompañó a la madre a sacar el turno en el Registro Civil.' }),
    },
    {
      dias: 20,
      hora: '09:30',
      acto: async () => {
        await seguir(ensayo, casoId, { tipo: 'REUNION', nota: 'La madre mostró el certificado: el bebé ya está inscrito.' });
        reloj.pasar(30);
        await cerrar(ensayo, casoId, { motivo: 'DERECHO_RESTITUIDO', situacionNna: 'El bebé está inscrito y vive con su madre.' }, true);
      },
    },
  ];
};

/** Closed as advice, and opened again: a neighbour heard shouting. Its triage waits for somebody. */
const reabierto: Historia = (ensayo) => {
  let casoId = '';
  return [
    {
      dias: 55,
      hora: '15:00',
      acto: async () => {
        casoId = await abrirCaso(
          ensayo,
          {
            ...RENCILLA,
            familia: ensayo.familia({ primerApellido: 'Muestra', segundoApellido: 'Prueba' }, { madre: 'Dalia', abuela: 'Yolanda' }),
          },
          [nnaDemo('MUJER', ['Violeta', 'Muestra', 'Prueba'], { edadMeses: 148 }, ensayo.cedula())],
        );
      },
    },
    {
      dias: 41,
      hora: '10:00',
      acto: async () => {
        await seguir(ensayo, casoId, { tipo: 'REUNION', nota: 'Las dos acordaron horarios y se sienten mejor.' });
        await cerrar(
          ensayo,
          casoId,
          { motivo: 'ORIENTACION_BRINDADA', situacionNna: 'La adolescente conversa con su madre y va al colegio.' },
          true,
        );
      },
    },
    {
      dias: 1,
      hora: '17:00',
      acto: async () => {
        await llamar(ensayo.program, 'seguimiento.reabrir', {
          casoId,
          hechos: 'La vecina refiere que anoche volvió a oír gritos en la casa.',
          conocidoEn: ensayo.reloj.en(1, '16:30'),
        });
      },
    },
  ];
};

/** Advice was given; the act of closing waits for its signature. */
const porCerrar: Historia = (ensayo) => {
  let casoId = '';
  return [
    {
      dias: 19,
      hora: '09:00',
      acto: async () => {
        casoId = await abrirCaso(
          ensayo,
          {
            ...RENCILLA,
            barrio: 'Las Pitas',
            denunciante: VECINA,
            familia: ensayo.familia({ primerApellido: 'Muestra', segundoApellido: 'Demo' }),
          },
          [nnaDemo('HOMBRE', ['Álamo', 'Muestra', 'Demo'], { edadMeses: 170 }, ensayo.cedula())],
        );
      },
    },
    {
      dias: 5,
      hora: '15:30',
      acto: async () => {
        await seguir(ensayo, casoId, { nota: 'La familia cuenta que conversan y que ya no necesita ayuda.' });
        await valorar(ensayo, casoId);
        await cerrar(
          ensayo,
          casoId,
          { motivo: 'ORIENTACION_BRINDADA', situacionNna: 'El adolescente va al colegio y conversa con su familia.' },
          false,
        );
      },
    },
  ];
};

export const HISTORIAS_CIERRE: readonly Historia[] = [cerrado, reabierto, porCerrar];
