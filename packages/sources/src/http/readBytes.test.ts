// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { signal } from '../testing/observe.ts';
import { readBytes } from './readBytes.ts';

const decode = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes);

describe('a body', () => {
  it('may arrive byte by byte', async () => {
    const bytes = new TextEncoder().encode('{"a":"é"}');
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(decode(await readBytes(new Response(body), signal))).toBe('{"a":"é"}');
  });

  it.each(['', null])('may be empty: %j', async (body) => {
    expect((await readBytes(new Response(body), signal)).byteLength).toBe(0);
  });

  it('T21: is not read any further than 8 MiB', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 2 ** 20;
        controller.enqueue(new Uint8Array(2 ** 20).fill(0x20));
      },
    });
    expect((await readBytes(new Response(body), signal)).byteLength).toBeLessThanOrEqual(9 * 2 ** 20);
    expect(sent).toBeLessThanOrEqual(10 * 2 ** 20);
  });

  it('is not waited for any more when the signal says so', async () => {
    const end = new AbortController();
    const cancel = vi.fn<() => void>();
    const read = readBytes(new Response(new ReadableStream({ cancel })), end.signal);
    end.abort();
    await expect(read).rejects.toThrow(/abort/);
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('fails where the connection does', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) });
    await expect(readBytes(new Response(body), signal)).rejects.toThrow(TypeError);
  });
});
