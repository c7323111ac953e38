const days = new Intl.DateTimeFormat('en-IE', { dateStyle: 'long' });

/** An ISO 8601 time as a day: `24 November 2026`, in the reader's time zone. */
export function formatDay(isoTime: string): string {
  const time = new Date(isoTime);
  return Number.isNaN(time.getTime()) ? 'unknown' : days.format(time);
}
