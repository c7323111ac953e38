import { useEffect, useMemo, useState } from 'react';
import { createPeek, type Peek } from '../../peek/createPeek.ts';
import type { ToolHost } from '../ToolHost.ts';

/** Shows the page without overrides between `begin` and `end`, and never for longer than the component is there. */
export function usePeek({ store, surface }: ToolHost): Peek & { readonly isPeeking: boolean } {
  const [isPeeking, setIsPeeking] = useState(false);
  const peek = useMemo(
    () => createPeek({ stores: () => [store], surface, onPeek: setIsPeeking }),
    [store, surface],
  );
  useEffect(() => peek.end, [peek]);
  return { ...peek, isPeeking };
}
