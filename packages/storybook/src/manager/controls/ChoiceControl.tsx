/** @jsxRuntime classic */
import React from 'react';
import { Form } from 'storybook/internal/components';
import { words } from '../words.ts';
import type { FlagControlProps } from './FlagControl.tsx';

/** One of the declared values, or what the story says. */
export function ChoiceControl({ flag, choice, force }: FlagControlProps): React.JSX.Element {
  // A list of values is one of texts: `oneOf`.
  const variants = (flag.variants ?? []).filter((variant) => typeof variant === 'string');
  const chosen = choice ? variants.findIndex((variant) => variant === choice.value) : -1;
  return (
    <Form.Select
      aria-label={words.valueOf(flag.key)}
      value={String(chosen)}
      onChange={({ currentTarget }) => {
        const value = variants[Number(currentTarget.value)];
        force(value === undefined ? undefined : { value });
      }}
    >
      <option value="-1">{words.storyValue(typeof flag.unforced === 'string' ? flag.unforced : '–')}</option>
      {variants.map((variant, index) => (
        <option key={variant} value={index}>
          {variant}
        </option>
      ))}
    </Form.Select>
  );
}
