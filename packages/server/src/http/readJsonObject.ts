import type { HonoRequest } from 'hono';
import { FlagServerError } from '../FlagServerError.ts';
import { isJsonObject } from '../isJsonObject.ts';
import type { JsonObject } from '..//JsonObject.ts';

/** Reads a JSON object of at most `limit` bytes, counting while it streams (T21); throws HAL-710 or HAL-711. */
export async function readJsonObject(request: HonoRequest, limit: number): Promise<JsonObject> {
  const text = await readText(request, limit);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new FlagServerError('HAL-710', { cause });
  }
  if (!isJsonObject(body)) throw new FlagServerError('HAL-710', { detail: 'it must be an object' });
  return body;
}

async function readText({ raw }: HonoRequest, limit: number): Promise<string> {
  const tooLarge = new FlagServerError('HAL-711', { detail: `at most ${limit} bytes` });
  if (Number(raw.headers.get('Content-Length') ?? 0) > limit) throw tooLarge;
  if (!raw.body) return '';
  const reader = raw.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
