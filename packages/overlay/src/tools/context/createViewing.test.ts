import { createFlagStore, reportExposures, type EvaluationContext, type Exposure } from '@halyard/core';
import { clearOverrides, setOverride } from '@halyard/core/overrides';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createContextSource, type ContextSource } from '../../testing/createContextSource.ts';
import { createTestAccess } from '../../testing/createTestAccess.ts';
import { createTestStore } from '../../testing/createTestStore.ts';
import { showReal } from '../../peek/showReal.ts';
import { createViewing } from './createViewing.ts';
import type { Viewing } from './Viewing.ts';
import { viewedDifferences } from './viewedDifferences.ts';

const pro = { plan: 'pro' };
let made: ReturnType<typeof createTestStore>;
let viewing: Viewing;
let asked: ContextSource[];
const marks: string[] = [];

function begin(
  access = createTestAccess(),
  status: Parameters<typeof createContextSource>[0]['status'] = 'READY',
) {
  made = createTestStore(access);
  made.store.setContext({ targetingKey: 'ann', plan: 'free', country: 'DE' });
  asked = [];
  viewing = createViewing(made.store, {
    makeSource: () => {
      const source = createContextSource({
        status,
        answers: ({ plan, country, targetingKey }) => ({
          layout: {
            value: plan === 'pro' ? 'showcase' : 'list',
            variant: 'viewed',
            reason: 'TARGETING_MATCH',
          },
          'new-checkout': { value: targetingKey === undefined, variant: 'off', reason: 'STATIC' },
          banner: { value: { text: 'Gale warning' }, variant: 'storm', reason: 'STATIC' },
          'page-size': { value: country === 'FR' ? 12 : 8, reason: 'STATIC' },
          'disable-payments': { value: true, reason: 'STATIC' },
          // Not the text that it takes: its default, there and here.
          headline: { value: 7, reason: 'STATIC' },
          undeclared: { value: true, reason: 'STATIC' },
        }),
      });
      asked.push(source);
      return source;
    },
    mark: (changes) => {
      marks.push(Object.keys(changes).join());
      return () => marks.pop();
    },
  });
}

const settled = () => vi.waitFor(() => expect(viewing.getState().status).not.toBe('asking'));
const value = (key: string) => made.store.evaluate(key).value;

describe('viewing a page with other attributes', () => {
  beforeEach(() => begin());
  afterEach(() => {
    viewing.stop();
    made.stop();
  });

  it('asks a source of its own for the changed context, and marks the page before it is different', async () => {
    const marked: string[][] = [];
    made.store.subscribe('layout', () => marked.push([...marks]));
    viewing.view(pro);
    expect(value('layout')).toBe('grid');
    await settled();
    expect(asked[0]?.asked).toEqual({ targetingKey: 'ann', plan: 'pro', country: 'DE' });
    expect(value('layout')).toBe('showcase');
    expect(marked).toEqual([['plan']]);
    // The store’s own source, subject and context are as they were.
    expect(made.store.state.getState().context).toEqual({ targetingKey: 'ann', plan: 'free', country: 'DE' });
    viewing.stop();
    expect(value('layout')).toBe('grid');
    expect([marks, asked[0]?.isStopped]).toEqual([[], true]);
  });

  it('says what each flag really is, so that nothing viewed counts as an exposure', async () => {
    viewing.view({ country: 'FR' });
    await settled();
    expect(made.store.evaluate('page-size')).toMatchObject({ value: 12, original: { value: 8 } });
    // The same for either: that is what the subject is really shown.
    expect(made.store.evaluate('undeclared').original).toBeUndefined();
  });

  it('can view as nobody, and leave an attribute out', async () => {
    viewing.view({ targetingKey: undefined, plan: undefined });
    await settled();
    expect(asked[0]?.asked).toEqual({ country: 'DE' });
    expect(value('new-checkout')).toBe(true);
  });

  it('leaves what is forced, protected or not covered by the permission as it is', async () => {
    viewing.stop();
    made.stop();
    begin(createTestAccess({}, ['page-size']));
    setOverride(made.store, 'layout', { value: 'list' });
    viewing.view({ ...pro, country: 'FR' });
    await settled();
    expect(made.store.evaluate('layout')).toMatchObject({ value: 'list', reason: 'OVERRIDE' });
    expect([value('page-size'), value('disable-payments')]).toEqual([8, false]);
    const source = viewing.getState().source;
    expect(source && viewedDifferences(made.store, source)).toEqual({ shown: [], withheld: 3 });
    clearOverrides(made.store);
    expect(value('layout')).toBe('showcase');
    expect(source && viewedDifferences(made.store, source).shown).toEqual([
      { key: 'layout', real: 'grid', viewed: 'showcase' },
    ]);
  });

  it('obeys a kill switch at once', async () => {
    viewing.view(pro);
    await settled();
    made.source.answer({ layout: { value: 'list', reason: 'STATIC', metadata: { overridable: false } } });
    expect(made.store.evaluate('layout')).toMatchObject({ value: 'list', reason: 'STATIC' });
  });

  it('follows what the backend changes meanwhile', async () => {
    viewing.view(pro);
    await settled();
    asked[0]?.change('layout', { value: 'list', reason: 'STATIC' });
    expect(value('layout')).toBe('list');
  });

  it('goes on beside what is forced and reset, and lets real values be shown for a moment', async () => {
    viewing.view(pro);
    await settled();
    setOverride(made.store, 'page-size', { value: 20 });
    expect([value('layout'), value('page-size')]).toEqual(['showcase', 20]);
    const undo = showReal(made.store);
    expect([value('layout'), value('page-size')]).toEqual(['grid', 8]);
    undo();
    expect([value('layout'), value('page-size')]).toEqual(['showcase', 20]);
    viewing.stop();
    expect([value('layout'), value('page-size')]).toEqual(['grid', 20]);
  });

  it('ends while real values are shown, and does not come back after that', async () => {
    viewing.view(pro);
    await settled();
    const undo = showReal(made.store);
    viewing.stop();
    undo();
    expect(value('layout')).toBe('grid');
  });

  it('ends with the permission, and with the subject', async () => {
    for (const end of [
      () => made.access.become({ state: 'ended' }),
      () => made.store.setContext({ targetingKey: 'bob' }),
    ]) {
      made.access.become({ state: 'granted' });
      viewing.view(pro);
      await settled();
      expect(viewing.getState().status).toBe('on');
      end();
      expect([viewing.getState().status, marks.length, asked.at(-1)?.isStopped]).toEqual(['off', 0, true]);
    }
  });

  it('asks nobody without a permission', () => {
    made.access.become({ state: 'ended' });
    viewing.view(pro);
    expect([asked, viewing.getState()]).toEqual([[], { status: 'off' }]);
  });

  it('asks again when the app changes another attribute of the same subject', async () => {
    viewing.view(pro);
    await settled();
    made.store.setContext({ targetingKey: 'ann', plan: 'team', country: 'FR' });
    await settled();
    expect(asked.at(-1)?.asked).toEqual({ targetingKey: 'ann', plan: 'pro', country: 'FR' });
    expect([value('page-size'), asked[0]?.isStopped]).toEqual([12, true]);
  });

  it.each(['ERROR', 'FATAL', 'STALE'] as const)(
    'leaves the page as it is when the source is %s',
    async (status) => {
      viewing.stop();
      made.stop();
      begin(createTestAccess(), status);
      viewing.view(pro);
      await settled();
      expect([viewing.getState().status, value('layout'), asked[0]?.isStopped]).toEqual([
        'failed',
        'grid',
        true,
      ]);
    },
  );

  it('stops a source that answers too late', async () => {
    viewing.stop();
    made.stop();
    const answers: Array<(status: 'READY') => void> = [];
    begin(createTestAccess(), new Promise((resolve) => answers.push(resolve)));
    viewing.view(pro);
    viewing.stop();
    answers[0]?.('READY');
    await vi.waitFor(() => expect(asked[0]?.isStopped).toBe(true));
    expect([value('layout'), marks]).toEqual(['grid', []]);
  });
});

function themeOf({ plan = 'free' }: EvaluationContext) {
  return { theme: { value: `for ${JSON.stringify(plan)}`, reason: 'SPLIT' } };
}

it('exposes nothing of what is only viewed', async () => {
  const exposures: Exposure[] = [];
  const store = createFlagStore({
    access: createTestAccess(),
    source: createContextSource({ answers: themeOf }),
    context: { targetingKey: 'ann' },
    exposures: reportExposures({ onExposure: (exposure) => exposures.push(exposure) }),
  });
  const stop = store.start();
  store
    .view('ann')
    .flag('theme')
    .subscribe(() => {});
  const view = createViewing(store, {
    makeSource: () => createContextSource({ answers: themeOf }),
    mark: () => () => {},
  });
  view.view(pro);
  await vi.waitFor(() => expect(store.view('ann').flag('theme').value()).toBe('for "pro"'));
  expect(exposures.map(({ evaluation }) => evaluation.value)).toEqual(['for "free"']);
  view.stop();
  stop();
});
