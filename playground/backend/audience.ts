/** What a grant must be for to count here: this app in this environment, as one exact string (T8). */
export const audience = 'chandlery/production';

/** Flags that no grant can force, whatever it allows (T41). */
export const lockedFlags: readonly string[] = ['disable-payments'];
