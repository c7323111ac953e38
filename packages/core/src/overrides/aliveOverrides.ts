import type { Override, Overrides } from '../Override.ts';

/** Whether its time is not over. */
export function isAlive({ expiresAt }: Override): boolean {
  return Date.now() < expiresAt;
}

/** Those whose time is not over. */
export function aliveOverrides(overrides: Overrides): Overrides {
  return new Map([...overrides].filter(([, override]) => isAlive(override)));
}
