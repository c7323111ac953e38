import { warn } from './warn.ts';

/** Calls a function of the app's or a vendor's: when it throws, that is said in the console, and everything else goes on. */
export function callListener(listener: () => void, words: string | false): void {
  try {
    listener();
  } catch (error) {
    warn('HAL-101', words, error);
  }
}
