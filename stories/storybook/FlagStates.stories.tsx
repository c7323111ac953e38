import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { CheckoutGate } from '../feature/CheckoutGate.tsx';

const meta = preview.meta({ title: 'Storybook/States', component: CheckoutGate });

/** The tag says which flag this story is about: `flagProjects` runs its test once in each of that flag's states. */
export const EitherCheckout = meta.story({
  tags: ['flag:new-checkout'],
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(canvas.queryByRole('alert')).toBeNull();
  },
});
