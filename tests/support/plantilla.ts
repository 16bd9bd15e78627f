import type { TestProject } from 'vitest/node';
import { cleanFolders, installTemplate } from './program';
import type { Template } from './program';

declare module 'vitest' {
  interface ProvidedContext {
    plantilla: Template;
  }
}

/** Runs once before all test files: the point of which each of them gets a copy. */
export async function setup(project: TestProject): Promise<() => void> {
  project.provide('plantilla', await installTemplate());
  return cleanFolders;
}
