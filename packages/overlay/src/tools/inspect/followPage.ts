/** Calls back, once a frame at most, when the page may look different. Returns its undo. */
export function followPage(listener: () => void): { readonly look: () => void; readonly stop: () => void } {
  let frame = 0;
  const look = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      listener();
    });
  };
  // The overlay's own changes are in its shadow root, where these do not look.
  const mutations = new MutationObserver(look);
  mutations.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
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
