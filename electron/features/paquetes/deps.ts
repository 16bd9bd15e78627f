import type { CentralDeps } from '@electron/features/central/public';

export type PaquetesDeps = Pick<CentralDeps, 'acceso' | 'desktop' | 'destinos' | 'archivos'>;
