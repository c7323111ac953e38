import { recall, remember } from './remember.ts';

const storageKey = 'halyard:overlay:hidden:v1';

/** Whether the launcher is hidden, for a while and in this tab. The ring never is. */
export interface Hiding {
  readonly hide: (minutes: number) => void;
  readonly show: () => void;
  readonly stop: () => void;
}

/** Hides the launcher until its time is over, also when another page of the tab is loaded meanwhile. */
export function createHiding(layer: HTMLElement): Hiding {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hideUntil(end: number): void {
    clearTimeout(timer);
    const left = end - Date.now();
    layer.toggleAttribute('data-hidden', left > 0);
    if (left > 0) timer = setTimeout(show, left);
  }

  function show(): void {
    remember('sessionStorage', storageKey, '0');
    hideUntil(0);
  }

  hideUntil(Number(recall('sessionStorage', storageKey)));
  return {
    hide: (minutes) => {
      const end = Date.now() + minutes * 60_000;
      remember('sessionStorage', storageKey, String(end));
      hideUntil(end);
    },
    show,
    stop: () => clearTimeout(timer),
  };
}
