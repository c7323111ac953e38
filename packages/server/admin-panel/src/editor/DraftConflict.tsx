import { describeTargeting } from '../flags/describeTargeting.ts';
import { LastChange } from '../flags/LastChange.tsx';
import type { FlagRecord } from '@halyard/server';
import { Notice } from '../shell/Notice.tsx';
import type { FlagEditing } from './useFlagDraft.ts';

export interface DraftConflictProps {
  readonly flag: FlagRecord;
  readonly editing: FlagEditing;
  /** Called after one of the two ways on was chosen. */
  readonly onDecided: () => void;
}

/** Someone else saved while this flag was being edited: what it was, what it is, what the edits would make of it. */
export function DraftConflict({ flag, editing, onDecided }: DraftConflictProps): React.JSX.Element {
  const { base, wanted } = editing;
  return (
    <Notice
      tone="problem"
      title="Someone else changed this flag while you were editing. Nothing of yours was saved or lost."
      actions={
        <>
          <button
            type="button"
            onClick={() => {
              editing.discard();
              onDecided();
            }}
          >
            Take theirs
          </button>
          <button
            type="button"
            onClick={() => {
              editing.rebase(flag);
              onDecided();
            }}
          >
            Keep my edits
          </button>
        </>
      }
    >
      <dl className="comparison">
        <dt>When you began</dt>
        <dd>{describeTargeting(base)}</dd>
        <dt>Theirs, live now</dt>
        <dd>{describeTargeting(flag)}</dd>
        <dt>With your edits</dt>
        <dd>
          {wanted === undefined
            ? 'A field of yours is not filled in right yet'
            : describeTargeting({ ...flag, strategies: wanted })}
        </dd>
      </dl>
      <LastChange flagKey={flag.key} />
    </Notice>
  );
}
