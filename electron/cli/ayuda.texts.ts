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
  vigia demo --salida DIR [--casos N] [--semilla S]         todo el recorrido con personas inventadas

  --usuario es el nombre con que se entra («Rosa D.») o el nombre completo.
  --carpeta es la carpeta donde «documentos.guardarPdf» y «respaldos.elegirCarpeta» escriben.
  --reloj ISO fija el reloj; solo en demostración y pruebas.
  Salida: 0 hecho, 1 rechazado, 2 mal llamado.`;
