import { createBudget } from '../check/createBudget.ts';
import type { GrantMemory } from '../check/createGrantMemory.ts';
import { GRANT_COOKIE, TESTER_COOKIE } from '../cookieNames.ts';
import type { GrantErrorCode } from '../GrantError.ts';
import type { GrantKey } from '../GrantKey.ts';
import { readCookie } from '../readCookie.ts';
import { parseGrantHeader } from '../token/readGrantHeader.ts';
import { createTurns } from './createTurns.ts';
import { answerHeaders, type IssuerAnswer } from './IssuerAnswer.ts';
import { refusalOf } from './refusalOf.ts';

/** Good ones among them are known from then on. */
const UNKNOWN_PER_SECOND = 50;
const MOST_WAITING = 1000;

/** The part of Node's `IncomingMessage` that is needed. */
export interface ShieldedRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: { readonly cookie?: string | undefined };
}

/** The part of Node's `ServerResponse` that is needed. */
export interface ShieldedResponse {
  writeHead(status: number, headers: Record<string, string | string[]>): unknown;
  end(body: string): unknown;
}

type Listener<Asks, Answers> = (request: Asks, response: Answers) => unknown;

export interface ShieldOptions {
  /** Where `current` is called. Default: `/flags/grant`. */
  readonly path?: string;
  /** What each answer of the app has, such as a content security policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Puts itself before what Node's server calls, which can be an app of express, or what Hono and Fastify make of theirs. */
export type Shield = <Asks extends ShieldedRequest, Answers extends ShieldedResponse>(
  // Decided by the server that calls it: an app of express can be called in several ways.
  listener: Listener<NoInfer<Asks>, NoInfer<Answers>>,
  options?: ShieldOptions,
) => Listener<Asks, Answers>;

interface ShieldParts {
  readonly memory: GrantMemory;
  readonly publicKey: GrantKey;
  readonly audit: (code: GrantErrorCode) => void;
}

/**
 * Stands before an app and answers `GET` of the grant endpoint with words made beforehand, where a look at the cookie tells what the
 * answer is: a framework's request, route and response cost three times what Node's HTTP and that look do. One is looked at in each
 * turn of the event loop, so that known testers and everybody who asks for something else go first (T16).
 */
export function createShield({ memory, publicKey, audit }: ShieldParts): Shield {
  const turns = createTurns(MOST_WAITING);
  const unknown = createBudget(UNKNOWN_PER_SECOND);

  function foresee({ token, tester }: Carried): GrantErrorCode | undefined {
    if (!token) return 'HAL-511';
    const header = parseGrantHeader(token);
    if (typeof header === 'string') return header;
    if (header.kid !== publicKey.kid) return 'HAL-503';
    const refused = memory.refused.get(token);
    if (refused) return refused.code;
    const known = memory.accepted.get(token);
    if (known && Date.now() >= known.grant.expiresAt) return 'HAL-507';
    // A grant that nobody has come with yet was minted here a moment ago.
    if (known && (known.tester ?? tester) === tester) return undefined;
    return unknown.take() ? undefined : 'HAL-531';
  }

  return (listener, { path = '/flags/grant', headers = {} } = {}) => {
    const refuse = createRefuse(headers);
    return (request, response) => {
      const carried = isAsking(request, path) && readCarried(request.headers.cookie);
      if (!carried || isKnown(carried, memory)) return listener(request, response);
      return turns.take(() => {
        const code = foresee(carried);
        if (code === undefined) return void listener(request, response);
        if (code !== 'HAL-511') audit(code);
        return refuse(response, code);
      });
    };
  };
}

interface Carried {
  readonly token: string | undefined;
  readonly tester: string | undefined;
}

function readCarried(cookies = ''): Carried {
  return { token: readCookie(cookies, GRANT_COOKIE), tester: readCookie(cookies, TESTER_COOKIE) };
}

function isAsking({ method, url = '' }: ShieldedRequest, path: string): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return url.startsWith(path) && (url.length === path.length || url[path.length] === '?');
}

/** A good one, seen before with this very cookie. */
function isKnown({ token = '', tester }: Carried, { accepted }: GrantMemory): boolean {
  const known = accepted.get(token);
  return known?.tester !== undefined && known.tester === tester && Date.now() < known.grant.expiresAt;
}

/** Answers with words that are made once for each code. */
function createRefuse(headers: Readonly<Record<string, string>>) {
  const answers = new Map<GrantErrorCode, WrittenAnswer>();
  return (response: ShieldedResponse, code: GrantErrorCode): void => {
    const answer = answers.get(code) ?? write(refusalOf(code), headers);
    answers.set(code, answer);
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  };
}

interface WrittenAnswer {
  readonly status: number;
  readonly headers: Record<string, string | string[]>;
  readonly body: string;
}

function write(answer: IssuerAnswer, headers: Readonly<Record<string, string>>): WrittenAnswer {
  const body = JSON.stringify(answer.body);
  const all: Record<string, string | string[]> = {
    ...headers,
    ...Object.fromEntries(answerHeaders(answer)),
    'Content-Length': String(body.length),
  };
  if (answer.cookies) all['Set-Cookie'] = [...answer.cookies];
  return { status: answer.status, headers: all, body };
}
