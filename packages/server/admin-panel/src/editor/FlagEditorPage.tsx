import type { FlagRecord } from '@halyard/server';
import { LoadProblem } from '../shell/LoadProblem.tsx';
import { Page } from '../shell/Page.tsx';
import { useAdminState } from '../store/useAdminState.ts';
import { FlagEditor } from './FlagEditor.tsx';
import './FlagEditorPage.css';

interface LoadedFlagProps {
  readonly flag: FlagRecord | undefined;
  readonly flagKey: string;
}

/** One flag, opened from the list or by its address. */
export function FlagEditorPage({ flagKey }: { readonly flagKey: string }): React.JSX.Element {
  const { flags, strategies } = useAdminState();
  const flag = flags.value?.find(({ key }) => key === flagKey);
  return (
    <Page
      title={flagKey}
      heading={
        <>
          <a className="back" href="#/flags">
            <span aria-hidden="true">‹</span> All flags
          </a>
          <span className="code">{flagKey}</span>
        </>
      }
    >
      <LoadProblem problem={flags.problem ?? strategies.problem} what="this flag" />
      <LoadedFlag flag={flag} flagKey={flagKey} />
    </Page>
  );
}

function LoadedFlag({ flag, flagKey }: LoadedFlagProps): React.JSX.Element | null {
  const { flags, strategies } = useAdminState();
  if (flag !== undefined && strategies.value !== undefined) {
    return <FlagEditor flag={flag} descriptions={strategies.value} />;
  }
  if (flags.value !== undefined && flag === undefined) {
    return (
      <p className="page-lead">
        There is no flag with the key <b className="code">{flagKey}</b>. It was removed, or the address is
        wrong.
      </p>
    );
  }
  return flags.problem === undefined && strategies.problem === undefined ? (
    <p className="page-lead">Loading…</p>
  ) : null;
}
