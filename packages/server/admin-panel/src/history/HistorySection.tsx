import { Notice } from '../shell/Notice.tsx';
import { HistoryList } from './HistoryList.tsx';
import { useHistory } from './useHistory.ts';
import './HistorySection.css';

export interface HistorySectionProps {
  /** Only the changes of this flag. */
  readonly flagKey?: string;
}

/** The history with its loading, empty and failed states, and the button for what is older. */
export function HistorySection({ flagKey }: HistorySectionProps): React.JSX.Element {
  const { entries, problem, isLoading, isComplete, loadOlder } = useHistory(flagKey);
  return (
    <>
      {problem !== undefined && (
        <Notice tone="problem" title="Could not load the history">
          <p>{problem}</p>
        </Notice>
      )}
      {entries === undefined && problem === undefined && <p className="page-lead">Loading history…</p>}
      {entries !== undefined && (
        <div className="card">
          {entries.length > 0 && <HistoryList entries={entries} hideFlag={flagKey !== undefined} />}
          <p className="history-end">
            {isComplete ? (
              <span>{entries.length > 0 ? 'That is all.' : 'Nothing has been changed yet.'}</span>
            ) : (
              <button type="button" aria-disabled={isLoading} onClick={() => void loadOlder()}>
                {isLoading ? 'Loading…' : 'Load older changes'}
              </button>
            )}
          </p>
        </div>
      )}
    </>
  );
}
