import type { ReactNode } from 'react';

interface TroubleProps {
  readonly title: string;
  readonly why?: string;
  readonly actions: ReadonlyArray<{ readonly name: string; readonly run: () => void }>;
}

/** Says what went wrong in a part of the panel, and what can be done. */
export function Trouble({ title, why, actions }: TroubleProps): ReactNode {
  return (
    <div className="empty" role="alert">
      <p className="empty-title">{title}</p>
      {why && <p>{why}</p>}
      <p className="actions">
        {actions.map(({ name, run }) => (
          <button key={name} type="button" className="button" onClick={run}>
            {name}
          </button>
        ))}
      </p>
    </div>
  );
}
