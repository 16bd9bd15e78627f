/** `vigia --ayuda`. */
export const AYUDA = `Vigía sin ventana: las mismas operaciones que la pantalla, por la misma puerta.

  vigia operaciones                         cada operación con el esquema JSON de su entrada y su salida
  vigia ruta -                              lee un arreglo JSON de consultas y escribe el arreglo de respuestas; no necesita datos
  vigia iniciar --datos DIR --punto DC-13|CENTRAL --nombres N --apellidos A [--cedula C] [--nacimiento AAAA-MM-DD]
                [--direccion D] [--telefono T] [--cargo X] [--central age1…] [--hoja ARCHIVO.pdf]
                                            primera configuración; la clave va en VIGIA_CLAVE; escribe la clave de recuperación
  vigia call OPERACION JSON --datos DIR --usuario NOMBRE [--id UUID] [--carpeta DIR]
                                            una operación; imprime su respuesta; la clave va en VIGIA_CLAVE
  vigia call - --datos DIR --usuario NOMBRE lee un arreglo de [operación, entrada] y escribe una respuesta por línea
  vigia respaldo crear --datos DIR --usuario NOMBRE --destino CARPETA
  vigia respaldo verificar --archivo ARCHIVO                la clave de recuperación va en VIGIA_RECUPERACION
  vigia restaurar --archivo ARCHIVO --datos DIR             la clave de recuperación va en VIGIA_RECUPERACION
  vigia bitacora verificar --datos DIR --usuario NOMBRE
  vigia central inspeccionar --datos DIR --usuario NOMBRE --carpeta CARPETA
                                            en la oficina central: mira cada paquete de una memoria o carpeta
  vigia central recibir --datos DIR --usuario NOMBRE --archivo ARCHIVO --entrega QUIEN [--motivo POR_QUE]
                                            comprueba un paquete entero y lo importa
  vigia central preparar --datos DIR --usuario NOMBRE --carpeta CARPETA [--punto DC-13] [--sin-notas]
                                            firma un paquete para los 24 puntos, o para uno, y lo escribe ahí
  vigia paquete ver --datos DIR --usuario NOMBRE --archivo ARCHIVO
                                            en el punto: comprueba un paquete de la central y dice qué cambiaría
  vigia paquete aplicar --datos DIR --usuario NOMBRE --archivo ARCHIVO
                                            en el punto: lo aplica, todo o nada
  vigia central publicar --postgres URL --datos DIR --usuario NOMBRE --motivo PARA_QUE [--con-casos]
                                            carga en PostgreSQL las cifras públicas y, con --con-casos, los casos sin personas
                                            URL: postgresql://USUARIO@SERVIDOR/BASE?sslmode=verify-full; la contraseña va en
                                            PGPASSWORD o en ~/.pgpass
  vigia central publicar --preparar         escribe lo que ejecuta una vez quien administra el PostgreSQL
  vigia demo --salida DIR [--casos N] [--semilla S]         todo el recorrido con personas inventadas
  vigia demo --puntos N --salida DIR [--casos N] [--semilla S] [--sin-entrega DC-07] [--recibir]
                                            un mundo de prueba: de 2 a 24 puntos con sus casos, la central y una memoria con
                                            los paquetes; --sin-entrega: un punto que nunca entregó; --recibir: la central los recibe

  --usuario es el nombre con que se entra («Rosa D.») o el nombre completo.
  --carpeta es la carpeta donde «documentos.guardarPdf» y «respaldos.elegirCarpeta» escriben.
  --reloj ISO fija el reloj; solo en demostración y pruebas.
  Salida: 0 hecho, 1 rechazado, 2 mal llamado.`;
