import type { ReactNode } from 'react';
import type { NamedScenario } from './NamedScenario.ts';

interface ScenarioSelectProps {
  readonly label: string;
  /** What the page without overrides is called. */
  readonly real: string;
  /** Empty for the page without overrides. */
  readonly name: string;
  readonly scenarios: readonly NamedScenario[];
  readonly onChange: (name: string) => void;
}

/** One side of a comparison. */
export function ScenarioSelect({ label, real, name, scenarios, onChange }: ScenarioSelectProps): ReactNode {
  const isKnown = scenarios.some((scenario) => scenario.name === name);
  return (
    <select
      className="choice"
      aria-label={label}
      value={isKnown ? name : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{real}</option>
      {scenarios.map((scenario) => (
        <option key={scenario.name} value={scenario.name}>
          {scenario.name}
        </option>
      ))}
    </select>
  );
}
