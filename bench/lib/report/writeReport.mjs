import { createTables } from './createTables.mjs';
import { reportFlips } from './reportFlips.mjs';
import { reportGrowth } from './reportGrowth.mjs';
import { reportMemory } from './reportMemory.mjs';
import { reportMounts } from './reportMounts.mjs';
import { reportNotes } from './reportNotes.mjs';
import { reportReads } from './reportReads.mjs';
import { reportRun } from './reportRun.mjs';
import { reportServers } from './reportServers.mjs';
import { reportSizes } from './reportSizes.mjs';

const parts = [
  reportRun,
  reportSizes,
  reportFlips,
  reportMounts,
  reportReads,
  reportMemory,
  reportGrowth,
  reportServers,
  reportNotes,
];

/** The results as markdown. */
export function writeReport(results) {
  const tables = createTables(results);
  return parts.flatMap((part) => part(tables)).join('\n');
}
