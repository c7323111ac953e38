/** @jsxRuntime classic */
import React from 'react';
import { Form } from 'storybook/internal/components';
import { words } from '../words.ts';
import type { FlagControlProps } from './FlagControl.tsx';

/** One of the declared values, or what the story says. */
export function ChoiceControl({ flag, choice, force }: FlagControlProps): React.JSX.Element {
  const variants = flag.variants ?? [];
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
      <option value="-1">{words.storyValue(String(flag.unforced))}</option>
      {variants.map((variant, index) => (
        <option key={String(variant)} value={index}>
          {String(variant)}
        </option>
      ))}
    </Form.Select>
  );
}
