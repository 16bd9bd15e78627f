-- Casos sin personas, para quien puede verlos. Lo ejecuta «vigia central publicar --con-casos» como vigia_publicador_casos,
-- en la misma transacción que carga los datos.

CREATE SCHEMA vigia_casos;
COMMENT ON SCHEMA vigia_casos IS
  'Casos sin nombres, días ni lugares, e indicadores exactos. Confidencial: cada quien ve solo las filas que le tocan';

CREATE TABLE vigia_casos.version_esquema (
  version integer PRIMARY KEY,
  programa text NOT NULL,
  aplicada_en timestamptz NOT NULL
);
COMMENT ON TABLE vigia_casos.version_esquema IS 'Versiones de estas tablas que se han aplicado; vale la mayor';

CREATE TABLE vigia_casos.lector_de_punto (
  usuario name NOT NULL,
  punto_codigo text NOT NULL CHECK (punto_codigo ~ '^DC-(0[1-9]|1[0-9]|2[0-4])$'),
  PRIMARY KEY (usuario, punto_codigo)
);
COMMENT ON TABLE vigia_casos.lector_de_punto IS 'Qué puntos ve cada usuario del grupo vigia_punto; la llena quien administra el servidor';
COMMENT ON COLUMN vigia_casos.lector_de_punto.usuario IS 'Usuario de PostgreSQL con que se conecta';

CREATE TABLE vigia_casos.carga (
  publicacion_id uuid NOT NULL REFERENCES vigia_publico.publicacion,
  punto_codigo text NOT NULL,
  casos integer NOT NULL,
  indicadores integer NOT NULL,
  PRIMARY KEY (publicacion_id, punto_codigo)
);
COMMENT ON TABLE vigia_casos.carga IS 'Cuántas filas de cada punto trajo cada publicación con casos; CENTRAL es todo el cantón';

CREATE TABLE vigia_casos.caso (
  punto_codigo text NOT NULL,
  caso_codigo text NOT NULL,
  estado text NOT NULL,
  naturaleza text,
  riesgo_inicial text,
  riesgo_actual text NOT NULL,
  parroquia text,
  mes_conocido date NOT NULL,
  mes_registrado date NOT NULL,
  con_deber_de_informar boolean NOT NULL,
  mes_informado date,
  informado_a_tiempo boolean,
  horas_hasta_informar integer,
  mes_cierre date,
  motivo_cierre text,
  reaperturas integer NOT NULL,
  completitud numeric NOT NULL,
  opinion_consta boolean NOT NULL,
  llamadas_911 integer NOT NULL,
  seguimientos_hechos integer NOT NULL,
  seguimientos_previstos integer NOT NULL,
  trasladado_a text,
  recibido_de text,
  PRIMARY KEY (punto_codigo, caso_codigo)
);
COMMENT ON TABLE vigia_casos.caso IS 'Un caso por fila, como lo dice el último paquete de su punto; también los anulados';
COMMENT ON COLUMN vigia_casos.caso.punto_codigo IS 'DC-01 a DC-24; su nombre está en vigia_publico.punto';
COMMENT ON COLUMN vigia_casos.caso.caso_codigo IS 'Como lo llama el punto: DC13-2026-0001';
COMMENT ON COLUMN vigia_casos.caso.estado IS 'Estado en la ruta; ANULADO se registró por error y no se cuenta';
COMMENT ON COLUMN vigia_casos.caso.naturaleza IS 'VULNERACION, AMENAZA, CONFLICTO u ORIENTACION; vacía mientras no se clasifica';
COMMENT ON COLUMN vigia_casos.caso.riesgo_inicial IS 'De la primera valoración que confirmó una persona';
COMMENT ON COLUMN vigia_casos.caso.riesgo_actual IS 'BAJO, MEDIO, ALTO o CRITICO';
COMMENT ON COLUMN vigia_casos.caso.parroquia IS 'La del punto de atención, no la de la persona';
COMMENT ON COLUMN vigia_casos.caso.mes_conocido IS 'Primer día del mes: ninguna fecha es más exacta que el mes';
COMMENT ON COLUMN vigia_casos.caso.con_deber_de_informar IS 'La ley obliga a informar a una autoridad dentro de un plazo';
COMMENT ON COLUMN vigia_casos.caso.informado_a_tiempo IS 'Vacío: no hay deber, o todavía no se informa';
COMMENT ON COLUMN vigia_casos.caso.horas_hasta_informar IS 'Desde que se supo hasta que se informó';
COMMENT ON COLUMN vigia_casos.caso.mes_cierre IS 'Del último cierre; si hubo reapertura después, vea estado';
COMMENT ON COLUMN vigia_casos.caso.completitud IS 'De 0 a 100: cuánto de la ficha está lleno';
COMMENT ON COLUMN vigia_casos.caso.opinion_consta IS 'Consta la opinión de la niña, niño o adolescente, o por qué no fue posible oírle';
COMMENT ON COLUMN vigia_casos.caso.trasladado_a IS 'Punto al que pasó el caso';
COMMENT ON COLUMN vigia_casos.caso.recibido_de IS 'Punto del que vino';

CREATE TABLE vigia_casos.caso_tipo (
  punto_codigo text NOT NULL,
  caso_codigo text NOT NULL,
  orden integer NOT NULL,
  tipo text NOT NULL,
  tipo_nombre text NOT NULL,
  grupo text NOT NULL,
  grupo_nombre text NOT NULL,
  PRIMARY KEY (punto_codigo, caso_codigo, orden),
  FOREIGN KEY (punto_codigo, caso_codigo) REFERENCES vigia_casos.caso
);
COMMENT ON TABLE vigia_casos.caso_tipo IS 'Tipos de vulneración de un caso; el primero es el principal';
COMMENT ON COLUMN vigia_casos.caso_tipo.tipo IS 'Código del catálogo: VIO-01';
COMMENT ON COLUMN vigia_casos.caso_tipo.grupo IS 'Grupo de derecho al que pertenece';

CREATE TABLE vigia_casos.nna (
  punto_codigo text NOT NULL,
  caso_codigo text NOT NULL,
  orden integer NOT NULL,
  seudonimo text NOT NULL,
  sexo text NOT NULL,
  grupo_edad text,
  etnia text,
  discapacidad text,
  movilidad text,
  PRIMARY KEY (punto_codigo, caso_codigo, orden),
  FOREIGN KEY (punto_codigo, caso_codigo) REFERENCES vigia_casos.caso
);
COMMENT ON TABLE vigia_casos.nna IS 'Niñas, niños y adolescentes de un caso, sin nombre ni edad exacta';
COMMENT ON COLUMN vigia_casos.nna.seudonimo IS 'Igual en dos casos del mismo punto si es la misma persona; no dice nada más';
COMMENT ON COLUMN vigia_casos.nna.grupo_edad IS 'Años cumplidos cuando se conoció el caso: 0-4, 5-11, 12-14, 15-17, 18+';

CREATE TABLE vigia_casos.derivacion (
  punto_codigo text NOT NULL,
  caso_codigo text NOT NULL,
  orden integer NOT NULL,
  autoridad text NOT NULL,
  autoridad_nombre text NOT NULL,
  tipo text NOT NULL,
  anulada boolean NOT NULL,
  mes_emitida date NOT NULL,
  mes_entregada date,
  decision text,
  mes_respondida date,
  dias_hasta_respuesta integer,
  insistencias integer NOT NULL,
  PRIMARY KEY (punto_codigo, caso_codigo, orden),
  FOREIGN KEY (punto_codigo, caso_codigo) REFERENCES vigia_casos.caso
);
COMMENT ON TABLE vigia_casos.derivacion IS 'Oficios a una autoridad; las insistencias se cuentan en el oficio sobre el que insisten';
COMMENT ON COLUMN vigia_casos.derivacion.autoridad IS 'Código de la institución: JCPD, FISCALIA…';
COMMENT ON COLUMN vigia_casos.derivacion.decision IS 'Última respuesta que decide algo; vacía mientras no la hay';

CREATE TABLE vigia_casos.visita (
  punto_codigo text NOT NULL,
  caso_codigo text NOT NULL,
  orden integer NOT NULL,
  mes_programada date NOT NULL,
  estado text NOT NULL,
  PRIMARY KEY (punto_codigo, caso_codigo, orden),
  FOREIGN KEY (punto_codigo, caso_codigo) REFERENCES vigia_casos.caso
);
COMMENT ON TABLE vigia_casos.visita IS 'Visitas al hogar: PROGRAMADA, REALIZADA, NO_ENCONTRADA, RECHAZADA, SUSPENDIDA_POR_RIESGO';

CREATE TABLE vigia_casos.mediacion (
  punto_codigo text NOT NULL,
  caso_codigo text NOT NULL,
  orden integer NOT NULL,
  mes_propuesta date NOT NULL,
  estado text NOT NULL,
  mes_acordada date,
  cumplida boolean,
  PRIMARY KEY (punto_codigo, caso_codigo, orden),
  FOREIGN KEY (punto_codigo, caso_codigo) REFERENCES vigia_casos.caso
);
COMMENT ON TABLE vigia_casos.mediacion IS 'Mediaciones propuestas y lo que fue de ellas';
COMMENT ON COLUMN vigia_casos.mediacion.cumplida IS 'Todos los compromisos se cumplieron; vacío mientras se comprueban';

CREATE TABLE vigia_casos.indicador (
  punto_codigo text NOT NULL,
  periodo_clase text NOT NULL,
  anio smallint NOT NULL,
  periodo_numero smallint NOT NULL,
  periodo text NOT NULL,
  desde date NOT NULL,
  hasta date NOT NULL,
  periodo_terminado boolean NOT NULL,
  indicador text NOT NULL,
  indicador_titulo text NOT NULL,
  orden integer NOT NULL,
  medida text NOT NULL,
  medida_nombre text NOT NULL,
  unidad text NOT NULL,
  numerador numeric NOT NULL,
  denominador numeric,
  valor numeric,
  denominador_texto text NOT NULL,
  PRIMARY KEY (punto_codigo, anio, periodo_clase, periodo_numero, indicador, medida)
);
COMMENT ON TABLE vigia_casos.indicador IS 'Indicadores I01 a I30 con su numerador y su denominador, exactos: no se comparten';
COMMENT ON COLUMN vigia_casos.indicador.punto_codigo IS 'CENTRAL: todo el cantón junto';
COMMENT ON COLUMN vigia_casos.indicador.periodo_terminado IS 'Falso: el periodo todavía corre y la cifra cambiará';
COMMENT ON COLUMN vigia_casos.indicador.valor IS 'Cantidad, porcentaje o mediana según la unidad; vacío si no hay de qué calcularlo';
COMMENT ON COLUMN vigia_casos.indicador.denominador_texto IS 'Qué se cuenta debajo de la línea, en palabras';

GRANT USAGE ON SCHEMA vigia_casos TO vigia_punto, vigia_autoridad;
GRANT SELECT ON ALL TABLES IN SCHEMA vigia_casos TO vigia_punto, vigia_autoridad;

-- Sin una política que lo diga, nadie ve ni escribe una fila; tampoco el dueño (FORCE).
DO $$
DECLARE
  una text;
BEGIN
  FOREACH una IN ARRAY ARRAY['carga', 'caso', 'caso_tipo', 'nna', 'derivacion', 'visita', 'mediacion', 'indicador'] LOOP
    EXECUTE pg_catalog.format('ALTER TABLE vigia_casos.%I ENABLE ROW LEVEL SECURITY', una);
    EXECUTE pg_catalog.format('ALTER TABLE vigia_casos.%I FORCE ROW LEVEL SECURITY', una);
    EXECUTE pg_catalog.format('CREATE POLICY publicador ON vigia_casos.%I TO vigia_publicador_casos USING (true) WITH CHECK (true)', una);
    EXECUTE pg_catalog.format('CREATE POLICY autoridad ON vigia_casos.%I FOR SELECT TO vigia_autoridad USING (true)', una);
    EXECUTE pg_catalog.format(
      'CREATE POLICY punto ON vigia_casos.%I FOR SELECT TO vigia_punto USING (punto_codigo IN '
      '(SELECT l.punto_codigo FROM vigia_casos.lector_de_punto l WHERE l.usuario = current_user))', una);
  END LOOP;
END
$$;
ALTER TABLE vigia_casos.lector_de_punto ENABLE ROW LEVEL SECURITY;
ALTER TABLE vigia_casos.lector_de_punto FORCE ROW LEVEL SECURITY;
CREATE POLICY publicador ON vigia_casos.lector_de_punto TO vigia_publicador_casos USING (true) WITH CHECK (true);
CREATE POLICY propia ON vigia_casos.lector_de_punto FOR SELECT TO vigia_punto USING (usuario = current_user);
CREATE POLICY autoridad ON vigia_casos.lector_de_punto FOR SELECT TO vigia_autoridad USING (true);
