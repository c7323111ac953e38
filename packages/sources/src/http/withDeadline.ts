/**
 * Does `work` until `controller` aborts, and for at most `milliseconds`, however long `work` ignores its signal. Aborts at the
 * end as well: a body that nobody read is not downloaded any further.
 */
export async function withDeadline<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  { milliseconds, controller }: { readonly milliseconds: number; readonly controller: AbortController },
): Promise<Result> {
  const { signal } = controller;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  const timer = setTimeout(() => controller.abort(), milliseconds);
  try {
    return await Promise.race([work(signal), aborted]);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}
