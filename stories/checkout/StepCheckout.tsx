import './checkout.css';

const steps = ['Address', 'Payment', 'Review'];

/** The checkout that everybody has: three pages, one after the other. */
export function StepCheckout() {
  return (
    <section className="card" aria-label="Checkout in steps">
      <h2>Where should it go?</h2>
      <p>Step 1 of 3</p>
      <ol className="progress">
        {steps.map((step, index) => (
          <li key={step} aria-current={index === 0 ? 'step' : undefined}>
            {step}
          </li>
        ))}
      </ol>
      <button type="button" className="button">
        Continue
      </button>
    </section>
  );
}
