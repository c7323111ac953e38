/** @jsxRuntime classic */
import type { OverrideChoice } from '@halyard/core';
import { controlKind } from '@halyard/core/editing';
import React from 'react';
import type { ReportedFlag } from '../../FlagsReport.ts';
import { definitionOf } from '../definitionOf.ts';
import { BooleanControl } from './BooleanControl.tsx';
import { ChoiceControl } from './ChoiceControl.tsx';
import { EntryControl } from './EntryControl.tsx';

export interface FlagControlProps {
  readonly flag: ReportedFlag;
  readonly choice: OverrideChoice | undefined;
  readonly force: (choice: OverrideChoice | undefined) => void;
}

/** The control of a flag's kind. */
export function FlagControl(props: FlagControlProps): React.JSX.Element {
  const kind = controlKind(definitionOf(props.flag), props.flag.unforced ?? props.choice?.value);
  if (kind === 'boolean') return <BooleanControl {...props} />;
  if (kind === 'choice') return <ChoiceControl {...props} />;
  return <EntryControl {...props} kind={props.flag.kind === 'object' ? 'json' : kind} />;
}
