import type { ReactNode } from 'react';
import { SubmitButton } from '../form/SubmitButton.tsx';
import { TextField } from '../form/TextField.tsx';
import { textOf } from '../form/textOf.ts';
import { useSubmission } from '../form/useSubmission.ts';
import { requestShop } from '../requests/requestShop.ts';
import { requestGrant } from './requestGrant.ts';

interface StaffSignInProps {
  readonly onSignedIn: (name: string) => void;
}

/** Signs a member of staff in and gives this browser the permission at once. */
export function StaffSignIn({ onSignedIn }: StaffSignInProps): ReactNode {
  const signingIn = useSubmission(async (data) => {
    const body = { name: textOf(data, 'name'), password: textOf(data, 'password') };
    const { name } = await requestShop<{ readonly name: string }>('/staff/api/sign-in', {
      method: 'POST',
      body,
    });
    await requestGrant();
    onSignedIn(name);
  });
  return (
    <>
      <p>
        Sign in as staff to test in production. Customers, their carts and your own shop account stay as they
        are.
      </p>
      <form className="form" onSubmit={signingIn.submit}>
        <TextField
          label="Staff name"
          name="name"
          autoComplete="username"
          autoCapitalize="none"
          required
          maxLength={64}
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
      <a href="/">Back to the shop</a>
    </>
  );
}
