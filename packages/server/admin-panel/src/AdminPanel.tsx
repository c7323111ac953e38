import { useEffect } from 'react';
import { SignInPage } from './session/SignInPage.tsx';
import { Notice } from './shell/Notice.tsx';
import { useAdminStore } from './store/AdminStoreContext.ts';
import { useAdminState } from './store/useAdminState.ts';
import { Workspace } from './Workspace.tsx';
import './AdminPanel.css';

/** The whole panel: asks who is signed in, then shows the sign-in page or the workspace. */
export function AdminPanel(): React.JSX.Element | null {
  const store = useAdminStore();
  const { session } = useAdminState();

  useEffect(() => store.start(), [store]);

  switch (session.phase) {
    case 'checking':
      return null;
    case 'unreachable':
      return (
        <main className="panel-alone">
          <h1>Flags</h1>
          <Notice tone="problem" title={session.problem}>
            <p>This page tries again by itself. Flags keep working for customers meanwhile.</p>
          </Notice>
        </main>
      );
    case 'signed-out':
      return <SignInPage />;
    default:
      // Another name is another person: nothing typed by the first is left to the second.
      return <Workspace key={session.name} name={session.name} ended={session.phase === 'ended'} />;
  }
}
