import { ownValue } from '../ownValue.ts';
import type { Strategy } from './Strategy.ts';

/**
 * Test users get every flag that is exposed to them, even a disabled one: they try in production what nobody else sees
 * yet. Exact, case-sensitive match of the context's `user`. Not in the registry: it is always asked first.
 */
export const testUsers: Strategy = {
  name: 'testUsers',
  description: 'Everyone on the list of test users.',
  parameters: [],
  reason: 'TARGETING_MATCH',
  needsTrust: true,
  decide({ flag, context, testUsers: names }) {
    const user = ownValue(context, 'user');
    return { matched: flag.exposeToTesters && typeof user === 'string' && names.has(user) };
  },
};
