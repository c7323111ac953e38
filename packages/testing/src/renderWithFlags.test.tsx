import { act, cleanup, screen } from '@testing-library/react';
import { StrictMode, useState, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderWithFlags } from './react.ts';
import { Checkout, flags, Layout, useShopFlag } from './testing/shop.tsx';

const problem = vi.fn<(...words: unknown[]) => void>();

beforeEach(() => {
  problem.mockReset();
  vi.spyOn(console, 'error').mockImplementation(problem);
  vi.spyOn(console, 'warn').mockImplementation(problem);
});
afterEach(() => {
  cleanup();
  expect(problem).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

function Log({ seen }: { seen: unknown[] }): ReactNode {
  seen.push(useShopFlag('layout'));
  return null;
}

/** Shows in its text whether it was mounted anew. */
function Page(): ReactNode {
  const [id] = useState(() => Math.random());
  return (
    <p>
      {id} <Checkout /> <Layout />
    </p>
  );
}

function Item({ children }: { children: ReactNode }): ReactNode {
  return (
    <li>
      <Layout />
      {children}
    </li>
  );
}

describe('renderWithFlags', () => {
  it('H1: has every value at the first render, and the defaults of the rest', () => {
    const seen: unknown[] = [];
    const { container } = renderWithFlags(
      <>
        <Log seen={seen} />
        <Checkout />
      </>,
      { flags, values: { layout: 'list' } },
    );
    expect(new Set(seen)).toEqual(new Set(['list']));
    expect(container).toHaveTextContent('old');
  });

  it('H1: sets and flips flags in the middle of a test, and keeps what is rendered', () => {
    const { container, flip, set } = renderWithFlags(<Page />, { flags });
    const [id] = container.textContent.split(' ');
    expect(container).toHaveTextContent(/old grid$/);
    flip('new-checkout');
    expect(container).toHaveTextContent(`${id} new grid`);
    set('layout', 'list');
    expect(container).toHaveTextContent(`${id} new list`);
    flip('new-checkout');
    expect(container).toHaveTextContent(`${id} old list`);
  });

  it('renders the readers of a flag that is set, and no other', () => {
    const seen: unknown[] = [];
    // StrictMode would render everything twice.
    const { flip, set } = renderWithFlags(<Log seen={seen} />, { flags, reactStrictMode: false });
    flip('new-checkout');
    set('layout', 'grid');
    expect(seen).toEqual(['grid']);
    set('layout', 'list');
    expect(seen).toEqual(['grid', 'list']);
  });

  it('H1: shares nothing between two renders side by side', () => {
    const left = renderWithFlags(<Checkout />, { flags, values: { 'new-checkout': true } });
    const right = renderWithFlags(<Checkout />, { flags });
    expect([left, right].map(({ container }) => container.textContent)).toEqual(['new', 'old']);
    right.flip('new-checkout');
    left.flip('new-checkout');
    expect([left, right].map(({ container }) => container.textContent)).toEqual(['old', 'new']);
  });

  it('keeps the flags when it renders again, other elements included', () => {
    const { container, rerender, set } = renderWithFlags(<Checkout />, { flags });
    set('layout', 'list');
    rerender(<Layout />);
    expect(container).toHaveTextContent('list');
  });

  it('shows the other slots of a gate', () => {
    const { container, simulate, set } = renderWithFlags(<Checkout />, {
      flags,
      values: { 'new-checkout': true },
    });
    simulate('new-checkout', 'pending');
    expect(container).toHaveTextContent('waiting');
    simulate('new-checkout', 'error');
    expect(container).toHaveTextContent('broken');
    simulate('new-checkout', 'missing');
    expect(container).toHaveTextContent('old');
    set('new-checkout', true);
    expect(container).toHaveTextContent('new');
  });

  it('renders for the given context, and for another one that the store is told of', () => {
    const { store, container } = renderWithFlags(<Layout />, {
      flags,
      values: { layout: 'list' },
      context: { targetingKey: 'ann' },
    });
    expect(store.state.getState()).toMatchObject({ context: { targetingKey: 'ann' }, status: 'READY' });
    act(() => store.setContext({ targetingKey: 'bob' }));
    expect(container).toHaveTextContent('list');
  });

  it('takes what Testing Library takes, and lets a wrapper read flags', () => {
    const list = document.body.appendChild(document.createElement('ul'));
    const { rerender } = renderWithFlags('first', { flags, container: list, wrapper: Item });
    expect(screen.getByRole('listitem')).toHaveTextContent('gridfirst');
    rerender('second');
    expect(screen.getByRole('listitem').parentElement).toBe(list);
    expect(screen.getByRole('listitem')).toHaveTextContent('gridsecond');
    list.remove();
  });

  it('works in StrictMode, where effects run twice', () => {
    const { container, flip } = renderWithFlags(
      <StrictMode>
        <Checkout />
      </StrictMode>,
      { flags },
    );
    flip('new-checkout');
    expect(container).toHaveTextContent('new');
  });

  it('H1: leaves nothing behind when Testing Library cleans up', () => {
    const { store, container, flip } = renderWithFlags(<Checkout />, { flags });
    const cell = store.view(undefined).flag('new-checkout');
    expect(cell.listeners?.size).toBe(1);
    cleanup();
    expect(cell.listeners?.size).toBe(0);
    expect(container).toBeEmptyDOMElement();
    flip('new-checkout');
    expect(renderWithFlags(<Checkout />, { flags }).container).toHaveTextContent('old');
  });
});
