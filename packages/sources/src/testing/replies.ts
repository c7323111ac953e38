import type { Reply } from './startFaultServer.ts';

/** Answers with a status and, if given, a body that is sent as it is. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}, body = ''): Reply {
  return (response) => response.writeHead(code, headers).end(body);
}

/** Answers 200 with any JSON. */
export function json(body: unknown): Reply {
  return status(200, { 'Content-Type': 'application/json' }, JSON.stringify(body));
}

/** A good answer with these values, and whatever else an answer may have. */
export function flags(values: Readonly<Record<string, unknown>>, rest: object = {}): Reply {
  const entries = Object.entries(values).map(([key, value]) => ({ key, value, reason: 'STATIC' }));
  return json({ flags: entries, ...rest });
}

/** As `flags`, with an `ETag` that makes a request which names it a 304. */
export function tagged(etag: string, values: Readonly<Record<string, unknown>>, rest: object = {}): Reply {
  const body = JSON.stringify({
    flags: Object.entries(values).map(([key, value]) => ({ key, value, reason: 'STATIC' })),
    ...rest,
  });
  return (response, { headers }) => {
    if (headers['if-none-match'] === etag) response.writeHead(304, { ETag: etag }).end();
    else response.writeHead(200, { ETag: etag }).end(body);
  };
}

/** Cuts the connection before any answer. */
export const reset: Reply = (response) => response.socket?.destroy();

/** Never answers. */
export const hang: Reply = () => {};

/** Sends headers and the beginning of a good answer, then nothing more. */
export const headersThenSilence: Reply = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"flags":[');
};

/** Sends a good answer a byte at a time, so that there is never a long silence. */
export const drip: Reply = (response) => {
  const body = `{"flags":[]${' '.repeat(100_000)}}`;
  let sent = 0;
  const timer = setInterval(() => response.write(body[sent++] ?? ' '), 20);
  response.on('close', () => clearInterval(timer));
};

/** Cuts the connection in the middle of a body whose length it announced. */
export const cutInTheMiddle: Reply = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"flags":[{"key":"a","value":true,"reason":"STATIC"}', () => response.destroy());
};

/** Ends a body too early, as if it were whole. */
export const truncated: Reply = status(200, {}, '{"flags":[{"key":"a","value":true');

/** Good answers to some, by the `targetingKey` they ask for; everybody else waits for ever. */
export function bySubject(replies: Readonly<Record<string, Reply>>): Reply {
  return (response, request) => replies[String(request.context['targetingKey'])]?.(response, request);
}

/** As another reply, some milliseconds later. */
export function late(milliseconds: number, reply: Reply): Reply {
  return (response, request) => {
    setTimeout(() => reply(response, request), milliseconds);
  };
}
