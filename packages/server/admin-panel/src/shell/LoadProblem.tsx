import { useAdminStore } from '../store/AdminStoreContext.ts';
import { Notice } from './Notice.tsx';

export interface LoadProblemProps {
  readonly problem: string | undefined;
  /** "the flags" */
  readonly what: string;
}

/** Why what is shown may be old, or is not there, with a way to ask the server again. */
export function LoadProblem({ problem, what }: LoadProblemProps): React.JSX.Element | null {
  const store = useAdminStore();
  if (problem === undefined) return null;
  return (
    <Notice
      tone="problem"
      title={`Could not load ${what}`}
      actions={
        <button type="button" onClick={() => void store.refresh()}>
          Try again
        </button>
      }
    >
      <p>{problem}</p>
    </Notice>
  );
}
