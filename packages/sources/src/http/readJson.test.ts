// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readJson } from './readJson.ts';

describe('a JSON body', () => {
  it('may begin with a byte order mark, and be cut in the middle of a character', async () => {
    const bytes = new TextEncoder().encode('\uFEFF{"a":"é"}');
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await readJson(new Response(body))).toEqual({ a: 'é' });
  });

  it.each(['', '{', '<html>', '\uFFFE', 'undefined'])('is not %j', async (text) => {
    await expect(readJson(new Response(text))).rejects.toThrow(SyntaxError);
  });

  it('is not nothing', async () => {
    await expect(readJson(new Response(null))).rejects.toThrow(SyntaxError);
  });

  it('T21: is not read any further than 8 MiB', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 2 ** 20;
        controller.enqueue(new Uint8Array(2 ** 20).fill(0x20));
      },
    });
    await expect(readJson(new Response(body))).rejects.toThrow(SyntaxError);
    expect(sent).toBeLessThanOrEqual(10 * 2 ** 20);
  });
});
