// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readText } from './readText.ts';

describe('a body', () => {
  it('may begin with a byte order mark, and be cut in the middle of a character', async () => {
    const bytes = new TextEncoder().encode('\uFEFF{"a":"é"}');
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await readText(new Response(body))).toBe('{"a":"é"}');
  });

  it.each([
    { title: 'in the middle', bytes: [0x22, 0xff, 0xc3, 0x22] },
    { title: 'at the end', bytes: [0x22, 0xc3] },
  ])('is refused if it is no UTF-8 $title', async ({ bytes }) => {
    await expect(readText(new Response(Uint8Array.from(bytes)))).rejects.toThrow(SyntaxError);
  });

  it.each(['', null])('may be empty: %j', async (body) => {
    expect(await readText(new Response(body))).toBe('');
  });

  it('T21: is not read any further than 8 MiB', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 2 ** 20;
        controller.enqueue(new Uint8Array(2 ** 20).fill(0x20));
      },
    });
    await expect(readText(new Response(body))).rejects.toThrow(SyntaxError);
    expect(sent).toBeLessThanOrEqual(10 * 2 ** 20);
  });
});
