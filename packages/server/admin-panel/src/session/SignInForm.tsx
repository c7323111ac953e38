import { useState, type FormEvent } from 'react';
import { AdminApiError } from '../api/AdminApiError.ts';
import { useAdminStore } from '../store/AdminStoreContext.ts';
import './SignInForm.css';

/** Fields are not controlled: a password manager fills them without React noticing. */
function readCredentials(form: HTMLFormElement): { name: string; password: string } {
  const data = new FormData(form);
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { name: text('name'), password: text('password') };
}

function describeProblem(error: unknown): string {
  if (error instanceof AdminApiError && error.kind === 'session-ended') return 'Name or password is wrong.';
  if (error instanceof AdminApiError && error.kind === 'unreachable') {
    return 'The flag server cannot be reached. Nothing you typed is lost: try again in a moment.';
  }
  return error instanceof Error ? error.message : String(error);
}

/** Name and password of an admin; the session cookie that follows is the browser's own matter. */
export function SignInForm({ name = '' }: { readonly name?: string }): React.JSX.Element {
  const store = useAdminStore();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function signIn(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    setProblem(undefined);
    try {
      await store.signIn(readCredentials(event.currentTarget));
    } catch (error) {
      setProblem(describeProblem(error));
      setPending(false);
    }
  }

  return (
    <form className="sign-in-form" onSubmit={(event) => void signIn(event)}>
      <label>
        Name
        <input
          name="name"
          defaultValue={name}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      </label>
      <label>
        Password
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" className="primary" aria-disabled={pending}>
        {pending ? 'Signing in…' : 'Sign in'}
      </button>
    </form>
  );
}
