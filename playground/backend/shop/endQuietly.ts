/**
 * The same bytes, but a source that breaks off ends the stream instead of failing it: for a page that is how an event
 * stream ends, and it connects again by itself. Cancelling, when the page goes, cancels the source.
 */
export function endQuietly(source: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  return new ReadableStream({
    async pull(controller) {
      const chunk = await reader.read().catch(() => undefined);
      if (chunk?.value === undefined) controller.close();
      else controller.enqueue(chunk.value);
    },
    cancel: (reason) => reader.cancel(reason).catch(() => {}),
  });
}
