import { createFetch } from '@halyard/core';
import { useFlag, useFlagStore } from '@halyard/react';
import { useState } from 'react';
import type { PublicOrder } from '../../backend/shop/orders/Order.ts';
import type { Cart } from '../cart/CartContext.ts';
import { useQuote, type QuoteState } from '../cart/useQuote.ts';
import { useSubmission, type Submission } from '../form/useSubmission.ts';
import { requestShop } from '../requests/requestShop.ts';
import { navigate } from '../routing/navigation.ts';
import { useSession } from '../session/useSession.ts';
import { emptyDraft, type OrderDraft } from './OrderDraft.ts';

/** What both forms of checkout work with. */
export interface Checkout {
  readonly draft: OrderDraft;
  readonly quote: QuoteState;
  /** Places the order and shows it. */
  readonly placing: Submission;
  /** Whether the cart that will be ordered is the one that is shown. */
  readonly isReady: boolean;
  readonly update: (change: Partial<OrderDraft>) => void;
}

/** Keeps the draft of an order, whichever form fills it in, and places it. */
export function useCheckout(cart: Cart): Checkout {
  const { account } = useSession().visitor;
  const store = useFlagStore();
  const [draft, setDraft] = useState(() => emptyDraft(account?.name ?? ''));
  // What was chosen while express was offered does not count once it is not.
  const delivery = useFlag('express-delivery') ? draft.delivery : 'standard';
  const quote = useQuote(cart.lines, delivery);
  const placing = useSubmission(async () => {
    const { address, method, cardNumber } = draft;
    const payment = method === 'card' ? { method, cardNumber } : { method };
    const order = await requestShop<PublicOrder>('/api/orders', {
      method: 'POST',
      body: { address, payment, delivery },
      fetch: createFetch(store),
    });
    navigate(`/orders/${order.id}`, { replace: true });
    // The shop has emptied the cart with the order.
    cart.reload();
  });
  return {
    draft: { ...draft, delivery },
    quote,
    placing,
    isReady: cart.state === 'ready' && quote.quote !== undefined && !quote.isBusy,
    update: (change) => setDraft({ ...draft, ...change }),
  };
}
