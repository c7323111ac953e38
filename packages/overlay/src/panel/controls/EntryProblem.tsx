import type { ReactNode } from 'react';
import { useMessages, useValues } from '../MessagesContext.ts';
import type { FlagRow } from '../model/FlagRow.ts';
import { usePanel } from '../PanelContext.ts';
import { useChunk } from '../useChunk.ts';

const load = () => import('./describeProblem.ts');

/** Why what was typed is no value, in words that are loaded when the first of them is needed. */
export function EntryProblem({ row }: { readonly row: FlagRow }): ReactNode {
  const messages = useMessages();
  const values = useValues();
  const { table } = usePanel();
  const chunk = useChunk(load);
  if (chunk.state === 'loading') return null;
  return chunk.state === 'ready'
    ? chunk.module.describeProblem(row, { values, table })
    : messages.partMissing;
}
