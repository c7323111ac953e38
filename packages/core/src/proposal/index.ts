export { formatProposal } from './formatProposal.ts';
export { judgeProposal } from './judgeProposal.ts';
export type { JudgedChange, Verdict } from './judgeProposal.ts';
export { proposalLimits } from './Proposal.ts';
export type { Proposal, ProposedChange } from './Proposal.ts';
export { readProposal } from './readProposal.ts';
export { withoutProposal } from './withoutProposal.ts';
