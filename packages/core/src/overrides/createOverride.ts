import type { Access } from '../Access.ts';
import type { Override, OverrideChoice } from '../Override.ts';

export interface OverrideOptions {
  /** Epoch milliseconds. Default: in four hours. Never later than the permission's end. */
  readonly expiresAt?: number;
  /** Default `'browser'`. */
  readonly scope?: Override['scope'];
  readonly note?: string;
}

const lifetime = 4 * 60 * 60 * 1000;

/** What a tester chose, as it is kept: from now, and never for longer than the permission lasts. */
export function createOverride(
  choice: OverrideChoice & OverrideOptions,
  access: Access | undefined,
): Override {
  const setAt = Date.now();
  const { expiresAt = setAt + lifetime } = choice;
  return {
    scope: 'browser',
    ...choice,
    setAt,
    expiresAt: Math.min(expiresAt, access?.expiresAt ?? expiresAt),
  };
}
