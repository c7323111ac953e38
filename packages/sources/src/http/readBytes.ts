const mostBytes = 8 * 2 ** 20;

/** Reads a body, as far as 8 MiB: what is cut off then makes no sense, and whoever asked aborts the request. */
export async function readBytes({ body }: Response): Promise<ArrayBuffer> {
  const reader = body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let room = mostBytes;
  while (room > 0) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) break;
    chunks.push(value);
    room -= value.length;
  }
  return new Blob(chunks).arrayBuffer();
}
