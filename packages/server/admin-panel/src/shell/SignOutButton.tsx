import { useState } from 'react';
import { useDrafts } from '../editor/DraftsContext.ts';
import { joinWords } from '../flags/joinWords.ts';
import { useAdminStore } from '../store/AdminStoreContext.ts';
import { ModalDialog } from './ModalDialog.tsx';

/** Signs out; asks first when that would drop edits that nobody has saved. */
export function SignOutButton(): React.JSX.Element {
  const store = useAdminStore();
  const { drafts } = useDrafts();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function signOut(): Promise<void> {
    setAsking(false);
    try {
      await store.signOut();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <>
      <button type="button" onClick={() => (drafts.size > 0 ? setAsking(true) : void signOut())}>
        Sign out
      </button>
      {problem !== undefined && (
        <p className="sign-out-problem" role="alert">
          You are still signed in. {problem}
        </p>
      )}
      {isAsking && (
        <ModalDialog title="Sign out without saving?" onCancel={() => setAsking(false)}>
          <p>
            Your changes to <b>{joinWords([...drafts.keys()], 'and')}</b> are not saved and will be lost.
          </p>
          <div className="dialog-actions">
            <button type="button" onClick={() => setAsking(false)}>
              Stay signed in
            </button>
            <button type="button" className="danger" onClick={() => void signOut()}>
              Sign out and lose them
            </button>
          </div>
        </ModalDialog>
      )}
    </>
  );
}
