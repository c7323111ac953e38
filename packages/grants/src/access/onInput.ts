/** Calls back when somebody touches the page, until `signal` aborts. */
export function onInput(signal: AbortSignal, touched: () => void): void {
  const options = { signal, capture: true, passive: true };
  window.addEventListener('pointerdown', touched, options);
  window.addEventListener('keydown', touched, options);
}
