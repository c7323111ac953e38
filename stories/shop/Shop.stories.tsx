import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { AnnouncementBar } from '../../playground/src/announcement/AnnouncementBar.tsx';
import { CartPage } from '../../playground/src/cart/CartPage.tsx';
import { CheckoutPage } from '../../playground/src/checkout/CheckoutPage.tsx';
import { Shelves } from '../../playground/src/goods/Shelves.tsx';
import { Hero } from '../../playground/src/home/Hero.tsx';
import { answerQuotes } from './answerQuotes.ts';
import { ShopFrame } from './ShopFrame.tsx';

const meta = preview.meta({
  title: 'Shop/All states',
  decorators: [
    (Story) => (
      <ShopFrame>
        <Story />
      </ShopFrame>
    ),
  ],
  beforeEach: answerQuotes,
  // Its sheets are those of a whole page, one story at a time.
  tags: ['!autodocs'],
});

const shelves = () => <Shelves category="" search="" page={1} />;

export const Grid = meta.story({
  render: shelves,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Braided halyard, 30 m' })).toBeVisible();
  },
});

export const List = meta.story({ render: shelves, parameters: { flags: { 'catalog-layout': 'list' } } });

export const Showcase = meta.story({
  render: shelves,
  parameters: { flags: { 'catalog-layout': 'showcase', 'products-per-page': 4 } },
});

export const CheckoutInSteps = meta.story({ render: () => <CheckoutPage /> });

export const CheckoutOnOnePage = meta.story({
  render: () => <CheckoutPage />,
  parameters: { flags: { 'new-checkout': true, 'express-delivery': true } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Tomorrow before noon')).toBeVisible();
  },
});

/** Nobody may force this in production. Here it can be looked at. */
export const PaymentsPaused = meta.story({
  render: () => <CheckoutPage />,
  parameters: { flags: { 'new-checkout': true, 'disable-payments': true } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Payments are paused')).toBeVisible();
  },
});

export const Cart = meta.story({ render: () => <CartPage /> });

export const Headline = meta.story({
  render: () => <Hero />,
  parameters: { flags: { 'hero-headline': 'Gales are coming. Are you dry?' } },
});

export const StormWarning = meta.story({
  render: () => <AnnouncementBar />,
  parameters: { flags: { announcement: { text: 'Storm: deliveries are late.', tone: 'storm' } } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('complementary', { name: 'Announcement' })).toBeVisible();
  },
});
