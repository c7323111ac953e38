import type { FlagDefinition } from '../catalog/FlagDefinition.ts';

/** Which control edits a flag. */
export type ControlKind = 'boolean' | 'choice' | 'number' | 'string' | 'json';

/** Chooses the control by a flag's declaration, or by the kind of its real value where it is not declared. */
export function controlKind(definition: FlagDefinition | undefined, value: unknown): ControlKind {
  if (definition?.variants) return 'choice';
  const kind = definition?.kind ?? typeof value;
  return kind === 'boolean' || kind === 'number' || kind === 'string' ? kind : 'json';
}
