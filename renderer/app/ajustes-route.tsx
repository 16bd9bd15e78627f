import { CENTRAL } from '@core/kernel/ids';
import { AJUSTES_TEXTS as T } from '@core/features/acceso/acceso.texts';
import { HojaCard, MiClaveCard, PersonasCard } from '@renderer/features/acceso/acceso-cards';
import { MisDatosCard } from '@renderer/features/acceso/mis-datos-card';
import { BitacoraCard, CentralCard } from '@renderer/features/ajustes/ajustes-cards';
import { useSession } from '@renderer/lib/session';
import { Page } from '@renderer/ui/page';

/** Ajustes is put together here because its cards belong to several modules; each shows to whom it may. */
export function AjustesRoute() {
  const { puede, estado, punto } = useSession();
  return (
    <Page
      title={T.titulo}
      subtitle={T.version(estado.version)}
      aside={
        <>
          {punto.codigo !== CENTRAL && <MisDatosCard />}
          <MiClaveCard />
          {puede('RECUPERACION_RENOVAR') && <HojaCard />}
        </>
      }
    >
      {puede('PERSONA_LEER') && <PersonasCard />}
      {punto.codigo !== CENTRAL && <CentralCard />}
      {puede('BITACORA_VERIFICAR') && <BitacoraCard />}
    </Page>
  );
}
