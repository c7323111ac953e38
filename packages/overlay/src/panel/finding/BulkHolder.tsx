import type { ReactNode } from 'react';
import { useChunk } from '../useChunk.ts';
import type { BulkBarProps } from './BulkBar.tsx';

const load = () => import('./BulkBar.tsx');

/** The place of what is done to all listed flags at once. Without its chunk it is not offered. */
export function BulkHolder(props: BulkBarProps): ReactNode {
  const chunk = useChunk(load);
  return chunk.state === 'ready' && <chunk.module.BulkBar {...props} />;
}
