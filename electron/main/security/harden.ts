import { app } from 'electron';
import type { Session } from 'electron';
import { ORIGIN } from './protocol';

const OWN = [`${ORIGIN}/`, 'blob:', 'data:', 'devtools:'];

/** The page may load only itself: every other request, of whatever kind, is cancelled. There is no network in this program. */
export function refuseNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !OWN.some((prefix) => details.url.startsWith(prefix)) }));
}

/** No permission is ever granted: camera, place, notifications, clipboard reading. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
}

/** No page navigates elsewhere, opens a window or embeds a web view. */
export function refuseNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (!url.startsWith(`${ORIGIN}/`)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** The browser part keeps nothing on disk and talks to nobody in the background. */
export function quietBrowser(): void {
  for (const flag of [
    'disable-http-cache',
    'disable-background-networking',
    'disable-component-update',
    'disable-sync',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(flag);
  }
}
