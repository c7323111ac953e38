/** @jsxRuntime classic */
import React, { useState } from 'react';
import { EmptyTabContent, ScrollArea } from 'storybook/internal/components';
import { styled } from 'storybook/theming';
import { FindingsList } from './FindingsList.tsx';
import { FlagRow } from './FlagRow.tsx';
import { PanelBar } from './PanelBar.tsx';
import { useStoryFlags } from './useStoryFlags.ts';
import { words } from './words.ts';

const List = styled.ul({ containerType: 'inline-size', listStyle: 'none', margin: 0, padding: 0 });

/** All flags of the story on the screen, with a control for each. */
export function FlagsPanel(): React.JSX.Element {
  const state = useStoryFlags();
  const [search, setSearch] = useState('');
  const [isForcedOnly, setForcedOnly] = useState(false);
  const { report, forced } = state;
  if (!report || report.flags.length === 0) {
    return <EmptyTabContent title={words.none} description={words.noneWhy} />;
  }
  const wanted = search.trim().toLowerCase();
  const shown = report.flags
    .filter(
      ({ key, description = '' }) =>
        `${key} ${description}`.toLowerCase().includes(wanted) && (!isForcedOnly || forced.has(key)),
    )
    // What the story reads comes first: everything else changes nothing here.
    .toSorted((one, other) => Number(other.isRead) - Number(one.isRead));
  return (
    <ScrollArea vertical>
      <PanelBar
        state={state}
        report={report}
        search={search}
        onSearch={setSearch}
        isForcedOnly={isForcedOnly}
        onForcedOnly={setForcedOnly}
      />
      <FindingsList report={report} />
      {shown.length === 0 ? <EmptyTabContent title={words.noMatch} /> : null}
      <List aria-label={words.panel}>
        {shown.map((flag) => (
          <FlagRow
            key={flag.key}
            flag={flag}
            choice={forced.get(flag.key)}
            force={(choice) => state.force(flag.key, choice)}
          />
        ))}
      </List>
    </ScrollArea>
  );
}
