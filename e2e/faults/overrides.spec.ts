import * as fc from 'fast-check';
import { expect, test } from './faultTest.ts';
import { goodAnswer } from './goodAnswer.ts';
import { isLong } from './isLong.ts';
import { commandsOf, type ThreeTabs } from './ThreeTabs.ts';

test.use({ standsStill: false });

const sequences = isLong ? 60 : 2;

test(
  `F43: three tabs force different values, in ${sequences} sequences`,
  { tag: '@long' },
  async ({ server, visit }) => {
    test.setTimeout(isLong ? 900_000 : 90_000);
    server.reply = goodAnswer(1);
    const tabs = [
      await visit({ access: 'open' }),
      await visit({ access: 'open' }),
      await visit({ access: 'open' }),
    ];
    const setUp = async () => {
      for (const { page } of tabs) {
        await page.evaluate(() => faultPage.unforce());
        const stored = () =>
          page.evaluate(() => JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage)]));
        await expect.poll(stored).not.toContain('overrides');
      }
      const real: ThreeTabs = { browser: undefined, tabs: [undefined, undefined, undefined] };
      return { model: real, real: tabs };
    };
    const sequence = fc.asyncProperty(commandsOf(), (commands) => fc.asyncModelRun(setUp, commands));
    await fc.assert(sequence, {
      numRuns: sequences,
      endOnFailure: true,
      ...(isLong ? {} : { seed: 43 }),
    });
  },
);

test('F43: tabs that force at the same moment end with the same value', async ({ server, visit }) => {
  server.reply = goodAnswer(1);
  const tabs = [
    await visit({ access: 'open' }),
    await visit({ access: 'open' }),
    await visit({ access: 'open' }),
  ];
  for (let round = 1; round <= (isLong ? 50 : 5); round++) {
    const forced = tabs.map(({ page }, index) =>
      page.evaluate((turn) => faultPage.force(turn, 'browser'), round * 1_000 + index),
    );
    await Promise.all(forced);
    await expect(async () => {
      const seen = await Promise.all(tabs.map(({ see }) => see('turn')));
      expect(new Set(seen).size).toBe(1);
      expect(seen[0]).toMatch(new RegExp(`^${round}00[0-2]$`));
    }).toPass({ timeout: 5_000 });
  }
});

const kills = isLong ? 500 : 5;

test(
  `F44: a tab that is killed in the middle of a write, ${kills} times, leaves the old value or the new one`,
  { tag: '@long' },
  async ({ server, visit, context }) => {
    test.setTimeout(isLong ? 1_800_000 : 120_000);
    server.reply = goodAnswer(1);
    const witness = await visit({ access: 'open' });
    let victim = await visit({ access: 'open' });
    for (let kill = 0; kill < kills; kill++) {
      const { page } = victim;
      const devTools = await context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      // Writes as fast as it can, values of changing length, until it is no more.
      await page.evaluate(() => {
        let turn = 1_000;
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          faultPage.force(turn++, 'browser');
          dispatchEvent(new Event('pagehide'));
          localStorage.setItem('halyard:written', String(turn));
          port2.postMessage(0);
        });
        port1.start();
        port2.postMessage(0);
      });
      // There is something to be left behind.
      await expect
        .poll(() => witness.page.evaluate(() => localStorage.getItem('halyard:written')))
        .not.toBeNull();
      await new Promise((resolve) => setTimeout(resolve, (kill * 37) % 97));
      // It answers no more.
      devTools.send('Page.crash').catch(() => {});
      await crashed;
      await page.close();
      const stored = await witness.page.evaluate(() =>
        localStorage.getItem('halyard:faults/test:overrides:v1'),
      );
      expect(JSON.parse(stored ?? '{}')).toBeTruthy();
      await expect.poll(async () => Number(await witness.see('turn'))).toBeGreaterThanOrEqual(1_000);
      // Whoever comes next finds a value, and is killed in turn.
      victim = await visit({ access: 'open' });
      await expect.poll(async () => Number(await victim.see('turn'))).toBeGreaterThanOrEqual(1_000);
      expect(victim.warnings).toEqual([]);
      await victim.page.evaluate(() => {
        faultPage.unforce();
        localStorage.removeItem('halyard:written');
      });
    }
  },
);
