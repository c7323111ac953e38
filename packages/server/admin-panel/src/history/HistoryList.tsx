import type { AuditEntry } from '@halyard/server';
import { flagHref } from '../shell/parseRoute.ts';
import { Moment } from '../shell/Moment.tsx';
import { describeAuditEntry } from './describeAuditEntry.ts';
import './HistoryList.css';

export interface HistoryListProps {
  readonly entries: readonly AuditEntry[];
  /** On a flag's own page its key need not be repeated. */
  readonly hideFlag?: boolean;
}

/** Who changed what, when, from what, to what; newest first. */
export function HistoryList({ entries, hideFlag = false }: HistoryListProps): React.JSX.Element {
  return (
    <ol className="history-list">
      {entries.map((entry) => (
        <HistoryItem key={entry.id} entry={entry} hideFlag={hideFlag} />
      ))}
    </ol>
  );
}

function HistoryItem({
  entry,
  hideFlag,
}: {
  readonly entry: AuditEntry;
  readonly hideFlag: boolean;
}): React.JSX.Element {
  const { what, before, after } = describeAuditEntry(entry);
  return (
    <li>
      <p className="history-head">
        {!hideFlag && entry.flagKey !== undefined && (
          <a className="code" href={flagHref(entry.flagKey)}>
            {entry.flagKey}
          </a>
        )}
        <span>
          <b>{entry.actor}</b> {what}
        </span>
        <Moment at={entry.at} />
      </p>
      {before !== undefined && after !== undefined && (
        <p className="history-change">
          <span className="visually-hidden">From </span>
          <del>{before}</del> <span aria-hidden="true">→</span>
          <span className="visually-hidden"> to </span> <ins>{after}</ins>
        </p>
      )}
    </li>
  );
}
