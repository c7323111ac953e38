import './checkout.css';

/** The checkout behind the flag: one page with the sum always in sight. */
export function OnePageCheckout() {
  return (
    <section className="card" aria-labelledby="one-page-checkout">
      <h2 id="one-page-checkout">Almost under way</h2>
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
