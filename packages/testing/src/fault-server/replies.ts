import type { Reply } from './FaultServer.ts';
import { poison, poisonedFlag } from './poison.ts';

/** The entries of a bulk answer with these values. */
export function entries(values: Readonly<Record<string, unknown>>): object[] {
  return Object.entries(values).map(([key, value]) => ({ key, value, reason: 'STATIC' }));
}

/** Answers with a status and, if given, a body that is sent as it is. */
export function status(
  code: number,
  headers: Readonly<Record<string, string>> = {},
  content: string | Uint8Array = '',
): Reply {
  return (response) => response.writeHead(code, headers).end(content);
}

/** Answers 200 with any text or bytes, said to be JSON. */
export function body(content: string | Uint8Array): Reply {
  return status(200, { 'Content-Type': 'application/json' }, content);
}

/** Answers 200 with any JSON. */
export function json(content: unknown): Reply {
  return body(JSON.stringify(content));
}

/** A good answer with these values, and whatever else an answer may have. */
export function flags(values: Readonly<Record<string, unknown>>, rest: object = {}): Reply {
  return json({ flags: entries(values), ...rest });
}

/** As `flags`, with an `ETag` that makes a request which names it a 304. */
export function tagged(etag: string, values: Readonly<Record<string, unknown>>, rest: object = {}): Reply {
  const good = JSON.stringify({ flags: entries(values), ...rest });
  return (response, { headers }) => {
    if (headers['if-none-match'] === etag) response.writeHead(304, { ETag: etag }).end();
    else response.writeHead(200, { ETag: etag, 'Content-Type': 'application/json' }).end(good);
  };
}

/** Cuts the connection before any answer. */
export const reset: Reply = (response) => response.socket?.destroy();

/** Never answers. */
export const hang: Reply = () => {};

/** Sends headers and the beginning of a good answer, then nothing more. */
export const headersThenSilence: Reply = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' }).write(beginning);
};

/** Sends a good answer a byte at a time, every so many milliseconds, so that there is never a long silence. */
export function dripEvery(interval: number): Reply {
  return (response) => {
    const good = JSON.stringify({ flags: entries({ [poisonedFlag]: poison }) });
    // It would take for ever.
    const text = good.slice(0, -1) + ' '.repeat(1_000_000);
    let sent = 0;
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const timer = setInterval(() => response.write(text[sent++] ?? ' '), interval);
    response.on('close', () => clearInterval(timer));
  };
}

/** A byte now and then. */
export const drip: Reply = dripEvery(20);

/** Cuts the connection in the middle of a body whose length it announced. */
export const cutInTheMiddle: Reply = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write(beginning, () => response.destroy());
};

/** Ends a body too early, as if it were whole. */
export const truncated: Reply = (response, request) => body(beginning)(response, request);

/** Good answers to some, by the `targetingKey` they ask for; everybody else waits for ever. */
export function bySubject(answers: Readonly<Record<string, Reply>>): Reply {
  return (response, request) => answers[String(request.context['targetingKey'])]?.(response, request);
}

/** As another reply, some milliseconds later. */
export function late(milliseconds: number, reply: Reply): Reply {
  return (response, request) => {
    setTimeout(() => reply(response, request), milliseconds);
  };
}

/** The part of an answer that arrives before it breaks off: whole entries, of which none may be used. */
const beginning = JSON.stringify({ flags: entries({ [poisonedFlag]: poison }) }).slice(0, -2);
