import type { ReactNode } from 'react';
import type { FlagRow } from '../model/FlagRow.ts';
import type { PanelActions } from '../model/PanelActions.ts';
import { useDetailMessages } from './DetailMessagesContext.ts';

interface ValueSliderProps {
  readonly row: FlagRow;
  readonly actions: PanelActions;
  readonly min: number;
  readonly max: number;
}

/** A number with two bounds can be slid. */
export function ValueSlider({ row, actions, min, max }: ValueSliderProps): ReactNode {
  const details = useDetailMessages();
  const { key, evaluation } = row;
  const value = typeof evaluation.value === 'number' ? evaluation.value : min;
  return (
    <div className="slider">
      <span aria-hidden="true">{min}</span>
      <input
        type="range"
        aria-label={details.slider(key)}
        min={min}
        max={max}
        step={Number.isInteger(min) && Number.isInteger(max) ? 1 : 'any'}
        value={value}
        onChange={(event) => actions.force(key, Number(event.currentTarget.value))}
      />
      <span aria-hidden="true">{max}</span>
    </div>
  );
}
