import type { ReactNode } from 'react';
import type { Quote } from '../../backend/pricing/Quote.ts';
import { Loading } from '../feedback/Loading.tsx';
import { formatMoney } from '../money/formatMoney.ts';
import { messageOf } from '../requests/ShopError.ts';
import { discountCents, goodsCents } from './quoteSums.ts';
import type { QuoteState } from './useQuote.ts';

interface QuoteSummaryProps {
  readonly quote: QuoteState;
  /** What comes below the total: usually the way on. */
  readonly children?: ReactNode;
}

/** What it all costs, line by line. */
export function QuoteSummary({ quote, children }: QuoteSummaryProps): ReactNode {
  return (
    <section className="summary" aria-labelledby="summary-heading" aria-busy={quote.isBusy}>
      <h2 id="summary-heading">Summary</h2>
      {quote.error !== undefined && (
        <p className="summary-trouble" role="alert">
          {messageOf(quote.error)}{' '}
          <button type="button" className="link-button" onClick={quote.retry}>
            Ask again
          </button>
        </p>
      )}
      {quote.quote ? (
        <Sums quote={quote.quote} />
      ) : (
        quote.isBusy && <Loading label="The price is being worked out" shapes={2} />
      )}
      {children}
    </section>
  );
}

function Sums({ quote }: { readonly quote: Quote }): ReactNode {
  const discount = discountCents(quote);
  return (
    <dl>
      <dt>Goods</dt>
      <dd>{formatMoney(goodsCents(quote))}</dd>
      {discount > 0 && (
        <div className="summary-discount">
          <dt>Volume discount</dt>
          <dd>{formatMoney(-discount)}</dd>
        </div>
      )}
      <dt>Delivery</dt>
      <dd>{quote.deliveryCents === 0 ? 'free' : formatMoney(quote.deliveryCents)}</dd>
      <div className="summary-total">
        <dt>Total</dt>
        <dd>
          <span role="status">{formatMoney(quote.totalCents)}</span>
        </dd>
      </div>
    </dl>
  );
}
