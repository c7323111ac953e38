/** How many rows a page key goes. */
const page = 8;

/** Where a key moves to in a list; `undefined` for keys that do not move. */
export function movedIndex(
  key: string,
  { index, count }: { readonly index: number; readonly count: number },
): number | undefined {
  const last = count - 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowUp: index - 1,
    ArrowDown: index + 1,
    PageUp: index - page,
    PageDown: index + page,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined ? undefined : Math.min(last, Math.max(0, target));
}
