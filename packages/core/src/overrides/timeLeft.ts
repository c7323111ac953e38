import type { Override } from '../Override.ts';

/** For how long it still counts, in milliseconds; none when its time is over. */
export function timeLeft({ expiresAt }: Override): number {
  return expiresAt - Date.now();
}
