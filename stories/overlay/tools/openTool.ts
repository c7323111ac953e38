import { userEvent, waitFor, within } from 'storybook/test';

type Queries = ReturnType<typeof within>;

/** What the overlay of a story shows, once it is there. */
async function inOverlay(): Promise<Queries> {
  const root = await waitFor(
    () => {
      const layer = document
        .querySelector('halyard-overlay')
        ?.shadowRoot?.querySelector<HTMLElement>('.layer');
      if (!layer?.querySelector('.launcher')) throw new Error('The launcher is not there yet.');
      return layer;
    },
    { timeout: 10_000 },
  );
  return within(root);
}

/** Opens the panel. */
export async function openFlags(): Promise<Queries> {
  const overlay = await inOverlay();
  await userEvent.click(overlay.getByRole('button', { name: /^Flags/ }));
  await overlay.findByRole('button', { name: 'Tools' }, { timeout: 10_000 });
  return overlay;
}

/** Opens the panel and one of its tools. */
export async function openTool(name: string): Promise<Queries> {
  const overlay = await openFlags();
  await userEvent.click(overlay.getByRole('button', { name: 'Tools' }));
  await userEvent.click(await overlay.findByRole('menuitem', { name }, { timeout: 10_000 }));
  return overlay;
}
