import { useSession } from '@renderer/lib/session';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { makeRouter } from './routes';

/** The signed-in part of the window; a new person gets a new router. */
export function Workspace() {
  const { sesion } = useSession();
  const [router] = useState(() => makeRouter(sesion.usuarioId));
  return <RouterProvider router={router} />;
}
