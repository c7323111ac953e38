/** Calls `pause` when the page has been hidden for `milliseconds`, and `resume` when it is seen again after that. */
export function onInactivity(
  milliseconds: number,
  { pause, resume }: { readonly pause: () => void; readonly resume: () => void },
): () => void {
  if (typeof document === 'undefined') return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPaused = false;

  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') {
      timer = setTimeout(() => {
        isPaused = true;
        pause();
      }, milliseconds);
    } else if (isPaused) {
      isPaused = false;
      resume();
    }
  };

  // Before whoever else listens on the document: they find the request of `resume` under way and need none of their own.
  document.addEventListener('visibilitychange', look, true);
  if (document.visibilityState === 'hidden') look();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look, true);
  };
}
