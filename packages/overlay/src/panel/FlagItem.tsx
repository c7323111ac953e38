import type { FlagDescription } from '@halyard/core';
import { memo, useRef, type ComponentType, type ReactNode } from 'react';
import { FlagControl } from './controls/FlagControl.tsx';
import type { PanelActions } from './createPanelModel.ts';
import { FlagFacts } from './FlagFacts.tsx';
import type { FlagRow } from './rows/FlagRow.ts';

interface FlagItemProps {
  readonly row: FlagRow;
  readonly words: FlagDescription | undefined;
  readonly source: string | undefined;
  readonly actions: PanelActions;
}

/** One flag of the list. */
export const FlagItem: ComponentType<FlagItemProps> = memo(function FlagItem({
  row,
  words,
  source,
  actions,
}: FlagItemProps): ReactNode {
  const item = useRef<HTMLLIElement>(null);

  function reset(): void {
    // The button goes away: the focus stays in the row.
    item.current?.querySelector<HTMLElement>('.control :is(input, select, button)')?.focus();
    actions.reset([row.key]);
  }

  return (
    <li ref={item} className="flag" data-forced={row.isForced || undefined} data-kind={row.kind}>
      <p className="key">
        <bdi>{row.key}</bdi>
      </p>
      {words && (
        <p className="words">
          {words.description} {words.owner && <span className="owner">{words.owner}</span>}
        </p>
      )}
      <FlagFacts row={row} source={source} onReset={reset} />
      <FlagControl row={row} actions={actions} />
    </li>
  );
});
