import type { LogEvent, LogKind } from './LogEvent.ts';

interface EventFilter {
  readonly kind: LogKind | 'all';
  /** Part of a flag's key or of an origin, in any case. */
  readonly search: string;
}

/** The events of a kind that mention what is searched for. */
export function filterEvents(
  events: readonly LogEvent[],
  { kind, search }: EventFilter,
): readonly LogEvent[] {
  const wanted = search.trim().toLowerCase();
  return events.filter((event) => {
    if (kind !== 'all' && event.kind !== kind) return false;
    return wanted === '' || subjectOf(event).toLowerCase().includes(wanted);
  });
}

/** What an event is about, as it is written in the log. */
export function subjectOf(event: LogEvent): string {
  if ('key' in event) return event.key;
  return event.kind === 'answer' ? event.origin : '';
}
