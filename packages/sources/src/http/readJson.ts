const mostBytes = 8 * 2 ** 20;

/** Reads a JSON body. Throws a `SyntaxError` if it is none, or as soon as it is larger than 8 MiB. */
export async function readJson({ body }: Response): Promise<unknown> {
  if (!body) throw new SyntaxError('no body');
  // Takes a byte order mark away.
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return JSON.parse(text + decoder.decode());
    bytes += value.length;
    // The rest is not downloaded: whoever asked aborts the request.
    if (bytes > mostBytes) throw new SyntaxError('too large');
    text += decoder.decode(value, { stream: true });
  }
}
