import {
  FORMATO_TARJETA,
  huellaCorta,
  leerTarjeta,
  palabrasDeHuella,
  textoFirmado,
  textoHuella,
} from '@core/features/central/tarjeta.rules';
import type { Tarjeta } from '@core/features/central/tarjeta.rules';
import { toGrupos } from '@core/features/respaldos/clave-recuperacion.rules';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { CENTRAL } from '@core/kernel/ids';
import { findInstalacion, nombrePunto, updateInstalacion } from '@electron/features/acceso/public';
import { imprimible } from '@electron/features/documentos/public';
import { generateIdentity, isRecipient } from '@electron/platform/crypto/age-file';
import { publicFingerprint, sha256 } from '@electron/platform/crypto/primitives';
import { isSignedBy, isSigningKey, makeSigningKey, sign } from '@electron/platform/crypto/signing';
import type { CommandContext, QueryContext, TaskContext } from '@electron/platform/ipc/context';
import { findTarjeta, insertClaves, replaceTarjeta } from './claves.repository';
import { requireClaves } from './deps';
import type { CentralDeps } from './deps';

const NOMBRE = 'Oficina central de las Defensorías Comunitarias, Loja';
/** Name of the file that points load. */
const ARCHIVO = 'tarjeta-central.json';

const huellaDe = (tarjeta: Pick<Tarjeta, 'sello' | 'firma'>): string => sha256(textoHuella(tarjeta));

/** Makes both key pairs of a new central; the answer writes them inside the set-up's transaction. */
export async function prepararCentral(): Promise<(context: CommandContext) => void> {
  const sello = await generateIdentity();
  const firma = makeSigningKey();
  return (context) => {
    insertClaves(context.write, {
      nombre: NOMBRE,
      selloPublica: sello.recipient,
      selloPrivada: sello.identity,
      firmaPublica: firma.publica,
      firmaPrivada: firma.privada,
      creadoEn: context.ahora,
    });
    context.anotar({
      accion: 'CREAR_CLAVES_CENTRAL',
      entidad: 'instalacion',
      entidadId: CENTRAL,
      detalle: { huella: huellaCorta(huellaDe({ sello: sello.recipient, firma: firma.publica })) },
    });
  };
}

/** The card of this central, as its file says it. */
function tarjetaPropia(context: Pick<QueryContext, 'read' | 'puntoId'>): { tarjeta: Tarjeta; texto: string } {
  const claves = requireClaves(context);
  const sinPrueba = {
    formato: FORMATO_TARJETA,
    version: 1 as const,
    nombre: claves.nombre,
    sello: claves.selloPublica,
    firma: claves.firmaPublica,
    creadaEn: claves.creadoEn,
    ficticia: findInstalacion(context.read).esDemo,
  } satisfies Omit<Tarjeta, 'prueba'>;
  const tarjeta = { ...sinPrueba, prueba: sign(Buffer.from(textoFirmado(sinPrueba)), claves.firmaPrivada) };
  return { tarjeta, texto: `${JSON.stringify(tarjeta, null, 1)}\n` };
}

const vista = (tarjeta: Tarjeta) => {
  const huella = huellaDe(tarjeta);
  return { nombre: tarjeta.nombre, huella: huellaCorta(huella), palabras: palabrasDeHuella(huella), creadaEn: tarjeta.creadaEn };
};

/** What a person at the central reads out when a point calls. */
export function verTarjetaPropia(context: QueryContext) {
  const { tarjeta, texto } = tarjetaPropia(context);
  return { ...vista(tarjeta), texto, sello: tarjeta.sello, firma: tarjeta.firma };
}

/** Saves the card's file where the person chooses. */
export async function exportarTarjeta(deps: CentralDeps, context: TaskContext): Promise<{ guardada: boolean }> {
  const { texto } = tarjetaPropia(context);
  const guardada = await deps.desktop.saveFile(ARCHIVO, Buffer.from(texto));
  if (guardada) context.anotar({ accion: 'EXPORTAR_TARJETA', entidad: 'instalacion', entidadId: CENTRAL });
  return { guardada };
}

/** The card as a page. */
export async function imprimirTarjeta(deps: CentralDeps, context: TaskContext): Promise<{ pdf: string }> {
  const { tarjeta } = tarjetaPropia(context);
  const { palabras, huella } = vista(tarjeta);
  const pdf = await deps.render(
    imprimible(
      context,
      {
        tipo: 'TARJETA_CENTRAL',
        datos: {
          formato: 1,
          nombre: tarjeta.nombre,
          fecha: localDay(context.ahora),
          emitidoEn: context.ahora,
          creadaEn: tarjeta.creadaEn,
          sello: tarjeta.sello,
          firma: tarjeta.firma,
          palabras,
          huella,
          qr: JSON.stringify(tarjeta),
        },
      },
      { copia: false, borrador: false },
    ),
  );
  context.anotar({ accion: 'IMPRIMIR_TARJETA', entidad: 'instalacion', entidadId: CENTRAL });
  return { pdf: Buffer.from(pdf).toString('base64') };
}

/** The secret page with the sealing key: with it the packages of all points open without this program and its database. */
export async function imprimirHojaSello(deps: CentralDeps, context: TaskContext): Promise<{ pdf: string }> {
  const claves = requireClaves(context);
  const pdf = await deps.render(
    imprimible(
      context,
      {
        tipo: 'HOJA_RECUPERACION',
        datos: {
          formato: 1,
          punto: { codigo: CENTRAL, nombre: nombrePunto(CENTRAL) },
          fecha: localDay(context.ahora),
          emitidoEn: context.ahora,
          clave: claves.selloPrivada,
          grupos: toGrupos(claves.selloPrivada),
          uso: 'SELLO',
          huellaPublica: publicFingerprint(claves.selloPublica),
        },
      },
      { copia: false, borrador: false },
    ),
  );
  context.anotar({ accion: 'IMPRIMIR_HOJA_SELLO', entidad: 'instalacion', entidadId: CENTRAL });
  return { pdf: Buffer.from(pdf).toString('base64') };
}

/** @throws DomainError TARJETA_INVALIDA for anything that is not a whole, self-signed card. */
function requireTarjeta(texto: string): Tarjeta {
  const tarjeta = leerTarjeta(texto);
  const ok =
    tarjeta !== null &&
    isRecipient(tarjeta.sello) &&
    isSigningKey(tarjeta.firma) &&
    isSignedBy(Buffer.from(textoFirmado(tarjeta)), tarjeta.prueba, tarjeta.firma);
  if (!ok) throw new DomainError('TARJETA_INVALIDA', { fields: { tarjeta: 'Elija el archivo «tarjeta-central.json» de la central.' } });
  return tarjeta;
}

/** The central that this computer seals to. */
export function leerCentral(context: Pick<QueryContext, 'read'>) {
  const publica = findInstalacion(context.read).centralPublica;
  const tarjeta = findTarjeta(context.read);
  if (publica === null) return { publica, nombre: null, huella: null, palabras: null, conFirma: false };
  if (tarjeta?.selloPublica !== publica)
    return { publica, nombre: null, huella: publicFingerprint(publica), palabras: null, conFirma: false };
  const { nombre, huella } = tarjeta;
  return { publica, nombre, huella: huellaCorta(huella), palabras: palabrasDeHuella(huella), conFirma: true };
}

/** Reads the chosen file and shows what to compare; nothing is loaded. */
export async function abrirTarjeta(deps: CentralDeps, context: TaskContext) {
  const texto = await deps.desktop.chooseCard();
  if (texto === null) return { tarjeta: null };
  const tarjeta = requireTarjeta(texto);
  const actual = findInstalacion(context.read).centralPublica;
  return { tarjeta: { ...vista(tarjeta), texto: texto.trim(), cambia: actual !== null && actual !== tarjeta.sello } };
}

/**
 * Loads the card whose fingerprint the person compared. From then on backups are sealed to the central too.
 * @throws DomainError TARJETA_INVALIDA, TARJETA_CAMBIADA (not the one that was compared), TARJETA_FICTICIA.
 */
export function cargarTarjeta(context: CommandContext, entrada: { tarjeta: string; huella: string }) {
  const tarjeta = requireTarjeta(entrada.tarjeta);
  const huella = huellaDe(tarjeta);
  if (huellaCorta(huella) !== entrada.huella.toUpperCase())
    throw new DomainError('TARJETA_CAMBIADA', { fields: { huella: 'Compare otra vez las palabras de la tarjeta.' } });
  if (tarjeta.ficticia !== findInstalacion(context.read).esDemo)
    throw new DomainError('TARJETA_FICTICIA', { fields: { tarjeta: 'Elija otra tarjeta.' } });
  const antes = leerCentral(context).huella;
  replaceTarjeta(context.write, {
    nombre: tarjeta.nombre,
    selloPublica: tarjeta.sello,
    firmaPublica: tarjeta.firma,
    huella,
    creadaEn: tarjeta.creadaEn,
    cargadaEn: context.ahora,
    cargadaPor: context.sesion.usuarioId,
  });
  updateInstalacion(context.write, { centralPublica: tarjeta.sello }, context.ahora);
  context.anotar({
    accion: 'CARGAR_CLAVE_CENTRAL',
    entidad: 'instalacion',
    entidadId: context.puntoId,
    detalle: { huella: huellaCorta(huella), antes },
  });
  return leerCentral(context);
}
