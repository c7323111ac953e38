import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { CheckoutGate } from '../feature/CheckoutGate.tsx';

const meta = preview.meta({ title: 'Storybook/Play', component: CheckoutGate });

/** A play function changes flags on the way: `context.flags`. */
export const TurnedOn = meta.story({
  parameters: { flags: { 'new-checkout': false } },
  play: async ({ canvas, flags }) => {
    await expect(canvas.getByRole('heading', { name: 'Where should it go?' })).toBeVisible();
    flags.set('new-checkout', true);
    await expect(await canvas.findByRole('heading', { name: 'Almost under way' })).toBeVisible();
    await expect(flags.reads()).toContain('new-checkout');
  },
});
