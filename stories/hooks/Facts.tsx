import type { ReactNode } from 'react';

/** What a hook answered, word by word. */
export function Facts({ of: facts }: { readonly of: Readonly<Record<string, unknown>> }): ReactNode {
  return (
    <dl className="card sums">
      {Object.entries(facts).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{typeof value === 'string' ? value : (JSON.stringify(value) ?? '–')}</dd>
        </div>
      ))}
    </dl>
  );
}
