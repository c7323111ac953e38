import { joinPage } from '@halyard/core';
import { clearOverrides, setOverride } from '@halyard/core/overrides';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createTestAccess } from '../testing/createTestAccess.ts';
import { createTestStore } from '../testing/createTestStore.ts';
import { findOverlay, inOverlay, pressShortcut, whenShown } from '../testing/inOverlay.ts';
import type { GuardOptions } from './GuardOptions.ts';
import { startGuard } from './startGuard.ts';

const undos: Array<() => void> = [];

function begin(options: GuardOptions = {}, access = createTestAccess()) {
  const made = createTestStore(access);
  // As `mountOverlay` does.
  undos.push(joinPage(made.store));
  const stop = startGuard(made.store, options);
  undos.push(stop, made.stop);
  return { ...made, stop };
}

async function start(options: GuardOptions = {}, access = createTestAccess()) {
  const made = begin(options, access);
  await whenShown('.launcher');
  return made;
}

function quiet() {
  const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
  undos.push(() => warning.mockRestore());
  return warning;
}

describe('startGuard', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(() => {
    for (const undo of undos.splice(0)) undo();
    document.body.replaceChildren();
  });

  it('shows the launcher, and the ring and the count only while a flag is forced', async () => {
    const { store } = await start();
    expect(inOverlay('.launcher').ariaLabel).toBe('Flags');
    expect(inOverlay('.count').textContent).toBe('');
    expect(getComputedStyle(inOverlay('.ring')).display).toBe('none');
    setOverride(store, 'new-checkout', { value: true });
    expect(inOverlay('.launcher').ariaLabel).toBe('Flags, 1 forced');
    expect(inOverlay('.count').textContent).toBe('1');
    expect(getComputedStyle(inOverlay('.ring')).display).toBe('block');
    clearOverrides(store);
    expect(getComputedStyle(inOverlay('.ring')).display).toBe('none');
  });

  it('draws the ring by itself, when no other chunk can be loaded', async () => {
    const warning = quiet();
    const { store } = begin({ loadTools: () => Promise.reject(new TypeError('offline')) });
    setOverride(store, 'new-checkout', { value: true });
    expect(getComputedStyle(inOverlay('.ring')).display).toBe('block');
    await expect.poll(() => String(warning.mock.calls[0]?.[0])).toContain('HAL-310');
    expect(inOverlay('[role=status]').textContent).toBe('1 flag is forced');
  });

  it('announces how many flags are forced', async () => {
    const { store } = await start();
    setOverride(store, 'new-checkout', { value: true });
    setOverride(store, 'layout', { value: 'list' });
    expect(inOverlay('[role=status]').textContent).toBe('2 flags are forced');
  });

  it('counts no override that has no effect, and reads no flag by counting', async () => {
    const { store } = await start();
    setOverride(store, 'disable-payments', { value: true });
    setOverride(store, 'layout', { value: 'no such variant' });
    expect(inOverlay('.count').textContent).toBe('');
    expect([...store.view('ann').keys()]).toEqual([]);
  });

  it('keeps overrides for the next page', async () => {
    const first = await start();
    setOverride(first.store, 'new-checkout', { value: true });
    first.stop();
    const second = await start();
    expect(second.store.evaluate('new-checkout').value).toBe(true);
    expect(inOverlay('.count').textContent).toBe('1');
  });

  it('shows nothing while the permission is checked, and everything once it is granted', async () => {
    const { access } = begin({}, createTestAccess({ state: 'checking' }));
    expect(findOverlay()).toBeNull();
    access.become({ state: 'granted' });
    await whenShown('.launcher');
  });

  it('opens and closes the panel by shortcut, and gives the focus back', async () => {
    await start();
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    expect(pressShortcut().defaultPrevented).toBe(true);
    await whenShown('[role=dialog]');
    await expect.poll(() => findOverlay()?.activeElement).toBe(inOverlay('[type=search]'));
    await userEvent.keyboard('{Alt>}{Shift>}[KeyH]{/Shift}{/Alt}');
    await expect.poll(() => findOverlay()?.querySelector('[role=dialog]')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('opens from a text field too, and types nothing into it', async () => {
    await start();
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    expect(pressShortcut(field).defaultPrevented).toBe(true);
    await whenShown('[role=dialog]');
    expect(field.value).toBe('');
  });

  it('listens to another shortcut if told so, and leaves a bare character to text fields', async () => {
    await start({ shortcut: 'Shift+H' });
    const field = document.createElement('input');
    document.body.append(field);
    expect(pressShortcut(field, { altKey: false }).defaultPrevented).toBe(false);
    expect(pressShortcut(document.body).defaultPrevented).toBe(false);
    expect(pressShortcut(document.body, { altKey: false }).defaultPrevented).toBe(true);
    expect(inOverlay('.launcher').getAttribute('aria-keyshortcuts')).toBe('Shift+H');
  });

  it('keeps what is typed in it from the page, even from listeners that come first', async () => {
    await start();
    pressShortcut();
    await whenShown('[type=search]');
    await expect.poll(() => findOverlay()?.activeElement).toBe(inOverlay('[type=search]'));
    const heard = vi.fn<(event: Event) => void>();
    for (const type of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput']) {
      for (const capture of type.startsWith('key') ? [true, false] : [false]) {
        document.addEventListener(type, heard, capture);
        undos.push(() => document.removeEventListener(type, heard, capture));
      }
    }
    await userEvent.keyboard('lay');
    expect((inOverlay('[type=search]') as HTMLInputElement).value).toBe('lay');
    expect(heard).not.toHaveBeenCalled();
  });

  it('offers to try again when the panel cannot be loaded', async () => {
    const warning = quiet();
    let attempts = 0;
    const loadPanel: GuardOptions['loadPanel'] = () =>
      attempts++ ? import('../panel/openPanel.tsx') : Promise.reject(new TypeError('offline'));
    const { store } = await start({ loadPanel });
    setOverride(store, 'new-checkout', { value: true });
    inOverlay('.launcher').click();
    await expect
      .poll(() => findOverlay()?.querySelector('[role=alert]')?.textContent)
      .toContain('could not be loaded');
    expect(warning.mock.calls[0]?.[0]).toContain('HAL-310');
    expect(store.evaluate('new-checkout').value).toBe(true);
    inOverlay('[role=alert] button').click();
    await whenShown('[role=dialog]');
    expect(findOverlay()?.querySelector('[role=alert]')).toBeNull();
  });

  it('takes everything away when the permission ends, and says so if a flag was forced', async () => {
    const { store, access } = await start();
    setOverride(store, 'new-checkout', { value: true });
    inOverlay('.launcher').click();
    await whenShown('[role=dialog]');
    access.become({ state: 'ended' });
    expect(findOverlay()?.querySelector('.launcher, .ring:not([hidden]) ~ .launcher, .panel')).toBeNull();
    expect(inOverlay('[role=alert]').textContent).toContain('Testing has ended: real values');
    expect(store.evaluate('new-checkout').value).toBe(false);
    expect(pressShortcut().defaultPrevented).toBe(false);
    inOverlay('[role=alert] button').click();
    expect(findOverlay()).toBeNull();
  });

  it('goes without a word when nothing was forced', async () => {
    const { access } = await start();
    access.become({ state: 'ended' });
    expect(findOverlay()).toBeNull();
  });

  it('is not drawn where the page or its program says so, and keeps what is forced', () => {
    document.documentElement.dataset['halyardOverlay'] = 'off';
    undos.push(() => delete document.documentElement.dataset['halyardOverlay']);
    const { store } = begin();
    setOverride(store, 'new-checkout', { value: true });
    expect(findOverlay()).toBeNull();
    expect(store.evaluate('new-checkout').value).toBe(true);
    delete document.documentElement.dataset['halyardOverlay'];
    begin({ whenAutomated: 'hide' });
    // Playwright drives this browser.
    expect(navigator.webdriver).toBe(true);
    expect(findOverlay()).toBeNull();
  });

  it('leaves no element and no listener behind', async () => {
    const { access, stop } = await start();
    const during = access.listenerCount;
    stop();
    expect(findOverlay()).toBeNull();
    expect(access.listenerCount).toBeLessThan(during);
    expect(pressShortcut().defaultPrevented).toBe(false);
  });
});

describe('two overlays on a page', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    for (const undo of undos.splice(0)) undo();
  });

  it('are one: it counts for both, and the other takes over when it goes', async () => {
    const first = await start();
    const second = begin({}, createTestAccess({ audience: 'test/other' }));
    setOverride(first.store, 'new-checkout', { value: true });
    setOverride(second.store, 'layout', { value: 'list' });
    expect(document.querySelectorAll('halyard-overlay')).toHaveLength(1);
    expect(inOverlay('.count').textContent).toBe('2');
    first.stop();
    await whenShown('.launcher');
    expect(document.querySelectorAll('halyard-overlay')).toHaveLength(1);
    expect(inOverlay('.count').textContent).toBe('1');
  });

  it('of one audience do not undo each other, and say so once', async () => {
    const warning = quiet();
    const first = await start();
    const second = begin();
    expect(warning.mock.calls.flat().join(' ')).toContain('HAL-312');
    setOverride(first.store, 'new-checkout', { value: true });
    expect(second.store.evaluate('new-checkout').value).toBe(true);
    first.stop();
    setOverride(second.store, 'layout', { value: 'list' });
    second.stop();
    expect(localStorage.getItem('halyard:test/overlay:overrides:v1')).toContain('layout');
    expect(localStorage.getItem('halyard:test/overlay:overrides:v1')).toContain('new-checkout');
  });
});
