import type { ReactNode } from 'react';
import { Icon } from '../shell/Icon.tsx';
import { MOST_PIECES } from './cartLines.ts';
import './cart.css';

interface QuantityFieldProps {
  /** What is counted, for those who listen. */
  readonly label: string;
  readonly quantity: number;
  /** The smallest number the field goes down to. */
  readonly least: number;
  readonly onChange: (quantity: number) => void;
}

/** A number between two buttons. */
export function QuantityField({ label, quantity, least, onChange }: QuantityFieldProps): ReactNode {
  return (
    <div className="quantity" role="group" aria-label={label}>
      <button
        type="button"
        aria-label="One less"
        disabled={quantity <= least}
        onClick={() => onChange(quantity - 1)}
      >
        <Icon name="minus" />
      </button>
      <input
        type="number"
        inputMode="numeric"
        aria-label={label}
        min={least}
        max={MOST_PIECES}
        value={quantity}
        onChange={({ currentTarget }) => {
          // While the field is being retyped it is empty for a moment: that is no number.
          const { valueAsNumber } = currentTarget;
          if (valueAsNumber >= Math.max(1, least) && valueAsNumber <= MOST_PIECES)
            onChange(Math.trunc(valueAsNumber));
        }}
      />
      <button
        type="button"
        aria-label="One more"
        disabled={quantity >= MOST_PIECES}
        onClick={() => onChange(quantity + 1)}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}
