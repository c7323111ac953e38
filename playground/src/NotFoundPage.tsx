import type { ReactNode } from 'react';
import { Notice } from './feedback/Notice.tsx';
import { Link } from './routing/Link.tsx';
import { PageHeading } from './routing/PageHeading.tsx';

/** For addresses that lead nowhere. */
export function NotFoundPage(): ReactNode {
  return (
    <>
      <PageHeading title="Off the chart">Off the chart</PageHeading>
      <Notice title="There is no page at this address">
        <Link to="/" className="button" data-kind="primary">
          Back to harbour
        </Link>
      </Notice>
    </>
  );
}
