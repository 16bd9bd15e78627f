-- Vigía: lo que quien administra el servidor ejecuta una sola vez, conectado a la base en que se publicará:
--
--   vigia central publicar --preparar | psql -d vigia
--
-- Se puede repetir: no cambia lo que ya está. Los roles son grupos sin contraseña; a cada persona se le crea su propio
-- usuario (CREATE USER …) y se le da el grupo que le toca:
--
--   GRANT vigia_publicador       TO …   publica las cifras públicas desde la oficina central; los casos no los ve
--   GRANT vigia_publicador_casos TO …   publica también los casos: para la autoridad de la central
--   GRANT vigia_lector           TO …   lee solo las cifras públicas
--   GRANT vigia_autoridad        TO …   lee todos los puntos
--   GRANT vigia_punto            TO …   lee solo los puntos que tiene en vigia_casos.lector_de_punto
--
-- Ninguno de estos grupos debe tener SUPERUSER ni BYPASSRLS: con eso la seguridad por filas no vale.

DO $$
DECLARE
  rol text;
BEGIN
  FOREACH rol IN ARRAY ARRAY['vigia_publicador', 'vigia_publicador_casos', 'vigia_lector', 'vigia_punto', 'vigia_autoridad'] LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = rol) THEN
      EXECUTE pg_catalog.format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', rol);
    END IF;
  END LOOP;
  EXECUTE pg_catalog.format('GRANT CREATE, TEMPORARY ON DATABASE %I TO vigia_publicador, vigia_publicador_casos', pg_catalog.current_database());
  EXECUTE pg_catalog.format('GRANT CONNECT ON DATABASE %I TO vigia_publicador, vigia_lector', pg_catalog.current_database());
END
$$;

GRANT vigia_publicador TO vigia_publicador_casos;
GRANT vigia_lector TO vigia_punto, vigia_autoridad;

COMMENT ON ROLE vigia_publicador IS 'Vigía: publica las cifras públicas; es dueño de vigia_publico';
COMMENT ON ROLE vigia_publicador_casos IS 'Vigía: publica los casos; es dueño de vigia_casos';
COMMENT ON ROLE vigia_lector IS 'Vigía: lee las cifras públicas y nada más';
COMMENT ON ROLE vigia_punto IS 'Vigía: lee los casos de los puntos que le da vigia_casos.lector_de_punto';
COMMENT ON ROLE vigia_autoridad IS 'Vigía: lee los casos de todos los puntos';
