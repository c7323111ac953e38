/** Reads a stream of server-sent events until one has data; rejects when it ends or nothing comes within the limit. */
export async function readEvent(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  limitMilliseconds = 1000,
): Promise<{ readonly id: string; readonly data: unknown }> {
  const decoder = new TextDecoder();
  const deadline = AbortSignal.timeout(limitMilliseconds);
  const tooLate = new Promise<never>((_resolve, reject) => {
    deadline.addEventListener('abort', () => reject(new Error('No event came in time.')));
  });
  let text = '';
  for (;;) {
    const part = await Promise.race([reader.read(), tooLate]);
    if (part.done) throw new Error('The stream has ended.');
    text += decoder.decode(part.value, { stream: true });
    const event = /id: (.*)\ndata: (.*)\n\n/.exec(text);
    if (event) return { id: event[1] ?? '', data: JSON.parse(event[2] ?? 'null') };
  }
}
