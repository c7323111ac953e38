import type { FlagRecord } from '@halyard/server';
import { Notice } from '../shell/Notice.tsx';
import type { FlagWrite } from './FlagWrite.ts';

export interface FailedWriteProps {
  readonly flag: FlagRecord;
  readonly failure: Extract<FlagWrite, { phase: 'failed' }>;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** A write that failed, or whose answer was lost; then the server's present state may already be the wanted one. */
export function FailedWrite({ flag, failure, onRetry, onDismiss }: FailedWriteProps): React.JSX.Element {
  const { change, problem, isCertain } = failure;
  if (!isCertain && change.enabled === flag.enabled) {
    return (
      <Notice
        tone="info"
        title={`The answer was lost, but the flag is ${flag.enabled ? 'on' : 'off'} now.`}
        actions={
          <button type="button" className="quiet" onClick={onDismiss}>
            OK
          </button>
        }
      />
    );
  }
  return (
    <Notice
      tone="problem"
      title={isCertain ? 'Not changed' : 'No answer'}
      actions={
        <>
          <button type="button" onClick={onRetry}>
            Try again
          </button>
          <button type="button" className="quiet" onClick={onDismiss}>
            Dismiss
          </button>
        </>
      }
    >
      <p>{problem}</p>
    </Notice>
  );
}
