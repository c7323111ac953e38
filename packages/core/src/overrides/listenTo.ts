/** Listens to an event of the window. Returns its undo. */
export function listenTo<Name extends keyof WindowEventMap>(
  name: Name,
  listener: (event: WindowEventMap[Name]) => void,
): () => void {
  addEventListener(name, listener);
  return () => removeEventListener(name, listener);
}
