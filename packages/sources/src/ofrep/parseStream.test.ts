// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { namedStreams } from './namedStreams.ts';
import { parseStream } from './parseStream.ts';

const base = 'https://flags.example.com/tenant';
const read = (eventStreams: unknown, baseUrl = base) =>
  namedStreams(eventStreams).flatMap((stream) => parseStream(stream, baseUrl));

describe('the streams of an answer', () => {
  it.each([
    [{ url: 'https://sse.example.com/a?token=x' }, 'https://sse.example.com/a?token=x'],
    [{ endpoint: { requestUri: '/ofrep/v1/stream' } }, 'https://flags.example.com/ofrep/v1/stream'],
    [{ endpoint: { origin: 'https://sse.example.com', requestUri: '/s' } }, 'https://sse.example.com/s'],
  ])('are where %j says', (address, url) => {
    expect(read([{ type: 'sse', ...address }])).toEqual([url]);
  });

  it.each([
    undefined,
    null,
    {},
    'sse',
    [null, 1, 'sse', {}],
    [{ type: 'websocket', url: 'https://a.example' }],
    [{ type: 'sse', url: 'https://' }],
    [{ type: 'sse', endpoint: { origin: 'nowhere', requestUri: '/s' } }],
  ])('are none in %j', (eventStreams) => {
    expect(read(eventStreams)).toEqual([]);
  });

  it('are none without a page that a relative address could be on', () => {
    expect(read([{ type: 'sse', endpoint: { requestUri: '/s' } }], '/')).toEqual([]);
  });
});
