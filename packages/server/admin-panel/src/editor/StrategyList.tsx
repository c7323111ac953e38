import { useEffect, useState } from 'react';
import type { FlagRecord } from '@halyard/server';
import type { StrategyDescription } from '../api/StrategyDescription.ts';
import { editStrategies } from './editStrategies.ts';
import { NobodyNote } from './NobodyNote.tsx';
import { StrategyItem } from './StrategyItem.tsx';
import { moveButtonId, type Move } from './StrategyMoves.tsx';
import { strategyTitle } from './strategyTitle.ts';
import type { FlagEditing } from './useFlagDraft.ts';
import './StrategyList.css';

export interface StrategyListProps {
  readonly flag: FlagRecord;
  readonly editing: FlagEditing;
  readonly descriptions: readonly StrategyDescription[];
  readonly wasAttempted: boolean;
}

const ADD_BUTTONS = 'add-strategy';

/** Strategies in order, any match; add, remove and reorder, and the focus stays with what was touched. */
export function StrategyList({
  flag,
  editing,
  descriptions,
  wasAttempted,
}: StrategyListProps): React.JSX.Element {
  const { strategies, parsed, change } = editing;
  const [announcement, setAnnouncement] = useState('');
  /** Moving an element in the page takes the focus from it; this says where it belongs. */
  const [focusTarget, setFocusTarget] = useState<{ readonly selector: string }>();

  useEffect(() => {
    if (focusTarget !== undefined) document.querySelector<HTMLElement>(focusTarget.selector)?.focus();
  }, [focusTarget]);

  function move(id: number, kind: Move): void {
    const index = strategies.findIndex((strategy) => strategy.id === id);
    if (kind === 'remove') {
      const neighbour = strategies[index + 1] ?? strategies[index - 1];
      setFocusTarget({
        selector: neighbour ? `#${moveButtonId(neighbour.id, 'remove')}` : `#${ADD_BUTTONS} button`,
      });
      change(editStrategies.remove(strategies, id));
      setAnnouncement(`Strategy ${index + 1} removed.`);
      return;
    }
    const by = kind === 'earlier' ? -1 : 1;
    const changed = editStrategies.move(strategies, { id, by });
    if (changed === strategies) return;
    setFocusTarget({ selector: `#${moveButtonId(id, kind)}` });
    change(changed);
    setAnnouncement(`Now strategy ${index + 1 + by} of ${strategies.length}.`);
  }

  function add(name: string): void {
    const changed = editStrategies.add(strategies, name);
    setFocusTarget({ selector: '.strategy-list > li:last-child input' });
    change(changed);
    setAnnouncement(`${strategyTitle(name)} added as strategy ${changed.length}.`);
  }

  return (
    <div className="card">
      <NobodyNote flag={flag} isEmpty={strategies.length === 0} />
      <ol className="strategy-list">
        {strategies.map((draft, index) => (
          <StrategyItem
            key={draft.id}
            flag={flag}
            draft={draft}
            parsed={parsed.get(draft.id)}
            description={descriptions.find(({ name }) => name === draft.name)}
            position={{ index, count: strategies.length }}
            wasAttempted={wasAttempted}
            onChange={(changed) => change(editStrategies.replace(strategies, changed))}
            onMove={(kind) => move(draft.id, kind)}
          />
        ))}
      </ol>
      <div className="add-strategy" id={ADD_BUTTONS}>
        <span>Add a strategy:</span>
        {descriptions.map(({ name }) => (
          <button key={name} type="button" onClick={() => add(name)}>
            {strategyTitle(name)}
          </button>
        ))}
      </div>
      <span className="visually-hidden" role="status">
        {announcement}
      </span>
    </div>
  );
}
