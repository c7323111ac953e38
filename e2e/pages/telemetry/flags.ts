import { boolean, defineFlags, oneOf } from '@halyard/core';

export const flags = defineFlags({
  search: oneOf(['slow', 'quick'], { default: 'quick' }),
  banner: boolean({ default: false }),
  fragile: boolean({ default: false }),
});
