import type { Candidata } from '@core/features/personas/personas.contract';
import { PARECIDAS_TEXTS as T } from '@renderer/lib/lib.texts';
import { Parecidas, senasDe } from '@renderer/lib/parecidas';
import { irACampoNuevo } from '@renderer/ui/ir-a-campo';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

export interface Vinculo {
  elegida: Candidata | null;
  elegir(candidata: Candidata): void;
  soltar(): void;
}

/** What identifies a child in the form: once her sheet is used, none of it is sent, so that none of it is overwritten. */
const IDENTIDAD = ['nombres', 'primerApellido', 'segundoApellido', 'numeroDocumento', 'documentoObservacion'] as const;

/** Ties the child at `nna.N` to somebody registered before, by a person's decision, or lets go again. */
export function useVinculo(prefix: `nna.${number}`): Vinculo {
  const { setValue, clearErrors } = useFormContext();
  const [elegida, setElegida] = useState<Candidata | null>(null);
  const poner = (campo: string, valor: unknown) => setValue(`${prefix}.${campo}`, valor, { shouldDirty: true });
  return {
    elegida,
    elegir(candidata) {
      setElegida(candidata);
      poner('personaId', candidata.id);
      for (const campo of IDENTIDAD) poner(campo, '');
      poner('nn', false);
      poner('sexo', candidata.sexo);
      poner('tipoDocumento', 'NINGUNO');
      poner('edadMeses', null);
      poner('fechaNacimiento', null);
      clearErrors(prefix);
      irACampoNuevo(`${prefix}.personaId`);
    },
    soltar() {
      setElegida(null);
      poner('personaId', null);
      irACampoNuevo(`${prefix}.nombres`);
    },
  };
}

/** Whose sheet is used, and the way back. After a draft came back only that there is one is known. */
export function Vinculada({ prefix, vinculo: { elegida, soltar } }: { prefix: string; vinculo: Pick<Vinculo, 'elegida' | 'soltar'> }) {
  return (
    <p className="casos-nn" role="status">
      <span className="v-strong">
        {T.vinculada}
        {elegida === null ? '.' : `: ${elegida.iniciales} · ${senasDe(elegida)}.`}
      </span>{' '}
      {T.vinculadaExplica}{' '}
      <button type="button" className="v-link" name={`${prefix}.personaId`} onClick={soltar}>
        {T.noEsElla}
      </button>
    </p>
  );
}

const texto = (valor: unknown): string => (typeof valor === 'string' ? valor : '');

/** Persons who may be this child, while her data are typed. Of a child of the case itself (`propia`) it only shows them. */
export function ParecidasNna({
  prefix,
  propia,
  onElegir,
}: {
  prefix: `nna.${number}`;
  propia?: string;
  onElegir?: (candidata: Candidata) => void;
}) {
  const campos = [
    'nombres',
    'primerApellido',
    'segundoApellido',
    'sexo',
    'fechaNacimiento',
    'edadMeses',
    'tipoDocumento',
    'numeroDocumento',
    'nn',
  ];
  const valores = useWatch({ name: [...campos.map((campo) => `${prefix}.${campo}`), 'barrio', 'nna'] }) as unknown[];
  const [nombres, primerApellido, segundoApellido, sexo, fechaNacimiento, edadMeses, tipoDocumento, numeroDocumento, nn, barrio, todas] =
    valores;
  const enlazadas = Array.isArray(todas)
    ? todas.flatMap((una: { id?: string | null; personaId?: string | null }) => [una.id, una.personaId])
    : [];
  const salvo = [propia, ...enlazadas].filter((id): id is string => typeof id === 'string');
  const conNombre = nn !== true;
  return (
    <Parecidas
      entrada={{
        nombres: conNombre ? texto(nombres).slice(0, 160) : '',
        primerApellido: conNombre ? texto(primerApellido).slice(0, 80) : '',
        segundoApellido: conNombre ? texto(segundoApellido).slice(0, 80) : '',
        barrio: texto(barrio).slice(0, 120),
        numeroDocumento: texto(numeroDocumento).slice(0, 30),
        salvo,
        ...(sexo === 'HOMBRE' || sexo === 'MUJER' ? { sexo } : {}),
        ...(/^\d{4}-\d{2}-\d{2}$/.test(texto(fechaNacimiento)) ? { fechaNacimiento: texto(fechaNacimiento) } : {}),
        ...(typeof edadMeses === 'number' && edadMeses >= 0 && edadMeses <= 1440 ? { edadMeses } : {}),
        ...(texto(tipoDocumento) === '' || tipoDocumento === 'NINGUNO' ? {} : { tipoDocumento: tipoDocumento as 'CEDULA' }),
      }}
      {...(onElegir ? { onElegir } : {})}
    />
  );
}
