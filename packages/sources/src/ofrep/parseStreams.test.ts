// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { parseStreams } from './parseStreams.ts';

const base = 'https://flags.example.com/tenant';

describe('the streams of an answer', () => {
  it.each([
    [{ url: 'https://sse.example.com/a?token=x' }, 'https://sse.example.com/a?token=x'],
    [{ endpoint: { requestUri: '/ofrep/v1/stream' } }, 'https://flags.example.com/ofrep/v1/stream'],
    [{ endpoint: { origin: 'https://sse.example.com', requestUri: '/s' } }, 'https://sse.example.com/s'],
  ])('are where %j says', (address, url) => {
    expect(parseStreams([{ type: 'sse', ...address }], base)).toEqual([url]);
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
    expect(parseStreams(eventStreams, base)).toEqual([]);
  });

  it('are none without a page that a relative address could be on', () => {
    expect(parseStreams([{ type: 'sse', endpoint: { requestUri: '/s' } }], '/')).toEqual([]);
  });
});
