/** What a page's coming and going is good for. */
export interface PageWatcher {
  /** How long the page must be hidden before it sleeps, in milliseconds. */
  readonly delay: () => number;
  /** Nobody has looked for that long, or the browser puts the page aside: what it holds would keep it from being restored. */
  readonly sleep: () => void;
  /**
   * The page has reason to look again: it became visible, came back online or out of the back/forward cache. The first happens
   * at each change of tabs, so `isCertain` is false then.
   */
  readonly wake: (isCertain: boolean) => void;
}

/** Says when nobody has looked at the page for a while, and when somebody does again. Without a page it does nothing. */
export function watchPage({ delay, sleep, wake }: PageWatcher): () => void {
  if (!globalThis.document) return () => {};
  const end = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = ({ type, persisted }: { readonly type?: string; readonly persisted?: boolean }) => {
    clearTimeout(timer);
    if (type === 'pagehide' || type === 'freeze') sleep();
    else if (document.visibilityState === 'hidden') timer = setTimeout(sleep, delay());
    // A page that was loaded as usual is shown, too, but not persisted.
    else if (persisted !== false) wake(type !== 'visibilitychange');
  };

  look({ persisted: false });
  for (const type of ['pagehide', 'freeze', 'visibilitychange', 'online', 'pageshow'])
    addEventListener(type, look, end);
  return () => {
    clearTimeout(timer);
    end.abort();
  };
}
