import type { FlagRecord } from '@halyard/server';

export interface VariantSelectProps {
  readonly flag: FlagRecord;
  readonly variant: string | undefined;
  readonly onSelect: (variant: string | undefined) => void;
}

/** Which variant those that a strategy matches get; shown where there is more than on and off. */
export function VariantSelect({ flag, variant, onSelect }: VariantSelectProps): React.JSX.Element {
  return (
    <label className="parameter-field">
      <span className="parameter-name">They get</span>
      <select
        value={variant ?? flag.onVariant}
        onChange={({ target }) => onSelect(target.value === flag.onVariant ? undefined : target.value)}
      >
        {Object.keys(flag.variants).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <span className="parameter-hint">{flag.onVariant} unless chosen otherwise</span>
    </label>
  );
}
