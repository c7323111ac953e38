/** How long a page waits for a status, in milliseconds, while the request itself goes on. */
const longestWait = 3_000;

/** Resolves with `asked`, which never rejects, or after 3 s without it. */
export function settleWithin(asked: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestWait);
    void asked.then(resolve).finally(() => clearTimeout(timer));
  });
}
