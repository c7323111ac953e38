// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { matchesShortcut } from './matchesShortcut.ts';

function press(code: string, ...modifiers: readonly string[]): Parameters<typeof matchesShortcut>[0] {
  return {
    code,
    altKey: modifiers.includes('Alt'),
    ctrlKey: modifiers.includes('Control'),
    metaKey: modifiers.includes('Meta'),
    shiftKey: modifiers.includes('Shift'),
  };
}

describe('matchesShortcut', () => {
  it('compares the place of the key, not the character that Alt makes of it', () => {
    expect(matchesShortcut(press('KeyH', 'Alt', 'Shift'), 'Alt+Shift+H')).toBe(true);
    expect(matchesShortcut(press('KeyJ', 'Alt', 'Shift'), 'Alt+Shift+H')).toBe(false);
  });

  it('wants every modifier of the shortcut and no other', () => {
    expect(matchesShortcut(press('KeyH', 'Alt'), 'Alt+Shift+H')).toBe(false);
    expect(matchesShortcut(press('KeyH', 'Alt', 'Shift', 'Control'), 'Alt+Shift+H')).toBe(false);
    expect(matchesShortcut(press('KeyH', 'Alt', 'Shift', 'Meta'), 'Alt+Shift+H')).toBe(false);
  });

  it('knows letters, digits and keys with a name', () => {
    expect(matchesShortcut(press('KeyF', 'Control'), 'Control+f')).toBe(true);
    expect(matchesShortcut(press('Digit7', 'Meta'), 'Meta+7')).toBe(true);
    expect(matchesShortcut(press('F8'), 'F8')).toBe(true);
  });

  it('never matches an empty shortcut', () => {
    expect(matchesShortcut(press('KeyH'), '')).toBe(false);
  });
});
