// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { draftStrategies } from './draftStrategies.ts';
import { parseStrategyDraft } from './parseStrategyDraft.ts';

const descriptions = [
  {
    name: 'percentage',
    description: '',
    parameters: [
      { name: 'percent', kind: 'number', min: 0, max: 100 },
      { name: 'by', kind: 'string', optional: true },
    ],
  },
] as const;

describe('draftStrategies', () => {
  it('is undone by parsing, also for what the editor has no fields for', () => {
    const stored = [
      { name: 'percentage', parameters: { percent: 20, salt: 'x' }, variant: 'list' },
      { name: 'weekday', parameters: { days: ['monday'] } },
    ];
    const parsed = draftStrategies(stored, descriptions).map((draft) =>
      parseStrategyDraft(
        draft,
        descriptions.find(({ name }) => name === draft.name),
      ),
    );
    expect(parsed.map(({ strategy }) => strategy)).toEqual(stored);
  });
});
