import { useId } from 'react';
import type { FlagRecord } from '@halyard/server';

export interface VariantSelectProps {
  readonly flag: FlagRecord;
  readonly variant: string | undefined;
  readonly onSelect: (variant: string | undefined) => void;
}

/** Which variant those that a strategy matches get; shown where there is more than on and off. */
export function VariantSelect({ flag, variant, onSelect }: VariantSelectProps): React.JSX.Element {
  const fieldId = useId();
  const hintId = useId();
  return (
    <div className="parameter-field">
      <label className="parameter-name" htmlFor={fieldId}>
        They get
      </label>
      <select
        id={fieldId}
        aria-describedby={hintId}
        value={variant ?? flag.onVariant}
        onChange={({ target }) => onSelect(target.value === flag.onVariant ? undefined : target.value)}
      >
        {Object.keys(flag.variants).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <span id={hintId} className="parameter-hint">
        {flag.onVariant} unless chosen otherwise
      </span>
    </div>
  );
}
