/**
 * Lets a button work only once it has been visible for `delay` milliseconds without a break: nobody's click may be lured onto it
 * (security row T30). Returns its undo.
 */
export function armAfter(button: HTMLButtonElement, delay: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isInView = false;

  function follow(): void {
    clearTimeout(timer);
    if (isInView && document.visibilityState === 'visible') {
      timer = setTimeout(() => (button.disabled = false), delay);
    } else {
      button.disabled = true;
    }
  }

  button.disabled = true;
  const observer = new IntersectionObserver(
    (entries) => {
      isInView = entries.at(-1)?.isIntersecting ?? false;
      follow();
    },
    { threshold: 1 },
  );
  observer.observe(button);
  document.addEventListener('visibilitychange', follow);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('visibilitychange', follow);
  };
}
