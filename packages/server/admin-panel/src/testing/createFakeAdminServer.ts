import type { FlagRecord } from '@halyard/server';
import { FakeRefusal, type FakeAdminServer } from './FakeAdminServer.ts';
import { createFakeConfiguration } from './createFakeConfiguration.ts';
import { createFakeEvents } from './createFakeEvents.ts';

export interface FakeAdminServerOptions {
  readonly flags?: readonly FlagRecord[];
  readonly testUsers?: readonly string[];
  /** Default: harbour, already signed in. */
  readonly signedIn?: string | undefined;
}

const PASSWORD = 'master-of-flags';

const STRATEGIES = [
  {
    name: 'lastDigit',
    description: 'Accounts whose number ends in this digit.',
    parameters: [{ name: 'digit', kind: 'number', min: 0, max: 9, integer: true }],
  },
  {
    name: 'percentage',
    description: 'A steady share of everyone.',
    parameters: [
      { name: 'percent', kind: 'number', min: 0, max: 100 },
      { name: 'by', kind: 'string', optional: true },
    ],
  },
];

function readVersion(init: RequestInit | undefined): number {
  const match = /^"(\d+)"$/.exec(new Headers(init?.headers).get('if-match') ?? '');
  if (match === null) throw new FakeRefusal(428, { error: { message: 'If-Match is missing.' } });
  return Number(match[1]);
}

function readBody(init: RequestInit | undefined): Record<string, never> {
  return typeof init?.body === 'string' ? JSON.parse(init.body) : {};
}

/** Starts the fake; nothing of it outlives the test. */
export function createFakeAdminServer(options: FakeAdminServerOptions = {}): FakeAdminServer {
  const configuration = createFakeConfiguration(options.flags ?? [], options.testUsers ?? []);
  const events = createFakeEvents();
  const requests: string[] = [];
  let session = 'signedIn' in options ? options.signedIn : 'harbour';
  let isOnline = true;
  let losesAnswer = false;
  let gate = Promise.resolve();

  function signIn({ name, password }: Record<string, string>): { name: string } {
    if (password !== PASSWORD || name === undefined)
      throw new FakeRefusal(401, { error: { message: 'Wrong.' } });
    session = name;
    return { name };
  }

  function write(route: string, init: RequestInit | undefined): unknown {
    const by = { actor: session ?? '', version: readVersion(init) };
    const changed =
      route === 'PUT test-users'
        ? configuration.replaceTestUsers(readBody(init).testUsers ?? [], by)
        : configuration.updateFlag(
            decodeURIComponent(route.slice('PATCH flags/'.length)),
            readBody(init),
            by,
          );
    events.broadcast();
    return changed;
  }

  function readAudit(query: URLSearchParams): unknown {
    const before = Number(query.get('before') ?? Infinity);
    const newestFirst = configuration.audit.toReversed().filter(({ id }) => id < before);
    return { entries: newestFirst.slice(0, Number(query.get('limit'))) };
  }

  async function answer(
    route: string,
    query: URLSearchParams,
    init: RequestInit | undefined,
  ): Promise<unknown> {
    if (route === 'POST session') return signIn(readBody(init));
    if (session === undefined) throw new FakeRefusal(401, { error: { message: 'Nobody is signed in.' } });
    switch (route) {
      case 'GET session':
        return { name: session };
      case 'DELETE session':
        session = undefined;
        return {};
      case 'GET flags':
        return { flags: [...configuration.flags.values()] };
      case 'GET strategies':
        return { strategies: STRATEGIES };
      case 'GET test-users':
        return configuration.testUsers();
      case 'GET audit':
        return readAudit(query);
      default:
        await gate;
        return write(route, init);
    }
  }

  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const url = new URL(input instanceof Request ? input.url : input, 'http://flags.test');
    const route = `${init?.method ?? 'GET'} ${url.pathname.replace('/admin/api/', '')}`;
    requests.push(route);
    if (!isOnline) throw new TypeError('Failed to fetch');
    if (route === 'GET events' && session !== undefined) return events.open(init?.signal);
    try {
      const body = await answer(route, url.searchParams, init);
      if (losesAnswer && !route.startsWith('GET')) {
        losesAnswer = false;
        throw new TypeError('Failed to fetch');
      }
      return Response.json(body);
    } catch (error) {
      if (error instanceof FakeRefusal) return Response.json(error.body, { status: error.status });
      throw error;
    }
  }

  return {
    fetch,
    requests,
    flag: (key) => {
      const flag = configuration.flags.get(key);
      if (flag === undefined) throw new Error(`The fake has no flag ${key}.`);
      return flag;
    },
    testUsers: configuration.testUsers,
    record: configuration.record,
    changeFlag(actor, key, change) {
      configuration.updateFlag(key, { ...change, confirm: key }, { actor, version: undefined });
      events.broadcast();
    },
    changeTestUsers(actor, testUsers) {
      configuration.replaceTestUsers(testUsers, { actor, version: undefined });
      events.broadcast();
    },
    endSession() {
      session = undefined;
    },
    goOffline() {
      isOnline = false;
      events.breakAll();
    },
    goOnline() {
      isOnline = true;
    },
    holdWrites() {
      let release: (() => void) | undefined;
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return () => release?.();
    },
    loseNextAnswer() {
      losesAnswer = true;
    },
  };
}
