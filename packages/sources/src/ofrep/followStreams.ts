import { followStream, type Stream } from './followStream.ts';
import type { NamedStream } from './namedStreams.ts';
import type { Occasion } from './parseEvent.ts';
import { parseStream } from './parseStream.ts';

/** Follows what the latest answer named; nothing where there is no page. */
export interface Streams {
  connect(named: readonly NamedStream[]): void;
}

/** `hear` hears of each sign of life, with an occasion if it asks to evaluate again. */
export function followStreams(baseUrl: string, hear: (occasion?: Occasion) => void): Streams {
  const streams: Stream[] = [];
  return {
    connect: (named) => {
      const urls = named.flatMap((stream) => parseStream(stream, baseUrl));
      for (const stream of streams.splice(urls.length)) stream.close();
      urls.forEach((url, index) => (streams[index] ??= followStream(hear)).connect(url));
    },
  };
}
