import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { BootBanner } from './BootBanner.tsx';

const meta = preview.meta({ title: 'Storybook/Read by modules', component: BootBanner });

/** The flag is read once, while its module loads: the preview is loaded again when it is another. */
export const OnePage = meta.story({
  parameters: { flags: { 'new-checkout': true }, flagsReload: true },
  // In a test run there is no page of its own to load again.
  tags: ['!test'],
});

export const Steps = meta.story({
  parameters: { flags: { 'new-checkout': false }, flagsReload: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Started with three steps')).toBeVisible();
  },
});
