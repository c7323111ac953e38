/** What the codes of issuers and services mean, apart from those that pages load too. Each has a page in `docs/errors`. */
export const serviceMeanings = {
  'HAL-520': 'The grant was revoked — it is on the deny-list — ask for a new one, if you still may',
  'HAL-521':
    'The deny-list is out of date — it could not be loaded for over five minutes — see why its source does not answer',
  'HAL-522':
    'An address for keys or revocations is unusable — only https is trusted, without redirects — configure an https address',
  'HAL-526':
    'An override would end up in a static page — everybody would get what one tester forced — render this page per request',
  'HAL-527': 'Too many grants were asked for — over 10 a minute by one person — wait a minute',
  'HAL-528':
    'A grant was not asked for by the app’s own page — it takes POST with application/json from the own origin — call it with fetch from the page',
  'HAL-529':
    'The access token is refused — its signature, issuer, audience, type or time is wrong — sign in again',
  'HAL-530':
    'The person is no tester — the claims of the access token map to no permission — ask whoever manages the group',
  'HAL-531':
    'The grant was not checked — too many bad ones came within this second — try again, and see who sends them',
  'HAL-532':
    'Overrides without a grant are refused — they need dev: true, no production and a caller on this computer — get a grant',
  'HAL-533':
    'The flags of a job cannot be read — they are not what enqueueFlags wrote — put its result into the message unchanged',
} as const;

export type ServiceErrorCode = keyof typeof serviceMeanings;
