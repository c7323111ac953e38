import { boolean, defineFlags, oneOf } from '@halyard/core';

export const flags = defineFlags({
  checkout: boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
  reviews: boolean({ default: false }),
});

/** The app that grants are for. */
export const audience = 'fixture/production';
