import { faults, type Fault } from '@halyard/testing/fault-server';
import { expect, test } from './faultTest.ts';
import { goodAnswer } from './goodAnswer.ts';

const polling = { changeDetection: 'polling', pollInterval: 1_000 } as const;

/** Without values, and with some. */
const statuses = {
  outage: ['ERROR', 'STALE'],
  mistake: ['ERROR', 'STALE'],
  refusal: ['FATAL', 'FATAL'],
} as const;

/** How long after its end, in milliseconds, a fault that lasted for `outage` is over for a page as well. */
function healingTime({ meaning, hangs, retryAfter = 0 }: Fault, outage: number): number {
  if (meaning === 'mistake') return 75_000;
  // The request itself is given up after 15 s, and made again.
  const usual = hangs ? 20_000 : Math.min(30_000, Math.max(5_000, outage));
  return Math.max(usual, retryAfter + 1_000);
}

/** How many requests there may be in 30 s. */
function mostAttempts({ meaning, retryAfter = 0 }: Fault): number {
  if (meaning !== 'outage' || retryAfter > 30_000) return 1;
  return retryAfter >= 10_000 ? 3 : 4;
}

for (const fault of faults) {
  const [atBoot, later] = statuses[fault.meaning];

  test(`${fault.row}: ${fault.title}`, async ({ server, visit }) => {
    await server.play(fault);
    const page = await visit({ source: polling });
    const { see, status, pass, passUntil, refresh, attempts } = page;
    const heals = async (value: string, within: number) => {
      if (fault.meaning === 'refusal') await refresh();
      else await passUntil(async () => (await see()) === value, within);
      await expect.poll(see).toBe(value);
      await expect.poll(status).toBe('READY');
    };

    await test.step('at boot', async () => {
      await expect.poll(see).toBe('default');
      await pass(3_500);
      await expect.poll(status).toBe(atBoot);
      await expect.poll(see).toBe('default');
      await expect.poll(() => see('unlisted')).toBe('false');
      await pass(1_500);
      await server.recover(goodAnswer(1));
      await heals('ann 1', healingTime(fault, 5_000));
    });

    await test.step('after a good answer', async () => {
      await server.play(fault);
      const before = attempts();
      const arrived = server.requests.length;
      expect(await passUntil(() => attempts() > before, 2_000)).toBe(true);
      await pass(29_500);
      await expect.poll(status).toBe(later);
      await expect.poll(see).toBe('ann 1');
      await expect.poll(() => see('unlisted')).toBe('true');
      const made = attempts() - before;
      expect(made).toBeLessThanOrEqual(mostAttempts(fault));
      // Chromium itself repeats, once, what it sent on a kept connection that was reset.
      const repeated = fault.row === 'F2' ? 1 : 0;
      if (fault.reply !== 'refuse') {
        expect(server.requests.length - arrived).toBeGreaterThanOrEqual(made);
        expect(server.requests.length - arrived).toBeLessThanOrEqual(made + repeated);
      }
      await server.recover(goodAnswer(2));
      await heals('ann 2', healingTime(fault, 30_000));
    });

    expect(await page.statuses()).toEqual([atBoot, 'READY', later, 'READY']);
    expect(page.warnings).toEqual([fault.code, fault.code]);
  });
}
