import type { ReactNode } from 'react';
import './stars.css';

const STAR = 'M12 2.8l2.8 5.9 6.4.8-4.7 4.5 1.2 6.4L12 17.3l-5.7 3.1 1.2-6.4L2.8 9.5l6.4-.8Z';

interface StarsProps {
  /** 0 to 5. */
  readonly rating: number;
}

/** A rating as five stars, rounded to whole ones; the exact figure is there for those who listen. */
export function Stars({ rating }: StarsProps): ReactNode {
  return (
    <span className="stars">
      <span className="visually-hidden">{`${rating} of 5 stars`}</span>
      {[1, 2, 3, 4, 5].map((star) => (
        <svg
          key={star}
          viewBox="0 0 24 24"
          width="15"
          height="15"
          aria-hidden="true"
          data-lit={star <= Math.round(rating)}
        >
          <path d={STAR} />
        </svg>
      ))}
    </span>
  );
}
