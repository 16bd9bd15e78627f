import { readKeyFile } from '@electron/platform/keys/key-file';
import type { HandlersOf } from '@electron/platform/ipc/context';
import { bloquear, entrar, recuperar } from './entrar';
import { toSesion } from './deps';
import type { AccesoDeps } from './deps';
import { medirClave, sugerirClave } from './fortaleza';
import type { Hojas } from './hoja';
import { nombrePunto } from './hoja';
import { iniciar } from './instalar';
import { findInstalacion } from './instalacion.repository';
import { guardarMisDatos, misDatos } from './mis-datos';
import { agregarPersona, cambiarClave, editarPersona, renovarHoja, restablecerClave } from './personas';
import { listUsuarios } from './usuario.repository';

export function makeAccesoHandlers(deps: AccesoDeps, hojas: Hojas): HandlersOf<'acceso'> {
  return {
    'acceso.estado': (context) => {
      const keyFile = readKeyFile(deps.folder);
      return {
        instalado: keyFile !== null,
        version: deps.version,
        esDemo: keyFile?.esDemo ?? deps.instalarComoDemo,
        punto: keyFile ? { codigo: keyFile.punto, nombre: nombrePunto(keyFile.punto) } : null,
        personas: keyFile?.personas.map(({ id, nombreEntrada }) => ({ id, nombreEntrada })) ?? [],
        sesion: deps.session.current ? toSesion(deps.session.current) : null,
        esperaSegundos: deps.attempts.longestWait(context.ahora),
        recuperadoDe: deps.vault.recovered,
        ahora: context.ahora,
      };
    },
    'acceso.sugerirClave': () => ({ clave: sugerirClave() }),
    'acceso.medirClave': (_context, { clave }) => medirClave(clave),
    'acceso.prepararHoja': (context, { punto }) => hojas.prepare(context, punto, deps.instalarComoDemo),
    'acceso.iniciar': (context, entrada) => iniciar(deps, hojas, context, entrada),
    'acceso.entrar': (context, entrada) => entrar(deps, context, entrada),
    'acceso.bloquear': async (context, { causa }) => {
      if (deps.session.current) {
        const { usuarioId } = deps.session.current;
        await context.exclusive(async () =>
          context.transaction((tx) => tx.anotar({ accion: 'BLOQUEAR', entidad: 'usuario', entidadId: usuarioId, detalle: { causa } })),
        );
        deps.session.current = null;
        deps.onLocked();
        await deps.idle(context.comandoId);
        if (deps.session.current === null) bloquear(deps); // somebody may have signed in meanwhile
      }
      return {};
    },
    'acceso.cambiarClave': async (context, entrada) => {
      await cambiarClave(deps, context, entrada);
      return {};
    },
    'acceso.misDatos': (context) => misDatos(context),
    'acceso.guardarMisDatos': (context, entrada) => guardarMisDatos(context, entrada),
    'acceso.recuperar': (context, entrada) => recuperar(deps, context, entrada),
    'acceso.listarPersonas': (context) => ({ personas: listUsuarios(context.read) }),
    'acceso.agregarPersona': (context, entrada) => agregarPersona(deps, context, entrada),
    'acceso.editarPersona': (context, entrada) => editarPersona(deps, context, entrada),
    'acceso.restablecerClave': async (context, entrada) => {
      await restablecerClave(deps, context, entrada);
      return {};
    },
    'acceso.prepararHojaNueva': (context) => hojas.prepare(context, context.puntoId, findInstalacion(context.read).esDemo),
    'acceso.renovarHoja': (context, entrada) => renovarHoja(deps, hojas, context, entrada),
  };
}
