import { useId } from 'react';
import type { ParameterDescription } from '@halyard/server';
import { describeParameter } from './parseParameter.ts';
import { strategyTitle } from './strategyTitle.ts';

export interface ParameterFieldProps {
  /** The id of the input element, so that a failed save can lead to it. */
  readonly fieldId: string;
  readonly parameter: ParameterDescription;
  readonly typed: string;
  /** Why what was typed cannot be saved. */
  readonly problem: string | undefined;
  readonly onType: (typed: string) => void;
}

/** One parameter of a strategy. A text field also for numbers: the wheel must not change a roll-out. */
export function ParameterField({
  fieldId,
  parameter,
  typed,
  problem,
  onType,
}: ParameterFieldProps): React.JSX.Element {
  const hintId = useId();
  return (
    <div className="parameter-field" data-kind={parameter.kind}>
      <label className="parameter-name" htmlFor={fieldId}>
        {strategyTitle(parameter.name)}
      </label>
      <input
        id={fieldId}
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
    </div>
  );
}
