/** @jsxRuntime classic */
import { formatProposal } from '@halyard/core/proposal';
import { formatScenario } from '@halyard/core/scenario';
import React, { useState, type FormEvent } from 'react';
import { Button, Form } from 'storybook/internal/components';
import { styled } from 'storybook/theming';
import type { FlagsReport } from '../FlagsReport.ts';
import { readShared, storyParameters } from './shared.ts';
import type { StoryFlagsState } from './useStoryFlags.ts';
import { words } from './words.ts';

interface ShareFormProps {
  readonly state: StoryFlagsState;
  readonly report: FlagsReport;
  readonly onDone: () => void;
}

const Sections = styled.div({ display: 'grid', gap: 8, width: 320, padding: 12 });
const Paste = styled.form({ display: 'grid', gap: 8, justifyItems: 'start' });
const Buttons = styled.div({ display: 'flex', flexWrap: 'wrap', gap: 8 });

/** Copies what is forced, opens the app with it, or takes over what was copied elsewhere. */
export function ShareForm({ state, report, onDone }: ShareFormProps): React.JSX.Element {
  const [text, setText] = useState('');
  const [message, setMessage] = useState('');
  const { forced, forceAll } = state;
  const link = report.appUrl === undefined ? undefined : formatProposal(report.appUrl, forced);

  function copy(copied: string): void {
    void navigator.clipboard.writeText(copied).then(
      () => setMessage(words.copied),
      () => setText(copied), // The browser forbids it: there it can be copied by hand.
    );
  }

  function take(event: FormEvent): void {
    event.preventDefault();
    const taken = readShared(text);
    if (!taken) return setMessage(words.notApplied);
    forceAll(taken);
    return onDone();
  }

  return (
    <Sections>
      <Buttons>
        <Button size="small" ariaLabel={false} onClick={() => copy(formatScenario({ overrides: forced }))}>
          {words.copyScenario}
        </Button>
        <Button size="small" ariaLabel={false} onClick={() => copy(storyParameters(forced))}>
          {words.copyParameters}
        </Button>
        {link === undefined ? null : (
          <Button size="small" ariaLabel={false} asChild>
            <a href={link} target="_blank" rel="noreferrer">
              {words.openInApp}
            </a>
          </Button>
        )}
      </Buttons>
      <Paste onSubmit={take}>
        <Form.Textarea
          aria-label={words.pasteLabel}
          placeholder={words.pasteLabel}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button size="small" ariaLabel={false} type="submit" disabled={text.trim() === ''}>
          {words.apply}
        </Button>
      </Paste>
      <output>{message}</output>
    </Sections>
  );
}
