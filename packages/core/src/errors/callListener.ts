import { warn } from './warn.ts';

/** Calls a function of the app's or a vendor's: when it throws, that is said in the console, and everything else goes on. */
export function callListener(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    warn(
      'HAL-101',
      process.env.NODE_ENV !== 'production' &&
        'a listener that was told of a flag threw — the others go on — see what it threw',
      error,
    );
  }
}
