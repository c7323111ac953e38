/** @jsxRuntime classic */
import React, { useId } from 'react';
import { styled } from 'storybook/theming';
import { words } from '../words.ts';
import type { FlagControlProps } from './FlagControl.tsx';

const Group = styled.fieldset(({ theme }) => ({
  display: 'inline-flex',
  justifySelf: 'start',
  margin: 0,
  padding: 2,
  gap: 2,
  border: 0,
  borderRadius: theme.input.borderRadius,
  background: theme.boolean.background,
  boxShadow: `${theme.appBorderColor} 0 0 0 1px inset`,
}));
const Option = styled.label(({ theme }) => ({
  position: 'relative',
  padding: '4px 10px',
  borderRadius: theme.input.borderRadius,
  fontSize: theme.typography.size.s1,
  fontWeight: theme.typography.weight.bold,
  color: theme.color.defaultText,
  cursor: 'pointer',
  '&:has(:checked)': {
    background: theme.boolean.selectedBackground,
    boxShadow: `${theme.appBorderColor} 0 0 0 1px`,
  },
  '@media (forced-colors: active)': {
    '&:has(:checked)': { background: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' },
  },
  '&:has(:focus-visible)': { outline: `2px solid ${theme.color.secondary}`, outlineOffset: 1 },
}));
const Radio = styled.input({ position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'inherit' });

/** On, off, or what the story says. */
export function BooleanControl({ flag, choice, force }: FlagControlProps): React.JSX.Element {
  const name = useId();
  const options = [
    { label: words.storyValue(flag.unforced === true ? words.on : words.off), value: undefined },
    { label: words.off, value: false },
    { label: words.on, value: true },
  ];
  return (
    <Group aria-label={words.valueOf(flag.key)}>
      {options.map(({ label, value }) => (
        <Option key={label}>
          <Radio
            type="radio"
            name={name}
            checked={choice?.simulate === undefined && choice?.value === value}
            onChange={() => force(value === undefined ? undefined : { value })}
          />
          {label}
        </Option>
      ))}
    </Group>
  );
}
