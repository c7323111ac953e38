import { setOverride } from '@halyard/core/overrides';
import { FlagProvider } from '@halyard/react';
import { StrictMode, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { FlagOverlay } from './FlagOverlay.tsx';
import { createTestAccess } from './testing/createTestAccess.ts';
import { createTestStore } from './testing/createTestStore.ts';

function overlays(): number {
  return document.querySelectorAll('halyard-overlay').length;
}

describe('FlagOverlay', () => {
  it('renders nothing itself, and one overlay beside the page as soon as a tester is here', async () => {
    const { store, access } = createTestStore(createTestAccess({ state: 'none' }));
    const { container, unmount } = await render(
      <StrictMode>
        <FlagProvider store={store}>
          <FlagOverlay />
        </FlagProvider>
      </StrictMode>,
    );
    expect(overlays()).toBe(0);
    access.become({ state: 'granted' });
    await expect.poll(overlays).toBe(1);
    expect(container).toBeEmptyDOMElement();
    await unmount();
    expect(overlays()).toBe(0);
  });

  it('keeps the panel open when its parent renders again with another inline function', async () => {
    const { store } = createTestStore();
    const app = (words: string): ReactNode => (
      <FlagProvider store={store}>
        <FlagOverlay describe={async () => ({ layout: { description: words } })} />
      </FlagProvider>
    );
    const { rerender, unmount } = await render(app('first words'));
    await userEvent.click(page.getByRole('button', { name: 'Flags' }));
    await userEvent.click(page.getByRole('button', { name: 'Details of layout' }));
    await expect.element(page.getByText('first words')).toBeVisible();
    await rerender(app('second words'));
    setOverride(store, 'layout', { value: 'list' });
    await expect.element(page.getByRole('dialog')).toHaveTextContent('really grid');
    await unmount();
    expect(overlays()).toBe(0);
  });
});
