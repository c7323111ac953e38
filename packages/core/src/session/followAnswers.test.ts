import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFetch } from '../carry/createFetch.ts';
import { clearOverrides } from '../overrides/clearOverrides.ts';
import { setOverride } from '../overrides/setOverride.ts';
import { createFlagStore } from '../store/createFlagStore.ts';
import { fakeAccess } from '../testing/fakeAccess.ts';
import { followAnswers } from './followAnswers.ts';
import { parseAnswers } from './parseAnswers.ts';

beforeEach(() => {
  vi.stubGlobal('location', new URL('https://shop.example'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A tester's page with `new-nav` forced, before a service that says `report`. */
function visit(state: 'granted' | 'none' = 'granted') {
  const store = createFlagStore({ access: fakeAccess(state) });
  setOverride(store, 'new-nav', { value: true });
  const answers = followAnswers(store);
  const heard = vi.fn();
  answers.subscribe(heard);
  const ask = async (report: string | null) => {
    const send = async () =>
      new Response('', { headers: report === null ? {} : { 'Flag-Overrides-Applied': report } });
    await createFetch(store, { fetch: send })('/api/quote');
  };
  return { store, answers, heard, ask };
}

describe('followAnswers', () => {
  it('knows what each service said last about a flag', async () => {
    const { answers, ask } = visit();
    await ask('cart;new-nav=applied;stop=locked, pricing;new-nav=not-allowed');
    await ask('pricing;new-nav=applied');
    expect(answers.of('new-nav')).toEqual([
      { service: 'cart', key: 'new-nav', outcome: 'applied' },
      { service: 'pricing', key: 'new-nav', outcome: 'applied' },
    ]);
    expect(answers.of('stop')).toEqual([{ service: 'cart', key: 'stop', outcome: 'locked' }]);
    expect(answers.of('other')).toEqual([]);
  });

  it('tells listeners of news, and of nothing else', async () => {
    const { answers, heard, ask } = visit();
    await ask('cart;new-nav=applied');
    const before = answers.of('new-nav');
    await ask('cart;new-nav=applied');
    expect(heard).toHaveBeenCalledTimes(1);
    expect(answers.of('new-nav')).toBe(before);
  });

  it('knows who was asked and said nothing', async () => {
    const { answers, heard, ask } = visit();
    await ask(null);
    expect(answers.silent()).toEqual(['https://shop.example']);
    await ask('cart');
    expect(answers.silent()).toEqual([]);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('hears nothing for customers, and nothing where nothing is forced', async () => {
    const customer = visit('none');
    await customer.ask('cart;new-nav=applied');
    expect([customer.answers.of('new-nav'), customer.answers.silent()]).toEqual([[], []]);
    const tester = visit();
    clearOverrides(tester.store);
    await tester.ask('cart;new-nav=applied');
    expect(tester.heard).not.toHaveBeenCalled();
  });

  it('forgets everything when it is stopped', async () => {
    const { answers, store, heard, ask } = visit();
    await ask('cart;new-nav=applied');
    answers.stop();
    expect([answers.of('new-nav'), store.onAnswer]).toEqual([[], undefined]);
    await ask('cart;new-nav=locked');
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('goes on when a listener throws', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { answers, ask } = visit();
    const second = vi.fn();
    answers.subscribe(() => {
      throw new Error('broken');
    });
    answers.subscribe(second);
    await ask('cart;new-nav=applied');
    expect(second).toHaveBeenCalledTimes(1);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('is not filled by made-up services', async () => {
    const { answers, ask } = visit();
    await ask(Array.from({ length: 200 }, (_, index) => `s${index};new-nav=applied`).join(', '));
    expect(answers.of('new-nav')).toHaveLength(64);
  });
});

describe('parseAnswers', () => {
  it('reads names that were encoded, and leaves out what is no answer', () => {
    const report = 'my%20cart;a=applied;b=perhaps;=locked;truncated, %E0%A4%A;a=locked, , ;c=applied';
    expect(parseAnswers(report)).toEqual([
      { service: 'my cart', key: 'a', outcome: 'applied' },
      { service: '%E0%A4%A', key: 'a', outcome: 'locked' },
      { service: '', key: 'c', outcome: 'applied' },
    ]);
  });
});
