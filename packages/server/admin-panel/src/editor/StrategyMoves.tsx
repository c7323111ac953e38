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
        aria-label={`Move ${name} up`}
        aria-disabled={index === 0}
        onClick={() => onMove('earlier')}
      >
        <span aria-hidden="true">↑</span>
      </button>
      <button
        type="button"
        className="quiet"
        id={moveButtonId(id, 'later')}
        aria-label={`Move ${name} down`}
        aria-disabled={index === count - 1}
        onClick={() => onMove('later')}
      >
        <span aria-hidden="true">↓</span>
      </button>
      <button
        type="button"
        id={moveButtonId(id, 'remove')}
        aria-label={`Remove ${name}`}
        onClick={() => onMove('remove')}
      >
        Remove
      </button>
    </div>
  );
}
