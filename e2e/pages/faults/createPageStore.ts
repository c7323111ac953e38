import { boolean, createFlagStore, defineFlags, number, string, type FlagStore } from '@halyard/core';
import { grantAccess } from '@halyard/grants';
import { ofrep } from '@halyard/sources/ofrep';
import type { FaultPageOptions } from './FaultPage.ts';
import { openAccess } from './openAccess.ts';

export const flags = defineFlags({
  // The backend says whom it speaks to and how often it changed its mind: `ann 1`.
  poisoned: string({ default: 'default' }),
  turn: number({ default: 0 }),
  // No answer of the tests ever lists it, and this page takes "unknown" for "on".
  unlisted: boolean({ default: false }),
});

/** A store as customers have it. */
export function createPageStore({
  server,
  subject,
  source,
  access,
}: FaultPageOptions): FlagStore<typeof flags> {
  return createFlagStore({
    flags,
    source: ofrep({ baseUrl: server, ...source }),
    context: contextOf(subject),
    onMissing: 'on',
    access: access === 'open' ? openAccess() : access && grantAccess(access),
  });
}

export function contextOf(subject: string | undefined): { targetingKey?: string } {
  return subject === undefined ? {} : { targetingKey: subject };
}
