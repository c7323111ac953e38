import { useEffect, useState } from 'react';
import type { FlagRecord } from '@halyard/server';
import type { StrategyDescription } from '../api/StrategyDescription.ts';
import { sameStrategies } from '../flags/sameStrategies.ts';
import { useFlagWrite } from '../flags/useFlagWrite.ts';
import { HistorySection } from '../history/HistorySection.tsx';
import { DraftConflict } from './DraftConflict.tsx';
import { FlagSummary } from './FlagSummary.tsx';
import { SaveBar } from './SaveBar.tsx';
import { StrategyList } from './StrategyList.tsx';
import { useFlagDraft } from './useFlagDraft.ts';
import { VariantTable } from './VariantTable.tsx';

export interface FlagEditorProps {
  readonly flag: FlagRecord;
  readonly descriptions: readonly StrategyDescription[];
}

/** Everything about one flag. The main switch acts at once; strategies are edited first and then saved together. */
export function FlagEditor({ flag, descriptions }: FlagEditorProps): React.JSX.Element {
  const writer = useFlagWrite();
  const editing = useFlagDraft(flag, descriptions);
  const [wasAttempted, setAttempted] = useState(false);
  const { base, wanted, isDirty } = editing;
  const isWriting = writer.state.phase === 'pending' || writer.state.phase === 'confirming';
  // An own write also makes a newer version, until its answer is in.
  const hasConflict = isDirty && !isWriting && base.version !== flag.version;

  useEffect(() => {
    if (!isDirty) return undefined;
    const askBeforeLeaving = (event: BeforeUnloadEvent): void => event.preventDefault();
    globalThis.addEventListener('beforeunload', askBeforeLeaving);
    return () => globalThis.removeEventListener('beforeunload', askBeforeLeaving);
  }, [isDirty]);

  function onWritten(changed: FlagRecord): void {
    const isSaved = wanted !== undefined && sameStrategies(changed.strategies, wanted);
    if (isSaved || !isDirty) editing.discard();
    else if (sameStrategies(changed.strategies, base.strategies)) editing.rebase(changed);
  }

  async function save(): Promise<void> {
    setAttempted(true);
    if (wanted === undefined) {
      document
        .querySelector<HTMLElement>('.strategy-list [aria-invalid="true"], .strategy-list input')
        ?.focus();
      return;
    }
    if (isWriting) return;
    const changed = await writer.write(base, { strategies: wanted });
    if (changed === undefined) return;
    setAttempted(false);
    editing.discard();
  }

  return (
    <>
      <FlagSummary flag={flag} writer={writer} onWritten={onWritten} />
      <section className="editor-section">
        <h2>Who gets it</h2>
        <p>Whoever any of these strategies matches. The first match decides.</p>
        <StrategyList flag={flag} editing={editing} descriptions={descriptions} wasAttempted={wasAttempted} />
      </section>
      {hasConflict && <DraftConflict flag={flag} editing={editing} />}
      {isDirty && !hasConflict && (
        <SaveBar flag={flag} editing={editing} isSaving={isWriting} onSave={() => void save()} />
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
