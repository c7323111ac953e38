import type { FlagDescriptions } from '@halyard/core';
import { useImperativeHandle, useLayoutEffect, useRef, type ReactNode, type Ref } from 'react';
import { descriptionOf } from '../finding/descriptionOf.ts';
import type { Found } from '../finding/findFlags.ts';
import { useMessages } from '../MessagesContext.ts';
import { usePanel } from '../PanelContext.ts';
import { FlagItem } from './FlagItem.tsx';
import { shownIndexes } from './shownIndexes.ts';
import { useListFocus } from './useListFocus.ts';

/** What the rest of the panel can tell the list. */
export interface FlagListHandle {
  /** Puts the focus on the row that has the list's one tab stop. */
  readonly enter: () => void;
  /** Opens a flag's details and puts the focus on it. */
  readonly show: (key: string) => void;
}

interface FlagListProps {
  readonly ref: Ref<FlagListHandle>;
  readonly found: Found;
  readonly descriptions: FlagDescriptions;
}

/** The flags that were found, of which only those on screen are drawn. The list is one tab stop; arrow keys move inside. */
export function FlagList({ ref, found, descriptions }: FlagListProps): ReactNode {
  const messages = useMessages();
  const { model } = usePanel();
  const list = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const { keys, matchOf } = found;
  const focus = useListFocus({ list, keys, onReset: model.actions.reset, onStar: model.actions.star });
  const { window, open, active } = focus;

  useImperativeHandle(ref, () => ({ enter: focus.enter, show: focus.show }));
  // Through the style sheet's object model: a policy forbids the attribute, not this.
  useLayoutEffect(() => rows.current?.style.setProperty('--height', `${window.height}px`), [window.height]);

  return (
    // The one tab stop is a row of it.
    <div
      ref={list}
      className="flags"
      role="grid"
      tabIndex={-1}
      aria-label={messages.flags}
      aria-rowcount={keys.length}
      onKeyDown={focus.onKeyDown}
    >
      <div ref={rows} className="rows" role="rowgroup">
        {shownIndexes({ ...window, also: [active, open?.index] }).map((index) => {
          const key = keys[index] ?? '';
          return (
            <FlagItem
              key={key}
              row={model.row(key)}
              index={index}
              top={window.topOf(index)}
              match={matchOf(key)}
              words={descriptionOf(descriptions, key)}
              place={index !== active ? 'elsewhere' : focus.isInside ? 'inside' : 'here'}
              isOpen={index === open?.index}
              onFocus={focus.onFocus}
              onToggle={focus.toggle}
              onHeight={focus.setHeight}
            />
          );
        })}
      </div>
    </div>
  );
}
