import type { FlagDescription } from '@halyard/core';
import {
  memo,
  useId,
  useLayoutEffect,
  useRef,
  type ComponentType,
  type FocusEvent,
  type ReactNode,
} from 'react';
import { EntryProblem } from '../controls/EntryProblem.tsx';
import { FlagControl } from '../controls/FlagControl.tsx';
import { DetailsHolder } from '../details/DetailsHolder.tsx';
import { FlagFacts } from '../facts/FlagFacts.tsx';
import { Highlighted } from '../finding/Highlighted.tsx';
import type { Match } from '../finding/Match.ts';
import { useMessages } from '../MessagesContext.ts';
import type { FlagRow } from '../model/FlagRow.ts';
import { usePanel } from '../PanelContext.ts';
import { Icon } from '../Icon.tsx';
import { icons } from '../icons.ts';

interface FlagItemProps {
  readonly row: FlagRow;
  readonly index: number;
  /** Where it begins, in pixels from the first row. */
  readonly top: number;
  readonly match: Match | undefined;
  readonly words: FlagDescription | undefined;
  /** Whether the list's tab stop is this row, something inside of it, or elsewhere. */
  readonly place: 'here' | 'inside' | 'elsewhere';
  readonly isOpen: boolean;
  readonly onFocus: (event: FocusEvent, key: string) => void;
  readonly onToggle: (key: string) => void;
  readonly onHeight: (height: number) => void;
}

/** One flag of the list: what it is and why, the control that forces it, and on demand its details. */
export const FlagItem: ComponentType<FlagItemProps> = memo(function FlagItem(
  props: FlagItemProps,
): ReactNode {
  const { row, index, top, match, words, place, isOpen, onFocus, onToggle, onHeight } = props;
  const messages = useMessages();
  const { model } = usePanel();
  const item = useRef<HTMLDivElement>(null);
  const messageId = useId();
  const { key } = row;
  const tabIndex = place === 'inside' ? 0 : -1;
  const problem = row.problem && <EntryProblem row={row} />;
  // A structure is edited in the details, and so is what is wrong with it said there.
  const isSaidInside = isOpen && row.kind === 'json';
  useLayoutEffect(() => item.current?.style.setProperty('--top', `${top}px`), [top]);

  return (
    <div
      ref={item}
      className="flag"
      role="row"
      aria-rowindex={index + 1}
      tabIndex={place === 'here' ? 0 : -1}
      data-active={place === 'elsewhere' ? undefined : ''}
      data-forced={row.isForced || undefined}
      data-kind={row.kind}
      data-open={isOpen || undefined}
      onFocus={(event) => onFocus(event, key)}
    >
      <div className="flag-name" role="rowheader">
        <button
          type="button"
          className="star"
          tabIndex={tabIndex}
          aria-pressed={row.isStarred}
          aria-label={messages.star(key)}
          onClick={() => model.actions.star(key)}
        >
          <Icon path={icons.star} />
        </button>
        <p className="key" title={key}>
          <bdi>{match ? <Highlighted text={key} ranges={match.ranges} /> : key}</bdi>
        </p>
      </div>
      <div className="flag-control" role="gridcell">
        <FlagControl
          row={row}
          actions={model.actions}
          tabIndex={tabIndex}
          messageId={messageId}
          onEdit={() => onToggle(key)}
        />
      </div>
      <div className="flag-facts" role="gridcell">
        <p id={messageId} className="message" role="status">
          {!isSaidInside && problem}
        </p>
        {match?.isInWords ? (
          <p className="facts">{words?.description ?? words?.owner}</p>
        ) : (
          <FlagFacts row={row} owner={words?.owner} />
        )}
        {row.override && row.permission !== 'resting' && (
          <button
            type="button"
            className="quiet"
            tabIndex={tabIndex}
            aria-label={messages.resetOf(key)}
            onClick={() => {
              // The button goes away: the focus stays in the row.
              item.current?.focus();
              model.actions.reset(key);
            }}
          >
            {messages.reset}
          </button>
        )}
        <button
          type="button"
          className="unfold"
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          aria-label={messages.details(key)}
          onClick={() => onToggle(key)}
        >
          <Icon path={icons.unfold} />
        </button>
      </div>
      {isOpen && <DetailsHolder row={row} words={words} problem={problem} onHeight={onHeight} />}
    </div>
  );
});
