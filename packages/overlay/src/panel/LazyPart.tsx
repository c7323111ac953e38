import type { ReactNode } from 'react';
import { useMessages } from './MessagesContext.ts';
import { Trouble } from './Trouble.tsx';
import { useChunk } from './useChunk.ts';

interface LazyPartProps<Module> {
  /** Has to stay the same function. */
  readonly load: () => Promise<Module>;
  readonly children: (module: Module) => ReactNode;
}

/** A part of the panel whose code is loaded when it is first drawn. */
export function LazyPart<Module>({ load, children }: LazyPartProps<Module>): ReactNode {
  const messages = useMessages();
  const chunk = useChunk(load);
  if (chunk.state === 'ready') return children(chunk.module);
  if (chunk.state === 'loading') return null;
  return <Trouble title={messages.partMissing} actions={[{ name: messages.tryAgain, run: chunk.retry }]} />;
}
