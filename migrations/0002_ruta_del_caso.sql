-- The whole route of a case: visits, mediation, answers of authorities, follow-up and closing, persons once and linked,
-- attachments, consents, case-level access, directory and holidays of the point, saved views.
-- Instants are UTC text (…Z), days YYYY-MM-DD, yes/no integers 0/1, JSON as text. No CASCADE anywhere.

-- What a case learns on its way. `codigo` gets -R1 when it is opened again; `papel_…`: written on paper first.
ALTER TABLE caso ADD COLUMN opinion_situacion TEXT CHECK (opinion_situacion IN ('EXPRESO', 'PREFIRIO_NO_OPINAR', 'NO_FUE_POSIBLE'));
ALTER TABLE caso ADD COLUMN opinion_razon TEXT;
ALTER TABLE caso ADD COLUMN reaperturas INTEGER NOT NULL DEFAULT 0 CHECK (reaperturas >= 0);
ALTER TABLE caso ADD COLUMN reabierto_en TEXT;
ALTER TABLE caso ADD COLUMN cerrado_en TEXT;
ALTER TABLE caso ADD COLUMN caso_principal_id TEXT REFERENCES caso (id);
ALTER TABLE caso ADD COLUMN trasladado_a TEXT;
ALTER TABLE caso ADD COLUMN recibido_de TEXT;
ALTER TABLE caso ADD COLUMN acceso TEXT NOT NULL DEFAULT 'PUNTO' CHECK (acceso IN ('PUNTO', 'RESTRINGIDO'));
ALTER TABLE caso ADD COLUMN papel_fecha TEXT;
ALTER TABLE caso ADD COLUMN papel_numero TEXT;

-- A person is entered once. `fusionada_en` names the person that stands for this one since a merge; undoing clears it.
-- `datos`: what §5 asks about a child or relative beyond the columns, by zod schema `formato`.
ALTER TABLE persona ADD COLUMN datos TEXT NOT NULL DEFAULT '{"formato":1}' CHECK (json_valid(datos));
ALTER TABLE persona ADD COLUMN telefono TEXT;
ALTER TABLE persona ADD COLUMN fusionada_en TEXT REFERENCES persona (id);
ALTER TABLE presunto_agresor ADD COLUMN persona_id TEXT REFERENCES persona (id);

-- Keys by which a name is found however it is spelled; rebuilt from `persona` when the rule changes.
CREATE TABLE persona_fonetica (
  persona_id TEXT NOT NULL REFERENCES persona (id),
  clave TEXT NOT NULL,
  PRIMARY KEY (clave, persona_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX persona_fonetica_por_persona ON persona_fonetica (persona_id);

-- Merges and their undoing. Nothing of the merged person is changed, so undoing gives everything back.
CREATE TABLE fusion_persona (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  queda_id TEXT NOT NULL REFERENCES persona (id),
  fusionada_id TEXT NOT NULL REFERENCES persona (id),
  razon TEXT NOT NULL,
  fusionada_en TEXT NOT NULL,
  fusionada_por TEXT NOT NULL REFERENCES usuario (id),
  deshecha_en TEXT,
  deshecha_por TEXT REFERENCES usuario (id),
  deshecha_razon TEXT
) STRICT;
CREATE INDEX fusion_por_queda ON fusion_persona (queda_id);
CREATE INDEX fusion_por_fusionada ON fusion_persona (fusionada_id);

-- Brothers and sisters live in one household; its members are written once for all of their cases.
CREATE TABLE hogar (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL,
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL
) STRICT;

CREATE TABLE hogar_nna (
  persona_id TEXT PRIMARY KEY REFERENCES persona (id),
  hogar_id TEXT NOT NULL REFERENCES hogar (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX hogar_nna_por_hogar ON hogar_nna (hogar_id);

-- `parentesco` is towards the children of the household. `quitado_en`: no longer lives or belongs there; the row stays.
CREATE TABLE familiar (
  id TEXT PRIMARY KEY,
  hogar_id TEXT NOT NULL REFERENCES hogar (id),
  persona_id TEXT NOT NULL REFERENCES persona (id),
  parentesco TEXT NOT NULL,
  edad_anios INTEGER CHECK (edad_anios BETWEEN 0 AND 120),
  ocupacion TEXT,
  instruccion TEXT,
  convive INTEGER CHECK (convive IN (0, 1)),
  aporta INTEGER CHECK (aporta IN (0, 1)),
  discapacidad_enfermedad TEXT,
  rol_en_caso TEXT,
  cuidador INTEGER NOT NULL DEFAULT 0 CHECK (cuidador IN (0, 1)),
  relacion_legal TEXT CHECK (relacion_legal IN ('PATRIA_POTESTAD', 'TENENCIA', 'CUSTODIA', 'DE_HECHO')),
  protector INTEGER CHECK (protector IN (0, 1)),
  presunto_agresor INTEGER CHECK (presunto_agresor IN (0, 1)),
  quitado_en TEXT,
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL,
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL
) STRICT;
CREATE INDEX familiar_por_hogar ON familiar (hogar_id);
CREATE INDEX familiar_por_persona ON familiar (persona_id);

-- Home visits (§4.5). `ficha`: the sheet of the visit once it was made; `visitantes`: ids of people with access or names.
CREATE TABLE visita (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  tipo TEXT NOT NULL CHECK (tipo IN ('PRIMERA', 'SEGUIMIENTO', 'VERIFICACION')),
  estado TEXT NOT NULL CHECK (estado IN ('PROGRAMADA', 'REALIZADA', 'NO_ENCONTRADA', 'RECHAZADA', 'SUSPENDIDA_POR_RIESGO')),
  programada_para TEXT NOT NULL,
  motivo TEXT NOT NULL,
  direccion TEXT NOT NULL,
  referencia TEXT,
  visitantes TEXT NOT NULL CHECK (json_valid(visitantes)),
  autoridad TEXT,
  inicio_en TEXT,
  fin_en TEXT,
  ficha TEXT CHECK (ficha IS NULL OR json_valid(ficha)),
  papel_fecha TEXT,
  papel_numero TEXT,
  documento_id TEXT REFERENCES documento_emitido (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL,
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL
) STRICT;
CREATE INDEX visita_por_caso ON visita (caso_id);
CREATE INDEX visita_por_fecha ON visita (punto_id, estado, programada_para);

-- Mediation (§4.6): proposal, parties, sessions, screening before each session, agreement, commitments.
CREATE TABLE mediacion (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  estado TEXT NOT NULL CHECK (estado IN ('PROPUESTA', 'ACEPTADA', 'CONVOCADA', 'SESION', 'ACUERDO', 'SIN_ACUERDO', 'INASISTENCIA', 'SUSPENDIDA_POR_RIESGO', 'CUMPLIDO', 'INCUMPLIDO')),
  asunto TEXT NOT NULL,
  opinion_nna TEXT,
  opinion_como TEXT,
  razon_fin TEXT,
  version INTEGER NOT NULL CHECK (version >= 1),
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL,
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL
) STRICT;
CREATE INDEX mediacion_por_caso ON mediacion (caso_id);

CREATE TABLE mediacion_parte (
  id TEXT PRIMARY KEY,
  mediacion_id TEXT NOT NULL REFERENCES mediacion (id),
  orden INTEGER NOT NULL,
  persona_id TEXT REFERENCES persona (id),
  nombre TEXT NOT NULL,
  cedula TEXT,
  calidad TEXT NOT NULL,
  representante TEXT,
  es_nna INTEGER NOT NULL CHECK (es_nna IN (0, 1)),
  acepta INTEGER CHECK (acepta IN (0, 1)),
  firmada_el TEXT
) STRICT;
CREATE INDEX mediacion_parte_por_mediacion ON mediacion_parte (mediacion_id);

CREATE TABLE mediacion_sesion (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  mediacion_id TEXT NOT NULL REFERENCES mediacion (id),
  caso_id TEXT NOT NULL REFERENCES caso (id),
  orden INTEGER NOT NULL,
  estado TEXT NOT NULL CHECK (estado IN ('CONVOCADA', 'EN_CURSO', 'REALIZADA', 'INASISTENCIA', 'SUSPENDIDA_POR_RIESGO')),
  convocada_para TEXT NOT NULL,
  lugar TEXT NOT NULL,
  facilitador_id TEXT NOT NULL REFERENCES usuario (id),
  mediador TEXT CHECK (mediador IS NULL OR json_valid(mediador)),
  inicio_en TEXT,
  fin_en TEXT,
  puntos TEXT,
  resultado TEXT CHECK (resultado IN ('TOTAL', 'PARCIAL', 'SIN_ACUERDO', 'INASISTENCIA', 'SUSPENDIDA')),
  nota TEXT,
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL,
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL
) STRICT;
CREATE INDEX mediacion_sesion_por_mediacion ON mediacion_sesion (mediacion_id);
CREATE INDEX mediacion_sesion_por_fecha ON mediacion_sesion (punto_id, estado, convocada_para);

-- Asked to each party alone before every session; any yes stops the session. Append-only.
CREATE TABLE tamizaje_violencia (
  id TEXT PRIMARY KEY,
  sesion_id TEXT NOT NULL REFERENCES mediacion_sesion (id),
  parte_id TEXT NOT NULL REFERENCES mediacion_parte (id),
  preguntado_en TEXT NOT NULL,
  preguntado_por TEXT NOT NULL REFERENCES usuario (id),
  respuestas TEXT NOT NULL CHECK (json_valid(respuestas)),
  violencia INTEGER NOT NULL CHECK (violencia IN (0, 1))
) STRICT;
CREATE INDEX tamizaje_por_sesion ON tamizaje_violencia (sesion_id);

CREATE TABLE acuerdo (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  mediacion_id TEXT NOT NULL REFERENCES mediacion (id),
  sesion_id TEXT NOT NULL REFERENCES mediacion_sesion (id),
  tipo_acta TEXT NOT NULL CHECK (tipo_acta IN ('ACTA_COMPROMISO', 'ACTA_MEDIACION')),
  alcance TEXT NOT NULL CHECK (alcance IN ('TOTAL', 'PARCIAL')),
  antecedentes TEXT NOT NULL,
  vigencia_hasta TEXT,
  documento_id TEXT REFERENCES documento_emitido (id),
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL,
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL
) STRICT;
CREATE INDEX acuerdo_por_caso ON acuerdo (caso_id);

CREATE TABLE compromiso (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  acuerdo_id TEXT NOT NULL REFERENCES acuerdo (id),
  orden INTEGER NOT NULL,
  quien TEXT NOT NULL,
  que TEXT NOT NULL,
  desde TEXT,
  control_el TEXT NOT NULL,
  como_se_verifica TEXT NOT NULL,
  estado TEXT NOT NULL CHECK (estado IN ('PENDIENTE', 'CUMPLIDO', 'INCUMPLIDO')),
  verificado_en TEXT,
  verificado_por TEXT REFERENCES usuario (id),
  nota TEXT,
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL
) STRICT;
CREATE INDEX compromiso_por_caso ON compromiso (caso_id);
CREATE INDEX compromiso_por_control ON compromiso (punto_id, estado, control_el);

-- Letters: insistence and scope letters point at the first one; `de_derivacion_id` is never a chain.
ALTER TABLE derivacion ADD COLUMN de_derivacion_id TEXT REFERENCES derivacion (id);
ALTER TABLE derivacion ADD COLUMN insistencia INTEGER CHECK (insistencia >= 1);

-- Counter-referral (§4.8). Append-only: a wrong answer is followed by a right one.
CREATE TABLE respuesta_derivacion (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  derivacion_id TEXT NOT NULL REFERENCES derivacion (id),
  recibida_en TEXT NOT NULL,
  medio TEXT NOT NULL CHECK (medio IN ('ESCRITO', 'CORREO', 'PRESENCIAL', 'TELEFONO')),
  numero_tramite TEXT,
  funcionario TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('ADMITIDA', 'MEDIDA_DICTADA', 'SERVICIO_BRINDADO', 'NO_COMPETENTE', 'ARCHIVADA', 'SIN_NOVEDAD')),
  resumen TEXT NOT NULL,
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL
) STRICT;
CREATE INDEX respuesta_por_caso ON respuesta_derivacion (caso_id);
CREATE INDEX respuesta_por_derivacion ON respuesta_derivacion (derivacion_id);

-- Measures are only recorded, never dictated by the point (§1.6).
CREATE TABLE medida_dictada (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  respuesta_id TEXT NOT NULL REFERENCES respuesta_derivacion (id),
  codigo TEXT NOT NULL,
  numero TEXT,
  desde TEXT NOT NULL,
  hasta TEXT,
  responsable TEXT,
  estado TEXT NOT NULL CHECK (estado IN ('VIGENTE', 'CUMPLIDA', 'INCUMPLIDA', 'REVOCADA')),
  nota TEXT,
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL,
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL
) STRICT;
CREATE INDEX medida_por_caso ON medida_dictada (caso_id);

CREATE TABLE audiencia (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  respuesta_id TEXT REFERENCES respuesta_derivacion (id),
  institucion TEXT NOT NULL,
  fijada_para TEXT NOT NULL,
  lugar TEXT,
  asunto TEXT NOT NULL,
  estado TEXT NOT NULL CHECK (estado IN ('FIJADA', 'REALIZADA', 'DIFERIDA', 'CANCELADA')),
  nota TEXT,
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL,
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL
) STRICT;
CREATE INDEX audiencia_por_caso ON audiencia (caso_id);
CREATE INDEX audiencia_por_fecha ON audiencia (punto_id, estado, fijada_para);

-- Follow-up (§4.9). Append-only.
CREATE TABLE seguimiento (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  hecho_en TEXT NOT NULL,
  tipo TEXT NOT NULL CHECK (tipo IN ('VISITA', 'LLAMADA', 'REUNION', 'INSTITUCION', 'COMUNIDAD')),
  contacto_nna INTEGER NOT NULL CHECK (contacto_nna IN (0, 1)),
  localizado INTEGER NOT NULL CHECK (localizado IN (0, 1)),
  situacion TEXT NOT NULL CHECK (situacion IN ('MEJORA', 'IGUAL', 'EMPEORA', 'NO_SE_SABE')),
  medidas_cumplidas TEXT NOT NULL CHECK (medidas_cumplidas IN ('SI', 'NO', 'NO_SABE', 'NO_APLICA')),
  acuerdos_cumplidos TEXT NOT NULL CHECK (acuerdos_cumplidos IN ('SI', 'NO', 'NO_SABE', 'NO_APLICA')),
  escuela TEXT,
  salud TEXT,
  hechos_nuevos TEXT,
  violencia_nueva INTEGER NOT NULL CHECK (violencia_nueva IN (0, 1)),
  nota TEXT NOT NULL,
  proximo_el TEXT,
  papel_fecha TEXT,
  papel_numero TEXT,
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL
) STRICT;
CREATE INDEX seguimiento_por_caso ON seguimiento (caso_id, hecho_en);
CREATE INDEX seguimiento_por_proximo ON seguimiento (punto_id, proximo_el);

-- The closing is prepared (act issued, signed) and then done; a case opened again keeps its former closings.
CREATE TABLE cierre (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  estado TEXT NOT NULL CHECK (estado IN ('PREPARADO', 'CERRADO', 'ABANDONADO')),
  motivo TEXT NOT NULL,
  situacion_nna TEXT NOT NULL,
  recomendaciones TEXT,
  informado_como TEXT,
  informado_el TEXT,
  caso_principal_id TEXT REFERENCES caso (id),
  receptora TEXT,
  receptora_firma TEXT,
  receptora_firmo_el TEXT,
  carta_traslado TEXT,
  documento_id TEXT REFERENCES documento_emitido (id),
  firmada_el TEXT,
  cerrado_en TEXT,
  cerrado_por TEXT REFERENCES usuario (id),
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL,
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL
) STRICT;
CREATE INDEX cierre_por_caso ON cierre (caso_id);

-- Documents taken back before delivery keep their number and stay listed.
CREATE TABLE documento_anulacion (
  documento_id TEXT PRIMARY KEY REFERENCES documento_emitido (id),
  anulado_en TEXT NOT NULL,
  anulado_por TEXT NOT NULL REFERENCES usuario (id),
  razon TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Files handed in for a case: encrypted beside the database; the row names them.
CREATE TABLE adjunto (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  titulo TEXT NOT NULL,
  tipo_mime TEXT NOT NULL CHECK (tipo_mime IN ('application/pdf', 'image/jpeg', 'image/png', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav')),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  sha256 TEXT NOT NULL,
  archivo TEXT NOT NULL,
  sin_metadatos INTEGER NOT NULL CHECK (sin_metadatos IN (0, 1)),
  referencia_tipo TEXT,
  referencia_id TEXT,
  retirado_en TEXT,
  retirado_por TEXT REFERENCES usuario (id),
  retirado_razon TEXT,
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL
) STRICT;
CREATE INDEX adjunto_por_caso ON adjunto (caso_id);

-- Consent per purpose, with the child's own assent, and its withdrawal (§5). Reporting never needs it.
CREATE TABLE consentimiento (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  nna_id TEXT REFERENCES persona (id),
  proposito TEXT NOT NULL CHECK (proposito IN ('VISITA', 'SERVICIO', 'MEDIACION', 'COMPARTIR_PATRONATO', 'IMAGEN_EVENTO')),
  decision TEXT NOT NULL CHECK (decision IN ('ACEPTA', 'NIEGA')),
  otorgado_por TEXT NOT NULL,
  calidad TEXT NOT NULL,
  modo TEXT NOT NULL CHECK (modo IN ('FIRMA', 'HUELLA', 'VERBAL')),
  otorgado_el TEXT NOT NULL,
  asentimiento TEXT NOT NULL CHECK (asentimiento IN ('ACEPTA', 'NIEGA', 'PREFIRIO_NO_OPINAR', 'NO_FUE_POSIBLE')),
  asentimiento_modo TEXT CHECK (asentimiento_modo IN ('FIRMA', 'HUELLA', 'VERBAL')),
  asentimiento_nota TEXT,
  documento_id TEXT REFERENCES documento_emitido (id),
  retirado_el TEXT,
  retirado_por_quien TEXT,
  retirado_nota TEXT,
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL,
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL
) STRICT;
CREATE INDEX consentimiento_por_caso ON consentimiento (caso_id);

-- Conflict of interest hides the case from that person (§1.5.4).
CREATE TABLE impedimento (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  usuario_id TEXT NOT NULL REFERENCES usuario (id),
  causa TEXT NOT NULL CHECK (causa IN ('PARENTESCO', 'AFINIDAD', 'VECINDAD', 'EMPLEO', 'OTRA')),
  detalle TEXT,
  levantado_en TEXT,
  levantado_por TEXT REFERENCES usuario (id),
  levantado_razon TEXT,
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX impedimento_vigente ON impedimento (caso_id, usuario_id) WHERE levantado_en IS NULL;
CREATE INDEX impedimento_por_usuario ON impedimento (usuario_id);

-- Who may open a case whose `acceso` is RESTRINGIDO. EMERGENCIA: taken by oneself with a reason, until `hasta`.
CREATE TABLE caso_acceso (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  caso_id TEXT NOT NULL REFERENCES caso (id),
  usuario_id TEXT NOT NULL REFERENCES usuario (id),
  via TEXT NOT NULL CHECK (via IN ('ACTUACION', 'OTORGADO', 'EMERGENCIA')),
  razon TEXT,
  hasta TEXT,
  revocado_en TEXT,
  revocado_por TEXT REFERENCES usuario (id),
  creado_en TEXT NOT NULL,
  creado_por TEXT NOT NULL
) STRICT;
CREATE INDEX caso_acceso_por_usuario ON caso_acceso (usuario_id, caso_id);
CREATE INDEX caso_acceso_por_caso ON caso_acceso (caso_id);

-- Second signatures and ratifications: who stood by which act. Append-only.
CREATE TABLE aprobacion (
  id TEXT PRIMARY KEY,
  punto_id TEXT NOT NULL,
  acto TEXT NOT NULL,
  entidad TEXT NOT NULL,
  entidad_id TEXT NOT NULL,
  caso_id TEXT REFERENCES caso (id),
  solicitante_id TEXT NOT NULL REFERENCES usuario (id),
  aprobador_id TEXT NOT NULL REFERENCES usuario (id),
  aprobado_en TEXT NOT NULL,
  nota TEXT,
  CHECK (solicitante_id <> aprobador_id)
) STRICT;
CREATE INDEX aprobacion_por_entidad ON aprobacion (entidad, entidad_id);

-- What the point itself knows of an authority; the rest comes from the catalogue.
CREATE TABLE institucion_local (
  punto_id TEXT NOT NULL,
  codigo TEXT NOT NULL,
  titular_nombre TEXT,
  tratamiento TEXT,
  cargo_destinatario TEXT,
  direccion TEXT,
  telefono TEXT,
  correo TEXT,
  horario TEXT,
  nota TEXT,
  verificado_el TEXT,
  verificado_por TEXT REFERENCES usuario (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL,
  PRIMARY KEY (punto_id, codigo)
) STRICT, WITHOUT ROWID;

-- Days on which offices are closed. `activo` 0: taken off by the point (moved by decree), the row stays.
CREATE TABLE feriado (
  punto_id TEXT NOT NULL,
  fecha TEXT NOT NULL,
  nombre TEXT NOT NULL,
  origen TEXT NOT NULL CHECK (origen IN ('PROGRAMA', 'PUNTO')),
  activo INTEGER NOT NULL CHECK (activo IN (0, 1)),
  actualizado_en TEXT NOT NULL,
  actualizado_por TEXT NOT NULL,
  PRIMARY KEY (punto_id, fecha)
) STRICT, WITHOUT ROWID;

-- Filters that a person keeps under a name of hers.
CREATE TABLE vista_guardada (
  id TEXT PRIMARY KEY,
  usuario_id TEXT NOT NULL REFERENCES usuario (id),
  nombre TEXT NOT NULL,
  filtros TEXT NOT NULL CHECK (json_valid(filtros)),
  creado_en TEXT NOT NULL,
  UNIQUE (usuario_id, nombre)
) STRICT;

-- Search is rebuilt by the program when `indice_busqueda.version` is not the one it writes (new columns, new phonetic rule).
DROP TABLE busqueda_caso;
CREATE VIRTUAL TABLE busqueda_caso USING fts5 (caso_id UNINDEXED, texto, fonetica, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
CREATE TABLE indice_busqueda (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL
) STRICT;

CREATE INDEX caso_por_barrio ON caso (punto_id, barrio);
CREATE INDEX caso_por_responsable ON caso (responsable_id, estado);
CREATE INDEX caso_nna_por_persona ON caso_nna (persona_id);
CREATE INDEX derivacion_por_estado ON derivacion (punto_id, estado);
CREATE INDEX evento_por_ratificar ON evento_caso (tipo, anotado_en) WHERE tipo IN ('POR_RATIFICAR', 'SIN_SEGUNDA_FIRMA');
CREATE INDEX bitacora_por_entidad ON bitacora (entidad_id, accion);

CREATE TRIGGER tamizaje_no_cambia BEFORE UPDATE ON tamizaje_violencia BEGIN SELECT RAISE (ABORT, 'tamizaje_violencia: solo se agrega'); END;
CREATE TRIGGER tamizaje_no_borra BEFORE DELETE ON tamizaje_violencia BEGIN SELECT RAISE (ABORT, 'tamizaje_violencia: solo se agrega'); END;
CREATE TRIGGER respuesta_no_cambia BEFORE UPDATE ON respuesta_derivacion BEGIN SELECT RAISE (ABORT, 'respuesta_derivacion: solo se agrega'); END;
CREATE TRIGGER respuesta_no_borra BEFORE DELETE ON respuesta_derivacion BEGIN SELECT RAISE (ABORT, 'respuesta_derivacion: solo se agrega'); END;
CREATE TRIGGER seguimiento_no_cambia BEFORE UPDATE ON seguimiento BEGIN SELECT RAISE (ABORT, 'seguimiento: solo se agrega'); END;
CREATE TRIGGER seguimiento_no_borra BEFORE DELETE ON seguimiento BEGIN SELECT RAISE (ABORT, 'seguimiento: solo se agrega'); END;
CREATE TRIGGER aprobacion_no_cambia BEFORE UPDATE ON aprobacion BEGIN SELECT RAISE (ABORT, 'aprobacion: solo se agrega'); END;
CREATE TRIGGER aprobacion_no_borra BEFORE DELETE ON aprobacion BEGIN SELECT RAISE (ABORT, 'aprobacion: solo se agrega'); END;
CREATE TRIGGER anulacion_no_cambia BEFORE UPDATE ON documento_anulacion BEGIN SELECT RAISE (ABORT, 'documento_anulacion: solo se agrega'); END;
CREATE TRIGGER anulacion_no_borra BEFORE DELETE ON documento_anulacion BEGIN SELECT RAISE (ABORT, 'documento_anulacion: no se borra'); END;
CREATE TRIGGER adjunto_congelado BEFORE UPDATE OF id, punto_id, caso_id, tipo_mime, bytes, sha256, archivo ON adjunto
BEGIN SELECT RAISE (ABORT, 'adjunto: congelado'); END;
CREATE TRIGGER adjunto_no_borra BEFORE DELETE ON adjunto BEGIN SELECT RAISE (ABORT, 'adjunto: no se borra'); END;

-- The list of cases at 100,000: every filter and every order along an index. The partial ones repeat their condition word for word in the query.
CREATE INDEX caso_lista ON caso (punto_id, conocido_en, estado, riesgo, nivel_reserva, vence_en, acceso, responsable_id, creado_por, barrio, reabierto_en, id);
CREATE INDEX caso_abierto_por_vencimiento ON caso (punto_id, vence_en) WHERE estado NOT IN ('CERRADO', 'ANULADO');
CREATE INDEX caso_abierto_por_riesgo ON caso (punto_id, riesgo, conocido_en) WHERE estado NOT IN ('CERRADO', 'ANULADO');
CREATE INDEX caso_cerrado_por_fecha ON caso (punto_id, conocido_en) WHERE estado IN ('CERRADO', 'ANULADO');
CREATE INDEX caso_tipo_por_codigo ON caso_tipo (tipo_codigo, caso_id);
CREATE INDEX derivacion_por_institucion ON derivacion (punto_id, institucion, estado, caso_id);
CREATE INDEX denuncia_verbal_por_institucion ON denuncia_verbal (punto_id, institucion, caso_id);
CREATE INDEX presunto_agresor_por_persona ON presunto_agresor (persona_id) WHERE persona_id IS NOT NULL;
CREATE INDEX caso_por_cierre ON caso (punto_id, cerrado_en) WHERE cerrado_en IS NOT NULL;
