import { describeFlags, type FlagDescriptions } from '@halyard/core';
import { flags } from './flags.ts';

/** What testers read about each flag; only the panel imports this. */
const flagDescriptions: FlagDescriptions = describeFlags(flags, {
  'new-checkout': {
    description: 'Checkout on one page with a live summary, instead of three steps.',
    owner: 'checkout crew',
  },
  'express-delivery': {
    description: 'Offers delivery by tomorrow noon at checkout.',
    owner: 'checkout crew',
  },
  'catalog-layout': {
    description: 'How the goods are laid out: a grid, a list with descriptions, or a showcase.',
    owner: 'storefront crew',
  },
  'products-per-page': {
    description: 'How many goods one page of the catalogue shows.',
    owner: 'storefront crew',
  },
  'hero-headline': {
    description: 'The large words on the home page.',
    owner: 'storefront crew',
  },
  announcement: {
    description: 'A bar above every page. Tones: info, sale and storm; an empty text hides it.',
    owner: 'storefront crew',
  },
  'volume-discount': {
    description: '10 % off from three pieces of one article, calculated by the pricing service.',
    owner: 'pricing crew',
  },
  'crew-reviews': {
    description: 'Ratings and reviews on the product page.',
    owner: 'storefront crew',
  },
  'disable-payments': {
    description: 'Emergency switch: the shop takes orders by no means of payment.',
    owner: 'checkout crew',
  },
});

export default flagDescriptions;
