/** Listens to an event before whatever it is meant for. Returns its undo. */
export function capture<Type extends keyof DocumentEventMap>(
  target: EventTarget,
  type: Type,
  listener: (event: DocumentEventMap[Type]) => void,
): () => void {
  // The map says which event comes by that name.
  target.addEventListener(type, listener as EventListener, true);
  return () => target.removeEventListener(type, listener as EventListener, true);
}
