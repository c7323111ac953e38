import { cleanup } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestFlags, renderWithFlags, TestingError } from './react.ts';
import { flags, useAnyFlag } from './testing/shop.tsx';

// React 18 throws what it caught once more, for the page to report.
const beQuiet = (event: Event) => event.preventDefault();

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  window.addEventListener('error', beQuiet);
});
afterEach(() => {
  cleanup();
  window.removeEventListener('error', beQuiet);
  vi.restoreAllMocks();
});

function Any({ flag }: { flag: string }): ReactNode {
  return <p>{useAnyFlag(flag, 'fallback')}</p>;
}

function thrownBy(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe('strict flags', () => {
  it('H1: throw for a key that is not declared, and name it and the nearest that is', () => {
    const error = thrownBy(() => renderWithFlags(<Any flag="new-chekcout" />, { flags }));
    expect(error).toBeInstanceOf(TestingError);
    expect(error).toMatchObject({ code: 'HAL-801' });
    expect(String(error)).toContain('"new-chekcout" is no flag');
    expect(String(error)).toContain('did you mean "new-checkout"?');
    expect(String(error)).toContain('docs/errors/HAL-801.md');
  });

  it.each(['payments', 'constructor', '__proto__', 'toString'])(
    'name no other key where none is near: %s',
    (flag) => {
      const error = thrownBy(() => renderWithFlags(<Any flag={flag} />, { flags }));
      expect(error).toMatchObject({ code: 'HAL-801' });
      expect(String(error)).not.toContain('did you mean');
    },
  );

  it('throw when a key is misspelt later on', () => {
    const { rerender } = renderWithFlags(<Any flag="layout" />, { flags });
    expect(thrownBy(() => rerender(<Any flag="layuot" />))).toMatchObject({ code: 'HAL-801' });
  });

  it('throw outside of React too, whomever the store is evaluated for', () => {
    const { store } = createTestFlags({ flags });
    const undeclared = 'layuot' as 'layout';
    store.setContext({ targetingKey: 'ann' });
    expect(() => store.evaluate(undeclared)).toThrow(TestingError);
    expect(() => store.subscribe(undeclared, () => {})).toThrow(TestingError);
    expect(() => store.view('ann').flag(undeclared)).toThrow(TestingError);
    expect(store.view('ann')).toBe(store.view('ann'));
    expect(store.evaluate('layout').value).toBe('grid');
  });

  it('throw when a test names a key that is not declared', () => {
    const undeclared = 'layuot' as 'layout';
    expect(() => createTestFlags({ flags, values: { [undeclared]: 'list' } })).toThrow(
      /did you mean "layout"/,
    );
    const { set, simulate } = createTestFlags({ flags });
    expect(() => set(undeclared, 'list')).toThrow(/HAL-801/);
    expect(() => simulate(undeclared, 'pending')).toThrow(/HAL-801/);
  });

  it('throw when a test sets a value that the flag would refuse', () => {
    const error = thrownBy(() => createTestFlags({ flags, values: { 'max-items': 101 } }));
    expect(error).toMatchObject({ code: 'HAL-802' });
    expect(String(error)).toMatch(/101 is no value of "max-items" .*PARSE_ERROR \(-Infinity to 100\)/);
    const { set } = createTestFlags({ flags });
    expect(() => set('layout', 'table' as 'list')).toThrow(/HAL-802/);
  });

  it('are strict no longer where that is asked for', () => {
    const { container, set, store } = renderWithFlags(<Any flag="layuot" />, { flags, strict: false });
    expect(container).toHaveTextContent('fallback');
    set('max-items', 101);
    expect(store.evaluate('max-items')).toMatchObject({ value: 10, errorCode: 'PARSE_ERROR' });
  });
});
