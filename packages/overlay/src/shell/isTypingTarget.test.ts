import { describe, expect, it } from 'vitest';
import { isTypingTarget } from './isTypingTarget.ts';

function element(name: string, type?: string): HTMLElement {
  const created = document.createElement(name);
  if (type) created.setAttribute('type', type);
  return created;
}

describe('isTypingTarget', () => {
  it('is true where characters go', () => {
    expect(isTypingTarget(element('input'))).toBe(true);
    expect(isTypingTarget(element('input', 'email'))).toBe(true);
    expect(isTypingTarget(element('textarea'))).toBe(true);
  });

  it('is false for buttons, check boxes and the page itself', () => {
    expect(isTypingTarget(element('input', 'checkbox'))).toBe(false);
    expect(isTypingTarget(element('button'))).toBe(false);
    expect(isTypingTarget(document.body)).toBe(false);
    expect(isTypingTarget(undefined)).toBe(false);
  });
});
