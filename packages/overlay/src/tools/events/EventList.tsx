import { useRef, type ReactNode } from 'react';
import { describeEvent } from './describeEvent.ts';
import type { EventMessages } from './eventMessages.ts';
import type { LogEvent } from './LogEvent.ts';
import { useVisibleRows } from './useVisibleRows.ts';

interface EventListProps {
  readonly events: readonly LogEvent[];
  readonly messages: EventMessages;
}

/** The events, of which only those are drawn that can be seen. */
export function EventList({ events, messages }: EventListProps): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const { start, end } = useVisibleRows(list, events.length);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, by keyboard too.
    <ol ref={list} className="events" aria-label={messages.list} tabIndex={0}>
      {events.slice(start, end).map((event, index) => {
        const { what, text } = describeEvent(event, messages);
        return (
          <li
            key={event.id}
            className="event"
            data-kind={event.kind}
            aria-setsize={events.length}
            aria-posinset={start + index + 1}
          >
            <time className="event-time">{messages.time(event.time)}</time>
            <bdi className="event-what">{what}</bdi>
            <span className="event-text">{text}</span>
          </li>
        );
      })}
    </ol>
  );
}
