import { expect, fireEvent, within } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { openPanel } from './overlay.ts';
import { OverlayScene } from './OverlayScene.tsx';
import { scenes } from './scene/scenes.ts';

const meta = preview.meta({ title: 'Overlay/Panel', component: OverlayScene });

/** Every flag: what it really is and why, and the control of its kind. */
export const Open = meta.story({
  args: scenes.shop,
  play: async () => {
    const panel = await openPanel();
    await expect(panel.getByText('10 flags')).toBeVisible();
    const checkout = within(panel.getByRole('group', { name: 'new-checkout' }));
    checkout.getByRole('radio', { name: 'On' }).click();
    await expect(await panel.findByRole('button', { name: 'Flags, 1 forced' })).toBeVisible();
  },
});

/** Yellow means forced, and nothing else: the row, its control, the count and the ring. */
export const Forced = meta.story({
  args: scenes.forced,
  play: async () => {
    const panel = await openPanel();
    await expect(await panel.findAllByText('really', { exact: false })).toHaveLength(3);
    panel.getByRole('button', { name: 'Reset all 3' }).click();
    (await panel.findByRole('button', { name: 'Undo' })).click();
    await expect(await panel.findByRole('button', { name: 'Flags, 3 forced' })).toBeVisible();
  },
});

/** A flag can be put into the states that it has without a value, to look at the fallbacks. */
export const Simulated = meta.story({
  args: scenes.simulated,
  play: async () => {
    const panel = await openPanel();
    const checkout = within(panel.getByRole('group', { name: 'new-checkout' }));
    await expect(checkout.getByRole('radio', { name: 'simulates an error' })).toBeChecked();
    await expect(checkout.getByRole('radio', { name: 'Real: off' })).not.toBeChecked();
  },
});

/** What was typed and is no value stays, marked, with why; what was forced before it still counts. */
export const Invalid = meta.story({
  args: scenes.forced,
  play: async () => {
    const panel = await openPanel();
    const field = panel.getByRole('textbox', { name: 'Forced value of max-items' });
    await fireEvent.change(field, { target: { value: '12e' } });
    await expect(await panel.findByText('Not a number yet. Still forced: 24')).toBeVisible();
    await expect(field).toBeInvalid();
  },
});

/** Nobody was here for an hour: what was forced is paused, and the panel says how to go on. */
export const Resting = meta.story({
  args: scenes.resting,
  play: async () => {
    const panel = await openPanel();
    const [first] = await panel.findAllByText('paused until you go on');
    await expect(first).toBeVisible();
    const dialog = within(panel.getByRole('dialog', { name: 'Flags' }));
    dialog.getByRole('button', { name: 'Go on' }).click();
    await expect(await panel.findByRole('button', { name: 'Flags, 2 forced' })).toBeVisible();
  },
});

/** What has no effect says so, and can be taken back. */
export const WithoutEffect = meta.story({
  args: scenes.inert,
  play: async () => {
    const panel = await openPanel();
    await expect(panel.getAllByText('what you forced has no effect here')).toHaveLength(2);
  },
});

/** What is out of step: flags that are declared and never read, and flags that are read and that the source does not know. */
export const Astray = meta.story({
  args: scenes.astray,
  play: async () => {
    const panel = await openPanel();
    (await panel.findByRole('radio', { name: 'Unknown to source 1' })).click();
    await expect(await panel.findByText('1 of 11 flags')).toBeVisible();
    await expect(panel.getByText('sumer-sale')).toBeVisible();
    panel.getByRole('radio', { name: 'Never read 7' }).click();
    await expect(await panel.findByText('7 of 11 flags')).toBeVisible();
  },
});

/** Flags that the permission does not cover have no control, and say why. */
export const NotAllowed = meta.story({
  args: scenes.denied,
  play: async () => {
    const panel = await openPanel();
    await expect(panel.getAllByText('not allowed')).toHaveLength(3);
  },
});

/** The first use: a page without a single flag. */
export const Empty = meta.story({
  args: scenes.empty,
  play: async () => {
    const panel = await openPanel();
    await expect(await panel.findByText('This page has no flags yet.')).toBeVisible();
  },
});

/** The backend has not answered yet. */
export const Loading = meta.story({
  args: scenes.loading,
  play: async () => {
    const panel = await openPanel();
    await expect(panel.getByText('Waiting for the flags')).toBeVisible();
  },
});

/** The backend cannot be reached: what is known from before still stands. */
export const Stale = meta.story({
  args: scenes.stale,
  play: async () => {
    const panel = await openPanel();
    await expect(panel.getByText(/last known values/)).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Ask again' })).toBeVisible();
  },
});

/** The backend cannot be reached, and nothing is known from before. */
export const Failed = meta.story({
  args: scenes.failed,
  play: async () => {
    const panel = await openPanel();
    await expect(panel.getByText('harbour cannot be reached: defaults')).toBeVisible();
  },
});

/** The backend refuses this page. */
export const Refused = meta.story({
  args: scenes.refused,
  play: async () => {
    const panel = await openPanel();
    await expect(panel.getByText('harbour refuses this page: defaults')).toBeVisible();
  },
});

/** Ten thousand flags: only those on screen are drawn, and a search looks at all of them at every key. */
export const TenThousandFlags = meta.story({
  args: scenes.many,
  play: async () => {
    const panel = await openPanel();
    await expect(panel.getByText('10,000 flags')).toBeVisible();
    await expect(panel.getAllByRole('row').length).toBeLessThan(30);
    await fireEvent.change(panel.getByRole('searchbox'), { target: { value: 'check 00040' } });
    await expect(await panel.findByText('1 of 10,000 flags')).toBeVisible();
  },
});

/** Nothing is found: the way back is in the same place. */
export const NoMatch = meta.story({
  args: scenes.shop,
  play: async () => {
    const panel = await openPanel();
    await fireEvent.change(panel.getByRole('searchbox'), { target: { value: 'zeppelin' } });
    (await panel.findByRole('button', { name: 'Clear the search' })).click();
    await expect(await panel.findByText('10 flags')).toBeVisible();
  },
});

/** The details of a structure: the editor, what its schema says, and how it differs from the real value. */
export const DetailsOfAStructure = meta.story({
  args: { ...scenes.shop, forced: { banner: { value: { text: 'Sale' } } } },
  play: async () => {
    const panel = await openPanel();
    panel.getByRole('button', { name: 'Details of banner' }).click();
    await expect(await panel.findByText('Difference to the real value')).toBeVisible();
    await expect(panel.getByText('Gale warning')).toBeVisible();
  },
});

/** The details of a number with bounds, and how, where and for how long it is forced. */
export const DetailsOfANumber = meta.story({
  args: scenes.forced,
  play: async () => {
    const panel = await openPanel();
    panel.getByRole('button', { name: 'Details of max-items' }).click();
    await expect(await panel.findByRole('slider', { name: 'Slide the value of max-items' })).toHaveValue(
      '24',
    );
    await expect(panel.getByRole('textbox', { name: 'Note' })).toHaveValue('SHOP-7');
  },
});

/** The rarer tools are behind one button; each is loaded when it is first wanted. */
export const Tools = meta.story({
  args: scenes.shop,
  play: async () => {
    const panel = await openPanel();
    panel.getByRole('button', { name: 'Tools' }).click();
    (await panel.findByRole('menuitem', { name: 'Add a flag' })).click();
    await expect(await panel.findByLabelText('Key')).toBeVisible();
  },
});

/** Written from right to left. */
export const RightToLeft = meta.story({
  args: { ...scenes.forced, messages: { lang: 'ar', dir: 'rtl' } },
  play: async () => {
    await openPanel();
    await expect(document.querySelector('halyard-overlay')).toHaveAttribute('dir', 'rtl');
  },
});
