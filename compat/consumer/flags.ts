import { boolean, defineFlags, number, object, oneOf, string } from '@halyard/core';

export const flags = defineFlags({
  checkout: boolean({ default: false }),
  reviews: boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
  'max-items': number({ default: 10 }),
  headline: string({ default: 'hello' }),
  banner: object<{ text: string }>({
    default: { text: '' },
    schema: { '~standard': { version: 1, vendor: 'app', validate: () => ({ value: { text: '' } }) } },
  }),
});

declare module '@halyard/react' {
  interface Register {
    flags: typeof flags;
  }
}
