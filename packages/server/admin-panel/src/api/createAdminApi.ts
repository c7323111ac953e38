import type { AdminApi } from './AdminApi.ts';
import { createRequest } from './createRequest.ts';
import { parseAnswer } from './parseAnswer.ts';

export interface AdminApiOptions {
  /** Default: the page's own `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Default: `/admin/api/`. */
  readonly baseUrl?: string;
}

/** Speaks to the server's admin API over HTTP; the session is the page's own cookie. */
export function createAdminApi({ fetch, baseUrl = '/admin/api/' }: AdminApiOptions = {}): AdminApi {
  const send = createRequest(fetch ?? ((input, init) => globalThis.fetch(input, init)), baseUrl);
  return {
    readSession: async () => parseAnswer.session(await send('session')),
    signIn: async (credentials) =>
      parseAnswer.session(await send('session', { method: 'POST', body: credentials })),
    async signOut() {
      await send('session', { method: 'DELETE' });
    },
    listFlags: async () => parseAnswer.flags(await send('flags')),
    updateFlag: async ({ key, version }, change) =>
      parseAnswer.flag(
        await send(`flags/${encodeURIComponent(key)}`, { method: 'PATCH', version, body: change }),
      ),
    listStrategies: async () => parseAnswer.strategies(await send('strategies')),
    readTestUsers: async () => parseAnswer.testUsers(await send('test-users')),
    replaceTestUsers: async ({ testUsers, version }) =>
      parseAnswer.testUsers(await send('test-users', { method: 'PUT', version, body: { testUsers } })),
    async listHistory({ limit, before }) {
      const query = new URLSearchParams({ limit: String(limit) });
      if (before !== undefined) query.set('before', String(before));
      return parseAnswer.entries(await send(`audit?${query}`));
    },
  };
}
