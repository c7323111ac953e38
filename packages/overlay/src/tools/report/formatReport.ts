import type { JsonValue } from '@halyard/core';
import { formatScenario } from '@halyard/core/scenario';
import type { MadeReport } from './makeReport.ts';
import type { ReportedFlag } from './Report.ts';

/** Writes a report for people, with the scenario in it that `readReport` finds. English: it goes to a tracker, not to a tester. */
export function formatReport({ report, scenario, link, leftOut }: MadeReport): string {
  const facts = [
    ['Page', report.address],
    ['Build', report.build],
    ['Time', report.time],
    ['Subject', report.subject],
    ['Viewed with other attributes', report.viewedWith?.join(', ')],
    ['Source', report.source && `${report.source}, ${report.status}`],
    ['Left out, private', leftOut.join(', ')],
    ['Open it with what is forced', link],
  ];
  const lines = facts.flatMap(([name, text]) => (text ? [`- ${name}: ${text}`] : []));
  const flags = Object.entries(report.flags).map(([key, flag]) => `- ${key}: ${describe(flag)}`);
  // As plain data: the document is written by what reads it again.
  const others = { report: JSON.parse(JSON.stringify(report)) as JsonValue };
  return [
    ...lines,
    '',
    'Flags that the page read',
    '',
    ...flags,
    '',
    '```json',
    `${formatScenario({ ...scenario, others })}\`\`\``,
    '',
  ].join('\n');
}

function describe({ real, ...now }: ReportedFlag): string {
  const facts = factsOf(now);
  return real ? `${facts}; really ${factsOf(real)}` : facts;
}

function factsOf({ value, variant, reason }: ReportedFlag): string {
  const text = value === undefined ? 'no value' : JSON.stringify(value);
  return `${text} (${variant === undefined || variant === value ? '' : `${variant}, `}${reason})`;
}
