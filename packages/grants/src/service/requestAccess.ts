import type { Access, Overrides } from '@halyard/core';
import { flagsOf } from './flagsOf.ts';

/**
 * A request's permission and what it forces, for the store that renders the request's page: give `access` to `createFlagStore` and
 * `overrides` to its `setOverrides`.
 */
export function requestAccess(request: object): { readonly access: Access; readonly overrides: Overrides } {
  const { overrides, grant } = flagsOf(request).carried;
  const access: Access = {
    state: grant ? 'granted' : 'none',
    ...(grant && { audience: grant.audience, holder: grant.subject, expiresAt: grant.expiresAt }),
    allows: (key) => overrides.has(key),
    // A request is over before anything changes.
    subscribe: () => () => {},
    start: () => {},
    stop: () => {},
  };
  const expiresAt = grant?.expiresAt ?? 0;
  const entries = [...overrides].map(
    ([key, value]) => [key, { value, scope: 'browser', setAt: Date.now(), expiresAt }] as const,
  );
  return { access, overrides: new Map(entries) };
}
