const mostBytes = 8 * 2 ** 20;

/** Reads a body of UTF-8. Throws a `SyntaxError` if it is none, or as soon as it is larger than 8 MiB. */
export async function readText({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) break;
    chunks.push(value);
    bytes += value.length;
    // The rest is not downloaded: whoever asked aborts the request.
    if (bytes > mostBytes) throw new SyntaxError('too large');
  }
  const whole = await new Blob(chunks).arrayBuffer();
  try {
    // Takes a byte order mark away.
    return new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch {
    throw new SyntaxError('no UTF-8');
  }
}
