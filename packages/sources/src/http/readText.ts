const mostBytes = 8 * 2 ** 20;

/** Reads a body of UTF-8. Throws a `SyntaxError` if it is none, or as soon as it is larger than 8 MiB. */
export async function readText({ body }: Response): Promise<string> {
  // Takes a byte order mark away.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: !!bytes });
    } catch (cause) {
      throw new SyntaxError('no UTF-8', { cause });
    }
  };
  const reader = body?.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return text + decode();
    bytes += value.length;
    // The rest is not downloaded: whoever asked aborts the request.
    if (bytes > mostBytes) throw new SyntaxError('too large');
    text += decode(value);
  }
}
