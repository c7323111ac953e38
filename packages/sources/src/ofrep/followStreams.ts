import { followStream, type Stream } from './followStream.ts';
import type { Occasion } from './parseEvent.ts';
import { parseStreams } from './parseStreams.ts';

/** Follows what the latest answer named as `eventStreams`; none of a page that is not there. */
export interface Streams {
  connect(eventStreams: unknown): void;
}

/** `hear` hears of each sign of life, with an occasion if it asks to evaluate again. */
export function followStreams(baseUrl: string, hear: (occasion?: Occasion) => void): Streams {
  const streams: Stream[] = [];
  return {
    connect: (eventStreams) => {
      const urls = parseStreams(eventStreams, baseUrl);
      for (const stream of streams.splice(urls.length)) stream.close();
      urls.forEach((url, index) => (streams[index] ??= followStream(hear)).connect(url));
    },
  };
}
