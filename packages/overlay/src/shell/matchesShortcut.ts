const modifiers = { Alt: 'altKey', Control: 'ctrlKey', Meta: 'metaKey', Shift: 'shiftKey' } as const;

type KeyPress = Pick<KeyboardEvent, 'code' | (typeof modifiers)[keyof typeof modifiers]>;

/** Compares a key press with a shortcut such as `Alt+Shift+H`, by the key's place: Alt changes the letter on a Mac. */
export function matchesShortcut(press: KeyPress, shortcut: string): boolean {
  const parts = shortcut.split('+').map((part) => part.trim());
  const key = parts.pop() ?? '';
  return (
    press.code === codeOf(key) &&
    Object.entries(modifiers).every(([name, pressed]) => press[pressed] === parts.includes(name))
  );
}

function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  return /^\d$/.test(key) ? `Digit${key}` : key;
}
