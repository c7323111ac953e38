import { useState } from 'react';
import { DraftsContext, type Drafts } from './editor/DraftsContext.ts';
import { FlagEditorPage } from './editor/FlagEditorPage.tsx';
import { useLeaveWarning } from './editor/useLeaveWarning.ts';
import { FlagListPage } from './flags/FlagListPage.tsx';
import { HistoryPage } from './history/HistoryPage.tsx';
import { SessionEndedDialog } from './session/SessionEndedDialog.tsx';
import { PanelHeader } from './shell/PanelHeader.tsx';
import type { Route } from './shell/parseRoute.ts';
import { useRoute } from './shell/useRoute.ts';
import { TestUsersPage } from './test-users/TestUsersPage.tsx';

interface RoutedPageProps {
  readonly route: Route;
  readonly lastFlag: string | undefined;
}

function RoutedPage({ route, lastFlag }: RoutedPageProps): React.JSX.Element {
  switch (route.page) {
    case 'flag':
      return <FlagEditorPage key={route.key} flagKey={route.key} />;
    case 'test-users':
      return <TestUsersPage />;
    case 'history':
      return <HistoryPage />;
    default:
      return <FlagListPage returnTo={lastFlag} />;
  }
}

export interface WorkspaceProps {
  readonly name: string;
  /** The session ended: the page stays under a dialog that asks to sign in again. */
  readonly ended: boolean;
}

/** What a signed-in admin works in; holds unsaved edits, so that leaving a page does not lose them. */
export function Workspace({ name, ended }: WorkspaceProps): React.JSX.Element {
  const route = useRoute();
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  useLeaveWarning(drafts.size > 0);
  const [lastFlag, setLastFlag] = useState<string>();
  if (route.page === 'flag' && route.key !== lastFlag) setLastFlag(route.key);

  return (
    <DraftsContext value={{ drafts, setDrafts }}>
      <PanelHeader route={route} name={name} />
      <RoutedPage route={route} lastFlag={lastFlag} />
      {ended && <SessionEndedDialog name={name} />}
    </DraftsContext>
  );
}
