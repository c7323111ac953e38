import type { FlagRecord } from '@halyard/server';
import type { FlagChange } from '../api/AdminApi.ts';
import { ConfirmEverybodyDialog } from './ConfirmEverybodyDialog.tsx';
import { describeAudience } from './describeAudience.ts';
import { FailedWrite } from './FailedWrite.tsx';
import { flagSwitchId } from './FlagSwitch.tsx';
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
  const { state, dismiss } = writer;

  /** The button pressed goes away with its notice; the focus goes back to the switch. */
  function focusSwitch(): void {
    document.getElementById(flagSwitchId(flag.key))?.focus();
  }

  async function write(seen: FlagRecord, change: FlagChange): Promise<void> {
    focusSwitch();
    const changed = await writer.write(seen, change);
    if (changed !== undefined) onWritten?.(changed);
  }

  function close(): void {
    focusSwitch();
    dismiss();
  }

  switch (state.phase) {
    case 'confirming':
      return (
        <ConfirmEverybodyDialog
          flagKey={flag.key}
          after={describeAudience({ ...flag, ...state.change }).text}
          pending={state.pending}
          problem={state.problem}
          onConfirm={(confirm) => void write(state.seen, { ...state.change, confirm })}
          onCancel={dismiss}
        />
      );
    case 'conflict':
      // An edit of strategies is compared where it is edited.
      if (state.change.enabled === undefined) return null;
      return (
        <FlipConflict
          seen={state.seen}
          flag={flag}
          wanted={state.change.enabled}
          onRedo={(enabled) => void write(flag, { enabled })}
          onDismiss={close}
        />
      );
    case 'failed':
      return (
        <FailedWrite
          flag={flag}
          failure={state}
          // A flip means the flag as shown now; strategies were written against the flag they were edited from.
          onRetry={() => void write(state.change.strategies === undefined ? flag : state.seen, state.change)}
          onDismiss={close}
        />
      );
    default:
      return null;
  }
}
