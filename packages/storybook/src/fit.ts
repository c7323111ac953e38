import type { JsonValue } from '@halyard/core';

/** Manager → preview: does the flag's declaration take this value? */
export const askFitMessage = '@halyard/storybook/ask-fit';

/** Preview → manager: it does, or says why not. */
export const fitMessage = '@halyard/storybook/fit';

export interface FitQuestion {
  readonly key: string;
  /** What was typed; comes back, so that a late answer is not taken for that to a later text. */
  readonly text: string;
  readonly value: JsonValue;
}

export interface FitAnswer extends FitQuestion {
  /** Absent when the value fits. */
  readonly message?: string;
}
