import { warn } from '@halyard/core';

/** Puts a text on the clipboard. `false`, with HAL-326, when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    const words =
      'a text was not copied — the browser refuses the clipboard — select the text and copy it by hand';
    warn('HAL-326', process.env.NODE_ENV !== 'production' && words, error);
    return false;
  }
}
