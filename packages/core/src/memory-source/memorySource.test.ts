// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createFlagStore } from '../store/createFlagStore.ts';
import { memorySource, type Answer } from './memorySource.ts';

const answer = (value: unknown): Answer => ({ value, reason: 'STATIC' });

describe('memorySource', () => {
  it('is known before it is started, and says which flags changed later', () => {
    const source = memorySource(new Map([['layout', answer('grid')]]));
    const store = createFlagStore({ source });
    expect(store.evaluate('layout').value).toBe('grid');
    const heard: string[] = [];
    const stop = store.start();
    source.subscribe(({ keys = [] }) => heard.push(...keys));
    source.setAnswers(
      new Map([
        ['layout', answer('grid')],
        ['banner', 'pending'],
      ]),
    );
    expect(store.evaluate('banner').pending).toBe(true);
    source.setAnswers(new Map([['layout', 'failed']]));
    expect(store.evaluate('layout').errorCode).toBe('GENERAL');
    expect(store.evaluate('banner').errorCode).toBe('FLAG_NOT_FOUND');
    expect(heard).toEqual(['banner', 'layout', 'banner']);
    stop();
  });

  it('keeps what it was made with for hydration', () => {
    const source = memorySource(new Map([['layout', answer('grid')]]));
    source.setAnswers(new Map([['layout', answer('list')]]));
    expect(source.initial?.('layout')).toEqual(answer('grid'));
    expect(source.peek('layout')).toEqual(answer('list'));
  });

  it('says nothing when nothing is different, and misses what it never had', () => {
    const source = memorySource(new Map([['layout', answer('grid')]]));
    const heard: unknown[] = [];
    source.subscribe((change) => heard.push(change));
    source.setAnswers(new Map([['layout', answer('grid')]]));
    expect(heard).toEqual([]);
    expect(source.initial?.('banner')).toBe('missing');
  });
});
