export type Lifetime = 'minutes15' | 'hour' | 'hours4' | 'hours8';

const minute = 60_000;

/** How long an override may be let last, in milliseconds. */
export const lifetimes: Readonly<Record<Lifetime, number>> = {
  minutes15: 15 * minute,
  hour: 60 * minute,
  hours4: 4 * 60 * minute,
  hours8: 8 * 60 * minute,
};
