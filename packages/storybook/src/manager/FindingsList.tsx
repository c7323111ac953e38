/** @jsxRuntime classic */
import React from 'react';
import { styled } from 'storybook/theming';
import { findings } from '../findings.ts';
import type { FlagsReport } from '../FlagsReport.ts';
import { words } from './words.ts';

const Findings = styled.ul(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: '8px 16px',
  display: 'grid',
  gap: 4,
  fontSize: theme.typography.size.s1,
  // Storybook's own warning colours are for its light theme alone.
  color: theme.base === 'dark' ? theme.color.warning : theme.color.warningText,
  background: theme.base === 'dark' ? 'transparent' : theme.background.warning,
  borderBottom: `1px solid ${theme.appBorderColor}`,
}));

/** What a reviewer should know of the story's flags; nothing where there is nothing to say. */
export function FindingsList({ report }: { readonly report: FlagsReport }): React.JSX.Element | null {
  const found = findings(report);
  if (found.length === 0) return null;
  return (
    <Findings>
      {found.map((finding) => (
        <li key={`${finding.code} ${finding.key}`}>{words.finding(finding)}</li>
      ))}
    </Findings>
  );
}
