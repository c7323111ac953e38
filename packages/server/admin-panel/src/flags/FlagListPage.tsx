import { useState } from 'react';
import { useDrafts } from '../editor/DraftsContext.ts';
import { LoadProblem } from '../shell/LoadProblem.tsx';
import { Page } from '../shell/Page.tsx';
import { useAdminState } from '../store/useAdminState.ts';
import { FlagRow } from './FlagRow.tsx';
import { FlagSearch } from './FlagSearch.tsx';
import { filterFlags } from './filterFlags.ts';
import { useReturnFocus } from './useReturnFocus.ts';
import './FlagListPage.css';

function describeCount(shown: number, all: number): string {
  const flags = all === 1 ? 'flag' : 'flags';
  return shown === all ? `${all} ${flags}` : `${shown} of ${all} ${flags}`;
}

export interface FlagListPageProps {
  /** The flag whose editor was open last. */
  readonly returnTo: string | undefined;
}

/** All flags, searchable, each with its main switch. */
export function FlagListPage({ returnTo }: FlagListPageProps): React.JSX.Element {
  const { flags } = useAdminState();
  const { drafts } = useDrafts();
  const [search, setSearch] = useState('');
  useReturnFocus(returnTo, flags.value !== undefined);

  const all = flags.value ?? [];
  const shown = filterFlags(all, search);
  return (
    <Page title="Flags">
      <LoadProblem problem={flags.problem} what="the flags" />
      <FlagSearch search={search} onSearch={setSearch} />
      {flags.value === undefined && flags.problem === undefined && (
        <p className="page-lead">Loading flags…</p>
      )}
      {flags.value !== undefined && (
        <>
          <p className="flag-count" role="status">
            {describeCount(shown.length, all.length)}
          </p>
          {shown.length > 0 ? (
            <ul className="flag-list card">
              {shown.map((flag) => (
                <FlagRow key={flag.key} flag={flag} hasDraft={drafts.has(flag.key)} />
              ))}
            </ul>
          ) : (
            <NoFlags search={search} onClear={() => setSearch('')} />
          )}
        </>
      )}
    </Page>
  );
}

function NoFlags({
  search,
  onClear,
}: {
  readonly search: string;
  readonly onClear: () => void;
}): React.JSX.Element {
  if (search === '') return <p className="no-flags card">There are no flags yet.</p>;
  return (
    <div className="no-flags card">
      <p>
        No flag matches <b>{search}</b>. The search looks at key, description, owner, kind and who gets it.
      </p>
      <button type="button" onClick={onClear}>
        Show all flags
      </button>
    </div>
  );
}
