import { setOverride } from '@halyard/core/overrides';
import { readProposal } from '@halyard/core/proposal';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestStore } from '../../testing/createTestStore.ts';
import { differencesOf } from './differencesOf.ts';
import { formatReport } from './formatReport.ts';
import { hashSubject } from './hashSubject.ts';
import { makeReport } from './makeReport.ts';
import { readBuild } from './readBuild.ts';
import { readReport } from './readReport.ts';

const page = {
  href: 'https://shop.example/cart?user=ann',
  build: 'main-3f2a9c.js',
  subject: '0a1b2c',
  now: 0,
};
let made: ReturnType<typeof createTestStore>;
beforeEach(() => {
  made = createTestStore();
  made.store.view('ann').flag('layout').evaluation();
});
afterEach(() => made.stop());

describe('a report', () => {
  it('says what the page read, why it is so, and what it really is', () => {
    setOverride(made.store, 'new-checkout', { value: true, note: 'for ann' });
    expect(formatReport(makeReport(made.store, page)).split('\n```json')[0]).toBe(
      [
        '- Page: https://shop.example/cart?user=…',
        '- Build: main-3f2a9c.js',
        '- Time: 1970-01-01T00:00:00.000Z',
        '- Subject: 0a1b2c',
        '- Source: harbour, READY',
        '- Open it with what is forced: https://shop.example/cart?flags=new-checkout',
        '',
        'Flags that the page read',
        '',
        '- layout: "grid" (SPLIT)',
        '- new-checkout: true (OVERRIDE); really false (off, TARGETING_MATCH)',
        '',
      ].join('\n'),
    );
  });

  it('has a link that proposes what is forced, without what could say who somebody is', () => {
    setOverride(made.store, 'page-size', { value: 12, note: 'for ann' });
    setOverride(made.store, 'layout', { simulate: 'error' });
    setOverride(made.store, 'headline', { value: 'Hello ann@shop.example' });
    const linkOf = (href: string) => makeReport(made.store, { ...page, href }).link ?? '';
    const link = linkOf('https://ann:pw@shop.example/cart?user=ann&flags=undeclared#ann');
    expect(link).toBe('https://shop.example/cart?flags=page-size%3D12%2Clayout%3D~error');
    expect(readProposal(link)?.changes).toEqual([
      { key: 'page-size', choice: { value: 12 } },
      { key: 'layout', choice: { simulate: 'error' } },
    ]);
    // Half of a path would be another page.
    expect(linkOf('https://shop.example/users/ann@shop.example/edit')).toMatch(
      /^https:\/\/shop\.example\/\?flags=/,
    );
  });

  it('has no link while nothing is forced, or more than a link may hold', () => {
    expect(makeReport(made.store, page).link).toBeUndefined();
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    for (let index = 0; index < 33; index++) setOverride(made.store, `flag-${index}`, { value: true });
    expect(makeReport(made.store, page).link).toBeUndefined();
    vi.restoreAllMocks();
  });

  it('names the attributes that the page was viewed with, and none of their values', () => {
    const text = formatReport(makeReport(made.store, { ...page, viewedWith: ['plan', 'targetingKey'] }));
    expect(text).toContain('- Viewed with other attributes: plan, targetingKey\n');
    expect(formatReport(makeReport(made.store, page))).not.toContain('Viewed');
  });

  it('says nothing of who it was: no subject, holder, note, address or e-mail', () => {
    setOverride(made.store, 'headline', { value: 'Hello ann.smith@shop.example', note: 'by quinn' });
    const text = formatReport(
      makeReport(made.store, { ...page, href: 'https://shop.example/u/ann@shop.example?t=s3cr3t' }),
    );
    expect(text).not.toMatch(/quinn|ann|@|s3cr3t/);
    expect(text).toContain('- Left out, private: headline');
    expect(readReport(text)?.scenario.overrides.size).toBe(0);
  });

  it('comes back from its text, also with other text around', () => {
    setOverride(made.store, 'layout', { value: 'list' });
    const text = `It broke.\r\n\n${formatReport(makeReport(made.store, page))}\nPlease help.`;
    const read = readReport(text);
    expect([...(read?.scenario.overrides ?? [])]).toEqual([['layout', { value: 'list' }]]);
    expect(read?.real.get('layout')).toBe('grid');
  });

  it('tells which flags are really different here', () => {
    const real = new Map<string, string | number>([
      ['layout', 'grid'],
      ['page-size', 12],
    ]);
    expect(differencesOf(real, made.store.view('ann'))).toEqual([{ key: 'page-size', there: 12, here: 8 }]);
  });

  it.each(['', '{}', '```json\nnothing\n```', 'null'])('reads nothing out of %j', (text) => {
    expect(readReport(text)).toBeUndefined();
  });

  it('survives a report member that is none', () => {
    const document = {
      halyard: 'scenario/1',
      overrides: {},
      report: { flags: { a: null, b: { real: 7 }, c: { value: 1 } } },
    };
    expect([...(readReport(JSON.stringify(document))?.real ?? [])]).toEqual([['c', 1]]);
  });
});

describe('hashSubject', () => {
  it('is the same for the same subject of an audience, and names nobody', async () => {
    const hash = await hashSubject('ann', 'shop');
    expect(hash).toMatch(/^[0-9a-f]{12}$/);
    expect(await hashSubject('ann', 'shop')).toBe(hash);
    expect(await hashSubject('ann', 'other')).not.toBe(hash);
    expect(await hashSubject(undefined, 'shop')).toBeUndefined();
  });
});

describe('readBuild', () => {
  it('prefers what the page says of itself to the names of its scripts', () => {
    const document = new Document();
    const root = document.appendChild(document.createElementNS('http://www.w3.org/1999/xhtml', 'html'));
    const script = document.createElementNS('http://www.w3.org/1999/xhtml', 'script');
    script.setAttribute('src', 'https://shop.example/assets/main-3f2a.js?v=1');
    root.append(script);
    expect(readBuild(document)).toBe('main-3f2a.js');
    const meta = document.createElementNS('http://www.w3.org/1999/xhtml', 'meta');
    meta.setAttribute('name', 'release');
    meta.setAttribute('content', '2026.11');
    root.append(meta);
    expect(readBuild(document)).toBe('2026.11');
  });
});
