import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { CheckoutGate } from '../feature/CheckoutGate.tsx';
import { FragileCheckout } from './FragileCheckout.tsx';

const meta = preview.meta({ title: 'Storybook/Matrix', component: FragileCheckout });

/** Every combination side by side, each with flags of its own. A cell that throws takes only itself down. */
export const Combinations = meta.story({
  parameters: { flagMatrix: ['new-checkout', 'catalog-layout'] },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(6);
    await expect(canvas.getAllByText(/goods as a/)).toHaveLength(5);
    await expect(canvas.getByRole('alert')).toHaveTextContent('A price is missing');
    await expect(canvas.getByText('One page, goods as a showcase')).toBeVisible();
  },
});

/** Two values of a flag with many. */
export const ChosenValues = meta.story({
  parameters: { flagMatrix: [{ 'catalog-layout': ['grid', 'showcase'] }] },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(2);
  },
});

/** A whole part of the shop, before and after. */
export const BeforeAndAfter = meta.story({
  render: () => <CheckoutGate />,
  parameters: { flagMatrix: ['new-checkout'] },
});
