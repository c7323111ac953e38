/** @jsxRuntime classic */
import React from 'react';
import { ToggleButton } from 'storybook/internal/components';
import { styled } from 'storybook/theming';
import { words } from '../words.ts';
import type { FlagControlProps } from './FlagControl.tsx';

const Group = styled.div({ display: 'flex', gap: 4 });

/** On, off, or what the story says. */
export function BooleanControl({ flag, choice, force }: FlagControlProps): React.JSX.Element {
  const storyValue = words.storyValue(flag.unforced === true ? words.on : words.off);
  const options = [
    { label: storyValue, isChosen: !choice, choose: () => force(undefined) },
    { label: words.off, isChosen: choice?.value === false, choose: () => force({ value: false }) },
    { label: words.on, isChosen: choice?.value === true, choose: () => force({ value: true }) },
  ];
  return (
    <Group role="group" aria-label={words.valueOf(flag.key)}>
      {options.map(({ label, isChosen, choose }) => (
        <ToggleButton key={label} size="small" ariaLabel={false} pressed={isChosen} onClick={choose}>
          {label}
        </ToggleButton>
      ))}
    </Group>
  );
}
