import { describe, expect, it, vi } from 'vitest';
import { setOverride } from '../overrides/setOverride.ts';
import { createFlagStore } from '../store/createFlagStore.ts';
import { fakeAccess } from '../testing/fakeAccess.ts';
import { fakeSource } from '../testing/fakeSource.ts';
import { shopFlags } from '../testing/shopFlags.ts';
import { judgeProposal } from './judgeProposal.ts';
import { readProposal } from './readProposal.ts';

const source = () => fakeSource({ checkout: false, layout: 'grid', locked: true, undeclared: 'text' });

function started(access = fakeAccess()) {
  const store = createFlagStore({ flags: shopFlags, source: source(), access });
  store.start();
  return { store, access };
}

function verdicts(store: ReturnType<typeof started>['store'], search: string) {
  const { changes = [] } = readProposal(`https://shop.example/?${search}`) ?? {};
  return judgeProposal(store, changes).map(({ key, verdict }) => [key, verdict]);
}

describe('T3: judgeProposal', () => {
  it('shows what each flag is and what it would be, and forces nothing', () => {
    const { store } = started();
    const setItem = vi.spyOn(Storage.prototype, 'setItem');
    const { changes = [] } = readProposal('https://shop.example/?flags=checkout,layout=%2522list%2522') ?? {};
    expect(judgeProposal(store, changes)).toMatchObject([
      { key: 'checkout', verdict: 'applicable', before: { value: false }, after: { value: true } },
      { key: 'layout', verdict: 'applicable', before: { value: 'grid' }, after: { value: 'list' } },
    ]);
    expect([store.evaluate('checkout').value, store.state.getState().overrides.size]).toEqual([false, 0]);
    expect(setItem).not.toHaveBeenCalled();
    setItem.mockRestore();
  });

  it('greys what is locked, not allowed, unknown or of another type', () => {
    const { store, access } = started();
    access.allowed = (key) => key !== 'headline';
    expect(
      verdicts(
        store,
        'flags=payments,locked,headline=%2522Hi%2522,no-such-flag,layout=%2522nonsense%2522,max-items=900,undeclared=7',
      ),
    ).toEqual([
      ['payments', 'locked'],
      ['locked', 'locked'],
      ['headline', 'not-allowed'],
      ['no-such-flag', 'unknown-flag'],
      ['layout', 'wrong-type'],
      ['max-items', 'wrong-type'],
      ['undeclared', 'wrong-type'],
    ]);
  });

  it('finds the value that a variant of Etsy’s spelling stands for, and greys one that there is not', () => {
    const { store } = started();
    expect(
      verdicts(store, 'features=checkout,layout:list,max-items:12,headline:Hello,undeclared:other'),
    ).toEqual([
      ['checkout', 'applicable'],
      ['layout', 'applicable'],
      ['max-items', 'applicable'],
      ['headline', 'applicable'],
      ['undeclared', 'applicable'],
    ]);
    expect(verdicts(store, 'features=checkout:nonsense,layout:nonsense,max-items:many,banner:storm')).toEqual(
      [
        ['checkout', 'wrong-type'],
        ['layout', 'wrong-type'],
        ['max-items', 'wrong-type'],
        ['banner', 'wrong-type'],
      ],
    );
  });

  it('says what is forced to that already', () => {
    const { store } = started();
    setOverride(store, 'checkout', { value: true });
    setOverride(store, 'layout', { simulate: 'pending' });
    expect(verdicts(store, 'flags=checkout,layout=~pending')).toEqual([
      ['checkout', 'unchanged'],
      ['layout', 'unchanged'],
    ]);
    expect(verdicts(store, 'flags=checkout=false,layout=~error')).toEqual([
      ['checkout', 'applicable'],
      ['layout', 'applicable'],
    ]);
  });

  it.each(['none', 'checking', 'ended'] as const)(
    'lets nobody apply anything while the permission is %s',
    (state) => {
      const { store, access } = started();
      access.become(state);
      expect(verdicts(store, 'flags=checkout,layout=%2522list%2522&features=headline:x')).toEqual([
        ['checkout', 'not-allowed'],
        ['layout', 'not-allowed'],
        ['headline', 'not-allowed'],
      ]);
    },
  );

  it('T18: knows no flag by a name that every object has', () => {
    const { store } = started();
    const names = Object.getOwnPropertyNames(Object.prototype);
    expect(verdicts(store, `flags=${names.join()}`)).toEqual(names.map((name) => [name, 'unknown-flag']));
  });
});
