export type Move = 'earlier' | 'later' | 'remove';

export interface StrategyMovesProps {
  readonly id: number;
  readonly title: string;
  readonly position: { readonly index: number; readonly count: number };
  readonly onMove: (move: Move) => void;
}

/** The element id of a strategy's button, so that the focus can follow the strategy when it moves. */
export function moveButtonId(id: number, move: Move): string {
  return `strategy-${id}-${move}`;
}

/** The buttons that reorder and remove a strategy. At an end they stay focusable, and say that they do nothing. */
export function StrategyMoves({ id, title, position, onMove }: StrategyMovesProps): React.JSX.Element {
  const { index, count } = position;
  const name = `${title}, strategy ${index + 1}`;
  return (
    <div className="strategy-moves">
      <button
        type="button"
        className="quiet"
        id={moveButtonId(id, 'earlier')}
        aria-disabled={index === 0}
        onClick={() => onMove('earlier')}
      >
        <span aria-hidden="true">↑</span>
        <span className="visually-hidden">Move {name} up</span>
      </button>
      <button
        type="button"
        className="quiet"
        id={moveButtonId(id, 'later')}
        aria-disabled={index === count - 1}
        onClick={() => onMove('later')}
      >
        <span aria-hidden="true">↓</span>
        <span className="visually-hidden">Move {name} down</span>
      </button>
      <button type="button" id={moveButtonId(id, 'remove')} onClick={() => onMove('remove')}>
        Remove <span className="visually-hidden">{name}</span>
      </button>
    </div>
  );
}
