import type { Access } from '@halyard/core';
import type { OpenAccessOptions } from './dev/openAccess.ts';

/** What production builds get instead: a permission without a grant must not be shipped. Throws `HAL-525`. */
export function openAccess(_options?: OpenAccessOptions): Access {
  throw new Error('[halyard] HAL-525 openAccess is not for production builds. See docs/errors/HAL-525.md');
}
