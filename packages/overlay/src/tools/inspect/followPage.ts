import { openRoots } from '../../rendered/openRoots.ts';

/** Calls back, once a frame at most, when the page may look different. Returns its undo. */
export function followPage(listener: () => void): { readonly look: () => void; readonly stop: () => void } {
  let frame = 0;
  const look = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      observe();
      listener();
    });
  };
  // The overlay's own changes are in its shadow root, where these do not look.
  const mutations = new MutationObserver(look);
  const observed = new WeakSet<Node>();

  /** Shadow roots come with what is rendered. */
  function observe(): void {
    for (const root of openRoots(document)) {
      if (observed.has(root)) continue;
      observed.add(root);
      mutations.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    }
  }

  observe();
  const sizes = new ResizeObserver(look);
  sizes.observe(document.documentElement);
  for (const event of events) window.addEventListener(event, look, { capture: true, passive: true });
  return {
    look,
    stop: () => {
      cancelAnimationFrame(frame);
      mutations.disconnect();
      sizes.disconnect();
      for (const event of events) window.removeEventListener(event, look, true);
    },
  };
}

const events = ['scroll', 'resize', 'load', 'transitionend', 'animationend'] as const;
