import { createFlagHooks, FlagProvider } from '@halyard/react';
import { defineFlags, number, type Catalog, type FlagStore } from '@halyard/core';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../../testing/expectAccessible.ts';
import { findOverlay } from '../../testing/inOverlay.ts';
import { openTool, openToolPanel } from '../../testing/openToolPanel.ts';

const { Feature, useFlag, useFlags } = createFlagHooks<Catalog>({});
const { useFlags: useDeclaredFlags } = createFlagHooks(defineFlags({ 'page-size': number({ default: 8 }) }));
const undos: Array<() => void> = [];
let clicks = 0;

function Shelf() {
  const layout = useFlag('layout', 'grid');
  const [text, setText] = useState('');
  return (
    <section>
      <h2>{`Goods as a ${layout}`}</h2>
      <input aria-label="Note" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <button type="button" onClick={() => clicks++}>
        Buy
      </button>
    </section>
  );
}

function Prices() {
  const { layout } = useFlags({ layout: 'grid', headline: '' });
  return <h2>{`Prices on a ${layout}`}</h2>;
}

function Sizes() {
  const { 'page-size': sizes } = useDeclaredFlags(['page-size']);
  return <p>{`${sizes} sizes`}</p>;
}

function Shop({ store }: { readonly store: FlagStore }) {
  return (
    <FlagProvider store={store}>
      <main>
        <p>Chandlery</p>
        <Feature flag="new-checkout">
          <p>One page</p>
        </Feature>
        <Feature flag="undeclared">
          <Shelf />
        </Feature>
      </main>
    </FlagProvider>
  );
}

async function open() {
  const made = await openToolPanel();
  const container = document.createElement('div');
  document.body.prepend(container);
  const root = createRoot(container);
  root.render(<Shop store={made.store} />);
  undos.push(made.close, () => {
    root.unmount();
    container.remove();
  });
  await page.getByText('Goods as a grid').findElement();
  return { ...made, container };
}

const place = (name: RegExp) => page.getByRole('button', { name });
const boxes = () => [...(findOverlay()?.querySelectorAll('.place') ?? [])];
const focused = () =>
  findOverlay()?.activeElement?.getAttribute('aria-label') ?? findOverlay()?.activeElement?.textContent;

describe('looking for flags on the page', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    clicks = 0;
  });
  afterEach(() => {
    for (const undo of undos.splice(0)) undo();
  });

  it('outlines gates, also those that show nothing, and what readers rendered', async () => {
    await open();
    await openTool('Where flags are');
    await expect.element(page.getByText('2 gates, 1 reader')).toBeVisible();
    await expect.element(place(/^new-checkout: off \(gate, shows nothing here\)/)).toBeVisible();
    await expect.element(place(/^undeclared: on \(gate\)/)).toBeVisible();
    await expect.element(place(/^layout: grid \(read by Shelf\)/)).toBeVisible();
    expect(page.getByRole('dialog', { name: 'Flags' }).query()).toBeNull();
    const box = place(/^layout/)
      .element()
      .getBoundingClientRect();
    const shelf = page.getByText('Goods as a grid').element().parentElement?.getBoundingClientRect();
    expect(Math.abs(box.x - (shelf?.x ?? 0)) + Math.abs(box.y - (shelf?.y ?? 0))).toBeLessThan(3);
    await expectAccessible();
  });

  it('changes the page’s own elements only while it looks, and mounts nothing again', async () => {
    const { container } = await open();
    await userEvent.fill(page.getByRole('textbox', { name: 'Note' }), 'kept');
    const note = page.getByRole('textbox', { name: 'Note' }).element();
    const before = container.innerHTML;
    await openTool('Where flags are');
    await expect.element(place(/^undeclared/)).toBeVisible();
    await vi.waitFor(() => expect(container.querySelectorAll('template')).toHaveLength(4), { timeout: 5000 });
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(container.innerHTML).toBe(before), { timeout: 5000 });
    expect(page.getByRole('textbox', { name: 'Note' }).element()).toBe(note);
    expect(findOverlay()?.querySelector('.inspect')).toBeNull();
    await expect.element(page.getByRole('dialog', { name: 'Flags' })).toBeVisible();
  });

  it('says name and value on hover, and opens the flag on a click, which the page does not hear of', async () => {
    await open();
    await openTool('Where flags are');
    await userEvent.hover(place(/^layout/));
    await expect.element(page.getByText('layout: grid', { exact: true })).toBeVisible();
    await userEvent.click(place(/^layout/), { position: { x: 30, y: 60 } });
    expect(clicks).toBe(0);
    await expect.element(page.getByRole('dialog', { name: 'Flags' })).toBeVisible();
    await expect.element(page.getByText('Real value', { exact: true })).toBeVisible();
    expect(findOverlay()?.querySelector('.inspect')).toBeNull();
  });

  it('goes from place to place by arrow keys, and opens one by Enter', async () => {
    await open();
    await openTool('Where flags are');
    await expect.element(page.getByText('2 gates, 1 reader')).toBeVisible();
    await expect.poll(focused).toBe('Done');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toMatch(/^new-checkout/);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.poll(focused).toMatch(/^layout/);
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await expect.element(page.getByText('Real value', { exact: true })).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Details of undeclared' }))
      .toHaveAttribute('aria-expanded', 'true');
  });

  it('goes from a flag to what it gates, and follows what is forced', async () => {
    const { store } = await open();
    await userEvent.click(page.getByRole('button', { name: 'Details of new-checkout' }));
    await userEvent.click(page.getByRole('button', { name: 'Show on the page' }));
    await expect.element(page.getByText('new-checkout: 1 gate, 0 readers')).toBeVisible();
    await expect.poll(focused).toMatch(/^new-checkout: off/);
    const { setOverride } = await import('@halyard/core/overrides');
    setOverride(store, 'new-checkout', { value: true });
    await expect.element(place(/^new-checkout: on \(gate\)/)).toBeVisible();
    await expect.poll(focused).toMatch(/^new-checkout: on/);
  });

  it('finds what reads several flags at once, by a list or with their defaults', async () => {
    const { store, container } = await open();
    const root = createRoot(container.appendChild(document.createElement('div')));
    undos.push(() => root.unmount());
    root.render(
      <FlagProvider store={store}>
        <Prices />
        <Sizes />
      </FlagProvider>,
    );
    await page.getByText('Prices on a grid').findElement();
    await openTool('Where flags are');
    await expect.element(page.getByText('2 gates, 3 readers')).toBeVisible();
    await expect.element(place(/^layout: grid, headline: .* \(read by Prices\)/)).toBeVisible();
    await expect.element(place(/^page-size: 8 \(read by Sizes\)/)).toBeVisible();
  });

  it('looks into open shadow roots, in the order of the page, and follows what happens there', async () => {
    const { store, container } = await open();
    const host = container.appendChild(document.createElement('div'));
    const shadow = host.attachShadow({ mode: 'open' });
    const root = createRoot(shadow.appendChild(document.createElement('div')));
    undos.push(() => root.unmount());
    root.render(
      <FlagProvider store={store}>
        <Feature flag="undeclared">
          <Prices />
        </Feature>
        <Feature flag="new-checkout">
          <p>One page, far inside</p>
        </Feature>
      </FlagProvider>,
    );
    await vi.waitFor(() => expect(shadow.textContent).toBe('Prices on a grid'));
    await openTool('Where flags are');
    await expect.element(page.getByText('4 gates, 2 readers')).toBeVisible();
    const names = boxes().map((box) => box.getAttribute('aria-label')?.split(':')[0]);
    expect(names).toEqual(['new-checkout', 'undeclared', 'layout', 'undeclared', 'layout', 'new-checkout']);
    const shown = shadow.querySelector('h2')?.getBoundingClientRect();
    const drawn = boxes()[4]?.getBoundingClientRect();
    expect(Math.abs((shown?.x ?? 0) - (drawn?.x ?? 9))).toBeLessThan(3);
    expect(Math.abs((shown?.y ?? 0) - (drawn?.y ?? 9))).toBeLessThan(3);
    const { setOverride } = await import('@halyard/core/overrides');
    setOverride(store, 'new-checkout', { value: true });
    await vi.waitFor(() => expect(shadow.textContent).toContain('far inside'));
    await expect.element(place(/^new-checkout: on \(gate\)/).last()).toBeVisible();
    root.render(<p>Nothing left</p>);
    await expect.element(page.getByText('2 gates, 1 reader')).toBeVisible();
  });

  it('says so when there is nothing to be found', async () => {
    await open();
    await userEvent.click(page.getByRole('button', { name: 'Details of headline' }));
    await userEvent.click(page.getByRole('button', { name: 'Show on the page' }));
    await expect
      .element(page.getByText('No gate or reader of headline was found on this page.'))
      .toBeVisible();
    await expectAccessible();
  });
});
