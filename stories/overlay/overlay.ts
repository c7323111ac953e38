import { expect, waitFor, within } from 'storybook/test';

/** What is in the overlay: its shadow root is beside the story, not in it. */
export async function overlay() {
  const root = await waitFor(() => {
    const shadow = document
      .querySelector('halyard-overlay')
      ?.shadowRoot?.querySelector<HTMLElement>('.layer');
    if (!shadow?.querySelector('.launcher')) throw new Error('The overlay has not been drawn yet.');
    return shadow;
  });
  return within(root);
}

/** Opens the panel by its launcher. */
export async function openPanel() {
  const inside = await overlay();
  inside.getByRole('button', { name: /^Flags/ }).click();
  const panel = await inside.findByRole('dialog', { name: 'Flags' });
  // It appears within a moment.
  await waitFor(() => expect(panel).toBeVisible());
  return inside;
}
