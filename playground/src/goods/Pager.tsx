import type { ReactNode } from 'react';
import { Link } from '../routing/Link.tsx';
import { shopAddress } from './shopAddress.ts';
import './pager.css';

interface PagerProps {
  readonly page: number;
  readonly count: number;
  readonly category: string;
  readonly search: string;
}

/** Links to all pages of a view; nothing where one page is all. */
export function Pager({ page, count, category, search }: PagerProps): ReactNode {
  if (count === 1) return null;
  const to = (wanted: number) => shopAddress({ category, search, page: wanted });
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev">
          Previous
        </Link>
      )}
      <ol>
        {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
          <li key={number}>
            <Link
              to={to(number)}
              aria-label={`Page ${number}`}
              aria-current={number === page ? 'page' : undefined}
            >
              {number}
            </Link>
          </li>
        ))}
      </ol>
      {page < count && (
        <Link to={to(page + 1)} rel="next">
          Next
        </Link>
      )}
    </nav>
  );
}
