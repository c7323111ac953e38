type StorageName = 'localStorage' | 'sessionStorage';

/** What was remembered under a key. Nothing if a browser blocks its storages: reading their very names throws there. */
export function recall(storage: StorageName, key: string): string {
  try {
    return window[storage].getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Remembers a text under a key. A storage that is blocked or full remembers nothing: it holds for this page only. */
export function remember(storage: StorageName, key: string, text: string): void {
  try {
    window[storage].setItem(key, text);
  } catch {
    // Said above.
  }
}
