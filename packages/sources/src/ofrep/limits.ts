// Times are in milliseconds.

/** A page that comes back after less has recent values. */
export const recently = 10_000;
/** Tabs hear so soon of each other that they are online again. */
export const together = 1_000;
/** How long a page waits for a status, while the request itself goes on. */
export const longestSettling = 3_000;
/** When its time has come, a page is content with an attempt that began less ago. */
export const justNow = 500;
/** How long to leave a backend alone after a failure, whatever it asks for. */
export const shortestWait = 1_000;
export const longestWait = 300_000;
/** How much slower than others a request is made again that the backend called wrong. */
export const mistakesSlowness = 12;
/** A stream without a sign of life for so long has had the time to be opened again, in vain. */
export const longestSilence = 65_000;
/** How long to wait for one's turn: a tab that holds it may be frozen. */
export const patience = 16_000;
/** How long a turn goes on, for the other tabs to hear what came of it. */
export const hearing = 100;
