import type { Seed } from '@halyard/server';
import { demoAdmins, demoTestUsers } from '../demoPeople.ts';
import { booleanFlag } from './booleanFlag.ts';

/** What the flag server's empty database begins with. Percentages go by `anonymousId`, so signing in moves nobody. */
export const seed: Seed = {
  flags: [
    booleanFlag({
      key: 'new-checkout',
      description:
        'Checkout on one page with a live summary, instead of three steps. Not released: testers only.',
      owner: 'checkout crew',
      strategies: [],
    }),
    booleanFlag({
      key: 'express-delivery',
      description: 'Delivery by tomorrow noon. On trial for account numbers that end in 1 or 2.',
      owner: 'checkout crew',
      strategies: [
        { name: 'lastDigit', parameters: { digit: 1 } },
        { name: 'lastDigit', parameters: { digit: 2 } },
      ],
    }),
    {
      key: 'catalog-layout',
      kind: 'string',
      description: 'How the goods are laid out. The showcase is being tried with a fifth of all visitors.',
      owner: 'storefront crew',
      variants: { grid: 'grid', list: 'list', showcase: 'showcase' },
      onVariant: 'showcase',
      offVariant: 'grid',
      enabled: true,
      strategies: [{ name: 'percentage', parameters: { percent: 20, by: 'anonymousId' } }],
      overridable: true,
      exposeToTesters: true,
    },
    {
      key: 'products-per-page',
      kind: 'number',
      description: 'How many goods one page of the catalogue shows, 4 to 24.',
      owner: 'storefront crew',
      variants: { few: 4, usual: 8, many: 12 },
      onVariant: 'many',
      offVariant: 'usual',
      enabled: true,
      strategies: [],
      overridable: true,
      exposeToTesters: true,
    },
    {
      key: 'hero-headline',
      kind: 'string',
      description: 'The large words on the home page.',
      owner: 'storefront crew',
      variants: {
        weather: 'Everything between you and the weather.',
        harbour: 'Leave the harbour better dressed.',
      },
      onVariant: 'harbour',
      offVariant: 'weather',
      enabled: true,
      strategies: [],
      overridable: true,
      exposeToTesters: true,
    },
    {
      key: 'announcement',
      kind: 'object',
      description: 'A bar above every page. Tones: info, sale and storm; an empty text hides it.',
      owner: 'storefront crew',
      variants: {
        none: { text: '', tone: 'info' },
        sale: { text: 'End of season: every jersey ships free this week.', tone: 'sale' },
        storm: { text: 'Gale warning: deliveries to the islands may be a day late.', tone: 'storm' },
      },
      onVariant: 'sale',
      offVariant: 'none',
      enabled: true,
      strategies: [],
      overridable: true,
      exposeToTesters: true,
    },
    booleanFlag({
      key: 'volume-discount',
      description: '10 % off from three pieces of one article, calculated by the pricing service.',
      owner: 'pricing crew',
      strategies: [],
    }),
    booleanFlag({
      key: 'crew-reviews',
      description: 'Ratings and reviews on the product page, for half of all visitors.',
      owner: 'storefront crew',
      strategies: [{ name: 'percentage', parameters: { percent: 50, by: 'anonymousId' } }],
    }),
    {
      ...booleanFlag({
        key: 'disable-payments',
        description:
          'Emergency switch: on, the shop takes no orders. Nobody can force it; enabling it is for everybody.',
        owner: 'checkout crew',
        strategies: [{ name: 'percentage', parameters: { percent: 100 } }],
      }),
      enabled: false,
      overridable: false,
      // Test users get every exposed flag: to them the shop would always be closed.
      exposeToTesters: false,
    },
  ],
  testUsers: [...demoTestUsers],
  admins: demoAdmins.map((admin) => ({ ...admin })),
};
