import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { freePort } from '../scripts/freePort.mjs';
import { createStack, type Stack } from '../scripts/stack.mjs';

/** A running playground: its processes and their addresses. */
export interface Playground extends Stack {
  readonly shopUrl: string;
  readonly serverUrl: string;
  /** Where a test may serve a page of another origin, that the flag server allows. */
  readonly pagesUrl: string;
  /** The folder that holds its secrets and its data. */
  readonly data: string;
}

interface WorkerFixtures {
  readonly playground: Playground;
}

interface TestFixtures {
  /** What the page reported against its security policy, and what it threw. Must be empty when a test ends. */
  readonly complaints: string[];
}

/** Playwright's test with a playground of each worker's own, and an eye on every page's console. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  playground: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern.
    async ({}, use) => {
      const data = mkdtempSync(join(tmpdir(), 'halyard-e2e-'));
      const [shop, server, pricing, pages] = await Promise.all([
        freePort(),
        freePort(),
        freePort(),
        freePort(),
      ]);
      const pagesUrl = `http://127.0.0.1:${pages}`;
      // All tests of a worker are the same member of staff.
      const env = { HALYARD_ALLOWED_ORIGINS: pagesUrl, FLAG_GRANTS_PER_MINUTE: '1000' };
      const stack = createStack({ ports: { shop, server, pricing }, data, env });
      for (const service of ['server', 'pricing', 'shop'] as const) await stack.start(service);
      const urls = { shopUrl: `http://127.0.0.1:${shop}`, serverUrl: `http://127.0.0.1:${server}`, pagesUrl };
      await use({ ...stack, ...urls, data });
      await stack.stop();
      rmSync(data, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on('weberror', (error) => complaints.push(`threw: ${error.error().message}`));
      context.on('console', (message) => {
        if (/Content Security Policy|TrustedHTML|TrustedScript|Trusted Type/i.test(message.text())) {
          complaints.push(message.text());
        }
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Every rule of axe that it can judge, on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  // No page here has frames, for which axe would open another page and put the parts together there.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
}
