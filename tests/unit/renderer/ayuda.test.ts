import { describe, expect, it } from 'vitest';
import type { RouteObject } from 'react-router';
import { accesosRoutes } from '@renderer/features/accesos/accesos.routes';
import { adjuntosRoutes } from '@renderer/features/adjuntos/adjuntos.routes';
import { agendaRoutes } from '@renderer/features/agenda/agenda.routes';
import { casosRoutes } from '@renderer/features/casos/casos.routes';
import { consentimientosRoutes } from '@renderer/features/consentimientos/consentimientos.routes';
import { derivacionesRoutes } from '@renderer/features/derivaciones/derivaciones.routes';
import { directorioRoutes } from '@renderer/features/directorio/directorio.routes';
import { documentosRoutes } from '@renderer/features/documentos/documentos.routes';
import { mediacionRoutes } from '@renderer/features/mediacion/mediacion.routes';
import { paquetesRoutes } from '@renderer/features/paquetes/paquetes.routes';
import { personasRoutes } from '@renderer/features/personas/personas.routes';
import { rutaRoutes } from '@renderer/features/ruta/ruta.routes';
import { seguimientoRoutes } from '@renderer/features/seguimiento/seguimiento.routes';
import { supervisionRoutes } from '@renderer/features/supervision/supervision.routes';
import { visitasRoutes } from '@renderer/features/visitas/visitas.routes';
import { ayudaDe } from '@renderer/app/help.texts';

const ID = '0190f5d2-0000-7000-8000-000000000001';
const RUTAS: readonly RouteObject[] = [
  ...accesosRoutes,
  ...adjuntosRoutes,
  ...agendaRoutes,
  ...casosRoutes,
  ...consentimientosRoutes,
  ...derivacionesRoutes,
  ...directorioRoutes,
  ...documentosRoutes,
  ...mediacionRoutes,
  ...paquetesRoutes,
  ...personasRoutes,
  ...rutaRoutes,
  ...seguimientoRoutes,
  ...supervisionRoutes,
  ...visitasRoutes,
];
/** The address that a screen has while it is open. */
const abierta = ({ path = '' }: RouteObject): string =>
  `/${path
    .replace(/:(codigo|institucion)\b/g, 'JCPD')
    .replace(':version', 'INTERNA')
    .replace(/:\w+/g, ID)}`;

describe('F1', () => {
  it.each(RUTAS.map(abierta))('%s has its own words', (path) => {
    const ayuda = ayudaDe(path);
    expect(ayuda?.lineas.length).toBeGreaterThan(0);
    // not those of the part of the program that it merely lies in
    const partes = path.split('/').length;
    if (path.startsWith(`/casos/${ID}/`)) expect(ayuda?.ruta).not.toMatch(/^\/casos(\/:id)?$/);
    else if (partes > 2 && !path.startsWith('/documentos')) expect(ayuda?.ruta.split('/').length).toBeGreaterThan(2);
  });

  it('the longest route wins, whatever the record; an unknown screen has only the keys', () => {
    expect(ayudaDe(`/casos/${ID}/valorar`)?.titulo).toBe('Valorar');
    expect(ayudaDe(`/casos/${ID}`)?.titulo).toBe('Un caso');
    expect(ayudaDe('/casos')?.titulo).toBe('Casos');
    expect(ayudaDe('/nada')).toBeUndefined();
  });
});
