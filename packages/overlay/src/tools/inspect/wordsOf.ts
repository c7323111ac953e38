import type { FlagView } from '@halyard/core';
import { formatValue } from '../../words/formatValue.ts';
import type { InspectMessages } from './inspectMessages.ts';
import type { Place } from './Place.ts';

export interface BoxWords {
  /** Each flag with its value, then what kind of place it is. */
  readonly lines: readonly string[];
  /** What a screen reader says. */
  readonly label: string;
}

/** Says which flags a place has, what they are, and who reads them. */
export function wordsOf(
  { kind, flags, component }: Place,
  { view, isEmpty, messages }: { view: FlagView; isEmpty: boolean; messages: InspectMessages },
): BoxWords {
  const gate = isEmpty ? messages.emptyGate : messages.gate;
  const what = kind === 'gate' ? gate : messages.reader(component);
  const values = flags.map((key) => messages.value(key, formatValue(view.peek(key).value, messages.values)));
  return { lines: [...values, what], label: messages.open(values.join(', '), what) };
}
