import { boolean } from '../catalog/boolean.ts';
import { defineFlags } from '../catalog/defineFlags.ts';
import { number } from '../catalog/number.ts';
import { object } from '../catalog/object.ts';
import { oneOf } from '../catalog/oneOf.ts';
import type { StandardSchema } from '../catalog/StandardSchema.ts';
import { string } from '../catalog/string.ts';

const bannerSchema: StandardSchema<unknown, { text: string }> = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: (value) =>
      typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
        ? { value: { text: value.text } }
        : { issues: [{ message: 'text is missing' }] },
  },
};

/** A catalog with a flag of every kind. */
export const shopFlags = defineFlags({
  checkout: boolean({ default: false }),
  layout: oneOf(['grid', 'list', 'masonry'], { default: 'grid' }),
  headline: string({ default: 'Welcome' }),
  'max-items': number({ default: 10, min: 1, max: 100 }),
  banner: object({ default: { text: '' }, schema: bannerSchema }),
  payments: boolean({ default: false, overridable: false }),
});
