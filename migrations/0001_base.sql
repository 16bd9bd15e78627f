-- The first schema: installation, people with access, cases, documents, drafts, log, backups, catalogues.
-- Instants are UTC text (…Z), days YYYY-MM-DD, yes/no integers 0/1, JSON as text. No CASCADE anywhere: nothing is
-- deleted by accident. Append-only tables are guarded by triggers.

CREATE TABLE instalacion (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  punto_id TEXT NOT NULL,
  dispositivo_id TEXT NOT NULL,
  es_demo INTEGER NOT NULL CHECK (es_demo IN (0, 1)),
  recuperacion_publica TEXT NOT NULL,
  central_publica TEXT,
  creado_en TEXT NOT NULL,
  actualizado_en TEXT NOT NULL
) STRICT;

CREATE TABLE usuario (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  nombre_entrada TEXT NOT NULL,
  nombres TEXT NOT NULL,
  apellidos TEXT NOT NULL,
  cedula TEXT,
  fecha_nacimiento TEXT,
  telefono TEXT,
  direccion TEXT,
  cargo TEXT NOT NULL,
  activo INTEGER NOT NULL CHECK (activo IN (0, 1)),
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL,
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL
) STRICT;

CREATE TABLE usuario_rol (
  usuario_id TEXT NOT NULL REFERENCES usuario (id),
  rol TEXT NOT NULL CHECK (rol IN ('DEFENSOR', 'SECRETARIO', 'COORDINADOR', 'ADMIN_PUNTO', 'TECNICO_CENTRAL', 'CAPACITADOR', 'DEFENSOR_JUVENIL')),
  PRIMARY KEY (usuario_id, rol)
) STRICT, WITHOUT ROWID;

-- Laws, deadlines, authorities, violation types, triage questions, points: data with validity dates.
CREATE TABLE catalogo (
  nombre TEXT NOT NULL,
  codigo TEXT NOT NULL,
  vigente_desde TEXT NOT NULL,
  vigente_hasta TEXT,
  version TEXT NOT NULL,
  orden INTEGER NOT NULL,
  contenido TEXT NOT NULL CHECK (json_valid(contenido)),
  PRIMARY KEY (nombre, version, orden)
) STRICT, WITHOUT ROWID;

CREATE TABLE numerador (
  punto_id TEXT NOT NULL,
  serie TEXT NOT NULL,
  anio INTEGER NOT NULL,
  ultimo INTEGER NOT NULL CHECK (ultimo >= 0),
  PRIMARY KEY (punto_id, serie, anio)
) STRICT, WITHOUT ROWID;

CREATE TABLE caso (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  codigo TEXT NOT NULL,
  anio INTEGER NOT NULL,
  secuencia INTEGER NOT NULL,
  estado TEXT NOT NULL CHECK (estado IN ('REGISTRADO', 'VALORADO', 'EN_VISITA', 'EN_MEDIACION', 'EN_DERIVACION', 'DERIVADO', 'EN_SEGUIMIENTO', 'CERRADO', 'ANULADO')),
  conocido_en TEXT NOT NULL,
  canal TEXT NOT NULL,
  naturaleza TEXT CHECK (naturaleza IN ('VULNERACION', 'AMENAZA', 'CONFLICTO', 'ORIENTACION')),
  ambito TEXT,
  frecuencia TEXT,
  fecha_hecho TEXT,
  lugar_hecho TEXT,
  barrio TEXT NOT NULL,
  direccion TEXT,
  contacto_seguro TEXT,
  parroquia_rural INTEGER CHECK (parroquia_rural IN (0, 1)),
  relato TEXT NOT NULL,
  opinion_nna TEXT,
  lesiones INTEGER CHECK (lesiones IN (0, 1)),
  movilidad INTEGER CHECK (movilidad IN (0, 1)),
  medida_vigente INTEGER CHECK (medida_vigente IN (0, 1)),
  denuncia_penal_abierta INTEGER CHECK (denuncia_penal_abierta IN (0, 1)),
  voluntariedad INTEGER CHECK (voluntariedad IN (0, 1)),
  actuaciones TEXT,
  solicitud TEXT,
  nivel_reserva TEXT NOT NULL CHECK (nivel_reserva IN ('NORMAL', 'RESERVADO', 'MAXIMO')),
  riesgo TEXT NOT NULL CHECK (riesgo IN ('BAJO', 'MEDIO', 'ALTO', 'CRITICO')),
  plazo_codigo TEXT,
  plazo_horas INTEGER,
  vence_en TEXT,
  responsable_id TEXT NOT NULL REFERENCES usuario (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL,
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL,
  UNIQUE (punto_id, codigo),
  UNIQUE (punto_id, anio, secuencia)
) STRICT;
CREATE INDEX caso_por_estado ON caso (punto_id, estado, vence_en);
CREATE INDEX caso_por_fecha ON caso (punto_id, conocido_en);

CREATE TABLE caso_tipo (
  caso_id TEXT NOT NULL REFERENCES caso (id),
  tipo_codigo TEXT NOT NULL,
  orden INTEGER NOT NULL,
  PRIMARY KEY (caso_id, tipo_codigo)
) STRICT, WITHOUT ROWID;

CREATE TABLE persona (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  nombres TEXT NOT NULL,
  primer_apellido TEXT NOT NULL,
  segundo_apellido TEXT NOT NULL,
  nn INTEGER NOT NULL CHECK (nn IN (0, 1)),
  sexo TEXT NOT NULL CHECK (sexo IN ('HOMBRE', 'MUJER', 'INTERSEXUAL', 'NO_DETERMINADO')),
  fecha_nacimiento TEXT,
  tipo_documento TEXT NOT NULL CHECK (tipo_documento IN ('CEDULA', 'PASAPORTE', 'CARNE_REFUGIADO', 'DNI_EXTRANJERO', 'PARTIDA', 'NINGUNO')),
  numero_documento TEXT,
  documento_observacion TEXT,
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL,
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL
) STRICT;

CREATE TABLE caso_nna (
  caso_id TEXT NOT NULL REFERENCES caso (id),
  persona_id TEXT NOT NULL REFERENCES persona (id),
  orden INTEGER NOT NULL,
  edad_meses INTEGER CHECK (edad_meses BETWEEN 0 AND 1440),
  edad_fuente TEXT NOT NULL CHECK (edad_fuente IN ('DOCUMENTO', 'REFERIDA', 'ESTIMADA')),
  vive_con TEXT,
  institucion_educativa TEXT,
  salud TEXT,
  PRIMARY KEY (caso_id, persona_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE presunto_agresor (
  id TEXT PRIMARY KEY,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  orden INTEGER NOT NULL,
  conocido INTEGER NOT NULL CHECK (conocido IN (0, 1)),
  nombres TEXT,
  edad_anios INTEGER CHECK (edad_anios BETWEEN 0 AND 120),
  sexo TEXT,
  parentesco TEXT,
  convive INTEGER CHECK (convive IN (0, 1)),
  cuidador INTEGER CHECK (cuidador IN (0, 1)),
  servidor_publico INTEGER CHECK (servidor_publico IN (0, 1)),
  ocupacion TEXT,
  direccion TEXT,
  acceso TEXT
) STRICT;
CREATE INDEX presunto_agresor_por_caso ON presunto_agresor (caso_id);

-- Who told us stands apart and its words are encrypted once more (domain.md §1.5.2).
CREATE TABLE denunciante (
  id TEXT PRIMARY KEY,
  caso_id TEXT NOT NULL UNIQUE REFERENCES caso (id),
  tipo TEXT NOT NULL CHECK (tipo IN ('ANONIMO', 'RESERVADO', 'IDENTIFICADO')),
  calidad TEXT NOT NULL,
  datos_cifrados TEXT,
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL,
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL
) STRICT;

CREATE TABLE hecho (
  id TEXT PRIMARY KEY,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  orden INTEGER NOT NULL,
  fecha TEXT,
  hora TEXT,
  lugar TEXT,
  texto TEXT NOT NULL
) STRICT;
CREATE INDEX hecho_por_caso ON hecho (caso_id);

CREATE TABLE valoracion_riesgo (
  id TEXT PRIMARY KEY,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  valorado_en TEXT NOT NULL,
  valorado_por TEXT NOT NULL REFERENCES usuario (id),
  respuestas TEXT NOT NULL CHECK (json_valid(respuestas)),
  riesgo_sugerido TEXT NOT NULL,
  riesgo_confirmado TEXT NOT NULL,
  confirmada INTEGER NOT NULL CHECK (confirmada IN (0, 1)),
  razon TEXT
) STRICT;
CREATE INDEX valoracion_por_caso ON valoracion_riesgo (caso_id, valorado_en);

-- The memory of the case: one line per act. Append-only.
CREATE TABLE evento_caso (
  id TEXT PRIMARY KEY,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  ocurrido_en TEXT NOT NULL,
  anotado_en TEXT NOT NULL,
  usuario_id TEXT NOT NULL REFERENCES usuario (id),
  tipo TEXT NOT NULL,
  texto TEXT NOT NULL,
  referencia_id TEXT
) STRICT;
CREATE INDEX evento_por_caso ON evento_caso (caso_id, anotado_en);

-- What a field said before, what it says now, who and when. Append-only.
CREATE TABLE caso_historia (
  caso_id TEXT NOT NULL REFERENCES caso (id),
  version INTEGER NOT NULL,
  cambiado_en TEXT NOT NULL,
  cambiado_por TEXT NOT NULL REFERENCES usuario (id),
  cambios TEXT NOT NULL CHECK (json_valid(cambios)),
  PRIMARY KEY (caso_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE llamada_911 (
  id TEXT PRIMARY KEY,
  caso_id TEXT REFERENCES caso (id),
  punto_id TEXT NOT NULL,
  llamado_en TEXT NOT NULL,
  numero_ficha TEXT,
  operador TEXT,
  unidad TEXT,
  nota TEXT,
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL
) STRICT;
CREATE INDEX llamada_911_por_caso ON llamada_911 (caso_id);

CREATE TABLE documento_emitido (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  caso_id TEXT REFERENCES caso (id),
  tipo TEXT NOT NULL,
  sufijo TEXT NOT NULL,
  anio INTEGER NOT NULL,
  secuencia INTEGER NOT NULL,
  numero TEXT NOT NULL,
  estado TEXT NOT NULL CHECK (estado IN ('EMITIDO', 'ANULADO')),
  datos TEXT NOT NULL CHECK (json_valid(datos)),
  datos_sha256 TEXT NOT NULL,
  pdf_sha256 TEXT NOT NULL,
  pdf_bytes INTEGER NOT NULL,
  pdf_archivo TEXT NOT NULL,
  copia_sha256 TEXT NOT NULL,
  copia_bytes INTEGER NOT NULL,
  copia_archivo TEXT NOT NULL,
  salidas INTEGER NOT NULL DEFAULT 0,
  emitido_en TEXT NOT NULL,
  emitido_por TEXT NOT NULL REFERENCES usuario (id),
  UNIQUE (punto_id, sufijo, anio, secuencia)
) STRICT;
CREATE INDEX documento_por_caso ON documento_emitido (caso_id);

CREATE TABLE derivacion (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  institucion TEXT NOT NULL,
  tipo TEXT NOT NULL,
  es_principal INTEGER NOT NULL CHECK (es_principal IN (0, 1)),
  estado TEXT NOT NULL CHECK (estado IN ('EMITIDA', 'ENTREGADA', 'ANULADA')),
  documento_id TEXT NOT NULL REFERENCES documento_emitido (id),
  emitida_en TEXT NOT NULL,
  entregada_en TEXT,
  entrega_canal TEXT,
  recibido_por TEXT,
  recibido_cargo TEXT,
  numero_tramite TEXT,
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL,
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL
) STRICT;
CREATE INDEX derivacion_por_caso ON derivacion (caso_id);

CREATE TABLE denuncia_verbal (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  institucion TEXT NOT NULL,
  funcionario TEXT NOT NULL,
  denunciado_en TEXT NOT NULL,
  canal TEXT NOT NULL,
  numero TEXT,
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL
) STRICT;
CREATE INDEX denuncia_verbal_por_caso ON denuncia_verbal (caso_id);

CREATE TABLE borrador (
  usuario_id TEXT NOT NULL REFERENCES usuario (id),
  clave TEXT NOT NULL,
  esquema INTEGER NOT NULL,
  contenido TEXT NOT NULL CHECK (json_valid(contenido)),
  guardado_en TEXT NOT NULL,
  PRIMARY KEY (usuario_id, clave)
) STRICT, WITHOUT ROWID;

-- One row per command carried out, so that a retry or a double click makes one record.
CREATE TABLE comando (
  id TEXT PRIMARY KEY,
  operacion TEXT NOT NULL,
  huella TEXT NOT NULL,
  respuesta TEXT NOT NULL CHECK (json_valid(respuesta)),
  hecho_en TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE bitacora (
  secuencia INTEGER PRIMARY KEY AUTOINCREMENT,
  en TEXT NOT NULL,
  usuario_id TEXT NOT NULL,
  accion TEXT NOT NULL,
  entidad TEXT NOT NULL,
  entidad_id TEXT NOT NULL,
  detalle TEXT NOT NULL CHECK (json_valid(detalle)),
  hash_previo TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE respaldo (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  secuencia INTEGER NOT NULL,
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL,
  archivo TEXT NOT NULL,
  destino TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  casos INTEGER NOT NULL,
  documentos INTEGER NOT NULL,
  verificado_en TEXT NOT NULL,
  UNIQUE (punto_id, secuencia)
) STRICT;

CREATE VIRTUAL TABLE busqueda_caso USING fts5 (caso_id UNINDEXED, texto, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');

CREATE TRIGGER bitacora_no_cambia BEFORE UPDATE ON bitacora BEGIN SELECT RAISE (ABORT, 'bitacora: solo se agrega'); END;
CREATE TRIGGER bitacora_no_borra BEFORE DELETE ON bitacora BEGIN SELECT RAISE (ABORT, 'bitacora: solo se agrega'); END;
CREATE TRIGGER evento_no_cambia BEFORE UPDATE ON evento_caso BEGIN SELECT RAISE (ABORT, 'evento_caso: solo se agrega'); END;
CREATE TRIGGER evento_no_borra BEFORE DELETE ON evento_caso BEGIN SELECT RAISE (ABORT, 'evento_caso: solo se agrega'); END;
CREATE TRIGGER historia_no_cambia BEFORE UPDATE ON caso_historia BEGIN SELECT RAISE (ABORT, 'caso_historia: solo se agrega'); END;
CREATE TRIGGER historia_no_borra BEFORE DELETE ON caso_historia BEGIN SELECT RAISE (ABORT, 'caso_historia: solo se agrega'); END;
CREATE TRIGGER valoracion_no_cambia BEFORE UPDATE ON valoracion_riesgo BEGIN SELECT RAISE (ABORT, 'valoracion_riesgo: solo se agrega'); END;
CREATE TRIGGER valoracion_no_borra BEFORE DELETE ON valoracion_riesgo BEGIN SELECT RAISE (ABORT, 'valoracion_riesgo: solo se agrega'); END;
CREATE TRIGGER documento_congelado
BEFORE UPDATE OF id, punto_id, caso_id, tipo, sufijo, anio, secuencia, numero, datos, datos_sha256, pdf_sha256, pdf_bytes, pdf_archivo, copia_sha256, copia_bytes, copia_archivo, emitido_en, emitido_por ON documento_emitido
BEGIN SELECT RAISE (ABORT, 'documento_emitido: congelado'); END;
CREATE TRIGGER documento_no_borra BEFORE DELETE ON documento_emitido BEGIN SELECT RAISE (ABORT, 'documento_emitido: no se borra'); END;
CREATE TRIGGER caso_no_borra BEFORE DELETE ON caso BEGIN SELECT RAISE (ABORT, 'caso: no se borra'); END;
