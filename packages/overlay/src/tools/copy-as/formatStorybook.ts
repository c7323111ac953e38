import type { Overrides } from '@halyard/core';
import { formatSource } from './formatSource.ts';

/** The parameters of a story with these values. */
export function formatStorybook(overrides: Overrides): string {
  const values = [...overrides].flatMap(([key, { value }]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  const lines = values.map(([key, value]) => `    ${formatSource(key)}: ${formatSource(value)},`);
  return ['parameters: {', '  flags: {', ...lines, '  },', '},', ''].join('\n');
}
