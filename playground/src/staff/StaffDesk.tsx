import type { ReactNode } from 'react';
import { useSubmission } from '../form/useSubmission.ts';
import { requestShop } from '../requests/requestShop.ts';
import { useAnswer } from '../requests/useAnswer.ts';
import { Icon } from '../shell/Icon.tsx';
import { requestGrant } from './requestGrant.ts';

interface StaffDeskProps {
  readonly name: string;
  readonly onSignedOut: () => void;
}

/** What a signed-in member of staff can do: go and test, renew the permission, or give it back. */
export function StaffDesk({ name, onSignedOut }: StaffDeskProps): ReactNode {
  const grant = useAnswer<{ readonly token: string }>('/flags/grant');
  const renewing = useSubmission(async () => {
    await requestGrant();
    if (grant.state === 'failed') grant.retry();
  });
  const leaving = useSubmission(async () => {
    await requestShop('/staff/api/sign-out', { method: 'POST', body: {} });
    onSignedOut();
  });
  return (
    <>
      <div className="staff-state" role="status">
        <Icon name="key" />
        <p>
          {`Signed in as ${name}. `}
          {grant.state === 'ready' && 'Flags can now be forced on the shop, in this browser only.'}
          {grant.state === 'failed' && 'This browser has no permission to force flags at the moment.'}
        </p>
      </div>
      {(renewing.trouble || leaving.trouble) && (
        <p className="form-trouble" role="alert">
          {renewing.trouble || leaving.trouble}
        </p>
      )}
      {/* A real page load: the shop looks for the permission when it starts. */}
      <a href="/" className="button" data-kind="primary" data-size="large">
        Go to the shop
      </a>
      <div className="staff-actions">
        <form onSubmit={renewing.submit}>
          <button type="submit" className="button" disabled={renewing.isBusy}>
            Renew permission
          </button>
        </form>
        <form onSubmit={leaving.submit}>
          <button type="submit" className="button" disabled={leaving.isBusy}>
            Sign out
          </button>
        </form>
      </div>
    </>
  );
}
