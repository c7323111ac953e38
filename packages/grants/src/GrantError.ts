import type { ServiceErrorCode } from './serviceMeanings.ts';

/** What each code means: what happened — why — what to do. Each has a page in `docs/errors`. */
const meanings = {
  'HAL-501':
    'This is no grant — not a compact JWT of at most 2048 bytes — pass the token as the issuer wrote it',
  'HAL-502':
    'The header of the grant is refused — only alg, kid and typ "flag-grant+jwt" may be in it — mint it with issueGrant',
  'HAL-503':
    'The grant is signed with an unknown key — its kid is not among the public keys — configure that key',
  'HAL-504':
    'The signature of the grant is wrong — it was altered, or signed with another key — ask for a new grant',
  'HAL-505':
    'The claims of the grant break the rules — one is missing, malformed or too large — mint it with issueGrant',
  'HAL-506':
    'The grant is for another audience — aud must be exactly the configured string — mint it for this app',
  'HAL-507': 'The grant has expired — exp has no tolerance — ask for a new grant',
  'HAL-508': 'The grant is not valid yet — iat or nbf is over 60 s ahead of this clock — compare the clocks',
  'HAL-509': 'Grants cannot be verified here — there is no WebCrypto for the key — use https',
  'HAL-510':
    'The grant belongs to another browser — the binding cookie is missing or another one — get a grant in this browser',
  'HAL-511': 'There is no grant — nobody with the right to test is signed in — sign in as staff',
  'HAL-512':
    'The grant endpoint does not answer — it is down, slow or no endpoint — see GET of the configured url',
  'HAL-513':
    'The list of overrides cannot be read — it breaks the grammar — write key=value with percent-encoded JSON',
  'HAL-514': 'The list of overrides is too large — over 64 entries or 4096 bytes — reset some',
  'HAL-515':
    'A browser called a service behind the edge — the request has an Origin header — call the edge instead',
  'HAL-516':
    'A configured key is unusable — public keys are P-256 or Ed25519 JWKs without "d" — check the configuration',
  'HAL-517':
    'The code that verifies grants could not be loaded — the network or a deployment is in the way — reload the page',
} as const;

type PageErrorCode = keyof typeof meanings;

/** The stable code of a refusal: `HAL-501` to `HAL-533`. `HAL-523` is never thrown: overrides rest after an hour without input. */
export type GrantErrorCode = PageErrorCode | ServiceErrorCode | 'HAL-523';

/** A grant, a list of overrides or a key is refused; `code` says why. Carries neither token nor cookie. */
export class GrantError extends Error {
  override readonly name = 'GrantError';
  readonly code: GrantErrorCode;

  constructor(code: PageErrorCode, detail?: string);
  constructor(code: GrantErrorCode, detail: string | undefined, meaning: string);
  constructor(code: GrantErrorCode, detail?: string, meaning?: string) {
    // As in core: bundlers drop the words from production pages, and the code with its page remains.
    const known = process.env.NODE_ENV === 'production' ? undefined : meanings[code as PageErrorCode];
    super(describeRefusal(code, { words: meaning ?? known, detail }));
    this.code = code;
  }
}

interface Description {
  readonly words: string | undefined;
  readonly detail: string | undefined;
}

function describeRefusal(code: GrantErrorCode, { words, detail }: Description): string {
  const what = [code, words, detail && `(${detail})`].filter(Boolean).join(' ');
  return `[halyard] ${what}. See docs/errors/${code}.md`;
}
