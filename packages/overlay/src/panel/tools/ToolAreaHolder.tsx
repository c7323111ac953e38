import type { ReactNode } from 'react';
import { useMessages } from '../MessagesContext.ts';
import { Trouble } from '../Trouble.tsx';
import { useChunk } from '../useChunk.ts';
import type { ToolAreaProps } from './ToolAreaProps.ts';

const load = () => import('./ToolArea.tsx');

/** The place of the tools, whose code is loaded when their menu is first opened. */
export function ToolAreaHolder(props: ToolAreaProps): ReactNode {
  const messages = useMessages();
  const chunk = useChunk(load);
  if (chunk.state === 'loading') return null;
  if (chunk.state === 'missing') {
    const actions = [{ name: messages.tryAgain, run: chunk.retry }];
    return <Trouble title={messages.partMissing} actions={actions} />;
  }
  const { ToolArea } = chunk.module;
  return <ToolArea {...props} />;
}
