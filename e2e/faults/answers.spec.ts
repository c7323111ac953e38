import { faults, type Fault } from '@halyard/testing/fault-server';
import { expect, test } from './faultTest.ts';
import { goodAnswer } from './goodAnswer.ts';

/** When there are no values, and when there are. */
const statuses = {
  outage: ['ERROR', 'STALE'],
  mistake: ['ERROR', 'STALE'],
  refusal: ['FATAL', 'FATAL'],
} as const;

/** How long after the end of a fault, in milliseconds, all is well again: of one that lasted 5 s, and began at its first request. */
function healingTime({ meaning, hangs, retryAfter = 0 }: Fault): number {
  if (meaning === 'mistake') return 75_000;
  // The request itself is given up after 15 s, and made again.
  if (hangs) return 20_000;
  return Math.max(5_000, retryAfter * 1.25);
}

for (const fault of faults) {
  const [atBoot, later] = statuses[fault.meaning];

  test(`${fault.row}: ${fault.title}`, async ({ server, visit }) => {
    await server.play(fault);
    const { see, status, pass, refresh, warnings, statuses: heard } = await visit();

    await test.step('at boot', async () => {
      expect(await see()).toBe('default');
      await pass(3_250);
      expect(await status()).toBe(atBoot);
      expect(await see()).toBe('default');
      expect(await see('unlisted')).toBe('false');
      await pass(1_750);
      await server.recover(goodAnswer(1));
      if (fault.meaning === 'refusal') await refresh();
      else await pass(healingTime(fault));
      expect(await see()).toBe('ann 1');
      expect(await status()).toBe('READY');
    });

    await test.step('after a good answer', async () => {
      await server.play(fault);
      await refresh();
      await pass(15_000);
      expect(await see()).toBe('ann 1');
      expect(await see('unlisted')).toBe('true');
      expect(await status()).toBe(later);
      await server.recover(goodAnswer(2));
      if (fault.meaning === 'refusal') await refresh();
      else await pass(Math.max(healingTime(fault), 15_000));
      expect(await see()).toBe('ann 2');
      expect(await heard()).toEqual([atBoot, 'READY', later, 'READY']);
    });

    expect(warnings).toEqual([fault.code, fault.code]);
  });
}
