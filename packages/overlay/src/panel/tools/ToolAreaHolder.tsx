import type { ReactNode } from 'react';
import { LazyPart } from '../LazyPart.tsx';
import type { ToolAreaProps } from './ToolAreaProps.ts';

const load = () => import('./ToolArea.tsx');

/** The place of the tools, whose code is loaded when their menu is first opened. */
export function ToolAreaHolder(props: ToolAreaProps): ReactNode {
  return <LazyPart load={load}>{({ ToolArea }) => <ToolArea {...props} />}</LazyPart>;
}
