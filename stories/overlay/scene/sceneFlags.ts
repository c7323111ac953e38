import {
  boolean,
  defineFlags,
  number,
  object,
  oneOf,
  string,
  type Evaluation,
  type FlagDescriptions,
} from '@halyard/core';

/** A shop's flags, one of every kind and fate. */
export const sceneFlags = defineFlags({
  'new-checkout': boolean({ default: false }),
  layout: oneOf(['grid', 'list', 'showcase'], { default: 'grid' }),
  'max-items': number({ default: 10, min: 1, max: 100 }),
  headline: string({ default: 'Everything between you and the weather.' }),
  banner: object({
    default: { text: '', tone: 'info' },
    schema: {
      '~standard': {
        version: 1,
        vendor: 'scene',
        validate: (value) =>
          typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
            ? { value: { tone: 'info', ...value, text: value.text } }
            : { issues: [{ message: 'text must be a string' }] },
      },
    },
  }),
  'express-delivery': boolean({ default: false }),
  'crew-reviews': boolean({ default: false }),
  'disable-payments': boolean({ default: false, overridable: false }),
  'loyalty-points-for-returning-sailors': boolean({ default: false }),
});

export const sceneValues: Readonly<Record<string, Evaluation>> = {
  'new-checkout': {
    value: false,
    variant: 'off',
    reason: 'TARGETING_MATCH',
    metadata: { digit: 1, strategy: 'lastDigit' },
  },
  layout: {
    value: 'grid',
    variant: 'grid',
    reason: 'SPLIT',
    metadata: { percent: 20, bucket: 63, strategy: 'percentage' },
  },
  'max-items': { value: 10, reason: 'STATIC' },
  headline: { value: 'Everything between you and the weather.', reason: 'STATIC' },
  banner: {
    value: { text: 'Gale warning', tone: 'storm' },
    variant: 'storm',
    reason: 'TARGETING_MATCH',
    metadata: { strategy: 'testUsers' },
  },
  'express-delivery': {
    value: false,
    reason: 'TARGETING_MATCH',
    metadata: { digit: 2, strategy: 'lastDigit' },
  },
  'crew-reviews': { value: true, reason: 'STATIC', metadata: { overridable: false } },
  'disable-payments': { value: false, reason: 'STATIC' },
  'loyalty-points-for-returning-sailors': { value: false, reason: 'DEFAULT', metadata: { strategy: 'none' } },
  'only-at-the-backend': { value: true, reason: 'STATIC' },
};

export const sceneDescriptions: FlagDescriptions = {
  'new-checkout': {
    description: 'Checkout on one page with a live summary, instead of three steps.',
    owner: 'checkout crew',
    link: 'https://flags.example/new-checkout',
  },
  layout: { description: 'How the goods are laid out.', owner: 'storefront crew' },
  'max-items': { description: 'How many pieces of one article fit into a cart.', owner: 'payments' },
  banner: { description: 'A bar above every page.', owner: 'storefront crew' },
  'express-delivery': { description: 'Offers delivery by tomorrow noon.', owner: 'payments' },
};

/** A backend with thousands of flags, of which the page declares none. */
export function manyValues(count: number): Readonly<Record<string, Evaluation>> {
  const areas = ['checkout', 'search', 'cart', 'account', 'delivery', 'reviews', 'pricing', 'mail'];
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${areas[index % areas.length]}-experiment-${String(index).padStart(5, '0')}`,
      index % 7 === 0
        ? { value: `variant-${index % 3}`, reason: 'SPLIT' }
        : { value: index % 2 === 0, reason: 'STATIC' },
    ]),
  );
}
