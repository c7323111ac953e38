import type { ReactNode } from 'react';
import { useSubmission } from '../form/useSubmission.ts';
import { OrderHistory } from '../orders/OrderHistory.tsx';
import { Link } from '../routing/Link.tsx';
import { navigate } from '../routing/navigation.ts';
import { PageHeading } from '../routing/PageHeading.tsx';
import { useSession } from '../session/useSession.ts';
import './account.css';

/** The customer's own page: who they are and what they ordered. */
export function AccountPage(): ReactNode {
  const { visitor, signOut } = useSession();
  const leaving = useSubmission(async () => {
    await signOut();
    navigate('/');
  });
  if (!visitor.account) {
    return (
      <>
        <PageHeading title="Your account">Your account</PageHeading>
        <p>
          You are not signed in. <Link to="/sign-in">Sign in</Link> to see your orders.
        </p>
      </>
    );
  }
  const { name, user, accountNumber } = visitor.account;
  return (
    <>
      <PageHeading title="Your account">{`Ahoy, ${name}`}</PageHeading>
      <div className="account-head">
        <p>
          Account <strong>{accountNumber}</strong>, signed in as <strong>{user}</strong>
        </p>
        <form onSubmit={leaving.submit}>
          <button type="submit" className="button" disabled={leaving.isBusy}>
            Sign out
          </button>
        </form>
      </div>
      {leaving.trouble && (
        <p className="form-trouble" role="alert">
          {leaving.trouble}
        </p>
      )}
      <h2>Your orders</h2>
      <OrderHistory />
    </>
  );
}
