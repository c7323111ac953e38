/** @jsxRuntime classic */
import { formatEntry, parseEntry, type ControlKind } from '@halyard/core/editing';
import React, { useId, useRef, useState } from 'react';
import { useChannel } from 'storybook/manager-api';
import { Form } from 'storybook/internal/components';
import { styled } from 'storybook/theming';
import { askFitMessage, fitMessage, type FitAnswer } from '../../fit.ts';
import { definitionOf } from '../definitionOf.ts';
import { problemWords, words } from '../words.ts';
import type { FlagControlProps } from './FlagControl.tsx';

const Problem = styled.p(({ theme }) => ({
  margin: '4px 0 0',
  color: theme.color.negativeText,
  fontSize: theme.typography.size.s1,
}));

/** A number, a text or a structure as it is typed. While it is no value of the flag, the last valid one counts. */
export function EntryControl(props: FlagControlProps & { readonly kind: ControlKind }): React.JSX.Element {
  const { flag, choice, force, kind } = props;
  const problemId = useId();
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState<string>();
  // What was asked last: an answer to an earlier text comes too late.
  const asked = useRef<string>(undefined);
  const emit = useChannel(
    {
      [fitMessage]: ({ key, text, value, message }: FitAnswer) => {
        if (key !== flag.key || text !== asked.current) return;
        setProblem(message === undefined ? undefined : words.unfit(message));
        if (message === undefined) force({ value });
      },
    },
    [flag.key, force],
  );
  const shown = draft ?? formatEntry(kind, choice?.value);

  function change(text: string): void {
    setDraft(text);
    asked.current = text;
    const edited = { kind, definition: definitionOf(flag), real: { value: flag.unforced } };
    const entry = parseEntry(edited, text);
    setProblem(entry.problem && problemWords(entry.problem));
    if (entry.problem) return;
    if (entry.value === undefined) force(undefined);
    // Only the preview has the schema of a structure.
    else if (flag.kind === 'object') emit(askFitMessage, { key: flag.key, text, value: entry.value });
    else force({ value: entry.value });
  }

  const field = {
    'aria-label': words.valueOf(flag.key),
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem === undefined ? undefined : problemId,
    placeholder: words.storyValue(formatEntry(kind, flag.unforced)),
    value: shown,
    onChange: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
    onBlur: () => problem === undefined && setDraft(undefined),
  };
  return (
    <div>
      {kind === 'json' ? (
        <Form.Textarea {...field} size="100%" />
      ) : (
        <Form.Input {...field} size="100%" inputMode={kind === 'number' ? 'decimal' : 'text'} />
      )}
      {problem === undefined ? null : <Problem id={problemId}>{problem}</Problem>}
    </div>
  );
}
