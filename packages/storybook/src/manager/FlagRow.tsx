/** @jsxRuntime classic */
import type { OverrideChoice } from '@halyard/core';
import React from 'react';
import { UndoIcon } from '@storybook/icons';
import { Badge, Button, Form } from 'storybook/internal/components';
import { styled } from 'storybook/theming';
import type { ReportedFlag } from '../FlagsReport.ts';
import { FlagControl } from './controls/FlagControl.tsx';
import { originWords, words } from './words.ts';

interface FlagRowProps {
  readonly flag: ReportedFlag;
  readonly choice: OverrideChoice | undefined;
  readonly force: (choice: OverrideChoice | undefined) => void;
}

const Row = styled.li(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(12rem, 1fr) minmax(14rem, 1.4fr) auto auto',
  gap: '4px 12px',
  alignItems: 'center',
  padding: '10px 16px',
  borderBottom: `1px solid ${theme.appBorderColor}`,
  fontSize: theme.typography.size.s2,
  // The panel's width, not the window's: it may stand at the side, or on a phone.
  '@container (max-width: 38rem)': {
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    '> :first-child': { gridColumn: '1 / -1' },
  },
  '@container (max-width: 22rem)': {
    '> :nth-child(2)': { gridColumn: '1 / -1' },
    '> :nth-child(3)': { gridColumn: 2 },
  },
}));
const Name = styled.div({ minWidth: 0, overflowWrap: 'anywhere' });
const Key = styled.code(({ theme }) => ({
  fontFamily: theme.typography.fonts.mono,
  fontSize: theme.typography.size.s1 + 1,
  fontWeight: theme.typography.weight.bold,
}));
const Facts = styled.p(({ theme }) => ({
  margin: '2px 0 0',
  color: theme.textMutedColor,
  fontSize: theme.typography.size.s1,
}));

const states = ['value', 'pending', 'error', 'missing'] as const;

/** One flag: what it is and why, and the control that forces it. */
export function FlagRow({ flag, choice, force }: FlagRowProps): React.JSX.Element {
  const { key, description, owner, origin, isRead } = flag;
  const facts = [owner, originWords[origin], isRead && words.read].filter(Boolean);
  return (
    <Row data-flag={key} data-origin={origin}>
      <Name>
        <Key>{key}</Key> {choice ? <Badge compact>{originWords.forced}</Badge> : null}
        {description ? <Facts>{description}</Facts> : null}
        <Facts>{facts.join(' · ')}</Facts>
      </Name>
      <FlagControl flag={flag} choice={choice} force={force} />
      <Form.Select
        aria-label={words.stateOf(key)}
        value={choice?.simulate ?? 'value'}
        onChange={({ currentTarget: { value } }) => {
          const simulate = states.find((state) => state === value);
          force(simulate && simulate !== 'value' ? { simulate } : undefined);
        }}
      >
        {states.map((state) => (
          <option key={state} value={state}>
            {words.states[state]}
          </option>
        ))}
      </Form.Select>
      <Button
        variant="ghost"
        padding="small"
        ariaLabel={words.reset(key)}
        disabled={!choice}
        onClick={() => force(undefined)}
      >
        <UndoIcon />
      </Button>
    </Row>
  );
}
