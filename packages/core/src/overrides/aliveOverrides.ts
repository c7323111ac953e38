import type { Overrides } from '../Override.ts';

/** Those whose time is not over. */
export function aliveOverrides(overrides: Overrides): Overrides {
  return new Map([...overrides].filter(([, { expiresAt }]) => Date.now() < expiresAt));
}
