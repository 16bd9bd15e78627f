import { useUi } from '@renderer/lib/ui-store';
import { Kbd } from '@renderer/ui/badge';
import { SidePanel } from '@renderer/ui/dialog';
import { Stack } from '@renderer/ui/page';
import { APP_TEXTS, AYUDA_TEXTS } from './app.texts';
import { ayudaDe } from './help.texts';

/** F1: what this screen is for, and the keys. */
export function HelpPanel({ path }: { path: string }) {
  const opened = useUi((state) => state.helpOpen);
  const setOpen = useUi((state) => state.setHelpOpen);
  const page = ayudaDe(path);
  return (
    <SidePanel opened={opened} onClose={() => setOpen(false)} title={page ? `${APP_TEXTS.ayuda}: ${page.titulo}` : AYUDA_TEXTS.titulo}>
      <Stack>
        {page && (
          <ul className="v-bullets v-help-lines">
            {page.lineas.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <h3>{AYUDA_TEXTS.teclas}</h3>
        <dl className="v-help-keys">
          {AYUDA_TEXTS.lista.map(({ tecla, que }) => (
            <div key={tecla}>
              <dt>
                <Kbd>{tecla}</Kbd>
              </dt>
              <dd>{que}</dd>
            </div>
          ))}
        </dl>
      </Stack>
    </SidePanel>
  );
}
