/** @jsxRuntime classic */
import React from 'react';
import { GridIcon } from '@storybook/icons';
import { Button, Form, ToggleButton } from 'storybook/internal/components';
import { styled } from 'storybook/theming';
import type { FlagsReport } from '../FlagsReport.ts';
import { flagsViewOf, flagsViews } from '../FlagsView.ts';
import type { StoryFlagsState } from './useStoryFlags.ts';
import { ShareMenu } from './ShareMenu.tsx';
import { viewWords, words } from './words.ts';

interface PanelBarProps {
  readonly state: StoryFlagsState;
  readonly report: FlagsReport;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly isForcedOnly: boolean;
  readonly onForcedOnly: (isForcedOnly: boolean) => void;
}

const Bar = styled.div(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  alignItems: 'center',
  padding: '8px 16px',
  borderBottom: `1px solid ${theme.appBorderColor}`,
  fontSize: theme.typography.size.s1,
  color: theme.textMutedColor,
}));
// Has its room before it says anything: the buttons after it must not jump.
const Told = styled.output({ flex: '1 1 140px', lineHeight: 1.3 });
const Search = styled.div({ flex: '0 1 180px' });

/** Finding, resetting and sharing, above the list. */
export function PanelBar(props: PanelBarProps): React.JSX.Element {
  const { state, report, search, onSearch, isForcedOnly, onForcedOnly } = props;
  const { forced, view, isMatrix } = state;
  return (
    <Bar>
      <Search>
        <Form.Input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(event) => onSearch(event.currentTarget.value)}
        />
      </Search>
      <ToggleButton
        size="small"
        ariaLabel={false}
        pressed={isForcedOnly}
        onClick={() => onForcedOnly(!isForcedOnly)}
      >
        {words.changed}
      </ToggleButton>
      <ToggleButton
        size="small"
        ariaLabel={false}
        pressed={isMatrix}
        onClick={() => state.setMatrix(!isMatrix)}
      >
        <GridIcon /> {words.showAll}
      </ToggleButton>
      <label>
        {words.viewOf}{' '}
        <Form.Select
          aria-label={words.viewOf}
          value={view}
          onChange={({ currentTarget }) => state.setView(flagsViewOf(currentTarget.value))}
        >
          {flagsViews.map((each) => (
            <option key={each} value={each}>
              {viewWords[each]}
            </option>
          ))}
        </Form.Select>
      </label>
      <Told>{report.flips > 0 ? words.flips(report.flips, report.layoutShift) : null}</Told>
      <ShareMenu state={state} report={report} />
      <Button
        size="small"
        ariaLabel={false}
        disabled={forced.size === 0}
        onClick={() => state.forceAll(new Map())}
      >
        {words.resetAll}
      </Button>
    </Bar>
  );
}
