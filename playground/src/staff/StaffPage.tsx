import { useEffect, useState, type ReactNode } from 'react';
import { Loading } from '../feedback/Loading.tsx';
import { requestShop } from '../requests/requestShop.ts';
import { PageHeading } from '../routing/PageHeading.tsx';
import { Logo } from '../shell/Logo.tsx';
import { StaffDesk } from './StaffDesk.tsx';
import { StaffSignIn } from './StaffSignIn.tsx';
import './staff.css';

/** Where staff get the permission to test in production. Apart from the shop and from its accounts. */
export default function StaffPage(): ReactNode {
  const [staff, setStaff] = useState<{ readonly name?: string }>();
  useEffect(() => {
    const asking = new AbortController();
    requestShop<{ readonly name: string }>('/staff/api/session', { signal: asking.signal }).then(
      setStaff,
      () => {
        if (!asking.signal.aborted) setStaff({});
      },
    );
    return () => asking.abort();
  }, []);
  return (
    <div className="staff">
      <main>
        <p className="staff-sign">
          <Logo /> <span>Chandlery staff</span>
        </p>
        <PageHeading title="Staff">Test in production</PageHeading>
        {staff === undefined && <Loading label="One moment" shapes={2} />}
        {staff && staff.name === undefined && <StaffSignIn onSignedIn={(name) => setStaff({ name })} />}
        {staff?.name !== undefined && <StaffDesk name={staff.name} onSignedOut={() => setStaff({})} />}
      </main>
    </div>
  );
}
