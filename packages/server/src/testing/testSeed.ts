import type { Seed } from '../configuration/Seed.ts';

/** A seed with every kind of flag; each test that changes a flag has one of its own. */
export const testSeed: Seed = {
  flags: [
    {
      key: 'announcement',
      kind: 'object',
      variants: { storm: { text: 'Storm' }, none: { text: '' } },
      onVariant: 'storm',
      offVariant: 'none',
      enabled: true,
    },
    {
      key: 'catalog-layout',
      kind: 'string',
      variants: { grid: 'grid', list: 'list', showcase: 'showcase' },
      onVariant: 'showcase',
      offVariant: 'grid',
      enabled: true,
      strategies: [{ name: 'percentage', parameters: { percent: 20 } }],
    },
    { key: 'disable-payments', kind: 'boolean', overridable: false, exposeToTesters: false },
    {
      key: 'express-delivery',
      kind: 'boolean',
      enabled: true,
      owner: 'harbour@example.com',
      description: 'Delivery within a day',
      strategies: [
        { name: 'lastDigit', parameters: { digit: 1 } },
        { name: 'lastDigit', parameters: { digit: 2 } },
      ],
    },
    { key: 'new-checkout', kind: 'boolean' },
    {
      key: 'products-per-page',
      kind: 'number',
      variants: { many: 24, few: 8 },
      onVariant: 'many',
      offVariant: 'few',
    },
    { key: 'contested', kind: 'boolean' },
    { key: 'to-release', kind: 'boolean', enabled: true },
    { key: 'streamed', kind: 'boolean' },
    {
      key: 'dark-feature',
      kind: 'boolean',
      enabled: true,
      secret: true,
      strategies: [{ name: 'percentage', parameters: { percent: 100 } }],
    },
  ],
  testUsers: ['testuser1'],
  admins: [{ name: 'harbour', password: 'master-of-flags' }],
};
