import './checkout.css';

/** The checkout behind the flag: one page with the sum always in sight. */
export function OnePageCheckout() {
  return (
    <section className="card" aria-label="Checkout on one page">
      <h2>Almost under way</h2>
      <p>Everything on one page.</p>
      <dl className="sums">
        <div>
          <dt>Braided halyard, 30 m</dt>
          <dd>84.00 €</dd>
        </div>
        <div>
          <dt>Delivery by Thursday</dt>
          <dd>4.90 €</dd>
        </div>
        <div>
          <dt>Total</dt>
          <dd>88.90 €</dd>
        </div>
      </dl>
      <button type="button" className="button">
        Pay 88.90 €
      </button>
    </section>
  );
}
