// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createFlagStore } from '../store/createFlagStore.ts';
import { fakeAccess } from '../testing/fakeAccess.ts';
import { fakeSource } from '../testing/fakeSource.ts';
import { shopFlags } from '../testing/shopFlags.ts';
import { judgeProposal } from './judgeProposal.ts';
import { proposalLimits } from './Proposal.ts';
import { readProposal } from './readProposal.ts';
import { withoutProposal } from './withoutProposal.ts';

const seed = 1;
const forceable = ['checkout', 'layout', 'headline', 'max-items', 'banner'];
const piece = fc.oneof(
  fc.constantFrom('flags', 'features', 'checkout', 'layout', 'payments', 'locked', 'list', 'true', '~error'),
  fc.constantFrom(
    '=',
    '%3D',
    '%253D',
    ',',
    '%2C',
    ':',
    '&',
    '#',
    '?',
    '%22',
    '%2522',
    '%',
    '%00',
    '__proto__',
  ),
  fc.string({ maxLength: 5 }),
);
const link = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => `https://shop.example/?flags=${pieces.join('')}`),
  fc.array(piece, { maxLength: 30 }).map((pieces) => `https://shop.example/?${pieces.join('')}`),
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
);

describe('T2: links of any spelling', () => {
  it(
    'are read without throwing, within the limits, and change nothing, 2,000 times',
    { timeout: 60_000 },
    () => {
      vi.spyOn(console, 'warn').mockImplementation(() => {});
      const source = fakeSource({ checkout: false, layout: 'grid', locked: true });
      const stores = (['none', 'granted'] as const).map((state) =>
        createFlagStore({ flags: shopFlags, source, access: fakeAccess(state) }),
      );
      const stops = stores.map((store) => store.start());
      let proposed = 0;
      fc.assert(
        fc.property(link, (href) => {
          const { changes = [] } = readProposal(href) ?? {};
          proposed += changes.length;
          expect(changes.length).toBeLessThanOrEqual(proposalLimits.flags);
          const [withoutGrant, granted] = stores.map((store) => judgeProposal(store, changes));
          expect(withoutGrant?.some(({ choice }) => choice)).toBeFalsy();
          const applicable = (granted ?? []).flatMap(({ key, choice }) => (choice ? [key] : []));
          expect(applicable.filter((key) => !forceable.includes(key))).toEqual([]);
          for (const store of stores) {
            expect(store.state.getState().overrides.size).toBe(0);
            expect([store.evaluate('checkout').value, store.evaluate('layout').value]).toEqual([
              false,
              'grid',
            ]);
          }
          expect(readProposal(withoutProposal(href))).toBeUndefined();
        }),
        { numRuns: 2000, seed },
      );
      // Else this looked at nothing but garbage.
      expect(proposed).toBeGreaterThan(100);
      for (const stop of stops) stop();
      vi.restoreAllMocks();
    },
  );
});
