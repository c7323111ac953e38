/** What a page's coming and going is good for. */
export interface PageWatcher {
  /** How long the page must be hidden before it sleeps, in milliseconds. */
  readonly delay: () => number;
  readonly sleep: () => void;
  /**
   * The page has reason to look again: it became visible, came back online or out of the back/forward cache. The first happens
   * at each change of tabs, so `isCertain` is false then.
   */
  readonly wake: (isCertain: boolean) => void;
}

/** Says when nobody has looked at the page for a while, and when somebody does again. Without a page it does nothing. */
export function watchPage({ delay, sleep, wake }: PageWatcher): () => void {
  if (typeof document === 'undefined') return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rest = () => {
    timer = setTimeout(sleep, delay());
  };
  const look = ({ type, persisted }: Event & { readonly persisted?: boolean }) => {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') rest();
    // A page that was loaded as usual is shown, too, but not persisted.
    else if (persisted !== false) wake(type !== 'visibilitychange');
  };

  if (document.visibilityState === 'hidden') rest();
  for (const type of comings) addEventListener(type, look);
  return () => {
    clearTimeout(timer);
    for (const type of comings) removeEventListener(type, look);
  };
}

const comings = ['visibilitychange', 'online', 'pageshow'];
