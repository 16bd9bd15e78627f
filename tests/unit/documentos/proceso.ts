import { createHash } from 'node:crypto';
import { renderDocumento } from '@electron/documents/render/render-documento';
import { setFontsFolder } from '@electron/documents/render/render-pdf';
import { DOCUMENTOS_EJEMPLO } from './papel';

/** Run in a process of its own by the reproducibility test: prints the hash of every example document. */
async function main(): Promise<void> {
  setFontsFolder(process.argv[2] ?? '');
  const hashes: Record<string, string> = {};
  for (const [nombre, documento] of Object.entries(DOCUMENTOS_EJEMPLO)) {
    hashes[nombre] = createHash('sha256')
      .update(await renderDocumento(documento))
      .digest('hex');
  }
  process.stdout.write(JSON.stringify(hashes));
}

void main();
