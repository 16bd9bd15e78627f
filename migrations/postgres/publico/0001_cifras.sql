-- Cifras públicas. Lo ejecuta «vigia central publicar» como vigia_publicador, en la misma transacción que carga los datos.

CREATE SCHEMA vigia_publico;
COMMENT ON SCHEMA vigia_publico IS
  'Cifras de las Defensorías Comunitarias que pueden compartirse: la reserva estadística ya está aplicada y lo reservado no está aquí';

CREATE TABLE vigia_publico.version_esquema (
  version integer PRIMARY KEY,
  programa text NOT NULL,
  aplicada_en timestamptz NOT NULL
);
COMMENT ON TABLE vigia_publico.version_esquema IS 'Versiones de estas tablas que se han aplicado; vale la mayor';

CREATE TABLE vigia_publico.punto (
  punto_codigo text PRIMARY KEY,
  punto_nombre text NOT NULL,
  parroquia text
);
COMMENT ON TABLE vigia_publico.punto IS 'Las 24 Defensorías Comunitarias del cantón Loja';
COMMENT ON COLUMN vigia_publico.punto.punto_codigo IS 'DC-01 a DC-24; la identidad es el código: hay dos San Jacinto';
COMMENT ON COLUMN vigia_publico.punto.parroquia IS 'Parroquia propuesta; vacía mientras no se sabe';

CREATE TABLE vigia_publico.publicacion (
  publicacion_id uuid PRIMARY KEY,
  publicada_en timestamptz NOT NULL,
  publicada_por text NOT NULL,
  programa text NOT NULL,
  datos_ficticios boolean NOT NULL,
  con_casos boolean NOT NULL,
  cifras_nuevas integer NOT NULL
);
COMMENT ON TABLE vigia_publico.publicacion IS 'Cada vez que la oficina central publicó';
COMMENT ON COLUMN vigia_publico.publicacion.publicada_por IS 'Función en la central de quien publicó; nunca su nombre';
COMMENT ON COLUMN vigia_publico.publicacion.datos_ficticios IS 'Verdadero: todo es de una demostración, ninguna persona existe';
COMMENT ON COLUMN vigia_publico.publicacion.con_casos IS 'Si en la misma publicación se renovaron los casos (esquema vigia_casos)';
COMMENT ON COLUMN vigia_publico.publicacion.cifras_nuevas IS 'Filas que se agregaron a cifra; lo ya publicado no cambia';

CREATE TABLE vigia_publico.paquete (
  publicacion_id uuid NOT NULL REFERENCES vigia_publico.publicacion,
  punto_codigo text NOT NULL REFERENCES vigia_publico.punto,
  secuencia integer NOT NULL,
  generado_en timestamptz NOT NULL,
  sha256 text NOT NULL,
  PRIMARY KEY (publicacion_id, punto_codigo)
);
COMMENT ON TABLE vigia_publico.paquete IS 'De qué paquete de cada punto salió una publicación';
COMMENT ON COLUMN vigia_publico.paquete.secuencia IS 'Número del respaldo que el punto entregó';
COMMENT ON COLUMN vigia_publico.paquete.generado_en IS 'Cuándo lo hizo el punto: de lo que pasó después no se sabe nada';
COMMENT ON COLUMN vigia_publico.paquete.sha256 IS 'Huella del archivo, la misma que la del acta de entrega';

CREATE TABLE vigia_publico.cifra (
  punto_codigo text REFERENCES vigia_publico.punto,
  tabla text NOT NULL CHECK (tabla IN ('CASOS', 'NNA', 'GESTION', 'PUNTOS', 'CRUCE', 'PROGRAMA')),
  periodo_clase text NOT NULL CHECK (periodo_clase IN ('MENSUAL', 'TRIMESTRAL', 'SEMESTRAL', 'ANUAL')),
  anio smallint NOT NULL,
  periodo_numero smallint NOT NULL,
  periodo text NOT NULL,
  desde date NOT NULL,
  hasta date NOT NULL,
  orden smallint NOT NULL,
  categoria text NOT NULL,
  categoria_nombre text NOT NULL,
  columna text NOT NULL,
  columna_nombre text NOT NULL,
  es_total boolean NOT NULL,
  unidad text NOT NULL,
  valor numeric,
  marca text NOT NULL CHECK (marca IN ('VISIBLE', 'POCOS', 'OCULTA', 'SIN_DATOS')),
  mostrado text NOT NULL,
  publicacion_id uuid NOT NULL REFERENCES vigia_publico.publicacion,
  CHECK ((marca = 'VISIBLE') = (valor IS NOT NULL))
);
CREATE UNIQUE INDEX cifra_una ON vigia_publico.cifra
  (coalesce(punto_codigo, ''), tabla, anio, periodo_clase, periodo_numero, categoria, columna);
COMMENT ON TABLE vigia_publico.cifra IS
  'Una cifra por fila. Periodos fijos y terminados; lo que se publicó una vez ya no cambia. Sume solo filas del mismo periodo_clase';
COMMENT ON COLUMN vigia_publico.cifra.punto_codigo IS 'Vacío: todo el cantón, como lo dice el informe consolidado del año que se emitió, con sus trimestres';
COMMENT ON COLUMN vigia_publico.cifra.tabla IS
  'CASOS: casos nuevos por naturaleza · NNA: por edad · GESTION: cómo se hizo el trabajo · PUNTOS: qué puntos entran en el consolidado del cantón · CRUCE: grupo de derecho y edad · PROGRAMA';
COMMENT ON COLUMN vigia_publico.cifra.periodo_clase IS 'MENSUAL, TRIMESTRAL, SEMESTRAL o ANUAL: un mes está también en su trimestre, su semestre y su año';
COMMENT ON COLUMN vigia_publico.cifra.periodo_numero IS 'Mes 1–12, trimestre 1–4, semestre 1–2; año 1';
COMMENT ON COLUMN vigia_publico.cifra.periodo IS 'En palabras: «marzo de 2026»';
COMMENT ON COLUMN vigia_publico.cifra.orden IS 'Lugar dentro de su tabla';
COMMENT ON COLUMN vigia_publico.cifra.categoria IS 'Código de la fila; TOTAL es la suma';
COMMENT ON COLUMN vigia_publico.cifra.categoria_nombre IS 'La fila en palabras';
COMMENT ON COLUMN vigia_publico.cifra.columna IS 'Segunda característica (edad); solo en CRUCE';
COMMENT ON COLUMN vigia_publico.cifra.es_total IS 'La suma de las demás filas: no la sume otra vez';
COMMENT ON COLUMN vigia_publico.cifra.unidad IS 'CASOS, NNA (niñas, niños y adolescentes), PORCENTAJE, HORAS, DIAS, CANTIDAD';
COMMENT ON COLUMN vigia_publico.cifra.valor IS 'Vacío si se reserva o si no hay datos: vea marca. Vacío no es cero';
COMMENT ON COLUMN vigia_publico.cifra.marca IS
  'VISIBLE · POCOS: menos de 5, y en un grupo sensible puede ser ninguno · OCULTA: se reserva para que otra no se pueda calcular · SIN_DATOS: todavía no se registra';
COMMENT ON COLUMN vigia_publico.cifra.mostrado IS 'Como se imprime: 12, <5, —, 87,5 %';
COMMENT ON COLUMN vigia_publico.cifra.publicacion_id IS 'En qué publicación salió';

CREATE VIEW vigia_publico.casos_por_naturaleza AS
  SELECT coalesce(c.punto_codigo, 'CANTON') AS lugar, coalesce(p.punto_nombre, 'Todo el cantón') AS lugar_nombre, p.parroquia, c.anio,
    c.periodo_clase, c.periodo, c.desde, c.hasta, c.categoria_nombre AS naturaleza, c.es_total, c.valor AS casos, c.mostrado, c.marca
  FROM vigia_publico.cifra c LEFT JOIN vigia_publico.punto p USING (punto_codigo) WHERE c.tabla = 'CASOS';
COMMENT ON VIEW vigia_publico.casos_por_naturaleza IS 'Casos nuevos de cada punto y del cantón, por naturaleza';

CREATE VIEW vigia_publico.nna_por_edad AS
  SELECT coalesce(c.punto_codigo, 'CANTON') AS lugar, coalesce(p.punto_nombre, 'Todo el cantón') AS lugar_nombre, p.parroquia, c.anio,
    c.periodo_clase, c.periodo, c.desde, c.hasta, c.categoria_nombre AS edad, c.es_total, c.valor AS nna, c.mostrado, c.marca
  FROM vigia_publico.cifra c LEFT JOIN vigia_publico.punto p USING (punto_codigo) WHERE c.tabla = 'NNA';
COMMENT ON VIEW vigia_publico.nna_por_edad IS 'Niñas, niños y adolescentes de los casos nuevos, por edad; quien tiene dos casos cuenta en los dos';

CREATE VIEW vigia_publico.gestion AS
  SELECT coalesce(c.punto_codigo, 'CANTON') AS lugar, coalesce(p.punto_nombre, 'Todo el cantón') AS lugar_nombre, p.parroquia, c.anio,
    c.periodo_clase, c.periodo, c.desde, c.hasta, c.categoria_nombre AS indicador, c.unidad, c.valor, c.mostrado, c.marca
  FROM vigia_publico.cifra c LEFT JOIN vigia_publico.punto p USING (punto_codigo) WHERE c.tabla = 'GESTION';
COMMENT ON VIEW vigia_publico.gestion IS 'Cómo se hizo el trabajo: porcentajes y medianas, cuando se refieren a diez o más';

CREATE VIEW vigia_publico.grupo_por_edad AS
  SELECT c.anio, c.categoria_nombre AS grupo_de_derecho, c.columna_nombre AS edad, c.es_total, c.valor AS nna, c.mostrado, c.marca
  FROM vigia_publico.cifra c WHERE c.tabla = 'CRUCE';
COMMENT ON VIEW vigia_publico.grupo_por_edad IS 'Grupo de derecho y edad, de todo el cantón y por año; solo con veinte casos o más';

-- Lo que una herramienta muestra junto a cada columna de una vista.
DO $$
DECLARE
  una record;
BEGIN
  FOR una IN SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = 'vigia_publico' AND table_name IN ('casos_por_naturaleza', 'nna_por_edad', 'gestion', 'grupo_por_edad')
      AND column_name IN ('lugar', 'casos', 'nna', 'valor', 'es_total', 'mostrado', 'marca') LOOP
    EXECUTE pg_catalog.format('COMMENT ON COLUMN vigia_publico.%I.%I IS %L', una.table_name, una.column_name, CASE una.column_name
      WHEN 'lugar' THEN 'Código del punto; CANTON es todo el cantón: no lo sume con los puntos'
      WHEN 'es_total' THEN 'La suma de las demás filas: no la sume otra vez'
      WHEN 'mostrado' THEN 'Como se imprime: 12, <5, —, 87,5 %'
      WHEN 'marca' THEN 'VISIBLE · POCOS: menos de 5 · OCULTA: se reserva · SIN_DATOS: todavía no se registra'
      ELSE 'Vacío si se reserva o si no hay datos: vea marca. Vacío no es cero' END);
  END LOOP;
END
$$;

GRANT USAGE ON SCHEMA vigia_publico TO vigia_lector;
GRANT SELECT ON ALL TABLES IN SCHEMA vigia_publico TO vigia_lector;
