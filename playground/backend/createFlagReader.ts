import { OFREPProvider } from '@openfeature/ofrep-provider';
import { OpenFeature } from '@openfeature/server-sdk';
import { fetchWithin } from './fetchWithin.ts';
import type { VisitorContext } from './VisitorContext.ts';

/** What a boolean flag is for somebody, and why; `STALE` for a value from before the flag server went away. */
export interface FlagReading {
  readonly enabled: boolean;
  readonly reason: string;
}

/** A service's own look at the flags. */
export interface FlagReader {
  /** Never throws: the last known value for the same subject, else off, while the flag server is away. */
  read(key: string, context: VisitorContext): Promise<FlagReading>;
}

/** Where the flags are, and what proves that a service asks. */
export interface FlagReaderOptions {
  readonly flagServerUrl: string;
  readonly serviceToken: string;
  /** Names this service's provider; OpenFeature keeps them in one registry per process. */
  readonly domain: string;
}

const answerWithinMilliseconds = 1500;
const rememberedReadings = 10_000;

/** Reads flags with the official OpenFeature client, one request per flag. */
export function createFlagReader({ flagServerUrl, serviceToken, domain }: FlagReaderOptions): FlagReader {
  OpenFeature.setProvider(
    domain,
    new OFREPProvider({
      baseUrl: flagServerUrl,
      // The provider has no time limit of its own.
      fetchImplementation: fetchWithin(answerWithinMilliseconds),
      headers: [['Authorization', `Bearer ${serviceToken}`]],
    }),
  );
  const client = OpenFeature.getClient(domain);
  const lastKnown = new Map<string, boolean>();
  let isAway = false;
  const noteAway = (away: boolean, message = ''): void => {
    // Once per outage, not once per customer.
    if (away && !isAway)
      console.warn(`${domain}: flags cannot be read, last known values are used: ${message}`);
    isAway = away;
  };
  return {
    async read(key, context) {
      // By subject: nobody gets another customer's value during an outage.
      const memory = JSON.stringify([context.targetingKey, key]);
      const { value, reason, errorCode, errorMessage } = await client.getBooleanDetails(key, false, {
        ...context,
      });
      noteAway(errorCode !== undefined, errorMessage);
      if (errorCode !== undefined) {
        const known = lastKnown.get(memory);
        return known === undefined
          ? { enabled: false, reason: 'ERROR' }
          : { enabled: known, reason: 'STALE' };
      }
      if (lastKnown.size >= rememberedReadings) lastKnown.clear();
      lastKnown.set(memory, value);
      return { enabled: value, reason: reason ?? 'UNKNOWN' };
    },
  };
}
