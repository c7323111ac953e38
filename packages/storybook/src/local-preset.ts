// Loads the addon from its source inside this repository. Everybody else writes `addons: ['@halyard/storybook']`.
import { fileURLToPath } from 'node:url';

export function managerEntries(entries: readonly string[] = []): string[] {
  return [...entries, fileURLToPath(new URL('./manager.tsx', import.meta.url))];
}

export function previewAnnotations(entries: readonly string[] = []): string[] {
  return [...entries, fileURLToPath(new URL('./preview.tsx', import.meta.url))];
}
