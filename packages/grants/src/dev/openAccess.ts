import type { Access } from '@halyard/core';
import { showDevBar } from './showDevBar.ts';

export interface OpenAccessOptions {
  /** Names the stored overrides. Default: `dev`. */
  readonly audience?: string;
  /** Hosts beside this computer's own names where everybody may force flags, such as `192.168.0.7`. Default: none. */
  readonly hosts?: readonly string[];
}

let hasWarned = false;

/**
 * Lets everybody force every flag, for development: throws `HAL-524` when it is started on a page that does not come from this
 * computer or a listed host, and shows a red bar for as long as it is on. In production builds the module throws `HAL-525`.
 */
export function openAccess({ audience = 'dev', hosts = [] }: OpenAccessOptions = {}): Access {
  const listeners = new Set<() => void>();
  let hideBar: (() => void) | undefined;
  const access = {
    state: 'none' as Access['state'],
    audience,
    holder: 'dev',
    allows: () => access.state === 'granted',
    // Services take it as a permission only when they are in development as well.
    proof: (): Readonly<Record<string, string>> => ({ 'Flag-Dev': '1' }),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start() {
      requireLocalPage(hosts);
      warnOnce();
      access.stop();
      hideBar = showDevBar();
      become('granted');
    },
    stop() {
      hideBar?.();
      hideBar = undefined;
    },
  };
  const become = (state: Access['state']): void => {
    access.state = state;
    for (const listener of new Set(listeners)) listener();
  };
  return access;
}

function requireLocalPage(hosts: readonly string[]): void {
  const { hostname } = globalThis.location ?? {};
  if (/^(?:localhost|[^.].*\.localhost|127\.0\.0\.1|\[::1\])$/.test(hostname ?? '')) return;
  if (hosts.includes(hostname ?? '')) return;
  throw new Error(
    `[halyard] HAL-524 openAccess works on this computer only — this page comes from ${hostname} — use grantAccess. See docs/errors/HAL-524.md`,
  );
}

function warnOnce(): void {
  if (hasWarned) return;
  hasWarned = true;
  console.warn('[halyard] Anyone here can force flags: openAccess needs no grant. For development only.');
}
