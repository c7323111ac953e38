/** @jsxRuntime classic */
import React from 'react';
import { FlagIcon } from '@storybook/icons';
import { Badge, Button, PopoverProvider } from 'storybook/internal/components';
import { styled } from 'storybook/theming';
import { useStoryFlags } from './useStoryFlags.ts';
import { words } from './words.ts';

const Facts = styled.div({
  display: 'grid',
  gap: 8,
  minWidth: 220,
  maxHeight: 320,
  overflow: 'auto',
  padding: 12,
});
const List = styled.ul({ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 4 });

/** In the toolbar: how many flags are forced, and which the story reads. */
export function FlagsTool(): React.JSX.Element {
  const { report, forced, forceAll } = useStoryFlags();
  const read = (report?.flags ?? []).filter(({ isRead }) => isRead);
  return (
    <PopoverProvider
      ariaLabel={words.readFlags}
      popover={
        <Facts>
          <strong>{words.readFlags}</strong>
          {read.length === 0 ? words.none : null}
          <List>
            {read.map(({ key, value, isPending }) => (
              <li key={key}>
                <code>{key}</code> {isPending ? words.states.pending : JSON.stringify(value)}
              </li>
            ))}
          </List>
          <Button
            size="small"
            ariaLabel={false}
            disabled={forced.size === 0}
            onClick={() => forceAll(new Map())}
          >
            {words.resetAll}
          </Button>
        </Facts>
      }
    >
      <Button variant="ghost" padding="small" ariaLabel={words.tool(forced.size)}>
        <FlagIcon />
        {forced.size > 0 ? <Badge compact>{forced.size}</Badge> : null}
      </Button>
    </PopoverProvider>
  );
}
