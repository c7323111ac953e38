import { join } from 'node:path';
import { poison, startFaultServer, type FaultServer } from '@halyard/testing/fault-server';
import { freePort } from '../../scripts/freePort.mjs';
import { fixturePages } from '../buildFixturePages.ts';
import { servePages } from '../servePages.ts';
import { expect, test as base } from '../test.ts';
import { openVisit, type Visit, type VisitOptions } from './Visit.ts';

interface FaultFixtures {
  /** Whether time stands still in the pages, but for what `pass` lets pass. */
  readonly standsStill: boolean;
  /** How far the pages' clocks are ahead of the backend's, in milliseconds. */
  readonly skew: number;
  /** A backend of this test's own. */
  readonly server: FaultServer;
  /** Opens the page for `ann`, unless told otherwise. Whatever a visitor was shown is examined when the test ends. */
  readonly visit: (options?: Partial<Omit<VisitOptions, 'url' | 'server'>>) => Promise<Visit>;
}

interface FaultWorkerFixtures {
  /** Where the page is. */
  readonly pagesUrl: string;
}

/** A test of a page whose backend has one of its bad days. */
export const test = base.extend<FaultFixtures, FaultWorkerFixtures>({
  pagesUrl: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern.
    async ({}, provide) => {
      const url = `http://127.0.0.1:${await freePort()}`;
      const stop = await servePages(join(fixturePages, 'faults'), { url, connectTo: 'http://127.0.0.1:*' });
      await provide(url);
      stop();
    },
    { scope: 'worker' },
  ],
  standsStill: [true, { option: true }],
  skew: [0, { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern.
  server: async ({}, provide) => {
    const server = await startFaultServer();
    await provide(server);
    await server.stop();
  },
  visit: async ({ context, server, pagesUrl: url, standsStill, skew }, provide) => {
    const visits: Visit[] = [];
    if (standsStill) {
      await context.clock.install({ time: Date.now() + skew });
      await context.clock.pauseAt(Date.now() + skew + 1_000);
    }
    await provide(async (options = {}) => {
      const page = await context.newPage();
      const visit = await openVisit(page, {
        subject: 'ann',
        ...options,
        server: server.url,
        url,
        standsStill,
      });
      visits.push(visit);
      return visit;
    });
    for (const visit of visits) if (!visit.page.isClosed()) await expectHonest(visit);
  },
});

/** Nobody is ever shown what a bad answer said, or what somebody else was told. */
async function expectHonest({ sights }: Visit): Promise<void> {
  const seen = await sights();
  expect(seen.length).toBeGreaterThan(0);
  expect(JSON.stringify(seen.map(({ value }) => value))).not.toContain(poison);
  const isTheirs = ({ subject, value }: (typeof seen)[number]) =>
    typeof value !== 'string' || value === 'default' || value.startsWith(`${subject} `);
  expect(seen.filter((sight) => !isTheirs(sight))).toEqual([]);
}

export { expect };
