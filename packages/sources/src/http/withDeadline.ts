/**
 * Does `work` for at most `milliseconds`, however long it ignores its signal; rejects when they are over or `signal` aborts.
 * The signal that `work` gets also aborts at its end: a body that nobody read is not downloaded any further.
 */
export function withDeadline<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  { milliseconds, signal }: { readonly milliseconds: number; readonly signal: AbortSignal },
): Promise<Result> {
  const inner = new AbortController();
  return new Promise<Result>((resolve, reject) => {
    const end = (why: string) => {
      reject(new Error(why));
      inner.abort();
    };
    if (signal.aborted) {
      end('stopped');
      return;
    }
    const timer = setTimeout(() => end(`no complete answer in ${milliseconds} ms`), milliseconds);
    const stop = () => end('stopped');
    signal.addEventListener('abort', stop);
    inner.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    });
    work(inner.signal)
      .then(resolve, reject)
      .finally(() => inner.abort());
  });
}
