import { sql } from 'drizzle-orm';
import type { CasoDeCentral } from '@core/features/central/ver-caso.contract';
import type { ReadDb } from '@electron/platform/db/open';

type Detalle = Omit<CasoDeCentral, 'punto' | 'recibidoEn' | 'generadoEn'>;
type Cabeza = Omit<Detalle, 'tipos' | 'nna' | 'historia' | 'documentos'>;

/**
 * One case out of a point's partition, as supervision needs it. Who reported it stays where it is: the central holds no
 * key of that column. Children that were merged into another record are read from the one that stands for them.
 */
export function findCasoDeParticion(read: ReadDb, puntoId: string, casoId: string): Detalle | null {
  const caso = read.get<Cabeza | undefined>(sql`
    SELECT id AS casoId, codigo, estado, riesgo, naturaleza, conocido_en AS conocidoEn, vence_en AS venceEn,
           cerrado_en AS cerradoEn, barrio, relato
    FROM caso WHERE id = ${casoId} AND punto_id = ${puntoId}`);
  if (!caso) return null;
  return {
    ...caso,
    tipos: read
      .all<{ tipo: string }>(sql`SELECT tipo_codigo AS tipo FROM caso_tipo WHERE caso_id = ${casoId} ORDER BY orden`)
      .map(({ tipo }) => tipo),
    nna: read.all<Detalle['nna'][number]>(sql`
      SELECT p.nombres, trim(p.primer_apellido || ' ' || p.segundo_apellido) AS apellidos, p.sexo,
             n.edad_meses AS edadMeses, p.fecha_nacimiento AS fechaNacimiento
      FROM caso_nna n JOIN persona o ON o.id = n.persona_id JOIN persona p ON p.id = coalesce(o.fusionada_en, o.id)
      WHERE n.caso_id = ${casoId} ORDER BY n.orden`),
    historia: read.all<Detalle['historia'][number]>(sql`
      SELECT ocurrido_en AS en, tipo, texto FROM evento_caso WHERE caso_id = ${casoId} ORDER BY ocurrido_en, anotado_en, id`),
    documentos: read.all<Detalle['documentos'][number]>(sql`
      SELECT numero, estado, emitido_en AS emitidoEn FROM documento_emitido WHERE caso_id = ${casoId} ORDER BY emitido_en, numero`),
  };
}
