const mostBytes = 8 * 2 ** 20;

/** Reads a body of UTF-8. Throws a `SyntaxError` as soon as it is larger than 8 MiB. */
export async function readText({ body }: Response): Promise<string> {
  // Takes a byte order mark away.
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return text + decoder.decode();
    bytes += value.length;
    // The rest is not downloaded: whoever asked aborts the request.
    if (bytes > mostBytes) throw new SyntaxError('too large');
    text += decoder.decode(value, { stream: true });
  }
}
