import { EmergenciasCard } from '@renderer/features/accesos/emergencias-card';
import { PorRatificarCard } from '@renderer/features/accesos/por-ratificar-card';
import { HoyPage } from '@renderer/features/hoy/hoy-page';

/** The first screen with what waits for the coordinator: features never import each other. */
export function HoyRoute() {
  return (
    <HoyPage
      extra={
        <>
          <EmergenciasCard />
          <PorRatificarCard />
        </>
      }
    />
  );
}
