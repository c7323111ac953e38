import type { FlagChange } from '../api/AdminApi.ts';
import type { FlagRecord } from '@halyard/server';
import { Notice } from '../shell/Notice.tsx';
import { ConfirmEverybodyDialog } from './ConfirmEverybodyDialog.tsx';
import { describeAudience } from './describeAudience.ts';
import { FlipConflict } from './FlipConflict.tsx';
import type { FlagWriter } from './useFlagWrite.ts';

export interface FlagWriteOutcomeProps {
  readonly flag: FlagRecord;
  readonly writer: FlagWriter;
  /** Called after the server has acknowledged a repeated or confirmed write. */
  readonly onWritten?: (flag: FlagRecord) => void;
}

/** What became of a write that did not simply succeed: a question, a conflict or a failure, and the way on. */
export function FlagWriteOutcome({
  flag,
  writer,
  onWritten,
}: FlagWriteOutcomeProps): React.JSX.Element | null {
  const { state } = writer;

  async function write(seen: FlagRecord, change: FlagChange): Promise<void> {
    const changed = await writer.write(seen, change);
    if (changed !== undefined) onWritten?.(changed);
  }

  if (state.phase === 'confirming') {
    return (
      <ConfirmEverybodyDialog
        flagKey={flag.key}
        after={describeAudience({ ...flag, ...state.change }).text}
        pending={state.pending}
        problem={state.problem}
        onConfirm={(confirm) => void write(state.seen, { ...state.change, confirm })}
        onCancel={writer.dismiss}
      />
    );
  }
  if (state.phase === 'conflict' && state.change.enabled !== undefined) {
    return (
      <FlipConflict
        seen={state.seen}
        flag={flag}
        wanted={state.change.enabled}
        onRedo={(enabled) => void write(flag, { enabled })}
        onDismiss={writer.dismiss}
      />
    );
  }
  if (state.phase === 'failed') {
    const { change } = state;
    // A flip means the flag as it is shown now; strategies were written against the flag they were edited from.
    const seen = change.strategies === undefined ? flag : state.seen;
    return (
      <Notice
        tone="problem"
        title="Not changed"
        actions={
          <>
            <button type="button" onClick={() => void write(seen, change)}>
              Try again
            </button>
            <button type="button" className="quiet" onClick={writer.dismiss}>
              Dismiss
            </button>
          </>
        }
      >
        <p>{state.problem}</p>
      </Notice>
    );
  }
  return null;
}
