import type { ReactNode } from 'react';
import { SubmitButton } from '../form/SubmitButton.tsx';
import { TextField } from '../form/TextField.tsx';
import { textOf } from '../form/textOf.ts';
import { useSubmission } from '../form/useSubmission.ts';
import { Link } from '../routing/Link.tsx';
import { navigate } from '../routing/navigation.ts';
import { PageHeading } from '../routing/PageHeading.tsx';
import { useSession } from '../session/useSession.ts';
import { nextAddress } from './nextAddress.ts';
import './account.css';

/** For customers who are new. */
export function SignUpPage({ query }: { readonly query: URLSearchParams }): ReactNode {
  const { signUp } = useSession();
  const next = nextAddress(query);
  const signingUp = useSubmission(async (data) => {
    const [user, name, password] = [textOf(data, 'user'), textOf(data, 'name'), textOf(data, 'password')];
    await signUp({ user, name, password });
    navigate(next, { replace: true });
  });
  return (
    <div className="account-card">
      <PageHeading title="Open an account">Come aboard</PageHeading>
      <form className="form" onSubmit={signingUp.submit}>
        <TextField label="Your name" name="name" autoComplete="name" required maxLength={80} />
        <TextField
          label="User name"
          name="user"
          hint="2 to 32 letters, digits, dots or dashes; a letter first."
          autoComplete="username"
          autoCapitalize="none"
          required
          pattern="\s*[A-Za-z][A-Za-z0-9._\-]{1,31}\s*"
        />
        <TextField
          label="Password"
          name="password"
          type="password"
          hint="At least 8 characters."
          autoComplete="new-password"
          required
          minLength={8}
          maxLength={128}
        />
        <SubmitButton submission={signingUp}>Open an account</SubmitButton>
      </form>
      <p>
        Been here before? <Link to={`/sign-in?next=${encodeURIComponent(next)}`}>Sign in</Link>
      </p>
    </div>
  );
}
