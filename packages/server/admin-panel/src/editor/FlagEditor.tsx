import type { FlagRecord } from '@halyard/server';
import { useState } from 'react';
import type { StrategyDescription } from '../api/StrategyDescription.ts';
import { describeTargeting } from '../flags/describeTargeting.ts';
import { sameStrategies } from '../flags/sameStrategies.ts';
import { useFlagWrite } from '../flags/useFlagWrite.ts';
import { HistorySection } from '../history/HistorySection.tsx';
import { DraftConflict } from './DraftConflict.tsx';
import { FlagSummary } from './FlagSummary.tsx';
import { parameterFieldId } from './parameterFieldId.ts';
import { SaveBar } from './SaveBar.tsx';
import { StrategyList } from './StrategyList.tsx';
import { useFlagDraft, type FlagEditing } from './useFlagDraft.ts';
import { VariantTable } from './VariantTable.tsx';

export interface FlagEditorProps {
  readonly flag: FlagRecord;
  readonly descriptions: readonly StrategyDescription[];
}

const STRATEGIES_HEADING = 'who-gets-it';

/** The save bar and the conflict go away with their buttons; the focus goes to what they were about. */
function focusStrategies(): void {
  document.getElementById(STRATEGIES_HEADING)?.focus();
}

function focusFirstProblem({ parsed }: FlagEditing): void {
  for (const [id, { problems }] of parsed) {
    const [parameter] = problems.keys();
    if (parameter !== undefined) {
      document.getElementById(parameterFieldId(id, parameter))?.focus();
      return;
    }
  }
}

/** Everything about one flag. The main switch acts at once; strategies are edited first and then saved together. */
export function FlagEditor({ flag, descriptions }: FlagEditorProps): React.JSX.Element {
  const writer = useFlagWrite();
  const editing = useFlagDraft(flag, descriptions);
  const [wasAttempted, setAttempted] = useState(false);
  const [saved, setSaved] = useState<FlagRecord>();
  const { base, wanted, isDirty } = editing;
  const isPending =
    writer.state.phase === 'pending' || (writer.state.phase === 'confirming' && writer.state.pending);
  // An own write also makes a newer version, until its answer is in.
  const hasConflict = isDirty && !isPending && base.version !== flag.version;

  function onWritten(changed: FlagRecord): void {
    const isSaved = wanted !== undefined && sameStrategies(changed.strategies, wanted);
    if (isDirty && !isSaved) {
      if (sameStrategies(changed.strategies, base.strategies)) editing.rebase(changed);
      return;
    }
    editing.discard();
    if (isDirty) {
      setSaved(changed);
      setAttempted(false);
      focusStrategies();
    }
  }

  async function save(): Promise<void> {
    setAttempted(true);
    if (wanted === undefined) focusFirstProblem(editing);
    else if (!isPending) {
      const changed = await writer.write(base, { strategies: wanted });
      if (changed !== undefined) onWritten(changed);
    }
  }

  return (
    <>
      <FlagSummary flag={flag} writer={writer} onWritten={onWritten} />
      <section className="editor-section">
        <h2 id={STRATEGIES_HEADING} tabIndex={-1}>
          Who gets it
        </h2>
        <p>Whoever any of these strategies matches. The first match decides.</p>
        <StrategyList flag={flag} editing={editing} descriptions={descriptions} wasAttempted={wasAttempted} />
      </section>
      <p className="editor-saved" role="status">
        {saved?.version === flag.version && !isDirty && `Saved. ${describeTargeting(saved)}`}
      </p>
      {hasConflict && <DraftConflict flag={flag} editing={editing} onDecided={focusStrategies} />}
      {isDirty && !hasConflict && (
        <SaveBar
          flag={flag}
          editing={editing}
          isSaving={isPending}
          onSave={() => void save()}
          onDiscarded={focusStrategies}
        />
      )}
      <section className="editor-section">
        <h2>What they get</h2>
        <VariantTable flag={flag} />
      </section>
      <section className="editor-section">
        <h2>Who changed it</h2>
        <HistorySection flagKey={flag.key} />
      </section>
    </>
  );
}
