import { serviceError } from '../serviceError.ts';

const TIME_LIMIT_MILLISECONDS = 3000;
const MAXIMUM_BYTES = 256 * 1024;

/** Throws `HAL-522` unless this is an absolute https address. */
export function httpsAddress(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address?.protocol !== 'https:') throw serviceError('HAL-522');
  return address;
}

/**
 * Reads JSON from a configured address: no redirect, so that nobody sends this service elsewhere (T38), at most 3 s and
 * 256 KiB. Rejects whatever is wrong.
 */
export async function fetchTrusted(address: URL, send: typeof fetch): Promise<unknown> {
  // Held by its timer: a signal of `AbortSignal.timeout` may be collected while a body is read, and never fires then.
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), TIME_LIMIT_MILLISECONDS);
  try {
    const response = await send(address, {
      redirect: 'error',
      credentials: 'omit',
      headers: { accept: 'application/json' },
      signal: limit.signal,
    });
    if (!response.ok || !response.body) throw new Error(`${address.host} answered ${response.status}`);
    return JSON.parse(await readText(response.body));
  } finally {
    clearTimeout(timer);
  }
}

async function readText(body: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length;
    if (bytes > MAXIMUM_BYTES) {
      await reader.cancel();
      throw new Error('too large');
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
