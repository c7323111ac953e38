import { formatProposal } from '@halyard/core/proposal';
import type { Scenario } from '@halyard/core/scenario';
import { safeAddress } from './safeAddress.ts';

/**
 * A link that opens the page and proposes what the report has forced; whoever opens it sees the differences first. Of the address only the
 * path is in it. Where that says who somebody is, the link opens the app's first page. `undefined` when no link can hold it.
 */
export function reportLink(href: string, { overrides }: Pick<Scenario, 'overrides'>): string | undefined {
  const { origin, pathname } = new URL(safeAddress(href));
  const path = decodeURIComponent(pathname).includes('[removed]') ? '/' : pathname;
  return formatProposal(origin + path, overrides);
}
