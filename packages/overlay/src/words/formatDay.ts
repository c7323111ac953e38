const day = 24 * 60 * 60 * 1000;

/** The day of a moment in the past: today, yesterday, or the weekday. Both are epoch milliseconds. */
export function formatDay(then: number, now: number, lang: string): string {
  const days = Math.round((startOfDay(now) - startOfDay(then)) / day);
  if (days <= 1) return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(-days, 'day');
  return new Intl.DateTimeFormat(lang, { weekday: 'long' }).format(then);
}

function startOfDay(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}
