// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { parseStreams } from './parseStreams.ts';

const base = 'https://flags.example.com/tenant';
const minutes = (count: number) => count * 60_000;

describe('the streams of an answer', () => {
  it.each([
    [{ url: 'https://sse.example.com/a?token=x' }, 'https://sse.example.com/a?token=x'],
    [{ endpoint: { requestUri: '/ofrep/v1/stream' } }, 'https://flags.example.com/ofrep/v1/stream'],
    [{ endpoint: { origin: 'https://sse.example.com', requestUri: '/s' } }, 'https://sse.example.com/s'],
  ])('are where %j says', (address, url) => {
    const streams = parseStreams([{ type: 'sse', ...address }], base);
    expect(streams).toEqual([{ url, inactivityDelay: minutes(2) }]);
  });

  it.each([
    [60, minutes(1)],
    [0.1, 1_000],
    [-5, 1_000],
    ['x', minutes(2)],
    [null, minutes(2)],
  ])('are left after %j seconds without a visitor', (inactivityDelaySec, inactivityDelay) => {
    const [stream] = parseStreams([{ type: 'sse', url: 'https://a.example', inactivityDelaySec }], base);
    expect(stream).toMatchObject({ inactivityDelay });
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
