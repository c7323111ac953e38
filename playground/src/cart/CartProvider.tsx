import { useEffect, useRef, useState, type ReactNode } from 'react';
import { requestShop } from '../requests/requestShop.ts';
import { useSession } from '../session/useSession.ts';
import { CartContext, type Cart } from './CartContext.ts';
import type { CartLine } from './cartLines.ts';

interface CartAnswer {
  readonly lines: readonly CartLine[];
}

interface KnownCart extends CartAnswer {
  readonly state: Cart['state'];
  /** Whose cart this is, and since which reload. */
  readonly question: string;
}

/** Keeps the visitor's cart: shown at once, saved behind, asked for again when somebody signs in or out. */
export function CartProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { targetingKey } = useSession().visitor;
  const [attempt, setAttempt] = useState(0);
  const question = `${attempt} ${targetingKey}`;
  const [known, setKnown] = useState<KnownCart>({ lines: [], state: 'loading', question });
  const saving = useRef(Promise.resolve());
  const newest = useRef(0);

  useEffect(() => {
    const asking = new AbortController();
    const asked = newest.current;
    // A change made while the answer was on its way is newer than the answer.
    const isCurrent = () => !asking.signal.aborted && asked === newest.current;
    requestShop<CartAnswer>('/api/cart', { signal: asking.signal }).then(
      ({ lines }) => isCurrent() && setKnown({ lines, state: 'ready', question }),
      () => isCurrent() && setKnown({ lines: [], state: 'failed', question }),
    );
    return () => asking.abort();
  }, [question]);

  const change = (lines: readonly CartLine[]) => {
    const mine = (newest.current += 1);
    const isNewest = () => mine === newest.current;
    setKnown({ lines, state: 'saving', question });
    const save = async (earlier: Promise<void>) => {
      // One after the other, so that the last one asked for is the last one stored.
      await earlier;
      if (!isNewest()) return;
      const state = await saveCart(lines);
      if (isNewest()) setKnown({ lines, state, question });
    };
    saving.current = save(saving.current);
  };

  const cart: Cart = {
    lines: known.lines,
    state: known.question === question ? known.state : 'loading',
    change,
    saveAgain: () => change(known.lines),
    reload: () => setAttempt((before) => before + 1),
  };
  return <CartContext value={cart}>{children}</CartContext>;
}

async function saveCart(lines: readonly CartLine[]): Promise<'ready' | 'unsaved'> {
  try {
    await requestShop<CartAnswer>('/api/cart', { method: 'PUT', body: { lines } });
    return 'ready';
  } catch {
    return 'unsaved';
  }
}
