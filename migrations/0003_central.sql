-- The central office: card and keys, hand-over and reception, consolidated content, supervision, packages back.
-- A point's database has all of these tables too; those of the other side stay empty.

-- A role more; a CHECK can only be changed by writing the table anew (the runner switches foreign keys off around it).
ALTER TABLE usuario_rol RENAME TO usuario_rol_antes;
CREATE TABLE usuario_rol (
  usuario_id TEXT NOT NULL REFERENCES usuario (id),
  rol TEXT NOT NULL CHECK (rol IN ('DEFENSOR', 'SECRETARIO', 'COORDINADOR', 'ADMIN_PUNTO', 'TECNICO_CENTRAL', 'AUTORIDAD_CENTRAL', 'CAPACITADOR', 'DEFENSOR_JUVENIL')),
  PRIMARY KEY (usuario_id, rol)
) STRICT, WITHOUT ROWID;
INSERT INTO usuario_rol (usuario_id, rol) SELECT usuario_id, rol FROM usuario_rol_antes;
DROP TABLE usuario_rol_antes;

-- ── at a point ──

-- The card of the central that somebody compared and loaded; its sealing key is also `instalacion.central_publica`.
CREATE TABLE tarjeta_central (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  nombre TEXT NOT NULL,
  sello_publica TEXT NOT NULL,
  firma_publica TEXT NOT NULL,
  huella TEXT NOT NULL,
  creada_en TEXT NOT NULL,
  cargada_en TEXT NOT NULL,
  cargada_por TEXT NOT NULL REFERENCES usuario (id)
) STRICT;

-- What a verified backup held (the manifest without its keys), for the paper that goes with it.
CREATE TABLE respaldo_contenido (
  respaldo_id TEXT PRIMARY KEY REFERENCES respaldo (id),
  manifiesto TEXT NOT NULL CHECK (json_valid(manifiesto))
) STRICT, WITHOUT ROWID;

-- A backup that was handed over: which one, under which acta, until which day it reports. The id is the document's.
CREATE TABLE entrega_respaldo (
  id TEXT PRIMARY KEY REFERENCES documento_emitido (id),
  punto_id TEXT NOT NULL,
  respaldo_id TEXT NOT NULL REFERENCES respaldo (id),
  periodo_desde TEXT,
  periodo_hasta TEXT NOT NULL,
  entregado_en TEXT NOT NULL,
  entregado_por TEXT NOT NULL REFERENCES usuario (id)
) STRICT;
CREATE INDEX entrega_por_respaldo ON entrega_respaldo (respaldo_id);

-- ── at the central ──

-- Its two key pairs: one that points seal to (age X25519), one that signs what goes back (Ed25519).
CREATE TABLE clave_central (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  nombre TEXT NOT NULL,
  sello_publica TEXT NOT NULL,
  sello_privada TEXT NOT NULL,
  firma_publica TEXT NOT NULL,
  firma_privada TEXT NOT NULL,
  creado_en TEXT NOT NULL
) STRICT;

-- Every package that was taken in, for ever. `motivo`: why it was taken although it does not follow the one before.
CREATE TABLE recepcion (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  dispositivo_id TEXT NOT NULL,
  secuencia INTEGER NOT NULL CHECK (secuencia >= 1),
  generado_en TEXT NOT NULL,
  programa TEXT NOT NULL,
  esquema INTEGER NOT NULL,
  archivo TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  conteos TEXT NOT NULL CHECK (json_valid(conteos)),
  bitacora_ultima INTEGER NOT NULL,
  bitacora_hash TEXT NOT NULL,
  bitacora_integra INTEGER NOT NULL CHECK (bitacora_integra IN (0, 1)),
  anterior_id TEXT UNIQUE REFERENCES recepcion (id),
  cambios TEXT NOT NULL CHECK (json_valid(cambios)),
  entregado_por TEXT NOT NULL,
  motivo TEXT,
  recibido_en TEXT NOT NULL,
  recibido_por TEXT NOT NULL REFERENCES usuario (id)
) STRICT;
CREATE INDEX recepcion_por_punto ON recepcion (punto_id, recibido_en);
CREATE TRIGGER recepcion_no_cambia BEFORE UPDATE ON recepcion BEGIN SELECT RAISE (ABORT, 'recepcion: solo se agrega'); END;
CREATE TRIGGER recepcion_no_borra BEFORE DELETE ON recepcion BEGIN SELECT RAISE (ABORT, 'recepcion: solo se agrega'); END;

-- The paper that says so. The id is the document's.
CREATE TABLE conformidad (
  id TEXT PRIMARY KEY REFERENCES documento_emitido (id),
  recepcion_id TEXT NOT NULL REFERENCES recepcion (id)
) STRICT;
CREATE INDEX conformidad_por_recepcion ON conformidad (recepcion_id);

-- Where the last snapshot of each point lies, and under which key. The only pointer: a file that no row names is rubbish.
CREATE TABLE particion (
  punto_id TEXT PRIMARY KEY,
  recepcion_id TEXT NOT NULL UNIQUE REFERENCES recepcion (id),
  archivo TEXT NOT NULL,
  clave TEXT NOT NULL,
  bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Consolidated content: nothing here but what the last package of each point says, so that any order of arrival gives the same.
CREATE TABLE consolidado_punto (
  punto_id TEXT PRIMARY KEY,
  secuencia INTEGER NOT NULL,
  generado_en TEXT NOT NULL,
  dispositivo_id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  conteos TEXT NOT NULL CHECK (json_valid(conteos)),
  programa TEXT NOT NULL CHECK (json_valid(programa))
) STRICT, WITHOUT ROWID;
CREATE TABLE consolidado_caso (
  punto_id TEXT NOT NULL,
  caso_id TEXT NOT NULL,
  codigo TEXT NOT NULL,
  estado TEXT NOT NULL,
  conocido_en TEXT NOT NULL,
  cerrado_en TEXT,
  trasladado_a TEXT,
  recibido_de TEXT,
  hecho TEXT NOT NULL CHECK (json_valid(hecho)),
  PRIMARY KEY (punto_id, caso_id),
  UNIQUE (punto_id, codigo)
) STRICT, WITHOUT ROWID;
CREATE INDEX consolidado_caso_trasladado ON consolidado_caso (trasladado_a, punto_id) WHERE trasladado_a IS NOT NULL;
CREATE INDEX consolidado_caso_recibido ON consolidado_caso (punto_id, recibido_de) WHERE recibido_de IS NOT NULL;

-- ── on both sides ──

-- Signed packages: at the central those that were made, at a point those that arrived. The newest applied one counts.
CREATE TABLE paquete_central (
  id TEXT PRIMARY KEY,
  sentido TEXT NOT NULL CHECK (sentido IN ('EMITIDO', 'RECIBIDO')),
  numero INTEGER NOT NULL CHECK (numero >= 1),
  firma_publica TEXT NOT NULL,
  destino TEXT,
  sha256 TEXT NOT NULL UNIQUE,
  contenido TEXT NOT NULL CHECK (json_valid(contenido)),
  creado_en TEXT NOT NULL,
  registrado_en TEXT NOT NULL,
  registrado_por TEXT NOT NULL REFERENCES usuario (id),
  aplicado_en TEXT,
  UNIQUE (sentido, firma_publica, numero)
) STRICT;

-- What the central tells a point, about the point or about one case; at the point, with its answer.
CREATE TABLE nota_supervision (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  caso_id TEXT,
  caso_codigo TEXT,
  texto TEXT NOT NULL,
  escrita_en TEXT NOT NULL,
  escrita_por TEXT NOT NULL,
  paquete_id TEXT REFERENCES paquete_central (id),
  leida_en TEXT,
  leida_por TEXT REFERENCES usuario (id),
  respuesta TEXT,
  respondida_en TEXT,
  respondida_por TEXT REFERENCES usuario (id)
) STRICT;
CREATE INDEX nota_supervision_por_punto ON nota_supervision (punto_id, escrita_en);
CREATE TRIGGER nota_supervision_congelada BEFORE UPDATE OF id, punto_id, caso_id, caso_codigo, texto, escrita_en, escrita_por ON nota_supervision
BEGIN SELECT RAISE (ABORT, 'nota_supervision: congelada'); END;
CREATE TRIGGER nota_supervision_no_borra BEFORE DELETE ON nota_supervision BEGIN SELECT RAISE (ABORT, 'nota_supervision: no se borra'); END;
