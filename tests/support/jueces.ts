import { spawnSync } from 'node:child_process';

/** Programs of the machine that judge our files from outside, with the Debian package that brings each and a harmless call. */
const TOOLS = {
  qpdf: { paquete: 'qpdf', prueba: ['--version'] },
  pdftotext: { paquete: 'poppler-utils', prueba: ['-v'] },
  pdffonts: { paquete: 'poppler-utils', prueba: ['-v'] },
  pdfinfo: { paquete: 'poppler-utils', prueba: ['-v'] },
  python3: { paquete: 'python3', prueba: ['--version'] },
} as const;
export type Tool = keyof typeof TOOLS;

export interface Juez {
  /** `null` when the tool is there; otherwise why its tests are skipped, ready for the name of the group. */
  readonly falta: string | null;
  /** Standard output of the tool. Throws with its error text when it does not end with 0. */
  run(args: readonly string[]): string;
}

/**
 * An outside judge. Use as `describe.skipIf(qpdf.falta)`. Where the tool is missing the tests are skipped and say why;
 * with `CI=true` this throws, so that a machine that ought to judge cannot pass by staying silent.
 */
export function requireTool(tool: Tool): Juez {
  const { paquete, prueba } = TOOLS[tool];
  const present = spawnSync(tool, prueba, { stdio: 'ignore' }).error === undefined;
  if (!present && process.env['CI'] === 'true') throw new Error(`Missing ${tool}: apt-get install ${paquete}`);
  return {
    falta: present ? null : `omitido: falta ${tool} (apt-get install ${paquete})`,
    run(args) {
      const { status, stdout, stderr, error } = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
      if (error) throw error;
      if (status !== 0) throw new Error(`${tool} ${args.join(' ')} ended with ${status}: ${stderr}`);
      return stdout;
    },
  };
}
