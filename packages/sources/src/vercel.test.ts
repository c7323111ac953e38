import { FlagDefinitions, FlagValues } from 'flags/react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { observe, signal } from './testing/observe.ts';
import { vercel } from './vercel.ts';

const show = (html: string) => void (document.body.innerHTML = html);
const values = (of: Record<string, unknown>) => renderToString(FlagValues({ values: of as never }));

describe('flags that a server wrote into the page', () => {
  it('are read from all tags, the later ones first, and named by definitions', async () => {
    const definitions = renderToString(
      FlagDefinitions({ definitions: { c: { options: [], createdAt: 0, updatedAt: 0 } } as never }),
    );
    show(values({ a: 1, b: 1 }) + values({ b: 2 }) + definitions);
    const { source, see } = observe(vercel());
    expect(await source.start({ targetingKey: 'ann' }, signal)).toBe('READY');
    expect([see('a'), see('b'), see('d')]).toEqual([1, 2, 'withheld']);
    expect(source.peek('c')).toEqual({ value: undefined, reason: 'DEFAULT' });
    expect([...(source.keys?.() ?? [])]).toEqual(['a', 'b', 'c']);
  });

  it('are nobody else’s', async () => {
    show(values({ a: 1 }));
    const { source, see, warnings } = observe(vercel({ targetingKey: 'ann' }));
    expect(await source.start({ targetingKey: 'ben' }, signal)).toBe('ERROR');
    expect(see('a')).toBe('failed');
    expect(warnings()).toEqual(['HAL-420']);
  });

  it('are withheld where they are encrypted', async () => {
    show('<script type="application/json" data-flag-values>"eyJhbGciOiJkaXIi"</script>' + values({ a: 1 }));
    const { source, see, warnings } = observe(vercel());
    await source.start({}, signal);
    expect(see('a')).toBe(1);
    expect(see('b')).toBe('withheld');
    expect(warnings()).toEqual(['HAL-421']);
  });

  it('are not what other elements claim, nor kept from being read by their names', async () => {
    show(`<form name="querySelectorAll"></form><img name="body"><div data-flag-values>{"a":"forged"}</div>
      <script data-flag-values>{"a":"no data"}</script>${values({ a: 'real' })}`);
    const { source, see } = observe(vercel());
    await source.start({}, signal);
    expect(see('a')).toBe('real');
  });

  it('may arrive later', async () => {
    show('');
    const { source, see, changes } = observe(vercel());
    await source.start({ targetingKey: 'ann' }, signal);
    expect(see('a')).toBe('withheld');
    show(values({ a: 1 }));
    dispatchEvent(new Event('DOMContentLoaded'));
    expect(see('a')).toBe(1);
    expect(changes).toEqual([{ subject: 'ann', status: 'READY' }]);
  });
});
