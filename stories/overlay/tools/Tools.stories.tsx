import { expect, fireEvent, userEvent } from 'storybook/test';
import preview from '../../../.storybook/preview.tsx';
import { OverlayScene } from './OverlayScene.tsx';
import { openFlags, openTool } from './openTool.ts';

const meta = preview.meta({ title: 'Overlay/Tools', component: OverlayScene });
const forced = {
  'new-checkout': { value: true },
  'max-items': { value: 24, note: 'SHOP-7' },
  layout: { value: 'list', scope: 'tab' },
} as const;
const loading = { timeout: 10_000 };

/** Outlines what flags gate and what reads them; a gate that is off has a marker in its empty place. */
export const WhereFlagsAre = meta.story({
  play: async () => {
    const overlay = await openTool('Where flags are');
    await expect(await overlay.findByText('2 gates, 1 reader', undefined, loading)).toBeVisible();
    await expect(
      overlay.getByRole('button', { name: /^new-checkout: off \(gate, shows nothing here\)/ }),
    ).toBeVisible();
  },
});

/** Who follows a flag: its gates apart from whatever else reads it. */
export const WhoFollowsAFlag = meta.story({
  play: async () => {
    const overlay = await openFlags();
    await userEvent.click(overlay.getByRole('button', { name: 'Details of new-checkout' }));
    await expect(await overlay.findByText('1 gate, 0 readers', undefined, loading)).toBeVisible();
    await userEvent.click(overlay.getByRole('button', { name: 'Details of layout' }));
    await expect(await overlay.findByText('0 gates, 1 reader', undefined, loading)).toBeVisible();
  },
});

/** The page as somebody with other attributes sees it: said at its edge, on the launcher and in the panel. */
export const ViewAs = meta.story({
  play: async () => {
    const overlay = await openTool('View as');
    const plan = await overlay.findByRole('textbox', { name: 'plan' }, loading);
    await fireEvent.change(plan, { target: { value: 'pro' } });
    await userEvent.click(overlay.getByRole('button', { name: 'View the page this way' }));
    await expect(await overlay.findByText('2 flags are different')).toBeVisible();
    await expect(
      overlay.getByText('Viewed with other attributes: plan', { selector: '.viewing' }),
    ).toBeVisible();
  },
});

/** Nothing is forced, and nothing is kept. */
export const NoScenarios = meta.story({
  play: async () => {
    const overlay = await openTool('Scenarios');
    await expect(await overlay.findByText('No scenario yet.', undefined, loading)).toBeVisible();
  },
});

/** What is forced, kept under a name. */
export const Scenarios = meta.story({
  args: { forced },
  play: async () => {
    const overlay = await openTool('Scenarios');
    // Typed keys would go to the overlay's host, which the page takes for what has the focus.
    const name = await overlay.findByRole('textbox', { name: 'Name' }, loading);
    await fireEvent.change(name, { target: { value: 'One page, as a list' } });
    await userEvent.click(overlay.getByRole('button', { name: 'Save what is forced' }));
    await expect(await overlay.findByText('in force')).toBeVisible();
  },
});

/** Half of what is forced, and the question how the page is with it. */
export const FindTheCulprit = meta.story({
  args: { forced },
  play: async () => {
    const overlay = await openTool('Find the culprit');
    await userEvent.click(await overlay.findByRole('button', { name: 'Search among 3 flags' }, loading));
    await expect(await overlay.findByText('How is the page now?')).toBeVisible();
  },
});

/** What happens to the flags of the page. */
export const Events = meta.story({
  args: { forced },
  play: async () => {
    const overlay = await openTool('Events');
    // What readers are shown at the time is where it begins.
    await expect(
      await overlay.findByText('shown list, not the real value: dropped or tagged', undefined, loading),
    ).toBeVisible();
    await userEvent.click(overlay.getByRole('button', { name: 'Reset all 3' }));
    await expect((await overlay.findAllByText('reset')).length).toBe(3);
  },
});

/** All that another tester needs to see the same page. */
export const BugReport = meta.story({
  args: { forced },
  play: async () => {
    const overlay = await openTool('Bug report');
    await expect(
      await overlay.findByText(/new-checkout: true \(OVERRIDE\)/, undefined, loading),
    ).toBeVisible();
  },
});

/** What is forced, as a test. */
export const CopyAs = meta.story({
  args: { forced },
  play: async () => {
    const overlay = await openTool('Copy as');
    await expect(
      await overlay.findByText(/halyard-overlay \.card \[data-primary\]/, undefined, loading),
    ).toBeVisible();
  },
});
