import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import partsCss from '../parts/parts.css?inline';
import type { ToolViewProps } from '../PanelTool.ts';
import { EventList } from './EventList.tsx';
import { eventLogOf } from './eventLogOf.ts';
import { eventMessages } from './eventMessages.ts';
import css from './events.css?inline';
import { filterEvents } from './filterEvents.ts';
import type { LogKind } from './LogEvent.ts';

const kinds = [
  'all',
  'value',
  'shown',
  'forced',
  'reset',
  'status',
  'subject',
  'answer',
] as const satisfies ReadonlyArray<LogKind | 'all'>;

/** What has happened to the flags of this page, the newest first. */
export function Events({ host }: ToolViewProps): ReactNode {
  const messages = host.messages('events', eventMessages);
  const log = eventLogOf(host.store);
  const events = useSyncExternalStore(log.subscribe, log.events);
  const [kind, setKind] = useState<LogKind | 'all'>('all');
  const [search, setSearch] = useState('');
  useEffect(() => host.adoptStyles(partsCss + css), [host]);
  const found = filterEvents(events, { kind, search });
  return (
    <div className="tool-body event-log">
      <p className="tool-why">{messages.why}</p>
      <div className="tool-form">
        <select
          className="choice"
          aria-label={messages.kind}
          value={kind}
          onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value) ?? 'all')}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {messages.kinds[each]}
            </option>
          ))}
        </select>
        <input
          type="search"
          className="field"
          aria-label={messages.search}
          placeholder={messages.search}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <button type="button" className="button" disabled={events.length === 0} onClick={log.clear}>
          {messages.clear}
        </button>
      </div>
      <p className="tool-why" role="status">
        {messages.count(found.length)}
      </p>
      {found.length === 0 ? (
        <p className="empty">{events.length === 0 ? messages.none : messages.noMatch}</p>
      ) : (
        <EventList events={found} messages={messages} />
      )}
    </div>
  );
}
