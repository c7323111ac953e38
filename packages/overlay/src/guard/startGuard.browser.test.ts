import { clearOverrides, setOverride } from '@halyard/core/overrides';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestAccess } from '../testing/createTestAccess.ts';
import { createTestStore } from '../testing/createTestStore.ts';
import type { GuardOptions } from './GuardOptions.ts';
import { startGuard } from './startGuard.ts';

const undos: Array<() => void> = [];

function start(options: GuardOptions = {}, access = createTestAccess()) {
  const made = createTestStore(access);
  const stop = startGuard(made.store, options);
  undos.push(stop, made.stop);
  return { ...made, stop };
}

function overlay(): ShadowRoot {
  const shadow = document.querySelector('halyard-overlay')?.shadowRoot;
  if (!shadow) throw new Error('The overlay is not in the page.');
  return shadow;
}

function find(selector: string): HTMLElement {
  const found = overlay().querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${selector} is not in the overlay.`);
  return found;
}

function press(target: EventTarget = document.body): KeyboardEvent {
  const options = { code: 'KeyH', key: 'H', altKey: true, shiftKey: true };
  const event = new KeyboardEvent('keydown', { ...options, bubbles: true, composed: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

async function panel(): Promise<HTMLElement> {
  return vi.waitFor(() => find('[role=dialog]'));
}

describe('startGuard', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    for (const undo of undos.splice(0)) undo();
    document.body.replaceChildren();
  });

  it('shows the launcher, and the ring and the count only while a flag is forced', () => {
    const { store } = start();
    expect(find('.launcher').ariaLabel).toBe('Flags');
    expect(find('.count').textContent).toBe('');
    expect(getComputedStyle(find('.ring')).display).toBe('none');
    setOverride(store, 'new-checkout', { value: true });
    expect(find('.launcher').ariaLabel).toBe('Flags, 1 forced');
    expect(find('.count').textContent).toBe('1');
    expect(getComputedStyle(find('.ring')).display).toBe('block');
    clearOverrides(store);
    expect(getComputedStyle(find('.ring')).display).toBe('none');
  });

  it('announces how many flags are forced', () => {
    const { store } = start();
    setOverride(store, 'new-checkout', { value: true });
    setOverride(store, 'layout', { value: 'list' });
    expect(find('[role=status]').textContent).toBe('2 flags are forced');
  });

  it('counts no override that has no effect', () => {
    const { store } = start();
    setOverride(store, 'disable-payments', { value: true });
    setOverride(store, 'layout', { value: 'no such variant' });
    expect(find('.count').textContent).toBe('');
  });

  it('keeps overrides for the next page', async () => {
    const first = start();
    setOverride(first.store, 'new-checkout', { value: true });
    first.stop();
    const second = start();
    expect(second.store.evaluate('new-checkout').value).toBe(true);
    expect(find('.count').textContent).toBe('1');
  });

  it('shows nothing while the permission is checked, and everything once it is granted', () => {
    const { access } = start({}, createTestAccess({ state: 'checking' }));
    expect(document.querySelector('halyard-overlay')).toBeNull();
    access.become({ state: 'granted' });
    expect(find('.launcher')).toBeVisible();
  });

  it('withstands hostile rules of the page', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'body, halyard-overlay { display: none !important; position: static !important; opacity: 0 !important }',
    );
    document.adoptedStyleSheets.push(sheet);
    undos.push(() => void document.adoptedStyleSheets.pop());
    start();
    const host = document.querySelector('halyard-overlay');
    expect(getComputedStyle(host ?? document.body)).toMatchObject({ position: 'fixed', opacity: '1' });
    expect(find('.launcher').getBoundingClientRect().width).toBeGreaterThan(24);
  });

  it('opens and closes the panel by shortcut, and gives the focus back', async () => {
    start();
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    expect(press().defaultPrevented).toBe(true);
    await panel();
    await vi.waitFor(() => expect(overlay().activeElement).toBe(find('[type=search]')));
    press(find('[type=search]'));
    expect(overlay().querySelector('[role=dialog]')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('does not take the shortcut from somebody who types', async () => {
    const loadPanel = vi.fn<NonNullable<GuardOptions['loadPanel']>>(() => import('../panel/openPanel.tsx'));
    start({ loadPanel });
    const field = document.createElement('input');
    document.body.append(field);
    expect(press(field).defaultPrevented).toBe(false);
    expect(loadPanel).not.toHaveBeenCalled();
  });

  it('listens to another shortcut if told so', () => {
    start({ shortcut: 'Control+K' });
    expect(press().defaultPrevented).toBe(false);
    expect(find('.launcher').getAttribute('aria-keyshortcuts')).toBe('Control+K');
  });

  it('keeps keys typed in the overlay from the page', () => {
    start();
    const onKey = vi.fn<(event: Event) => void>();
    document.addEventListener('keydown', onKey);
    undos.push(() => document.removeEventListener('keydown', onKey));
    find('.launcher').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }),
    );
    expect(onKey).not.toHaveBeenCalled();
  });

  it('offers to try again when the panel cannot be loaded', async () => {
    const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
    undos.push(() => warning.mockRestore());
    let attempts = 0;
    const loadPanel: GuardOptions['loadPanel'] = () =>
      attempts++ ? import('../panel/openPanel.tsx') : Promise.reject(new TypeError('offline'));
    const { store } = start({ loadPanel });
    setOverride(store, 'new-checkout', { value: true });
    find('.launcher').click();
    await vi.waitFor(() => expect(find('[role=alert]')).toHaveTextContent('could not be loaded'));
    expect(warning.mock.calls[0]?.[0]).toContain('HAL-310');
    expect(store.evaluate('new-checkout').value).toBe(true);
    find('[role=alert] button').click();
    await panel();
    expect(overlay().querySelector('[role=alert]')).toBeNull();
  });

  it('takes everything away when the permission ends, and says so if a flag was forced', async () => {
    const { store, access } = start();
    setOverride(store, 'new-checkout', { value: true });
    find('.launcher').click();
    await panel();
    access.become({ state: 'ended' });
    expect(overlay().querySelector('.launcher, .ring, [role=dialog]')).toBeNull();
    expect(find('[role=alert]')).toHaveTextContent('Testing has ended: real values');
    expect(store.evaluate('new-checkout').value).toBe(false);
    expect(press().defaultPrevented).toBe(false);
    find('[role=alert] button').click();
    expect(document.querySelector('halyard-overlay')).toBeNull();
  });

  it('goes without a word when nothing was forced', () => {
    const { access } = start();
    access.become({ state: 'ended' });
    expect(document.querySelector('halyard-overlay')).toBeNull();
  });

  it('leaves no element and no listener behind', () => {
    const { access, stop } = start();
    const during = access.listenerCount;
    stop();
    expect(document.querySelector('halyard-overlay')).toBeNull();
    expect(access.listenerCount).toBeLessThan(during);
    expect(press().defaultPrevented).toBe(false);
  });
});
