const minute = 60_000;
const hour = 60 * minute;

/** How long an override may be let last, in milliseconds. */
export const lifetimes = {
  minutes15: 15 * minute,
  hour,
  hours4: 4 * hour,
  hours8: 8 * hour,
} as const;

export type Lifetime = keyof typeof lifetimes;
