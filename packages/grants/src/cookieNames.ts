/** The grant itself; HttpOnly. `__Host-` keeps sibling domains from setting it (T28). */
export const GRANT_COOKIE = '__Host-flag-grant';

/** The random value that a grant is bound to; HttpOnly, so a stolen grant is worth nothing elsewhere (T5). */
export const TESTER_COOKIE = '__Host-flag-tester';

/** The overrides of a page load, written by the page. */
export const OVERRIDES_COOKIE = '__Host-flag-overrides';

/** Tells the page to ask for a grant; has no power. */
export const HINT_COOKIE = 'flags_tester';
