import { expect, fn } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { CatalogLayout } from './CatalogLayout.tsx';
import { CheckoutGate } from './CheckoutGate.tsx';
import { ContainedCheckout } from './ContainedCheckout.tsx';

const meta = preview.meta({ title: 'React/Feature', component: CheckoutGate });

/** Everybody whom the flag is on for sees its children. */
export const On = meta.story({
  parameters: { flags: { 'new-checkout': true } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Almost under way' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Pay 88.90 €' })).toBeEnabled();
  },
});

/** Everybody else sees the `fallback`. */
export const Off = meta.story({
  parameters: { flags: { 'new-checkout': false } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Where should it go?' })).toBeVisible();
    await expect(canvas.queryByText('Almost under way')).toBeNull();
  },
});

/** Until the backend has answered for this very person, `pending` holds the place. */
export const Pending = meta.story({
  globals: { flagsView: 'loading' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status', { name: 'The checkout is loading' })).toBeVisible();
  },
});

/** When the backend cannot be reached and nothing is known from before, there is `error`. */
export const Failed = meta.story({
  globals: { flagsView: 'down' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'We cannot tell which checkout is yours.',
    );
  },
});

/** A flag of a list has a branch for each of its values; a forgotten one does not compile. */
export const Cases = meta.story({
  parameters: { flags: { 'catalog-layout': 'list' } },
  render: () => <CatalogLayout />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('list', { name: 'Articles as a list' })).toBeVisible();
  },
});

/** The same gate for another value. */
export const AnotherCase = meta.story({
  ...Cases.input,
  parameters: { flags: { 'catalog-layout': 'showcase' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('list', { name: 'Articles as a showcase' })).toBeVisible();
  },
});

const onCrash = fn();

/** With `contain`, a branch that throws gives way to the fallback, which may offer to try again. */
export const Contained = meta.story({
  parameters: { flags: { 'new-checkout': true } },
  render: () => <ContainedCheckout onCrash={onCrash} />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('The new checkout crashed.');
    await expect(onCrash).toHaveBeenCalledWith('new-checkout');
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(canvas.getByRole('heading', { name: 'Almost under way' })).toBeVisible();
  },
});
