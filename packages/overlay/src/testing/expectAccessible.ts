import { cdp } from 'vitest/browser';
import { expect } from 'vitest';
import axe from 'axe-core';

/** What Chromium's protocol can be told; Vitest leaves it to its provider to say. */
interface Protocol {
  send(method: 'Emulation.setEmulatedMedia', options: object): Promise<unknown>;
}

/** axe finds nothing in the page and the overlay, in light and in dark colours. */
export async function expectAccessible(): Promise<void> {
  for (const value of ['dark', 'light']) {
    const features = [{ name: 'prefers-color-scheme', value }];
    await (cdp() as unknown as Protocol).send('Emulation.setEmulatedMedia', { features });
    // A frame later at the latest: colours that are still changing would be found to lack contrast.
    await Promise.all(
      document
        .querySelector('halyard-overlay')
        ?.getAnimations({ subtree: true })
        .map(({ finished }) => finished) ?? [],
    );
    const { violations } = await axe.run('halyard-overlay');
    expect(
      violations.map(({ id, nodes }) => `${value} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ).toEqual([]);
  }
}
