import type { FlagRecord, StrategyRecord } from '@halyard/server';
import type { StrategyDescription } from '../api/StrategyDescription.ts';
import { sameStrategies } from '../flags/sameStrategies.ts';
import { useDrafts } from './DraftsContext.ts';
import { draftStrategies } from './draftStrategies.ts';
import { parseStrategyDraft, type ParsedStrategy } from './parseStrategyDraft.ts';
import type { FlagDraft, StrategyDraft } from './StrategyDraft.ts';

export interface FlagEditing {
  readonly strategies: readonly StrategyDraft[];
  readonly parsed: ReadonlyMap<number, ParsedStrategy>;
  /** What a save would write; undefined while a field is wrong. */
  readonly wanted: readonly StrategyRecord[] | undefined;
  readonly isDirty: boolean;
  /** The flag when the editing began; it differs in version from the flag once someone else has written. */
  readonly base: FlagRecord;
  readonly change: (strategies: readonly StrategyDraft[]) => void;
  /** Forgets the edits. */
  readonly discard: () => void;
  /** Keeps the edits, now as edits of this newer flag. */
  readonly rebase: (flag: FlagRecord) => void;
}

function parseAll(
  strategies: readonly StrategyDraft[],
  descriptions: readonly StrategyDescription[],
): Pick<FlagEditing, 'parsed' | 'wanted'> {
  const parsed = new Map(
    strategies.map((strategy) => {
      const description = descriptions.find(({ name }) => name === strategy.name);
      return [strategy.id, parseStrategyDraft(strategy, description)];
    }),
  );
  const records = [...parsed.values()].flatMap(({ strategy }) => strategy ?? []);
  return { parsed, wanted: records.length === strategies.length ? records : undefined };
}

/** The strategies of a flag as they are being edited; without edits they follow the server. */
export function useFlagDraft(flag: FlagRecord, descriptions: readonly StrategyDescription[]): FlagEditing {
  const { drafts, setDrafts } = useDrafts();
  const draft = drafts.get(flag.key);
  const base = draft?.base ?? flag;
  const strategies = draft?.strategies ?? draftStrategies(flag.strategies, descriptions);

  const { parsed, wanted } = parseAll(strategies, descriptions);

  function keep(next: FlagDraft | undefined): void {
    setDrafts((current) => {
      const changed = new Map(current);
      if (next === undefined) changed.delete(flag.key);
      else changed.set(flag.key, next);
      return changed;
    });
  }

  return {
    strategies,
    parsed,
    wanted,
    // Compared with the server's present state: what it already says needs no saving, whoever saved it.
    isDirty: draft !== undefined && !(wanted !== undefined && sameStrategies(wanted, flag.strategies)),
    base,
    change(changed) {
      const edited = parseAll(changed, descriptions).wanted;
      // Back to what the server has: nothing is left to save.
      const isUndone = edited !== undefined && sameStrategies(edited, flag.strategies);
      keep(isUndone ? undefined : { base, strategies: changed });
    },
    discard: () => keep(undefined),
    rebase: (newer) => keep({ base: newer, strategies }),
  };
}
