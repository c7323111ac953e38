/** @jsxRuntime classic */
import React, { useState } from 'react';
import { ShareAltIcon } from '@storybook/icons';
import { Button, PopoverProvider } from 'storybook/internal/components';
import type { FlagsReport } from '../FlagsReport.ts';
import { ShareForm } from './ShareForm.tsx';
import type { StoryFlagsState } from './useStoryFlags.ts';
import { words } from './words.ts';

interface ShareMenuProps {
  readonly state: StoryFlagsState;
  readonly report: FlagsReport;
}

/** Takes a story's flags elsewhere, and brings those of elsewhere here. */
export function ShareMenu({ state, report }: ShareMenuProps): React.JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <PopoverProvider
      ariaLabel={words.share}
      visible={isOpen}
      onVisibleChange={setOpen}
      popover={<ShareForm state={state} report={report} onDone={() => setOpen(false)} />}
    >
      <Button size="small" ariaLabel={false}>
        <ShareAltIcon /> {words.share}
      </Button>
    </PopoverProvider>
  );
}
