import { LoadProblem } from '../shell/LoadProblem.tsx';
import { Page } from '../shell/Page.tsx';
import type { TestUserList } from '../api/TestUserList.ts';
import { useAdminState } from '../store/useAdminState.ts';
import { AddTestUserForm } from './AddTestUserForm.tsx';
import { TestUserOutcome } from './TestUserOutcome.tsx';
import { useTestUserWrite } from './useTestUserWrite.ts';
import './TestUsersPage.css';

/** Who the test users are; every change is written at once. */
export function TestUsersPage(): React.JSX.Element {
  const { testUsers } = useAdminState();
  return (
    <Page title="Test users">
      <p className="page-lead">
        Test users try in production what nobody else sees yet: they always get every flag, unless it is a
        kill switch. Anyone who signs in to the app under one of these names is a test user.
      </p>
      <LoadProblem problem={testUsers.problem} what="the test users" />
      {testUsers.value === undefined ? (
        testUsers.problem === undefined && <p className="page-lead">Loading test users…</p>
      ) : (
        <TestUsersEditor list={testUsers.value} />
      )}
    </Page>
  );
}

function TestUsersEditor({ list }: { readonly list: TestUserList }): React.JSX.Element {
  const writer = useTestUserWrite();
  const { state } = writer;
  const pending = state.phase === 'pending' ? state.change : undefined;
  return (
    <>
      <AddTestUserForm
        testUsers={list.testUsers}
        isPending={pending !== undefined}
        onAdd={(name) => writer.write(list, { action: 'add', name })}
      />
      <TestUserOutcome list={list} writer={writer} />
      <div className="card">
        {list.testUsers.length === 0 && <p className="no-test-users">There are no test users.</p>}
        <ul className="test-users" aria-label="Test users">
          {list.testUsers.map((name) => (
            <li key={name}>
              <span className="code">{name}</span>
              <button
                type="button"
                aria-label={`Remove ${name}`}
                aria-disabled={pending !== undefined}
                onClick={() => void writer.write(list, { action: 'remove', name })}
              >
                {pending?.action === 'remove' && pending.name === name ? 'Removing…' : 'Remove'}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
