import { sql } from 'drizzle-orm';
import type { HechosDeRuta } from '@core/features/casos/caso.rules';
import type { Agresor, Respuestas } from '@core/features/casos/caso.types';
import type { ReadDb } from '@electron/platform/db/open';

type Bit = 0 | 1 | null;
const si = (bit: Bit): boolean | null => (bit === null ? null : bit === 1);

interface Fila {
  id: string;
  conocidoEn: string;
  naturaleza: HechosDeRuta['naturaleza'];
  ambito: HechosDeRuta['ambito'];
  parroquiaRural: Bit;
  lesiones: Bit;
  movilidad: Bit;
  medidaVigente: Bit;
  denunciaPenalAbierta: Bit;
  voluntariedad: Bit;
  tipos: string;
  nna: string;
  agresores: string;
  respuestas: string | null;
}

type AgresorFila = { conocido: Bit; edadAnios: number | null; cuidador: Bit; servidorPublico: Bit };

function toAgresor({ conocido, edadAnios, cuidador, servidorPublico }: AgresorFila): Agresor {
  return {
    conocido: conocido === 1,
    ...(edadAnios === null ? {} : { edadAnios }),
    ...(cuidador === null ? {} : { cuidador: cuidador === 1 }),
    ...(servidorPublico === null ? {} : { servidorPublico: servidorPublico === 1 }),
  };
}

/** What decides the route of many cases at once, without opening them: no names, no narrative. */
export function listHechosDeRuta(read: ReadDb, ids: readonly string[]): Map<string, HechosDeRuta> {
  const rows = read.all<Fila>(sql`
    SELECT c.id, c.conocido_en AS conocidoEn, c.naturaleza, c.ambito, c.parroquia_rural AS parroquiaRural, c.lesiones, c.movilidad,
      c.medida_vigente AS medidaVigente, c.denuncia_penal_abierta AS denunciaPenalAbierta, c.voluntariedad,
      (SELECT json_group_array(t.tipo_codigo ORDER BY t.orden) FROM caso_tipo t WHERE t.caso_id = c.id) AS tipos,
      (SELECT json_group_array(n.edad_meses ORDER BY n.orden) FROM caso_nna n WHERE n.caso_id = c.id) AS nna,
      (SELECT json_group_array(json_object('conocido', a.conocido, 'edadAnios', a.edad_anios, 'cuidador', a.cuidador, 'servidorPublico', a.servidor_publico) ORDER BY a.orden)
         FROM presunto_agresor a WHERE a.caso_id = c.id) AS agresores,
      (SELECT v.respuestas FROM valoracion_riesgo v WHERE v.caso_id = c.id ORDER BY v.valorado_en DESC, v.id DESC LIMIT 1) AS respuestas
    FROM json_each(${JSON.stringify(ids)}) j CROSS JOIN caso c ON c.id = j.value`);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        tipos: JSON.parse(row.tipos) as string[],
        naturaleza: row.naturaleza,
        conocidoEn: row.conocidoEn,
        nna: (JSON.parse(row.nna) as (number | null)[]).map((edadMeses) => ({ edadMeses })),
        ambito: row.ambito,
        agresores: (JSON.parse(row.agresores) as AgresorFila[]).map(toAgresor),
        parroquiaRural: si(row.parroquiaRural),
        lesiones: si(row.lesiones),
        movilidad: si(row.movilidad),
        medidaVigente: si(row.medidaVigente),
        denunciaPenalAbierta: si(row.denunciaPenalAbierta),
        voluntariedad: si(row.voluntariedad),
        respuestas: row.respuestas === null ? {} : (JSON.parse(row.respuestas) as Respuestas),
      },
    ]),
  );
}
