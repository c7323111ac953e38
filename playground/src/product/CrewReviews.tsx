import type { ReactNode } from 'react';
import type { Product } from '../../backend/products.ts';
import { Stars } from '../goods/Stars.tsx';

/** What sailors say of an article. */
export function CrewReviews({ product }: { readonly product: Product }): ReactNode {
  return (
    <section className="reviews" aria-labelledby="reviews-heading">
      <div className="reviews-head">
        <h2 id="reviews-heading">From the crew</h2>
        <p>
          <strong>{product.rating.toFixed(1)}</strong> <Stars rating={product.rating} />
        </p>
      </div>
      <ul>
        {product.reviews.map(({ author, text, rating }) => (
          <li key={author}>
            <blockquote>{text}</blockquote>
            <p>
              <Stars rating={rating} /> {author}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
