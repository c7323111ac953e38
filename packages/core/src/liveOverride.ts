import type { Access } from './Access.ts';
import type { Override } from './Override.ts';

/** The override if it counts now: nobody overrides without a permission for this very flag, or after its time. */
export function liveOverride(
  override: Override | undefined,
  access: Access | undefined,
  key: string,
): Override | undefined {
  const counts =
    override && access?.state === 'granted' && access.allows(key) && Date.now() < override.expiresAt;
  return counts ? override : undefined;
}
