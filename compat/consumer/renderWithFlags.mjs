// The packed packages under Node's own test runner, without any bundler.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!doctype html>', { url: 'https://app.example/' });
Object.assign(globalThis, { window, document: window.document, IS_REACT_ACT_ENVIRONMENT: true });
// Newer Nodes have one of their own.
globalThis.navigator ??= window.navigator;
// What reads them at import time comes after them.
const { createElement } = await import('react');
const { cleanup } = await import('@testing-library/react');
const { boolean, defineFlags } = await import('@halyard/core');
const { useFlag } = await import('@halyard/react');
const { renderWithFlags } = await import('@halyard/testing/react');

const flags = defineFlags({ checkout: boolean({ default: false }) });
const Reader = ({ flag = 'checkout' }) => (useFlag(flag) ? 'on' : 'off');
const textOf = ({ container }) => container.textContent;

const renderMisspelt = () => renderWithFlags(createElement(Reader, { flag: 'chekout' }), { flags });

afterEach(cleanup);

void test('two renders side by side differ, and each is flipped alone', () => {
  const left = renderWithFlags(createElement(Reader), { flags, values: { checkout: true } });
  const right = renderWithFlags(createElement(Reader), { flags });
  assert.deepEqual([left, right].map(textOf), ['on', 'off']);
  right.flip('checkout');
  assert.deepEqual([left, right].map(textOf), ['on', 'on']);
});

void test('a misspelt flag throws, with the key that was meant', (context) => {
  context.mock.method(console, 'error', () => {});
  assert.throws(renderMisspelt, /HAL-801.*did you mean "checkout"\?/);
});
