import { boolean, defineFlags, oneOf } from '@halyard/core';
import { renderWithFlags } from '@halyard/testing/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { createFlagHooks } from '../createFlagHooks.ts';

const flags = defineFlags({
  checkout: boolean({ default: false }),
  released: boolean({ default: true }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
});
const { Feature } = createFlagHooks(flags);
const slots = { fallback: 'fallback', pending: 'pending', error: 'error' } as const;

/** What a gate shows while its flag is simulated to be in a state. */
function shownWhile(state: 'pending' | 'error' | 'missing', gate: ReactNode): string {
  const { simulate, container } = renderWithFlags(gate, { flags });
  for (const key of ['checkout', 'released', 'layout'] as const) simulate(key, state);
  return container.textContent;
}

describe('the slots of a gate', () => {
  it.each([
    ['pending', 'pending'],
    ['error', 'error'],
    // The backend answered and has no such flag: that is no failure.
    ['missing', 'fallback'],
  ] as const)('are distinct: while %s it shows %s', (state, slot) => {
    const gates = [
      <Feature key="switch" flag="checkout" {...slots}>
        on
      </Feature>,
      <Feature key="match" flag="layout" is="list" {...slots}>
        on
      </Feature>,
      <Feature key="all" all={['checkout', 'released']} {...slots}>
        on
      </Feature>,
    ];
    expect(gates.map((gate) => shownWhile(state, gate))).toEqual([slot, slot, slot]);
  });

  it.each(['pending', 'error', 'missing'] as const)(
    'are those of the default where there is none for %s',
    (state) => {
      const off = (
        <Feature flag="checkout" fallback="off">
          on
        </Feature>
      );
      const on = (
        <Feature flag="released" fallback="off">
          on
        </Feature>
      );
      const grid = <Feature flag="layout" cases={{ grid: 'grid', list: 'list' }} />;
      expect([off, on, grid].map((gate) => shownWhile(state, gate))).toEqual(['off', 'on', 'grid']);
    },
  );

  it('give way to the branch as soon as the flag has a value, and come back', () => {
    const gate = (
      <Feature flag="checkout" {...slots}>
        on
      </Feature>
    );
    const { simulate, set, flip, container } = renderWithFlags(gate, { flags });
    const seen = [container.textContent];
    for (const change of [
      () => flip('checkout'),
      () => simulate('checkout', 'pending'),
      () => set('checkout', true),
      () => simulate('checkout', 'error'),
      () => set('checkout', false),
    ]) {
      change();
      seen.push(container.textContent);
    }
    expect(seen).toEqual(['fallback', 'on', 'pending', 'on', 'error', 'fallback']);
  });
});
