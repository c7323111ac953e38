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

/** For customers who have an account. */
export function SignInPage({ query }: { readonly query: URLSearchParams }): ReactNode {
  const { signIn } = useSession();
  const next = nextAddress(query);
  const signingIn = useSubmission(async (data) => {
    await signIn({ user: textOf(data, 'user'), password: textOf(data, 'password') });
    navigate(next, { replace: true });
  });
  return (
    <div className="account-card">
      <PageHeading title="Sign in">Welcome back aboard</PageHeading>
      <form className="form" onSubmit={signingIn.submit}>
        <TextField
          label="User name"
          name="user"
          autoComplete="username"
          autoCapitalize="none"
          required
          maxLength={32}
        />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <SubmitButton submission={signingIn}>Sign in</SubmitButton>
      </form>
      <p>
        New here? <Link to={`/sign-up?next=${encodeURIComponent(next)}`}>Open an account</Link>
      </p>
    </div>
  );
}
