import { useId } from 'react';
import type { ParameterDescription } from '@halyard/server';
import { describeParameter } from './parseParameter.ts';
import { strategyTitle } from './strategyTitle.ts';

export interface ParameterFieldProps {
  readonly parameter: ParameterDescription;
  readonly typed: string;
  /** Why what was typed cannot be saved. */
  readonly problem: string | undefined;
  readonly onType: (typed: string) => void;
}

/** One parameter of a strategy. A text field also for numbers: the wheel must not change a roll-out. */
export function ParameterField({
  parameter,
  typed,
  problem,
  onType,
}: ParameterFieldProps): React.JSX.Element {
  const hintId = useId();
  return (
    <label className="parameter-field" data-kind={parameter.kind}>
      <span className="parameter-name">{strategyTitle(parameter.name)}</span>
      <input
        value={typed}
        inputMode={parameter.kind === 'number' ? 'decimal' : 'text'}
        onChange={(event) => onType(event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={hintId}
      />
      <span id={hintId} className={problem === undefined ? 'parameter-hint' : 'field-problem'}>
        {problem ?? describeParameter(parameter)}
      </span>
    </label>
  );
}
