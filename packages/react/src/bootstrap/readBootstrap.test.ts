import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBootstrap } from './readBootstrap.ts';
import { serializeBootstrap } from './serializeBootstrap.ts';

const evaluations = new Map([
  ['checkout', { value: true, reason: 'SPLIT' }],
  ['__proto__', { value: '</script>', reason: 'STATIC' }],
]);
const text = serializeBootstrap({ targetingKey: 'ann', evaluations });
const script = (content: string, type = 'application/json') =>
  `<script type="${type}" id="flags">${content}</script>`;

const warn = vi.spyOn(console, 'warn');
beforeEach(() => warn.mockReset());
afterEach(() => document.body.replaceChildren());

describe('readBootstrap', () => {
  it('reads back what the server wrote', () => {
    document.body.innerHTML = script(text);
    expect(readBootstrap('flags')).toEqual({ targetingKey: 'ann', evaluations });
    document.body.innerHTML = script(serializeBootstrap({ evaluations: new Map() }));
    expect(readBootstrap('flags')).toEqual({ evaluations: new Map() });
    expect(warn).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing', ''],
    ['a link', `<a id="flags" href="https://evil.example">${text}</a>`],
    ['a form', `<form name="flags" id="flags">${text}</form>`],
    ['links that look like a script', '<a id="flags"></a><a id="flags" name="textContent" href="x:{}"></a>'],
    ['a script of another type', script(text, 'text/plain')],
    ['a drawn script', `<svg>${script(text)}</svg>`],
    ['a script of another name', script(text).replace('flags', 'other')],
  ])('T23: reads nothing from %s', (_what, html) => {
    document.body.innerHTML = html;
    expect(readBootstrap('flags')).toBeUndefined();
    expect(warn).not.toHaveBeenCalled();
  });

  it('T23: finds the script behind twins of its id', () => {
    document.body.innerHTML = `<a id="flags"></a><form name="flags" id="flags"></form>${script(text)}`;
    expect(readBootstrap('flags')?.targetingKey).toBe('ann');
  });

  it('T23: finds the script behind forms that stand in for the methods of the document', () => {
    document.body.innerHTML = `<form></form>${script(text)}`;
    // What browsers do for <form name="querySelectorAll">, and jsdom does not.
    const named = { value: document.forms[0], configurable: true };
    Object.defineProperties(document, { querySelectorAll: named, getElementById: named });
    expect(readBootstrap('flags')?.targetingKey).toBe('ann');
    Reflect.deleteProperty(document, 'querySelectorAll');
    Reflect.deleteProperty(document, 'getElementById');
  });

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '7',
    '{"evaluations":{"checkout":true}}',
    '{"evaluations":{"checkout":{}}}',
    '{"evaluations":"text"}',
    text.slice(1),
    text.replaceAll('"', '&quot;'),
  ])('warns of %s, and goes on without', (content) => {
    document.body.innerHTML = script(content);
    expect(readBootstrap('flags')).toBeUndefined();
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0]?.[0]).toContain('HAL-202');
  });
});
