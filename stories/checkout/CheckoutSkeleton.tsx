import './checkout.css';

/** Holds the checkout's place until its flag is known, so that nothing jumps. */
export function CheckoutSkeleton() {
  return (
    <div className="card skeleton" role="status" aria-label="The checkout is loading">
      <span />
      <span />
      <span />
    </div>
  );
}
