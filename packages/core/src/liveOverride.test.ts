// @vitest-environment node
import { expect, it } from 'vitest';
import { liveOverride } from './liveOverride.ts';
import type { Override } from './Override.ts';
import { fakeAccess } from './testing/fakeAccess.ts';

it('counts with a permission for this very flag alone, and until its end', () => {
  const override: Override = { value: true, scope: 'tab', setAt: 0, expiresAt: Date.now() + 60_000 };
  const access = fakeAccess();
  access.allowed = (key) => key === 'mine';
  expect(liveOverride(override, access, 'mine')).toBe(override);
  expect(liveOverride(override, access, 'yours')).toBeUndefined();
  expect(liveOverride({ ...override, expiresAt: Date.now() }, access, 'mine')).toBeUndefined();
  expect(liveOverride(override, fakeAccess('ended'), 'mine')).toBeUndefined();
  expect(liveOverride(override, undefined, 'mine')).toBeUndefined();
});
