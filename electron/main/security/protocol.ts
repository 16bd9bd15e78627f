import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import type { Session } from 'electron';

export const SCHEME = 'vigia';
export const ORIGIN = `${SCHEME}://app`;

/** Nothing from outside, no inline script, no plug-in, no frame. Inline styles are allowed: the kit sets them. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  'media-src blob:',
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Before the app is ready: the scheme counts as standard and secure, and has no other powers. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

const notFound = () => new Response('', { status: 404 });

/** Serves the built page, read-only, from one folder; any other path is answered with 404. */
export function serveRenderer(session: Session, folder: string): void {
  const root = path.resolve(folder);
  session.protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    const file = path.resolve(root, `.${decodeURIComponent(url.pathname)}`);
    const type = TYPES[path.extname(file)];
    if (url.host !== 'app' || !file.startsWith(root + path.sep) || type === undefined) return notFound();
    try {
      const body = new Uint8Array(await readFile(file));
      return new Response(body, {
        headers: { 'content-type': type, 'content-security-policy': CONTENT_POLICY, 'x-content-type-options': 'nosniff' },
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return notFound();
      throw error;
    }
  });
}
