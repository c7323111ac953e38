import { boolean, defineFlags } from '@halyard/core';
import { expect, it } from 'vitest';
import { createFlagHooks } from './createFlagHooks.ts';
import * as api from './index.ts';

it('createFlagHooks hands out the very functions that are exported, so that both styles mix freely', () => {
  const hooks = createFlagHooks(defineFlags({ checkout: boolean({ default: false }) }));
  expect(api).toMatchObject(hooks);
});
