import { afterEach, describe, expect, it } from 'vitest';
import { readSession } from './readSession.ts';

const session = {
  visitor: { targetingKey: 'a1', anonymousId: 'a1' },
  grants: { audience: 'shop', publicKey: {} },
};

function put(tag: string, { type, text }: { type?: string; text: string }) {
  const element = document.createElement(tag);
  element.id = 'chandlery-session';
  if (type) element.setAttribute('type', type);
  element.textContent = text;
  document.body.append(element);
}

describe('readSession', () => {
  afterEach(() => document.body.replaceChildren());

  it('reads what the backend wrote', () => {
    put('script', { type: 'application/json', text: JSON.stringify(session) });
    expect(readSession(document)).toEqual(session);
  });

  it('T23: believes no other element of that name', () => {
    put('div', { type: 'application/json', text: JSON.stringify(session) });
    expect(readSession(document)).toBeUndefined();
  });

  it('believes no script of another type', () => {
    put('script', { type: 'text/plain', text: JSON.stringify(session) });
    expect(readSession(document)).toBeUndefined();
  });

  it('does without when the element is empty, broken or something else', () => {
    for (const text of ['', '{', 'null', '[]', '{"visitor":{}}']) {
      document.body.replaceChildren();
      put('script', { type: 'application/json', text });
      expect(readSession(document)).toBeUndefined();
    }
  });
});
