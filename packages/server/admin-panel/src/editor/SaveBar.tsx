import type { FlagRecord } from '@halyard/server';
import { describeAudience } from '../flags/describeAudience.ts';
import { describeTargeting } from '../flags/describeTargeting.ts';
import type { FlagEditing } from './useFlagDraft.ts';
import './SaveBar.css';

export interface SaveBarProps {
  readonly flag: FlagRecord;
  readonly editing: FlagEditing;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onDiscarded: () => void;
}

/** What a save would change, in words, before it is made. */
export function SaveBar({ flag, editing, isSaving, onSave, onDiscarded }: SaveBarProps): React.JSX.Element {
  const { wanted, discard } = editing;
  const after = wanted === undefined ? undefined : { ...flag, strategies: wanted };
  const widens =
    after !== undefined &&
    describeAudience(after).reach === 'everybody' &&
    describeAudience(flag).reach !== 'everybody';
  return (
    <section className="save-bar" aria-label="Unsaved changes">
      <dl className="comparison">
        <dt>Now</dt>
        <dd>{describeTargeting(flag)}</dd>
        <dt>After saving</dt>
        <dd>
          <b>{after === undefined ? 'Fill in the marked fields first' : describeTargeting(after)}</b>
        </dd>
      </dl>
      <div className="save-actions">
        <button
          type="button"
          onClick={() => {
            discard();
            onDiscarded();
          }}
        >
          Discard
        </button>
        <button
          type="button"
          className={widens ? 'danger' : 'primary'}
          aria-disabled={isSaving}
          onClick={onSave}
        >
          {isSaving ? 'Saving…' : widens ? 'Save for everybody…' : 'Save'}
        </button>
      </div>
    </section>
  );
}
