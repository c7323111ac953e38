import { parseFeaturesParameter } from './parseFeaturesParameter.ts';
import { parseFlagsParameter } from './parseFlagsParameter.ts';
import type { ProposedChange } from './Proposal.ts';

/** The search parameters that can hold a proposal, and how each is read. No other part of an address is looked at (T2). */
export const proposalParameters: ReadonlyMap<string, (text: string) => ProposedChange[] | undefined> =
  new Map([
    ['flags', parseFlagsParameter],
    ['features', parseFeaturesParameter],
  ]);
