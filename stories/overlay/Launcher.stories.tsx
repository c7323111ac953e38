import { expect, fireEvent } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { overlay } from './overlay.ts';
import { OverlayScene } from './OverlayScene.tsx';
import { scenes } from './scene/scenes.ts';

const meta = preview.meta({ title: 'Overlay/Launcher', component: OverlayScene });

/** All that a tester sees before anything is forced. */
export const Quiet = meta.story({
  args: scenes.shop,
  play: async () => {
    const layer = await overlay();
    await expect(layer.getByRole('button', { name: 'Flags' })).toBeVisible();
  },
});

/** What is forced cannot be forgotten: a count, and a ring at the page's edge. */
export const Forced = meta.story({
  args: scenes.forced,
  play: async () => {
    const layer = await overlay();
    await expect(await layer.findByRole('button', { name: 'Flags, 3 forced' })).toBeVisible();
  },
});

/** Shift and an arrow key move it to the next corner or edge. */
export const Moved = meta.story({
  args: scenes.shop,
  play: async () => {
    const layer = await overlay();
    const button = layer.getByRole('button', { name: 'Flags' });
    await fireEvent.keyDown(button, { key: 'ArrowLeft', shiftKey: true });
    await expect(button.closest('.layer')).toHaveAttribute('data-inline', 'center');
  },
});

/** On return: what has expired since, to be set again or forgotten. */
export const Expired = meta.story({
  args: scenes.expired,
  play: async () => {
    const layer = await overlay();
    (await layer.findByRole('button', { name: 'Set again' })).click();
    await expect(await layer.findByRole('button', { name: 'Flags, 3 forced' })).toBeVisible();
  },
});

/** Nobody was here for an hour: nothing is forced until a tester goes on. */
export const Resting = meta.story({
  args: scenes.resting,
  play: async () => {
    const layer = await overlay();
    (await layer.findByRole('button', { name: 'Go on' })).click();
    await expect(await layer.findByRole('button', { name: 'Flags, 2 forced' })).toBeVisible();
  },
});
