import { boolean, defineFlags, number, object, oneOf, string } from '@halyard/core';
import { announcementSchema } from './src/announcement/announcementSchema.ts';

/** The shop's catalog of flags. Keys and defaults reach every customer; the words about them do not. */
export const flags = defineFlags({
  'new-checkout': boolean({ default: false }),
  'express-delivery': boolean({ default: false }),
  'catalog-layout': oneOf(['grid', 'list', 'showcase'], { default: 'grid' }),
  'products-per-page': number({ default: 8, min: 4, max: 24 }),
  'hero-headline': string({ default: 'Everything between you and the weather.' }),
  announcement: object({ default: { text: '', tone: 'info' }, schema: announcementSchema }),
  'volume-discount': boolean({ default: false }),
  'crew-reviews': boolean({ default: false }),
  // Payments stop for everybody or nobody: a tester who forces this would test a shop that no customer sees.
  'disable-payments': boolean({ default: false, overridable: false }),
});

declare module '@halyard/react' {
  interface Register {
    flags: typeof flags;
  }
}
