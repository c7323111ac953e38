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
    return JSON.parse(await readText(response.body, limit.signal));
  } finally {
    clearTimeout(timer);
  }
}

/** Once it has collected garbage, Node 20 has forgotten that a signal ends a body: so whoever reads it is told, too. */
async function readText(body: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  const cancel = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', cancel);
  let text = '';
  let bytes = 0;
  for (;;) {
    const { value } = await reader.read();
    signal.throwIfAborted();
    if (!value) return text + decoder.decode();
    bytes += value.length;
    if (bytes > MAXIMUM_BYTES) {
      cancel();
      throw new Error('too large');
    }
    text += decoder.decode(value, { stream: true });
  }
}
